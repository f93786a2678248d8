//! What a run does to what lies where it writes: rights and links stay, what is in the way is told of, leftovers go.
#![cfg(unix)]

use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Command;

use crieur::replace::{self, Mark};

use crate::site::{LEAST, Run, Site};

const ARTICLE: &str = "---\ntitle: Un\ndate: 2024-01-01\ncategory: c\n---\nUn texte.\n";
const OTHER: &str = "---\ntitle: Un\ndate: 2024-01-01\ncategory: c\n---\nUn texte tout autre.\n";

fn site() -> Site {
    let config = format!("{LEAST}[[feeds]]\nname = \"c\"\nformats = [\"rss\", \"atom\"]\n");
    Site::new()
        .file("feeds.toml", config)
        .article("un.md", ARTICLE)
}

/// A run into the site's own output that remembers what it did.
fn run(site: &Site) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crieur"));
    command.env("LC_ALL", "C").env_remove("LANGUAGE").arg("-q");
    let output = command.current_dir(site.path(".")).output().unwrap();
    Run {
        status: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

fn assert_done(site: &Site) {
    let run = run(site);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

fn assert_stopped(site: &Site, said: &str) {
    let run = run(site);
    assert_eq!((run.status, run.stderr), (73, format!("error: {said}\n")));
}

#[test]
fn rights_and_links_stay() {
    let site = site();
    std::fs::create_dir(site.path("disque")).unwrap();
    symlink("disque", site.path("public")).unwrap();
    assert_done(&site);
    let mode = |path: &str| {
        std::fs::metadata(site.path(path))
            .unwrap()
            .permissions()
            .mode()
            & 0o7777
    };
    assert_eq!(
        mode("disque/c/rss.xml") & 0o444,
        0o444,
        "a feed is for everybody"
    );
    std::fs::set_permissions(
        site.path("disque/c/rss.xml"),
        PermissionsExt::from_mode(0o640),
    )
    .unwrap();
    std::fs::rename(site.path("disque/c/atom.xml"), site.path("atom")).unwrap();
    symlink("../../atom", site.path("disque/c/atom.xml")).unwrap();
    site.write("articles/un.md", OTHER);
    assert_done(&site);
    assert_eq!(mode("disque/c/rss.xml"), 0o640);
    assert!(site.public("c/rss.xml").contains("tout autre"));
    for link in ["public", "disque/c/atom.xml"] {
        assert!(site.path(link).is_symlink(), "{link}");
    }
    assert!(
        std::fs::read_to_string(site.path("atom"))
            .unwrap()
            .contains("tout autre")
    );
    assert_eq!(std::fs::read_dir(site.path("disque/c")).unwrap().count(), 3);
}

#[test]
fn a_link_that_leads_nowhere_yet_is_followed() {
    let site = site();
    std::fs::create_dir_all(site.path("public/c")).unwrap();
    symlink("../../ici.xml", site.path("public/c/rss.xml")).unwrap();
    symlink("registre", site.path("feeds.ledger")).unwrap();
    assert_done(&site);
    assert!(site.path("ici.xml").is_file() && site.path("registre").is_file());
    assert!(site.path("public/c/rss.xml").is_symlink() && site.path("feeds.ledger").is_symlink());
}

#[test]
fn what_a_killed_run_left_behind_goes_and_nothing_else_does() {
    let site = site();
    assert_done(&site);
    let made_by = |ledger: &str, folder: &str, end: &str| {
        let mark = Mark::of_site(&site.path(ledger));
        let made = replace::prepare(&site.path(folder).join("x"), b"reste", &mark).unwrap();
        let name = std::fs::read_dir(site.path(folder)).unwrap().flatten();
        let mut name = name.map(|one| one.file_name().into_string().unwrap());
        let name = name.find(|name| name.starts_with(".crieur-")).unwrap();
        drop(made);
        format!("{folder}/{}{end}", &name[..name.len() - 6])
    };
    let mine = |folder, end| made_by("feeds.ledger", folder, end);
    let left = [mine("public/c", "a1B2c3"), mine(".", "ZZZZZZ")];
    // Those of a site that shares the folder, too.
    let theirs = made_by("autre.ledger", "public/c", "a1B2c3");
    let longer = mine("public/c", "a1B2c34");
    let others = [
        theirs.as_str(),
        &longer,
        "public/c/.crieur-",
        "public/c/.crieur-a1B2c34",
        "public/c/.htaccess",
        "public/c/crieur-a1B2c3",
        "public/.crieur-a1B2c3",
    ];
    for file in left.iter().map(String::as_str).chain(others) {
        site.write(file, "reste");
    }
    std::fs::create_dir(site.path("public/c/.crieur-dossie")).unwrap();
    assert_done(&site);
    for file in &left {
        assert!(!site.path(file).exists(), "{file}");
    }
    for file in others.iter().chain(&["public/c/.crieur-dossie"]) {
        assert!(site.path(file).exists(), "{file}");
    }
}

#[test]
fn what_is_in_the_way_is_told_of_and_nothing_changes() {
    let site = site();
    site.write("public", "un fichier");
    assert_stopped(
        &site,
        "cannot create the folder `public/c`: a file, or a link that leads nowhere, lies where a folder is wanted; no feed was changed; move away what is in the way, or mount the disk to which it leads, and the next run does the rest",
    );
    assert!(!site.path("feeds.ledger").exists());
    std::fs::remove_file(site.path("public")).unwrap();
    std::fs::create_dir_all(site.path("public/c/atom.xml")).unwrap();
    assert_stopped(
        &site,
        "cannot read `public/c/atom.xml`: there is a folder in its place; no feed was changed; move away what is in the way, or mount the disk to which it leads, and the next run does the rest",
    );
    std::fs::remove_dir(site.path("public/c/atom.xml")).unwrap();
    // Whoever opened it would wait for ever.
    let made = Command::new("mkfifo")
        .arg(site.path("public/c/rss.xml"))
        .status();
    assert!(made.unwrap().success());
    assert_stopped(
        &site,
        "cannot read `public/c/rss.xml`: it is neither a file nor a folder; no feed was changed; move away what is in the way, or mount the disk to which it leads, and the next run does the rest",
    );
    std::fs::remove_file(site.path("public/c/rss.xml")).unwrap();
    assert!(!site.path("feeds.ledger").exists());
    assert_done(&site);
}

#[test]
fn a_feed_that_a_killed_run_had_begun_to_remove_goes() {
    let site = site();
    assert_done(&site);
    let ledger = std::fs::read_to_string(site.path("feeds.ledger")).unwrap();
    let before = site.published();
    let config = format!("{LEAST}[[feeds]]\nname = \"d\"\naliases = [\"e\"]\n");
    site.write("feeds.toml", format!("{config}[[feeds]]\nname = \"c\"\n"));
    assert_done(&site);
    site.write("feeds.toml", &config);
    // Killed after its files were gone, and before the folder was and the ledger knew.
    let known = std::fs::read_to_string(site.path("feeds.ledger")).unwrap();
    assert!(known.contains("feed c ") && ledger.contains("feed c ") && before.len() == 2);
    for file in ["rss.xml", "atom.xml", "feed.json"] {
        std::fs::remove_file(site.path("public/c").join(file)).unwrap();
    }
    assert_done(&site);
    assert!(!site.path("public/c").exists());
    let known = std::fs::read_to_string(site.path("feeds.ledger")).unwrap();
    assert!(
        !known.contains("feed c ") && known.contains("feed e "),
        "{known}"
    );
    // Where nothing at all is there, the disk may be missing, and nothing is forgotten.
    site.write("feeds.toml", format!("{LEAST}[[feeds]]\nname = \"f\"\n"));
    std::fs::remove_dir_all(site.path("public")).unwrap();
    assert_done(&site);
    let known = std::fs::read_to_string(site.path("feeds.ledger")).unwrap();
    assert!(
        known.contains("feed d ") && known.contains("feed f "),
        "{known}"
    );
}

#[test]
fn what_cannot_be_read_or_lies_behind_a_link_does_not_stay_for_ever() {
    let config = format!("{LEAST}[[feeds]]\nname = \"c\"\n");
    let both = format!("{config}[[feeds]]\nname = \"d\"\naliases = [\"e\"]\n");
    let site = Site::new()
        .article("un.md", ARTICLE)
        .file("feeds.toml", both);
    assert_done(&site);
    std::fs::rename(site.path("public/d"), site.path("ailleurs")).unwrap();
    symlink("../ailleurs", site.path("public/d")).unwrap();
    // A pipe cannot be read; what it took the place of is not known to be gone.
    std::fs::remove_file(site.path("public/e/rss.xml")).unwrap();
    let made = Command::new("mkfifo")
        .arg(site.path("public/e/rss.xml"))
        .status();
    assert!(made.unwrap().success());
    site.write("feeds.toml", config);
    let stopped = run(&site);
    assert_eq!(stopped.status, 73);
    assert!(
        stopped.stderr.contains("public/e/rss.xml"),
        "{}",
        stopped.stderr
    );
    std::fs::remove_file(site.path("public/e/rss.xml")).unwrap();
    assert_done(&site);
    assert_eq!(std::fs::read_dir(site.path("ailleurs")).unwrap().count(), 0);
    assert!(!site.path("public/e").exists());
}

#[test]
fn a_report_takes_no_place_that_is_taken() {
    let site = site();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crieur"));
        command
            .env("LC_ALL", "C")
            .current_dir(site.path("."))
            .arg("-q");
        command.args(arguments).output().unwrap()
    };
    assert_eq!(run(&[]).status.code(), Some(0));
    symlink("feeds.ledger", site.path("lien")).unwrap();
    let before = crate::site::tree(&site.path("."));
    for file in [
        "feeds.ledger",
        "./feeds.toml",
        "articles/un.md",
        "articles/neuf.json",
        "public/c/rss.xml",
        "lien",
        "feeds.ledger.lock",
    ] {
        for option in ["--report", "--metrics"] {
            let done = run(&[option, file]);
            assert_eq!(done.status.code(), Some(64), "{option} {file}");
        }
    }
    assert_eq!(
        run(&["--report", "x", "--metrics", "./x"]).status.code(),
        Some(64)
    );
    assert!(crate::site::tree(&site.path(".")) == before);
    // Beside the feeds it may lie.
    assert_eq!(
        run(&["--report", "public/etat.json"]).status.code(),
        Some(0)
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_standard_output_is_told_of() {
    let site = site();
    let full = || {
        std::fs::File::options()
            .write(true)
            .open("/dev/full")
            .unwrap()
    };
    for (arguments, published) in [(["list", "--json"].as_slice(), false), (&["build"], true)] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crieur"));
        command
            .env("LC_ALL", "C")
            .current_dir(site.path("."))
            .stdout(full());
        let done = command.args(arguments).output().unwrap();
        assert_eq!(done.status.code(), Some(73), "{arguments:?}");
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(
            said.contains("standard output cannot be written: the disk is full"),
            "{said}"
        );
        assert_eq!(site.path("public/c/rss.xml").exists(), published);
    }
}
