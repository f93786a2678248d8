//! A crieur that stays, and an HTTP client that sends what it is told to, letter by letter, and reads what comes.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::site::Site;

/// A run of crieur that lasts until it is dropped.
pub(crate) struct Lasting {
    child: Child,
    stdout: BufReader<ChildStdout>,
}

impl Lasting {
    pub(crate) fn start(site: &Site, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_crieur"))
            .args(arguments)
            .env("LC_ALL", "C")
            .env_remove("LANGUAGE")
            .current_dir(site.path(""))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        Self { child, stdout }
    }

    /// The next line that it says, without its end.
    pub(crate) fn line(&mut self) -> String {
        let mut line = String::new();
        self.stdout.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }
}

impl Drop for Lasting {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A site that is served.
pub(crate) struct Served {
    _run: Lasting,
    address: String,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

impl Served {
    pub(crate) fn of(site: &Site) -> Self {
        let arguments = ["serve", "--port", "0", "--now", "2026-01-01T12:00:00Z"];
        let mut run = Lasting::start(site, &arguments);
        let line = run.line();
        let address = line.strip_prefix("http://").unwrap();
        Self {
            address: address.strip_suffix("/-/").unwrap().to_owned(),
            _run: run,
        }
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.rsplit_once(':').unwrap().1.parse().unwrap()
    }

    pub(crate) fn get(&self, path: &str) -> Reply {
        self.ask("GET", path, &[])
    }

    /// Sends `path` as it is, which a browser would not.
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Reply {
        let mut stream = self.send(method, path, headers);
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let end = end.unwrap_or_else(|| panic!("{path}: {}", String::from_utf8_lossy(&bytes)));
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap();
        let headers = lines.map(|line| {
            let (name, value) = line.split_once(": ").unwrap();
            (name.to_lowercase(), value.to_owned())
        });
        Reply {
            status: status.parse().unwrap(),
            headers: headers.collect(),
            body: bytes[end + 4..].to_vec(),
        }
    }

    /// Listens to what the desk tells of itself.
    pub(crate) fn live(&self) -> Live {
        Live(BufReader::new(self.send("GET", "/-/live", &[])))
    }

    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        // Whoever waits in vain is to fail.
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .unwrap();
        let mut all = BTreeMap::from([("host", self.address.as_str()), ("connection", "close")]);
        all.extend(headers.iter().copied());
        write!(stream, "{method} {path} HTTP/1.1\r\n").unwrap();
        for (name, value) in all {
            write!(stream, "{name}: {value}\r\n").unwrap();
        }
        write!(stream, "\r\n").unwrap();
        stream
    }
}

/// What the desk tells of itself.
pub(crate) struct Live(BufReader<TcpStream>);

impl Live {
    /// The next desk that it tells of.
    pub(crate) fn next(&mut self) -> String {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "it ended");
            if let Some(revision) = line.strip_prefix("data: ") {
                return revision.trim_end().to_owned();
            }
        }
    }
}
