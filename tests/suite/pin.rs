//! `crieur pin`: what it writes into articles, and what it leaves alone.

use std::path::Path;
use std::sync::LazyLock;

use crieur::config::Config;
use crieur::pin::{Pinned, Refusal, pin};
use crieur::shape::Shape;
use crieur::source::Stamp;
use crieur::value::Text;
use proptest::prelude::*;

use crate::site::{Site, markdown};

const ID: &str = "tag:info-citoyen.example,2025:a";

fn entry_ids(site: &Site) -> Vec<String> {
    let feed: serde_json::Value = serde_json::from_str(&site.public("all/feed.json")).unwrap();
    let items = feed["items"].as_array().unwrap().iter();
    items
        .map(|item| item["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_pinned_article_stays_the_same_whatever_becomes_of_its_file() {
    let page = "<!DOCTYPE html>\n<html><head>\n<title>A</title>\n<meta name=date content=2025-01-01>\n</head><body><p>Texte.</body></html>\n";
    for (name, text) in [
        ("a.md", markdown("A", "2025-01-01", "X")),
        (
            "a.md",
            "---\ntitle: A\ndate: 2025-01-01\n---\nTexte.\n".into(),
        ),
        ("a.txt", "A\n\n1 janvier 2025\n\nTexte.\n".into()),
        ("a.html", page.into()),
    ] {
        let site = Site::new().article(name, &text).build();
        assert_eq!(entry_ids(&site), [ID]);
        let before = site.published();
        let file = format!("articles/{name}");
        let run = site.run(&["pin", &file]);
        let said = (run.status, run.stdout.as_str(), run.stderr.as_str());
        assert_eq!(said, (0, format!("{file}  {ID}\n").as_str(), ""));
        // Nobody who reads the feed sees anything of it.
        assert_eq!(site.run(&[]).status, 0);
        assert_eq!(site.published(), before, "{name}");
        let again = site.run(&["pin", &file]);
        let said = (again.status, again.stdout.as_str());
        assert_eq!(said, (0, format!("{file}  {ID}  unchanged\n").as_str()));
        // Another name, another year.
        let pinned = std::fs::read_to_string(site.path(&file)).unwrap();
        std::fs::remove_file(site.path(&file)).unwrap();
        let moved = pinned
            .replace("2025-01", "2024-02")
            .replace("janvier 2025", "mars 2024");
        let site = site.article(&format!("autre/nom-{name}"), moved).build();
        assert_eq!(entry_ids(&site), [ID], "{name}");
    }
}

#[test]
fn a_file_is_named_as_it_is_seen_from_here_or_from_the_articles() {
    let site = Site::new()
        .article("2025/a.md", markdown("A", "2025-01-01", "X"))
        .article("b.md", markdown("B", "2025-01-02", "X"));
    let full = site.path("articles/2025/a.md").display().to_string();
    for way in [
        "articles/2025/a.md",
        "2025/a.md",
        "./articles/../articles/2025/a.md",
        &full,
    ] {
        let run = site.run(&["pin", way, "articles/2025/a.md", "b.md"]);
        assert_eq!(run.status, 0, "{run:#?}");
        let files: Vec<&str> = run
            .stdout
            .lines()
            .map(|line| line.split("  ").next().unwrap())
            .collect();
        assert_eq!(files, ["articles/2025/a.md", "articles/b.md"], "{way}");
    }
    let before = std::fs::read_to_string(site.path("articles/b.md")).unwrap();
    for (wrong, said) in [
        (&["pin", "b.md", "articles/2025/b.md"][..], "Did you mean"),
        (
            &["pin", "b.md", "ailleurs/nulle-part.md"],
            "`crieur list` names",
        ),
        (&["pin", "b.md", "feeds.toml"], "no article of this site"),
        (&["pin", "--id", "urn:x", "b.md", "2025/a.md"], "--id"),
        (&["pin"], "<FILE>"),
        (&["pin", "--id", "", "b.md"], "--id"),
    ] {
        let run = site.run(wrong);
        assert_eq!(run.status, 64, "{wrong:?}: {run:#?}");
        assert!(run.stderr.contains(said), "{wrong:?}: {}", run.stderr);
        let after = std::fs::read_to_string(site.path("articles/b.md")).unwrap();
        assert_eq!(before, after, "{wrong:?}");
    }
    let french = site.run(&["--lang", "fr", "pin", "nulle-part.md"]);
    assert!(
        french.stderr.contains("n'est pas un article"),
        "{french:#?}"
    );
}

#[test]
fn an_id_of_another_program_can_be_brought_along() {
    let site = Site::new()
        .article("a.md", markdown("A", "2025-01-01", "X"))
        .article("b.md", markdown("B", "2025-01-02", "X"))
        .article("c.md", "---\ndraft: true\n---\n");
    let run = site.run(&["pin", "a.md", "--id", "https://old.example/?p=12"]);
    assert_eq!(run.stdout, "articles/a.md  https://old.example/?p=12\n");
    let text = std::fs::read_to_string(site.path("articles/a.md")).unwrap();
    assert!(text.starts_with("+++\nid = \"https://old.example/?p=12\"\n"));
    let taken = site.run(&["pin", "b.md", "--id", "https://old.example/?p=12"]);
    assert_eq!(taken.status, 1);
    assert!(taken.stderr.contains("articles/a.md"), "{}", taken.stderr);
    // A copy has the id of its model; with one of its own it is published too.
    let site = site.article("copie.md", text);
    let copy = site.run(&["pin", "copie.md"]);
    assert!(copy.stderr.contains("error[same-id]"), "{}", copy.stderr);
    assert_eq!(site.run(&["pin", "copie.md", "--id", "urn:x:2"]).status, 0);
    assert_eq!(site.run(&["check"]).status, 0);
    // A draft needs no date for an id that is given.
    let draft = site.run(&["pin", "c.md"]);
    assert!(
        draft.stderr.contains("this draft lacks"),
        "{}",
        draft.stderr
    );
    assert_eq!(site.run(&["pin", "c.md", "--id", "urn:x:3"]).status, 0);
    let text = std::fs::read_to_string(site.path("articles/c.md")).unwrap();
    assert_eq!(text, "---\nid: \"urn:x:3\"\ndraft: true\n---\n");
}

#[test]
fn what_cannot_be_pinned_is_told_and_left_alone() {
    let latin = b"+++\ntitle = \"\xC9t\xE9\"\ndate = 2025-01-01\nencoding = \"latin1\"\n+++\nx\n";
    let shifted = b"+++\ntitle = \"A\"\ndate = 2025-01-01\nencoding = \"iso-2022-jp\"\n+++\nx\n";
    let utf_16: Vec<u8> = "+++\ntitle = \"A\"\ndate = 2025-01-01\n+++\nx\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (written, codes) in [
        (&b"---\ntitle: A\n---\n"[..], &["no-date", "not-pinned"][..]),
        (b"---\ntitle: [\n---\n", &["not-pinned", "syntax"]),
        (b"", &["empty-file", "not-pinned"]),
        (latin, &["not-pinned"]),
        (&utf_16, &["not-pinned"]),
        (
            b"---\nid: &x urn:x\ntitle: *x\ndate: 2025-01-01\n---\n",
            &["not-pinned"],
        ),
    ] {
        let site = Site::new()
            .article("a.md", written)
            .article("b.md", markdown("B", "2025-01-02", "X"))
            .article("c.md", "---\ntitle: [\n---\n");
        let mut arguments = vec!["pin", "a.md"];
        if written.contains(&b'&') {
            arguments.extend(["--id", "urn:y"]);
        } else {
            arguments.push("b.md");
        }
        let run = site.run(&arguments);
        let mut told: Vec<&str> = run
            .stderr
            .lines()
            .filter_map(|line| line.strip_prefix("error[")?.split(']').next())
            .collect();
        told.sort_unstable();
        assert_eq!((run.status, told.as_slice()), (1, codes), "{run:#?}");
        assert_eq!(std::fs::read(site.path("articles/a.md")).unwrap(), written);
        // The other one is pinned all the same, and of a third that nobody named nothing is said.
        assert_eq!(run.stdout.contains("articles/b.md"), arguments.len() == 3);
        assert!(!run.stderr.contains("c.md"), "{}", run.stderr);
    }
    // Where all letters are ASCII, an encoding that shares them may be named.
    let site = Site::new().article("a.md", shifted);
    assert_eq!(site.run(&["pin", "a.md"]).status, 0);
    assert_eq!(site.run(&["check"]).status, 0);
}

#[cfg(unix)]
#[test]
fn the_file_keeps_its_rights_and_links_stay_links() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    let site = Site::new().file("vrai/a.md", markdown("A", "2025-01-01", "X"));
    std::fs::remove_dir(site.path("articles")).unwrap();
    symlink("vrai", site.path("articles")).unwrap();
    symlink("vrai/a.md", site.path("raccourci")).unwrap();
    let file = site.path("vrai/a.md");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    let run = site.run(&["pin", "raccourci"]);
    assert_eq!(run.stdout, format!("articles/a.md  {ID}\n"), "{run:#?}");
    assert_eq!(file.metadata().unwrap().mode() & 0o777, 0o640);
    for link in ["articles", "raccourci"] {
        assert!(site.path(link).symlink_metadata().unwrap().is_symlink());
    }
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.starts_with(&format!("+++\nid = \"{ID}\"\n")), "{text}");
    let names = std::fs::read_dir(site.path("vrai")).unwrap();
    assert_eq!(names.count(), 1);
}

#[test]
fn a_page_that_cannot_be_read_any_more_is_known_by_the_id_in_its_head() {
    let page = |more: &str| {
        format!(
            "<!DOCTYPE html><html><head>{more}<meta name='crieur:id' content='urn:x:1'><meta property='og:url' content='/autre/'><title>A</title><meta name=date content=2025-01-01></head><body><p>Texte.</body></html>"
        )
    };
    let site = Site::new().article("b.html", page("")).build();
    assert_eq!(entry_ids(&site), ["urn:x:1"]);
    let before = site.published();
    let broken = [page("<meta charset=nimporte>").as_bytes(), b"\xE9"].concat();
    site.write("articles/b.html", broken);
    let run = site.run(&[]);
    assert!(run.stderr.contains("error[unknown-encoding]"), "{run:#?}");
    assert_eq!(site.published(), before);
}

/// A front matter of any language, in which other programs' keys may stand as well, with an id or without.
fn front_matter() -> impl Strategy<Value = String> {
    let word = "([a-zA-Zéèà ]{0,4}'?[a-zé]){1,2}";
    let keys = proptest::collection::vec((0..7_usize, word), 0..6);
    let choices = (
        0..7_usize,
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        0..4_usize,
    );
    let body = "[a-zé ]{0,3}(\r\n|\n)?[a-zé<>&#* -]{0,20}";
    (keys, choices, body).prop_map(|(words, choices, body)| {
        let (language, crlf, mark, commented, own) = choices;
        let names = [
            "title", "TAGS", "author", "x-y", "summary", "slug", "layout",
        ];
        let mut keys: Vec<(&str, String)> = vec![("date", "2017-11-28".into())];
        for (name, word) in words {
            if keys.iter().all(|(key, _)| *key != names[name]) {
                keys.insert(keys.len() / 2, (names[name], word));
            }
        }
        if own > 0 {
            let value = ["urn:x:1", "un mot", "12"][own - 1];
            keys.insert(keys.len() / 3, (["id", "ID", "Id"][own - 1], value.into()));
        }
        let comment = if commented { " # id: «»" } else { "" };
        let lines = |pair: &dyn Fn(&str, &str) -> String| -> String {
            keys.iter().map(|(key, value)| pair(key, value)).collect()
        };
        let quoted = |text: &str| serde_json::to_string(text).unwrap();
        let json = |between: &str| {
            let pairs: Vec<String> = keys
                .iter()
                .map(|(key, value)| format!("\"{key}\": {}", quoted(value)))
                .collect();
            format!("{{{}}}", pairs.join(between))
        };
        let text = match language {
            0 => {
                let keys = lines(&|key, value| format!("{key} = {}{comment}\n", quoted(value)));
                format!("+++\n{keys}[extra]\nx = 1\n+++\n{body}")
            }
            1 => {
                let keys = lines(&|key, value| format!("\t{key}=''' {value} '''{comment}\n"));
                format!("---toml\n{keys}---\n{body}")
            }
            2 => {
                let keys = lines(&|key, value| format!("{key}: {}{comment}\n", quoted(value)));
                format!("---\n{keys}---\n{body}")
            }
            3 => {
                let single = |value: &str| value.replace('\'', "''");
                let keys = lines(&|key, value| format!(" '{key}': '{}'{comment}\n", single(value)));
                format!("---\n{comment}\n{keys}...\n{body}")
            }
            4 => format!("---\n{}\n---\n{body}", json(",\n  ")),
            5 => format!("{}\n{body}", json(", ")),
            _ => {
                let keys = lines(&|key, value| format!("{key}: {}\n", value.trim()));
                format!("{keys}\n{body}")
            }
        };
        let text = if crlf {
            text.replace("\r\n", "\n").replace('\n', "\r\n")
        } else {
            text
        };
        format!("{}{text}", if mark { "\u{FEFF}" } else { "" })
    })
}

/// What pinning makes of a text.
fn pinned(shape: Shape, text: &str, id: &str) -> Result<Pinned, Refusal> {
    static CONFIG: LazyLock<Config> = LazyLock::new(|| {
        let whole = crate::site::LEAST;
        let file = Path::new("feeds.toml");
        crieur::config::read(Text { file, whole }, &mut Vec::new()).unwrap()
    });
    let stamp = Stamp {
        file: "articles/a.md".into(),
        path: "a.md".into(),
        shape,
    };
    pin(&stamp, &CONFIG, text, id)
}

/// Where `new` differs from `old`: what stands there in each.
fn change<'a>(old: &'a str, new: &'a str) -> (&'a str, &'a str) {
    let alike = old.chars().zip(new.chars()).take_while(|(a, b)| a == b);
    let begin: usize = alike.map(|(c, _)| c.len_utf8()).sum();
    let (old, new) = (&old[begin..], &new[begin..]);
    let pairs = old.chars().rev().zip(new.chars().rev());
    let alike = pairs.take_while(|(a, b)| a == b);
    let end: usize = alike.map(|(c, _)| c.len_utf8()).sum();
    (&old[..old.len() - end], &new[..new.len() - end])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    /// In any front matter an id has its place, all else stays, and there is nothing to do a second time.
    #[test]
    fn any_front_matter_can_be_pinned(text in front_matter()) {
        let Ok(Pinned::Text(new)) = pinned(Shape::Markdown, &text, ID) else {
            panic!("{:?} {text}", pinned(Shape::Markdown, &text, ID));
        };
        let (gone, come) = change(&text, &new);
        let had = ["urn:x:1", "un mot", "12"].iter().any(|id| text.contains(id));
        prop_assert!(had || gone.is_empty(), "{:?} went from {:?}", gone, text);
        prop_assert!(!gone.contains('\n') && gone.len() < 20, "{:?} went from {:?}", gone, text);
        prop_assert!(come.len() <= ID.len() + 14, "{:?} came to {:?}", come, text);
        prop_assert_eq!(pinned(Shape::Markdown, &new, ID), Ok(Pinned::Already));
        // Another id takes its place, and nothing else does.
        let other = "urn:x:autre";
        let changed = new.replace(ID, other);
        prop_assert_eq!(pinned(Shape::Markdown, &new, other), Ok(Pinned::Text(changed)));
    }

    /// Whatever an article is, it is pinned for good or not at all.
    #[test]
    fn any_text_is_pinned_for_good_or_not_at_all(text in crate::properties::text(), shape in 0..3_usize) {
        let shape = [Shape::PageText, Shape::Markdown, Shape::HtmlPage][shape];
        if let Ok(Pinned::Text(new)) = pinned(shape, &text, ID) {
            prop_assert!(change(&text, &new).0.is_empty());
            prop_assert_eq!(pinned(shape, &new, ID), Ok(Pinned::Already));
        }
    }
}
