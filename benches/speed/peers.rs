//! Other programs that make feeds of a folder of articles, on the same articles and with a site of ours that leaves out
//! all that is not asked for, as far as the program lets one.

use std::io;
use std::path::{Path, PathBuf};

use crate::figures::whole;
use crate::options::Options;
use crate::runs::{Measured, Row, Turn, crieur, installed, rounds};
use crate::site::{Plan, Shape};
use crate::sites::{Site, clear, home};
use crate::timed::Program;

/// For how long a program may be measured on one site, in seconds: more often than once within the first, and not at all
/// when it would take longer than the second.
const PATIENCE: (u64, f64) = (60, 300.0);

struct Peer {
    name: &'static str,
    /// What has to be on the path.
    program: &'static str,
    arguments: &'static [&'static str],
    /// The shape in which it reads articles, when that is not the one that crieur is measured with.
    shape: Option<Shape>,
    /// Where its articles lie.
    articles: &'static str,
    files: &'static [(&'static str, &'static str)],
    /// What it does beyond the job, or short of it.
    note: &'static str,
}

const PEERS: [Peer; 3] = [
    Peer {
        name: "Hugo",
        program: "hugo",
        arguments: &["--quiet", "--noBuildLock", "--destination", "public"],
        shape: None,
        articles: "",
        files: &[
            ("hugo.toml", include_str!("../peers/hugo/hugo.toml")),
            (
                "layouts/_default/term.rss.xml",
                include_str!("../peers/hugo/rss.xml"),
            ),
            (
                "layouts/_default/term.atom.xml",
                include_str!("../peers/hugo/atom.xml"),
            ),
            (
                "layouts/_default/term.feed.json",
                include_str!("../peers/hugo/feed.json"),
            ),
        ],
        note: "the same files; RSS, Atom and JSON by templates of ours; no pages. Short of it: HTML is not made safe, \
               nothing is examined, synced or remembered",
    },
    Peer {
        name: "Zola",
        program: "zola",
        arguments: &["build", "--force", "--output-dir", "public"],
        shape: Some(Shape::Zola),
        articles: "content",
        files: &[
            ("config.toml", include_str!("../peers/zola/config.toml")),
            (
                "templates/page.html",
                include_str!("../peers/zola/page.html"),
            ),
            (
                "templates/index.html",
                include_str!("../peers/zola/section.html"),
            ),
            (
                "templates/section.html",
                include_str!("../peers/zola/section.html"),
            ),
            (
                "templates/taxonomy_list.html",
                include_str!("../peers/zola/taxonomy.html"),
            ),
            (
                "templates/taxonomy_single.html",
                include_str!("../peers/zola/taxonomy.html"),
            ),
        ],
        note: "RSS and Atom. Beyond it: every article is rendered, and gets a page. Short of it: no JSON Feed; HTML is \
               not made safe, nothing is examined, synced or remembered",
    },
    Peer {
        name: "Pelican",
        program: "pelican",
        arguments: &["--quiet", "--settings", "pelicanconf.py"],
        shape: Some(Shape::Lines),
        articles: "articles",
        files: &[(
            "pelicanconf.py",
            include_str!("../peers/pelican/pelicanconf.py"),
        )],
        note: "RSS and Atom, one category an article; no pages. Beyond it: every article is rendered. Short of it: no \
               JSON Feed; HTML is not made safe, nothing is examined, synced or remembered",
    },
];

/// Measures each peer that is installed in turn with crieur, which starts from nothing as they do.
pub(crate) fn peers(options: &Options, site: &Site, measured: &mut Measured) -> io::Result<()> {
    for peer in PEERS {
        let articles = site.plan.articles;
        if !installed(peer.program) {
            eprintln!("{} is not installed", peer.name);
            continue;
        }
        if foreseen(&peer, articles, measured) > PATIENCE.1 {
            eprintln!(
                "{} would take too long for {} articles",
                peer.name,
                whole(articles)
            );
            continue;
        }
        eprintln!("{} articles, {}", whole(articles), peer.name);
        let folder = lay_out(&peer, site)?;
        let program = || {
            let threads = options.threads.to_string();
            Program::new(peer.program)
                .args(peer.arguments)
                .within(&folder)
                .env("GOMAXPROCS", &threads)
        };
        let first = program().run()?;
        let entries = [
            entries(&folder.join("public"))?,
            entries(&site.folder.join("public"))?,
        ];
        if first.status != 0 || entries[0] == 0 {
            eprintln!(
                "{} ended with status {} and made no feeds",
                peer.name, first.status
            );
            continue;
        }
        if entries[0] != entries[1] {
            eprintln!(
                "{} has {} entries where crieur has {}",
                peer.name, entries[0], entries[1]
            );
        }
        let runs = PATIENCE.0 * 1_000_000_000 / first.wall.max(1);
        let runs = usize::try_from(runs).unwrap_or(1).clamp(1, options.runs);
        let all = rounds(
            1..runs + 1,
            &[
                Turn::of(program()),
                Turn::of(crieur(options, &site.folder)).before(|_| clear(&site.folder)),
            ],
        )?;
        measured.mark(
            articles,
            &format!("cold, to {}", peer.name),
            all[1].ratio(&all[0]),
            None,
        );
        let (name, series) = (peer.name.to_owned(), all[0].clone());
        measured.rows.push(Row {
            articles,
            name,
            series,
            note: peer.note,
        });
    }
    Ok(())
}

/// How many seconds it will take, by what it took for fewer.
#[expect(clippy::cast_precision_loss, reason = "there are not so many articles")]
fn foreseen(peer: &Peer, articles: usize, measured: &Measured) -> f64 {
    let last = measured.rows.iter().rfind(|row| row.name == peer.name);
    last.map_or(0.0, |row| {
        row.series.wall().median * articles as f64 / row.articles as f64
    })
}

/// The folder of the peer's site, made as it should be.
fn lay_out(peer: &Peer, site: &Site) -> io::Result<PathBuf> {
    let folder = home().join(format!("{}-{}", peer.program, site.plan.articles));
    let mut articles = site.articles();
    if let Some(shape) = peer.shape {
        let plan = Plan { shape, ..site.plan };
        articles = folder.join(peer.articles);
        // It is kept like the site itself, of which a peer sees the articles alone.
        Site::at(folder.join("site"), plan)?;
        std::fs::remove_file(&articles).ok();
        std::os::unix::fs::symlink("site/articles", &articles)?;
    }
    for (path, text) in peer.files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        std::fs::write(
            path,
            text.replace("ARTICLES", &articles.display().to_string()),
        )?;
    }
    Ok(folder)
}

/// How many entries there are in all Atom feeds below `folder`.
fn entries(folder: &Path) -> io::Result<usize> {
    let mut count = 0;
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            count += entries(&path)?;
        } else if path.file_name().is_some_and(|name| name == "atom.xml") {
            count += std::fs::read_to_string(path)?.matches("<entry>").count();
        }
    }
    Ok(count)
}
