//! Files in every encoding of a newsroom's past.

use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, WINDOWS_1251, WINDOWS_1252};

use crate::site::Site;

/// A page with the letters and signs of French, Dutch and German.
const PAGE: &str = "Sécurité : l’été à Forêt\n\n28 nov. 2017\n\nUn cœur, « 22\u{A0}% », 100 € et Über ons größtes ñ.\n\nDe politie is één.\n";

fn bytes(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    let (bytes, _, lost) = encoding.encode(text);
    assert!(!lost, "{}", encoding.name());
    bytes.into_owned()
}

fn utf_16(text: &str, big: bool) -> Vec<u8> {
    let units = text.encode_utf16();
    units
        .flat_map(|unit| {
            if big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        })
        .collect()
}

/// Publishes a page, whose letters have to come out as they are in `expected`, and gives what was said.
fn comes_out(site: Site, file: &str, bytes: &[u8], expected: &str) -> String {
    let site = site.article(file, bytes);
    let run = site.run(&["-v"]);
    assert_eq!(run.status, 0, "{file}: {run:#?}");
    let json: serde_json::Value = serde_json::from_str(&site.public("all/feed.json")).unwrap();
    let item = &json["items"][0];
    let mut lines = expected.lines().filter(|line| !line.is_empty());
    assert_eq!(item["title"], lines.next().unwrap(), "{file}");
    let html = item["content_html"].as_str().unwrap();
    for line in lines.skip(1) {
        assert!(html.contains(line), "{line} in {html}");
    }
    run.stderr
}

#[test]
fn every_encoding_comes_out_right_and_what_was_guessed_is_told() {
    let latin_9 = PAGE.replace('’', "'");
    let plain = latin_9.replace(['œ', '€'], "o");
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    for (name, written, expected, told) in [
        ("UTF-8", PAGE.as_bytes().to_vec(), PAGE, ""),
        (
            "UTF-8 with a mark",
            marked(b"\xEF\xBB\xBF", PAGE.into()),
            PAGE,
            "",
        ),
        (
            "UTF-16, little",
            marked(b"\xFF\xFE", utf_16(PAGE, false)),
            PAGE,
            "",
        ),
        (
            "UTF-16, big",
            marked(b"\xFE\xFF", utf_16(PAGE, true)),
            PAGE,
            "",
        ),
        (
            "UTF-16 without a mark",
            utf_16(PAGE, false),
            PAGE,
            "read as UTF-16LE",
        ),
        (
            "UTF-16, big, without",
            utf_16(PAGE, true),
            PAGE,
            "read as UTF-16BE",
        ),
        (
            "windows-1252",
            bytes(PAGE, WINDOWS_1252),
            PAGE,
            "read as windows-1252",
        ),
        (
            "ISO-8859-15",
            bytes(&latin_9, ISO_8859_15),
            &latin_9,
            "read as ISO-8859-15",
        ),
        (
            "ISO-8859-1",
            bytes(&plain, WINDOWS_1252),
            &plain,
            "read as windows-1252",
        ),
        ("CR LF", PAGE.replace('\n', "\r\n").into_bytes(), PAGE, ""),
        ("CR alone", PAGE.replace('\n', "\r").into_bytes(), PAGE, ""),
        (
            "mixed ends",
            PAGE.replacen('\n', "\r\n", 2).into_bytes(),
            PAGE,
            "",
        ),
        (
            "decomposed",
            PAGE.replace('é', "e\u{301}").into_bytes(),
            PAGE,
            "",
        ),
    ] {
        let said = comes_out(Site::new(), "a.txt", &written, expected);
        assert_eq!(
            said.contains("note[guessed-encoding]"),
            !told.is_empty(),
            "{name}: {said}"
        );
        assert!(said.contains(told), "{name}: {said}");
        assert!(!said.contains("warning["), "{name}: {said}");
    }
}

#[test]
fn a_word_in_a_short_line_is_enough() {
    for (written, expected) in [
        (
            &b"L\x92\xE9t\xE9\n\n1/7/2018\n\nOui.\n"[..],
            "L’été\n\n1/7/2018\n\nOui.\n",
        ),
        (
            b"Le c\xBDur\n\n1/7/2018\n\n10 \xA4.\n",
            "Le cœur\n\n1/7/2018\n\n10 €.\n",
        ),
        (
            b"Gr\xF6\xDFe\n\n1/7/2018\n\nJa.\n",
            "Größe\n\n1/7/2018\n\nJa.\n",
        ),
    ] {
        comes_out(Site::new(), "a.txt", written, expected);
    }
    let russian =
        "Безопасность\n\n1/7/2018\n\nПолиция ищет свидетелей происшествия в центре города.\n";
    comes_out(Site::new(), "a.txt", &bytes(russian, WINDOWS_1251), russian);
}

#[test]
fn what_a_file_or_its_folder_says_is_believed() {
    let front = |label: &str| format!("---\nencoding: {label}\n---\n{PAGE}");
    let mac = bytes(PAGE, MACINTOSH);
    let said = comes_out(
        Site::new(),
        "a.txt",
        &bytes(&front("macintosh"), MACINTOSH),
        PAGE,
    );
    assert_eq!(said.matches('[').count(), 0, "{said}");
    let pinned = || Site::new().config("[encodings]\n\"vieux\" = \"macintosh\"\n");
    let said = comes_out(pinned(), "vieux/2004/a.txt", &mac, PAGE);
    assert!(!said.contains("guessed-encoding"), "{said}");
    // A page of today in an old folder is read as what it is.
    comes_out(pinned(), "vieux/b.txt", PAGE.as_bytes(), PAGE);

    let said = comes_out(Site::new(), "a.txt", front("latin1").as_bytes(), PAGE);
    assert!(
        said.contains("warning[wrong-encoding]: this file says that it is latin1, but it is UTF-8"),
        "{said}"
    );
    let said = comes_out(
        Site::new(),
        "a.txt",
        &bytes(&front("utf-8"), WINDOWS_1252),
        PAGE,
    );
    assert!(said.contains("but it is windows-1252"), "{said}");
    assert!(said.contains("--> articles/a.txt:2:11\n"), "{said}");
    // One letter was pasted by another hand.
    let mut mixed = PAGE.as_bytes().to_vec();
    mixed.extend(b"\nFin de l\x92\xE9t\xE9.\n");
    let said = comes_out(
        Site::new(),
        "a.txt",
        &mixed,
        &format!("{PAGE}\nFin de l’été.\n"),
    );
    assert!(
        said.contains("warning[mixed-encoding]") && said.contains("3 letters"),
        "{said}"
    );
    assert!(said.contains("--> articles/a.txt:9:9\n"), "{said}");
}

#[test]
fn what_cannot_be_read_is_left_out_and_told() {
    let word = [
        b"PK\x03\x04\x14\0\x06\0\x08\0".as_slice(),
        &[0; 50],
        b"word/document.xml",
    ]
    .concat();
    let jpeg = [b"\xFF\xD8\xFF\xE0\0\x10JFIF\0".as_slice(), &[7; 200]].concat();
    let noise: Vec<u8> = (0..4000_u32).map(|n| (n * n % 251) as u8).collect();
    for (written, code) in [
        (front_with("klingon"), "unknown-encoding"),
        (
            [
                b"\xFF\xFE".as_slice(),
                &utf_16("Un titre\n\n1/1/2018\n\n", false),
                b"\x00\xD8a\0",
            ]
            .concat(),
            "undecodable",
        ),
        (word, "not-text"),
        (jpeg, "not-text"),
        (b"%PDF-1.4\n1 0 obj\n".to_vec(), "not-text"),
        (b"{\\rtf1\\ansi Un titre\\par}".to_vec(), "not-text"),
        (noise, "not-text"),
        (vec![0; 1000], "not-text"),
    ] {
        let site = Site::new().article("a.txt", written).article("b.txt", PAGE);
        let run = site.run(&[]);
        assert_eq!(run.status, 1, "{code}: {run:#?}");
        assert!(
            run.stderr.contains(&format!("error[{code}]")),
            "{code}: {}",
            run.stderr
        );
        assert!(site.public("all/rss.xml").contains("Sécurité"));
    }
    // A text may begin like a picture.
    comes_out(
        Site::new(),
        "a.txt",
        b"BMW : l'\xE9t\xE9\n\n1/1/2018\n\nOui.\n",
        "BMW : l'été\n\n1/1/2018\n\nOui.\n",
    );
}

fn front_with(label: &str) -> Vec<u8> {
    format!("---\nencoding: {label}\n---\nA\n\n1/1/2018\n\nL'")
        .into_bytes()
        .into_iter()
        .chain(*b"\xE9t\xE9")
        .collect()
}

#[test]
fn a_name_of_old_times_is_read() {
    use std::os::unix::ffi::OsStrExt as _;
    let site = Site::new().article("b.txt", PAGE);
    let name = std::ffi::OsStr::from_bytes(b"caf\xE9.txt");
    std::fs::write(
        site.path("articles").join(name),
        "Un café\n\n1/1/2018\n\nOui.\n",
    )
    .unwrap();
    let run = site.run(&[]);
    assert_eq!(run.status, 0);
    assert!(
        run.stderr.contains("warning[name-not-utf8]") && run.stderr.contains("`café.txt`"),
        "{}",
        run.stderr
    );
    assert!(
        site.public("all/atom.xml")
            .contains("<id>tag:info-citoyen.example,2018:cafe</id>")
    );
}
