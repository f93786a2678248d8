//! `crieur new`: begins an article where the others lie and as they are written. Nothing that is there is touched.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the editor that a person has chosen stands in the environment"
)]

use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::Command;

use super::Job;
use super::console::Console;
use crate::cli::Begun;
use crate::config::{Category, Config};
use crate::diagnostic::Diagnostic;
use crate::edition;
use crate::error::{Doing, Error};
use crate::exit::Exit;
use crate::ledger;
use crate::new;
use crate::replace;
use crate::text::Plain;

pub(super) fn new(
    config: &Config,
    job: &Job<'_>,
    begun: &Begun,
    console: &Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Exit, Error> {
    let editor = if begun.edit { Some(chosen()?) } else { None };
    let ledger = ledger::load(config, job.now, found)?;
    // Of what is wrong with other articles, `crieur check` tells.
    let heads = edition::read_all(config, job.progress, &mut Vec::new())?.heads;
    console.diagnostics(found);
    let known = new::categories(config, &heads);
    let mut names = begun.category.clone();
    if names.is_empty() && !known.is_empty() && console.may_ask() {
        names = asked(&known, console);
    }
    let mut categories: Vec<Category> = Vec::new();
    for name in names {
        let category = Category::new(name);
        let usual = known.iter().find(|one| one.fold == category.fold);
        let category = usual.cloned().unwrap_or(category);
        if categories.iter().all(|one| one.fold != category.fold) {
            categories.push(category);
        }
    }
    let sheet = new::sheet(
        config,
        (&ledger, &heads),
        &begun.title,
        &categories,
        job.now,
    );
    let file = &sheet.file;
    let failed = |source| Error::Output {
        doing: Doing::Init,
        path: file.clone(),
        source,
    };
    if let Some(folder) = file.parent() {
        replace::make_folder(folder).map_err(failed)?;
    }
    replace::create(file, sheet.text.as_bytes()).map_err(|source| match source.kind() {
        ErrorKind::AlreadyExists => Error::ArticleThere { path: file.clone() },
        _ => failed(source),
    })?;
    console.data(&format!("{}\n", file.display()));
    console.notice(&console.say("new-draft", &[]));
    if !sheet.is_taken {
        console.notice(&console.say("new-in-no-feed", &[]));
    }
    if let Some(editor) = editor {
        edit(&editor, file, console).map_err(|source| Error::Editor { editor, source })?;
    }
    Ok(Exit::Done)
}

/// The categories that a person at the terminal chooses, by number or by name.
fn asked(known: &[Category], console: &Console) -> Vec<Plain> {
    for (number, category) in (1..).zip(known) {
        console.notice(&format!("{number:>3}  {}", category.label));
    }
    let answer = console.ask(&console.say("new-ask-categories", &[]), "");
    let chosen = answer.split(',').map(|name| {
        let number = name.trim().parse::<usize>().ok();
        let by_number = number.and_then(|number| known.get(number.checked_sub(1)?));
        by_number.map_or_else(|| Plain::new(name), |category| category.label.clone())
    });
    chosen.filter(|name| !name.is_empty()).collect()
}

/// The command of the editor that is set.
fn chosen() -> Result<String, Error> {
    let set = ["VISUAL", "EDITOR"].map(|name| std::env::var(name).unwrap_or_default());
    let mut set = set.into_iter();
    let set = set.find(|command| !command.trim().is_empty());
    set.ok_or(Error::NoEditor)
}

/// Opens `file` and waits. The command may have options, as a shell reads them.
fn edit(editor: &str, file: &Path, console: &Console) -> io::Result<()> {
    // Nothing is drawn into the editor.
    let _alone = console.line().wipe();
    let status = if cfg!(unix) {
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("{editor} \"$1\""), "sh"]);
        shell.arg(file).status()?
    } else {
        Command::new(editor).arg(file).status()?
    };
    if status.success() {
        Ok(())
    } else {
        Err(io::Error::other(status.to_string()))
    }
}
