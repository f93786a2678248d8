//! From an article to its entry.

use std::path::PathBuf;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use url::Url;

use super::media::{self, Use};
use super::sanitise::Sanitiser;
use super::{Entry, Kept};
use crate::article::Article;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::head::{Head, SUMMARY};
use crate::mark::Mark;
use crate::select::Labels;
use crate::text::{Fold, Html, Plain, excerpt, tags};

/// Reads the article again, whole, and writes its entry. Its head is the one that was selected: should the file have
/// changed since, the next run tells.
pub(super) fn write(
    config: &Config,
    head: &Head,
    labels: &Labels,
    found: &mut Vec<Diagnostic>,
) -> Option<Entry> {
    if let Some(correction) = &head.withdrawn {
        let mut entry = bare(head, labels).withdrawn(correction);
        let content = entry.content.as_deref();
        entry.mark = content.map(|content| Mark::of(&head.title, content));
        return Some(entry);
    }
    // What is wrong with its head was told when the head was read, unless it has become unreadable since.
    let mut told = Vec::new();
    let Some(article) = Article::open(&head.stamp, config, &mut told) else {
        found.extend(told);
        return None;
    };
    let story = head.stamp.shape.story(article.body(), &head.title);
    let place = || Place::file(&head.stamp.file);
    found.extend(
        story
            .findings
            .into_iter()
            .map(|finding| Diagnostic::new(finding, place())),
    );
    let seen = tags::look(&story.html);
    let mut looked = Vec::new();
    local_files(head, &article, &seen.loads, (&mut looked, found));
    if let Some((at, count)) = story.missed {
        let finding = Finding::TemplateTag {
            tag: article.body()[at.clone()].into(),
            count,
            others: count - 1,
        };
        let at = article.body + at.start..article.body + at.end;
        found.push(article.text().diagnose(finding, at));
    }
    let (html, findings) = Sanitiser::new(&head.permalink).clean(&story.html, seen);
    found.extend(findings.into_iter().map(|finding| {
        let written = match &finding {
            Finding::MarkupRemoved { elements } => elements.split(['>', ',']).next(),
            Finding::AddressRemoved { address } => Some(address.0.as_str()),
            _ => None,
        };
        match written.map(str::to_owned) {
            Some(written) => article.diagnose_at(finding, &written),
            None => Diagnostic::new(finding, place()),
        }
    }));

    // A page's lead was written to be the summary, so it is not shortened to the length of others.
    let length = if head.stamp.shape.lead_is_summary() {
        SUMMARY
    } else {
        config.site.summary_length
    };
    let summary = head.summary.clone().unwrap_or_else(|| {
        let lead = Plain::new(&story.lead);
        let summary = excerpt(&lead, length);
        if summary != lead && length == SUMMARY {
            let finding = Finding::SummaryTooLong { limit: SUMMARY };
            found.push(Diagnostic::new(finding, place()));
        }
        summary
    });
    // A draft is begun before there is a word of it.
    if html.is_empty() && summary.is_empty() && !head.draft {
        found.push(Diagnostic::new(Finding::NoText, place()));
    }
    let content = if html.is_empty() {
        Html::paragraph(&summary)
    } else {
        html
    };
    let mut resolve = |resource: &Option<_>, kind| {
        let resource = resource.as_ref()?;
        let told = (&mut looked, &mut *found);
        media::resolve(&config.site, head, article.text(), resource, kind, told)
    };
    let image = resolve(&head.image, Use::Image);
    let enclosure = resolve(&head.enclosure, Use::Enclosure);
    Some(Entry {
        summary,
        mark: Some(Mark::of(&head.title, &content)),
        content: Some(Arc::new(content)),
        image,
        enclosure,
        beside: looked,
        ..bare(head, labels)
    })
}

/// The entry as it was written before, when nothing has changed that went into it.
pub(super) fn again(head: &Head, labels: &Labels, kept: &Kept) -> Option<Entry> {
    kept.is_current().then(|| Entry {
        summary: kept.summary.clone(),
        content: kept.content.clone(),
        mark: kept.mark,
        image: kept.image.clone(),
        enclosure: kept.enclosure.clone(),
        beside: kept.beside.iter().map(|place| place.path.clone()).collect(),
        told: kept.told.clone(),
        ..bare(head, labels)
    })
}

/// All of an entry that its head tells.
fn bare(head: &Head, labels: &Labels) -> Entry {
    Entry {
        id: head.id.clone(),
        permalink: head.permalink.clone(),
        title: head.title.clone(),
        published: head.published.at,
        updated: head.updated.apart,
        authors: head.authors.clone(),
        categories: categories(head, labels),
        summary: Plain::default(),
        content: None,
        language: head.language.clone(),
        image: None,
        enclosure: None,
        beside: Vec::new(),
        mark: None,
        told: Vec::new(),
    }
}

/// Looks at the files beside the article that its text shows.
fn local_files(
    head: &Head,
    article: &Article<'_>,
    loads: &[String],
    (looked, found): (&mut Vec<PathBuf>, &mut Vec<Diagnostic>),
) {
    for address in loads {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let is_local = !path.is_empty() && !path.starts_with('/') && Url::parse(address).is_err();
        if !is_local {
            continue;
        }
        let file = percent_decode_str(path).decode_utf8_lossy();
        let diagnose = |finding| article.diagnose_at(finding, address);
        media::check(head, &file, diagnose, (looked, found));
    }
}

/// Categories in their common spelling, then the tags that are not among them.
fn categories(head: &Head, labels: &Labels) -> Vec<Plain> {
    let mut all: Vec<Plain> = head
        .categories
        .iter()
        .map(|category| labels.of(category).clone())
        .collect();
    for tag in &head.tags {
        let fold = Fold::new(tag.as_str());
        if !head.categories.iter().any(|category| category.fold == fold) {
            all.push(tag.clone());
        }
    }
    all
}
