//! The metrics, in the [text format 0.0.4 of Prometheus][format], for the textfile collector of its node_exporter.
//!
//! [format]: https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::{DateTime, TimeZone};

use super::{Articles, MadeFeed, Report};
use crate::exit::Exit;

const LAST_RUN: &str = "crieur_last_run_timestamp_seconds";
const LAST_SUCCESS: &str = "crieur_last_success_timestamp_seconds";
const ENTRIES: &str = "crieur_feed_entries";
const UPDATED: &str = "crieur_feed_updated_timestamp_seconds";
const HELD: &str = "crieur_feed_held";
const ARTICLES: &str = "crieur_articles";

/// The text of the metrics. What this run does not know is taken from `last`, the text of the last one: when there last was a success,
/// and, when it came to no end of its own, what is published.
pub(super) fn text(report: &Report<'_>, last: &str) -> String {
    let mut text = Text(String::new());
    let ended = seconds(&report.ended());
    text.gauge(LAST_RUN, "When the last run ended.");
    text.sample(LAST_RUN, &[], &ended);
    text.gauge(
        LAST_SUCCESS,
        "When a run last ended with exit status 0 or 1: every feed is current then, though an article may need a person.",
    );
    // A feed that is held back is no success, for its subscribers wait until a person comes.
    if matches!(report.exit, Exit::Done | Exit::Reserves) {
        text.sample(LAST_SUCCESS, &[], &ended);
    } else {
        text.keep(last, LAST_SUCCESS, "");
    }
    let name = "crieur_last_run_exit_status";
    text.gauge(
        name,
        "The exit status of the last run; README.md says what each means.",
    );
    text.sample(name, &[], &report.exit.code().to_string());
    let name = "crieur_last_run_duration_seconds";
    text.gauge(name, "How long the last run took.");
    text.sample(name, &[], &format!("{:.6}", report.duration.as_secs_f64()));

    // A run that could not write what it made has published something else.
    let made = report.made.filter(|_| report.error.is_none());
    let feeds = made.map(|made| made.feeds.as_slice());
    feed_metrics(&mut text, feeds, last);
    text.gauge(ARTICLES, "How many articles are in each state: in_feeds, past_limit, in_no_feed, withheld, faulty; and kept, last good versions of faulty ones that stay in feeds.");
    match made {
        Some(made) => {
            for (state, count) in states(&made.articles) {
                text.sample(ARTICLES, &[("state", state)], &count.to_string());
            }
        }
        None => text.keep(last, ARTICLES, ""),
    }

    let name = "crieur_problems";
    text.gauge(name, "How many findings the last run had, by their severity here and their code; `crieur explain CODE` tells of each.");
    let mut problems: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (severity, one) in report.findings {
        let key = (severity.name(), one.finding.code());
        *problems.entry(key).or_default() += 1;
    }
    for ((severity, code), count) in problems {
        let labels = [("severity", severity), ("code", code)];
        text.sample(name, &labels, &count.to_string());
    }
    let name = "crieur_build_info";
    text.gauge(name, "The version of crieur that ran last.");
    text.sample(name, &[("version", env!("CARGO_PKG_VERSION"))], "1");
    text.0
}

/// What there is to say of a feed.
type Value<'a> = &'a dyn Fn(&MadeFeed) -> Option<String>;

fn feed_metrics(text: &mut Text, feeds: Option<&[MadeFeed]>, last: &str) {
    let entries = |feed: &MadeFeed| Some(feed.entries.to_string());
    let updated = |feed: &MadeFeed| feed.updated.as_ref().map(seconds);
    let held = |feed: &MadeFeed| Some(u8::from(feed.held).to_string());
    let all: [(&str, &str, Value<'_>); 3] = [
        (
            ENTRIES,
            "How many entries the feed has as it is published.",
            &entries,
        ),
        (UPDATED, "When an entry of the feed last changed.", &updated),
        (
            HELD,
            "1 when the feed was held back and left as it was, else 0.",
            &held,
        ),
    ];
    for (name, help, value) in all {
        text.gauge(name, help);
        let Some(feeds) = feeds else {
            text.keep(last, name, "");
            continue;
        };
        for feed in feeds {
            let labels = [("feed", feed.name.as_str())];
            match value(feed) {
                Some(value) => text.sample(name, &labels, &value),
                // What is published is of an earlier run.
                None if feed.held => text.keep(last, name, &written(&labels)),
                None => {}
            }
        }
    }
}

fn states(articles: &Articles) -> [(&'static str, usize); 6] {
    [
        ("in_feeds", articles.in_feeds),
        ("past_limit", articles.past_limit),
        ("in_no_feed", articles.in_no_feed),
        ("withheld", articles.withheld),
        ("faulty", articles.faulty),
        ("kept", articles.kept),
    ]
}

/// Metrics that are being written down.
struct Text(String);

impl Text {
    fn gauge(&mut self, name: &str, help: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} gauge");
    }

    fn sample(&mut self, name: &str, labels: &[(&str, &str)], value: &str) {
        let _ = writeln!(self.0, "{name}{} {value}", written(labels));
    }

    /// The samples of `name` in `last` whose labels begin with `labels`, as they stand there.
    fn keep(&mut self, last: &str, name: &str, labels: &str) {
        for line in last.lines() {
            let Some(rest) = line.strip_prefix(name) else {
                continue;
            };
            let is_it = rest.starts_with([' ', '{']) && rest.starts_with(labels);
            let is_whole = rest
                .rsplit_once(' ')
                .is_some_and(|(_, value)| value.parse::<f64>().is_ok());
            if is_it && is_whole {
                self.0.push_str(line);
                self.0.push('\n');
            }
        }
    }
}

/// `{feed="all"}`
fn written(labels: &[(&str, &str)]) -> String {
    if labels.is_empty() {
        return String::new();
    }
    let label = |(name, value): &(&str, &str)| format!("{name}=\"{}\"", escaped(value));
    let all: Vec<String> = labels.iter().map(label).collect();
    format!("{{{}}}", all.join(","))
}

fn escaped(value: &str) -> String {
    value
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n")
}

fn seconds<Zone: TimeZone>(at: &DateTime<Zone>) -> String {
    format!("{}.{:03}", at.timestamp(), at.timestamp_subsec_millis())
}

#[cfg(test)]
mod tests {
    use super::{Text, written};

    #[test]
    fn what_a_label_may_not_hold_is_escaped() {
        let labels = [("feed", "a\\b\"c\nd"), ("x", "é")];
        assert_eq!(written(&labels), r#"{feed="a\\b\"c\nd",x="é"}"#);
    }

    #[test]
    fn only_whole_samples_of_that_name_are_kept() {
        let last = "# HELP a b\na{feed=\"x\"} 1\na{feed=\"xy\"} 2\nab 3\na nothing\na{feed=\"x\"";
        let mut text = Text(String::new());
        text.keep(last, "a", "{feed=\"x\"}");
        assert_eq!(text.0, "a{feed=\"x\"} 1\n");
        text.keep(last, "a", "");
        assert_eq!(
            text.0,
            "a{feed=\"x\"} 1\na{feed=\"x\"} 1\na{feed=\"xy\"} 2\n"
        );
    }
}
