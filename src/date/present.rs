//! The present moment, and what is known to have come although the clock says that it has not.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, FixedOffset, Utc};

/// What the clock says, and what it said before it went back. An article that is published under its date is not withdrawn
/// because that date lies in the future again; one whose date its author moves there is.
#[derive(Debug, Clone)]
pub struct Present {
    /// What the clock says.
    pub now: DateTime<Utc>,
    /// The dates that lie in the future and under which articles are published, by their ids.
    ahead: BTreeMap<String, Dates>,
    /// The latest of them.
    latest: Option<DateTime<FixedOffset>>,
}

/// Under which dates an article is published.
#[derive(Debug, Clone, Copy)]
pub struct Dates {
    /// When it appeared.
    pub published: DateTime<FixedOffset>,
    /// When it last changed, if that was later.
    pub updated: Option<DateTime<Utc>>,
}

impl Present {
    /// The moment `now`, when `published` are the dates under which articles are published, by their ids.
    pub fn new<'a>(
        now: DateTime<Utc>,
        published: impl IntoIterator<Item = (&'a str, Dates)>,
    ) -> Self {
        let is_ahead = |dates: &Dates| {
            dates.published > now || dates.updated.is_some_and(|updated| updated > now)
        };
        let ahead = published.into_iter().filter(|(_, dates)| is_ahead(dates));
        let ahead: BTreeMap<String, Dates> =
            ahead.map(|(id, dates)| (id.to_owned(), dates)).collect();
        let latest = ahead.values().map(|dates| dates.published);
        Self {
            now,
            latest: latest.filter(|published| *published > now).max(),
            ahead,
        }
    }

    /// Whether the date `published` of the article with that id has come.
    pub fn has_come(&self, id: &str, published: DateTime<FixedOffset>) -> bool {
        let known = || self.ahead.get(id).map(|dates| dates.published);
        published <= self.now || known() == Some(published)
    }

    /// Whether the article with that id has been updated at the moment `updated`, to the second.
    pub fn is_updated(&self, id: &str, updated: DateTime<FixedOffset>) -> bool {
        let known = || self.ahead.get(id).and_then(|dates| dates.updated);
        let is_then = |known: DateTime<Utc>| known.timestamp() == updated.timestamp();
        updated.timestamp() <= self.now.timestamp() || known().is_some_and(is_then)
    }

    /// Whether what appeared at the moment `published` is no older than so many days. Where the clock is wrong by years, what
    /// lies in the future is as old as the newest of it makes it: else a feed of a week would fill with all that ever was.
    pub fn is_fresh(&self, published: DateTime<FixedOffset>, days: Option<u32>) -> bool {
        let Some(days) = days else { return true };
        let newest = self.latest.filter(|_| published > self.now);
        let newest = newest.map_or(self.now, |newest| newest.to_utc());
        let age = Duration::days(i64::from(days));
        newest
            .checked_sub_signed(age)
            .is_none_or(|oldest| published >= oldest)
    }
}
