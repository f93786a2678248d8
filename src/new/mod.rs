//! A new article: where it goes, in which shape it is written and what stands in it, as the most recent ones have it. It is
//! read back before it is written, and says what it was to say.

mod habit;

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, Timelike as _, Utc};

use crate::article::Article;
use crate::config::{Category, Config};
use crate::diagnostic::errors;
use crate::gist::Sort;
use crate::head::{self, Head};
use crate::ledger::Ledger;
use crate::select;
use crate::shape::Shape;
use crate::source::Stamp;
use crate::text::{Fold, Plain, slug};
use habit::{Form, Habit};

/// How long the name of its file is at most, without the date and the ending.
const NAME: usize = 60;

/// An article that is not written yet.
#[derive(Debug)]
pub struct Sheet {
    /// Its file.
    pub file: PathBuf,
    /// What is to stand in it.
    pub text: String,
    /// Whether a feed will take it.
    pub is_taken: bool,
}

/// The article that is called `title` and belongs to `categories`, begun at the moment `now` beside those of `heads`.
pub fn sheet(
    config: &Config,
    (ledger, heads): (&Ledger, &[Head]),
    title: &Plain,
    categories: &[Category],
    now: DateTime<Utc>,
) -> Sheet {
    let date = now.with_timezone(&config.site.zone).fixed_offset();
    let date = date
        .with_second(0)
        .and_then(|date| date.with_nanosecond(0))
        .unwrap_or(date);
    let habit = Habit::of(config, heads);
    let new = New {
        config,
        title,
        categories,
        date,
    };
    let is_free = |id: &str| !ledger.knows(id) && heads.iter().all(|head| head.id != id);
    // Whatever stands in the title, TOML can say it.
    let usual = Habit {
        form: Form::Toml,
        ending: "md".to_owned(),
        ..habit.clone()
    };
    let made = new.proved(&habit, is_free);
    let (stamp, text, head) = match made.or_else(|| new.proved(&usual, is_free)) {
        Some((stamp, text, head)) => (stamp, text, Some(head)),
        None => (new.stamp(&usual), new.text(Form::Toml, None), None),
    };
    let is_taken = config.feeds.is_empty()
        || head.is_some_and(|head| {
            let takers = select::takers(&config.feeds, &[Sort::of(&head)]);
            takers.iter().any(|takers| !takers.is_empty())
        });
    Sheet {
        file: stamp.file,
        text,
        is_taken,
    }
}

/// The categories that feeds ask for, in their order, and then those of articles, the most frequent first.
pub fn categories(config: &Config, heads: &[Head]) -> Vec<Category> {
    let asked = config.feeds.iter().flat_map(|feed| &feed.rule.categories);
    let mut all: Vec<Category> = Vec::new();
    let mut counts: BTreeMap<&Fold, (usize, &Category)> = BTreeMap::new();
    for category in heads
        .iter()
        .filter(|head| !head.by_tags)
        .flat_map(|head| &head.categories)
    {
        counts.entry(&category.fold).or_insert((0, category)).0 += 1;
    }
    let mut counted: Vec<(usize, &Category)> = counts.into_values().collect();
    counted.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.label.cmp(&other.label)));
    for category in asked.chain(counted.into_iter().map(|(_, category)| category)) {
        if all.iter().all(|known| known.fold != category.fold) {
            all.push(category.clone());
        }
    }
    all
}

/// What a new article says.
struct New<'a> {
    config: &'a Config,
    title: &'a Plain,
    categories: &'a [Category],
    date: DateTime<FixedOffset>,
}

impl New<'_> {
    /// Its file, text and head, if `habit` can say all of it.
    fn proved(
        &self,
        habit: &Habit,
        is_free: impl Fn(&str) -> bool,
    ) -> Option<(Stamp, String, Head)> {
        let stamp = self.stamp(habit);
        let made = self.read(&stamp, &self.text(habit.form, None))?.made_id;
        // The id of an article that is gone must not come back for another one.
        let others = (2..).map(|number| format!("{made}-{number}"));
        let id = std::iter::once(made.clone())
            .chain(others)
            .find(|id| is_free(id))?;
        let text = self.text(habit.form, Some(&id));
        let head = self.read(&stamp, &text)?;
        let labels = head.categories.iter().map(|category| &category.label);
        let is_so = head.id == id
            && head.title == *self.title
            && head.published.at == self.date
            && labels.eq(self.categories.iter().map(|category| &category.label));
        is_so.then_some((stamp, text, head))
    }

    fn read(&self, stamp: &Stamp, text: &str) -> Option<Head> {
        let mut found = Vec::new();
        let article = Article::read(stamp, self.config, text, &mut found)?;
        let head = head::of_article(self.config, &article, &mut found);
        head.filter(|_| errors(&found) == 0)
    }

    fn stamp(&self, habit: &Habit) -> Stamp {
        let mut name = slug(self.title.as_str());
        if name.len() > NAME {
            let words = name[..NAME]
                .rsplit_once('-')
                .map_or(NAME, |(words, _)| words.len());
            name.truncate(words);
        }
        if name.is_empty() {
            name.push_str("article");
        }
        let day = self.date.format("%Y-%m-%d-").to_string();
        let day = if habit.is_dated { day } else { String::new() };
        let path = format!("{}{day}{name}.{}", habit.folder_of(self.date), habit.ending);
        Stamp {
            file: self.config.site.articles.join(&path),
            shape: habit.form.shape(),
            path,
        }
    }

    /// What is to stand in its file: that it is a draft as well, or the next run would publish it without a text.
    fn text(&self, form: Form, id: Option<&str>) -> String {
        let title = self.title.as_str();
        let labels = self.categories.iter().map(|one| one.label.as_str());
        let date = self.date.to_rfc3339();
        let (fence, sign, quoted): (_, _, fn(&str) -> String) = match form {
            // A text of JSON's is one of YAML's.
            Form::Yaml => ("---", ":", |text| serde_json::Value::from(text).to_string()),
            _ => ("+++", " =", |text| toml::Value::from(text).to_string()),
        };
        let mut lines = vec![fence.to_owned()];
        if form != Form::PageText {
            lines.push(format!("title{sign} {}", quoted(title)));
            lines.push(format!("date{sign} {date}"));
            let labels: Vec<String> = labels.clone().map(quoted).collect();
            if !labels.is_empty() {
                lines.push(format!("categories{sign} [{}]", labels.join(", ")));
            }
        }
        lines.extend(id.map(|id| format!("id{sign} {}", quoted(id))));
        lines.push(format!("draft{sign} true"));
        lines.extend([fence.to_owned(), String::new()]);
        if form == Form::PageText {
            let site = self.config.site.title.as_str();
            let crumbs: Vec<&str> = std::iter::once(site).chain(labels).chain([title]).collect();
            let written = self.date.format("%Y-%m-%d %H:%M").to_string();
            for line in [crumbs.join(" » "), title.to_owned(), written] {
                lines.extend([line, String::new()]);
            }
        }
        lines.join("\n") + "\n"
    }
}

impl Form {
    fn shape(self) -> Shape {
        match self {
            Self::Toml | Self::Yaml => Shape::Markdown,
            Self::PageText => Shape::PageText,
        }
    }
}
