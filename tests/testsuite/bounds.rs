//! What texts can do at the worst: whatever is accepted can be asked for, on a small
//! stack, in little memory and time.

use std::borrow::Cow;
use std::sync::atomic::{AtomicUsize, Ordering};

use fluent_status::{Catalog, Preferences};
use rust_embed::{EmbeddedFile, Metadata, RustEmbed};

/// What a person is told of these texts in English; nothing if they are accepted.
fn told(text: &str) -> Vec<String> {
    let files = [("en-US/a.ftl", text), ("en-US/b.ftl", "b = { -t }\n")];
    let error = match Catalog::builder().files(files).build() {
        Ok(_) => return Vec::new(),
        Err(error) => error,
    };
    let diagnostics = error.diagnostics().iter();
    let told = diagnostics.map(|told| match told.rule() {
        Some(rule) => format!("{rule} {told}"),
        None => told.to_string(),
    });
    told.collect()
}

#[test]
fn an_escape_that_is_cut_is_told_with_its_place_beside_all_else() {
    let elsewhere = r#"unknown-reference en-US/b.ftl:1:8: there is no term "-t"; define it in this language: -t = text"#;
    for (value, column, sequence) in [
        (r#"{"\u其"}"#, 9, "其"),
        (r#"{"\u20é"}"#, 11, "20é"),
        (r#"{"\U00其"}"#, 11, "00其"),
    ] {
        let expected = format!(
            "escape-sequence en-US/a.ftl:2:{column}: {sequence:?} is not the number of a \
             character; write four hexadecimal digits behind \\u, or six behind \\U"
        );
        let text = format!("a = x\nc = {value}\n");
        assert_eq!(told(&text), [expected.as_str(), elsewhere]);
        assert_eq!(told(text.trim_end()), [expected.as_str(), elsewhere]);
    }
}

/// A folder that is read from the disk, where somebody is at work: the text is
/// another one each time.
struct Changing;

static READ: AtomicUsize = AtomicUsize::new(0);

impl RustEmbed for Changing {
    fn get(_: &str) -> Option<EmbeddedFile> {
        let text = match READ.fetch_add(1, Ordering::Relaxed) {
            0 => "a = right\n".to_owned(),
            1 => "a = {\"\\u其\"}\n".to_owned(),
            _ => format!("a = {}\n", "{".repeat(100_000)),
        };
        Some(EmbeddedFile {
            data: text.into_bytes().into(),
            metadata: Metadata::__rust_embed_new([0; 32], None, None),
        })
    }

    fn iter() -> impl Iterator<Item = Cow<'static, str>> + 'static {
        [Cow::Borrowed("en-US/a.ftl")].into_iter()
    }
}

#[test]
fn what_is_looked_up_is_what_was_checked() {
    let builder = Catalog::builder()
        .without_embedded()
        .embedded_folder::<Changing>();
    let catalog = builder.build().expect("no problem");
    let english = catalog.localizer(Preferences::default());
    let message = english.message("a").expect("an id");
    assert_eq!(message.description(), "right");
}
