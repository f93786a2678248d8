//! The man pages, made of what the command line is made of. `CRIEUR_BLESS=1 cargo test` writes them anew.

use std::collections::BTreeMap;
use std::path::Path;

use clap::{Command, CommandFactory as _};
use clap_mangen::Man;
use crieur::cli::Arguments;
use crieur::exit::Exit;

/// `text` as roff takes it for itself and nothing else.
fn plain(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    match text.strip_prefix(['.', '\'']) {
        Some(_) => format!("\\&{text}"),
        None => text,
    }
}

/// A page: what clap knows, and then `more`.
fn page(command: &Command, more: &str) -> String {
    let man = Man::new(command.clone().after_help(""));
    let mut page = Vec::new();
    man.render_title(&mut page).unwrap();
    man.render_name_section(&mut page).unwrap();
    man.render_synopsis_section(&mut page).unwrap();
    man.render_description_section(&mut page).unwrap();
    man.render_options_section(&mut page).unwrap();
    let is_main = command.get_subcommands().next().is_some();
    if is_main {
        man.render_subcommands_section(&mut page).unwrap();
    }
    String::from_utf8(page).unwrap() + more
}

/// Every page by the name of its file.
fn pages() -> BTreeMap<String, String> {
    // The page of `help` would say how to ask for pages.
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    let help = command.get_after_help().unwrap().to_string();
    let (examples, _) = help.split_once("\n\nExit status:").unwrap();
    let examples: Vec<String> = examples.lines().skip(1).map(plain).collect();
    let exits =
        Exit::ALL.map(|exit| format!(".TP\n\\fB{}\\fR\n{}\n", exit.code(), plain(exit.meaning())));
    let names = || command.get_subcommands().map(Command::get_name);
    let also: Vec<String> = names()
        .map(|name| format!(".BR crieur\\-{name} (1)"))
        .collect();
    let more = format!(
        ".SH \"EXIT STATUS\"\n{}.SH EXAMPLES\n.nf\n{}\n.fi\n.SH \"SEE ALSO\"\n{}\n",
        exits.concat(),
        examples.join("\n"),
        also.join(",\n"),
    );
    let mut pages = BTreeMap::from([("crieur.1".to_owned(), page(&command, &more))]);
    for name in names() {
        let own = command.find_subcommand(name).unwrap();
        let more =
            ".SH \"SEE ALSO\"\n.BR crieur (1),\nwhich also tells what each exit status means\n";
        pages.insert(format!("crieur-{name}.1"), page(own, more));
    }
    pages
}

#[test]
fn the_man_pages_say_what_the_command_line_does() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/man");
    let pages = pages();
    if std::env::var_os("CRIEUR_BLESS").is_some() {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, page) in &pages {
            std::fs::write(folder.join(name), page).unwrap();
        }
    }
    let there = crate::site::tree(&folder);
    let names = |pages: &BTreeMap<String, String>| pages.keys().cloned().collect::<Vec<String>>();
    assert_eq!(
        names(&there),
        names(&pages),
        "CRIEUR_BLESS=1 cargo test writes them"
    );
    for (name, page) in &pages {
        assert!(
            there[name] == *page,
            "{name} is old: CRIEUR_BLESS=1 cargo test writes it anew"
        );
    }
}

#[test]
fn help_and_man_page_have_the_table_of_exit_statuses() {
    let help = crate::site::Site::new()
        .run(&["--help"])
        .stdout
        .replace(['\n', ' '], "");
    let page = &pages()["crieur.1"];
    for exit in Exit::ALL {
        let row = format!("{}{}", exit.code(), exit.meaning()).replace(' ', "");
        assert!(help.contains(&row), "{row} is not in --help");
        let row = format!("\\fB{}\\fR\n{}\n", exit.code(), plain(exit.meaning()));
        assert!(page.contains(&row), "{row} is not in the man page");
    }
}

/// What man itself has to say against a page. Nothing is said where there is no man.
#[test]
fn man_has_nothing_against_the_pages() {
    let folder = tempfile::tempdir().unwrap();
    for (name, page) in pages() {
        let file = folder.path().join(&name);
        std::fs::write(&file, page).unwrap();
        let mut man = std::process::Command::new("man");
        man.args(["--warnings", "-l"]).arg(&file);
        man.env("LC_ALL", "C.UTF-8")
            .env("MANWIDTH", "100")
            .env("PAGER", "cat");
        let Ok(output) = man.output() else {
            return;
        };
        let shown = String::from_utf8_lossy(&output.stdout);
        // Some systems have a `man` that only says that there are no pages.
        if !shown.contains("SYNOPSIS") {
            return;
        }
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{name}");
    }
}
