//! The environment variables that name the languages of a program's user, with the
//! precedence that POSIX (Base Definitions section 8.2) and gettext give them.

use super::preferences::Preferences;
use fluent_source::Language;

/// The most languages of `LANGUAGE` that are read: more than anybody sets.
const MOST_LANGUAGES: usize = 32;

impl Preferences {
    /// Reads the environment of the process as gettext does: first `LANGUAGE`, a
    /// list with colons, and then the first of `LC_ALL`, `LC_MESSAGES` and `LANG`
    /// that is set and not empty.
    ///
    /// What is not a language is skipped. If the locale is `C` or `POSIX`, in any encoding
    /// (`C.UTF-8`), or none is set, `LANGUAGE` is ignored, as glibc ignores it from 2.39 on; and
    /// where `C` or `POSIX` stands in `LANGUAGE`, it asks for the source language, and the list
    /// ends. This never fails: an empty environment gives empty preferences.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences, StatusCode};
    ///
    /// let user = Localizer::new(Preferences::from_env());
    /// println!("{}", user.status(StatusCode::NOT_FOUND));
    /// ```
    pub fn from_env() -> Preferences {
        read(|name| std::env::var(name).ok())
    }
}

/// Reads the variables by a function, so that tests need not change the environment,
/// which all threads of a process share.
fn read(get: impl Fn(&str) -> Option<String>) -> Preferences {
    let set = |name| get(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    let locale = locale.unwrap_or_default();
    let (name, _encoding) = locale.split_once('.').unwrap_or((&locale, ""));
    let list = match name {
        // `C`, which is the locale where none is set, asks for the texts of the source code.
        "" | "C" | "POSIX" => String::new(),
        _ => set("LANGUAGE").unwrap_or_default(),
    };
    list.split(':')
        .take(MOST_LANGUAGES)
        .chain([locale.as_str()])
        .take_while(|name| !matches!(*name, "C" | "POSIX"))
        .filter_map(|name| Language::from_posix(name).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The languages read from an environment of these variables.
    fn languages(variables: &[(&str, &str)]) -> Vec<String> {
        let get = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        let wished = read(get);
        wished.wishes().map(|wish| wish.tag().to_owned()).collect()
    }

    #[test]
    fn order_of_precedence_and_spellings() {
        type Variables = &'static [(&'static str, &'static str)];
        let cases: &[(Variables, &[&str])] = &[
            (&[], &[]),
            (&[("LANG", "")], &[]),
            (&[("LANG", "zh_CN.UTF-8")], &["zh-CN"]),
            (&[("LANG", "de_DE@euro")], &["de-DE"]),
            (&[("LANG", "sr_RS@latin")], &["sr-Latn-RS"]),
            (&[("LANG", "sr_RS.UTF-8@latin")], &["sr-Latn-RS"]),
            (&[("LANG", "tt_RU.UTF-8@iqtelif")], &["tt-Latn-RU"]),
            (&[("LANG", "C")], &[]),
            (&[("LANG", "POSIX")], &[]),
            (&[("LANG", "C.UTF-8")], &[]),
            (&[("LANG", "no such locale")], &[]),
            (&[("LC_ALL", "fr_FR"), ("LANG", "de_DE")], &["fr-FR"]),
            (&[("LC_ALL", ""), ("LANG", "de_DE")], &["de-DE"]),
            (&[("LC_MESSAGES", "it_IT"), ("LANG", "de_DE")], &["it-IT"]),
            (&[("LC_ALL", "fr"), ("LC_MESSAGES", "it")], &["fr"]),
            (
                &[("LANGUAGE", "pt_BR:es"), ("LANG", "en_US.UTF-8")],
                &["pt-BR", "es", "en-US"],
            ),
            (
                &[("LANGUAGE", "pt_BR::es"), ("LANG", "de")],
                &["pt-BR", "es", "de"],
            ),
            (&[("LANGUAGE", "fr"), ("LC_ALL", "C")], &[]),
            (&[("LANGUAGE", "fr")], &[]),
            (&[("LANGUAGE", "C:fr"), ("LANG", "de_DE")], &[]),
            (&[("LANGUAGE", "fr:C:it"), ("LANG", "de_DE")], &["fr"]),
            (&[("LANGUAGE", "fr:POSIX"), ("LANG", "de_DE")], &["fr"]),
            (&[("LANGUAGE", "fr"), ("LANG", "C.UTF-8")], &[]),
            (&[("LANGUAGE", "fr"), ("LC_ALL", "C.utf8")], &[]),
            (
                &[("LANGUAGE", "fr"), ("LANG", "cy_GB.UTF-8")],
                &["fr", "cy-GB"],
            ),
        ];
        for (variables, expected) in cases {
            assert_eq!(languages(variables), *expected, "{variables:?}");
        }
    }
}
