//! Where files of texts lie: which language a path names, and what is wrong with one that
//! nearly does.
//!
//! Loading refuses what is in the wrong place, and tools tell of it, by the same code.

use crate::language::Language;

/// What is wrong with the place of a file of texts, and what to do.
///
/// ```
/// use fluent_source::place;
///
/// let misplaced = place::tag("pt_BR").unwrap_err();
/// assert_eq!(misplaced.message(), r#""pt_BR" is not a language tag"#);
/// assert_eq!(misplaced.help(), r#"write "pt-BR""#);
/// assert_eq!(misplaced.meant().map(|language| language.as_str()), Some("pt-BR"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misplaced {
    message: String,
    help: String,
    meant: Option<Language>,
}

impl Misplaced {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Misplaced {
        Misplaced {
            message: message.into(),
            help: help.into(),
            meant: None,
        }
    }

    fn meaning(self, language: &Language) -> Misplaced {
        Misplaced {
            meant: Some(language.clone()),
            ..self
        }
    }

    /// What is wrong.
    ///
    /// See [`Misplaced`] for an example.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to write or do instead.
    ///
    /// See [`Misplaced`] for an example.
    pub fn help(&self) -> &str {
        &self.help
    }

    /// The language whose texts these are all the same, by a tag that is written
    /// otherwise or in a file whose name is.
    ///
    /// ```
    /// use fluent_source::place;
    ///
    /// let meant = |path: &str| Some(place::of(path)?.err()?.meant()?.to_string());
    /// assert_eq!(meant("fr/menu.FTL").as_deref(), Some("fr"));
    /// assert_eq!(meant("french/menu.ftl"), None);
    /// ```
    pub fn meant(&self) -> Option<&Language> {
        self.meant.as_ref()
    }
}

/// The language that the name of a folder or a file (without its ending) is the tag of, in
/// the usual spelling. The tags of files have languages of two or three letters; longer ones
/// were never assigned, and are words.
///
/// # Errors
///
/// [`Misplaced`] for what is no tag, and for one in another spelling.
///
/// ```
/// use fluent_source::place;
///
/// assert_eq!(place::tag("zh-Hans")?.script(), Some("Hans"));
/// assert_eq!(place::tag("fr-ca").unwrap_err().help(), r#"write "fr-CA""#);
/// assert!(place::tag("en-US.old").is_err());
/// # Ok::<(), place::Misplaced>(())
/// ```
pub fn tag(name: &str) -> Result<Language, Misplaced> {
    // What stands in front of the dot may be a tag; a copy of its texts is not meant by it.
    if name.contains('.') {
        let message = format!("{name:?} is not a language tag");
        let help = "name it after its language if its texts are to be read";
        return Err(Misplaced::new(message, help));
    }
    let language: Language = name.parse().map_err(|error| {
        let error: crate::InvalidLanguage = error;
        let (message, help) = error.parts();
        let misplaced = Misplaced::new(message, help);
        match Language::from_posix(name) {
            Ok(meant) => misplaced.meaning(&meant),
            Err(_) => misplaced,
        }
    })?;
    if language.as_str() == name {
        return Ok(language);
    }
    let message = format!("{name:?} is not the usual spelling of the tag");
    let help = format!("write \"{language}\"");
    Err(Misplaced::new(message, help).meaning(&language))
}

/// The name of a file of texts without its ending, or the name to give it if the ending is
/// not in lower case. `None` for a file of another kind, such as a README.
///
/// ```
/// use fluent_source::place;
///
/// assert_eq!(place::stem("menu.ftl"), Some(Ok("menu")));
/// assert_eq!(place::stem("menu.FTL"), Some(Err("menu.ftl".to_owned())));
/// assert_eq!(place::stem("README.md"), None);
/// ```
pub fn stem(name: &str) -> Option<Result<&str, String>> {
    let (stem, ending) = name.rsplit_once('.')?;
    if stem.is_empty() || !ending.eq_ignore_ascii_case("ftl") {
        return None;
    }
    match ending {
        "ftl" => Some(Ok(stem)),
        _ => Some(Err(format!("{stem}.ftl"))),
    }
}

/// What is wrong with the ending of a file that is to have this name.
///
/// ```
/// use fluent_source::place;
///
/// let misplaced = place::wrong_ending("menu.ftl", None);
/// assert_eq!(misplaced.help(), r#"name the file "menu.ftl""#);
/// ```
pub fn wrong_ending(name: &str, language: Option<&Language>) -> Misplaced {
    let help = format!("name the file \"{name}\"");
    let misplaced = Misplaced::new("the ending is not in lower case", help);
    match language {
        Some(language) => misplaced.meaning(language),
        None => misplaced,
    }
}

/// The language that a file is for, by its place `<tag>/<file>.ftl` below a root; or what is
/// wrong with the place. `None` for a file of another kind, which is left alone.
///
/// ```
/// use fluent_source::place;
///
/// assert!(place::of("fr/menu.ftl").is_some_and(|place| place.is_ok()));
/// let deep = place::of("fr/app/menu.ftl").and_then(Result::err);
/// assert_eq!(deep.as_ref().map(|deep| deep.message()), Some("the file is too deep"));
/// assert!(place::of("fr/README.md").is_none());
/// ```
pub fn of(path: &str) -> Option<Result<Language, Misplaced>> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    Some(match stem(name)? {
        Err(right) => Err(wrong_ending(&right, tag(folder).ok().as_ref())),
        Ok(_) => folder_of(folder, name),
    })
}

fn folder_of(folder: &str, name: &str) -> Result<Language, Misplaced> {
    if folder.is_empty() {
        let help = format!("move it to \"<tag>/{name}\", such as \"fr/{name}\"");
        let message = "the file is in no language's folder";
        return Err(Misplaced::new(message, help));
    }
    if let Some((first, _)) = folder.split_once('/') {
        return Err(too_deep(first, name));
    }
    let language = tag(folder)?;
    // Its texts would stand beside those of the same language by its present tag.
    if language.is_of_old_tag() {
        return Err(replaced(&language));
    }
    Ok(language)
}

fn too_deep(first: &str, name: &str) -> Misplaced {
    let message = "the file is too deep";
    match tag(first) {
        Ok(language) => {
            let help = format!("move it to \"{language}/{name}\", right below the folder");
            Misplaced::new(message, help).meaning(&language)
        }
        Err(_) => {
            let help = format!("move it to \"<tag>/{name}\", right below the root");
            Misplaced::new(message, help)
        }
    }
}

/// What is wrong with texts by a tag that another one has taken the place of.
///
/// ```
/// use fluent_source::{Language, place};
///
/// let hebrew: Language = "iw".parse()?;
/// assert_eq!(place::replaced(&hebrew).help(), r#"write "he""#);
/// # Ok::<(), fluent_source::InvalidLanguage>(())
/// ```
pub fn replaced(language: &Language) -> Misplaced {
    let present = language.canonical();
    let message = format!("\"{language}\" is a tag that has been replaced");
    let help = format!("write \"{present}\"");
    Misplaced::new(message, help).meaning(&present)
}

/// What is wrong with texts by the old tag of a language whose texts are there by the
/// present one, too.
///
/// ```
/// use fluent_source::{Language, place};
///
/// let hebrew: Language = "iw".parse()?;
/// assert_eq!(place::second(&hebrew, &hebrew.canonical()).help(), r#"move what it has to "he""#);
/// # Ok::<(), fluent_source::InvalidLanguage>(())
/// ```
pub fn second(old: &Language, present: &Language) -> Misplaced {
    let message = format!("{old} is the old tag of {present}, whose texts are there, too");
    let help = format!("move what it has to \"{present}\"");
    Misplaced::new(message, help).meaning(present)
}
