//! How loud the program is, for a terminal, a log, a journal and nobody.

use std::fs::File;
use std::process::{Command, Stdio};

use crate::site::{Site, markdown};

fn site() -> Site {
    Site::new()
        .config("[[feeds]]\nname = \"x\"\ncategories = [\"X\"]\nlimit = 1\n[[feeds]]\nname = \"z\"\ncategories = [\"X\"]\nlimit = 2\n")
        .article("a.md", markdown("Un", "2025-01-01", "X"))
        .article("b.md", markdown("Deux", "2025-01-02", "X"))
        .article("c.md", markdown("Trois", "2031-01-01", "X"))
        .article("d.md", markdown("Quatre", "2025-01-01", "Y"))
}

fn crieur(site: &Site) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crieur"));
    command.current_dir(site.path("")).env("LC_ALL", "C");
    command.args(["--now", "2026-01-01T12:00:00Z"]);
    command
}

#[test]
fn silent_is_not_one_byte() {
    let site = site();
    for _ in 0..2 {
        let run = site.run(&["-q", "--report", "r.json", "--metrics", "m.prom"]);
        assert_eq!(
            (run.status, run.stdout.as_str(), run.stderr.as_str()),
            (0, "", "")
        );
    }
    let run = site.run(&["-q", "check"]);
    assert_eq!(
        (run.status, run.stdout.as_str(), run.stderr.as_str()),
        (0, "", "")
    );
}

#[test]
fn twice_verbose_says_what_became_of_each_article_what_took_how_long_and_what_was_written() {
    let site = site().article("e.md", "---\ntitle: E\n---\n");
    let once = site.run(&["-v"]).stderr;
    for part in ["articles/a.md  ", " ms\n", "wrote "] {
        assert!(!once.contains(part), "{once}");
    }
    std::fs::remove_dir_all(site.path("public")).unwrap();
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    let run = site.run(&["-vv", "--report", "r.json"]);
    for line in [
        "articles/a.md  in z, past the limit of x",
        "articles/b.md  in x, z",
        "articles/c.md  withheld until 2031-01-01 06:00",
        "articles/d.md  in no feed, for none takes its categories, its words or its language",
        "articles/e.md  error: no-date",
        "wrote feeds.ledger",
        "wrote public/x/atom.xml",
        "wrote r.json",
    ] {
        assert!(
            run.stderr.lines().any(|said| said == line),
            "{line}\n{}",
            run.stderr
        );
    }
    for stage in ["reading articles: ", "making the feeds: ", "writing: "] {
        let line = run.stderr.lines().find_map(|line| line.strip_prefix(stage));
        let took = line.unwrap().strip_suffix(" ms").unwrap();
        assert!(took.parse::<u32>().is_ok(), "{took}");
    }
    let run = site.run(&["build", "-vv"]);
    assert!(!run.stderr.contains("wrote "), "{}", run.stderr);
    assert!(
        site.run(&["check", "-v", "-v"])
            .stderr
            .contains("articles/b.md  in x, z\n")
    );
}

/// Names the file itself.
#[cfg(unix)]
const OWN: (u64, u64) = (0, 0);

/// What is said on standard error when it is a file and `JOURNAL_STREAM` names that file, or one so far from it.
#[cfg(unix)]
fn journal(site: &Site, arguments: &[&str], (device, inode): (u64, u64)) -> String {
    use std::os::unix::fs::MetadataExt as _;
    let file = File::create(site.path("journal")).unwrap();
    let its = file.metadata().unwrap();
    let named = (its.dev() + device, its.ino() + inode);
    let mut command = crieur(site);
    command.env("JOURNAL_STREAM", format!("{}:{}", named.0, named.1));
    command.args(arguments).stderr(file).stdout(Stdio::null());
    command.status().unwrap();
    std::fs::read_to_string(site.path("journal")).unwrap()
}

#[cfg(unix)]
#[test]
fn the_journal_is_given_the_priority_of_each_line() {
    let site = site()
        .article("e.md", "---\ntitle: E\ndate: demain\n---\n")
        .article("f.md", "# F\n\n2025-01-01\n\n```\n\nText\n")
        .article("2025-01-01-g.md", "# G\n\nText\n");
    let said = journal(&site, &["-vv", "--color", "always"], OWN);
    let lines: Vec<&str> = said.lines().collect();
    let is_marked =
        |line: &&str| line.len() > 3 && line.starts_with('<') && line[2..].starts_with('>');
    assert!(
        lines.iter().all(is_marked) && !said.contains('\u{1B}'),
        "{said}"
    );
    for line in [
        "<3>error[bad-date]: ",
        "<3>help: ",
        "<4>warning[in-no-feed]: ",
        "<5>note[date-from-name]: ",
        "<6>",
        "<7>articles/b.md  in x, z",
    ] {
        assert!(
            lines.iter().any(|said| said.starts_with(line)),
            "{line}\n{said}"
        );
    }
    // Each line of an error that has several.
    let error: Vec<&&str> = lines
        .iter()
        .filter(|line| line.starts_with("<3>"))
        .collect();
    assert!(error.len() > 4, "{said}");
    for wrong in [
        &["-c", "absent.toml"][..],
        &["--nimporte"],
        &["check", "--report", "f"],
    ] {
        let said = journal(&site, wrong, OWN);
        assert!(
            !said.is_empty() && said.lines().all(|line| line.starts_with("<3>")),
            "{said}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_not_the_journal_is_given_no_priorities() {
    let site = site().article("e.md", "---\ntitle: E\ndate: demain\n---\n");
    for other in [(1, 0), (0, 1)] {
        let said = journal(&site, &["-vv"], other);
        let is_plain = said.contains("\nerror[bad-date]") && !said.contains("<3>");
        assert!(is_plain, "{said}");
    }
    let mut command = crieur(&site);
    for odd in ["", "1", "a:b", "1:"] {
        let output = command.env("JOURNAL_STREAM", odd).output().unwrap();
        assert!(!String::from_utf8(output.stderr).unwrap().contains("<3>"));
    }
}

#[test]
fn a_closed_output_changes_nothing() {
    for arguments in [
        &["build", "-vv"][..],
        &["check"],
        &["list"],
        &["diff"],
        &["explain"],
        &["--help"],
        &["--nimporte"],
    ] {
        let made = || site().article("e.md", "---\ntitle: E\n---\n");
        let wanted = made().run(arguments).status;
        // A shell closes them, whole or one of them.
        for closed in [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"] {
            let site = made();
            let mut shell = Command::new("sh");
            shell.args([
                "-c",
                &format!("exec \"$0\" \"$@\" {closed}"),
                env!("CARGO_BIN_EXE_crieur"),
            ]);
            shell
                .args(["--now", "2026-01-01T12:00:00Z"])
                .args(arguments);
            let status = shell.current_dir(site.path("")).output().unwrap().status;
            assert_eq!(status.code(), Some(wanted), "{arguments:?} {closed}");
            let is_build = arguments[0] == "build";
            assert_eq!(
                site.path("public/x/atom.xml").exists(),
                is_build,
                "{arguments:?} {closed}"
            );
        }
        // Readers go.
        let site = made();
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = crieur(&site);
        command
            .args(arguments)
            .stdout(writer.try_clone().unwrap())
            .stderr(writer);
        assert_eq!(
            command.status().unwrap().code(),
            Some(wanted),
            "{arguments:?}"
        );
    }
}

/// Runs on a terminal, while another run is at work for longer than a person likes to wait; nothing where there is no `script`.
#[cfg(unix)]
fn on_a_terminal(wait: &str, options: &str) -> Option<String> {
    let site = site();
    let lock = File::create(site.path("feeds.ledger.lock")).unwrap();
    lock.lock().unwrap();
    let line = format!(
        "{} --lang en --wait {wait} {options}",
        env!("CARGO_BIN_EXE_crieur")
    );
    let mut command = Command::new("script");
    command
        .args(["-qec", &line, "/dev/null"])
        .stdin(Stdio::null());
    let output = command.current_dir(site.path("")).output().ok()?;
    assert_eq!(output.status.code(), Some(75), "{output:?}");
    Some(String::from_utf8(output.stdout).unwrap())
}

#[cfg(unix)]
#[test]
fn a_terminal_is_told_how_far_a_long_run_is_and_nobody_else() {
    const CLEAR: &str = "\r\u{1B}[K";
    let (loud, quiet) = std::thread::scope(|scope| {
        let loud = scope.spawn(|| on_a_terminal("1300ms", "--color never"));
        let quiet = on_a_terminal("1300ms", "--color never -q");
        (loud.join().unwrap(), quiet)
    });
    let (Some(loud), Some(quiet)) = (loud, quiet) else {
        return;
    };
    // Drawn once, for nothing changed, and wiped before the error is said.
    let line = format!("{CLEAR}waiting for other runs …{CLEAR}error: another run is at work");
    assert!(loud.starts_with(&line), "{loud:?}");
    assert_eq!(loud.matches(CLEAR).count(), 2, "{loud:?}");
    assert!(quiet.starts_with("error: another run"), "{quiet:?}");
    // What is done soon needs no line.
    let short = on_a_terminal("300ms", "--color never").unwrap();
    assert!(short.starts_with("error: another run"), "{short:?}");
}
