//! How findings are weighed, in which language and form they are given, and how they are explained.

use crate::site::{Site, markdown};

/// A site with one warning and no error.
fn warned() -> Site {
    Site::new()
        .article("a.md", markdown("A", "2025-01-01", "X"))
        .article("page.docx", "x")
}

#[test]
fn a_site_weighs_findings_as_it_likes() {
    for (lints, arguments, status, said) in [
        ("", &["check"][..], 0, "warning[unread-shape]"),
        (
            "[lints]\nunread-shape = \"allow\"\n",
            &["check"],
            0,
            "1 article read, 1 in 2 feeds: no errors, no warnings",
        ),
        (
            "[lints]\nunread-shape = \"deny\"\n",
            &["check"],
            1,
            "error[unread-shape]",
        ),
        (
            "[lints]\nunread-shape = \"warn\"\n",
            &["check"],
            0,
            "warning[unread-shape]",
        ),
        (
            "",
            &["check", "--deny", "warnings"],
            1,
            "error[unread-shape]",
        ),
        (
            "[lints]\nunread-shape = \"allow\"\n",
            &["--deny", "warnings"],
            0,
            "public/all",
        ),
        (
            "[lints]\ndate-from-name = \"deny\"\n",
            &["check", "--deny", "warnings"],
            1,
            "error[unread-shape]",
        ),
    ] {
        let run = warned().config(lints).run(arguments);
        assert_eq!(run.status, status, "{lints}: {run:#?}");
        assert!(
            format!("{}{}", run.stdout, run.stderr).contains(said),
            "{lints}: {run:#?}"
        );
    }
    // What is said changes, and what is published does not.
    let site = warned().config("[lints]\nunread-shape = \"deny\"\n");
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(site.published(), warned().build().published());
}

#[test]
fn what_keeps_an_article_out_can_be_a_warning_but_not_silent() {
    let site = warned().article("b.md", "---\ntitle: B\n---\n");
    let run = site.run(&["check"]);
    assert!(
        run.status == 1 && run.stderr.contains("error[no-date]"),
        "{run:#?}"
    );
    let site = site.config("[lints]\nno-date = \"warn\"\n");
    let run = site.run(&[]);
    assert!(
        run.status == 0 && run.stderr.contains("warning[no-date]"),
        "{run:#?}"
    );
    assert_eq!(site.public("all/rss.xml").matches("<item>").count(), 1);
    for (lints, code, place) in [
        ("no-date = \"allow\"", "bad-value", "feeds.toml:5:11"),
        ("no-dat = \"warn\"", "unknown-key", "feeds.toml:5:1"),
        ("no-date = \"loud\"", "bad-value", "feeds.toml:5:11"),
        ("no-date = 1", "bad-value", "feeds.toml:5:11"),
    ] {
        let run = warned().config(&format!("[lints]\n{lints}\n")).run(&[]);
        assert_eq!(run.status, 78, "{lints}: {run:#?}");
        assert!(
            run.stderr.contains(&format!("error[{code}]")) && run.stderr.contains(place),
            "{lints}: {run:#?}"
        );
    }
    let run = warned()
        .config("lints = 1\nencodings = { vieux = \"klingon\" }\n")
        .run(&[]);
    assert_eq!(run.status, 78);
    let run = warned()
        .config("[encodings]\nvieux = \"klingon\"\n")
        .run(&[]);
    assert!(
        run.status == 78 && run.stderr.contains("feeds.toml:5:9"),
        "{run:#?}"
    );
}

#[test]
fn people_are_spoken_to_in_their_language_and_programs_in_one() {
    let site = warned().article("b.md", "---\ntitle: B\n---\n");
    let french = site.run(&["check", "--lang", "fr"]);
    for part in [
        "erreur[no-date]: cet article n'a pas de date",
        "\naide: ",
        "avertissement[unread-shape]",
    ] {
        assert!(french.stderr.contains(part), "{part} in {}", french.stderr);
    }
    assert!(french.stdout.contains("1 erreur"), "{}", french.stdout);
    let by_locale = |variable: &str, value: &str| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_crieur"))
            .args(["check", "--now", "2026-01-01T12:00:00Z"])
            .env_remove("LC_ALL")
            .env_remove("LANGUAGE")
            .env(variable, value)
            .current_dir(site.path(""))
            .output()
            .unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(by_locale("LC_ALL", "fr_BE.UTF-8"), french.stderr);
    assert!(by_locale("LC_ALL", "nl_BE.UTF-8").contains("error[no-date]"));
    assert_eq!(site.run(&["--lang", "tlh"]).status, 64);
    for form in ["json", "sarif"] {
        let [english, french] =
            ["en", "fr"].map(|lang| site.run(&["check", "--lang", lang, "--format", form]));
        assert_eq!(english.stdout, french.stdout);
        assert_eq!(
            (english.stderr.as_str(), english.status),
            ("", 1),
            "{english:#?}"
        );
    }
    let missing = Site::new().run(&["-c", "absent.toml", "--lang", "fr"]);
    assert!(
        missing
            .stderr
            .starts_with("erreur: il n'y a pas de `absent.toml`"),
        "{}",
        missing.stderr
    );
}

#[test]
fn programs_get_the_same_as_people() {
    let site = warned()
        .article(
            "été/b.md",
            "---\ntitle: B\ndate: « 31 février 2025 »\n---\n",
        )
        .article("2025-01-02-c.md", "# C\n\nTexte.\n");
    let people = site.run(&["check", "-v"]).stderr;
    let run = site.run(&["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let findings = json["findings"].as_array().unwrap();
    assert_eq!(
        findings.len(),
        people.matches("help: ").count(),
        "{json:#}\n{people}"
    );
    for finding in findings {
        let text = |key: &str| finding[key].as_str().unwrap();
        assert!(people.contains(&format!(
            "{}[{}]: {}",
            text("severity"),
            text("code"),
            text("message")
        )));
        assert!(people.contains(&format!("help: {}", text("remedy"))));
        let place = match (finding.get("line"), finding.get("column")) {
            (Some(line), Some(column)) => format!("{}:{line}:{column}\n", text("file")),
            _ => format!("{}\n", text("file")),
        };
        assert!(
            people.contains(&format!("--> {place}")),
            "{place} in {people}"
        );
    }
    assert_eq!((&json["errors"], &json["warnings"]), (&1.into(), &1.into()));

    let run = site.run(&["check", "--format", "sarif"]);
    let sarif: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), crieur::diagnostic::Finding::ALL.len());
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), findings.len());
    for (result, finding) in results.iter().zip(findings) {
        assert_eq!(
            (&result["ruleId"], &result["level"]),
            (&finding["code"], &finding["severity"])
        );
        assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]));
    }
    let placed = results
        .iter()
        .find(|result| result["ruleId"] == "bad-date")
        .unwrap();
    let location = &placed["locations"][0]["physicalLocation"];
    assert_eq!(
        location["artifactLocation"]["uri"],
        "articles/%C3%A9t%C3%A9/b.md"
    );
    assert_eq!(
        location["region"],
        serde_json::json!({ "startLine": 3, "startColumn": 7, "endColumn": 26 })
    );
    // A faulty feeds.toml is told in the same form.
    let run = warned()
        .config("langage = 1\n")
        .run(&["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(
        (run.status, &json["findings"][0]["code"]),
        (78, &"unknown-key".into())
    );
}

#[test]
fn a_code_is_explained_wherever_one_stands() {
    let folder = tempfile::tempdir().unwrap();
    let explain = |arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_crieur"))
            .arg("explain")
            .args(arguments)
            .env("LC_ALL", "C")
            .env_remove("LANGUAGE")
            .current_dir(folder.path())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    };
    for code in ["no-date", "error[no-date]", "[no-date]"] {
        let (status, page, said) = explain(&[code]);
        assert_eq!((status, said.as_str()), (Some(0), ""));
        assert!(page.starts_with("# no-date\n\n**Error.**"), "{page}");
    }
    assert!(
        explain(&["no-date", "--lang", "fr"])
            .1
            .contains("**Erreur.**")
    );
    assert_eq!(
        explain(&[]).1.lines().count(),
        crieur::diagnostic::Finding::ALL.len()
    );
    let (status, page, said) = explain(&["no-dat"]);
    assert_eq!((status, page.as_str()), (Some(64), ""));
    assert!(said.contains("`no-date`"), "{said}");
}
