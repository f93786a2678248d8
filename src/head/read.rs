//! From an opened article to its head.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, FixedOffset};
use url::Url;

use super::{Head, Identity, SUMMARY, identity, name};
use crate::article::Article;
use crate::config::{Category, Config, Parts, Site};
use crate::date::{self, Doubt, Moment, Written, settle, settle_end};
use crate::diagnostic::{Diagnostic, Finding, Place, errors};
use crate::source::Stamp;
use crate::text::{Fold, Plain, Words, excerpt, slug, slug_path};
use crate::value::{Language, Placed};
use crate::wording::Phrase;

/// How many characters a title has at most.
pub(crate) const TITLE: usize = 500;
/// How many categories, tags and authors are taken from one article, of each.
pub(crate) const CATEGORIES: usize = 100;

/// Reads the head of `stamp`. See [`of_article`].
pub(super) fn read(config: &Config, stamp: &Stamp, found: &mut Vec<Diagnostic>) -> Option<Head> {
    let before = found.len();
    let article = Article::open(stamp, config, found)?;
    // Feeds, and their pages with them, may be written among the articles.
    if stamp.shape.is_page_of_crieur(article.text().whole) {
        found.truncate(before);
        return None;
    }
    of_article(config, &article, found)
}

/// The head of `article`, which is open. `None` when there can be none; `found` may also hold errors when there is one.
pub fn of_article(
    config: &Config,
    article: &Article<'_>,
    found: &mut Vec<Diagnostic>,
) -> Option<Head> {
    let site = &config.site;
    let stamp = article.stamp;
    let front = &article.front;
    let draft = front.draft || name::is_draft(&stamp.path);
    let before = found.len();
    let (title, date) = match (title(article, found), date(article, found)) {
        (Some(title), Some(date)) => (title, date),
        // Nobody asks a draft to be complete.
        _ if draft && errors(&found[..before]) == 0 => {
            found.truncate(before);
            found.push(Diagnostic::new(
                Finding::UnfinishedDraft,
                Place::file(&stamp.file),
            ));
            return None;
        }
        _ => return None,
    };

    for date in [&front.date, &front.embargo, &front.updated, &front.expires]
        .into_iter()
        .flatten()
    {
        odd(article, config, date, found);
    }
    let settled = |date: &Written, salt: &str| settle(date, site.zone, site.hour, salt);
    // The year of the id is that of the date, which needs no salt.
    let made_id = identity::article_id(site, &stamp.path, &settled(&date, ""));
    let (id, identity) = match &front.id {
        Some(id) => (
            identity::given_id(site, id),
            Identity::Given { known: false },
        ),
        None => (made_id.clone(), Identity::Made),
    };
    let dated = settled(&date, &id);
    let embargo = front.embargo.as_ref().map(|date| settled(&date.value, &id));
    let published = embargo
        .filter(|embargo| embargo.at > dated.at)
        .unwrap_or(dated);
    let updated = updated(article, published, |date| settled(date, &id), found);
    let (categories, by_tags) = categories(article, found);
    let permalink = permalink(config, article, &title, &dated, categories.first());
    let expires = front
        .expires
        .as_ref()
        .map(|date| (settle_end(&date.value, site.zone, site.hour), &date.range));
    if let Some((moment, range)) = &expires
        && *moment <= published.at
    {
        found.push(
            article
                .text()
                .diagnose(Finding::ExpiresBeforeDate, (*range).clone()),
        );
    }
    let mut tags = unique(&front.tags);
    if by_tags {
        tags.retain(sorts);
    }
    let keywords = keywords(config, article, &title, &tags);
    Some(Head {
        permalink,
        published,
        updated,
        updated_given: front.updated.is_some(),
        identity,
        made_id,
        keywords,
        title,
        expires: expires.map(|(moment, _)| moment),
        draft,
        by_tags,
        categories,
        tags,
        authors: if front.authors.is_empty() {
            site.authors.clone()
        } else {
            front.authors.iter().take(CATEGORIES).cloned().collect()
        },
        summary: summary(article, front.summary.as_ref(), found),
        withdrawn: summary(article, front.withdrawn.as_ref(), found),
        language: front
            .language
            .clone()
            .or_else(|| name::language(&stamp.path))
            .or_else(|| config.delivery.language.clone()),
        image: front.image.clone(),
        enclosure: front.enclosure.clone(),
        stamp: stamp.clone(),
        id,
    })
}

const DAYS: [&str; 7] = [
    "day-1", "day-2", "day-3", "day-4", "day-5", "day-6", "day-7",
];

/// Tells of a date that contradicts itself, or that the clock has not or has twice.
fn odd(
    article: &Article<'_>,
    config: &Config,
    date: &Placed<Written>,
    found: &mut Vec<Diagnostic>,
) {
    let mut tell = |finding| found.push(article.text().diagnose(finding, date.range.clone()));
    if date.value.contradicts.is_some() {
        let written = article.whole.get(date.range.clone()).unwrap_or_default();
        let day = DAYS[date.value.local.weekday().num_days_from_monday() as usize];
        tell(Finding::WeekdayContradicts {
            written: written.into(),
            day: day.into(),
        });
    }
    match date::doubt(&date.value, config.site.zone, config.site.hour) {
        Some(Doubt::Skipped) => tell(Finding::HourSkipped),
        Some(Doubt::Twice) => tell(Finding::HourTwice),
        None => {}
    }
}

fn title(article: &Article<'_>, found: &mut Vec<Diagnostic>) -> Option<Plain> {
    let written = article.front.title.as_ref();
    let Some(written) = written.filter(|title| !title.value.is_empty()) else {
        let advice = if article.front_matter.is_some() {
            Phrase::from("title-front")
        } else {
            article.stamp.shape.title_remedy()
        };
        let begin = article.whole.len() - article.whole.trim_start().len();
        let line = article.whole[begin..]
            .find('\n')
            .map_or(article.whole.len(), |at| begin + at);
        found.push(
            article
                .text()
                .diagnose(Finding::NoTitle { advice }, begin..line),
        );
        return None;
    };
    let title = excerpt(&written.value, TITLE);
    if title != written.value {
        found.push(article.text().diagnose(
            Finding::TitleTooLong { limit: TITLE },
            written.range.clone(),
        ));
    }
    Some(title)
}

fn summary(
    article: &Article<'_>,
    written: Option<&Placed<Plain>>,
    found: &mut Vec<Diagnostic>,
) -> Option<Plain> {
    let written = written?;
    let summary = excerpt(&written.value, SUMMARY);
    if summary != written.value {
        let finding = Finding::SummaryTooLong { limit: SUMMARY };
        found.push(article.text().diagnose(finding, written.range.clone()));
    }
    Some(summary)
}

fn date(article: &Article<'_>, found: &mut Vec<Diagnostic>) -> Option<Written> {
    let front = &article.front;
    if let Some(date) = &front.date {
        return Some(date.value);
    }
    if !front.dated
        && let Some(date) = name::dated(&article.stamp.path)
    {
        let place = || Place::file(&article.stamp.file);
        match date {
            Ok(date) => {
                found.push(Diagnostic::new(Finding::DateFromName, place()));
                return Some(date);
            }
            Err(written) => {
                let written = written.into();
                found.push(Diagnostic::new(
                    Finding::ImpossibleDate { written },
                    place(),
                ));
                return None;
            }
        }
    }
    // A date that is there but wrong was told of when the article was opened, and what is said of a text without front
    // matter and title tells how to write both.
    if front.dated || (article.front_matter.is_none() && front.title.is_none()) {
        return None;
    }
    let advice = article.stamp.shape.date_remedy();
    let finding = Finding::NoDate { advice };
    found.push(match (article.front_end, &front.title) {
        // Where the missing line would stand.
        (Some(end), _) => article.text().diagnose(finding, end..end + 3),
        (None, Some(title)) => article.text().diagnose(finding, title.range.clone()),
        (None, None) => Diagnostic::new(finding, Place::file(&article.stamp.file)),
    });
    None
}

fn updated(
    article: &Article<'_>,
    published: Moment,
    settle: impl Fn(&Written) -> Moment,
    found: &mut Vec<Diagnostic>,
) -> Moment {
    let Some(date) = &article.front.updated else {
        return published;
    };
    let updated = settle(&date.value);
    // « updated = 2017-11-28 » on the day of publication says nothing about the hour.
    if updated.at >= published.at {
        return updated;
    }
    if updated.at.date_naive() < published.at.date_naive() {
        found.push(
            article
                .text()
                .diagnose(Finding::UpdatedBeforeDate, date.range.clone()),
        );
    }
    published
}

/// The categories of an article, and whether its tags serve as such. One that names none has those of its folders, or else
/// its tags, which is all that Eleventy has.
fn categories(article: &Article<'_>, found: &mut Vec<Diagnostic>) -> (Vec<Category>, bool) {
    let front = &article.front;
    let from_folders = || {
        let headers = article.front_matter == Some(Language::Headers);
        let folders = name::categories(&article.stamp.path, headers);
        Some(folders).filter(|folders| !folders.is_empty())
    };
    let named = front.categories.clone().or_else(from_folders);
    let by_tags = named.is_none();
    let written = named.unwrap_or_else(|| {
        let tags = front.tags.iter().filter(|tag| sorts(tag));
        tags.cloned().collect()
    });
    let lists = [written.len(), front.tags.len(), front.authors.len()];
    let count = lists.into_iter().max().unwrap_or_default();
    if count > CATEGORIES {
        let finding = Finding::TooManyCategories {
            count,
            limit: CATEGORIES,
        };
        found.push(Diagnostic::new(finding, Place::file(&article.stamp.file)));
    }
    let categories = unique(&written).into_iter().map(Category::new).collect();
    (categories, by_tags)
}

/// Whether a tag says what an article is about. Eleventy's and its starters' `posts`, `nav` and the like make lists.
pub(crate) fn sorts(tag: &Plain) -> bool {
    let lists = ["all", "nav", "post", "posts"];
    !lists.contains(&tag.as_str()) && !slug(tag.as_str()).is_empty()
}

/// The first of `lines`, without those that only repeat one in another spelling.
pub(crate) fn unique(lines: &[Plain]) -> Vec<Plain> {
    let mut seen = BTreeSet::new();
    let taken = lines.iter().take(CATEGORIES);
    taken
        .filter(|line| seen.insert(Fold::new(line.as_str())))
        .cloned()
        .collect()
}

fn permalink(
    config: &Config,
    article: &Article<'_>,
    title: &Plain,
    published: &Moment,
    category: Option<&Category>,
) -> Url {
    let site = &config.site;
    if let Some(url) = article
        .front
        .url
        .as_ref()
        .and_then(|url| site.url.join(url).ok())
    {
        return url;
    }
    let path = &article.stamp.path;
    let slugged = article.front.slug.clone();
    let slugged = slugged.unwrap_or_else(|| path_slug(path));
    let category = category.map(|category| &category.label);
    address(site, path, &slugged, title, published.at, category)
}

/// The slug of an article that gives none, from its path.
pub(super) fn path_slug(path: &str) -> String {
    let path = identity::bare(path);
    identity::name_slug(name::without_date(path.rsplit('/').next().unwrap_or(path)))
}

/// The address that is made for the article at `path`.
pub(crate) fn address(
    site: &Site,
    path: &str,
    slugged: &str,
    title: &Plain,
    date: DateTime<FixedOffset>,
    category: Option<&Plain>,
) -> Url {
    let path = identity::bare(path);
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    let titled = Some(slug(title.as_str())).filter(|title| !title.is_empty());
    let filled = site.address.fill(Parts {
        date,
        slug: slugged,
        title: &titled.unwrap_or_else(|| slugged.to_owned()),
        path: &slug_path(&format!("{folders}/{slugged}")),
        category: &category
            .map(|category| slug(category.as_str()))
            .unwrap_or_default(),
    });
    // Relative to the site's address in any case, and a path of slugs always joins.
    site.url
        .join(&format!("./{filled}"))
        .unwrap_or_else(|_| site.url.clone())
}

fn keywords(config: &Config, article: &Article<'_>, title: &Plain, tags: &[Plain]) -> Vec<usize> {
    if config.keywords.is_empty() {
        return Vec::new();
    }
    let mut said = vec![title.as_str()];
    said.extend(tags.iter().map(Plain::as_str));
    said.extend(
        article
            .front
            .summary
            .iter()
            .map(|summary| summary.value.as_str()),
    );
    let story = article.stamp.shape.words(article.body());
    said.push(&story);
    // Each by itself, so that no phrase is found across the end of one text and the beginning of another.
    let said: Vec<Words> = said.into_iter().map(Words::new).collect();
    let all = config.keywords.iter().enumerate();
    all.filter(|(_, keyword)| said.iter().any(|words| words.say(keyword)))
        .map(|(number, _)| number)
        .collect()
}
