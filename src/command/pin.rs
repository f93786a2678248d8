//! `crieur pin`: writes into articles the ids by which readers know them.

use std::path::PathBuf;

use super::console::Console;
use super::{Job, named, verdict};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::edition;
use crate::error::Error;
use crate::exit::Exit;
use crate::head::{self, Head};
use crate::ledger;
use crate::pin::{Change, Refusal};
use crate::source::{self, Stamp};
use crate::wording::Phrase;

/// What was asked for.
pub(super) struct Wanted {
    /// The files.
    pub(super) files: Vec<PathBuf>,
    /// The id, when it is not to be the one that the article has.
    pub(super) id: Option<String>,
}

pub(super) fn pin(
    config: &Config,
    job: &Job<'_>,
    wanted: &Wanted,
    console: &Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Exit, Error> {
    if wanted.id.is_some() && wanted.files.len() > 1 {
        return Err(Error::OneId);
    }
    // Of what is wrong with other articles, `crieur check` tells.
    let mut told = Vec::new();
    let listing = source::walk(&config.site, &mut Vec::new())?;
    let mut stamps = Vec::new();
    for file in &wanted.files {
        let stamp = named::article(config, &listing, file);
        let stamp = stamp.ok_or_else(|| Error::NotAnArticle {
            path: file.clone(),
            likely: named::likely(&listing, &file.to_string_lossy()),
        })?;
        if !stamps.contains(&stamp) {
            stamps.push(stamp);
        }
    }
    let ledger = ledger::load(config, job.now, found)?;
    let articles = edition::read_all(config, job.progress, &mut told)?;
    let mut gathered = edition::gather(config, articles, &ledger, job.now, job.progress, &mut told);
    // A file that was renamed is known by its words, be it shown or not.
    gathered.look_at(stamps.iter().map(|stamp| stamp.path.clone()));
    let survey = edition::choose(config, gathered, job.progress, &mut told);
    let heads = &survey.selection.heads;
    let mut ready = Vec::new();
    for stamp in &stamps {
        let of_it = told.iter().filter(|one| one.place.file == stamp.file);
        let errors: Vec<&Diagnostic> = of_it.filter(|one| one.is_error()).collect();
        let id = match &wanted.id {
            Some(id) => free(config, heads, stamp, id),
            None => known(heads, stamp, errors.first().copied()),
        };
        let change = id.and_then(|id| match Change::prepare(stamp, config, &id) {
            Ok(change) => Ok((stamp, change, id)),
            Err(refusal) => {
                if let Refusal::Faulty(error) = &refusal
                    && !errors.contains(&error.as_ref())
                {
                    found.push((**error).clone());
                }
                Err(reason(refusal, id))
            }
        });
        match change {
            Ok(change) => ready.push(change),
            Err(why) => {
                found.extend(errors.into_iter().cloned());
                found.push(refused(stamp, why));
            }
        }
    }
    for (stamp, change, id) in ready {
        let file = stamp.file.display();
        match change.map(|change| change.carry_out()).transpose()? {
            Some(true) => console.result(&format!("{file}  {id}")),
            Some(false) => found.push(refused(stamp, Phrase::from("pin-changed"))),
            None => {
                let unchanged = console.say("unchanged", &[]);
                console.result(&format!("{file}  {id}  {unchanged}"));
            }
        }
    }
    console.diagnostics(found);
    Ok(verdict(console.lints(), found, 0))
}

fn refused(stamp: &Stamp, why: Phrase) -> Diagnostic {
    Diagnostic::new(Finding::NotPinned { why }, Place::file(&stamp.file))
}

/// Why `id` could not be written.
fn reason(refusal: Refusal, id: String) -> Phrase {
    match refusal {
        Refusal::Faulty(error) => faulty(&error),
        Refusal::NotUtf8 => Phrase::from("pin-encoding"),
        Refusal::NoPlace => Phrase::about("pin-no-place", vec![("id", id.into())]),
    }
}

fn faulty(error: &Diagnostic) -> Phrase {
    let code = error.finding.code();
    Phrase::about("pin-faulty", vec![("code", code.into())])
}

/// The id by which readers know the article at `stamp` now, unless it has an `error`.
fn known(heads: &[Head], stamp: &Stamp, error: Option<&Diagnostic>) -> Result<String, Phrase> {
    let head = heads.iter().find(|head| head.stamp.file == stamp.file);
    let unfinished = || Phrase::from("pin-unfinished");
    head.map(|head| head.id.clone())
        .ok_or_else(|| error.map_or_else(unfinished, faulty))
}

/// `id` as a URI, unless another article gives it to itself.
fn free(config: &Config, heads: &[Head], stamp: &Stamp, id: &str) -> Result<String, Phrase> {
    let id = head::given_id(&config.site, id);
    let mut others = heads.iter().filter(|head| head.stamp.file != stamp.file);
    let gives = |head: &&Head| head.id == id && head.gives_id();
    let Some(other) = others.find(gives) else {
        return Ok(id);
    };
    let other = other.stamp.file.display().to_string();
    let arguments = vec![("other", other.into()), ("id", id.into())];
    Err(Phrase::about("pin-taken", arguments))
}
