//! `crieur new`: an article that is begun lies where the others lie, and is written as they are.

use std::process::Command;

use crate::site::{Run, Site, markdown};

fn new(site: &Site, more: &[&str]) -> Run {
    let run = site.run(&[&["new"], more].concat());
    assert_eq!(run.status, 0, "{run:#?}");
    run
}

fn read(site: &Site, path: &str) -> String {
    std::fs::read_to_string(site.path(path)).unwrap()
}

#[test]
fn without_a_habit_it_is_markdown_behind_toml() {
    let site = Site::new().config("timezone = \"Europe/Brussels\"\n");
    let run = new(&site, &["L'été \"arrive\" \\ demain"]);
    assert_eq!(run.stdout, "articles/l-ete-arrive-demain.md\n");
    assert!(run.stderr.starts_with("It is a draft"), "{}", run.stderr);
    assert_eq!(
        read(&site, "articles/l-ete-arrive-demain.md"),
        "+++\ntitle = '''L'été \"arrive\" \\ demain'''\ndate = 2026-01-01T13:00:00+01:00\nid = \"tag:info-citoyen.example,2026:l-ete-arrive-demain\"\ndraft = true\n+++\n\n"
    );
    assert_eq!(site.run(&["check"]).status, 0);
    // It is no longer a draft when it is written, and keeps its id.
    let text = read(&site, "articles/l-ete-arrive-demain.md").replace("draft = true\n", "");
    site.write("articles/l-ete-arrive-demain.md", text + "Enfin.\n");
    let site = site.build();
    assert!(
        site.public("all/atom.xml")
            .contains(",2026:l-ete-arrive-demain</id>")
    );
}

#[test]
fn it_is_written_as_the_recent_ones_are() {
    let yaml = |title: &str, date: &str| {
        format!("---\ntitle: {title}\ndate: {date}\ncategories: [Sécurité]\n---\nTexte.\n")
    };
    let site = Site::new()
        .article(
            "posts/2024/11/2024-11-05-a.markdown",
            yaml("A", "2024-11-05"),
        )
        .article(
            "posts/2025/12/2025-12-06-b.markdown",
            yaml("B", "2025-12-06"),
        )
        .article("vieux.txt", "Vieux\n\n2001-01-01\n\nTexte.\n");
    let run = new(
        &site,
        &[
            "Trois : la suite",
            "--category",
            "SECURITE",
            "--category",
            "Neuf",
        ],
    );
    let path = "articles/posts/2026/01/2026-01-01-trois-la-suite.markdown";
    assert_eq!(run.stdout, format!("{path}\n"));
    assert_eq!(
        read(&site, path),
        "---\ntitle: \"Trois : la suite\"\ndate: 2026-01-01T12:00:00+00:00\ncategories: [\"Sécurité\", \"Neuf\"]\nid: \"tag:info-citoyen.example,2026:posts/2026/01/2026-01-01-trois-la-suite\"\ndraft: true\n---\n\n"
    );
    let list = site.run(&["list"]);
    assert!(list.stdout.contains("withheld: draft"), "{}", list.stdout);
}

#[test]
fn page_text_stays_page_text_where_it_can() {
    let page = |title: &str| {
        format!("Info Citoyen » Actualités » {title}\n\n{title}\n\n28 nov. 2025\n\nTexte.\n")
    };
    let site = || {
        Site::new()
            .article("2025/un.txt", page("Un"))
            .article("2025/deux.txt", page("Deux"))
    };
    let one = site();
    let run = new(&one, &["Trois", "--category", "actualites"]);
    assert_eq!(run.stdout, "articles/2026/trois.txt\n");
    assert_eq!(
        read(&one, "articles/2026/trois.txt"),
        "+++\nid = \"tag:info-citoyen.example,2026:2026/trois\"\ndraft = true\n+++\n\nInfo Citoyen » Actualités » Trois\n\nTrois\n\n2026-01-01 12:00\n\n"
    );
    // A category that a breadcrumb cannot say.
    let run = new(&one, &["Quatre", "--category", "Vie » ville"]);
    assert_eq!(run.stdout, "articles/2026/quatre.md\n");
    assert!(read(&one, "articles/2026/quatre.md").contains("categories = [\"Vie » ville\"]"));
}

#[test]
fn nothing_is_overwritten_and_no_id_comes_back() {
    let site = Site::new()
        .article("un.md", markdown("Un", "2026-01-01", "X"))
        .build();
    let before = read(&site, "articles/un.md");
    let run = site.run(&["new", "Un"]);
    assert_eq!((run.status, run.stdout.as_str()), (73, ""), "{run:#?}");
    assert!(
        run.stderr.contains("there is a `articles/un.md` already"),
        "{}",
        run.stderr
    );
    assert_eq!(read(&site, "articles/un.md"), before);
    // Its id is known to readers, though its file is gone.
    std::fs::remove_file(site.path("articles/un.md")).unwrap();
    new(&site, &["Un"]);
    assert!(read(&site, "articles/un.md").contains(":un-2\""));
}

#[test]
fn it_is_said_when_no_feed_takes_it() {
    let config = "[[feeds]]\nname = \"x\"\ncategories = [\"X\"]\n";
    let site = Site::new().config(config);
    assert!(new(&site, &["Un"]).stderr.contains("No feed takes it"));
    let told = new(&site, &["Deux", "--category", "x"]).stderr;
    assert!(!told.contains("No feed takes it"), "{told}");
    assert!(read(&site, "articles/deux.md").contains("categories = [\"X\"]"));
    let site = Site::new();
    assert!(!new(&site, &["Un"]).stderr.contains("No feed"));
    assert_eq!(site.run(&["new", " "]).status, 64);
}

#[test]
fn odd_titles_make_articles_that_can_be_read() {
    let site = Site::new().article("a.txt", "A\n\n2025-01-01\n\nTexte.\n");
    for title in [
        "2025-01-01",
        "???",
        "» » »",
        "+++",
        "---",
        "- a",
        "null",
        "{{ x }}",
        "日本",
    ] {
        let run = site.run(&["new", "--", title]);
        if run.status == 73 {
            continue;
        }
        assert_eq!(run.status, 0, "{title}: {run:#?}");
        let check = site.run(&["check", "-q"]);
        assert_eq!(check.status, 0, "{title}: {check:#?}");
        let list = site.run(&["list"]).stdout;
        assert!(list.contains(title), "{title}\n{list}");
    }
    let long = "mot ".repeat(60);
    let run = new(&site, &[&long]);
    assert!(run.stdout.len() < 90, "{}", run.stdout);
}

/// The editor gets the file; options that stand behind its name are options.
#[cfg(unix)]
#[test]
fn an_editor_is_opened() {
    let crieur = |visual: Option<&str>, title: &str, site: &Site| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crieur"));
        command
            .env("LC_ALL", "C")
            .env_remove("EDITOR")
            .env_remove("VISUAL");
        command.envs(visual.map(|editor| ("VISUAL", editor)));
        command
            .args(["new", title, "--edit"])
            .current_dir(site.path(""));
        let output = command.output().unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let site = Site::new();
    let (status, _) = crieur(Some("sed -i s/true/false/"), "L'un & l'autre", &site);
    assert_eq!(status, Some(0));
    assert!(read(&site, "articles/l-un-l-autre.md").contains("draft = false"));
    let (status, told) = crieur(Some("false"), "Deux", &site);
    assert_eq!(status, Some(64), "{told}");
    assert!(told.contains("the editor `false` failed"), "{told}");
    assert!(site.path("articles/deux.md").exists());
    let (status, told) = crieur(None, "Trois", &site);
    assert_eq!(status, Some(64), "{told}");
    assert!(!site.path("articles/trois.md").exists());
}

/// On a terminal the known categories are offered. Nothing is tried where there is no `script`.
#[cfg(unix)]
#[test]
fn categories_are_offered_on_a_terminal() {
    use std::io::Write as _;
    use std::process::Stdio;
    let site = Site::new()
        .config("[[feeds]]\nname = \"x\"\ncategories = [\"Sécurité\"]\n")
        .article("a.md", markdown("A", "2025-01-01", "Sport"));
    let line = format!("{} new Un --lang en", env!("CARGO_BIN_EXE_crieur"));
    let mut command = Command::new("script");
    command
        .args(["-qec", &line, "/dev/null"])
        .current_dir(site.path(""));
    let Ok(mut child) = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() else {
        return;
    };
    let mut keys = child.stdin.take().unwrap();
    keys.write_all(b"2, Neuf\n").unwrap();
    let output = child.wait_with_output().unwrap();
    drop(keys);
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(
        shown.contains("  1  Sécurité") && shown.contains("  2  Sport"),
        "{shown}"
    );
    assert!(read(&site, "articles/un.md").contains("categories = [\"Sport\", \"Neuf\"]"));
}

#[test]
fn an_article_that_is_begun_is_no_mistake() {
    let site = Site::new().article("a.md", markdown("A", "2025-01-01", "Sécurité"));
    assert_eq!(site.run(&["new", "Un été à Liège"]).status, 0);
    let run = site.run(&["check"]);
    assert_eq!((run.status, &*run.stderr), (0, ""), "{run:#?}");
    assert!(run.stdout.ends_with("no errors, no warnings\n"), "{run:#?}");
}
