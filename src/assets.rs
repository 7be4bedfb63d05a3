//! Where texts come from: the files under `locales/`, embedded at build time.
//! The only file that names rust-embed.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_embed::RustEmbed;

use crate::language::Language;

#[derive(RustEmbed)]
#[folder = "locales/"]
#[include = "*.ftl"]
struct Locales;

/// One file of texts, not yet looked into.
pub(crate) struct Source {
    /// As it is shown to a person: `fr/http.ftl`.
    pub(crate) path: String,
    pub(crate) bytes: Cow<'static, [u8]>,
}

/// The embedded files by language, each language's files by name. Only names
/// are looked at here; nothing is parsed.
pub(crate) fn embedded() -> BTreeMap<Language, Vec<Source>> {
    let mut languages: BTreeMap<Language, Vec<Source>> = BTreeMap::new();
    for path in Locales::iter() {
        // A file elsewhere than in a folder named by a tag fails a test below.
        let language = path.split_once('/').and_then(|(tag, _)| tag.parse().ok());
        if let (Some(language), Some(file)) = (language, Locales::get(&path)) {
            languages.entry(language).or_default().push(Source {
                path: path.into_owned(),
                bytes: file.data,
            });
        }
    }
    languages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_file_is_in_a_folder_named_by_a_canonical_tag() {
        for path in Locales::iter() {
            let (tag, file) = path.split_once('/').expect("a file outside a language");
            let language: Language = tag.parse().unwrap_or_else(|e| panic!("{path}: {e}"));
            assert_eq!(language.to_string(), tag, "{path}: write the tag like this");
            assert!(!file.contains('/'), "{path}: too deep");
        }
    }
}
