//! What is fuzzed: each function takes any bytes a user may have, and panics when something does not hold that must hold for
//! all of them. cargo-fuzz calls them (`fuzz_targets/`), and so do the project's own tests (`tests/suite/fuzz.rs`).

#![allow(dead_code, reason = "each fuzz target calls one of them")]

use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveTime};
use crieur::article::Article;
use crieur::config::{self, Config};
use crieur::date::{self, Hour};
use crieur::diagnostic::{self, Diagnostic};
use crieur::entry;
use crieur::front::{self, Front};
use crieur::gist::{Gist, Quick, Sort};
use crieur::head;
use crieur::ledger;
use crieur::pin::{Pinned, pin};
use crieur::shape::{Said, Shape};
use crieur::source::{Known, Stamp, decode};
use crieur::text::{Plain, clean, compose, forbidden};
use crieur::value::{self, Text};
use crieur::wording::{Tongue, Wording};
use url::Url;

/// How much longer than an article its HTML may be at most, beside what it may be at least.
const SIZE: usize = 4 << 20;

const FEEDS_TOML: &str = "[site]\ntitle = \"Info Citoyen\"\nurl = \"https://info-citoyen.example/\"\ntimezone = \"Europe/Brussels\"\n[[feeds]]\nname = \"tout\"\n";

static CONFIG: LazyLock<Config> = LazyLock::new(|| {
    let text = Text {
        file: Path::new("feeds.toml"),
        whole: FEEDS_TOML,
    };
    config::read(text, &mut Vec::new()).expect("the configuration is sound")
});

thread_local! {
    /// Both catalogues, parsed once.
    static WORDINGS: [Wording; 2] = Tongue::ALL.map(Wording::new);
}

/// A file of any shape, from its bytes to safe HTML.
pub(super) fn article(bytes: &[u8]) {
    let Some((first, bytes)) = bytes.split_first() else {
        return;
    };
    let shape = [Shape::PageText, Shape::Markdown, Shape::HtmlPage][usize::from(*first % 3)];
    let known = Known {
        html: shape == Shape::HtmlPage,
        ..Known::default()
    };
    let Ok((text, _)) = decode(bytes, known) else {
        return;
    };
    whole(shape, &text);
}

/// A Markdown article, whose gist is the same whichever way it is taken.
pub(super) fn gist(bytes: &[u8]) {
    const PATHS: [&str; 4] = [
        "2025/12/a-b.md",
        "2025-12-31-É t.nl.md",
        "b/index.md",
        "_drafts/x_y.md",
    ];
    let Some((first, bytes)) = bytes.split_first() else {
        return;
    };
    let path = PATHS[usize::from(*first) % PATHS.len()];
    let mut quick = Quick::new(&CONFIG);
    let Some(gist) = quick.gist(path, Shape::Markdown, bytes) else {
        return;
    };
    let stamp = Stamp {
        file: CONFIG.site.articles.join(path),
        path: path.to_owned(),
        shape: Shape::Markdown,
    };
    // The quick way takes nothing of which there is anything to tell.
    let (text, told) = decode(bytes, Known::default()).expect("it can be decoded");
    assert!(told.is_empty(), "{told:?}");
    let mut found = Vec::new();
    let article = Article::read(&stamp, &CONFIG, &text, &mut found);
    let head = article.and_then(|article| head::of_article(&CONFIG, &article, &mut found));
    assert!(found.is_empty(), "{found:?}");
    let head = head.expect("it has a head");
    assert_eq!(gist, Gist::of(&head, 0));
    assert_eq!(quick.take_sorts(), [Sort::of(&head)]);
}

/// Page text.
pub(super) fn page_text(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    whole(Shape::PageText, text);
    // No letter of the story is lost.
    let text = compose(&clean(text)).into_owned();
    let site = Plain::new("Info Citoyen");
    let opening = Shape::PageText.opening(&text, 0..text.len(), Said::default(), &site);
    let story = Shape::PageText.story(&text[opening.body..], &Plain::default());
    if story.findings.is_empty() {
        assert_eq!(
            letters(&text_of(&story.html)),
            letters(&text[opening.body..])
        );
    }
}

/// Markdown.
pub(super) fn markdown(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    whole(Shape::Markdown, text);
}

/// HTML, as a page and as what a sanitiser is given.
pub(super) fn html(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    whole(Shape::HtmlPage, text);
    safe(text);
}

/// Front matter in every language.
pub(super) fn front_matter(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let text = clean(text);
    for headers in [false, true] {
        let Ok(Some(block)) = front::split(&text, headers) else {
            continue;
        };
        within(&text, &block.inner);
        assert!(text.is_char_boundary(block.body));
        let whole = Text {
            file: Path::new("a.md"),
            whole: &text,
        };
        let mut found = Vec::new();
        match value::parse(whole, block.inner, block.language) {
            Ok(table) => sound(&text, &front::read(whole, &table, &mut found)),
            Err(faults) => {
                assert!(!faults.is_empty());
                found.extend(faults);
            }
        }
        said(&found);
    }
}

/// feeds.toml.
pub(super) fn feeds_toml(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let mut found = Vec::new();
    let config = config::read(
        Text {
            file: Path::new("feeds.toml"),
            whole: text,
        },
        &mut found,
    );
    assert!(config.is_some() || found.iter().any(Diagnostic::is_error));
    said(&found);
}

/// Dates.
pub(super) fn dates(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let Ok(written) = date::read(text) else {
        return;
    };
    let hour = Hour(NaiveTime::MIN);
    for zone in [
        chrono_tz::Europe::Brussels,
        chrono_tz::America::St_Johns,
        chrono_tz::Pacific::Apia,
    ] {
        let _ = date::doubt(&written, zone, hour);
        let moment = date::settle(&written, zone, hour, text);
        assert!(!moment.at.to_rfc2822().is_empty());
        for written in [moment.at.to_rfc3339(), moment.apart.to_rfc3339()] {
            assert!(DateTime::parse_from_rfc3339(&written).is_ok(), "{written}");
        }
        assert!(moment.apart > moment.at);
        // What a feed says is read as what it is.
        let again = date::read(&moment.at.to_rfc3339()).expect("a feed's own date is read");
        assert_eq!(date::settle(&again, zone, hour, text).at, moment.at);
    }
}

/// Bytes in any encoding.
pub(super) fn decoding(bytes: &[u8]) {
    let folder = encoding_of(bytes);
    for html in [false, true] {
        let known = Known {
            html,
            pinned: folder,
            domain: "be",
            folder: "vieux",
        };
        let Ok((text, _)) = decode(bytes, known) else {
            continue;
        };
        let cleaned = clean(&text).into_owned();
        assert_eq!(forbidden(&cleaned), None);
        assert_eq!(clean(&cleaned), cleaned);
        let composed = compose(&cleaned).into_owned();
        assert_eq!(forbidden(&composed), None);
        assert_eq!(compose(&composed), composed);
    }
}

/// A ledger.
pub(super) fn ledger(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let file = Path::new("feeds.ledger");
    let mut found = Vec::new();
    let ledger = ledger::read(file, text, &mut found);
    assert!(ledger.is_some() || found.iter().any(Diagnostic::is_error));
    said(&found);
    // What is read without a fault says the same ever after.
    if let Some(ledger) = ledger.filter(|_| found.is_empty()) {
        let again = ledger::read(file, &ledger.text(), &mut found);
        assert_eq!(found, []);
        let again = again.expect("a ledger is read as it was written");
        assert_eq!(again.text(), ledger.text());
    }
}

fn encoding_of(bytes: &[u8]) -> Option<&'static crieur::text::Encoding> {
    let labels = [
        "utf-8",
        "windows-1252",
        "iso-8859-15",
        "utf-16le",
        "iso-2022-jp",
        "macintosh",
    ];
    crieur::text::encoding(labels.get(usize::from(*bytes.first()? % 8))?)
}

/// Reads an article as crieur does, up to its safe HTML.
fn whole(shape: Shape, text: &str) {
    let stamp = Stamp {
        file: "articles/a".into(),
        path: "a".into(),
        shape,
    };
    pinned(&stamp, text);
    let mut found = Vec::new();
    if let Some(article) = Article::read(&stamp, &CONFIG, text, &mut found) {
        assert_eq!(forbidden(&article.whole), None);
        assert!(article.whole.is_char_boundary(article.body));
        sound(&article.whole, &article.front);
        let title = article
            .front
            .title
            .as_ref()
            .map(|title| title.value.clone())
            .unwrap_or_default();
        let story = shape.story(article.body(), &title);
        let _ = shape.words(article.body());
        if let Some((tag, _)) = &story.missed {
            within(article.body(), tag);
        }
        assert!(story.html.len() <= SIZE);
        safe(&story.html);
    } else {
        assert!(found.iter().any(Diagnostic::is_error));
    }
    said(&found);
}

/// An article is pinned for good, or not at all.
fn pinned(stamp: &Stamp, text: &str) {
    let id = "tag:info-citoyen.example,2017:a";
    if let Ok(Pinned::Text(new)) = pin(stamp, &CONFIG, text, id) {
        assert_eq!(pin(stamp, &CONFIG, &new, id), Ok(Pinned::Already));
    }
}

/// What the sanitiser makes of `html` is safe, and a fixed point.
fn safe(html: &str) {
    let page = Url::parse("https://info-citoyen.example/2017/11/retour/").expect("an address");
    let safe = entry::sanitise(&page, html);
    assert_eq!(forbidden(safe.as_str()), None);
    assert_eq!(entry::sanitise(&page, safe.as_str()), safe, "{html:?}");
    let lower = safe.as_str().to_ascii_lowercase();
    for hostile in ["<script", "<iframe", "<style", "<form", "<object"] {
        assert!(!lower.contains(hostile), "{hostile} of {html:?}");
    }
}

/// Every place that a front matter names lies in its text.
fn sound(text: &str, front: &Front) {
    let ranges = [
        front.title.as_ref().map(|one| &one.range),
        front.date.as_ref().map(|one| &one.range),
        front.updated.as_ref().map(|one| &one.range),
        front.expires.as_ref().map(|one| &one.range),
        front.summary.as_ref().map(|one| &one.range),
        front.image.as_ref().map(|one| &one.range),
        front.enclosure.as_ref().map(|one| &one.range),
    ];
    ranges
        .into_iter()
        .flatten()
        .for_each(|range| within(text, range));
}

fn within(text: &str, range: &Range<usize>) {
    assert!(text.get(range.clone()).is_some(), "{range:?} of {text:?}");
}

/// Every finding can be said, in both languages and all forms.
fn said(found: &[Diagnostic]) {
    assert!(found.len() < 500, "{} findings", found.len());
    let all: Vec<_> = found
        .iter()
        .map(|one| (one.finding.severity(), one))
        .collect();
    WORDINGS.with(|wordings| {
        for wording in wordings {
            let text = diagnostic::print(&all, wording, false);
            assert!(text.len() <= found.len() * 20_000);
        }
    });
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The text of HTML whose own signs are escaped.
fn text_of(html: &str) -> String {
    let pieces = html
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text: String = pieces.collect();
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
