//! [`File`]: one file of texts, as it lies on the disk.

use fluent_source::{Diagnostic, Language, files};

use crate::line_end::LineEnd;
use crate::workspace::Layout;

/// One file of texts.
///
/// ```
/// use fluent_tools::Workspace;
///
/// let workspace = Workspace::from_files([("en-US/menu.ftl", "save = Save\r\n")]);
/// let file = &workspace.files(workspace.source())[0];
/// assert_eq!((file.path(), file.name()), ("en-US/menu.ftl", "menu"));
/// assert_eq!(file.bytes(), b"save = Save\r\n");
/// assert_eq!(file.text(), Some("save = Save\n"));
/// ```
#[derive(Clone, Debug)]
pub struct File {
    /// As it is shown: the root as it was given, and what is below it.
    path: String,
    below: String,
    language: Language,
    name: String,
    content: Content,
    /// Whether no tool may write it: it is a link to a file that is here by another name
    /// as well, or the text of another project.
    is_read_only: bool,
}

/// What a file has. Most are their text, byte for byte, and are kept once: the files of a
/// large project take tens of megabytes.
#[derive(Clone, Debug)]
enum Content {
    Text(String),
    /// The text without a byte-order mark, and its lines ended by a line feed.
    Decoded {
        bytes: Vec<u8>,
        text: String,
    },
    Unreadable {
        bytes: Vec<u8>,
        why: Diagnostic,
    },
}

impl Content {
    fn new(path: &str, bytes: Vec<u8>) -> Content {
        match files::decode(path, &bytes) {
            Ok(text) if text.as_bytes() == bytes => Content::Text(text),
            Ok(text) => Content::Decoded { bytes, text },
            Err(why) => Content::Unreadable { bytes, why },
        }
    }
}

impl File {
    pub(crate) fn new(
        path: String,
        below: String,
        language: Language,
        name: String,
        bytes: Vec<u8>,
    ) -> File {
        File {
            content: Content::new(&path, bytes),
            path,
            below,
            language,
            name,
            is_read_only: false,
        }
    }

    /// The path, the root as it was given in front.
    ///
    /// See [`File`] for an example.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path below the root.
    pub(crate) fn below(&self) -> &str {
        &self.below
    }

    /// How it lies.
    pub(crate) fn layout(&self) -> Layout {
        if self.below.contains('/') {
            Layout::Folder
        } else {
            Layout::Flat
        }
    }

    /// The language that the texts are in.
    ///
    /// See [`File`] for an example.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// What is the same in the paths of this file in all languages: `menu` for
    /// `fr/menu.ftl`, nothing for `fr.ftl`.
    ///
    /// See [`File`] for an example.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The content, byte for byte.
    ///
    /// See [`File`] for an example.
    pub fn bytes(&self) -> &[u8] {
        match &self.content {
            Content::Text(text) => text.as_bytes(),
            Content::Decoded { bytes, .. } | Content::Unreadable { bytes, .. } => bytes,
        }
    }

    /// The text without a byte-order mark, its lines ended by a line feed; `None`
    /// if the bytes are not UTF-8.
    ///
    /// See [`File`] for an example.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) | Content::Decoded { text, .. } => Some(text),
            Content::Unreadable { .. } => None,
        }
    }

    /// Why there is no text.
    pub(crate) fn encoding_problem(&self) -> Option<&Diagnostic> {
        match &self.content {
            Content::Unreadable { why, .. } => Some(why),
            Content::Text(_) | Content::Decoded { .. } => None,
        }
    }

    /// Another text in its place.
    pub(crate) fn set_text(&mut self, text: &str) {
        self.content = Content::new(&self.path, text.into());
    }

    /// What most of the lines end with.
    pub(crate) fn line_end(&self) -> LineEnd {
        LineEnd::of(self.bytes())
    }

    pub(crate) fn may_be_written(&self) -> bool {
        !self.is_read_only
    }

    pub(crate) fn forbid_writing(&mut self) {
        self.is_read_only = true;
    }
}
