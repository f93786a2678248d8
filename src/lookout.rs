//! News of files that change: articles, feeds.toml. What is told is only that something did; what it was is found out by looking
//! at all, as each run does.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::pin::real;

/// Programs write a file in several steps. When none came for so long, they are done…
const CALM: Duration = Duration::from_millis(60);
/// … and when they never are, it is time to look all the same.
const PATIENCE: Duration = Duration::from_secs(1);

/// Keeps an eye on files for as long as it lives.
pub struct Lookout {
    news: Receiver<()>,
    /// Never asked, and ends the news when it goes.
    _watcher: Option<RecommendedWatcher>,
    /// Why some of it, or all, cannot be seen.
    pub blind: Option<notify::Error>,
}

impl Lookout {
    /// Keeps an eye on the file `config` and on the folder `articles` with all that is in it, from now on.
    pub fn over(config: &Path, articles: Option<&Path>) -> Self {
        let (tell, news) = channel();
        // Either may be a link, and is told of where it is as well.
        let both = |path: &Path| {
            [std::path::absolute(path).ok(), real(path)]
                .into_iter()
                .flatten()
        };
        let configs: Vec<PathBuf> = both(config).collect();
        let articles: Vec<PathBuf> = articles.into_iter().flat_map(both).collect();
        let meant = (configs.clone(), articles.clone());
        let heed = move |event: notify::Result<Event>| {
            // That some news were lost is news.
            let is_news = event.map_or(true, |event| is_news(&event, &meant));
            if is_news {
                // Nobody listens when the lookout is about to go.
                let _ = tell.send(());
            }
        };
        let mut blind = None;
        let mut watcher = notify::recommended_watcher(heed)
            .map_err(|error| blind = Some(error))
            .ok();
        if let Some(watcher) = &mut watcher {
            // The folder of feeds.toml, for programs put a new file in the place of the old one.
            let folders = configs.iter().filter_map(|file| file.parent());
            let folders = folders.map(|folder| (folder, RecursiveMode::NonRecursive));
            let articles = articles.iter().take(1);
            let articles = articles.map(|folder| (folder.as_path(), RecursiveMode::Recursive));
            for (folder, mode) in folders.chain(articles) {
                if let Err(error) = watcher.watch(folder, mode) {
                    blind = Some(error);
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
        match self.news.recv_timeout(at_most) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout) => return false,
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(at_most);
                return false;
            }
        }
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE && self.news.recv_timeout(CALM).is_ok() {}
        true
    }
}

/// Whether `event` may tell of one of `configs`, or of something in `articles`. That a file was read is no news.
fn is_news(event: &Event, (configs, articles): &(Vec<PathBuf>, Vec<PathBuf>)) -> bool {
    let is_written = matches!(
        event.kind,
        EventKind::Access(AccessKind::Close(AccessMode::Write))
    );
    if matches!(event.kind, EventKind::Access(_)) && !is_written {
        return false;
    }
    let is_meant = |path: &PathBuf| {
        configs.contains(path) || articles.iter().any(|articles| path.starts_with(articles))
    };
    event.need_rescan() || event.paths.iter().any(is_meant)
}
