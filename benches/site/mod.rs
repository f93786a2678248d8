//! Sites to measure with: folders of any number of articles, of any size, in any shape. The same plan makes the same
//! bytes on every machine, and all of the text was written for it.

mod article;
mod config;
mod french;
mod shape;

use std::io;
use std::path::{Path, PathBuf};

pub(crate) use article::Article;
pub(crate) use config::{Feeds, feeds_toml};
pub(crate) use shape::Shape;

/// The title of each of these sites, with which breadcrumbs begin.
pub(crate) const TITLE: &str = "Info Citoyen";

/// Where articles lie below their folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// `2017/11/name.md`, in twenty years.
    Months,
    /// All in one folder.
    Flat,
}

/// All that a site is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) articles: usize,
    /// How many bytes the file of an article has at most; few have two hundred less.
    pub(crate) size: usize,
    pub(crate) shape: Shape,
    pub(crate) layout: Layout,
    pub(crate) categories: usize,
    pub(crate) feeds: Feeds,
}

impl Plan {
    /// What a large newsroom has: Markdown with a front matter in TOML, 4 KB an article, a feed for each category.
    pub(crate) fn of(articles: usize) -> Self {
        Self {
            articles,
            size: 4096,
            shape: Shape::Toml,
            layout: Layout::Months,
            categories: 12,
            feeds: Feeds::Categories,
        }
    }

    /// The article at `number`, of which the first is the oldest.
    pub(crate) fn article(&self, number: usize) -> Article {
        Article::new(self, number)
    }

    /// Where the article lies below the folder of articles.
    pub(crate) fn path(&self, article: &Article) -> PathBuf {
        let file = format!("{}.{}", article.slug, self.shape.extension());
        match self.layout {
            Layout::Months => Path::new(&article.date.format("%Y/%m").to_string()).join(file),
            Layout::Flat => PathBuf::from(file),
        }
    }

    /// The file of the article.
    pub(crate) fn text(&self, article: &Article) -> String {
        shape::write(article, self.shape, self.size)
    }

    /// Makes the whole site in `folder`: feeds.toml and `articles`.
    pub(crate) fn make(&self, folder: &Path) -> io::Result<()> {
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join("feeds.toml"), feeds_toml(self, "articles"))?;
        self.make_articles(&folder.join("articles"))
    }

    /// Makes the articles in `folder`, on two threads.
    pub(crate) fn make_articles(&self, folder: &Path) -> io::Result<()> {
        let half = self.articles / 2;
        std::fs::create_dir_all(folder)?;
        std::thread::scope(|scope| {
            let first = scope.spawn(|| self.make_some(folder, 0..half));
            let second = self.make_some(folder, half..self.articles);
            let first = first
                .join()
                .map_err(|_| io::Error::other("a thread fell"))?;
            first.and(second)
        })
    }

    fn make_some(&self, folder: &Path, numbers: std::ops::Range<usize>) -> io::Result<()> {
        let mut made = PathBuf::new();
        for number in numbers {
            let article = self.article(number);
            let path = folder.join(self.path(&article));
            // Articles come by date, so that each folder is made once.
            if let Some(parent) = path.parent().filter(|parent| *parent != made) {
                std::fs::create_dir_all(parent)?;
                made = parent.to_owned();
            }
            std::fs::write(path, self.text(&article))?;
        }
        Ok(())
    }
}
