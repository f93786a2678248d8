//! Shows diagnostics to people, as compilers do.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Severity};
use crate::wording::Wording;

/// The text of `said` for a terminal or a log, each with the severity that it has here, with colours when `coloured`;
/// empty when there is nothing to say.
pub fn print(said: &[(Severity, &Diagnostic)], wording: &Wording, coloured: bool) -> String {
    let renderer = if coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let words = Words {
        levels: ["error", "warning", "note", "help"].map(|id| wording.say(id, &[])),
        wording,
    };
    said.iter()
        .map(|(severity, diagnostic)| {
            renderer.render(&words.groups(*severity, diagnostic)) + "\n\n"
        })
        .collect()
}

/// The names of the levels, and all other words.
struct Words<'a> {
    levels: [String; 4],
    wording: &'a Wording,
}

impl Words<'_> {
    fn groups<'a>(&'a self, severity: Severity, diagnostic: &'a Diagnostic) -> [Group<'a>; 2] {
        let finding = &diagnostic.finding;
        let [error, warning, note, help] = &self.levels;
        let level = match severity {
            Severity::Error => Level::ERROR.with_name(error.as_str()),
            Severity::Warning => Level::WARNING.with_name(warning.as_str()),
            Severity::Note => Level::NOTE.with_name(note.as_str()),
        };
        let title = level
            .primary_title(finding.message(self.wording))
            .id(finding.code());
        let file = diagnostic.place.file.to_string_lossy();
        let shown = match &diagnostic.place.position {
            Some(position) => {
                let (from, to) = position.marked;
                let mark = AnnotationKind::Primary.span(from..to);
                let excerpt = Snippet::source(position.excerpt.as_str())
                    .line_start(position.line)
                    .annotation(mark);
                if position.excerpt[..from].chars().count() + 1 == position.column {
                    title.element(excerpt.path(file))
                } else {
                    // The line was shortened before the place, so its column has to be given.
                    let origin = Origin::path(file).line(position.line);
                    title
                        .element(origin.char_column(position.column))
                        .element(excerpt)
                }
            }
            None => title.element(Origin::path(file)),
        };
        [
            shown,
            Group::with_title(
                Level::HELP
                    .with_name(help.as_str())
                    .secondary_title(finding.remedy(self.wording)),
            ),
        ]
    }
}
