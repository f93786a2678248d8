//! What lets shells complete crieur's command line, made of what that is made of. `CRIEUR_BLESS=1 cargo test` writes it anew.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use crate::site::{Site, tree};

/// Each shell, and the name under which packages put its file in place.
const SHELLS: [(&str, &str); 5] = [
    ("bash", "crieur.bash"),
    ("elvish", "crieur.elv"),
    ("fish", "crieur.fish"),
    ("powershell", "_crieur.ps1"),
    ("zsh", "_crieur"),
];

/// What crieur prints for each shell, by the name of its file.
fn made() -> BTreeMap<String, String> {
    let site = Site::new();
    std::fs::remove_file(site.path("feeds.toml")).unwrap();
    let of = |(shell, name): (&str, &str)| {
        let run = site.run(&["completions", shell]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{shell}");
        (name.to_owned(), run.stdout)
    };
    SHELLS.map(of).into()
}

#[test]
fn the_completions_for_packagers_are_what_crieur_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("contrib/completions");
    let made = made();
    if std::env::var_os("CRIEUR_BLESS").is_some() {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, script) in &made {
            std::fs::write(folder.join(name), script).unwrap();
        }
    }
    assert!(
        tree(&folder) == made,
        "contrib/completions is old: CRIEUR_BLESS=1 cargo test writes it anew"
    );
}

#[test]
fn every_shell_is_told_of_every_command() {
    let help = Site::new().run(&["--help"]).stdout;
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let commands = commands.lines().take_while(|line| !line.is_empty());
    // A long story goes on below, further in.
    let names: Vec<&str> = commands
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
        .filter(|name| !name.is_empty())
        .collect();
    assert!(names.len() > 9, "{names:?}");
    for (name, script) in made() {
        for command in &names {
            assert!(script.contains(command), "{command} is not in {name}");
        }
    }
    assert_eq!(Site::new().run(&["completions", "cmd"]).status, 64);
}

/// Bash itself completes a line. Nothing is said where there is no bash.
#[test]
fn bash_completes() {
    let script = &made()["crieur.bash"];
    let ask =
        "COMP_WORDS=(crieur ex); COMP_CWORD=1; _crieur crieur ex crieur; echo \"${COMPREPLY[@]}\"";
    let mut bash = Command::new("bash");
    let Ok(output) = bash.args(["-c", &format!("{script}\n{ask}")]).output() else {
        return;
    };
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "explain");
}
