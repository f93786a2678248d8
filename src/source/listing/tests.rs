//! Articles by number, by path and in stretches.

use super::*;
use crate::source::names::Names;

fn names(list: &[&str]) -> Names {
    let mut names = Names::default();
    for name in list {
        names.push(OsStr::new(name)).unwrap();
    }
    names.sort();
    names
}

fn listing() -> Listing {
    let mut listing = Listing::default();
    listing.push(Path::new("articles"), "", &names(&["b.md", "a.txt"]));
    listing.push(Path::new("articles/empty"), "empty", &names(&[]));
    let mut rest = Listing::default();
    rest.push(Path::new("articles/x"), "x", &names(&["a.md"]));
    // In the order of the folders' names, not of their paths' bytes.
    let inner = Path::new("articles/x/y");
    rest.push(inner, "x/y", &names(&["a.html", "b.md", "c.md"]));
    rest.push(Path::new("articles/x-2"), "x-2", &names(&["a.md"]));
    Listing::of(Path::new("articles"), vec![listing, rest])
}

#[test]
fn what_is_written_down_is_read_again() {
    let listing = listing();
    let mut bytes = Vec::new();
    listing.write(&mut bytes).unwrap();
    let read = |most| Listing::read(&mut bytes.as_slice(), most);
    assert_eq!(read(bytes.len() as u64), Some(listing.clone()));
    assert_eq!(read(bytes.len() as u64 - 25), None);
    for end in 0..bytes.len() {
        assert_eq!(Listing::read(&mut &bytes[..end], u64::MAX), None);
    }
    let marks = [listing.mark(), Listing::default().mark()];
    assert_ne!(marks[0], marks[1]);
}

#[test]
fn articles_are_found_by_number_and_by_path() {
    let listing = listing();
    let paths = [
        "a.txt",
        "b.md",
        "x/a.md",
        "x/y/a.html",
        "x/y/b.md",
        "x/y/c.md",
        "x-2/a.md",
    ];
    assert_eq!(listing.len(), paths.len());
    for (number, path) in paths.into_iter().enumerate() {
        assert_eq!(listing.path(number), path);
        assert_eq!(listing.find(path), Some(number));
        let stamp = listing.stamp(number);
        assert_eq!(stamp.file, Path::new("articles").join(path));
        assert_eq!(
            (stamp.path.as_str(), stamp.shape),
            (path, listing.shape(number))
        );
    }
    for other in [
        "",
        "a.md",
        "x",
        "x/",
        "x/y",
        "x/y/d.md",
        "y/a.md",
        "empty/a.md",
        "/a.txt",
    ] {
        assert_eq!(listing.find(other), None, "{other}");
    }
    let stamps: Vec<Stamp> = listing.stamps().collect();
    let one_by_one: Vec<Stamp> = (0..listing.len()).map(|n| listing.stamp(n)).collect();
    assert_eq!(stamps, one_by_one);
}

#[test]
fn every_article_is_in_one_stretch_of_its_folder() {
    let many: Vec<String> = (0..=2 * STRETCH).map(|n| format!("{n:04}.md")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let mut listing = listing();
    listing.push(Path::new("articles/z"), "z", &names(&many));
    let mut next = 0;
    for stretch in listing.stretches() {
        assert!(!stretch.files.is_empty() && stretch.files.len() <= STRETCH);
        for (number, name) in listing.files(&stretch) {
            assert_eq!(number, next);
            assert_eq!(listing.folder_of(number), stretch.folder);
            assert_eq!(listing.name(number), name);
            next += 1;
        }
    }
    assert_eq!(next, listing.len());
}

#[cfg(unix)]
#[test]
fn folders_that_read_the_same_hide_nothing_from_each_other() {
    use std::os::unix::ffi::OsStrExt as _;
    let mut listing = Listing::default();
    let legacy = Path::new(OsStr::from_bytes(b"a/\xE9"));
    listing.push(Path::new("a/é"), "é", &names(&["1.md"]));
    listing.push(Path::new("a/é/x"), "é/x", &names(&["1.md"]));
    listing.push(legacy, "é", &names(&["2.md"]));
    listing.is_doubled();
    let listing = Listing::of(Path::new("a"), vec![listing]);
    assert_eq!(listing.find("é/1.md"), Some(0));
    assert_eq!(listing.find("é/x/1.md"), Some(1));
    assert_eq!(listing.find("é/2.md"), Some(2));
    assert_eq!(listing.stamp(2).file, legacy.join("2.md"));
}
