//! What an article says, apart from its id and from the places where it says it: by that, the text with an id in it is held
//! against the one without.

use super::Refusal;
use super::keys::{TABLES, is_id};
use crate::article::Article;
use crate::config::Config;
use crate::front::{self, Front};
use crate::head;
use crate::shape::Shape;
use crate::source::Stamp;
use crate::text::Plain;
use crate::value::{self, Placed, Table, Value};

/// An article's text, read.
#[derive(Debug)]
pub(super) struct Reading {
    /// The id that it gives itself.
    pub(super) id: Option<String>,
    /// All else that it says of itself.
    front: Front,
    /// All keys of its front matter, other programs' too.
    keys: Table,
    /// Its story.
    story: String,
}

impl Reading {
    /// Reads `text`, which is what the file at `stamp` holds.
    pub(super) fn of(stamp: &Stamp, config: &Config, text: &str) -> Result<Self, Refusal> {
        let mut found = Vec::new();
        let article = Article::read(stamp, config, text, &mut found);
        if let Some(error) = found
            .into_iter()
            .find(crate::diagnostic::Diagnostic::is_error)
        {
            return Err(Refusal::Faulty(Box::new(error)));
        }
        let article = article.ok_or(Refusal::NoPlace)?;
        let id = article.front.id.as_ref();
        Ok(Self {
            id: id.map(|id| head::given_id(&config.site, id)),
            keys: keys(&article),
            story: story(&article),
            front: placeless(article.front),
        })
    }

    /// Whether it says what `other` does, whatever the id.
    pub(super) fn says_what(&self, other: &Self) -> bool {
        self.front == other.front && self.keys == other.keys && self.story == other.story
    }
}

/// The story; of a page, in whose head an id may stand, what is shown of it.
fn story(article: &Article<'_>) -> String {
    let shape = article.stamp.shape;
    if shape != Shape::HtmlPage {
        // Blank lines above a text are nothing of it.
        return article.body().trim_start_matches('\n').to_owned();
    }
    let title = article.front.title.as_ref();
    let title = title.map_or_else(Plain::default, |title| title.value.clone());
    let story = shape.story(article.body(), &title);
    format!("{}\n{}", story.lead, story.html)
}

fn keys(article: &Article<'_>) -> Table {
    let is_markdown = article.stamp.shape == Shape::Markdown;
    let block = front::split(&article.whole, is_markdown).ok().flatten();
    let table =
        block.and_then(|block| value::parse(article.text(), block.inner, block.language).ok());
    let mut table = bare(table.unwrap_or_default());
    table.retain(|(key, _)| !is_id(&key.value));
    for (key, value) in &mut table {
        let holds_keys = TABLES
            .iter()
            .any(|name| key.value.eq_ignore_ascii_case(name));
        if let (true, Value::Table(inner)) = (holds_keys, &mut value.value) {
            inner.retain(|(key, _)| !is_id(&key.value));
        }
    }
    table
}

/// `table` without its places.
fn bare(table: Table) -> Table {
    let pairs = table.into_iter();
    pairs
        .map(|(key, value)| (nowhere(key.value), nowhere(bare_value(value.value))))
        .collect()
}

fn bare_value(value: Value) -> Value {
    match value {
        Value::List(items) => {
            let items = items.into_iter();
            Value::List(items.map(|item| nowhere(bare_value(item.value))).collect())
        }
        Value::Table(table) => Value::Table(bare(table)),
        value => value,
    }
}

fn nowhere<T>(value: T) -> Placed<T> {
    Placed { value, range: 0..0 }
}

/// `front` without its places and its id.
fn placeless(mut front: Front) -> Front {
    front.id = None;
    (front.draft_at, front.categories_at) = (None, None);
    let texts = [&mut front.title, &mut front.summary, &mut front.withdrawn];
    for text in texts.into_iter().flatten() {
        text.range = 0..0;
    }
    for date in [
        &mut front.date,
        &mut front.embargo,
        &mut front.updated,
        &mut front.expires,
    ]
    .into_iter()
    .flatten()
    {
        date.range = 0..0;
    }
    for file in [&mut front.image, &mut front.enclosure]
        .into_iter()
        .flatten()
    {
        file.range = 0..0;
    }
    front
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::value::Text;

    #[test]
    fn all_but_the_id_and_the_places_counts() {
        let config = Text {
            file: Path::new("feeds.toml"),
            whole: "[site]\ntitle = \"A\"\nurl = \"https://a.example/\"\n",
        };
        let config = crate::config::read(config, &mut Vec::new()).unwrap();
        let read = |shape, text: &str| {
            let stamp = Stamp {
                file: "un".into(),
                path: "un".into(),
                shape,
            };
            Reading::of(&stamp, &config, text).unwrap()
        };
        let page = "<title>A</title><main><p>x";
        for (shape, one, other, same) in [
            (
                Shape::Markdown,
                "# A\n\nx",
                "+++\nid = 'y'\n+++\n\n# A\n\nx",
                true,
            ),
            (Shape::Markdown, "# A\n\nx", "# A\n\ny", false),
            (
                Shape::Markdown,
                "---\nwithdrawn: faux\ndraft: yes\ncategories: a\n---\n",
                "---\nid: y\nwithdrawn: faux\ndraft: yes\ncategories: a\n---\n",
                true,
            ),
            (Shape::Markdown, "    x", "x", false),
            (
                Shape::Markdown,
                "{\"x\": [1]}",
                "{ \"id\": \"y\", \"x\": [1]}",
                true,
            ),
            (Shape::Markdown, "{\"x\": [1]}", "{\"x\": [2]}", false),
            (
                Shape::Markdown,
                "{\"extra\": {\"id\": 1}}",
                "{\"extra\": {}}",
                true,
            ),
            (
                Shape::Markdown,
                "{\"autre\": {\"id\": 1}}",
                "{\"autre\": {}}",
                false,
            ),
            (
                Shape::Markdown,
                "---\ndate: 2017-11-28\n---\n",
                "---\ndate: 2017-11-29\n---\n",
                false,
            ),
            (
                Shape::PageText,
                "A\n\n28/11/2017\n\nx",
                "A\n\n28/11/2017\n\ny",
                false,
            ),
            (
                Shape::HtmlPage,
                page,
                &format!("<meta name=crieur:id content=y>{page}"),
                true,
            ),
            (Shape::HtmlPage, page, &format!("{page}y"), false),
            (
                Shape::HtmlPage,
                page,
                &format!("<meta name=tags content=y>{page}"),
                false,
            ),
        ] {
            let [first, second] = [one, other].map(|text| read(shape, text));
            assert_eq!(first.says_what(&second), same, "{one} and {other}");
            assert_eq!(second.says_what(&first), same, "{one} and {other}");
        }
    }
}
