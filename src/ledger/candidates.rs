//! Which lines of the ledger are worth weighing for an article: looked up by what they may have in common, so that a folder
//! of a hundred thousand files can be renamed in one go.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{Subject, name};
use super::{Line, Mark};

/// How many lines that have one thing in common are weighed, be it a day on which everything was imported.
const AT_MOST: usize = 1000;

/// The lines that belong to nobody yet, by what an article may have in common with them.
#[derive(Default)]
pub(super) struct Candidates<'a> {
    lines: Vec<(&'a str, &'a Line)>,
    by_id: BTreeMap<&'a str, usize>,
    by_path: BTreeMap<&'a str, usize>,
    by_text: BTreeMap<u64, Vec<usize>>,
    by_trait: BTreeMap<Trait<'a>, Vec<usize>>,
}

/// What makes two articles worth comparing, if their texts are not the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Trait<'a> {
    Title(u32),
    Day(chrono::NaiveDate),
    Name(&'a str),
}

impl<'a> Candidates<'a> {
    pub(super) fn new(lines: impl Iterator<Item = (&'a str, &'a Line)>) -> Self {
        let mut all = Self::default();
        for (id, line) in lines {
            let number = all.lines.len();
            all.lines.push((id, line));
            all.by_id.insert(id, number);
            if let Some(path) = &line.path {
                all.by_path.insert(path, number);
            }
            if let Some(mark) = &line.mark {
                all.by_text.entry(mark.text()).or_default().push(number);
            }
            let path = line.path.as_deref();
            for one in traits(line.mark.as_ref(), line.published.date_naive(), path) {
                let same = all.by_trait.entry(one).or_default();
                if same.len() < AT_MOST {
                    same.push(number);
                }
            }
        }
        all
    }

    /// The lines that may be the article's, each once.
    pub(super) fn of(&self, subject: &Subject<'_>) -> impl Iterator<Item = (&'a str, &'a Line)> {
        let head = subject.head;
        let mut numbers: BTreeSet<usize> = BTreeSet::new();
        numbers.extend(self.by_id.get(head.made_id.as_str()));
        numbers.extend(self.by_path.get(head.stamp.path.as_str()));
        let same = self.by_text.get(&subject.mark.text());
        numbers.extend(same.into_iter().flatten().take(AT_MOST));
        // Where the text is there to the letter, nothing else can count more.
        if same.is_none() || !subject.mark.is_telling() {
            let day = head.published.at.date_naive();
            for one in traits(Some(&subject.mark), day, Some(&head.stamp.path)) {
                numbers.extend(self.by_trait.get(&one).into_iter().flatten());
            }
        }
        numbers.into_iter().map(|number| self.lines[number])
    }
}

fn traits<'a>(
    mark: Option<&Mark>,
    day: chrono::NaiveDate,
    path: Option<&'a str>,
) -> impl Iterator<Item = Trait<'a>> {
    let title = mark.map(|mark| Trait::Title(mark.title()));
    let name = path.map(|path| Trait::Name(name(path)));
    title.into_iter().chain([Trait::Day(day)]).chain(name)
}
