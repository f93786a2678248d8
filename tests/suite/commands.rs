//! What the commands say, and to whom.

use crate::site::{Site, markdown};

#[test]
fn build_is_the_command_without_a_name() {
    let site = || Site::new().article("a.md", markdown("A", "2025-01-01", "X"));
    let (named, unnamed) = (site(), site());
    assert_eq!(named.run(&["build"]).stdout, unnamed.run(&[]).stdout);
    assert_eq!(named.published(), unnamed.published());
}

#[test]
fn quiet_says_errors_alone_and_verbose_says_more() {
    let site = Site::new()
        .config("[[feeds]]\nname = \"x\"\ncategories = [\"X\"]\n")
        .article("a.md", markdown("A", "2025-01-01", "X"))
        .article("b.md", markdown("B", "2025-01-01", "Y"));
    let run = site.run(&["-q"]);
    assert_eq!(
        (run.status, run.stdout.as_str(), run.stderr.as_str()),
        (0, "", "")
    );
    let run = site.run(&["-v"]);
    assert!(
        run.stderr.contains("warning[in-no-feed]") && run.stderr.contains("unchanged"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.contains("2 articles read, 0 withheld"),
        "{}",
        run.stderr
    );
    assert_eq!(run.stdout, "");
    site.write("articles/c.md", "sans rien");
    let run = site.run(&["-q"]);
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    assert!(
        run.stderr.contains("error[no-title]") && !run.stderr.contains("warning"),
        "{}",
        run.stderr
    );
}

#[test]
fn check_reads_everything_and_writes_nothing() {
    let past_limit =
        "+++\ntitle = \"Vieux\"\ndate = 2001-01-01\nimage = \"absent.jpg\"\n+++\nTexte.\n";
    let site = Site::new()
        .config("limit = 1\n")
        .article("a.md", markdown("A", "2025-01-01", "X"))
        .article("old.md", past_limit);
    let run = site.run(&["check"]);
    assert_eq!(run.status, 0);
    assert!(
        run.stderr.contains("warning[missing-file]") && run.stderr.contains("articles/old.md:4:9"),
        "{}",
        run.stderr
    );
    assert_eq!(
        run.stdout,
        "2 articles read, 1 in 2 feeds: no errors, 1 warning\n"
    );
    assert!(!site.path("public").exists());
}

#[test]
fn list_shows_where_each_article_is_and_why_not() {
    let site = Site::new()
        .config("[[feeds]]\nname = \"x\"\ncategories = [\"X\"]\nlimit = 1\n")
        .article("a.md", markdown("Un", "2025-01-01", "X"))
        .article("b.md", markdown("Deux", "2025-01-02", "X"))
        .article("c.md", markdown("Trois", "2031-01-01", "X"))
        .article("d.md", markdown("Quatre", "2025-01-01", "Y"))
        .article("e.md", "---\ntitle: Cinq\n---\n")
        .article("f.md", "---\ndraft: true\n---\n");
    let run = site.run(&["list", "-q"]);
    assert_eq!(run.status, 1);
    assert_eq!(
        run.stdout,
        "\
DATE        FEEDS                            TITLE   FILE
2031-01-01  withheld until 2031-01-01 06:00  Trois   articles/c.md
2025-01-02  x                                Deux    articles/b.md
2025-01-01  (x)                              Un      articles/a.md
2025-01-01  none                             Quatre  articles/d.md
            error: no-date                           articles/e.md
            withheld: draft                          articles/f.md
"
    );
    assert!(run.stderr.starts_with("error[no-date]"), "{}", run.stderr);
}

#[test]
fn colours_are_for_those_who_want_them() {
    let site = Site::new().article("a.md", "rien");
    assert!(!site.run(&["check"]).stderr.contains('\u{1B}'));
    assert!(
        site.run(&["check", "--color", "always"])
            .stderr
            .contains('\u{1B}')
    );
}

#[test]
fn mistakes_on_the_command_line_have_their_own_status() {
    let site = Site::new();
    for wrong in [
        &["--nimporte"][..],
        &["publie"],
        &["-q", "-v"],
        &["--now", "demain"],
    ] {
        let run = site.run(wrong);
        assert_eq!(run.status, 64, "{wrong:?}");
        assert!(run.stderr.contains("error:"), "{}", run.stderr);
    }
    let help = site.run(&["--help"]);
    assert_eq!(help.status, 0);
    for part in ["Examples:", "Exit status:", "crontab", "78"] {
        assert!(help.stdout.contains(part), "{part}");
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let site = Site::new().article("a.md", markdown("A", "2025-01-01", "X"));
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_crieur"))
        .arg("list")
        .current_dir(site.path(""))
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
