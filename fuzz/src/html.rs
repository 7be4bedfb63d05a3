//! What must be so of every page.

use html5ever::parse_document;
use html5ever::tendril::TendrilSink as _;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Reads a page as a browser does. It must be without mistakes, and have no elements
/// and attributes but those that the library itself writes: a text is no markup.
pub fn check(page: &str, elements: &[&str], attributes: &[&str]) {
    let document = parse_document(RcDom::default(), Default::default()).one(page);
    let mistakes = document.errors.borrow();
    assert!(mistakes.is_empty(), "{mistakes:?}\n{page}");
    let mut ids = Vec::new();
    check_node(&document.document, elements, attributes, &mut ids);
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id twice\n{page}");
}

fn check_node(node: &Handle, elements: &[&str], attributes: &[&str], ids: &mut Vec<String>) {
    match &node.data {
        NodeData::Comment { contents } => panic!("a comment: {contents}"),
        NodeData::Element { name, attrs, .. } => {
            let name = &*name.local;
            assert!(elements.contains(&name), "the element {name}");
            for attribute in attrs.borrow().iter() {
                let name = &*attribute.name.local;
                assert!(attributes.contains(&name), "the attribute {name}");
                if name == "id" {
                    ids.push(attribute.value.to_string());
                }
            }
        }
        _ => {}
    }
    for child in node.children.borrow().iter() {
        check_node(child, elements, attributes, ids);
    }
}
