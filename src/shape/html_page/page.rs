//! A parsed page: its nodes in reading order, each with where what it holds ends. So a walk through an element is a walk
//! through a stretch of a list, whatever its depth.

use std::ops::Range;

use html5ever::LocalName;
use html5ever::tendril::StrTendril;

use crate::text::Plain;

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// An element.
    Element {
        /// Its name, in small letters.
        name: LocalName,
        /// Its attributes, each name once.
        attributes: Box<[(LocalName, StrTendril)]>,
    },
    /// Text, with every reference decoded.
    Text(StrTendril),
    /// The document itself, comments, and what else nobody reads.
    Other,
}

/// A node.
#[derive(Debug)]
pub(super) struct Node {
    /// What it is.
    pub(super) kind: Kind,
    /// The element that it lies in.
    pub(super) parent: usize,
    /// The first node behind all that it holds.
    pub(super) end: usize,
    /// The line of the file near which it stands, from 1.
    pub(super) line: usize,
}

/// A page. Nodes are known by their numbers.
#[derive(Debug)]
pub(super) struct Page {
    nodes: Vec<Node>,
}

/// Headings.
pub(super) const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
/// Elements that stand within a line: they part no words.
const INLINE: [&str; 36] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "mark", "nobr", "q", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "picture",
];

/// Elements whose text is shown to nobody.
const UNSEEN: [&str; 13] = [
    "script", "style", "template", "iframe", "noembed", "noframes", "noscript", "textarea",
    "select", "datalist", "title", "head", "rp",
];

impl Page {
    /// A page of nodes in reading order; the first is the document.
    pub(super) fn new(nodes: Vec<Node>) -> Self {
        Self { nodes }
    }

    /// All of it.
    pub(super) fn all(&self) -> Range<usize> {
        0..self.nodes.len()
    }

    /// What lies in `node`, itself left out.
    pub(super) fn inside(&self, node: usize) -> Range<usize> {
        node + 1..self.nodes[node].end
    }

    /// The first node behind all that `node` holds.
    pub(super) fn end(&self, node: usize) -> usize {
        self.nodes[node].end
    }

    pub(super) fn parent(&self, node: usize) -> usize {
        self.nodes[node].parent
    }

    /// The element before `node` in the same one, with nothing but white space between.
    pub(super) fn before(&self, node: usize) -> Option<usize> {
        let parent = self.parent(node);
        let mut at = node;
        while at > parent + 1 {
            // The last node of what stands before; it, or one that it lies in, is the neighbour.
            let mut before = at - 1;
            while self.parent(before) != parent {
                before = self.parent(before);
            }
            match &self.nodes[before].kind {
                Kind::Text(text) if text.trim().is_empty() => at = before,
                Kind::Other => at = before,
                Kind::Element { .. } => return Some(before),
                Kind::Text(_) => return None,
            }
        }
        None
    }

    pub(super) fn kind(&self, node: usize) -> &Kind {
        &self.nodes[node].kind
    }

    pub(super) fn line(&self, node: usize) -> usize {
        self.nodes[node].line
    }

    /// The name of an element; nothing for all else.
    pub(super) fn name(&self, node: usize) -> &str {
        match &self.nodes[node].kind {
            Kind::Element { name, .. } => name,
            _ => "",
        }
    }

    /// An attribute, as it was written.
    pub(super) fn attribute(&self, node: usize, wanted: &str) -> Option<&str> {
        let Kind::Element { attributes, .. } = &self.nodes[node].kind else {
            return None;
        };
        let found = attributes.iter().find(|(name, _)| &**name == wanted);
        found.map(|(_, value)| &**value)
    }

    /// Whether a list in an attribute, such as `class` or `rel`, has one of `words` in it; case does not count.
    pub(super) fn lists(&self, node: usize, attribute: &str, words: &[&str]) -> bool {
        self.attribute(node, attribute).is_some_and(|list| {
            list.split_ascii_whitespace()
                .any(|item| words.iter().any(|word| item.eq_ignore_ascii_case(word)))
        })
    }

    /// Whether `node` has one of the classes.
    pub(super) fn has_class(&self, node: usize, classes: &[&str]) -> bool {
        self.lists(node, "class", classes)
    }

    /// The elements in `range` of one of `names`.
    pub(super) fn named<'a>(
        &'a self,
        range: Range<usize>,
        names: &'a [&str],
    ) -> impl Iterator<Item = usize> + 'a {
        range.filter(move |node| names.contains(&self.name(*node)))
    }

    /// The elements that `node` lies in, the innermost first.
    pub(super) fn around(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        let mut at = node;
        std::iter::from_fn(move || {
            (at != 0).then(|| {
                at = self.nodes[at].parent;
                at
            })
        })
    }

    /// Whether `node` lies in an element of one of `names`.
    pub(super) fn is_in(&self, node: usize, names: &[&str]) -> bool {
        self.around(node)
            .any(|around| names.contains(&self.name(around)))
    }

    /// What a reader sees in `range`, but for the nodes that `leave` says: a line feed where blocks meet, nothing where
    /// words go on. A node that is left out is left out with all that it holds.
    pub(super) fn text(&self, range: Range<usize>, leave: impl Fn(usize) -> bool) -> String {
        let mut text = String::new();
        let mut blocks: Vec<usize> = Vec::new();
        let mut at = range.start;
        while at < range.end {
            while blocks.pop_if(|end| *end <= at).is_some() {
                text.push('\n');
            }
            let node = &self.nodes[at];
            if leave(at) {
                at = node.end;
                continue;
            }
            match &node.kind {
                Kind::Text(said) => text.push_str(said),
                Kind::Element { name, .. } if UNSEEN.contains(&&**name) => {
                    at = node.end;
                    continue;
                }
                Kind::Element { name, .. } if !INLINE.contains(&&**name) => {
                    text.push('\n');
                    if node.end > at + 1 {
                        blocks.push(node.end);
                    }
                }
                _ => {}
            }
            at += 1;
        }
        text
    }

    /// The first `most` lines that a reader sees in `range`, each with where it stands in the file.
    pub(super) fn lines(
        &self,
        range: Range<usize>,
        most: usize,
        leave: impl Fn(usize) -> bool,
    ) -> Vec<(Plain, usize)> {
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut begin = 0;
        let mut block = usize::MAX;
        let mut at = range.start;
        while at < range.end && lines.len() < most {
            if leave(at) || self.is_unseen(at) {
                at = self.end(at);
                continue;
            }
            if let Kind::Text(said) = self.kind(at) {
                // What stands in another block, or behind one, begins a line.
                if self.block_of(at) != block {
                    lines.push((Plain::new(&line), begin));
                    line.clear();
                    block = self.block_of(at);
                    begin = self.line(at);
                }
                line.push_str(said);
            } else if !self.is_inline(at) {
                block = usize::MAX;
            }
            at += 1;
        }
        lines.push((Plain::new(&line), begin));
        lines.retain(|(line, _)| !line.is_empty());
        lines
    }

    /// The innermost block that `node` stands in.
    pub(super) fn block_of(&self, node: usize) -> usize {
        let mut around = self.around(node);
        around.find(|around| !self.is_inline(*around)).unwrap_or(0)
    }

    /// What a reader sees in `node`, on one line.
    pub(super) fn line_of(&self, node: usize) -> Plain {
        Plain::new(&self.text(self.inside(node), |_| false))
    }

    /// Whether an element stands within a line.
    pub(super) fn is_inline(&self, node: usize) -> bool {
        INLINE.contains(&self.name(node))
    }

    /// Whether the text of an element is shown to nobody.
    pub(super) fn is_unseen(&self, node: usize) -> bool {
        UNSEEN.contains(&self.name(node))
    }
}
