//! Each fault that an article can have, after it had none.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

use super::{FAULT, items, stays, titles};
use crate::site::{Site, markdown};

/// Makes everything below `folder` legible to whoever runs the program, and what is published writable.
fn open_up(site: &Site) {
    for entry in walkdir::WalkDir::new(site.path("")) {
        let entry = entry.unwrap();
        let mode = if entry.file_type().is_dir() {
            0o777
        } else {
            0o666
        };
        if !entry.path_is_symlink() {
            std::fs::set_permissions(entry.path(), PermissionsExt::from_mode(mode)).unwrap();
        }
    }
}

/// Runs as somebody whom permissions bind, which they do not root.
fn run_bound(site: &Site, program: &Path) -> (i32, String) {
    let mut command = Command::new(program);
    if std::fs::metadata(site.path("")).unwrap().uid() == 0 {
        command.uid(65534).gid(65534);
    }
    command
        .args(["--now", "2026-01-01T12:00:00Z"])
        .current_dir(site.path(""));
    // The program was copied here just now. A process that another test begins in that moment holds the copy open for
    // writing until it has become another program.
    let output = loop {
        match command.output() {
            Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => {
                std::thread::yield_now();
            }
            output => break output.unwrap(),
        }
    };
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn every_fault_is_in_quarantine_until_it_is_mended_or_gone() {
    type Break = fn(&Path);
    let faults: [(&str, &str, Break); 17] = [
        ("syntax", "syntax", |file| {
            std::fs::write(file, FAULT).unwrap();
        }),
        ("syntax, TOML", "syntax", |file| {
            std::fs::write(file, "+++\ntitle = \"A\n+++\n").unwrap();
        }),
        ("bad date", "bad-date", |file| {
            std::fs::write(file, "---\ntitle: A\ndate: demain\n---\nT.\n").unwrap();
        }),
        ("no date", "no-date", |file| {
            std::fs::write(file, "---\ntitle: A\n---\nT.\n").unwrap();
        }),
        ("no title", "no-title", |file| {
            std::fs::write(file, "---\ndate: 2025-01-01\n---\nT.\n").unwrap();
        }),
        ("no end", "front-matter-open", |file| {
            std::fs::write(file, "---\ntitle: A\nT.\n").unwrap();
        }),
        ("half a fence", "no-title", |file| {
            std::fs::write(file, "--\ntitle: A\n--\nT.\n").unwrap();
        }),
        ("misspelt draft", "unknown-key", |file| {
            std::fs::write(
                file,
                "---\ntitle: A\ndate: 2025-01-01\ndrafts: true\n---\nT.\n",
            )
            .unwrap();
        }),
        ("half a letter", "undecodable", |file| {
            std::fs::write(file, b"\xFF\xFEa\0b").unwrap();
        }),
        ("no text", "not-text", |file| {
            std::fs::write(file, [7; 100]).unwrap();
        }),
        ("empty", "empty-file", |file| {
            std::fs::write(file, "").unwrap();
        }),
        ("too big", "too-big", |file| {
            std::fs::File::create(file)
                .unwrap()
                .set_len(17 << 20)
                .unwrap();
        }),
        ("a folder", "folder-named-article", |file| {
            std::fs::remove_file(file).unwrap();
            std::fs::create_dir(file).unwrap();
        }),
        ("a pipe", "not-a-file", |file| {
            std::fs::remove_file(file).unwrap();
            assert!(Command::new("mkfifo").arg(file).status().unwrap().success());
        }),
        ("a dangling link", "dangling-link", |file| {
            std::fs::remove_file(file).unwrap();
            std::os::unix::fs::symlink("nulle-part.md", file).unwrap();
        }),
        ("a file that may not be read", "unreadable", |file| {
            std::fs::set_permissions(file, PermissionsExt::from_mode(0o0)).unwrap();
        }),
        ("a folder that may not be read", "unreadable", |file| {
            std::fs::set_permissions(file.parent().unwrap(), PermissionsExt::from_mode(0o0))
                .unwrap();
        }),
    ];
    let programs = tempfile::tempdir().unwrap();
    std::fs::set_permissions(programs.path(), PermissionsExt::from_mode(0o755)).unwrap();
    let program = programs.path().join("crieur");
    std::fs::copy(env!("CARGO_BIN_EXE_crieur"), &program).unwrap();
    for (name, code, fault) in faults {
        let site = Site::new()
            .article("2025/été 1/a.md", markdown("A", "2025-01-01", "X"))
            .article("b.md", markdown("B", "2025-01-02", "Y"));
        open_up(&site);
        let (status, said) = run_bound(&site, &program);
        assert_eq!((status, said.as_str()), (0, ""), "{name}");
        let before = site.published();
        let file = site.path("articles/2025/été 1/a.md");
        fault(&file);
        for _ in 0..2 {
            let (status, said) = run_bound(&site, &program);
            assert_eq!(status, 1, "{name}: {said}");
            assert!(said.contains(&format!("error[{code}]")), "{name}: {said}");
            assert!(!said.contains("stale-feed"), "{name}: {said}");
            assert_eq!(site.published(), before, "{name}");
        }
        // Mended: the new version is there, under the id by which readers know it.
        std::fs::set_permissions(file.parent().unwrap(), PermissionsExt::from_mode(0o755)).unwrap();
        let _ = std::fs::remove_file(&file);
        let _ = std::fs::remove_dir(&file);
        std::fs::write(&file, markdown("A bis", "2025-01-01", "X")).unwrap();
        assert_eq!(site.run(&[]).status, 0, "{name}");
        let item = items(&site, "all").pop().unwrap();
        assert_eq!(
            (item["title"].as_str(), item["id"].as_str()),
            (
                Some("A bis"),
                Some("tag:info-citoyen.example,2025:2025/ete-1/a")
            ),
            "{name}"
        );
        // Broken once more and then gone, it is gone.
        std::fs::write(&file, FAULT).unwrap();
        assert_eq!(site.run(&[]).status, 1, "{name}");
        assert_eq!(titles(&site, "all"), ["B", "A bis"], "{name}");
        std::fs::remove_file(&file).unwrap();
        // Its own feed had nothing else.
        assert_eq!(site.run(&["--accept"]).status, 0, "{name}");
        assert_eq!(titles(&site, "all"), ["B"], "{name}");
    }
}

#[test]
fn an_id_of_its_own_is_known_again_in_what_is_left_of_a_file() {
    let good =
        |name: &str, id: &str| format!("---\ntitle: {name}\ndate: 2025-01-01\nid: {id}\n---\nT.\n");
    let site = Site::new()
        .article("a.md", good("A", "urn:x:a"))
        .article("2025-01-01-b.md", good("B", "mot"))
        .article("c.md", good("C", "urn:x:c"))
        .build();
    let before = site.published();
    for left in [
        "---\ntitle: [\nid: urn:x:a\n---\n",
        "{\n \"id\": \"urn:x:a\",\n",
        "",
        "\u{0}",
    ] {
        site.write("articles/a.md", left);
        stays(&site, &before, left);
    }
    site.write("articles/2025-01-01-b.md", b"\xFF\xFE");
    stays(&site, &before, "two of them");
    std::fs::remove_file(site.path("articles/c.md")).unwrap();
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(titles(&site, "all"), ["B", "A"]);
    // A file of the same name elsewhere is another article, and does not keep the entry of one that is gone.
    std::fs::remove_file(site.path("articles/a.md")).unwrap();
    site.write("articles/2024/a.md", "---\ntitle: [\nid: urn:x:neuf\n---\n");
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(titles(&site, "all"), ["B"]);
}
