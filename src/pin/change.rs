//! The change of one file: made ready first, carried out when all are.

use super::{Pinned, Refusal, disk, pin};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::error::{self, Error};
use crate::replace::Mark;
use crate::source::{self, Stamp};

/// What is to be put in place of what.
#[derive(Debug)]
pub struct Change<'a> {
    stamp: &'a Stamp,
    old: Vec<u8>,
    new: String,
    mark: Mark,
}

impl<'a> Change<'a> {
    /// Makes ready the change by which the article at `stamp` gives itself the id `id`; `None` when it does so already.
    ///
    /// # Errors
    /// The [`Refusal`].
    pub fn prepare(stamp: &'a Stamp, config: &Config, id: &str) -> Result<Option<Self>, Refusal> {
        let faulty = |finding| {
            let place = Place::file(&stamp.file);
            Refusal::Faulty(Box::new(Diagnostic::new(finding, place)))
        };
        let (read, _) = source::read(config, stamp).map_err(faulty)?;
        let old = disk::read(&stamp.file).map_err(|error| {
            let said = error::system(&error);
            faulty(Finding::Unreadable { said })
        })?;
        // Bytes may be UTF-8 and yet mean something else: UTF-16 may, and ISO-2022-JP always does.
        let text = std::str::from_utf8(&old).ok();
        let text = text.filter(|text| text.strip_prefix('\u{FEFF}').unwrap_or(text) == read);
        let new = match pin(stamp, config, text.ok_or(Refusal::NotUtf8)?, id)? {
            Pinned::Already => return Ok(None),
            Pinned::Text(new) => new,
        };
        let mark = Mark::of_site(&config.site.ledger);
        Ok(Some(Self {
            stamp,
            old,
            new,
            mark,
        }))
    }

    /// Writes the file; `false` when it was changed meanwhile, and so was left alone.
    ///
    /// # Errors
    /// [`Error::Output`].
    pub fn carry_out(&self) -> Result<bool, Error> {
        disk::replace(&self.stamp.file, &self.old, self.new.as_bytes(), &self.mark)
    }
}
