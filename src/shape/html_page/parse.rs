//! From HTML to a [`Page`], by the rules that browsers follow ([HTML §13.2](https://html.spec.whatwg.org/#parsing)):
//! html5ever's tree builder writes into one list of nodes, so that no depth of elements is a depth of calls.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, LocalName, Namespace, QualName};

use super::page::{Kind, Node, Page};
use crate::text::tame;

/// Stands where a node has no parent, child or neighbour.
const NONE: u32 = u32::MAX;
/// The document itself.
const ROOT: u32 = 0;
/// Where the content of `<template>` goes: it is shown to nobody.
const LIMBO: u32 = 1;

/// Parses `html`, whose depth was looked at before.
pub(super) fn parse(html: &str) -> Page {
    let options = TreeBuilderOpts {
        scripting_enabled: false,
        ..TreeBuilderOpts::default()
    };
    let sink = XmlAware {
        xml: is_xml(html),
        builder: TreeBuilder::new(Tree::new(), options),
    };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(&*tame(html)));
    // Neither a script nor an encoding is ever handed back, so the tokenizer never stops before the end.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.builder.sink.freeze()
}

/// Whether `html` is XHTML that says it is XML, where `<a id="x"/>` is an element that is closed.
pub(super) fn is_xml(html: &str) -> bool {
    html.trim_start().starts_with("<?xml")
}

/// Closes what XML lets close itself, before the tree builder, which knows HTML alone, takes it for open.
struct XmlAware {
    xml: bool,
    builder: TreeBuilder<u32, Tree>,
}

impl TokenSink for XmlAware {
    type Handle = u32;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<u32> {
        let closed = match &token {
            Token::TagToken(tag) if self.xml && tag.self_closing => Some(Tag {
                kind: TagKind::EndTag,
                name: tag.name.clone(),
                self_closing: false,
                attrs: Vec::new(),
                had_duplicate_attributes: false,
            }),
            _ => None,
        };
        let is_void = closed
            .as_ref()
            .is_some_and(|tag| VOID.contains(&&*tag.name));
        let foreign = self
            .builder
            .adjusted_current_node_present_but_not_in_html_namespace();
        let next = self.builder.process_token(token, line);
        match (closed, next) {
            (Some(tag), _) if !is_void && !foreign => {
                let _ = self.builder.process_token(Token::TagToken(tag), line);
                TokenSinkResult::Continue
            }
            // A script is not run, and the text is UTF-8 whatever it says.
            (_, TokenSinkResult::Script(_) | TokenSinkResult::EncodingIndicator(_)) => {
                TokenSinkResult::Continue
            }
            (_, next) => next,
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Elements that have no end tag ([HTML](https://html.spec.whatwg.org/#void-elements)).
pub(super) const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

struct Growing {
    name: QualName,
    kind: Kind,
    line: u32,
    parent: u32,
    first: u32,
    last: u32,
    before: u32,
    after: u32,
}

struct Tree {
    nodes: RefCell<Vec<Growing>>,
    line: Cell<u64>,
}

impl Tree {
    fn new() -> Self {
        let tree = Self {
            nodes: RefCell::default(),
            line: Cell::new(1),
        };
        tree.add(Kind::Other);
        tree.add(Kind::Other);
        tree
    }

    fn add(&self, kind: Kind) -> u32 {
        let name = QualName::new(None, Namespace::from(""), LocalName::from(""));
        self.add_named(name, kind)
    }

    fn add_named(&self, name: QualName, kind: Kind) -> u32 {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Growing {
            name,
            kind,
            line: u32::try_from(self.line.get()).unwrap_or(u32::MAX),
            parent: NONE,
            first: NONE,
            last: NONE,
            before: NONE,
            after: NONE,
        });
        u32::try_from(nodes.len() - 1).unwrap_or(NONE)
    }

    /// Puts `child` into `parent`, before `after` or, when that is [`NONE`], at the end. Text joins the text before it.
    fn insert(&self, parent: u32, after: u32, child: NodeOrText<u32>) {
        let before = match after {
            NONE => self.nodes.borrow()[parent as usize].last,
            after => self.nodes.borrow()[after as usize].before,
        };
        let child = match child {
            NodeOrText::AppendNode(child) => child,
            NodeOrText::AppendText(text) => {
                if before != NONE
                    && let Kind::Text(said) = &mut self.nodes.borrow_mut()[before as usize].kind
                {
                    said.push_tendril(&text);
                    return;
                }
                self.add(Kind::Text(text))
            }
        };
        self.detach(child);
        let mut nodes = self.nodes.borrow_mut();
        nodes[child as usize].parent = parent;
        nodes[child as usize].before = before;
        nodes[child as usize].after = after;
        match before {
            NONE => nodes[parent as usize].first = child,
            before => nodes[before as usize].after = child,
        }
        match after {
            NONE => nodes[parent as usize].last = child,
            after => nodes[after as usize].before = child,
        }
    }

    fn detach(&self, node: u32) {
        let mut nodes = self.nodes.borrow_mut();
        let Growing {
            parent,
            before,
            after,
            ..
        } = nodes[node as usize];
        if parent == NONE {
            return;
        }
        match before {
            NONE => nodes[parent as usize].first = after,
            before => nodes[before as usize].after = after,
        }
        match after {
            NONE => nodes[parent as usize].last = before,
            after => nodes[after as usize].before = before,
        }
        nodes[node as usize].parent = NONE;
        nodes[node as usize].before = NONE;
        nodes[node as usize].after = NONE;
    }

    /// The tree in reading order, without what hangs nowhere.
    fn freeze(&self) -> Page {
        let mut nodes = self.nodes.borrow_mut();
        let mut page: Vec<Node> = Vec::with_capacity(nodes.len());
        // Where each open element went, and the number that it had.
        let mut open: Vec<(usize, u32)> = Vec::new();
        let mut at = ROOT;
        loop {
            let number = page.len();
            page.push(Node {
                kind: std::mem::replace(&mut nodes[at as usize].kind, Kind::Other),
                parent: open.last().map_or(0, |(new, _)| *new),
                end: number + 1,
                line: nodes[at as usize].line as usize,
            });
            if nodes[at as usize].first != NONE {
                open.push((number, at));
                at = nodes[at as usize].first;
                continue;
            }
            while nodes[at as usize].after == NONE {
                let Some((new, old)) = open.pop() else {
                    return Page::new(page);
                };
                page[new].end = page.len();
                at = old;
            }
            // The root has no neighbour, so an element is open here.
            at = nodes[at as usize].after;
        }
    }
}

impl TreeSink for Tree {
    type Handle = u32;
    type Output = ();
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) {}

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> u32 {
        ROOT
    }

    fn elem_name<'a>(&'a self, target: &'a u32) -> Ref<'a, QualName> {
        Ref::map(self.nodes.borrow(), |nodes| &nodes[*target as usize].name)
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> u32 {
        let kind = Kind::Element {
            name: name.local.clone(),
            attributes: named(attrs).collect(),
        };
        self.add_named(name, kind)
    }

    fn create_comment(&self, _: StrTendril) -> u32 {
        self.add(Kind::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> u32 {
        self.add(Kind::Other)
    }

    fn append(&self, parent: &u32, child: NodeOrText<u32>) {
        self.insert(*parent, NONE, child);
    }

    fn append_based_on_parent_node(&self, element: &u32, previous: &u32, child: NodeOrText<u32>) {
        if self.nodes.borrow()[*element as usize].parent == NONE {
            self.append(previous, child);
        } else {
            self.append_before_sibling(element, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, _: &u32) -> u32 {
        LIMBO
    }

    fn same_node(&self, one: &u32, other: &u32) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &u32, child: NodeOrText<u32>) {
        let parent = self.nodes.borrow()[*sibling as usize].parent;
        if parent != NONE {
            self.insert(parent, *sibling, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &u32, attrs: Vec<Attribute>) {
        if let Kind::Element { attributes, .. } =
            &mut self.nodes.borrow_mut()[*target as usize].kind
        {
            let mut all = std::mem::take(attributes).into_vec();
            for (name, value) in named(attrs) {
                if all.iter().all(|(known, _)| *known != name) {
                    all.push((name, value));
                }
            }
            *attributes = all.into_boxed_slice();
        }
    }

    fn remove_from_parent(&self, target: &u32) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &u32, new_parent: &u32) {
        loop {
            let first = self.nodes.borrow()[*node as usize].first;
            if first == NONE {
                return;
            }
            self.append(new_parent, NodeOrText::AppendNode(first));
        }
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(line);
    }
}

fn named(attrs: Vec<Attribute>) -> impl Iterator<Item = (LocalName, StrTendril)> {
    attrs
        .into_iter()
        .map(|attribute| (attribute.name.local, attribute.value))
}
