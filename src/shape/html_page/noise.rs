//! What on a page is not the article: its ways to other pages, its machinery, what nobody sees. Whatever is doubtful
//! stays, for a word too many is no harm, and one that is missing is.

use super::page::{Kind, Page};
use crate::text::{Fold, is_web};

/// Classes of breadcrumbs.
const BREADCRUMBS: [&str; 9] = [
    "breadcrumb",
    "breadcrumbs",
    "breadcrumb-trail",
    "fil-ariane",
    "fil_ariane",
    "ariane",
    "arbo",
    "rootline",
    "kruimelpad",
];
/// Classes and ids of what programs put beside or below an article: sharing, comments, other articles.
const ATTACHED: [&str; 27] = [
    "sharedaddy",
    "sd-sharing",
    "sharing",
    "share",
    "share-buttons",
    "share-links",
    "social-share",
    "social-links",
    "addtoany_share_save_container",
    "a2a_kit",
    "addthis_toolbox",
    "shariff",
    "heateor_sss_sharing_container",
    "jp-relatedposts",
    "yarpp-related",
    "related-posts",
    "comments",
    "comments-area",
    "comment-list",
    "comment-respond",
    "respond",
    "disqus_thread",
    "post-navigation",
    "nav-links",
    "sidebar",
    "widget-area",
    "skip-links",
];
/// How long a text is at least that somebody wrote, and no program put there.
const PROSE: usize = 120;
/// Words that stand before names and dates and by themselves say nothing.
pub(super) const GLUE: [&str; 62] = [
    "par",
    "by",
    "von",
    "door",
    "de",
    "le",
    "la",
    "du",
    "on",
    "op",
    "am",
    "den",
    "dans",
    "in",
    "en",
    "et",
    "und",
    "and",
    "publie",
    "publiee",
    "poste",
    "soumis",
    "ecrit",
    "redige",
    "mis",
    "a",
    "jour",
    "mise",
    "modifie",
    "geplaatst",
    "gepubliceerd",
    "geschreven",
    "veroffentlicht",
    "geschrieben",
    "published",
    "posted",
    "written",
    "updated",
    "tags",
    "tag",
    "categorie",
    "categories",
    "category",
    "kategorie",
    "kategorien",
    "categorieen",
    "mots-cles",
    "mot-cle",
    "etiquettes",
    "rubrique",
    "rubriques",
    "sous",
    "classe",
    "marque",
    "avec",
    "schlagworter",
    "trefwoorden",
    "partager",
    "delen",
    "teilen",
    "share",
    "auteur",
];

/// Whether `node` is a breadcrumb.
pub(super) fn is_breadcrumb(page: &Page, node: usize) -> bool {
    let label = page.attribute(node, "aria-label").map(Fold::new);
    let labelled = label.is_some_and(|label| {
        [
            "breadcrumb",
            "breadcrumbs",
            "fil d'ariane",
            "kruimelpad",
            "brotkrumen",
            "brotkrumennavigation",
        ]
        .contains(&label.as_str())
    });
    let kind = page.attribute(node, "itemtype").unwrap_or_default();
    labelled
        || page.has_class(node, &BREADCRUMBS)
        || page.lists(node, "id", &BREADCRUMBS)
        || kind.ends_with("/BreadcrumbList")
}

/// Whether `node` lies in what is beside the article: navigation, a sidebar, comments.
pub(super) fn is_aside(page: &Page, node: usize) -> bool {
    std::iter::once(node)
        .chain(page.around(node))
        .any(|around| page.name(around) == "aside" || is_noise(page, around))
}

/// Whether `node`, with all that it holds, is no part of any article.
pub(super) fn is_noise(page: &Page, node: usize) -> bool {
    let name = match page.kind(node) {
        Kind::Element { name, .. } => &**name,
        Kind::Text(_) => return false,
        Kind::Other => return node != 0,
    };
    match name {
        "nav" | "script" | "style" | "template" | "button" | "dialog" | "title" | "head"
        | "input" | "select" | "textarea" | "datalist" => {
            return name != "dialog" || page.attribute(node, "open").is_none();
        }
        "noscript" => return !replaces_picture(page, node),
        "form" => return !holds_page(page, node),
        "a" if is_skip_link(page, node) || page.lists(node, "rel", &["home"]) => return true,
        "img" if is_pixel(page, node) => return true,
        "svg" if page.line_of(node).is_empty() && page.is_in(node, &["a", "button"]) => {
            return true;
        }
        "html" | "body" | "main" | "article" => return false,
        _ => {}
    }
    if page.attribute(node, "hidden").is_some() || page.lists(node, "aria-hidden", &["true"]) {
        return true;
    }
    if page.lists(
        node,
        "role",
        &[
            "navigation",
            "search",
            "complementary",
            "banner",
            "contentinfo",
            "dialog",
        ],
    ) && !holds_page(page, node)
    {
        return true;
    }
    if page.attribute(node, "style").is_some_and(|style| {
        style
            .replace(' ', "")
            .to_ascii_lowercase()
            .contains("display:none")
    }) {
        return true;
    }
    if is_breadcrumb(page, node) {
        return !holds_page(page, node);
    }
    (page.has_class(node, &ATTACHED) || page.lists(node, "id", &ATTACHED))
        && !holds_page(page, node)
}

/// Whether `node` is the menu of a page laid out in a table, three links at least and nothing else; or the line with the
/// copyright below it.
fn is_menu(page: &Page, node: usize) -> bool {
    let links = page.named(page.inside(node), &["a"]);
    let links = links.filter(|link| page.attribute(*link, "href").is_some());
    if links.take(3).count() == 3 {
        let rest = page.text(page.inside(node), |inner| page.name(inner) == "a");
        return !rest.contains(char::is_alphanumeric);
    }
    let line = page.line_of(node);
    let line = line.as_str();
    line.len() < PROSE && (line.starts_with('©') || line.to_lowercase().starts_with("copyright"))
}

/// Whether `node` is what a page without any `<main>` has round its text.
pub(super) fn is_frame(page: &Page, node: usize) -> bool {
    const FRAME: [&str; 6] = [
        "footer",
        "site-footer",
        "colophon",
        "pied",
        "pied-de-page",
        "voet",
    ];
    let within = || page.is_in(node, &["article", "section"]);
    match page.name(node) {
        "td" => is_menu(page, node),
        "aside" | "footer" => !within(),
        "header" => {
            let told = page.inside(node).any(|inner| match page.kind(inner) {
                Kind::Text(text) => text.trim().len() >= PROSE,
                _ => page.name(inner) == "h1",
            });
            !told && !within()
        }
        _ => {
            let named = page.has_class(node, &FRAME) || page.lists(node, "id", &FRAME);
            named && !holds_page(page, node)
        }
    }
}

/// Whether the whole page, or what somebody wrote, lies in `node`: some programs put all of a page into one `<form>`.
fn holds_page(page: &Page, node: usize) -> bool {
    let mut long = 0;
    page.inside(node).any(|inner| {
        if let Kind::Text(text) = page.kind(inner) {
            long += usize::from(text.trim().len() >= PROSE && !page.is_unseen(page.parent(inner)));
        }
        long >= 3
            || matches!(page.name(inner), "h1" | "main" | "article" if page.name(node) == "form")
    })
}

/// Whether a `<noscript>` holds a picture that is nowhere else: the one before it waits for a script that is not run.
fn replaces_picture(page: &Page, node: usize) -> bool {
    let has_picture = page.named(page.inside(node), &["img"]).next().is_some();
    let before = page.before(node).filter(|before| *before != 0);
    let shown = before.is_some_and(|before| {
        std::iter::once(before)
            .chain(page.inside(before))
            .any(|inner| {
                page.name(inner) == "img" && super::serialise::source(page, inner).is_some()
            })
    });
    has_picture && !shown && page.text(page.inside(node), |_| false).trim().is_empty()
}

/// « Aller au contenu »: a link within the page that comes before all else.
fn is_skip_link(page: &Page, node: usize) -> bool {
    let within = page
        .attribute(node, "href")
        .is_some_and(|href| href.starts_with('#'));
    let classes = page
        .attribute(node, "class")
        .unwrap_or_default()
        .to_ascii_lowercase();
    within
        && (classes.contains("skip")
            || classes.contains("screen-reader")
            || classes.contains("visually-hidden")
            || classes.contains("evitement"))
}

/// Whether a picture only counts visitors or holds a place.
fn is_pixel(page: &Page, node: usize) -> bool {
    let tiny = |key| {
        page.attribute(node, key)
            .is_some_and(|size| matches!(size.trim(), "0" | "1"))
    };
    let src = page.attribute(node, "src").unwrap_or_default();
    let file = src
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let spacer = [
        "spacer.gif",
        "blank.gif",
        "pixel.gif",
        "transparent.gif",
        "spacer.png",
    ];
    (tiny("width") && tiny("height")) || spacer.contains(&file.as_str())
}

/// Whether an address is one that can be fetched, or lies on the page's own site.
pub(super) fn is_fetched(address: &str) -> bool {
    let address = address.trim();
    match url::Url::parse(address) {
        Ok(url) => is_web(&url),
        Err(_) => !address.is_empty(),
    }
}
