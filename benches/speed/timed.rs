//! A program is run, and what it took is measured: the time on the clock, the time of processors, and memory.
//!
//! The system tells of memory only as the most that any child of a process ever had. So each program is started by a
//! process of its own, which is this one once more, has no other child, and is small: a child cannot be told to have had
//! less than its parent at its birth.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};

/// What a run took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Taken {
    /// How it ended; crieur has words for some statuses.
    pub(crate) status: i32,
    /// In nanoseconds, from before it was started until it had ended.
    pub(crate) wall: u64,
    /// In microseconds, for it and its children, in its own code and in the system.
    pub(crate) cpu: u64,
    /// The most memory that it had at once, in KiB.
    pub(crate) memory: u64,
}

/// A program, its arguments, and what it needs to know besides.
pub(crate) struct Program {
    words: Vec<OsString>,
    folder: PathBuf,
    environment: Vec<(&'static str, String)>,
}

impl Program {
    pub(crate) fn new(program: impl AsRef<Path>) -> Self {
        let words = vec![program.as_ref().into()];
        Self {
            words,
            folder: PathBuf::from("."),
            environment: Vec::new(),
        }
    }

    pub(crate) fn args<T: Into<OsString>>(mut self, words: impl IntoIterator<Item = T>) -> Self {
        self.words.extend(words.into_iter().map(Into::into));
        self
    }

    pub(crate) fn within(self, folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            ..self
        }
    }

    pub(crate) fn env(mut self, name: &'static str, value: &str) -> Self {
        self.environment.push((name, value.to_owned()));
        self
    }

    /// Runs it. What it says on standard output goes nowhere, what it complains of is shown.
    pub(crate) fn run(&self) -> io::Result<Taken> {
        let output = Command::new(std::env::current_exe()?)
            .arg("timed")
            .args(&self.words)
            .current_dir(&self.folder)
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        let figures: Vec<u64> = said.split_whitespace().flat_map(str::parse).collect();
        let [status, wall, cpu, memory] = figures[..] else {
            return Err(io::Error::other(format!(
                "{:?} could not be measured",
                self.words
            )));
        };
        let status = i32::try_from(status).unwrap_or(-1);
        Ok(Taken {
            status,
            wall,
            cpu,
            memory,
        })
    }
}

/// In the process between: runs `words` and says on standard output what it took.
pub(crate) fn between(words: &[OsString]) -> io::Result<String> {
    let (program, arguments) = words.split_first().ok_or(io::ErrorKind::InvalidInput)?;
    let mut command = Command::new(program);
    command.args(arguments).stdout(Stdio::null());
    let start = Instant::now();
    let status = command.spawn()?.wait()?;
    let wall = start.elapsed();
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let cpu = [usage.user_time(), usage.system_time()]
        .map(|time| time.tv_sec() * 1_000_000 + time.tv_usec());
    let status = status.code().unwrap_or(255);
    Ok(format!(
        "{status} {} {} {}",
        nanoseconds(wall),
        cpu[0] + cpu[1],
        usage.max_rss()
    ))
}

fn nanoseconds(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}
