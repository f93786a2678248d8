//! Tests: the quick way says nothing, or what the slow way says, which then has nothing to tell; and of articles as people
//! write them it does say something.

mod odd;

use std::path::Path;

use super::*;
use crate::article::Article;
use crate::source::{Known, Stamp, decode};
use crate::value::Text;

fn config(more: &str) -> Config {
    let whole = format!("[site]\ntitle = \"A\"\nurl = \"https://a.example/b/\"\n{more}");
    let text = Text {
        file: Path::new("feeds.toml"),
        whole: &whole,
    };
    let mut found = Vec::new();
    let config = crate::config::read(text, &mut found);
    assert!(found.is_empty(), "{found:?}");
    config.unwrap()
}

/// Sites whose settings matter to a gist.
const SITES: [&str; 7] = [
    "",
    "language = \"fr\"\ntimezone = \"Europe/Brussels\"\nhour = \"02:30\"\n",
    "address = \"{category}/{path}.html\"\ntimezone = \"Europe/Paris\"\n",
    "address = \"é/{title}/{day}\"\nauthority = \"old.example\"\n",
    "address = \"{title}\"\ntimezone = \"America/New_York\"\n",
    "address = \"../{slug}/./..{category}//{month}\"\n",
    "address = \"{slug}?a={year}\"\narticles = \"_posts/2017\"\n",
];

type Told = (Gist, Sort);

fn quick(config: &Config, path: &str, bytes: &[u8]) -> Option<Told> {
    let mut quick = Quick::new(config);
    let gist = quick.gist(path, Shape::Markdown, bytes)?;
    // What is kept changes nothing.
    assert_eq!(quick.gist(path, Shape::Markdown, bytes), Some(gist));
    let sorts = quick.take_sorts();
    assert_eq!(sorts.len(), 1);
    assert_eq!(quick.take_sorts(), []);
    assert_eq!(quick.gist(path, Shape::Markdown, bytes), Some(gist));
    assert_eq!(quick.take_sorts(), sorts);
    Some((gist, sorts[0].clone()))
}

/// What the slow way says, and how much it has to tell.
fn slow(config: &Config, path: &str, bytes: &[u8]) -> (Option<Told>, usize) {
    let stamp = Stamp {
        file: config.site.articles.join(path),
        path: path.to_owned(),
        shape: Shape::Markdown,
    };
    let Ok((text, told)) = decode(bytes, Known::default()) else {
        return (None, 1);
    };
    let mut found = Vec::new();
    let article = Article::read(&stamp, config, &text, &mut found);
    let head = article.and_then(|article| head::of_article(config, &article, &mut found));
    let gist = head.map(|head| (Gist::of(&head, 0), Sort::of(&head)));
    (gist, told.len() + found.len())
}

/// Holds both ways to each other. Whether the quick one says something.
fn same(config: &Config, path: &str, bytes: &[u8]) -> bool {
    let Some(quick) = quick(config, path, bytes) else {
        return false;
    };
    let shown = String::from_utf8_lossy(bytes);
    let (slow, count) = slow(config, path, bytes);
    assert_eq!(count, 0, "{path}\n{shown}");
    assert_eq!(Some(quick), slow, "{path}\n{shown}");
    true
}

#[test]
fn articles_of_this_site_are_read_the_quick_way() {
    let config = config("");
    macro_rules! articles {
        ($($path:literal)*) => {
            [$(($path, include_str!(concat!("../../../articles/", $path)))),*]
        };
    }
    for (path, text) in articles![
        "2016/hameconnage-cinq-signes.md"
        "2020/tunnel-des-tanneurs.md"
        "2023/buurtinformatienetwerk.md"
        "2024/spreekuur-grensarbeiders.md"
        "2026/police-sans-frontieres.md"
        "2031/quinze-ans-info-citoyen.md"
    ] {
        assert!(same(&config, path, text.as_bytes()), "{path}");
    }
}

#[test]
fn usual_articles_are_read_the_quick_way() {
    let config = config("timezone = \"Europe/Brussels\"\n");
    for (path, text) in [
        (
            "2019/03/article-31.md",
            "+++\ntitle = \"À énergie publique\"\ndate = 2019-03-04T11:47:00+01:00\ncategories = [\"Agenda\"]\n\
             tags = [\"quartier\", \"rue 27\"]\nauthors = [\"Info Citoyen\"]\nsummary = \"Projet vélo de.\"\n+++\n\nPâte.\n",
        ),
        (
            "2017-11-28-retour.md",
            "+++\n# Note\ntitle = 'Retour' # oui\ndate = 2017-11-28\ndraft = true\nweight = 3\n\n+++",
        ),
        (
            "Été 1/index.md",
            "+++\r\ntitle = \"A\"\r\ndate = \"2017-11-28 10:00\"\r\n+++\r\nUn « texte »\u{A0}: 😀.\r\n",
        ),
        (
            "a.nl.md",
            "---\ntitle: « Les services » non, oui\ndate: 2024-06-15 10:00:00 +0200\nlayout: post\n\
             tags: [vol, portes ouvertes, \"a, b\"]\nauthor: La rédaction\nlang: nl\n---\nTexte\n",
        ),
        (
            "b.md",
            "---\ntitle: \"Werken: gratis\"\ndate: 2024-09-03\nupdated: 2024-09-03T08:00:00Z\nexpires: '2030-01-01'\n\
             categories:\n  - Actualités\n  - 'Vie'\ntags:\n- a\nslug: ab\nid: tag:a.example,2017:un\nimage: a/b.jpg\n---\n",
        ),
    ] {
        // It would be a fault to have anything to tell of them.
        assert_eq!(slow(&config, path, text.as_bytes()).1, 0, "{text}");
        assert!(same(&config, path, text.as_bytes()), "{text}");
    }
}

#[test]
fn keys_of_others_are_none_of_ours() {
    let config = config("");
    for key in said::OTHERS {
        let text = format!("+++\n{key} = \"a\"\ntitle = \"A\"\ndate = 2017-11-28\n+++\n");
        assert!(same(&config, "a.md", text.as_bytes()), "{key}");
    }
}
