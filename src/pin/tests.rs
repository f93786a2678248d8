//! Every language of front matter and every shape, before and after.

use std::path::Path;

use super::*;
use crate::shape::Shape;
use crate::value::Text;

const ID: &str = "tag:a.example,2017:un";

fn config() -> Config {
    let text = Text {
        file: Path::new("feeds.toml"),
        whole: "[site]\ntitle = \"A\"\nurl = \"https://a.example/\"\n",
    };
    crate::config::read(text, &mut Vec::new()).unwrap()
}

fn pinned(shape: Shape, text: &str, id: &str) -> Result<Pinned, Refusal> {
    let stamp = Stamp {
        file: "articles/un.md".into(),
        path: "un.md".into(),
        shape,
    };
    pin(&stamp, &config(), text, id)
}

/// Pins each text, and holds it against the one beside it, where `§` stands for the id.
#[track_caller]
fn table(shape: Shape, cases: &[(&str, &str)]) {
    for (before, after) in cases {
        let after = after.replace('§', ID);
        let got = pinned(shape, before, ID);
        assert_eq!(got, Ok(Pinned::Text(after.clone())), "{before:?}");
        assert_eq!(pinned(shape, &after, ID), Ok(Pinned::Already), "{after:?}");
    }
}

#[test]
fn toml() {
    table(
        Shape::Markdown,
        &[
            (
                "+++\ntitle = \"A\"\n+++\nx",
                "+++\nid = \"§\"\ntitle = \"A\"\n+++\nx",
            ),
            ("+++\n+++\n# A\n", "+++\nid = \"§\"\n+++\n# A\n"),
            (
                "+++\n# c\n[extra]\ntitle = \"A\" # c\n+++\n",
                "+++\nid = \"§\"\n# c\n[extra]\ntitle = \"A\" # c\n+++\n",
            ),
            (
                "\u{FEFF}\r\n+++\r\n  title   =  \"A\"\r\n+++\r\nx\r\n",
                "\u{FEFF}\r\n+++\r\n  id = \"§\"\r\n  title   =  \"A\"\r\n+++\r\nx\r\n",
            ),
            (
                "+++\rtitle = \"A\"\r+++\rx\ry",
                "+++\rid = \"§\"\rtitle = \"A\"\r+++\rx\ry",
            ),
            (
                "---toml\ntitle = 'A'\n---\nx",
                "---toml\nid = \"§\"\ntitle = 'A'\n---\nx",
            ),
            (
                "+++\ntitle = 'A'\nID = 'urn:x' # c\n+++\n",
                "+++\ntitle = 'A'\nID = '§' # c\n+++\n",
            ),
            (
                "+++\n\"Id\"=\"urn:x\"#c\n+++\n",
                "+++\n\"Id\"=\"§\"#c\n+++\n",
            ),
            ("+++\nid = 12\n+++\n", "+++\nid = \"§\"\n+++\n"),
            ("+++\nid = \"\"\n+++\n", "+++\nid = \"§\"\n+++\n"),
            (
                "+++\nid = \"\"\"\nurn:x\"\"\"\n+++\n",
                "+++\nid = \"§\"\n+++\n",
            ),
            (
                "+++\nx = 1\n[extra]\nid = \"urn:x\"\n+++\n",
                "+++\nx = 1\n[extra]\nid = \"§\"\n+++\n",
            ),
            // Letters that crieur puts right or leaves out stay in the file as they are.
            (
                "+++\ntitle = \"Be\u{301}\u{92}\u{1}\u{FFFE}\"\n+++\n\u{C}x\u{85}",
                "+++\nid = \"§\"\ntitle = \"Be\u{301}\u{92}\u{1}\u{FFFE}\"\n+++\n\u{C}x\u{85}",
            ),
        ],
    );
}

#[test]
fn yaml() {
    table(
        Shape::Markdown,
        &[
            ("---\ntitle: A\n---\nx", "---\nid: \"§\"\ntitle: A\n---\nx"),
            ("---\n---\n# A\n", "---\nid: \"§\"\n---\n# A\n"),
            (
                "---\r\n# c\r\n  title: A\r\n  tags:\r\n  - b\r\n...\r\nx",
                "---\r\n  id: \"§\"\r\n# c\r\n  title: A\r\n  tags:\r\n  - b\r\n...\r\nx",
            ),
            (
                "---\ntitle: A\nid: urn:x # c\n---\n",
                "---\ntitle: A\nid: \"§\" # c\n---\n",
            ),
            ("---\nID: 'urn:x'\n---\n", "---\nID: '§'\n---\n"),
            (
                "---\n\"id\":   \"urn:x\"\n---\n",
                "---\n\"id\":   \"§\"\n---\n",
            ),
            ("---\nid: 12\n---\n", "---\nid: \"§\"\n---\n"),
            (
                "---\nid:\ntitle: A\n---\n",
                "---\nid: \"§\"\ntitle: A\n---\n",
            ),
            (
                "---\nid:   # c\ntitle: A\n---\n",
                "---\nid: \"§\"   # c\ntitle: A\n---\n",
            ),
            ("---\nid: ~\n---\n", "---\nid: \"§\"\n---\n"),
            (
                "---\nid: >-\n  urn:x\n  y\ntitle: A\n---\n",
                "---\nid: >-\n  §\ntitle: A\n---\n",
            ),
            (
                "---\nid: | # c\n  urn:x\n\n---\n",
                "---\nid: | # c\n  §\n\n---\n",
            ),
            (
                "---\na: &x urn:x\nid: *x\n---\n",
                "---\na: &x urn:x\nid: \"§\"\n---\n",
            ),
            (
                "---\n{title: A}\n---\n",
                "---\n{id: \"§\", title: A}\n---\n",
            ),
            (
                "---\n{\n  title: A,\n}\n---\n",
                "---\n{\n  id: \"§\",\n  title: A,\n}\n---\n",
            ),
            ("---\n{}\n---\n", "---\n{id: \"§\"}\n---\n"),
            (
                "---\n? title\n: A\n---\n",
                "---\nid: \"§\"\n? title\n: A\n---\n",
            ),
            (
                "---\n!!map\ntitle: A\n---\n",
                "---\n!!map\nid: \"§\"\ntitle: A\n---\n",
            ),
            (
                "---\nparams:\n  id: urn:x\n---\n",
                "---\nparams:\n  id: \"§\"\n---\n",
            ),
        ],
    );
}

#[test]
fn json() {
    table(
        Shape::Markdown,
        &[
            (
                "{\"title\":\"A\"}\nx",
                "{\"id\": \"§\", \"title\":\"A\"}\nx",
            ),
            (
                "{\r\n\t\"title\": \"A\"\r\n}\r\nx",
                "{\r\n\t\"id\": \"§\",\r\n\t\"title\": \"A\"\r\n}\r\nx",
            ),
            ("{}\n# A", "{\"id\": \"§\"}\n# A"),
            ("{\n}\n# A", "{\n  \"id\": \"§\"\n}\n# A"),
            (
                "---json\n{ \"a\": {} }\n---\nx",
                "---json\n{ \"id\": \"§\", \"a\": {} }\n---\nx",
            ),
            (
                "{\"a\": \"}\", \"ID\" : \"urn:x\" }",
                "{\"a\": \"}\", \"ID\" : \"§\" }",
            ),
            ("{\"id\": null}", "{\"id\": \"§\"}"),
            ("{\"extra\": {\"id\": 1}}", "{\"extra\": {\"id\": \"§\"}}"),
        ],
    );
}

#[test]
fn header_lines() {
    table(
        Shape::Markdown,
        &[
            (
                "Title: A\nTags: b,\n  c\n\nx",
                "Id: §\nTitle: A\nTags: b,\n  c\n\nx",
            ),
            ("\r\nTitle: A\r\n\r\nx", "\r\nId: §\r\nTitle: A\r\n\r\nx"),
            ("Title: A\nID:  urn:x \n\nx", "Title: A\nID:  § \n\nx"),
            ("Title: A\nid:\n\nx", "Title: A\nid: §\n\nx"),
            ("Title: A\nid: urn:x\n  y\n", "Title: A\nid: §\n"),
        ],
    );
}

#[test]
fn no_front_matter() {
    let cases = [
        (
            "A\n\n28/11/2017\n\nLead.\n",
            "+++\nid = \"§\"\n+++\n\nA\n\n28/11/2017\n\nLead.\n",
        ),
        ("\r\nA\r\n", "+++\r\nid = \"§\"\r\n+++\r\n\r\nA\r\n"),
        ("A", "+++\nid = \"§\"\n+++\n\nA"),
    ];
    table(Shape::PageText, &cases);
    table(Shape::Markdown, &cases);
    table(
        Shape::Markdown,
        &[("    code\n", "+++\nid = \"§\"\n+++\n\n    code\n")],
    );
    table(
        Shape::HtmlPage,
        &[(
            "<h1>A</h1>\n<p>x",
            "+++\nid = \"§\"\n+++\n\n<h1>A</h1>\n<p>x",
        )],
    );
}

#[test]
fn pages_in_html() {
    let meta = "<meta name=\"crieur:id\" content=\"§\">";
    let cases = [
        (
            "<!DOCTYPE html>\n<html>\n<head>\n  <meta charset=\"utf-8\">\n  <title>A</title>\n</head>\n<body><p>x</body>",
            "<!DOCTYPE html>\n<html>\n<head>\n  <meta charset=\"utf-8\">\n  META\n  <title>A</title>\n</head>\n<body><p>x</body>",
        ),
        (
            "<html><head><!-- <title> --><title>A</title></head><body><p>x",
            "<html><head><!-- <title> --><title>A</title>META</head><body><p>x",
        ),
        (
            "<HEAD>\r\n</HEAD><body><p>x",
            "<HEAD>\r\nMETA\r\n</HEAD><body><p>x",
        ),
        ("<html lang=fr><body><p>x", "<html lang=fr>META<body><p>x"),
        ("<!doctype html>\n<p>x", "<!doctype html>\nMETA\n<p>x"),
        (
            "<?xml version='1.0'?><html xmlns='x'><head><title>A</title></head><body><p>x</p></body></html>",
            "<?xml version='1.0'?><html xmlns='x'><head><title>A</title>XML</head><body><p>x</p></body></html>",
        ),
        (
            "<link rel=a href=b /><title>A</title>\n<p>x",
            "<link rel=a href=b /><title>A</title>\nXML\n<p>x",
        ),
        (
            "<head><meta content='urn:x' NAME='Crieur:ID'><meta name=crieur:id content=urn:y></head>",
            "<head><meta content='§' NAME='Crieur:ID'><meta name=crieur:id content=urn:y></head>",
        ),
        (
            "<meta name=crieur:id content=urn:x><p>x",
            "<meta name=crieur:id content=\"§\"><p>x",
        ),
        (
            "<meta name=crieur:id content=''><p>x",
            "<meta name=crieur:id content='§'><p>x",
        ),
        (
            "---\ntitle: A\n---\n<p>x",
            "---\nid: \"§\"\ntitle: A\n---\n<p>x",
        ),
    ];
    let xml = meta.replace('>', " />");
    for (before, after) in cases {
        let after = after.replace("META", meta).replace("XML", &xml);
        table(Shape::HtmlPage, &[(before, &after)]);
    }
    let page = "<title>A</title><p>x";
    let Ok(Pinned::Text(text)) = pinned(Shape::HtmlPage, page, "https://a.example/?a&lt=b'c")
    else {
        panic!("no id was written");
    };
    assert!(
        text.contains("content=\"https://a.example/?a&amp;lt=b'c\""),
        "{text}"
    );
}

#[test]
fn the_same_id_in_other_letters_is_left_alone() {
    for text in [
        "+++\nid = \"tag:a.example,2005:marche\"\n+++\n",
        "+++\nid = 'Marché'\n+++\n",
        "---\nextra: {ID: marche}\n---\n",
    ] {
        assert_eq!(
            pinned(Shape::Markdown, text, "Marché"),
            Ok(Pinned::Already),
            "{text}"
        );
    }
    // No URI is written that TOML, YAML or JSON would have to escape.
    let Ok(Pinned::Text(text)) = pinned(Shape::Markdown, "# A", "l'\"été\"\\n") else {
        panic!("no id was written");
    };
    assert_eq!(text, "+++\nid = \"tag:a.example,2005:l-ete-n\"\n+++\n\n# A");
    for (before, after) in [
        ("+++\nid='x'\n+++\n", "+++\nid=\"urn:x:l'un\"\n+++\n"),
        ("---\nid: 'x'\n---\n", "---\nid: 'urn:x:l''un'\n---\n"),
    ] {
        let got = pinned(Shape::Markdown, before, "urn:x:l'un");
        assert_eq!(got, Ok(Pinned::Text(after.into())));
    }
}

#[test]
fn what_cannot_be_proved_is_not_written() {
    for (shape, text, code) in [
        (Shape::Markdown, "+++\ntitle = \n+++\n", "syntax"),
        (Shape::Markdown, "---\ntitle: A\n", "front-matter-open"),
        (Shape::Markdown, "---\nid: [a]\n---\n", "wrong-type"),
        (Shape::PageText, "A\n\n31/02/2017\n\nx", "impossible-date"),
    ] {
        match pinned(shape, text, ID) {
            Err(Refusal::Faulty(diagnostic)) => assert_eq!(diagnostic.finding.code(), code),
            other => panic!("{text}: {other:?}"),
        }
    }
    for text in [
        // Another key says what this one says.
        "---\nid: &x urn:x\ntitle: *x\n---\n",
        "---\nlayout: &x urn:x\nid: &y urn:y\nautre: [*y]\n---\n",
        // There is no place for a key.
        "---\n~\n---\n",
    ] {
        assert_eq!(
            pinned(Shape::Markdown, text, ID),
            Err(Refusal::NoPlace),
            "{text}"
        );
    }
}
