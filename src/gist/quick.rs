//! The quick way to a gist. Most articles are written plainly: a front matter of known keys, each on its line, and a
//! text in which nothing is to be cleaned. Their gists are taken from their bytes, in a microsecond, with what is needed
//! again and again kept ready. Whatever is not plain gives nothing here, and is read the slow way ([`crate::head`]), which
//! knows what to tell of it. A test holds both ways to the same gists.

mod iso;
mod lines;
mod plain;
mod said;
mod toml;
mod yaml;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};
use rustc_hash::FxHashMap;

use self::lines::{Form, Lines, List};
use self::said::{Said, Syntax};
use super::{Gist, Sort, Sorts, hash};
use crate::config::{Category, Config, Parts};
use crate::date::{Precision, Written, doubt, settle_end};
use crate::head::{self, TITLE};
use crate::shape::Shape;
use crate::text::{Fold, Language, Plain, slug, slug_path_into};

/// How many days and how many ways to write a sort are kept, lest a million different ones fill the memory.
const MOST: usize = 1 << 16;

/// What the quick way keeps between articles.
#[derive(Debug, Clone)]
pub struct Quick<'a> {
    config: &'a Config,
    /// Whether the folder of articles is one that Jekyll reads in its own way.
    jekylls: bool,
    /// All sorts that were met since long.
    sorts: Sorts,
    /// Of those that were met last: the numbers under which they are kept, and, by these, their own numbers.
    last: (Vec<u32>, Vec<Option<u32>>),
    /// The numbers of sorts by what articles write of them.
    written: FxHashMap<String, u32>,
    /// The moments of days; nothing where one is in doubt.
    days: FxHashMap<NaiveDate, Option<DateTime<FixedOffset>>>,
    /// What is folded last.
    fold: Fold,
    /// What is made last of a sort.
    key: String,
    /// The id that is made last. It begins as all ids do.
    id: String,
    /// Where it begins to differ from others.
    id_begins: usize,
    /// The address that is made last, which begins as all do.
    address: String,
    /// Where it begins to differ from others.
    address_begins: usize,
    /// The name in the address.
    slug: String,
    /// The folders and the name in the address.
    path: String,
}

impl<'a> Quick<'a> {
    /// Makes ready for the articles of the site that `config` describes.
    pub fn new(config: &'a Config) -> Self {
        let site = &config.site;
        let id = format!("tag:{},", site.authority);
        let address = site.url.as_str().to_owned();
        Self {
            config,
            jekylls: site
                .articles
                .iter()
                .any(|part| part == "_posts" || part == "_drafts"),
            sorts: Sorts::default(),
            last: (Vec::new(), Vec::new()),
            written: FxHashMap::default(),
            days: FxHashMap::default(),
            fold: Fold::default(),
            key: String::new(),
            id_begins: id.len(),
            id,
            address_begins: address.len(),
            address,
            slug: String::new(),
            path: String::new(),
        }
    }

    /// The number of `sort` among those that were met since they were taken last.
    pub fn number(&mut self, sort: Sort) -> u32 {
        let kept = self.sorts.number(sort);
        self.number_of(kept)
    }

    /// Takes the sorts that were met since this was done last, to which the gists refer. They are numbered anew, whatever
    /// was read before.
    pub fn take_sorts(&mut self) -> Vec<Sort> {
        let (met, numbers) = &mut self.last;
        let all = self.sorts.all();
        let taken = met.iter().map(|kept| all[*kept as usize].clone());
        let taken = taken.collect();
        for kept in met.drain(..) {
            numbers[kept as usize] = None;
        }
        if all.len() > MOST {
            self.sorts = Sorts::default();
            self.written.clear();
        }
        taken
    }

    /// The number among those that were met last of the sort that is kept under the number `kept`.
    fn number_of(&mut self, kept: u32) -> u32 {
        let (met, numbers) = &mut self.last;
        let at = kept as usize;
        if numbers.len() <= at {
            numbers.resize(at + 1, None);
        }
        *numbers[at].get_or_insert_with(|| {
            met.push(kept);
            // There are no more of them than articles.
            u32::try_from(met.len() - 1).unwrap_or(u32::MAX)
        })
    }

    /// The gist of the article at `path` below the folder of articles, which is in `shape` and whose file holds `bytes`.
    /// Nothing when anything about it is not plain. What it gives is what the slow way would give, and the slow way would
    /// have nothing to tell.
    pub fn gist(&mut self, path: &str, shape: Shape, bytes: &[u8]) -> Option<Gist> {
        let in_jekylls = || path.contains("_posts") || path.contains("_drafts");
        let is_plain = shape == Shape::Markdown
            && !self.jekylls
            && self.config.keywords.is_empty()
            && !(path.contains('_') && in_jekylls());
        // Most of what is not plain shows in its first line.
        let syntax = match bytes.get(..3)? {
            b"+++" if is_plain => Syntax::Toml,
            b"---" if is_plain => Syntax::Yaml,
            _ => return None,
        };
        let mut lines = Lines(plain::plain(bytes)?);
        if lines.next()?.len() != 3 {
            return None;
        }
        let said = Said::read(&mut lines, syntax)?;
        self.of(path, &said)
    }

    fn of(&mut self, path: &str, said: &Said<'_>) -> Option<Gist> {
        let title = said.title.filter(|title| !title.trim().is_empty())?;
        if title.len() > TITLE && title.chars().count() > TITLE {
            return None;
        }
        let published = self.moment(said.date?)?;
        let updated = match said.updated {
            Some(date) => self.moment(date)?,
            None => published,
        };
        if updated < published && updated.date_naive() < published.date_naive() {
            return None;
        }
        let expires = match said.expires {
            Some(date) => self.moment(date)?.timestamp(),
            None => Gist::NEVER,
        };
        if expires <= published.timestamp() {
            return None;
        }
        let sort = self.sort(path, said)?;
        let id = self.id(path, published.year(), said.id)?;
        let address = self.address(path, said, title, published, sort)?;
        self.fold.refold(title);
        Some(Gist {
            id,
            address,
            published: published.timestamp(),
            updated: updated.max(published).timestamp(),
            expires,
            title: self.fold.fingerprint(),
            sort: self.number_of(sort),
            offset: i16::try_from(published.offset().local_minus_utc() / 60).ok()?,
            draft: said.draft,
        })
    }

    /// The moment that `date` means, if it is in no doubt.
    fn moment(&mut self, date: Written) -> Option<DateTime<FixedOffset>> {
        let (zone, hour) = (self.config.site.zone, self.config.site.hour);
        if date.offset.is_some() {
            return Some(settle_end(&date, zone, hour));
        }
        let settled = || {
            let sure = doubt(&date, zone, hour).is_none();
            sure.then(|| settle_end(&date, zone, hour))
        };
        match date.precision {
            // To look into a zone's rules takes long, and there are not so many days.
            Precision::Day if self.days.len() < MOST => {
                *self.days.entry(date.local.date()).or_insert_with(settled)
            }
            Precision::Day | Precision::Minute | Precision::Second => settled(),
        }
    }

    /// The number under which the article's sort is kept.
    fn sort(&mut self, path: &str, said: &Said<'_>) -> Option<u32> {
        // What it is told by: which key says it, in which form, and the words.
        self.key.clear();
        let names = said.categories.or(said.category);
        let by_tags = names.is_none();
        let names = names.or(said.tags);
        self.key.push(if by_tags { 't' } else { 'c' });
        if let Some(names) = &names {
            self.key.push(match names.form {
                Form::One => '1',
                Form::Toml => 't',
                Form::Flow => 'f',
                Form::Block => 'b',
            });
            self.key.push_str(names.written);
        }
        let of_path = head::named_language(path);
        let of_path = of_path.as_ref().map(Language::as_str);
        for tag in [said.language, said.lang, of_path] {
            // No text that was written has this in it.
            self.key.push('\0');
            self.key.extend(tag.map(|_| '='));
            self.key.push_str(tag.unwrap_or_default());
        }
        if let Some(number) = self.written.get(&self.key) {
            return Some(*number);
        }
        let sort = self.new_sort(path, said, names, by_tags)?;
        let number = self.sorts.number(sort);
        if self.written.len() < MOST {
            self.written.insert(self.key.clone(), number);
        }
        Some(number)
    }

    fn new_sort(
        &self,
        path: &str,
        said: &Said<'_>,
        names: Option<List<'_>>,
        by_tags: bool,
    ) -> Option<Sort> {
        let names = names.map(|names| names.items()).unwrap_or_default();
        let mut names: Vec<Plain> = names.into_iter().map(Plain::new).collect();
        names.retain(|name| !name.is_empty() && (!by_tags || head::sorts(name)));
        let mut language = None;
        for tag in [said.language, said.lang].into_iter().flatten() {
            let tag = Language::parse(tag)?;
            language = language.or(Some(tag));
        }
        Some(Sort {
            categories: head::unique(&names)
                .into_iter()
                .map(Category::new)
                .collect(),
            by_tags,
            keywords: Vec::new(),
            language: language
                .or_else(|| head::named_language(path))
                .or_else(|| self.config.delivery.language.clone()),
        })
    }

    /// The hash of the article's id.
    fn id(&mut self, path: &str, year: i32, given: Option<&str>) -> Option<u64> {
        if let Some(given) = given {
            let given = Plain::new(given);
            return (!given.is_empty())
                .then(|| hash(&head::given_id(&self.config.site, given.as_str())));
        }
        self.id.truncate(self.id_begins);
        let mut rest = u32::try_from(year).ok().filter(|year| *year <= 9999)?;
        for unit in [1000, 100, 10, 1] {
            self.id.push(char::from_digit(rest / unit, 10)?);
            rest %= unit;
        }
        self.id.push(':');
        head::name_slug_into(head::bare(path), &mut self.id);
        Some(hash(&self.id))
    }

    /// The hash of the article's address.
    fn address(
        &mut self,
        path: &str,
        said: &Said<'_>,
        title: &str,
        published: DateTime<FixedOffset>,
        sort: u32,
    ) -> Option<u64> {
        let site = &self.config.site;
        let pattern = &site.address;
        let bare = head::bare(path);
        let (folders, name) = bare.rsplit_once('/').unwrap_or(("", bare));
        self.slug.clear();
        match said.slug {
            Some(given) => {
                // A slug of its own is one word and no path.
                self.slug.push_str(&slug(given.trim()));
                if self.slug.is_empty() {
                    return None;
                }
            }
            None => head::name_slug_into(head::without_date(name), &mut self.slug),
        }
        self.path.clear();
        if pattern.asks_path() {
            slug_path_into(folders, &mut self.path);
            if !self.path.is_empty() {
                self.path.push('/');
            }
            self.path.push_str(&self.slug);
        }
        let titled = if pattern.asks_title() {
            slug(title)
        } else {
            String::new()
        };
        let first = self.sorts.all().get(sort as usize)?.categories.first();
        let category = first.filter(|_| pattern.asks_category());
        let category = category.map(|category| slug(category.label.as_str()));
        self.address.truncate(self.address_begins);
        let parts = Parts {
            date: published,
            slug: &self.slug,
            title: if titled.is_empty() {
                &self.slug
            } else {
                &titled
            },
            path: &self.path,
            category: category.as_deref().unwrap_or_default(),
        };
        pattern.fill_into(parts, &mut self.address);
        if joins(&self.address.as_bytes()[self.address_begins..]) {
            return Some(hash(&self.address));
        }
        let category = first.map(|category| &category.label);
        let title = Plain::new(title);
        let address = head::address(site, path, &self.slug, &title, published, category);
        Some(hash(address.as_str()))
    }
}

/// Whether the address `filled`, which is relative to the site's, can be put behind that as it is.
fn joins(filled: &[u8]) -> bool {
    let mut before = b'/';
    let joins = filled.iter().all(|byte| {
        let begins = std::mem::replace(&mut before, *byte) == b'/';
        match byte {
            // An empty part goes, and a part of points alone means something.
            b'/' | b'.' => !begins,
            byte => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'~'),
        }
    });
    joins && !filled.is_empty()
}
