//! The package for Debian promises what there is: nothing that shells, `man` and systemd read is left out of it, and its
//! service is closed like the one that `crieur cron` prints. `.ci/package` builds it and puts it to work.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::site::Site;

fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    std::fs::read_to_string(in_repository(path)).unwrap()
}

/// The files of a folder whose names end so.
fn files(folder: &str, end: &str) -> BTreeSet<String> {
    std::fs::read_dir(in_repository(folder))
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(end))
        .map(|name| format!("{folder}/{name}"))
        .collect()
}

/// Every file that becomes part of the package. A `*` stands for the beginning of a name.
fn packaged() -> BTreeSet<String> {
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array();
    let sources = assets.unwrap().iter().map(|asset| asset[0].as_str());
    let mut found = BTreeSet::new();
    for source in sources.map(Option::unwrap) {
        if let Some((folder, end)) = source.split_once("/*") {
            let files = files(folder, end);
            assert!(!files.is_empty(), "there is no {source}");
            found.extend(files);
        } else if source == "target/release/crieur" {
            // It need not be built.
        } else {
            assert!(in_repository(source).is_file(), "there is no {source}");
            found.insert(source.to_owned());
        }
    }
    found
}

#[test]
fn the_package_has_what_is_made_for_packages() {
    let packaged = packaged();
    // Debian has no place for these; `crieur completions` prints them.
    let elsewhere = [
        "contrib/completions/crieur.elv",
        "contrib/completions/_crieur.ps1",
    ];
    for folder in [
        "docs/man",
        "contrib",
        "contrib/completions",
        "contrib/systemd",
    ] {
        let files = files(folder, "");
        let files = files.iter().filter(|file| in_repository(file).is_file());
        for file in files.filter(|file| !elsewhere.contains(&file.as_str())) {
            assert!(packaged.contains(file), "{file} is not in the package");
        }
    }
}

/// Lines of a unit that set something, but for what depends on the place of a site.
fn settings(unit: &str) -> BTreeSet<&str> {
    let own = [
        "Description=",
        "Documentation=",
        "RequiresMountsFor=",
        "ExecStart=",
        "User=",
        "Group=",
        "ReadWritePaths=",
        "BindPaths=",
        "ReadOnlyPaths=",
        "ProtectHome=",
        "PrivateTmp=",
    ];
    let lines = unit.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter(|line| !line.is_empty() && !own.iter().any(|own| line.starts_with(own)))
        .collect()
}

#[test]
fn the_units_of_the_package_are_those_that_crieur_prints() {
    let site = Site::new()
        .config("")
        .article("a.txt", "A\n2024-01-01\nText.\n");
    for part in ["service", "timer"] {
        let printed = site.run(&["cron", "--only", part]).stdout;
        let template = read(&format!("contrib/systemd/crieur@.{part}"));
        assert!(printed.len() > 100, "{printed}");
        assert_eq!(settings(&printed), settings(&template), "{part}");
    }
}

#[test]
fn the_changelog_of_the_package_is_of_this_version() {
    let changelog = read("contrib/debian/changelog");
    let version = env!("CARGO_PKG_VERSION");
    assert!(changelog.starts_with(&format!("crieur ({version}-")));
}
