//! A short smoke of the fuzz targets on the stable toolchain: what they call, over the kept corpus and over what becomes of
//! it by cutting, doubling and mixing.

use std::path::Path;

use proptest::prelude::*;
use proptest::sample::Index;

#[path = "../fuzz/entries.rs"]
mod entries;

type Entry = fn(&[u8]);

const TARGETS: [(&str, Entry); 10] = [
    ("article", entries::article),
    ("dates", entries::dates),
    ("decoding", entries::decoding),
    ("feeds_toml", entries::feeds_toml),
    ("front_matter", entries::front_matter),
    ("gist", entries::gist),
    ("html", entries::html),
    ("ledger", entries::ledger),
    ("markdown", entries::markdown),
    ("page_text", entries::page_text),
];

/// The kept files of a target, by name.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fuzz/corpus")
        .join(target);
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{target}");
    files
        .iter()
        .map(|file| std::fs::read(file).unwrap())
        .collect()
}

#[test]
fn the_kept_corpus_passes() {
    for (target, entry) in TARGETS {
        for bytes in corpus(target) {
            entry(&bytes);
        }
    }
}

/// Every target that cargo-fuzz knows is smoked here.
#[test]
fn no_target_is_forgotten() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/fuzz_targets");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    names.sort();
    assert_eq!(names, TARGETS.map(|(name, _)| name));
}

/// A change to a file: at a place of it.
#[derive(Debug, Clone)]
enum Change {
    Byte(Index, u8),
    Cut(Index, Index),
    Double(Index, Index),
    Insert(Index, &'static str),
    Mix(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let words = vec![
        "\0",
        "\u{1}",
        "\u{FFFD}",
        "\u{338}",
        "<",
        ">",
        "&",
        "\"",
        "\n---\n",
        "\n+++\n",
        "\n\n",
        "{",
        "}",
        "[",
        "]",
        ": ",
        "|",
        "`",
        "*",
        "_",
        "<b>",
        "</b>",
        "<p>",
        "<script>",
        "<!--",
        "-->",
        "<svg>",
        "<pre>\n",
        "&#0;",
        "31 février 2018",
        "é",
        "\r",
    ];
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Change::Cut(from, to)),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Change::Double(from, to)),
        (any::<Index>(), proptest::sample::select(words))
            .prop_map(|(at, word)| Change::Insert(at, word)),
        (any::<Index>(), any::<Index>()).prop_map(|(other, at)| Change::Mix(other, at)),
    ]
}

fn apply(change: &Change, bytes: &mut Vec<u8>, corpus: &[Vec<u8>]) {
    let stretch = |from: &Index, to: &Index, length: usize| {
        let (from, to) = (from.index(length + 1), to.index(length + 1));
        from.min(to)..from.max(to)
    };
    match change {
        Change::Byte(at, byte) if !bytes.is_empty() => {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        Change::Byte(..) => {}
        Change::Cut(from, to) => drop(bytes.drain(stretch(from, to, bytes.len()))),
        Change::Double(from, to) => {
            let stretch = stretch(from, to, bytes.len());
            let again = bytes[stretch.clone()].repeat(3);
            bytes.splice(stretch.end..stretch.end, again);
        }
        Change::Insert(at, word) => {
            let at = at.index(bytes.len() + 1);
            bytes.splice(at..at, word.bytes());
        }
        Change::Mix(other, at) => {
            let other = &corpus[other.index(corpus.len())];
            bytes.truncate(at.index(bytes.len() + 1));
            bytes.extend(&other[at.index(other.len() + 1)..]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_becomes_of_the_corpus_passes(
        target in 0..TARGETS.len(),
        seed in any::<Index>(),
        changes in proptest::collection::vec(change(), 1..8),
    ) {
        let (name, entry) = TARGETS[target];
        let corpus = corpus(name);
        let mut bytes = corpus[seed.index(corpus.len())].clone();
        for change in &changes {
            apply(change, &mut bytes, &corpus);
            bytes.truncate(20_000);
        }
        entry(&bytes);
    }
}
