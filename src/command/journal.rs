//! Lines for systemd's journal, which begin with their priority (sd-daemon(3)).

/// How much a line matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Priority {
    Error = 3,
    Warning = 4,
    Notice = 5,
    Info = 6,
    Debug = 7,
}

/// Whether standard error is the stream of the journal that `said`, the value of `JOURNAL_STREAM`, names by device and inode. The
/// variable outlives a `2>file` in the unit's script, so that it is there is not enough (systemd.exec(5)).
#[cfg(unix)]
pub(super) fn is_meant(said: &str) -> bool {
    use std::fs::File;
    use std::os::fd::AsFd as _;
    use std::os::unix::fs::MetadataExt as _;

    let Some((device, inode)) = said.split_once(':') else {
        return false;
    };
    let copy = std::io::stderr().as_fd().try_clone_to_owned();
    let own = copy.and_then(|copy| File::from(copy).metadata());
    own.is_ok_and(|own| device.parse() == Ok(own.dev()) && inode.parse() == Ok(own.ino()))
}

#[cfg(not(unix))]
pub(super) fn is_meant(_: &str) -> bool {
    false
}

/// `text` with `priority` before each line. Empty lines would be entries of their own, and go.
pub(super) fn prefixed(text: &str, priority: Priority) -> String {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<String> = lines
        .map(|line| format!("<{}>{line}\n", priority as u8))
        .collect();
    lines.concat()
}

#[cfg(test)]
mod tests {
    use super::{Priority, prefixed};

    #[test]
    fn each_line_has_its_priority() {
        let text = "error: a\n  b\n\n";
        assert_eq!(prefixed(text, Priority::Error), "<3>error: a\n<3>  b\n");
        assert_eq!(prefixed("", Priority::Debug), "");
    }
}
