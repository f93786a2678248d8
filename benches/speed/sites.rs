//! The sites that are measured, which are kept from one time to the next, and each looked at before it is believed in.

use std::io;
use std::path::{Path, PathBuf};

use crate::floors::{self, Floor};
use crate::site::{Feeds, Plan, feeds_toml};

/// Where all of it lies.
pub(crate) fn home() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench")
}

/// A site on disk.
pub(crate) struct Site {
    pub(crate) plan: Plan,
    pub(crate) folder: PathBuf,
}

impl Site {
    /// The site of `plan` in `folder`, made unless it is there and is what it should be.
    pub(crate) fn at(folder: PathBuf, plan: Plan) -> io::Result<Self> {
        let site = Self { plan, folder };
        let made = site.folder.join("made");
        if std::fs::read_to_string(&made).is_ok_and(|words| words == site.words()) {
            return Ok(site);
        }
        eprintln!("making {}", site.folder.display());
        match std::fs::remove_dir_all(&site.folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => plan.make(&site.folder)?,
        }
        let count = floors::run(Floor::Look, &site.articles(), 2)?.files;
        if count != plan.articles as u64 {
            return Err(io::Error::other(format!("{count} articles were made")));
        }
        std::fs::write(made, site.words())?;
        Ok(site)
    }

    /// By what it is known again: its plan, how many files and bytes there are, and three articles whole.
    fn words(&self) -> String {
        let tally = floors::run(Floor::Look, &self.articles(), 2).unwrap_or_default();
        let last = self.plan.articles.saturating_sub(1);
        let samples = [0, last / 2, last].map(|number| self.plan.text(&self.plan.article(number)));
        format!("{:?}\n{tally:?}\n{samples:?}\n", self.plan)
    }

    pub(crate) fn articles(&self) -> PathBuf {
        self.folder.join("articles")
    }

    /// Another feeds.toml over the same articles, in a folder of its own.
    pub(crate) fn with_feeds(&self, feeds: usize) -> io::Result<PathBuf> {
        let folder = self.folder.join(format!("feeds-{feeds}"));
        let plan = Plan {
            feeds: Feeds::Many(feeds),
            ..self.plan
        };
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("feeds.toml"), feeds_toml(&plan, "../articles"))?;
        Ok(folder)
    }

    /// Writes the article that is the newest but `back`: as it was, or with another title.
    pub(crate) fn write(&self, back: usize, change: bool) -> io::Result<()> {
        let article = self
            .plan
            .article(self.plan.articles - 1 - back % self.plan.articles);
        let mut changed = article.clone();
        if change {
            changed.title = format!("{}, et la suite", article.title);
        }
        let path = self.articles().join(self.plan.path(&article));
        std::fs::write(path, self.plan.text(&changed))
    }
}

/// Takes away all that crieur made in `folder`: the feeds, the ledger, and the index.
pub(crate) fn clear(folder: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let (entry, path) = entry.map(|entry| (entry.file_name(), entry.path()))?;
        let name = entry.to_string_lossy();
        if name == "public" {
            std::fs::remove_dir_all(path)?;
        } else if name.starts_with("feeds.ledger") || name.starts_with("feeds.index") {
            if path.is_dir() {
                std::fs::remove_dir_all(path)?;
            } else {
                std::fs::remove_file(path)?;
            }
        }
    }
    Ok(())
}
