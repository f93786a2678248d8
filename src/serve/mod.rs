//! `crieur serve`: hands out the desk over HTTP, to this machine alone.
//!
//! A web page of somebody else's must not read drafts through the browser of a maintainer: only requests for a name of this machine
//! are answered (a name that leads here from elsewhere is a well-known trick), and no other origin is let in.

mod answer;

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::JoinHandle;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::{Stream, stream};
use tokio::sync::watch;

use crate::desk::{Desk, LIVE};

/// Where the desk is found unless somebody asks for another place, or it is taken.
pub const PORT: u16 = 8017;

/// Opens a door on this machine: at `port`, or at [`PORT`] or any other that is free.
///
/// # Errors
/// What the system says, such as that somebody else uses `port`.
pub fn open(port: Option<u16>) -> io::Result<TcpListener> {
    let at = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener = match port {
        Some(port) => at(port)?,
        None => at(PORT).or_else(|_| at(0))?,
    };
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// The desk, being served until the process ends.
pub struct Served {
    desk: watch::Sender<Arc<Desk>>,
    thread: JoinHandle<io::Result<()>>,
}

impl Served {
    /// Begins to serve `desk` at the door `listener`.
    ///
    /// # Errors
    /// What the system says.
    pub fn start(listener: TcpListener, desk: Desk) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let (desk, seen) = watch::channel(Arc::new(desk));
        let serve = move || {
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                axum::serve(listener, router(seen)).await
            })
        };
        let thread = std::thread::Builder::new().name("serve".to_owned());
        Ok(Self {
            desk,
            thread: thread.spawn(serve)?,
        })
    }

    /// Lays the desk anew, and has the pages that show it loaded anew.
    pub fn lay(&self, desk: Desk) {
        self.desk.send_replace(Arc::new(desk));
    }

    /// Whether it is served still.
    pub fn is_alive(&self) -> bool {
        !self.thread.is_finished()
    }
}

type Seen = watch::Receiver<Arc<Desk>>;

fn router(seen: Seen) -> Router {
    Router::new()
        .route(LIVE, get(live))
        .fallback(get(look))
        .layer(middleware::from_fn(at_home))
        .with_state(seen)
}

/// Answers only who asks for this machine by a name of its own.
async fn at_home(headers: HeaderMap, request: Request, next: Next) -> Response {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    if host.is_some_and(is_here) {
        return next.run(request).await;
    }
    let said = "crieur serve answers at http://localhost and http://127.0.0.1 alone\n";
    (StatusCode::MISDIRECTED_REQUEST, said).into_response()
}

/// Whether `host`, with or without a port, can only be this machine (RFC 6761, §6.3).
fn is_here(host: &str) -> bool {
    if let Ok(address) = host.parse::<SocketAddr>() {
        return address.ip().is_loopback();
    }
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let is_address = name.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback());
    is_address || name.eq_ignore_ascii_case("localhost")
}

async fn look(State(seen): State<Seen>, request: Request) -> Response {
    let desk = Arc::clone(&seen.borrow());
    answer::answer(desk, request).await
}

/// Tells which desk is there, and each that is laid later.
async fn live(State(seen): State<Seen>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let revisions = stream::unfold((seen, true), |(mut seen, is_first)| async move {
        if !is_first {
            seen.changed().await.ok()?;
        }
        let revision = seen.borrow_and_update().revision.clone();
        Some((Ok(Event::default().data(revision)), (seen, false)))
    });
    Sse::new(revisions).keep_alive(KeepAlive::default())
}

#[cfg(test)]
mod tests {
    use super::is_here;

    #[test]
    fn only_this_machine_is_here() {
        for (host, here) in [
            ("127.0.0.1:8017", true),
            ("127.0.0.1", true),
            ("127.3.2.1:80", true),
            ("localhost:8017", true),
            ("LOCALHOST", true),
            ("[::1]:8017", true),
            ("192.168.1.2:8017", false),
            ("0.0.0.0:8017", false),
            ("info-citoyen.example", false),
            ("localhost.attacker.example:8017", false),
            ("127.0.0.1.attacker.example", false),
            ("", false),
        ] {
            assert_eq!(is_here(host), here, "{host}");
        }
    }
}
