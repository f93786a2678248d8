//! What is told of files, and by both ways the same.

use std::process::Command;

use super::*;

fn said(file: &str) -> Result<Version, Finding> {
    Handle::here().read(OsStr::new(file), &mut Vec::new())
}

#[test]
fn what_is_half_written_or_no_file_is_not_taken() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut bytes = b"what was there before".to_vec();
    let name = OsStr::new("Cargo.toml");
    for handle in [Handle::open(folder).unwrap(), Handle::at(folder)] {
        let version = handle.read(name, &mut bytes).unwrap();
        assert!(bytes.starts_with(b"[package]"));
        assert_eq!(version.length, bytes.len() as u64);
        assert_eq!(version, handle.version(name).unwrap());
        let beginning = handle.beginning(name, 9);
        assert_eq!(beginning, b"[package]");
    }
    assert!(matches!(
        said("/nulle-part"),
        Err(Finding::Unreadable { .. })
    ));
    assert_eq!(Handle::here().beginning(OsStr::new("/nulle-part"), 9), b"");
}

#[cfg(target_os = "linux")]
#[test]
fn the_kernels_own_files_are_told_for_what_they_are() {
    // They have no length, and hold something all the same.
    let status = "/proc/self/status";
    assert_eq!(said(status), Err(Finding::ChangedWhileRead));
    assert_eq!(said("/dev/zero"), Err(Finding::NotAFile));
    assert_eq!(said("/proc"), Err(Finding::NotAFile));
    let link = said("/proc/self/exe");
    assert!(matches!(link, Err(Finding::Unreadable { .. })), "{link:?}");
}

#[cfg(unix)]
#[test]
fn both_ways_see_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let made =
        "cd \"$0\" && printf 'Un texte.' > a.txt && mkdir b && ln -s a.txt c.txt && mkfifo d.txt";
    let mut shell = Command::new("sh");
    let made = shell.args(["-c", made]).arg(folder.path()).status();
    assert!(made.unwrap().success());

    let mut here = Vec::new();
    let handle = system::Handle::open(folder.path()).unwrap();
    let other = elsewhere::Handle::open(folder.path()).unwrap();
    handle
        .list(&mut Vec::new(), |name, kind| {
            here.push((name.to_owned(), kind?));
            Ok(())
        })
        .unwrap();
    let mut there = Vec::new();
    other
        .list(&mut Vec::new(), |name, kind| {
            there.push((name.to_owned(), kind?));
            Ok(())
        })
        .unwrap();
    here.sort();
    there.sort();
    assert_eq!(here, there);
    let kinds: Vec<Kind> = here.iter().map(|(_, kind)| *kind).collect();
    assert_eq!(kinds, [Kind::File, Kind::Folder, Kind::Link, Kind::Other]);
    for (name, kind) in here {
        assert_eq!(handle.state(&name).unwrap(), other.state(&name).unwrap());
        if kind == Kind::File {
            let (file, state) = handle.open_file(&name).unwrap().unwrap();
            let (same, again) = other.open_file(&name).unwrap().unwrap();
            assert_eq!(state, again);
            let (mut bytes, mut copy) = (Vec::with_capacity(20), Vec::with_capacity(20));
            let read = system::read(&file, &mut bytes).unwrap();
            assert_eq!(read, elsewhere::read(&same, &mut copy).unwrap());
            assert_eq!(bytes, copy);
        } else if kind == Kind::Other {
            // And neither waits.
            assert!(handle.open_file(&name).unwrap().is_none());
            assert!(other.open_file(&name).unwrap().is_none());
        }
    }
}

#[test]
fn a_version_is_that_of_the_last_change() {
    let state = State {
        kind: Kind::File,
        device: 1,
        inode: 2,
        length: 3,
        modified: (10, 5),
        changed: (10, 4),
    };
    let version = state.version();
    assert_eq!(version.latest, 10_000_000_005);
    // A file that is given an old date is another one all the same.
    let others = [
        State { device: 2, ..state },
        State { inode: 3, ..state },
        State { length: 4, ..state },
        State {
            modified: (10, 4),
            ..state
        },
        State {
            changed: (11, 4),
            ..state
        },
    ];
    for other in others {
        assert_ne!(other.version().mark, version.mark);
    }
    assert_eq!(state.version(), version);
}
