//! `crieur cron`: a line for cron and units for systemd that run crieur here every few minutes. Writes nothing.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: where the program and its paths are, and whose, is seen here"
)]

use std::io;
use std::path::{Component, Path, PathBuf};

use super::console::Console;
use crate::cli::{Common, Deny, Part};
use crate::config::Config;
use crate::cron::{Every, Owner, Place, Setup};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::exit::Exit;
use crate::wording::{Tongue, Wording};

pub(super) fn cron(
    config: &Config,
    common: &Common,
    only: Option<Part>,
    every: Every,
    console: &Console,
    found: &[Diagnostic],
) -> Result<Exit, Error> {
    console.diagnostics(found);
    let setup = setup(config, common, console.tongue())?;
    let wording = Wording::new(console.tongue());
    console.data(&match only {
        None => setup.all(every, &wording)?,
        Some(Part::Crontab) => setup.crontab(every)?,
        Some(Part::Service) => setup.service(&wording)?,
        Some(Part::Timer) => setup.timer(every, &wording),
    });
    Ok(Exit::Done)
}

/// What the machine says of the paths in use.
pub(super) fn setup(config: &Config, common: &Common, tongue: Tongue) -> Result<Setup, Error> {
    look(config, common, tongue).map_err(|source| Error::NoProgram { source })
}

fn look(config: &Config, common: &Common, tongue: Tongue) -> io::Result<Setup> {
    let site = &config.site;
    let output = place(&site.output)?;
    let output_ground = ground(&output.path)?;
    let mut ledger_grounds = vec![ground(&folder(&std::path::absolute(&site.ledger)?))?];
    // A link to the ledger stays a link: what it leads to is replaced.
    if let Ok(real) = std::fs::canonicalize(&site.ledger) {
        let other = ground(&folder(&real))?;
        if ledger_grounds.iter().all(|one| one.real != other.real) {
            ledger_grounds.push(other);
        }
    }
    let config_place = place(&config.file)?;
    let owner = if output_ground == output {
        owner(&output.path)
    } else {
        owner(&folder(&config_place.path))
    };
    let is_other = |other: &Owner| owner.as_ref().is_some_and(|owner| owner.user != other.user);
    let mut owners = ledger_grounds
        .iter()
        .filter_map(|one| self::owner(&one.path));
    let other_owner = owners.find(is_other);
    Ok(Setup {
        program: place(&program()?)?,
        config: config_place,
        articles: place(&site.articles)?,
        output,
        output_ground,
        ledger: place(&site.ledger)?,
        ledger_grounds,
        owner,
        other_owner,
        output_given: common.output.is_some(),
        // Neither cron nor systemd has the locale of the person who asks now.
        tongue: common
            .lang
            .or(Some(tongue).filter(|it| *it != Tongue::English)),
        deny_warnings: common.deny == Some(Deny::Warnings),
        url: site.url.clone(),
    })
}

/// The program by the name by which it was called, for a link to it outlives what it leads to: the next version lies elsewhere.
fn program() -> io::Result<PathBuf> {
    let itself = std::env::current_exe()?;
    let real = std::fs::canonicalize(&itself)?;
    let Some(called) = std::env::args_os().next().map(PathBuf::from) else {
        return Ok(itself);
    };
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let names: Vec<PathBuf> = if called.components().count() > 1 {
        vec![called]
    } else {
        let folders = std::env::split_paths(&folders);
        folders.map(|folder| folder.join(&called)).collect()
    };
    let leads_here = |name: &PathBuf| std::fs::canonicalize(name).is_ok_and(|it| it == real);
    Ok(names.into_iter().find(leads_here).unwrap_or(itself))
}

/// `path`, made absolute, and where it leads as far as there is anything. A `..` has no place in a unit.
fn place(path: &Path) -> io::Result<Place> {
    let path = std::path::absolute(path)?;
    let standing = path.ancestors().find_map(|above| {
        let real = std::fs::canonicalize(above).ok()?;
        Some((real, path.strip_prefix(above).ok()?))
    });
    let (mut real, rest) = standing.unwrap_or_else(|| (PathBuf::new(), &path));
    for component in rest.components() {
        match component {
            Component::ParentDir => {
                real.pop();
            }
            other => real.push(other),
        }
    }
    let is_plain = !path.components().any(|one| one == Component::ParentDir);
    Ok(Place {
        path: if is_plain { path } else { real.clone() },
        real,
    })
}

/// `path`, or the folder nearest above it that is there.
fn ground(path: &Path) -> io::Result<Place> {
    let there = path.ancestors().find(|above| above.exists());
    place(there.unwrap_or(path))
}

fn folder(file: &Path) -> PathBuf {
    file.parent().unwrap_or(file).to_owned()
}

#[cfg(unix)]
fn owner(folder: &Path) -> Option<Owner> {
    use std::os::unix::fs::MetadataExt as _;
    let about = folder.metadata().ok()?;
    Some(Owner {
        user: about.uid(),
        group: about.gid(),
        folder: folder.to_owned(),
    })
}

#[cfg(not(unix))]
fn owner(_folder: &Path) -> Option<Owner> {
    None
}
