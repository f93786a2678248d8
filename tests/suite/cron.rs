//! `crieur cron`: the line and the units say what they should, and are read to the letter.

use crate::site::{LEAST, Run, Site, markdown};

fn site() -> Site {
    Site::new().article("a.md", markdown("A", "2025-01-01", "X"))
}

fn part(site: &Site, part: &str, more: &[&str]) -> String {
    let run = site.run(&[&["cron", "--only", part], more].concat());
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:#?}");
    run.stdout
}

/// The value of a setting, all of its lines.
fn setting(unit: &str, name: &str) -> String {
    let lines = unit.lines().filter_map(|line| line.strip_prefix(name));
    let values: Vec<&str> = lines.filter_map(|rest| rest.strip_prefix('=')).collect();
    values.join("\n")
}

#[test]
fn all_three_are_printed_with_where_they_go() {
    let site = site().build();
    let before = site.published();
    let all = site.run(&["cron"]);
    assert_eq!((all.status, all.stderr.as_str()), (0, ""));
    for name in ["crontab", "service", "timer"] {
        let one = part(&site, name, &[]);
        assert!(all.stdout.contains(&one), "{name}: {one}");
    }
    for said in [
        "# Cron: run `",
        "# /etc/systemd/system/crieur-info-citoyen.example.service\n[Unit]\n",
        "# /etc/systemd/system/crieur-info-citoyen.example.timer\n[Unit]\n",
        "sudo systemctl enable --now crieur-info-citoyen.example.timer",
    ] {
        assert!(all.stdout.contains(said), "{said}\n{}", all.stdout);
    }
    assert_eq!(site.published(), before);
}

#[test]
fn the_line_and_the_timer_come_at_the_same_times() {
    let site = site();
    for (every, crontab, calendar) in [
        ("10min", "*/10 * * * *  /", "*:00/10"),
        ("1h", "0 * * * *  /", "*:00"),
        ("12h", "0 */12 * * *  /", "00/12:00"),
    ] {
        let more = ["--every", every];
        assert!(part(&site, "crontab", &more).starts_with(crontab));
        assert_eq!(
            setting(&part(&site, "timer", &more), "OnCalendar"),
            calendar
        );
    }
    assert!(part(&site, "crontab", &[]).starts_with("*/10 "));
    let run = site.run(&["cron", "--every", "7min"]);
    assert_eq!(run.status, 64);
    assert!(
        run.stderr.contains("cron can say 1, 2, 3"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_was_given_is_kept() {
    let site = site();
    let line = part(&site, "crontab", &["-o", "out", "--deny", "warnings"]);
    let out = site.path("out").canonicalize().unwrap_or(site.path("out"));
    let end = format!(
        "build -q --wait 60s -c {} -o {} --deny warnings\n",
        site.path("feeds.toml").display(),
        out.display()
    );
    assert!(line.ends_with(&end), "{line}");
    let service = part(&site, "service", &["-o", "out"]);
    assert!(setting(&service, "ExecStart").ends_with(&format!("-o {}", out.display())));
    // Neither cron nor systemd knows the locale of whoever asked.
    let french = part(&site, "service", &["--lang", "fr"]);
    assert!(setting(&french, "ExecStart").ends_with("--lang fr"));
    assert!(french.contains("# Ni réseau, ni périphériques"), "{french}");
    assert!(!french.contains("No network"));
    let all = site.run(&["cron", "--lang", "fr"]).stdout;
    assert!(all.starts_with("# Cron ou systemd\u{a0}: l'un"), "{all}");
}

#[test]
fn a_run_may_write_its_folders_and_read_its_articles() {
    let site = site();
    let root = site.path("").canonicalize().unwrap();
    let below = |path: &str| root.join(path).display().to_string();
    let trimmed = root.display().to_string();
    let trimmed = trimmed.trim_end_matches('/');
    let rights = || {
        let unit = part(&site, "service", &[]);
        (
            setting(&unit, "ReadWritePaths"),
            setting(&unit, "ReadOnlyPaths"),
        )
    };
    let readable = format!("{} {}", below("feeds.toml"), below("articles"));
    // The ledger is written anew in its folder, in which the output may be made, too.
    assert_eq!(rights(), (trimmed.to_owned(), readable.clone()));
    site.run(&[]);
    assert_eq!(rights(), (trimmed.to_owned(), readable.clone()));

    let elsewhere = "output = \"www/feeds\"\nledger = \"state/feeds.ledger\"\n";
    site.write("feeds.toml", format!("{LEAST}{elsewhere}"));
    std::fs::create_dir(site.path("state")).unwrap();
    std::fs::create_dir(site.path("www")).unwrap();
    let both = |output: &str| format!("{} {}", below("state"), below(output));
    // A folder that is not there yet can only be made where the one above it may be written.
    assert_eq!(rights(), (both("www"), String::new()));
    assert!(part(&site, "service", &[]).contains("/www/feeds is not there yet"));
    site.run(&[]);
    assert_eq!(rights(), (both("www/feeds"), String::new()));
    assert!(!part(&site, "service", &[]).contains("not there yet"));

    // Feeds between the articles: the output is named for itself, for what lies around it is read-only.
    site.write(
        "feeds.toml",
        format!("{LEAST}output = \"articles/feeds\"\n"),
    );
    std::fs::create_dir(site.path("articles/feeds")).unwrap();
    let between = format!("{trimmed} {}", below("articles/feeds"));
    assert_eq!(rights(), (between, readable));
}

#[cfg(unix)]
#[test]
fn links_are_followed_to_what_is_written() {
    let site = site().config("output = \"current\"\n");
    site.write("keep/feeds.ledger", "");
    let outside = tempfile::tempdir().unwrap();
    let link =
        |to: &std::path::Path, name| std::os::unix::fs::symlink(to, site.path(name)).unwrap();
    link(outside.path(), "current");
    link(&site.path("keep/feeds.ledger"), "feeds.ledger");
    let unit = part(&site, "service", &[]);
    let writable = setting(&unit, "ReadWritePaths");
    let root = site.path("").canonicalize().unwrap();
    let current = root.join("current").display().to_string();
    assert!(writable.ends_with(&current), "{writable}");
    let mounts = setting(&unit, "RequiresMountsFor");
    let real = outside.path().canonicalize().unwrap();
    assert!(mounts.contains(&real.display().to_string()), "{mounts}");
    assert!(!mounts.contains("current"), "{mounts}");
}

/// A site in a folder whose name means something to everyone who could read the line.
#[cfg(unix)]
fn odd_site() -> (Site, String) {
    let folder = r#"l'é t$HOME "5%d" \\%n;#*"#;
    let site = Site::new()
        .file(&format!("{folder}/feeds.toml"), LEAST)
        .file(
            &format!("{folder}/articles/a.md"),
            markdown("A", "2025-01-01", "X"),
        );
    (site, folder.to_owned())
}

#[cfg(unix)]
fn odd_part(site: &Site, folder: &str, name: &str) -> Run {
    let config = site.path(folder).join("feeds.toml");
    site.run(&["cron", "--only", name, "-c", config.to_str().unwrap()])
}

#[cfg(unix)]
#[test]
fn the_line_for_cron_runs_wherever_the_site_lies() {
    let (site, folder) = odd_site();
    let line = odd_part(&site, &folder, "crontab").stdout;
    let (_, command) = line.trim_end().split_once("  ").unwrap();
    // Not every cron takes the backslash off, and some make one of two.
    for read in [
        command.to_owned(),
        command.replace(r"\%", "%"),
        command.replace(r"\\", r"\").replace(r"\%", "%"),
    ] {
        let run = std::process::Command::new("/bin/sh")
            .args(["-c", &read])
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .current_dir("/")
            .output()
            .unwrap();
        assert!(
            run.status.success() && run.stderr.is_empty(),
            "{read}\n{run:?}"
        );
        let public = site.path(&folder).join("public");
        assert!(public.join("all/rss.xml").is_file());
        std::fs::remove_dir_all(public).unwrap();
        std::fs::remove_file(site.path(&folder).join("feeds.ledger")).unwrap();
    }
    // What cron would take for the end of the command.
    assert!(!command.replace(r"\%", "").contains('%'), "{command}");
}

#[cfg(unix)]
#[test]
fn units_take_paths_to_the_letter() {
    let (site, folder) = odd_site();
    let unit = odd_part(&site, &folder, "service").stdout;
    let root = site.path("").canonicalize().unwrap();
    let root = root.display().to_string();
    let root = root.trim_end_matches('/');
    let path = r#"l'é t$HOME \"5%%d\" \\\\%%n;#*"#;
    assert_eq!(
        setting(&unit, "ReadWritePaths"),
        format!("\"{root}/{path}\"")
    );
    let command = setting(&unit, "ExecStart");
    let argument = format!("\"{root}/{}/feeds.toml\"", path.replace('$', "$$"));
    assert!(command.ends_with(&argument), "{command}");
}

#[cfg(unix)]
#[test]
fn what_no_line_can_hold_is_refused() {
    for (folder, said) in [
        ("a\nb", "a\\nb/feeds.toml` has a control"),
        ("a\u{1b}[0m", "\\u{1b}[0m"),
    ] {
        let site = Site::new().file(&format!("{folder}/feeds.toml"), LEAST);
        for name in ["crontab", "service"] {
            let run = odd_part(&site, folder, name);
            assert_eq!((run.status, run.stdout.as_str()), (64, ""));
            assert!(run.stderr.contains(said), "{}", run.stderr);
            assert!(run.stderr.contains("Rename the folder"), "{}", run.stderr);
        }
    }
}

#[cfg(unix)]
#[test]
fn what_is_to_be_typed_is_said() {
    use std::os::unix::fs::MetadataExt as _;
    let site = site().build();
    let user = std::fs::metadata(site.path("public")).unwrap().uid();
    for language in ["en", "fr"] {
        let all = site.run(&["cron", "--lang", language]).stdout;
        let crontab = format!("`sudo crontab -u \"$(id -nu {user})\" -e`");
        assert!(all.contains(&crontab), "{all}");
        let root = site.path("").canonicalize().unwrap();
        let root = root.to_str().unwrap().trim_end_matches('/');
        let given = format!(
            "#   sudo mkdir -p {root}/public && sudo chown -R crieur: {root}/public\n\
             #   sudo chown crieur: {root} && sudo chown -f crieur: {root}/feeds.ledger {root}/feeds.ledger.lock\n"
        );
        assert_eq!(all.contains(&given), user == 0, "{given}{all}");
    }
}

#[cfg(unix)]
#[test]
fn the_program_is_named_as_it_was_called() {
    let site = site();
    std::fs::create_dir(site.path("bin")).unwrap();
    let name = site.path("bin").canonicalize().unwrap().join("crieur");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_crieur"), &name).unwrap();
    for called in [name.to_str().unwrap(), "bin/crieur", "crieur"] {
        let output = std::process::Command::new("/bin/sh")
            .args(["-c", &format!("{called} cron --only crontab")])
            .env("PATH", site.path("bin"))
            .current_dir(site.path(""))
            .output()
            .unwrap();
        let line = String::from_utf8(output.stdout).unwrap();
        let start = format!("*/10 * * * *  {} build", name.display());
        assert!(line.starts_with(&start), "{called}: {line}");
    }
}
