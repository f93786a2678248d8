//! What a page says of its article, of all that say something the most trustworthy first.
//!
//! For each field by itself, the first of these that says anything decides:
//!
//! 1. JSON-LD of an article, then of a web page;
//! 2. `<meta>`: Open Graph and `article:`, then Dublin Core, then plain names;
//! 3. `<link rel="canonical">`, `<html lang>`;
//! 4. an h-entry, or hAtom's hentry;
//! 5. microdata;
//! 6. `<time>`, and links with `rel` that name category, tag and author;
//! 7. what is seen: the `<h1>`, then `<title>` without the site's name; a line with a date next to the title; the
//!    breadcrumb.
//!
//! What machines are told comes before what people see, because a theme may show dates and names of other things.
//!
//! A date that cannot be read is told of even when a source further down has one that can. A page whose
//! `article:published_time` is 31 February has a fault, and what stands further down may well be the day of another
//! thing: an article is published under a wrong date once and for all readers, while a word in a page is mended in a
//! minute.

use std::ops::Range;

use url::Url;

use super::body::roots;
use super::claims::{self, Claims, Quote};
use super::json_ld::JsonLd;
use super::page::Page;
use super::repeats::Known;
use super::{meta, microformats, place, trail, visible};
use crate::date::{self, Unreadable, Written};
use crate::diagnostic::Finding;
use crate::front::{Front, Resource};
use crate::shape::Opening;
use crate::text::{Fold, Plain};
use crate::value::Placed;

/// All that `page` says, merged.
pub(super) fn claims(page: &Page, site: &Plain) -> Claims {
    let base = claims::base(page);
    let base = base.as_ref();
    let metas = meta::claims(page, base);
    let links = meta::links(page, base);
    let own = metas.url.clone().or_else(|| links.url.clone());
    let json_ld = JsonLd::read(page);
    let machines = bare(json_ld.claims(own.as_deref(), base), site)
        .or(bare(metas, site))
        .or(links);
    let entry = microformats::entry(page);
    let entry = entry
        .map(|entry| microformats::claims(page, entry, base))
        .unwrap_or_default();
    let scope = scope(page);
    let mut all = machines
        .or(entry)
        .or(visible::microdata(page, &scope))
        .or(visible::elements(page, &scope));
    let heading = visible::heading(page, &scope, site);
    if all.title.is_none() {
        let line = heading.map(|node| (page.line_of(node), page.line(node)));
        let heading = line.and_then(|(text, line)| claims::quote(text.as_str(), line));
        all.title = heading.or_else(|| visible::title(page, site));
    }
    let title = all.title.as_ref().map(|title| title.text.as_str());
    if all.date.is_none() {
        all.date = visible::dateline(page, &scope, heading, title);
    }
    if all.categories.is_empty() {
        let of = |names| trail::categories(names, title, site);
        all.categories = of(json_ld.breadcrumb());
        if all.categories.is_empty() {
            all.categories = of(trail::breadcrumb(page));
        }
    }
    all
}

/// Where the article's own elements are: the `<article>` round its text, else the text.
fn scope(page: &Page) -> Range<usize> {
    let root = roots(page).first().copied().unwrap_or(0);
    let around = page.around(root).filter(|around| {
        page.name(*around) == "article" || page.has_class(*around, &["h-entry", "hentry"])
    });
    page.inside(around.last().unwrap_or(root))
}

/// What a machine was told, with a title that is the article's alone.
fn bare(claims: Claims, site: &Plain) -> Claims {
    let title = claims.title.and_then(|title| {
        let text = visible::without(&title.text, site, false)?;
        claims::quote(&text, title.line)
    });
    Claims { title, ..claims }
}

/// What is known of an article before its story is told.
pub(super) fn known(claims: &Claims, title: &Plain) -> Known {
    let authors = claims.authors.iter().map(|author| &author.name);
    let all = authors.chain(&claims.categories).chain(&claims.tags);
    let mut names: Vec<Fold> = all.map(|name| Fold::new(name.as_str())).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.as_str().len()));
    names.truncate(100);
    Known {
        title: Fold::new(title.as_str()),
        names,
    }
}

/// What the page in the bytes `range` of `text` says of itself.
pub(super) fn opening(text: &str, range: &Range<usize>, page: &Page, site: &Plain) -> Opening {
    let claims = claims(page, site);
    let mut opening = Opening {
        body: range.start,
        ..Opening::default()
    };
    let at = |quote: &Quote| place::of(text, range.start, quote.line, &quote.text);
    let plain = |quote: &Quote| Placed {
        value: Plain::new(&quote.text),
        range: at(quote),
    };
    let read = |quote: &Quote| -> Result<Placed<Written>, Placed<Finding>> {
        let range = at(quote);
        match date::read(&quote.text) {
            Ok(value) => Ok(Placed { value, range }),
            Err(reason) => {
                let written = Plain::new(&quote.text).to_string();
                let value = match reason {
                    Unreadable::NotADate => Finding::BadDate {
                        written: written.into(),
                    },
                    Unreadable::Impossible => Finding::ImpossibleDate {
                        written: written.into(),
                    },
                };
                Err(Placed { value, range })
            }
        }
    };
    let mut other = |quote: &Option<Quote>| match quote.as_ref().map(read)? {
        Ok(date) => Some(date),
        Err(fault) => {
            opening.others.push(fault);
            None
        }
    };
    let updated = other(&claims.updated);
    let expires = other(&claims.expires);
    let date = match claims.date.as_ref().map(read) {
        Some(Ok(date)) => Some(date),
        Some(Err(fault)) => {
            opening.fault = Some(fault);
            None
        }
        None => None,
    };
    opening.front = Front {
        title: claims.title.as_ref().map(plain),
        dated: date.is_some(),
        date,
        updated,
        expires,
        categories: Some(claims.categories).filter(|all| !all.is_empty()),
        tags: claims.tags,
        authors: claims.authors,
        summary: claims.summary.as_ref().map(plain),
        url: claims.url,
        slug: claims.slug,
        id: claims.id,
        language: claims.language,
        draft: claims.draft,
        image: claims.image.as_ref().map(|image| Resource {
            written: image.text.clone(),
            length: None,
            media_type: None,
            range: at(image),
        }),
        ..Front::default()
    };
    opening
}

/// The base of the addresses on `page`.
pub(super) fn base(page: &Page) -> Option<Url> {
    claims::base(page)
}
