//! Lines for cron and units for systemd that run crieur every few minutes, or once at a moment, for the paths in use.

mod every;
mod once;
mod quote;
mod service;

use std::path::{Path, PathBuf};

use url::Url;

use crate::error::Error;
use crate::wording::{Argument, Tongue, Wording};

pub use every::Every;

/// How long a run waits for another one that is at work, such as one that a person started.
const WAIT: &str = "60s";

/// A path as it was given, and where it leads when links are followed. Both are absolute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// As it was given.
    pub path: PathBuf,
    /// Where it leads.
    pub real: PathBuf,
}

/// Who a folder belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The number of the user.
    pub user: u32,
    /// The number of the group.
    pub group: u32,
    /// The folder.
    pub folder: PathBuf,
}

/// All that a run depends on.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The program itself.
    pub program: Place,
    /// feeds.toml.
    pub config: Place,
    /// The folder of articles.
    pub articles: Place,
    /// The folder of feeds.
    pub output: Place,
    /// The same, or while it is not there, the folder in which it has to be made.
    pub output_ground: Place,
    /// The ledger.
    pub ledger: Place,
    /// The folder in which the ledger is written; two when the ledger is a link into another one.
    pub ledger_grounds: Vec<Place>,
    /// Whom runs shall belong to; nobody where files have no owners.
    pub owner: Option<Owner>,
    /// Another owner, whom the ledger's folder belongs to.
    pub other_owner: Option<Owner>,
    /// Whether the output was given on the command line.
    pub output_given: bool,
    /// The language to speak in, when another one than English is.
    pub tongue: Option<Tongue>,
    /// Whether warnings count as errors.
    pub deny_warnings: bool,
    /// The address of the site.
    pub url: Url,
}

impl Setup {
    /// The line for cron that runs it so often.
    ///
    /// # Errors
    /// [`Error::OddPath`] when a path cannot be written into one; so do all others here.
    pub fn crontab(&self, every: Every) -> Result<String, Error> {
        let words = self.run()?;
        let words: Vec<String> = words.iter().map(|word| quote::crontab(word)).collect();
        Ok(format!("{}  {}\n", every.crontab(), words.join(" ")))
    }

    /// The service of systemd.
    pub fn service(&self, wording: &Wording) -> Result<String, Error> {
        service::service(self, wording)
    }

    /// The timer that starts the service.
    pub fn timer(&self, every: Every, wording: &Wording) -> String {
        format!(
            "\
[Unit]
Description={}

[Timer]
OnCalendar={}
{}AccuracySec=5s
{}Persistent=true

[Install]
WantedBy=timers.target
",
            self.description(wording),
            every.calendar(),
            comment(&wording.say("cron-accuracy", &[])),
            comment(&wording.say("cron-persistent", &[])),
        )
    }

    /// All three, with where each goes and what switches it on.
    pub fn all(&self, every: Every, wording: &Wording) -> Result<String, Error> {
        let name = format!("crieur-{}", self.name());
        let how = |part: &str| -> Result<String, Error> {
            let every = every.to_string();
            let words = self.words("cron", &["--only", part, "--every", &every])?;
            let words: Vec<String> = words.iter().map(|word| quote::shell(word)).collect();
            Ok(words.join(" "))
        };
        let user = self.owner.as_ref().map(|owner| owner.user.to_string());
        let say = |id: &str, more: Vec<(&'static str, Argument)>| {
            let mut arguments = vec![("name", Argument::from(name.clone()))];
            arguments.extend(more);
            comment(&wording.say(id, &arguments))
        };
        Ok(format!(
            "{}\n{}{}\n{}\n{}{}\n{}{}",
            say("cron-either", Vec::new()),
            say("cron-crontab-goes", vec![("user", user.into())]),
            self.crontab(every)?,
            say(
                "cron-units-go",
                vec![
                    ("service", how("service")?.into()),
                    ("timer", how("timer")?.into())
                ]
            ),
            comment(&format!("/etc/systemd/system/{name}.service")),
            self.service(wording)?,
            comment(&format!("/etc/systemd/system/{name}.timer")),
            self.timer(every, wording),
        ))
    }

    /// The command line of a run, word by word, which is silent and waits for another run.
    fn run(&self) -> Result<Vec<String>, Error> {
        self.words("build", &["-q", "--wait", WAIT])
    }

    /// A command line, word by word: the command and `options`, then what was given when this was asked for.
    fn words(&self, command: &str, options: &[&str]) -> Result<Vec<String>, Error> {
        let mut words = vec![quote::text(&self.program.path)?, command];
        words.extend(options);
        words.extend(["-c", quote::text(&self.config.path)?]);
        if self.output_given {
            words.extend(["-o", quote::text(&self.output.path)?]);
        }
        if let Some(tongue) = self.tongue {
            words.extend(["--lang", tongue.code()]);
        }
        if self.deny_warnings {
            words.extend(["--deny", "warnings"]);
        }
        Ok(words.into_iter().map(str::to_owned).collect())
    }

    /// What the units are called after: the site's host, so that several sites may live on one machine.
    fn name(&self) -> String {
        let host = self.url.host_str().unwrap_or("feeds");
        let is_safe = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
        host.replace(|c| !is_safe(c), "-")
    }

    fn description(&self, wording: &Wording) -> String {
        let url = self.url.as_str().replace('%', "%%");
        wording.say("cron-description", &[("url", url.into())])
    }

    /// All paths, as they were given and where they lead.
    fn places(&self) -> impl Iterator<Item = &Path> {
        let places = [&self.program, &self.config, &self.articles, &self.output];
        let places = places.into_iter().chain(&self.ledger_grounds);
        places.flat_map(|place| [place.path.as_path(), place.real.as_path()])
    }
}

/// Each line of `text` as a comment.
fn comment(text: &str) -> String {
    let lines = text.lines().flat_map(|line| match line {
        "" => ["#", "", "\n"],
        line => ["# ", line, "\n"],
    });
    lines.collect()
}
