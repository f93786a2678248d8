//! Puts paths into a line for cron and into units of systemd, so that each is read there to the letter.

use std::path::Path;

use crate::error::{Error, OddPath};

/// Characters that mean nothing to anybody.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || "/._-+=:,@".contains(c)
}

/// The text of `path`, if a crontab and a unit have room for it: both are lines of text, and units are UTF-8.
pub(super) fn text(path: &Path) -> Result<&str, Error> {
    let odd = |why| Error::OddPath {
        path: path.to_owned(),
        why,
    };
    let text = path.to_str().ok_or_else(|| odd(OddPath::NotUtf8))?;
    if text.contains(char::is_control) {
        return Err(odd(OddPath::Control));
    }
    Ok(text)
}

/// A word for `sh`.
pub(super) fn shell(word: &str) -> String {
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// A word for the `sh` of cron, which reads the line before the shell does and takes a `%` for the end of it. Some crons
/// take the backslash off a `\%` and some leave it, and two backslashes may become one. So a `%` stands outside of the quotes,
/// where `\%` and `%` are the same to the shell, and no two backslashes stand side by side.
pub(super) fn crontab(word: &str) -> String {
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    let mut quoted = String::from("'");
    for c in word.chars() {
        match c {
            '\'' => quoted.push_str(r"'\''"),
            '%' => quoted.push_str(r"'\%'"),
            '\\' => quoted.push_str(r"\''"),
            _ => quoted.push(c),
        }
    }
    quoted.push('\'');
    quoted
}

/// A word for a setting of a unit, in which `%` begins a specifier ([systemd.unit(5)]).
///
/// [systemd.unit(5)]: https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Specifiers
pub(super) fn unit(word: &str) -> String {
    let percents = word.replace('%', "%%");
    if !word.is_empty() && word.chars().all(is_plain) {
        return percents;
    }
    let quoted = percents.replace('\\', r"\\").replace('"', "\\\"");
    format!("\"{quoted}\"")
}

/// A word of `ExecStart=` after the program, in which `$` begins a variable as well.
pub(super) fn argument(word: &str) -> String {
    unit(&word.replace('$', "$$"))
}

/// The program of `ExecStart=`, in which `$` is a letter like others, and which systemd refuses with quotes or backslashes.
pub(super) fn program(path: &Path) -> Result<String, Error> {
    let word = text(path)?;
    if word.contains(['"', '\'', '\\']) {
        return Err(Error::OddPath {
            path: path.to_owned(),
            why: OddPath::Program,
        });
    }
    Ok(unit(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_for_whoever_reads_them() {
        for (word, in_shell, in_crontab, in_unit, in_argument) in [
            (
                "/srv/a-b.c",
                "/srv/a-b.c",
                "/srv/a-b.c",
                "/srv/a-b.c",
                "/srv/a-b.c",
            ),
            ("/a b", "'/a b'", "'/a b'", "\"/a b\"", "\"/a b\""),
            ("/é", "'/é'", "'/é'", "\"/é\"", "\"/é\""),
            ("/l'a", r"'/l'\''a'", r"'/l'\''a'", "\"/l'a\"", "\"/l'a\""),
            ("/5%d", "'/5%d'", r"'/5'\%'d'", "\"/5%%d\"", "\"/5%%d\""),
            (
                "/$HOME",
                "'/$HOME'",
                "'/$HOME'",
                "\"/$HOME\"",
                "\"/$$HOME\"",
            ),
            ("/a\"b", "'/a\"b'", "'/a\"b'", r#""/a\"b""#, r#""/a\"b""#),
            (
                r"/a\\%",
                r"'/a\\%'",
                r"'/a\''\'''\%''",
                r#""/a\\\\%%""#,
                r#""/a\\\\%%""#,
            ),
            ("/;#~*", "'/;#~*'", "'/;#~*'", "\"/;#~*\"", "\"/;#~*\""),
            ("", "''", "''", "\"\"", "\"\""),
        ] {
            assert_eq!(shell(word), in_shell);
            assert_eq!(crontab(word), in_crontab);
            assert_eq!(unit(word), in_unit);
            assert_eq!(argument(word), in_argument);
        }
        assert_eq!(program(Path::new("/a b/$x%")).unwrap(), "\"/a b/$x%%\"");
        assert!(program(Path::new("/a'b")).is_err());
        for odd in ["/a\nb", "/a\rb", "/a\u{7f}"] {
            assert!(text(Path::new(odd)).is_err());
        }
    }
}
