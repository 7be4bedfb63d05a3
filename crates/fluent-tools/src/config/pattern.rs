//! [`Pattern`]: paths with stars, as shells, cargo and Mozilla's `l10n.toml` write them.

use regex::Regex;

/// A path with stars: `*` and `?` for signs of one name, `**` for any folders, and
/// `{locale}` for the name of a language.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    tokens: Vec<Token>,
    regex: Regex,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Text(String),
    /// What a star stands for.
    Star(&'static str),
    Locale,
}

/// What a path has where a pattern has stars.
pub(crate) struct Matched<'p> {
    pub(crate) locale: Option<&'p str>,
    stars: Vec<&'p str>,
}

const LOCALE: &str = "{locale}";

/// The stars, the longest first, and what they stand for: a name ends at a slash.
const STARS: [(&str, &str); 4] = [
    ("**/", "(?:.*/)?"),
    ("**", ".*"),
    ("*", "[^/]*"),
    ("?", "[^/]"),
];

impl Pattern {
    pub(crate) fn new(pattern: &str) -> Result<Pattern, String> {
        let mut tokens = Vec::new();
        let mut rest = pattern.trim_start_matches("./");
        while let Some(c) = rest.chars().next() {
            let star = STARS.iter().find(|(star, _)| rest.starts_with(star));
            if let Some(behind) = rest.strip_prefix(LOCALE) {
                tokens.push(Token::Locale);
                rest = behind;
            } else if let Some((star, regex)) = star {
                tokens.push(Token::Star(regex));
                rest = rest.get(star.len()..).unwrap_or_default();
            } else {
                match tokens.last_mut() {
                    Some(Token::Text(text)) => text.push(c),
                    _ => tokens.push(Token::Text(c.into())),
                }
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
        let parts = tokens.iter().map(|token| match token {
            Token::Text(text) => regex::escape(text),
            Token::Star(regex) => format!("({regex})"),
            Token::Locale => "(?<locale>[^/]+)".to_owned(),
        });
        let regex = format!("^(?s:{})$", parts.collect::<String>());
        // A second {locale} would be a second group of that name.
        let regex = Regex::new(&regex).map_err(|_| format!("{LOCALE} is there twice"))?;
        Ok(Pattern { tokens, regex })
    }

    pub(crate) fn is_match(&self, path: &str) -> bool {
        self.regex.is_match(path)
    }

    /// What a path has in place of the stars, if it is such a path.
    pub(crate) fn matched<'p>(&self, path: &'p str) -> Option<Matched<'p>> {
        let captures = self.regex.captures(path)?;
        let names = self.regex.capture_names().zip(captures.iter()).skip(1);
        let stars = names.filter(|(name, _)| name.is_none());
        Some(Matched {
            locale: captures.name("locale").map(|found| found.as_str()),
            stars: stars
                .map(|(_, found)| found.map_or("", |found| found.as_str()))
                .collect(),
        })
    }

    /// The path that has this in place of the stars, in their order.
    pub(crate) fn filled(&self, matched: &Matched<'_>) -> String {
        let mut stars = matched.stars.iter();
        let parts = self.tokens.iter().map(|token| match token {
            Token::Text(text) => text.as_str(),
            Token::Star(_) => stars.next().copied().unwrap_or_default(),
            Token::Locale => matched.locale.unwrap_or_default(),
        });
        parts.collect()
    }

    /// How many stars there are.
    pub(crate) fn stars(&self) -> usize {
        let stars = self.tokens.iter();
        stars
            .filter(|token| matches!(token, Token::Star(_)))
            .count()
    }

    pub(crate) fn has_locale(&self) -> bool {
        self.tokens.contains(&Token::Locale)
    }

    /// What this pattern has where that one has `{locale}`, if they are the same
    /// otherwise: `en` of `i18n/en/**` for `i18n/{locale}/**`.
    pub(crate) fn locale_of(pattern: &str, that: &str) -> Option<String> {
        let (before, behind) = that.split_once(LOCALE)?;
        let locale = pattern.strip_prefix(before)?.strip_suffix(behind)?;
        (!locale.contains(['/', '*'])).then(|| locale.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matched(pattern: &str, path: &str) -> bool {
        Pattern::new(pattern).is_ok_and(|pattern| pattern.is_match(path))
    }

    #[test]
    fn a_star_ends_at_a_slash_and_two_do_not() {
        for (pattern, path, is_match) in [
            ("*.ftl", "a.ftl", true),
            ("*.ftl", "b/a.ftl", false),
            ("**/*.ftl", "a.ftl", true),
            ("**/*.ftl", "c/b/a.ftl", true),
            ("b/**", "b/c/a.ftl", true),
            ("b/**", "bb/a.ftl", false),
            ("a?.ftl", "ab.ftl", true),
            ("a?.ftl", "a/.ftl", false),
            ("a.ftl", "axftl", false),
            ("./a[1].ftl", "a[1].ftl", true),
        ] {
            assert_eq!(matched(pattern, path), is_match, "{pattern} {path}");
        }
    }

    #[test]
    fn a_path_is_written_as_another_pattern_has_it() -> Result<(), String> {
        let translation = Pattern::new("{locale}/browser/**/*.ftl")?;
        let source = Pattern::new("browser/locales/en-US/**/*.ftl")?;
        let matched = translation.matched("fr/browser/a/b/c.ftl").ok_or("none")?;
        assert_eq!(matched.locale, Some("fr"));
        assert_eq!(source.filled(&matched), "browser/locales/en-US/a/b/c.ftl");
        assert!(translation.matched("browser/a.ftl").is_none());
        assert!(Pattern::new("{locale}/{locale}.ftl").is_err());
        Ok(())
    }
}
