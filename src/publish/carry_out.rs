//! Carries a plan out, so that a run that ends at any moment, of whatever it dies, leaves feeds that are whole and a ledger that
//! is not behind them.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::{Plan, disk};
use crate::error::{Doing, Error};
use crate::replace::{Mark, behind_links, folder_of};

impl Plan<'_> {
    /// Writes what has changed: all of it is made ready beside its place before anything takes its place, so what cannot be
    /// written leaves everything as it was. With `remember`, the ledger takes its place first: what it says of an article
    /// holds from now on, whether its feeds follow in this run or in the next. What goes, goes last. Whether the ledger was written.
    ///
    /// # Errors
    /// [`Error::Output`]; [`Error::Stopped`] when `stop` says so before anything has changed. Later it is not asked any more.
    pub fn carry_out(&self, remember: bool, stop: &dyn Fn() -> bool) -> Result<bool, Error> {
        let files = self.changed.iter();
        let files = files.map(|(path, document)| (path.as_path(), &*document.bytes));
        let files: Vec<(&Path, &[u8])> = files.collect();
        let folders = files.iter().filter_map(|(path, _)| path.parent());
        let folders: BTreeSet<&Path> = folders.collect();
        let mark = Mark::of_site(self.edition.news.ledger().file());
        let mut made = Vec::new();
        let news = &self.edition.news;
        let mut prepare = || {
            if remember {
                disk::sweep(self.folders(), &mark);
            }
            disk::make(&folders, &mut made)?;
            let ready = disk::prepare(&files, &mark, stop)?;
            let stored = remember && news.with(&self.done, false).store()?;
            Ok((ready, stored))
        };
        let (ready, mut stored) = prepare().inspect_err(|_| {
            for folder in made.iter().rev() {
                disk::clear(folder);
            }
        })?;
        let mut touched = BTreeSet::new();
        let committed = disk::commit(ready, &mut touched);
        let mut of_pages = BTreeSet::new();
        let pages = match &committed {
            Ok(()) => self.carry_out_pages(&mark, &mut of_pages),
            Err(_) => Ok(()),
        };
        // A feed and its page lie in one folder, which is synced once for both.
        let synced = disk::sync(&touched);
        committed.and(synced)?;
        let others = disk::sync(&of_pages.difference(&touched).cloned().collect());
        let pages = pages.and(others.map_err(|error| error.while_doing(Doing::Page)));
        let mut removed = Ok(());
        for file in &self.removed {
            // What stays of one keeps none of the others.
            removed = removed.and(disk::remove(file));
        }
        removed?;
        for folder in &self.emptied {
            disk::clear(folder);
        }
        // Only now: what a run has not removed, the next one has to know as crieur's own.
        if remember && pages.is_ok() && !self.done.removed.is_empty() {
            let forgotten = news.with(&self.done, true).store();
            stored |= forgotten.map_err(|error| error.while_doing(Doing::Forget))?;
        }
        pages.map(|()| stored)
    }

    /// Writes and removes pages, each for itself, when the feeds are in their places: no page keeps a feed from its subscribers. They go
    /// before the feeds that they are about, for as long as these are there the next run knows of them.
    fn carry_out_pages(&self, mark: &Mark, touched: &mut BTreeSet<OsString>) -> Result<(), Error> {
        let files = self.pages.changed.iter();
        let files = files.map(|(path, page)| (path.as_path(), &*page.bytes));
        let files: Vec<(&Path, &[u8])> = files.collect();
        let mut done = disk::put_each(&files, mark, touched);
        for file in &self.pages.removed {
            let removed = disk::remove(file);
            done = done.and(removed.map_err(|error| error.while_doing(Doing::Page)));
        }
        done
    }

    /// Where a run may have left something behind: wherever it writes.
    fn folders(&self) -> BTreeSet<PathBuf> {
        let ledger = self.edition.news.ledger();
        let documents = self.edition.documents.iter().map(|one| &one.path);
        let files = documents.chain(self.edition.pages.iter().map(|page| &page.path));
        let files = files.map(|file| self.output.join(file));
        // What is a link has its new version made ready where it leads.
        let led = files
            .clone()
            .filter(|file| file.is_symlink())
            .map(|file| behind_links(&file));
        let current = files.chain(led).map(|file| folder_of(&file).to_owned());
        let known = ledger.feeds().map(|name| self.output.join(name));
        current.chain(known).chain([ledger.folder()]).collect()
    }
}
