//! What the pages of the maintainers' own site say of the feeds: which announce none
//! ([autodiscovery](https://www.rssboard.org/rss-autodiscovery)), a wrong one, or one that is dead.

mod disk;
mod links;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use url::Url;

use crate::config::{Config, Format};
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::edition::Edition;
use links::Link;

/// How many pages were looked at, and how many of them announce a feed of the edition.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// All pages.
    pub pages: usize,
    /// Those that announce a feed as it is.
    pub announcing: usize,
}

/// Looks at every page below `folder`, which holds the site as it is on the web. What is wrong goes to `found`.
///
/// # Errors
/// What the system says of `folder`. A page that cannot be read is told of in `found`.
pub fn look(
    config: &Config,
    edition: &Edition,
    folder: &Path,
    found: &mut Vec<Diagnostic>,
) -> io::Result<Counts> {
    let feeds = Feeds::new(config, edition);
    let mut counts = Counts::default();
    for file in disk::pages(folder, found)? {
        let text = match disk::read(&file) {
            Ok(text) => text,
            Err(error) => {
                let said = crate::error::system(&error);
                found.push(Diagnostic::new(
                    Finding::Unreadable { said },
                    Place::file(&file),
                ));
                continue;
            }
        };
        let Some(page) = links::of(&text) else {
            continue;
        };
        counts.pages += 1;
        let below = file.strip_prefix(folder).unwrap_or(&file);
        let Some(address) = page_address(config, below) else {
            continue;
        };
        let base = page
            .base
            .as_deref()
            .and_then(|base| address.join(base).ok());
        let base = base.unwrap_or(address);
        let mut is_announcing = false;
        for link in &page.feeds {
            let finding = match feeds.judge(link, &base, folder) {
                Judged::Ours => {
                    is_announcing = true;
                    None
                }
                Judged::Others => None,
                Judged::Wrong(finding) => Some(finding),
            };
            let place = Place::within(&file, &text, link.range.clone());
            found.extend(finding.map(|finding| Diagnostic::new(finding, place)));
        }
        counts.announcing += usize::from(is_announcing);
        if page.feeds.is_empty() {
            let line = feeds.line.clone();
            let place = Place::within(&file, &text, page.head);
            found.push(Diagnostic::new(Finding::NoFeedAnnounced { line }, place));
        }
    }
    Ok(counts)
}

/// The address of the page in the file `below` the folder of the site.
fn page_address(config: &Config, below: &Path) -> Option<Url> {
    let mut address = config.site.url.clone();
    {
        let mut segments = address.path_segments_mut().ok()?;
        segments.pop_if_empty();
        for part in below {
            segments.push(&part.to_string_lossy());
        }
    }
    Some(address)
}

/// What a link announces.
enum Judged {
    /// A feed of this edition, as it is.
    Ours,
    /// What is none of ours to judge.
    Others,
    /// What it should not.
    Wrong(Finding),
}

/// The feeds that there are.
struct Feeds<'a> {
    config: &'a Config,
    /// The format of each document, by its address.
    documents: BTreeMap<String, Format>,
    /// The address that a feed has now, by each of its old ones.
    moved: BTreeMap<String, String>,
    /// The folders of feeds, whose addresses are often taken for those of the feeds.
    folders: BTreeSet<String>,
    /// The line that would be right: that of the first feed.
    line: String,
}

impl<'a> Feeds<'a> {
    fn new(config: &'a Config, edition: &Edition) -> Self {
        let join = |path: &str| config.site.feeds_url.join(path).map(String::from).ok();
        let (mut documents, mut moved) = (BTreeMap::new(), BTreeMap::new());
        let mut folders = BTreeSet::new();
        for (feed, settings) in edition.feeds.iter().zip(&edition.selection.feeds) {
            folders.extend(
                settings
                    .addresses()
                    .filter_map(|name| join(&format!("{name}/"))),
            );
            for (format, url) in &feed.selves {
                documents.insert(url.to_string(), *format);
                for alias in settings.addresses().skip(1) {
                    let old = join(&format!("{alias}/{}", format.file_name()));
                    moved.extend(old.map(|old| (old, url.to_string())));
                }
            }
        }
        let first = edition.selection.feeds.first();
        let line = first.and_then(|feed| crate::page::announcement(&config.site, feed));
        Self {
            config,
            documents,
            moved,
            folders,
            line: line.unwrap_or_default(),
        }
    }

    /// What `link` announces on a page whose addresses are relative to `base`.
    fn judge(&self, link: &Link, base: &Url, folder: &Path) -> Judged {
        let wrong = |advice: String| {
            Judged::Wrong(Finding::WrongFeedAnnounced {
                address: link.href.as_str().into(),
                advice,
            })
        };
        let Ok(mut url) = base.join(&link.href) else {
            return self.dead(&link.href);
        };
        url.set_fragment(None);
        let address = url.as_str();
        if let Some(format) = self.documents.get(address) {
            let is_right = link.media_type == format.media_type();
            return if is_right {
                Judged::Ours
            } else {
                wrong(format!("type=\"{}\"", format.media_type()))
            };
        }
        if let Some(new) = self.moved.get(address) {
            return wrong(format!("href=\"{new}\""));
        }
        // The same address but for its scheme, or the folder of a feed, where people see a page.
        let other = match url.scheme() {
            "http" => address.replacen("http", "https", 1),
            _ => address.replacen("https", "http", 1),
        };
        if self.documents.contains_key(&other) {
            return wrong(format!("href=\"{other}\""));
        }
        let of_folder = self.folders.iter().find(|folder| {
            let slashed = format!("{}/", address.trim_end_matches('/'));
            slashed == **folder || address.strip_prefix(folder.as_str()) == Some("index.html")
        });
        if let Some(of_folder) = of_folder {
            let mut its = self.documents.keys();
            let its = its.find(|one| one.starts_with(of_folder.as_str()));
            return wrong(its.map_or_else(String::new, |its| format!("href=\"{its}\"")));
        }
        // A feed of another program is none of ours to judge if it is there, and one of another site in no case.
        let site = &self.config.site;
        let below = |home: &Url| address.strip_prefix(home.as_str()).map(str::to_owned);
        let is_in = |root: &Path, home: &Url| below(home).map(|below| disk::is_there(root, &below));
        let there = [
            is_in(folder, &site.url),
            is_in(&site.output, &site.feeds_url),
        ];
        if there.iter().all(Option::is_none) || there.contains(&Some(true)) {
            Judged::Others
        } else {
            self.dead(&link.href)
        }
    }

    fn dead(&self, href: &str) -> Judged {
        Judged::Wrong(Finding::DeadFeedAnnounced {
            address: href.into(),
            line: self.line.clone(),
        })
    }
}
