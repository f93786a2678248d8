//! The way to a page that its breadcrumb shows, from the front page down to the title.

use super::claims::name;
use super::noise::is_breadcrumb;
use super::page::Page;
use crate::text::{Fold, Plain};

/// The names in the page's own breadcrumb.
pub(super) fn breadcrumb(page: &Page) -> Vec<Plain> {
    let Some(node) = page.all().find(|node| is_breadcrumb(page, *node)) else {
        return Vec::new();
    };
    let mut items: Vec<usize> = page.named(page.inside(node), &["li"]).collect();
    if items.is_empty() {
        items = page.named(page.inside(node), &["a"]).collect();
    }
    let marks = |c: char| c.is_whitespace() || "»›>/|→·:".contains(c);
    let bare = |text: &str| name(text.trim_matches(marks));
    let mut names: Vec<Plain> = items
        .iter()
        .filter_map(|item| bare(page.line_of(*item).as_str()))
        .collect();
    if let Some(last) = items.last() {
        let rest = page.text(page.end(*last)..page.end(node), |_| false);
        names.extend(bare(&rest));
    }
    names
}

/// The categories in a breadcrumb of `names`: what stands between the front page and the title.
pub(super) fn categories(mut names: Vec<Plain>, title: Option<&str>, site: &Plain) -> Vec<Plain> {
    const HOME: [&str; 10] = [
        "accueil",
        "home",
        "startseite",
        "start",
        "voorpagina",
        "onthaal",
        "welkom",
        "portail",
        "page d'accueil",
        "homepage",
    ];
    let fold = |name: &Plain| Fold::new(name.as_str());
    let is_home = |name: &Plain| fold(name) == fold(site) || HOME.contains(&fold(name).as_str());
    if names.first().is_some_and(is_home) {
        names.remove(0);
    }
    let is_title = |name: &Plain| {
        let Some(title) = title.map(Fold::new) else {
            return false;
        };
        let cut = name.as_str().trim_end_matches(['…', '.']);
        let is_cut = cut.len() < name.as_str().len();
        fold(name) == title || is_cut && title.as_str().starts_with(Fold::new(cut).as_str())
    };
    if names.last().is_some_and(is_title) {
        names.pop();
    }
    names
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    #[test]
    fn a_breadcrumb_gives_what_is_in_its_middle() {
        let site = Plain::new("Info Citoyen");
        let found = |html: &str| -> String {
            let page = parse(html);
            let names = categories(breadcrumb(&page), Some("Un titre"), &site);
            names
                .iter()
                .map(Plain::as_str)
                .collect::<Vec<_>>()
                .join("|")
        };
        for html in [
            "<nav class=breadcrumb><h2>Fil</h2><ol><li><a>Accueil</a></li><li><a>A</a></li><li><a>B</a> ›</li><li>Un titre</li></ol></nav>",
            "<nav aria-label=Breadcrumb><a>Info Citoyen</a> &gt; <a>A</a> &gt; <a>B</a> &gt; Un titre</nav>",
            "<div class=breadcrumbs><a>Home</a> / <a>A</a> / <a>B</a></div>",
        ] {
            assert_eq!(found(html), "A|B", "{html}");
        }
        assert_eq!(found("<nav><a>Accueil</a><a>A</a></nav>"), "");
    }
}
