//! What holds for whole pages: what is shown of them, and in which order their sources count.

use super::*;
use crate::front::Front;

const SITE: &str = "Info Citoyen";

pub(super) fn open(html: &str) -> Opening {
    opening(html, 0..html.len(), &Plain::new(SITE))
}

fn front(html: &str) -> Front {
    open(html).front
}

pub(super) fn title(html: &str) -> String {
    front(html)
        .title
        .map(|title| title.value.to_string())
        .unwrap_or_default()
}

fn shown(html: &str) -> String {
    story(html, &Plain::new("Un titre")).html.trim().to_owned()
}

#[test]
fn sources_count_in_their_order() {
    // From the most trustworthy down: with each one taken away, the next one speaks.
    let sources = [
        (
            "ld",
            "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"ld\",\"datePublished\":\"2001-01-01\"}</script>",
        ),
        (
            "page",
            "<script type=application/ld+json>{\"@type\":\"WebPage\",\"name\":\"page\",\"datePublished\":\"2002-01-01\"}</script>",
        ),
        (
            "og",
            "<meta property=og:title content=og><meta property=article:published_time content=2003-01-01>",
        ),
        (
            "dc",
            "<meta name=DC.title content=dc><meta name=DC.date content=2004-01-01>",
        ),
        (
            "plain",
            "<meta name=title content=plain><meta name=date content=2005-01-01>",
        ),
    ];
    let visible = [
        (
            "mf",
            "<div class=h-entry><b class=p-name>mf</b><i class=dt-published>2006-01-01</i></div>",
        ),
        (
            "micro",
            "<div><b itemprop=headline>micro</b><i itemprop=datePublished>2007-01-01</i></div>",
        ),
        ("h1", "<h1>h1</h1><p><time>2008-01-01</time></p>"),
    ];
    let all: Vec<(&str, String)> = sources
        .iter()
        .map(|(name, html)| (*name, (*html).to_owned()))
        .chain(
            visible
                .iter()
                .map(|(name, html)| (*name, format!("<body>{html}"))),
        )
        .collect();
    for from in 0..all.len() {
        // In the other order in the file, so that no source counts by standing first.
        let (body, head): (Vec<_>, Vec<_>) = all[from..]
            .iter()
            .rev()
            .partition(|(_, html)| html.starts_with("<body>"));
        let text = |part: Vec<&(&str, String)>| {
            part.iter()
                .map(|(_, html)| html.as_str())
                .collect::<String>()
        };
        let html = format!("<title>t</title>{}{}", text(head), text(body));
        let front = front(&html);
        assert_eq!(front.title.unwrap().value.as_str(), all[from].0, "{html}");
        assert_eq!(
            front.date.unwrap().value.local.format("%Y").to_string(),
            format!("{}", 2001 + from),
            "{html}"
        );
    }
    assert_eq!(title("<title>t</title>"), "t");
    assert_eq!(title("<p>Rien.</p>"), "");
}

#[test]
fn a_title_is_the_page_s_and_not_the_site_s() {
    for html in [
        "<title>Un titre | Info Citoyen</title>",
        "<title>Info Citoyen – Un titre</title>",
        "<title>Info Citoyen</title><h1>Un titre</h1>",
        "<title>Un titre</title><header><h1><a href=/>Le journal</a></h1></header>",
        "<meta property=og:title content='Un titre - Info Citoyen'>",
        "<meta property=og:title content='Info Citoyen'><h1>Un\n <em>titre</em></h1>",
        "<title>Autre</title><h1>Info Citoyen</h1><article><h1>Un titre</h1></article>",
        "<meta property=og:title content=' '><title>Un titre</title>",
        "<svg><title>Logo</title></svg><h1>Un titre</h1>",
        "<meta charset=utf-8><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><title>Un titre</title>",
    ] {
        assert_eq!(title(html), "Un titre", "{html}");
    }
}

#[test]
fn a_date_that_is_none_is_told_of_where_it_stands() {
    for (html, written, code) in [
        (
            "<meta property=article:published_time content='31 février 2018'><p><time>2018-03-03</time></p>",
            "31 février 2018",
            "impossible-date",
        ),
        (
            "<p>hier</p>\n<meta name=date\n content=hier>",
            "hier",
            "bad-date",
        ),
        (
            "<h1>Un titre</h1><p>31 février 2018</p>",
            "31 février 2018",
            "impossible-date",
        ),
        (
            "<script type=application/ld+json>{\"@type\":\"Article\",\n\"datePublished\":\"2018-02-31\"}</script>",
            "2018-02-31",
            "impossible-date",
        ),
    ] {
        let opening = open(html);
        assert!(
            opening.front.date.is_none() && !opening.front.dated,
            "{html}"
        );
        let fault = opening.fault.unwrap();
        assert_eq!((&html[fault.range], fault.value.code()), (written, code));
    }
    let html = "<meta name=date content=2018-03-03><meta name=modified content=hier><meta property=article:expiration_time content='2018-02-31'>";
    let opening = open(html);
    assert!(opening.front.date.is_some() && opening.fault.is_none());
    let others: Vec<&str> = opening
        .others
        .iter()
        .map(|fault| &html[fault.range.clone()])
        .collect();
    assert_eq!(others, ["hier", "2018-02-31"]);
    for html in [
        "<meta name=date content=''>",
        "<p>Le 31 février 2018 n’existe pas.</p>",
        "<h1>Un titre</h1><p>Texte.</p>",
    ] {
        let opening = open(html);
        assert!(
            opening.fault.is_none() && opening.front.date.is_none(),
            "{html}"
        );
    }
}

#[test]
fn places_count_from_the_beginning_of_the_file() {
    let html = "+++\ntags = []\n+++\n<title>Un titre</title>\n<meta name=date content=2018-02-31>";
    let opening = opening(html, 18..html.len(), &Plain::new(SITE));
    assert_eq!(&html[opening.front.title.unwrap().range], "Un titre");
    assert_eq!(&html[opening.fault.unwrap().range], "2018-02-31");
    assert_eq!(opening.body, 18);
}

#[test]
fn the_article_is_found_on_its_page() {
    let filler = "<p>Autre chose.</p>";
    for page in [
        "<p>Texte.</p>",
        "<main><p>Texte.</p></main><aside>Autre</aside>",
        "<div role=main><p>Texte.</p></div><div>Autre</div>",
        "<main>Autre<article><p>Texte.</p></article></main>",
        "<article><h2>Autre</h2></article><article><h1>Un titre</h1><p>Texte.</p></article>",
        "<article>Autre</article><article><p>Texte.</p></article>",
        "<aside><article><p>Autre, et bien plus long.</p></article></aside><article><p>Texte.</p></article>",
        "<article>Autre<div itemprop=articleBody><p>Texte.</p></div></article>",
        "<article class=h-entry>Autre<div class=e-content><p>Texte.</p></div></article>",
        "<nav>Autre</nav><p>Texte.</p><footer>Autre</footer>",
        "<form><h1>Un titre</h1><p>Texte.</p></form>",
    ] {
        assert_eq!(shown(page), "<p>Texte.</p>", "{page}");
        // The same between other parts of a page.
        let long = format!("<nav>{filler}</nav>{page}<footer>{filler}</footer>");
        assert_eq!(shown(&long), "<p>Texte.</p>", "{long}");
    }
}

#[test]
fn what_is_no_story_is_left_out() {
    for noise in [
        "<script>x()</script>",
        "<style>p{}</style>",
        "<template><p>x</p></template>",
        "<nav><a>x</a></nav>",
        "<p hidden>x</p>",
        "<p aria-hidden=true>x</p>",
        "<p style='display: none'>x</p>",
        "<form><input><p>x</p></form>",
        "<!-- <p>x</p> -->",
        "<a class=skip-link href=#main>x</a>",
        "<div class=breadcrumb>x</div>",
        "<div role=navigation>x</div>",
        "<noscript>x</noscript>",
        "<div class='sharedaddy'>x</div>",
        "<section id=comments><p>x</p></section>",
        "<img src=x.gif width=1 height=1>",
        "<button>x</button>",
        "<ul><li> </li></ul>",
        "<section><h2>x</h2><form></form></section>",
        "<noscript><img width=1 height=1 src=x></noscript>",
    ] {
        assert_eq!(
            shown(&format!("<article>{noise}<p>Texte.</p>{noise}</article>")),
            "<p>Texte.</p>",
            "{noise}"
        );
    }
    let long = "mot ".repeat(40);
    for kept in [
        "<p class=note>x</p>".to_owned(),
        "<aside>x</aside>".into(),
        "<footer><p>Source : x</p></footer>".into(),
        "<header><p>x</p></header>".into(),
        "<details>x</details>".into(),
        "<p><a href=#x>x</a></p>".into(),
        "<svg><text>x</text></svg>".into(),
        "<dialog open>x</dialog>".into(),
        "<div><h2>x</h2></div>".into(),
        format!("<div class=share><p>{long}</p><p>{long}</p><p>{long}</p></div>"),
        "<p>a<b> </b>x</p>".into(),
        "<td>x".into(),
        "<p>x<br></p>".into(),
        "<img src=x.jpg>".into(),
        "<noscript><img src=x.jpg></noscript>".into(),
        "<img class=lazy><noscript><img src=x.jpg></noscript>".into(),
    ] {
        let kept = kept.replace('x', "zut");
        let what = if kept.contains("mot") {
            "mot mot"
        } else {
            "zut"
        };
        let html = shown(&format!("<article><p>Texte.</p>{kept}</article>"));
        assert!(html.contains(what), "{kept}");
    }
}

#[test]
fn what_is_known_is_not_said_again() {
    let head = "<meta name=author content='Zoé Dupont'><meta name=category content=Actualités>";
    for known in [
        "<h1>Un titre</h1>",
        "<h1><a href=x>UN  TITRE</a></h1>",
        "<h1>Un titre</h1><p>28 novembre 2017</p>",
        "<header><h1>Un titre</h1><p><time datetime=2017-11-28>hier, mardi</time></p></header>",
        "<h1>Un titre</h1><p>Publié le <time>28 nov. 2017</time> par <a>Zoé Dupont</a></p>",
        "<p>Actualités</p><h1>Un titre</h1><div>Par Zoé Dupont | 28/11/2017</div>",
        "<div class=entry-meta><span>28 nov. 2017</span></div>",
        "<p>Par Zoé Dupont</p>",
        "<b>Un titre</b><br>28 novembre 2017<br>",
    ] {
        let html = format!("{head}<article>{known}<p>Texte.</p></article>");
        let expected = if known.contains("hier") {
            "<header><p><time datetime=\"2017-11-28\">hier, mardi</time></p></header><p>Texte.</p>"
        } else {
            "<p>Texte.</p>"
        };
        assert_eq!(shown(&html), expected, "{known}");
    }
    for said in [
        "<h1>Un autre titre</h1>",
        "<h1>Un titre</h1><h2>Actualités</h2>",
        "<p>Le 28 novembre 2017, tout change</p>",
        "<p>Par Jeanne</p>",
        "<p>Zoé Dupont raconte</p>",
        "<p>En</p>",
    ] {
        let html = format!("{head}<article>{said}<p>Texte.</p><p>28 novembre 2017</p></article>");
        let words = |text: &str| {
            crate::text::tags::look(text)
                .text
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let all = words(&format!("{said}<p>Texte.</p><p>28 novembre 2017</p>"));
        let all: Vec<String> = if said.starts_with("<h1>Un titre") {
            all[2..].to_vec()
        } else {
            all
        };
        assert_eq!(words(&shown(&html)), all, "{said}");
    }
}

#[test]
fn the_lead_is_the_first_paragraph_that_stands_by_itself() {
    for (html, lead) in [
        (
            "<p> </p><blockquote><p>Cité.</p></blockquote><p>Un<br>lead <b>i</b>ci.</p><p>Suite.</p>",
            "Un lead ici.",
        ),
        ("Texte<br>nu", "Texte nu"),
        (
            "<figure><img src=p.jpg><figcaption><p>Photo</p></figcaption></figure><p>Lead.</p>",
            "Lead.",
        ),
        ("<ul><li><p>seul</p></li></ul>", "seul"),
    ] {
        let story = story(html, &Plain::default());
        assert_eq!(Plain::new(&story.lead).as_str(), lead, "{html}");
    }
}

#[test]
fn words_are_parted_by_blocks_but_not_by_marks() {
    let found = words(
        "<title>non</title><script>non</script><h1>Po<b>lice</b></h1><ul><li>a<li>b</ul>c<br>d<table><td>e<td>f</table><p hidden>non</p>",
    );
    assert_eq!(
        found.split_whitespace().collect::<Vec<_>>(),
        ["Police", "a", "b", "c", "d", "e", "f"]
    );
}
