//! News of files that change: articles, feeds.toml. What is told is only that something did; what it was is found out by looking
//! at all, as each run does.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind};
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use walkdir::WalkDir;

use crate::config::Site;
use crate::{index, lock, replace};

/// Programs write a file in several steps. When none came for so long, they are done…
const CALM: Duration = Duration::from_millis(60);
/// … and when steps never end, it is time to look all the same…
const PATIENCE: Duration = Duration::from_secs(1);
/// … as it is when a file is open for so long, which a slow upload may be.
const OPEN: Duration = Duration::from_secs(10);

/// Keeps an eye on files for as long as it lives.
pub struct Lookout {
    news: Receiver<News>,
    /// Never asked, and ends the news when it goes.
    _watcher: Option<RecommendedWatcher>,
    /// Why some of it, or all, cannot be seen.
    pub blind: Option<io::Error>,
}

/// What is told of a file.
enum News {
    /// Somebody writes in it.
    Open(PathBuf),
    /// Whoever wrote in it is done, or it came, or went.
    Done(Vec<PathBuf>),
}

impl Lookout {
    /// Keeps an eye on the file `config` and on the articles of `site`, from now on. A folder that comes later is seen to come,
    /// and what lies in it by the next lookout.
    pub fn over(config: &Path, site: Option<&Site>) -> Self {
        let (tell, news) = channel();
        let meant = Meant::new(config, site);
        let folders = meant.folders();
        let heed = move |event: notify::Result<Event>| {
            let news = match event {
                Ok(event) => meant.news(event),
                // That some news were lost is news.
                Err(_) => Some(News::Done(Vec::new())),
            };
            if let Some(news) = news {
                // Nobody listens when the lookout is about to go.
                let _ = tell.send(news);
            }
        };
        let mut blind = None;
        let mut watcher = notify::recommended_watcher(heed)
            .map_err(|error| blind = Some(reason(error)))
            .ok();
        if let Some(watcher) = &mut watcher {
            for (folder, is_needed) in folders {
                match watcher.watch(&folder, RecursiveMode::NonRecursive) {
                    Err(error) if is_needed && blind.is_none() => blind = Some(reason(error)),
                    _ => {}
                }
            }
        }
        Self {
            news,
            _watcher: watcher,
            blind,
        }
    }

    /// Whether something changed since the last question, as far as that is known by now.
    pub fn has_news(&self) -> bool {
        self.news.try_iter().count() > 0
    }

    /// Waits until something changed, and whoever changes it is done; or, for `at_most` that long. Whether anything did.
    pub fn wait(&self, at_most: Duration) -> bool {
        let mut news = self.news.recv_timeout(at_most);
        match news {
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) => return false,
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(at_most);
                return false;
            }
        }
        let begin = Instant::now();
        let mut open = BTreeSet::new();
        loop {
            match news {
                Ok(News::Open(path)) => {
                    open.insert(path);
                }
                Ok(News::Done(paths)) => open.retain(|path| !paths.contains(path)),
                Err(_) if open.is_empty() => return true,
                Err(_) => {}
            }
            let patience = if open.is_empty() { PATIENCE } else { OPEN };
            if begin.elapsed() > patience {
                return true;
            }
            news = self.news.recv_timeout(CALM);
        }
    }
}

/// What the system says.
fn reason(error: notify::Error) -> io::Error {
    match error.kind {
        ErrorKind::Io(error) => error,
        ErrorKind::PathNotFound => io::ErrorKind::NotFound.into(),
        ErrorKind::MaxFilesWatch => io::Error::other("fs.inotify.max_user_watches"),
        _ => io::Error::other(error.to_string()),
    }
}

/// What events may tell of. Each path is there as it was given and as it is without links, for it may be told of either way.
struct Meant {
    configs: Vec<PathBuf>,
    articles: Vec<PathBuf>,
    /// What each run writes, which may lie among the articles.
    own: Vec<PathBuf>,
}

impl Meant {
    fn new(config: &Path, site: Option<&Site>) -> Self {
        let both = |path: &Path| {
            let absolute = std::path::absolute(path).ok();
            absolute.into_iter().chain([replace::real(path)])
        };
        let ledger = site.map(|site| site.ledger.as_path());
        let beside = ledger.map(|ledger| [lock::beside(ledger), index::beside(ledger)]);
        let beside = beside.iter().flatten().map(PathBuf::as_path);
        Self {
            configs: both(config).collect(),
            articles: site.iter().flat_map(|site| both(&site.articles)).collect(),
            own: ledger.into_iter().chain(beside).flat_map(both).collect(),
        }
    }

    /// The folders to keep an eye on, and of each whether it is needed.
    fn folders(&self) -> Vec<(PathBuf, bool)> {
        let mut folders = Vec::new();
        // The folder of feeds.toml, for programs put a new file in the place of the old one.
        let configs = self.configs.iter().filter_map(|file| file.parent());
        folders.extend(configs.map(|folder| (folder.to_owned(), true)));
        // What leads to the articles may be moved away, or made again. One that cannot be seen is no loss.
        let above = self.articles.iter();
        let above = above.flat_map(|folder| folder.ancestors().skip(1));
        folders.extend(above.map(|folder| (folder.to_owned(), false)));
        // Through a link no article is read, and one may lead to the whole disk. Of what cannot be listed the walk tells.
        let root = self.articles.last().map(WalkDir::new);
        let below = root.into_iter().flat_map(|root| {
            let walk = root.into_iter();
            let walk = walk.filter_entry(|one| one.depth() == 0 || !is_passed_by(one.file_name()));
            walk.flatten().filter(|one| one.file_type().is_dir())
        });
        folders.extend(below.map(|folder| (folder.into_path(), true)));
        let mut seen = BTreeSet::new();
        folders.retain(|(folder, _)| seen.insert(folder.clone()));
        folders
    }

    /// What `event` tells of what is meant. That a file was read is no news.
    fn news(&self, event: Event) -> Option<News> {
        if event.need_rescan() {
            return Some(News::Done(Vec::new()));
        }
        let comes_or_goes = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
            EventKind::Access(_) => return None,
            EventKind::Modify(kind) => matches!(kind, ModifyKind::Name(_)),
            // It comes, or goes, or nobody says.
            _ => true,
        };
        let is_meant = |path: &PathBuf| self.has(path) || comes_or_goes && self.is_above(path);
        let mut paths = event.paths;
        paths.retain(is_meant);
        match event.kind {
            _ if paths.is_empty() => None,
            // Only there is told when it is done.
            EventKind::Modify(ModifyKind::Data(_)) if cfg!(target_os = "linux") => {
                paths.pop().map(News::Open)
            }
            _ => Some(News::Done(paths)),
        }
    }

    /// Whether `path` is a feeds.toml, or lies among the articles and is not what runs and editors write for themselves.
    fn has(&self, path: &Path) -> bool {
        let is_among = |articles: &PathBuf| {
            let below = path.strip_prefix(articles);
            below.is_ok_and(|below| !below.iter().any(is_passed_by))
        };
        let is_own = || self.own.iter().any(|own| own == path);
        self.configs.iter().any(|config| config == path)
            || self.articles.iter().any(is_among) && !is_own()
    }

    /// Whether `path` leads to the articles.
    fn is_above(&self, path: &Path) -> bool {
        let mut articles = self.articles.iter();
        articles.any(|articles| articles.starts_with(path))
    }
}

/// Whether it is hidden, an editor's, or what crieur makes ready.
fn is_passed_by(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(b".") || name.ends_with(b"~")
}

#[cfg(test)]
mod tests {
    use notify::event::{CreateKind, DataChange, MetadataKind, RenameMode};

    use super::*;

    #[test]
    fn what_runs_and_editors_write_for_themselves_is_no_news() {
        let path = |path: &str| PathBuf::from(path);
        let meant = Meant {
            configs: vec![path("/s/feeds.toml")],
            articles: vec![path("/s/a")],
            own: vec![path("/s/a/feeds.ledger"), path("/s/a/feeds.ledger.lock")],
        };
        let created = EventKind::Create(CreateKind::File);
        let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let closed = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let read = EventKind::Access(AccessKind::Close(AccessMode::Read));
        let touched = EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any));
        let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::Any));
        for (kind, file, is_news) in [
            (created, "/s/a/new.md", true),
            (closed, "/s/a/old.md", true),
            (written, "/s/a/old.md", true),
            (touched, "/s/a/old.md", true),
            (renamed, "/s/a", true),
            (read, "/s/a/old.md", false),
            (created, "/s/a/.old.md.swp", false),
            (created, "/s/a/.git/index", false),
            (closed, "/s/a/old.md~", false),
            (closed, "/s/a/feeds.ledger.lock", false),
            (renamed, "/s/a/feeds.ledger", false),
            (closed, "/s/feeds.toml", true),
            (closed, "/s/other.toml", false),
            // What leads to the articles may be moved away, and made again; all else that becomes of it is nothing.
            (renamed, "/s", true),
            (touched, "/s", false),
            (created, "/t", false),
        ] {
            let event = Event::new(kind).add_path(path(file));
            assert_eq!(meant.news(event).is_some(), is_news, "{kind:?} {file}");
        }
    }

    #[test]
    fn who_writes_is_waited_for() {
        let (tell, news) = channel();
        let lookout = Lookout {
            news,
            _watcher: None,
            blind: None,
        };
        let path = PathBuf::from("a.md");
        let begin = Instant::now();
        tell.send(News::Open(path.clone())).unwrap();
        let writer = std::thread::spawn(move || {
            // Longer than the steps of one program are apart, by the writer's clock.
            while begin.elapsed() < 3 * CALM {
                std::thread::yield_now();
            }
            tell.send(News::Done(vec![path])).unwrap();
            tell
        });
        assert!(lookout.wait(OPEN));
        assert!(begin.elapsed() >= 3 * CALM);
        drop(writer.join().unwrap());
        assert!(!lookout.has_news());
    }
}
