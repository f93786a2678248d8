//! A site to test with: made in a few lines, run, and looked at.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// The least that a feeds.toml needs.
pub(crate) const LEAST: &str =
    "[site]\ntitle = \"Info Citoyen\"\nurl = \"https://info-citoyen.example/\"\n";

/// A site in a folder of its own, which goes with it.
pub(crate) struct Site {
    folder: TempDir,
    now: &'static str,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Site {
    /// A site with the least feeds.toml and no article.
    pub(crate) fn new() -> Self {
        let site = Self {
            folder: tempfile::tempdir().unwrap(),
            now: "2026-01-01T12:00:00Z",
        };
        std::fs::create_dir(site.path("articles")).unwrap();
        site.file("feeds.toml", LEAST)
    }

    /// Writes a file.
    pub(crate) fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.write(path, content);
        self
    }

    /// Writes a file in the folder of articles.
    pub(crate) fn article(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.file(&format!("articles/{path}"), content)
    }

    /// Writes `[site]` with `more` in it, and feeds.
    pub(crate) fn config(self, more: &str) -> Self {
        self.file("feeds.toml", format!("{LEAST}{more}"))
    }

    /// Sets the present moment.
    pub(crate) fn now(mut self, now: &'static str) -> Self {
        self.now = now;
        self
    }

    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs crieur in the site's folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crieur"));
        command.env("LC_ALL", "C").env_remove("LANGUAGE");
        if !arguments.contains(&"--now") {
            command.args(["--now", self.now]);
        }
        let output = command
            .args(arguments)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        Run {
            status: output.status.code().expect("crieur ends by itself"),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Builds, and fails unless all is well.
    pub(crate) fn build(self) -> Self {
        let run = self.run(&[]);
        assert_eq!(run.status, 0, "{run:#?}");
        self
    }

    /// A published file.
    pub(crate) fn public(&self, path: &str) -> String {
        let file = self.path("public").join(path);
        std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }

    /// The feeds below `public`, and what is not of crieur's making, by their path.
    pub(crate) fn published(&self) -> BTreeMap<String, String> {
        let mut files = self.everything();
        files.retain(|path, _| !is_page(path));
        files
    }

    /// All files below `public`, by their path.
    pub(crate) fn everything(&self) -> BTreeMap<String, String> {
        tree(&self.path("public"))
    }
}

/// Whether the file at `path` below `public` is a page for people, or belongs to one.
pub(crate) fn is_page(path: &str) -> bool {
    [".html", ".css", ".opml"]
        .iter()
        .any(|end| path.ends_with(end))
}

/// All files below `folder`, by their path.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, String> {
    let files = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok);
    // The index is a cache, and no text.
    let is_index = |entry: &walkdir::DirEntry| entry.file_name() == "feeds.index";
    let files = files.filter(|entry| entry.file_type().is_file() && !is_index(entry));
    files
        .map(|entry| {
            let path = entry
                .path()
                .strip_prefix(folder)
                .unwrap()
                .display()
                .to_string();
            (path, std::fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

/// A Markdown article with a title, a date and a category.
pub(crate) fn markdown(title: &str, date: &str, category: &str) -> String {
    format!(
        "+++\ntitle = {title:?}\ndate = {date:?}\ncategories = [{category:?}]\n+++\nUn texte sur « {title} ».\n"
    )
}
