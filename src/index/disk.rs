//! Reads and writes the index.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the index is read and written here, and the program asks which one it is"
)]

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use super::format::{Written, read};
use super::{Index, Key, Known};
use crate::config::Config;
use crate::gist::Roll;
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

/// What the last run knew; nothing when there is no index that can be used. Why not does not matter: it is made anew.
pub fn load(config: &Config) -> Option<Index> {
    let place = place(config)?;
    // To open a pipe would be to wait for somebody to write into it.
    if !std::fs::metadata(&place).ok()?.is_file() {
        return None;
    }
    let mut file = File::open(place).ok()?;
    let length = file.metadata().ok()?.len();
    read(&mut file, length, key(config))
}

/// Writes down what this run knows. It is not synced: what a power failure leaves of it is no index, and harms nobody.
///
/// # Errors
/// What the system says. The run has done its work all the same.
pub fn store(config: &Config, listing: &Listing, roll: &Roll, known: &Known) -> io::Result<()> {
    let ledger = &config.site.ledger;
    let Some(place) = place(config) else {
        return Err(io::ErrorKind::AlreadyExists.into());
    };
    let written = Written {
        key: key(config),
        listing,
        roll,
        known,
    };
    let mark = Mark::of_site(ledger);
    let ready = replace::prepare_with(&place, &mark, |file| {
        let mut out = BufWriter::with_capacity(1 << 18, file);
        written.write(&mut out)?;
        out.flush()
    })?;
    ready.commit().map(drop)
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
