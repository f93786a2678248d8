//! What a page says of its article to a reader’s eyes: headings, `<time>`, a line with a date; and the
//! [microdata](https://html.spec.whatwg.org/#microdata) that stands right there.

use std::ops::Range;

use super::claims::{Claims, Quote, author, date, name, quote};
use super::microformats::{unique, value};
use super::noise::{is_aside, is_noise};
use super::page::{Kind, Page};
use crate::date::{self as dates, Unreadable};
use crate::text::{Fold, Plain};

/// How many `<time>` are looked at. An article's own is among the first.
const TIMES: usize = 50;
/// How many lines are looked at for a date, and how long one is at most that could be one.
const LINES: usize = 12;
const LINE: usize = 120;
/// Among how many lines of a page without headings the title is looked for.
const HEADLESS: usize = 200;
/// What may stand between a date and a name on one line.
const PARTS: [&str; 16] = [
    " | ", " · ", " • ", " — ", " – ", ", par ", " par ", ", door ", " door ", ", von ", " von ",
    ", by ", " by ", ", le ", " le ", " dans ",
];

/// What microdata says in `scope`.
pub(super) fn microdata(page: &Page, scope: &Range<usize>) -> Claims {
    let all = |property: &'static str| {
        let nodes = scope
            .clone()
            .filter(move |node| page.lists(*node, "itemprop", &[property]));
        nodes.take(TIMES).filter(|node| !is_aside(page, *node))
    };
    let dated = |property| all(property).find_map(|node| date(&value(page, node), page.line(node)));
    let line = |node| match page.attribute(node, "content") {
        Some(content) => Plain::new(content),
        None => page.line_of(node),
    };
    let names = |property| {
        all(property)
            .filter_map(|node| name(line(node).as_str()))
            .collect()
    };
    let authors = all("author").filter_map(|node| {
        let mut inside = page.inside(node);
        let inner = inside.find(|inner| page.lists(*inner, "itemprop", &["name"]));
        author(line(inner.unwrap_or(node)).as_str())
    });
    Claims {
        title: all("headline").find_map(|node| quote(line(node).as_str(), page.line(node))),
        date: dated("datePublished"),
        updated: dated("dateModified"),
        categories: names("articleSection"),
        summary: all("description").find_map(|node| quote(line(node).as_str(), page.line(node))),
        authors: authors.collect(),
        ..Claims::default()
    }
}

/// What `<time>` and the links of an article in `scope` say.
pub(super) fn elements(page: &Page, scope: &Range<usize>) -> Claims {
    let (mut sure, mut likely, mut updated) = (None, None, None);
    let times = page.named(scope.clone(), &["time", "abbr"]).filter(|node| {
        page.name(*node) == "time" || page.has_class(*node, &["published", "updated"])
    });
    let times = times.take(TIMES);
    for node in times.filter(|node| !is_aside(page, *node)) {
        let written = date(&value(page, node), page.line(node));
        let Some(written) = written else { continue };
        let published = page.has_class(node, &["published", "pubdate"]);
        if page.attribute(node, "pubdate").is_some() || published {
            sure = sure.or(Some(written));
        } else if page.has_class(node, &["updated", "modified"]) {
            updated = updated.or(Some(written));
        } else if reads(&written.text)
            && (page.is_in(node, &["header"]) || stands_alone(page, node))
        {
            likely = likely.or(Some(written));
        }
    }
    let links = |rel: &'static str| {
        let links = page.named(scope.clone(), &["a"]);
        let links = links
            .filter(move |node| page.lists(*node, "rel", &[rel]))
            .take(2 * TIMES);
        links.filter(|node| !is_aside(page, *node))
    };
    let text = |node: usize| page.line_of(node);
    let cards = scope
        .clone()
        .filter(|node| page.has_class(*node, &["vcard"]) && page.has_class(*node, &["author"]));
    let of_category = |node: &usize| page.lists(*node, "rel", &["category"]);
    let names = |nodes: Vec<usize>| {
        unique(
            nodes
                .into_iter()
                .filter_map(|node| name(text(node).as_str()))
                .collect(),
        )
    };
    Claims {
        date: sure.or(likely),
        updated,
        categories: names(links("category").collect()),
        tags: names(links("tag").filter(|node| !of_category(node)).collect()),
        authors: links("author")
            .chain(cards.take(1))
            .filter_map(|node| author(text(node).as_str()))
            .take(1)
            .collect(),
        ..Claims::default()
    }
}

/// Whether the words round a `<time>` are no sentence: a date that is told of in the text is not that of the article.
fn stands_alone(page: &Page, node: usize) -> bool {
    let block = page.block_of(node);
    let mut length = 0;
    let short = page.inside(block).all(|inner| {
        if let Kind::Text(text) = page.kind(inner) {
            length += text.trim().len();
        }
        length <= LINE
    });
    if !short || matches!(page.name(block), "body" | "article" | "main" | "html") {
        return false;
    }
    let line = page.line_of(block);
    line.as_str().len() <= LINE && !line.as_str().ends_with(['.', '!', '?'])
}

/// Whether `text` is a date, be it one that no calendar has.
fn reads(text: &str) -> bool {
    dates::read(text) != Err(Unreadable::NotADate)
}

/// The heading that is the page's title: the first `<h1>` of `scope`, else of the page. The site's own name is none.
pub(super) fn heading(page: &Page, scope: &Range<usize>, site: &Plain) -> Option<usize> {
    let fits = |node: &usize| {
        let line = page.line_of(*node);
        !line.is_empty()
            && !is_aside(page, *node)
            && Fold::new(line.as_str()) != Fold::new(site.as_str())
    };
    let leads_home = |node: &usize| {
        let mut links = page.named(page.inside(*node), &["a"]);
        links.any(|link| {
            page.lists(link, "rel", &["home"]) || page.attribute(link, "href") == Some("/")
        })
    };
    let h1 = |range| page.named(range, &["h1"]).take(TIMES);
    let mut both = h1(scope.clone()).chain(h1(page.all()));
    both.find(|node| fits(node) && !leads_home(node))
}

/// What `<title>` says without the name of the site.
pub(super) fn title(page: &Page, site: &Plain) -> Option<Quote> {
    let mut titles = page
        .named(page.all(), &["title"])
        .filter(|node| !page.is_in(*node, &["svg"]));
    let node = titles.next()?;
    let title = without(page.line_of(node).as_str(), site, true)?;
    quote(&title, page.line(node))
}

/// What sets the name of the site apart in a title.
const MARKS: [&str; 12] = ["|", "–", "-", "—", "·", "•", "»", "«", "::", ":", "/", ">"];

/// What stands last in `<title>`, behind a mark.
pub(super) fn site(page: &Page) -> Option<Plain> {
    let node = page.named(page.all(), &["title"]).next()?;
    let title = page.line_of(node);
    let marks = MARKS.iter().map(|mark| format!(" {mark} "));
    let tails = marks.filter_map(|mark| Some(title.as_str().rsplit_once(&mark)?.1));
    let tail = Plain::new(tails.min_by_key(|tail| tail.len())?);
    (!tail.is_empty()).then_some(tail)
}

/// `title` without the name of the site behind it, and before it when it is `leading` too: « Un titre | Info Citoyen ».
/// Nothing when it is that name alone.
pub(super) fn without(title: &str, site: &Plain, leading: bool) -> Option<String> {
    let site = Fold::new(site.as_str());
    if Fold::new(title) == site {
        return None;
    }
    for mark in MARKS {
        let mark = format!(" {mark} ");
        if let Some((head, tail)) = title.rsplit_once(&mark)
            && Fold::new(tail) == site
        {
            return Some(head.trim().to_owned());
        }
        if let Some((head, tail)) = title.split_once(&mark)
            && leading
            && Fold::new(head) == site
        {
            return Some(tail.trim().to_owned());
        }
    }
    Some(title.trim().to_owned())
}

/// A date on a line by itself next to the title: below the `heading`, or above it in `scope`. On a page without
/// headings the title is the line that says it.
pub(super) fn dateline(
    page: &Page,
    scope: &Range<usize>,
    heading: Option<usize>,
    title: Option<&str>,
) -> Option<Quote> {
    let leave = |node: usize| is_noise(page, node) || page.name(node) == "aside";
    let first = |lines: &[(Plain, usize)]| {
        let short = lines
            .iter()
            .take_while(|(line, _)| line.as_str().len() <= LINE);
        short
            .take(LINES)
            .find_map(|(line, at)| quote(date_in(line.as_str())?, *at))
    };
    if let Some(heading) = heading {
        let below = page.lines(page.end(heading)..page.all().end, LINES, leave);
        let above = if scope.contains(&heading) {
            page.lines(scope.start..heading, LINES, leave)
        } else {
            Vec::new()
        };
        return first(&below).or_else(|| first(&above));
    }
    let title = Fold::new(title?);
    let lines = page.lines(scope.clone(), HEADLESS, leave);
    let at = lines
        .iter()
        .position(|(line, _)| Fold::new(line.as_str()) == title)?;
    first(&lines[at + 1..])
}

/// The date that `line` is, or one of its parts: « Par Zoé · 28 novembre 2017 ».
fn date_in(line: &str) -> Option<&str> {
    if reads(line) {
        return Some(line);
    }
    PARTS.iter().find_map(|mark| {
        let mut parts = line
            .split(mark)
            .map(|part| part.trim().trim_end_matches(','));
        parts.find(|part| reads(part))
    })
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    fn dated(html: &str) -> Option<String> {
        let page = parse(html);
        elements(&page, &page.all()).date.map(|date| date.text)
    }

    #[test]
    fn a_time_is_the_article_s_when_it_stands_apart() {
        for (html, date) in [
            (
                "<time datetime=2001-01-01>x</time><time pubdate datetime=2017-11-28>hier</time>",
                Some("2017-11-28"),
            ),
            (
                "<article><header><p>Le <time datetime=2017-11-28>28</time>, à Namur.</p></header></article>",
                Some("2017-11-28"),
            ),
            (
                "<p class=date><time>28 nov. 2017</time></p>",
                Some("28 nov. 2017"),
            ),
            (
                "<p>Publié : <time datetime=PT2H>2 h</time> <time datetime=2017-11-28>hier</time></p>",
                Some("2017-11-28"),
            ),
            (
                "<p>Le marché ouvre le <time datetime=2018-12-02>2</time>.</p>",
                None,
            ),
            ("<aside><time datetime=2018-12-02>2</time></aside>", None),
            (
                "<p><time class=updated datetime=2018-12-02>2</time></p>",
                None,
            ),
            (
                "<p><time datetime=2018-02-31>31 février</time></p>",
                Some("2018-02-31"),
            ),
        ] {
            assert_eq!(dated(html).as_deref(), date, "{html}");
        }
    }

    #[test]
    fn the_site_s_name_is_no_part_of_a_title() {
        let site = Plain::new("Info Citoyen");
        for (title, bare) in [
            ("Un titre | Info Citoyen", Some("Un titre")),
            (
                "Un titre – en deux – INFO CITOYEN",
                Some("Un titre – en deux"),
            ),
            ("Info Citoyen : Un titre", Some("Un titre")),
            ("Un titre", Some("Un titre")),
            ("Un titre | Autre site", Some("Un titre | Autre site")),
            ("L’Info Citoyen-ne", Some("L’Info Citoyen-ne")),
            ("info citoyen", None),
        ] {
            assert_eq!(without(title, &site, true).as_deref(), bare, "{title}");
        }
        assert_eq!(
            without("Info Citoyen : dix ans", &site, false).as_deref(),
            Some("Info Citoyen : dix ans")
        );
    }

    #[test]
    fn a_heading_is_not_the_logo() {
        let found = |html: &str| {
            let page = parse(html);
            heading(&page, &(0..0), &Plain::new("Info Citoyen"))
                .map(|node| page.line_of(node).to_string())
        };
        assert_eq!(
            found("<h1>Info Citoyen</h1><h1>Un</h1>").as_deref(),
            Some("Un")
        );
        assert_eq!(
            found("<h1><a href=/>Le journal</a></h1><h1>Un</h1>").as_deref(),
            Some("Un")
        );
        assert_eq!(
            found("<h1> </h1><h2>Un</h2><aside><h1>Pub</h1></aside>"),
            None
        );
    }

    #[test]
    fn a_line_may_be_a_date() {
        for (line, date) in [
            ("28 novembre 2017", Some("28 novembre 2017")),
            (
                "mardi 28 novembre 2017, par Zoé",
                Some("mardi 28 novembre 2017"),
            ),
            (
                "Soumis par Zoé le mar 28/11/2017 - 10:00",
                Some("mar 28/11/2017 - 10:00"),
            ),
            ("Par Zoé · 31 février 2018", Some("31 février 2018")),
            ("Rendez-vous 28 novembre 2017", None),
        ] {
            assert_eq!(date_in(line), date, "{line}");
        }
    }
}
