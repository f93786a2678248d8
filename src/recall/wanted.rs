//! Which published entry belongs to which article that is lost.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike as _, FixedOffset};

use super::published::Scrap;
use crate::config::Site;
use crate::date::Present;
use crate::entry::Entry;
use crate::head::{self, Head, Lost};

/// What is looked for. Looking costs the same however much is lost.
pub(super) struct Wanted<'a> {
    site: &'a Site,
    lost: &'a [Lost],
    present: &'a Present,
    /// The ids of articles without an error: what is theirs comes from nowhere else.
    owned: BTreeSet<&'a str>,
    by_id: BTreeMap<&'a str, Vec<usize>>,
    by_name: BTreeMap<&'a str, Vec<usize>>,
    /// Files whose text does not say what their id is.
    by_slug: BTreeMap<&'a str, Vec<usize>>,
    folders: BTreeMap<&'a str, usize>,
    /// The folder of articles itself, when a part of it could not be listed.
    all: Option<usize>,
}

/// How many lost articles of one file name are tried for an entry with an id of its own: each try costs the same, and all
/// of them together must not cost more than a look at each entry.
const NAMESAKES: usize = 16;

/// How well an entry fits an article; the least fits best. The id that is known to be its own comes first, then the one that
/// is made for its date, then one of another year or the address alone; of several, the newest.
type Fit = (u8, Reverse<DateTime<FixedOffset>>);

impl<'a> Wanted<'a> {
    pub(super) fn new(
        site: &'a Site,
        lost: &'a [Lost],
        heads: &'a [Head],
        present: &'a Present,
    ) -> Self {
        let mut wanted = Self {
            site,
            lost,
            present,
            owned: heads.iter().map(|head| head.id.as_str()).collect(),
            by_id: BTreeMap::new(),
            by_name: BTreeMap::new(),
            by_slug: BTreeMap::new(),
            folders: BTreeMap::new(),
            all: None,
        };
        for (number, one) in lost.iter().enumerate() {
            for id in &one.ids {
                wanted.by_id.entry(id).or_default().push(number);
            }
            if one.ids.is_empty() && !one.is_folder && !one.legible {
                let same = wanted.by_slug.entry(&one.slug).or_default();
                if same.len() < NAMESAKES {
                    same.push(number);
                }
            }
            if !one.name.is_empty() {
                wanted.by_name.entry(&one.name).or_default().push(number);
            }
            // A folder whose name has no letters leaves no trace in ids, so nothing can be told to be below it.
            match one.is_folder {
                true if !one.name.is_empty() => {
                    wanted.folders.entry(&one.name).or_insert(number);
                }
                true if one.file == site.articles => wanted.all = Some(number),
                _ => {}
            }
        }
        wanted
    }

    /// Of `entries`, those that stay, each with the number of the lost article or folder that it belongs to.
    pub(super) fn choose(&self, entries: Vec<Scrap>) -> Vec<(usize, Scrap)> {
        let mut best: BTreeMap<usize, (Fit, usize)> = BTreeMap::new();
        let mut chosen: BTreeMap<usize, usize> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (place, Scrap { entry, .. }) in entries.iter().enumerate() {
            let fits = self.fits(entry);
            let withheld = |(number, _): &(usize, _)| self.lost[*number].is_withheld(self.present);
            if !seen.insert(entry.id.as_str())
                || self.owned.contains(entry.id.as_str())
                || !self.present.has_come(&entry.id, entry.published)
                || fits.iter().any(withheld)
            {
                continue;
            }
            for (number, fit) in fits {
                if self.lost[number].is_folder {
                    chosen.insert(place, number);
                } else {
                    let new = (fit, place);
                    let old = best.entry(number).or_insert(new);
                    *old = new.min(*old);
                }
            }
        }
        chosen.extend(best.into_iter().map(|(number, (_, place))| (place, number)));
        let entries = entries.into_iter().enumerate();
        entries
            .filter_map(|(place, scrap)| Some((*chosen.get(&place)?, scrap)))
            .collect()
    }

    /// The lost articles that `entry` may be the last good version of.
    fn fits(&self, entry: &Entry) -> Vec<(usize, Fit)> {
        let newest = Reverse(entry.published);
        let known = self.by_id.get(entry.id.as_str()).into_iter().flatten();
        let mut fits: Vec<(usize, Fit)> = known.map(|number| (*number, (0, newest))).collect();
        fits.extend(self.all.map(|number| (number, (2, newest))));
        let Some((year, name)) = head::made_from(self.site, &entry.id) else {
            fits.extend(self.at_address(entry).map(|number| (number, (2, newest))));
            return fits;
        };
        // A word that an article gives as its id looks like a made one, but for its year. That of a made one is its date's,
        // and an article with an embargo may have appeared in another.
        if year == head::beginning().year() && year != entry.published.year() {
            fits.extend(self.at_address(entry).map(|number| (number, (2, newest))));
            return fits;
        }
        for number in self.by_name.get(name).into_iter().flatten() {
            let same = self.lost[*number].year() == Some(year);
            fits.push((*number, (if same { 1 } else { 2 }, newest)));
        }
        let parents = name.match_indices('/').map(|(at, _)| &name[..at]);
        let folders = parents.filter_map(|parent| self.folders.get(parent));
        fits.extend(folders.map(|number| (*number, (2, newest))));
        fits
    }

    /// The lost articles that would stand at the address of `entry`: an article that gave itself an id and cannot be
    /// read any more (an empty file, one without permission) is known again by it.
    fn at_address(&self, entry: &'a Entry) -> impl Iterator<Item = usize> {
        let parts = entry.permalink.path().split('/');
        let slugs: BTreeSet<&str> = parts.filter_map(|part| part.split('.').next()).collect();
        let named = slugs
            .into_iter()
            .filter_map(|slug| self.by_slug.get(slug))
            .flatten();
        named.copied().filter(|number| {
            let category = entry.categories.first();
            let lost = &self.lost[*number];
            lost.address(self.site, &entry.title, entry.published, category) == entry.permalink
        })
    }
}
