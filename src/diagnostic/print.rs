//! Shows diagnostics to people, as compilers do.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Severity};

/// The text of `found` for a terminal or a log, with colours when `coloured`; empty when there is nothing to say.
pub fn print(found: &[Diagnostic], coloured: bool) -> String {
    let renderer = if coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    found
        .iter()
        .map(|diagnostic| renderer.render(&groups(diagnostic)) + "\n\n")
        .collect()
}

fn groups(diagnostic: &Diagnostic) -> [Group<'_>; 2] {
    let finding = &diagnostic.finding;
    let level = match finding.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(finding.message()).id(finding.code());
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
        Group::with_title(Level::HELP.secondary_title(finding.remedy())),
    ]
}
