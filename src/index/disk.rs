//! Reads and writes the index.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the index is read and written here, and the program asks which one it is"
)]

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::hashed::{HASH, Hash};
use super::{Calm, Key, Known, base, tail};
use crate::config::Config;
use crate::gist::{Extra, Gist, Later, Past, Roll};
use crate::lock;
use crate::replace::{self, Mark, behind_links, real};
use crate::source::{self, Horizon, Listing};

/// The index's file, which stands beside the ledger: `feeds.index`.
pub fn beside(ledger: &Path) -> PathBuf {
    behind_links(ledger).with_extension("index")
}

/// The index of the site, unless what stands there is the site's own: somebody may call a ledger `feeds.index`.
fn place(config: &Config) -> Option<PathBuf> {
    let place = beside(&config.site.ledger);
    let is_precious = [&config.site.ledger, &config.file]
        .into_iter()
        .any(|own| real(own) == real(&place));
    (!is_precious).then_some(place)
}

/// What earlier runs knew, as far as it was read.
#[derive(Debug)]
pub struct Index {
    /// Each article.
    pub past: Past,
    /// The state in which there was nothing to do, if the last run was in it.
    pub calm: Option<Calm>,
    file: File,
    base: base::Plan,
    /// The hash with which the base ends.
    hash: Hash,
    tail: Option<tail::Plan>,
}

/// What earlier runs knew; nothing when there is no index that can be used. Why not does not matter: it is made anew.
pub fn load(config: &Config) -> Option<Index> {
    let place = place(config)?;
    // To open a pipe would be to wait for somebody to write into it.
    if !std::fs::metadata(&place).ok()?.is_file() {
        return None;
    }
    let file = File::open(place).ok()?;
    let length = file.metadata().ok()?.len();
    let (base, listing, versions) = base::read(&mut &file, length, key(config))?;
    (&file).seek(SeekFrom::Start(base.end - HASH as u64)).ok()?;
    let mut hash = [0; HASH];
    (&file).read_exact(&mut hash).ok()?;
    let behind = (base.end, length - base.end);
    let tail = tail::read(&[base.hash, hash], &mut BufReader::new(&file), behind);
    let (later, calm, tail) = match tail {
        Some((later, calm, plan)) => (later, calm, Some(plan)),
        None => (Later::default(), None, None),
    };
    Some(Index {
        past: Past {
            listing,
            versions,
            later,
        },
        calm,
        file,
        base,
        hash,
        tail,
    })
}

impl Index {
    /// Where its base ends, in bytes.
    pub fn end(&self) -> u64 {
        self.base.end
    }

    /// What the last run made of articles, as bytes; nothing when these are not as they were written.
    pub fn known(&self) -> Option<Vec<u8>> {
        let tail = self.tail.as_ref()?;
        let mut file = &self.file;
        file.seek(SeekFrom::Start(tail.known.0)).ok()?;
        tail::read_known(tail, &mut file)
    }

    /// Hands the gists of its base to `take`, one after the other, and gives what belongs to them. Nothing when they are not as
    /// they were written, which shows when they have been handed over.
    pub fn gists(&self, take: &mut dyn FnMut(Option<Gist>)) -> Option<Extra> {
        let mut file = &self.file;
        file.seek(SeekFrom::Start(self.base.gists)).ok()?;
        let (extra, hash) = base::read_gists(&self.base, &mut file, take)?;
        (hash == self.hash).then_some(extra)
    }
}

/// How much of the articles may be new or touched, and how much of a base may be of no use, before a base is written anew: one
/// in so many, and no fewer than so many.
const PART: usize = 32;
const FEWEST: usize = 256;

/// Writes down what this run knows: behind the base of `index`, if there is one that still is of use. It is not synced: what a
/// power failure leaves of it is no index, and harms nobody.
///
/// # Errors
/// What the system says. The run has done its work all the same.
pub fn store(
    config: &Config,
    index: Option<&Index>,
    (listing, roll): (&Listing, &Roll),
    (known, calm): (&Known, Option<&Calm>),
) -> io::Result<()> {
    let ledger = &config.site.ledger;
    let Some(place) = place(config) else {
        return Err(io::ErrorKind::AlreadyExists.into());
    };
    if let Some(index) = index {
        let later = Later::new(listing, roll, index.base.count);
        let most = FEWEST.max(listing.len() / PART);
        let there = roll
            .places
            .iter()
            .filter(|place| **place < index.base.count);
        let gone = index.base.count - there.count();
        let is_of_use = later.articles.len() <= most && gone <= most;
        // A file that may not be written may still be replaced.
        if is_of_use && index.extend(&place, &later, known, calm).is_ok() {
            return Ok(());
        }
    }
    let mark = Mark::of_site(ledger);
    let ready = replace::prepare_with(&place, &mark, |file| {
        let mut out = BufWriter::with_capacity(1 << 18, file);
        let base = base::write(key(config), listing, roll, &mut out)?;
        tail::write(&base, &Later::default(), known, calm, &mut out)?;
        out.flush()
    })?;
    ready.commit().map(drop)
}

impl Index {
    /// Writes a tail in place of the one that is there. Whoever reads it meanwhile finds a hash that is not its own.
    fn extend(
        &self,
        place: &Path,
        later: &Later,
        known: &Known,
        calm: Option<&Calm>,
    ) -> io::Result<()> {
        let mut file = File::options().read(true).write(true).open(place)?;
        // It has to be the file that was read.
        let mut hash = [0; HASH];
        file.seek(SeekFrom::Start(self.base.end - HASH as u64))?;
        file.read_exact(&mut hash)?;
        if hash != self.hash {
            return Err(io::ErrorKind::InvalidData.into());
        }
        file.set_len(self.base.end)?;
        let mut out = BufWriter::with_capacity(1 << 18, file);
        tail::write(&[self.base.hash, self.hash], later, known, calm, &mut out)?;
        out.flush()
    }
}

/// The horizon of a run that holds the lock beside `ledger`, which was written when it began.
pub fn horizon(ledger: &Path) -> Option<Horizon> {
    source::version(&lock::beside(ledger)).map(|version| Horizon::new(&version))
}

fn key(config: &Config) -> Key {
    // Another program of the same version may have been built from other sources.
    let program = std::env::current_exe().and_then(std::fs::metadata);
    let built = program.and_then(|program| Ok((program.len(), program.modified()?)));
    let version = env!("CARGO_PKG_VERSION");
    // Findings and heads name files as the user named feeds.toml.
    let file = config.file.display();
    Key::new(&format!("{version} {built:?} {file}"), config.mark)
}
