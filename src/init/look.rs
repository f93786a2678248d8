//! Looks at a folder: where its articles lie, and what they and the settings of other programs say of the site.

use std::collections::BTreeMap;
use std::path::Path;

use chrono_tz::Tz;
use url::Url;

use super::program::{self, Program};
use super::tongue::Count;
use super::{EXAMPLE, Proposal, disk};
use crate::config::{Config, site_address};
use crate::diagnostic::{Diagnostic, Finding};
use crate::edition::{self, Articles};
use crate::error::Error;
use crate::head::Head;
use crate::progress::Progress;
use crate::source;
use crate::text::{Fold, Language, Plain};

/// Where articles usually lie. Of those that hold equally many, the first counts.
const FOLDERS: [&str; 9] = [
    "articles",
    "content",
    "_posts",
    "src/posts",
    "posts",
    "src/content",
    "src/blog",
    "blog",
    "news",
];

/// What lies beside articles in many a folder, and is none.
const BESIDE: [&str; 5] = [
    "README*",
    "LICENSE*",
    "CHANGELOG*",
    "CONTRIBUTING*",
    "CODE_OF_CONDUCT*",
];

/// How many articles are opened to learn about the site.
const SAMPLE: usize = 200;

/// How many pages without a date are named one by one.
const PAGES: usize = 10;

/// A folder with what can be read in it.
struct Seen {
    proposal: Proposal,
    config: Config,
    articles: Articles,
    found: Vec<Diagnostic>,
}

/// What a feeds.toml that is to be `file` could say, on a machine whose clock is that of `zone`.
///
/// # Errors
/// [`Error::NoArticles`] when the folder of articles cannot be listed.
pub fn look(file: &Path, zone: Tz, progress: &Progress) -> Result<Proposal, Error> {
    let parent = file.parent().filter(|parent| *parent != Path::new(""));
    let folder = parent.unwrap_or(Path::new("."));
    let said = program::read(folder);
    let name = disk::name(folder).map(|name| Plain::new(&name));
    let name = name.filter(|name| !name.is_empty());
    let mut proposal = Proposal {
        file: file.to_owned(),
        program: said.program,
        title: said
            .title
            .clone()
            .or(name)
            .unwrap_or_else(|| Plain::new("crieur")),
        description: said.description,
        url: said.url.or_else(|| cname(folder)),
        language: said.language,
        zone: said.zone.unwrap_or(zone),
        articles: FOLDERS[0].to_owned(),
        is_missing: !disk::is_folder(&folder.join(FOLDERS[0])),
        output: said.program.map_or("public", Program::output).to_owned(),
        exclude: Vec::new(),
        faulty: 0,
    };
    let Some(mut seen) = find(&proposal, folder, progress)? else {
        return Ok(proposal);
    };
    let exclude = no_articles(&seen, file);
    if exclude != seen.proposal.exclude {
        seen.proposal.exclude = exclude;
        if let Some(again) = read(&seen.proposal, progress)? {
            seen = again;
        }
    }
    proposal = seen.proposal;
    proposal.faulty = seen.articles.lost.len();
    let texts = Texts::read(&seen.config, &seen.articles.heads);
    if said.title.is_none()
        && let Some(title) = texts.site
    {
        proposal.title = title;
    }
    let heads = &seen.articles.heads;
    proposal.url = proposal.url.or_else(|| origin(heads));
    let own = proposal.language.take().or_else(|| language(heads));
    proposal.language = own.or_else(|| texts.count.language());
    Ok(proposal)
}

/// The folder that holds most articles that can be read; `None` when there is none at all.
fn find(proposal: &Proposal, folder: &Path, progress: &Progress) -> Result<Option<Seen>, Error> {
    if !disk::is_folder(folder) {
        return Ok(None);
    }
    let mut best: Option<Seen> = None;
    let size = |seen: &Seen| (seen.articles.heads.len(), seen.articles.lost.len());
    for name in FOLDERS {
        if !disk::is_folder(&folder.join(name)) {
            continue;
        }
        let seen = read(&within(proposal, name, Vec::new()), progress)?;
        let least = best.as_ref().map_or((0, 0), size);
        best = seen.filter(|seen| size(seen) > least).or(best);
    }
    if best.is_none() {
        let all = within(proposal, ".", beside(&proposal.file));
        let seen = read(&all, progress)?;
        best = seen.filter(|seen| !seen.articles.heads.is_empty());
    }
    Ok(best)
}

fn within(proposal: &Proposal, articles: &str, exclude: Vec<String>) -> Proposal {
    Proposal {
        articles: articles.to_owned(),
        is_missing: false,
        exclude,
        ..proposal.clone()
    }
}

fn read(proposal: &Proposal, progress: &Progress) -> Result<Option<Seen>, Error> {
    let Some(config) = proposal.imagine() else {
        return Ok(None);
    };
    let mut found = Vec::new();
    let articles = edition::read_all(&config, progress, &mut found)?;
    Ok(Some(Seen {
        proposal: proposal.clone(),
        config,
        articles,
        found,
    }))
}

/// What crieur itself and others keep in a folder in which articles lie as well.
fn beside(file: &Path) -> Vec<String> {
    let own = file.file_stem().unwrap_or_default().to_string_lossy();
    let own = format!("{}.*", globset::escape(&own));
    let others = BESIDE.map(str::to_owned);
    others
        .into_iter()
        .chain([own, "public".to_owned()])
        .collect()
}

/// What in the folder of articles is none: files such as a README, and pages of a program's that have no date.
fn no_articles(seen: &Seen, file: &Path) -> Vec<String> {
    let proposal = &seen.proposal;
    if proposal.articles == "." {
        return beside(file);
    }
    let root = &seen.config.site.articles;
    let faulty = seen.found.iter().filter(|one| one.is_error());
    let mut told = BTreeMap::new();
    for one in faulty {
        let path = one.place.file.strip_prefix(root).unwrap_or(&one.place.file);
        let path = path
            .to_string_lossy()
            .replace(std::path::MAIN_SEPARATOR, "/");
        let is_page = proposal.program.is_some() && matches!(one.finding, Finding::NoDate { .. });
        told.entry(path)
            .and_modify(|all: &mut bool| *all &= is_page)
            .or_insert(is_page);
    }
    let is_beside = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let mut kinds = BESIDE.iter().map(|kind| kind.trim_end_matches('*'));
        kinds
            .find(|kind| name.starts_with(kind))
            .map(|kind| format!("{kind}*"))
    };
    let mut kinds: Vec<String> = told.keys().filter_map(|path| is_beside(path)).collect();
    kinds.sort();
    kinds.dedup();
    told.retain(|path, is_page| *is_page && is_beside(path).is_none());
    if told.len() <= PAGES {
        kinds.extend(told.keys().map(|path| globset::escape(path)));
    }
    kinds
}

/// What the texts of some articles tell.
#[derive(Default)]
struct Texts {
    /// The name of the site that most of them are of.
    site: Option<Plain>,
    /// Their words.
    count: Count,
}

impl Texts {
    fn read(config: &Config, heads: &[Head]) -> Self {
        let mut texts = Self::default();
        let mut votes: BTreeMap<Fold, (usize, BTreeMap<Plain, usize>)> = BTreeMap::new();
        // From the whole breadth of the folder.
        let step = heads.len().div_ceil(SAMPLE).max(1);
        for head in heads.iter().step_by(step) {
            let Ok((text, _)) = source::read(config, &head.stamp) else {
                continue;
            };
            let shape = head.stamp.shape;
            texts.count.add(&shape.words(&text));
            if let Some((name, is_certain)) = shape.site(&text) {
                let (weight, spellings) = votes.entry(Fold::new(name.as_str())).or_default();
                *weight += if is_certain { 2 } else { 1 };
                *spellings.entry(name).or_default() += 1;
            }
        }
        let most = votes.into_values().max_by_key(|(weight, _)| *weight);
        let names = most
            .filter(|(weight, _)| *weight > 1)
            .map(|(_, names)| names);
        let name = names.and_then(|names| names.into_iter().max_by_key(|(_, count)| *count));
        texts.site = name.map(|(name, _)| name);
        texts
    }
}

/// The host that GitHub and others publish this folder under.
fn cname(folder: &Path) -> Option<Url> {
    let name = disk::read(&folder.join("CNAME"))?;
    site_address(name.lines().next()?)
}

/// The site of most addresses that articles give themselves.
fn origin(heads: &[Head]) -> Option<Url> {
    let mut origins: BTreeMap<String, usize> = BTreeMap::new();
    for head in heads {
        let origin = head.permalink.origin().ascii_serialization() + "/";
        if origin != EXAMPLE {
            *origins.entry(origin).or_default() += 1;
        }
    }
    let most = origins.into_iter().max_by_key(|(_, count)| *count);
    most.and_then(|(origin, _)| site_address(&origin))
}

/// The language that most articles name, if most of those that name one agree.
fn language(heads: &[Head]) -> Option<Language> {
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    for head in heads {
        if let Some(language) = &head.language {
            *named.entry(language.as_str()).or_default() += 1;
        }
    }
    let all: usize = named.values().sum();
    let (code, count) = named.into_iter().max_by_key(|(_, count)| *count)?;
    Language::parse(code).filter(|_| 2 * count > all)
}
