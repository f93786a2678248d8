//! What Atom and RSS have in common for somebody who reads them.

use roxmltree::Node;

use crate::text::Language;

/// The namespace of `xml:lang`.
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The children of `node` that are called `name` in the vocabulary `space`.
pub(super) fn children<'a, 'b>(
    node: Node<'a, 'b>,
    space: Option<&'static str>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'b>> {
    node.children().filter(move |child| {
        child.tag_name().name() == name && child.tag_name().namespace() == space
    })
}

/// The whole text of the first of them.
pub(super) fn text(
    node: Node<'_, '_>,
    space: Option<&'static str>,
    name: &'static str,
) -> Option<String> {
    children(node, space, name).next().map(said)
}

/// The whole text in `node`, be it in pieces or not.
pub(super) fn said(node: Node<'_, '_>) -> String {
    let texts = node.children().filter(Node::is_text);
    texts.filter_map(|text| text.text()).collect()
}

/// The language that `node` says for itself.
pub(super) fn language(node: Node<'_, '_>) -> Option<Language> {
    node.attribute((XML, "lang")).and_then(Language::parse)
}
