//! `crieur serve`: what it shows is what would be published, nobody else sees it, and it knows when something changed.

pub(crate) mod client;

use client::{Reply, Served};

use crate::site::{LEAST, Site, is_page, markdown};

fn site() -> Site {
    Site::new()
        .article("a.md", markdown("Un", "2025-01-01", "Sécurité"))
        .article("b.md", markdown("Deux", "2025-01-02", "Sécurité"))
        .article(
            "draft.md",
            "+++\ntitle = \"Brouillon\"\ndate = 2025-01-03\ndraft = true\n+++\nÀ relire.\n",
        )
}

/// An article with a recording of two hundred bytes and a picture beside it.
fn recorded() -> Site {
    let sound: Vec<u8> = (0..200).collect();
    let front = "+++\ntitle = \"Son\"\ndate = 2025-01-01\nenclosure = \"sons/été 1.mp3\"\n+++\n";
    Site::new()
        .article("son/index.md", format!("{front}![La halle](halle.png)\n"))
        .article("son/sons/été 1.mp3", sound)
        .article("son/halle.png", b"\x89PNG\r\n\x1A\n")
}

#[test]
fn feeds_are_to_the_byte_what_a_build_publishes() {
    let site = site();
    let served = Served::of(&site);
    let front = served.get("/-/").text();
    assert!(!site.path("public").exists(), "something was published");
    let site = site.build();
    let mut kinds = std::collections::BTreeSet::new();
    for (path, published) in site.everything() {
        let reply = served.get(&format!("/{path}"));
        assert_eq!(reply.status, 200, "{path}");
        let kind = reply.header("content-type").to_owned();
        match path.rsplit('.').next().unwrap() {
            // A remark stands at the end, and links lead to the desk.
            "html" => {
                let page = reply.text();
                let title = published.split("<title>").nth(1).unwrap();
                assert!(page.contains(&title[..title.find('<').unwrap()]), "{path}");
                assert!(page.contains("class=\"crieur-remark\""), "{path}");
            }
            _ => assert_eq!(reply.text(), published, "{path}"),
        }
        let is_told = front.contains(&format!("href=\"/{path}\""));
        assert!(
            is_told || kind.starts_with("text/css"),
            "nothing leads to {path}"
        );
        kinds.insert(kind);
    }
    let expected = [
        "application/feed+json; charset=utf-8",
        "application/xml; charset=utf-8",
        "text/css; charset=utf-8",
        "text/html; charset=utf-8",
        "text/x-opml; charset=utf-8",
    ];
    assert_eq!(
        kinds.iter().collect::<Vec<_>>(),
        expected.iter().collect::<Vec<_>>()
    );
    assert!(is_page("feeds.opml"));
    assert_eq!(
        served.get("/securite/").text(),
        served.get("/securite/index.html").text()
    );
    for (from, to) in [("/", "/-/"), ("/securite", "/securite/")] {
        let reply = served.get(from);
        assert_eq!((reply.status, reply.header("location")), (307, to));
    }
}

#[test]
fn whoever_has_it_is_told_so() {
    let site = site();
    let served = Served::of(&site);
    let path = "/securite/rss.xml";
    let whole = served.get(path);
    let etag = whole.header("etag").to_owned();
    let modified = whole.header("last-modified").to_owned();
    let long_ago = "Sat, 01 Jan 2000 00:00:00 GMT";
    let weak = format!("\"x\", W/{etag}");
    for (headers, status) in [
        (vec![("if-none-match", etag.as_str())], 304),
        (vec![("if-none-match", &weak)], 304),
        (vec![("if-none-match", "*")], 304),
        (vec![("if-none-match", "\"other\"")], 200),
        (vec![("if-modified-since", &modified)], 304),
        (vec![("if-modified-since", long_ago)], 200),
        (vec![("if-modified-since", "yesterday")], 200),
        // The bytes decide.
        (
            vec![
                ("if-none-match", "\"other\""),
                ("if-modified-since", &modified),
            ],
            200,
        ),
        (
            vec![("if-none-match", &etag), ("if-modified-since", long_ago)],
            304,
        ),
    ] {
        let reply = served.ask("GET", path, &headers);
        assert_eq!(reply.status, status, "{headers:?}");
        assert_eq!(reply.header("etag"), etag);
        assert_eq!(reply.body.is_empty(), status == 304, "{headers:?}");
    }
    let head = served.ask("HEAD", path, &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
    for name in ["etag", "last-modified", "content-type", "content-length"] {
        assert_eq!(head.header(name), whole.header(name), "{name}");
    }
    assert_eq!(head.header("content-length"), whole.body.len().to_string());
    let posted = served.ask("POST", path, &[]);
    assert_eq!((posted.status, posted.header("allow")), (405, "GET,HEAD"));
}

#[test]
fn a_recording_is_handed_out_in_parts() {
    let site = recorded();
    let served = Served::of(&site);
    let page = served.get("/-/article/son/index.md").text();
    let link = page
        .split("<audio controls preload=\"metadata\" src=\"")
        .nth(1)
        .unwrap();
    let link = &link[..link.find('"').unwrap()];
    assert!(page.contains("<img src=\"/-/beside/"), "{page}");
    let whole = served.get(link);
    assert_eq!((whole.status, whole.body.len()), (200, 200));
    assert_eq!(whole.header("content-type"), "audio/mpeg");
    let etag = whole.header("etag").to_owned();
    for (range, status, part) in [
        ("bytes=0-9", 206, 0..10),
        ("bytes=190-", 206, 190..200),
        ("bytes=-5", 206, 195..200),
        ("bytes=195-999", 206, 195..200),
        ("bytes=200-", 416, 0..0),
        ("bytes=9-0", 416, 0..0),
        ("lines=1-2", 200, 0..200),
        ("bytes=0-1,5-6", 200, 0..200),
    ] {
        let reply = served.ask("GET", link, &[("range", range)]);
        assert_eq!(reply.status, status, "{range}");
        assert_eq!(reply.body, whole.body[part], "{range}");
    }
    for (condition, status) in [
        (etag.as_str(), 206),
        ("\"other\"", 200),
        ("W/\"other\"", 200),
        ("yesterday", 200),
        (whole.header("last-modified"), 206),
    ] {
        let headers = [("range", "bytes=0-9"), ("if-range", condition)];
        assert_eq!(
            served.ask("GET", link, &headers).status,
            status,
            "{condition}"
        );
    }
    assert_eq!(
        served.ask("GET", link, &[("if-none-match", &etag)]).status,
        304
    );
    let head = served.ask("HEAD", link, &[]);
    assert_eq!((head.status, head.header("content-length")), (200, "200"));
}

#[test]
fn nothing_else_can_be_reached() {
    let front = "+++\ntitle = \"X\"\ndate = 2025-01-01\nimage = \"../feeds.toml\"\nenclosure = \"lien.mp3\"\n+++\n![](../secret.png)\n";
    let site = site()
        .article("x.md", front)
        .file("secret.png", "Nobody sees this.")
        .file("public/secret.txt", "Nor this.");
    #[cfg(unix)]
    std::os::unix::fs::symlink(site.path("secret.png"), site.path("articles/lien.mp3")).unwrap();
    let served = Served::of(&site);
    assert_eq!(served.get("/-/article/x.md").status, 200);
    for path in [
        "/feeds.toml",
        "/../feeds.toml",
        "/securite/../../feeds.toml",
        "/%2e%2e/feeds.toml",
        "/..%2ffeeds.toml",
        "//etc/passwd",
        "/secret.txt",
        "/articles/a.md",
        "/-/article/../feeds.toml",
        "/-/article/..%2Ffeeds.toml",
        "/-/article/%2Fetc%2Fpasswd",
        "/-/beside/0/x.md",
        "/-/beside/1/x.md",
        "/-/beside/2/x.md",
        "/-/beside/3/x.md",
        "/-/beside/-1/x.md",
        "/-/beside/0/../x.md",
        "/-/beside/x.md",
        "/-/explain/../../feeds.toml",
        "/-",
    ] {
        let reply = served.get(path);
        assert_eq!(reply.status, 404, "{path}");
        let said = reply.text();
        assert!(
            !said.contains("[site]") && !said.contains("Nobody"),
            "{path}: {said}"
        );
    }
    assert_eq!(served.get("/%FF").status, 400);
}

#[cfg(unix)]
#[test]
fn a_pipe_beside_an_article_keeps_nobody_waiting() {
    let site = site().article(
        "x.md",
        "+++\ntitle = \"X\"\ndate = 2025-01-01\n+++\n![](tube.png)\n",
    );
    let made = std::process::Command::new("mkfifo")
        .arg(site.path("articles/tube.png"))
        .status();
    assert!(made.unwrap().success());
    let served = Served::of(&site);
    assert!(
        served
            .get("/-/article/x.md")
            .text()
            .contains("\"/-/beside/0/x.md\"")
    );
    assert_eq!(served.get("/-/beside/0/x.md").status, 404);
}

#[test]
fn nobody_else_is_answered() {
    let site = site();
    let served = Served::of(&site);
    for host in [
        "info-citoyen.example",
        "localhost.attacker.example:80",
        "10.0.0.1",
    ] {
        let reply = served.ask("GET", "/-/article/draft.md", &[("host", host)]);
        assert_eq!(reply.status, 421, "{host}");
        assert!(!reply.text().contains("relire"), "{host}");
    }
    for host in ["localhost", "127.0.0.1:1"] {
        let reply = served.ask("GET", "/-/article/draft.md", &[("host", host)]);
        assert_eq!(reply.status, 200, "{host}");
    }
    let policy = served.get("/-/article/draft.md");
    let policy = policy.header("content-security-policy");
    assert!(policy.contains("script-src 'self'") && policy.contains("default-src 'none'"));
}

#[test]
fn articles_are_shown_before_they_are_published() {
    let nasty = "<script>window.harm = 1</script>";
    let site = site()
        .article("later.md", markdown("Bientôt", "2031-01-01", "Sécurité"))
        .article("nasty.md", format!("+++\ntitle = \"{nasty}\"\ndate = 2025-01-01\n+++\n{nasty}\n<p onclick=\"x()\">Texte <a href=\"https://info-citoyen.example/2025/01/a/\">a</a></p>\n"))
        .article("wrong.md", "+++\ntitle = \"Sans date\"\n+++\nTexte.\n");
    let served = Served::of(&site);
    let page = |path: &str| served.get(&format!("/-/article/{path}")).text();
    assert!(page("draft.md").contains("À relire."));
    assert!(page("draft.md").contains("withheld: draft"));
    assert!(page("later.md").contains("withheld until 2031-01-01"));
    let nasty = page("nasty.md");
    let scripts: Vec<&str> = nasty.matches("<script").collect();
    assert_eq!(scripts.len(), 1, "{nasty}");
    assert!(
        !nasty.contains("onclick") && nasty.contains("&#60;script"),
        "{nasty}"
    );
    assert!(nasty.contains("href=\"/-/article/a.md\""), "{nasty}");
    // What keeps it out is told where it is shown, and on the front.
    for shown in [page("wrong.md"), served.get("/-/").text()] {
        assert!(shown.contains("articles/wrong.md"), "{shown}");
        assert!(shown.contains("href=\"/-/explain/no-date\""), "{shown}");
    }
    assert!(
        served
            .get("/-/explain/no-date")
            .text()
            .contains("<h1>no-date</h1>")
    );
    // It can be looked for.
    let found = served.get("/-/?q=BROUIL").text();
    assert!(
        found.contains("draft.md") && !found.contains("later.md"),
        "{found}"
    );
}

#[test]
fn what_changes_is_shown_anew() {
    let site = site();
    let served = Served::of(&site);
    let mut live = served.live();
    let first = live.next();
    site.write(
        "articles/a.md",
        markdown("Un, corrigé", "2025-01-01", "Sécurité"),
    );
    assert_ne!(live.next(), first);
    assert!(
        served
            .get("/securite/rss.xml")
            .text()
            .contains("Un, corrigé")
    );
    // A mistake takes nothing away, and is told on each page.
    site.write("feeds.toml", format!("{LEAST}langage = \"fr\"\n"));
    live.next();
    let front = served.get("/-/").text();
    assert!(
        front.contains("feeds.toml:4:1") && front.contains("<mark>langage</mark>"),
        "{front}"
    );
    let page = served.get("/securite/index.html").text();
    assert!(
        page.contains("crieur-errors") && page.contains("Un, corrigé"),
        "{page}"
    );
    assert!(
        served
            .get("/securite/rss.xml")
            .text()
            .contains("Un, corrigé")
    );
    // An editor that puts a new file in the place of the old one.
    site.write("feeds.toml.new", format!("{LEAST}language = \"fr\"\n"));
    std::fs::rename(site.path("feeds.toml.new"), site.path("feeds.toml")).unwrap();
    live.next();
    let page = served.get("/securite/index.html").text();
    assert!(
        !page.contains("crieur-errors") && page.contains("lang=\"fr\""),
        "{page}"
    );
    // A folder that was not there before.
    site.write(
        "articles/2025/mai/c.md",
        markdown("Trois", "2025-05-01", "Sécurité"),
    );
    let found = |reply: &Reply| reply.text().contains("Trois");
    while !found(&served.get("/securite/rss.xml")) {
        live.next();
    }
    site.write(
        "articles/2025/mai/c.md",
        markdown("Quatre", "2025-05-01", "Sécurité"),
    );
    while found(&served.get("/securite/rss.xml")) {
        live.next();
    }
    assert!(!site.path("public").exists() && !site.path("feeds.ledger").exists());
}

#[test]
fn a_site_that_is_broken_from_the_beginning_is_served_all_the_same() {
    let site = site().file("feeds.toml", "[site\n");
    let served = Served::of(&site);
    let mut live = served.live();
    live.next();
    let front = served.get("/-/").text();
    assert!(front.contains("feeds.toml:1:"), "{front}");
    assert_eq!(served.get("/securite/rss.xml").status, 404);
    site.write("feeds.toml", LEAST);
    live.next();
    assert_eq!(served.get("/securite/rss.xml").status, 200);
}

#[test]
fn a_port_that_is_taken_is_told() {
    let site = site();
    let served = Served::of(&site);
    let port = served.port().to_string();
    let run = site.run(&["serve", "--port", &port]);
    assert_eq!(run.status, 64, "{run:#?}");
    let said = "error: nothing can be served at port ";
    assert!(run.stderr.starts_with(said), "{run:#?}");
    assert!(
        run.stderr.contains(": another program uses it\n"),
        "{run:#?}"
    );
    let nowhere = Site::new();
    std::fs::remove_file(nowhere.path("feeds.toml")).unwrap();
    let run = nowhere.run(&["serve", "--port", "0"]);
    assert_eq!((run.status, run.stdout.as_str()), (78, ""), "{run:#?}");
}

#[test]
fn of_an_article_with_an_error_the_last_good_version_is_shown() {
    let good = "+++\ntitle = \"Le marché\"\ndate = 2025-01-04\nimage = \"halle 1.png\"\n+++\n![](etal.png)\n";
    let site = site()
        .article("ville/marche.md", good)
        .article("ville/halle 1.png", b"\x89PNG\r\n\x1A\n1")
        .article("ville/etal.png", b"\x89PNG\r\n\x1A\n2")
        .build();
    site.write(
        "articles/ville/marche.md",
        good.replace("2025-01-04", "hier"),
    );
    let served = Served::of(&site);
    let front = served.get("/-/?q=MARCHE+error").text();
    assert!(
        front.contains("href=\"/-/article/ville/marche.md\" dir=\"auto\">Le marché</a>"),
        "{front}"
    );
    let feed = served.get("/all/index.html").text();
    assert!(
        feed.contains("<a href=\"/-/article/ville/marche.md\">Le marché</a>"),
        "{feed}"
    );
    // A mistake in feeds.toml hides nothing of that.
    let mut live = served.live();
    live.next();
    site.write("feeds.toml", "[site");
    live.next();
    let page = served.get("/-/article/ville/marche.md").text();
    assert!(page.contains("which stays in the feeds until"), "{page}");
    let pictures: Vec<&str> = page.split("<img ").skip(1).collect();
    let pictures: Vec<&str> = pictures
        .iter()
        .map(|rest| {
            rest.split("src=\"")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
        })
        .collect();
    assert_eq!(pictures.len(), 2, "{page}");
    for (picture, end) in pictures.iter().zip(["1", "2"]) {
        let reply = served.get(picture);
        assert_eq!(
            (reply.status, reply.header("content-type")),
            (200, "image/png"),
            "{picture}"
        );
        assert!(reply.body.ends_with(end.as_bytes()), "{picture}");
    }
}
