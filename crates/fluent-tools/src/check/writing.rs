//! How a language is written: its scripts, its plurals, its marks.

use std::collections::HashMap;
use std::sync::OnceLock;

use icu_locale::subtags::Script as ScriptTag;
use icu_properties::props::Script;
use icu_properties::{PropertyNamesShort, PropertyParser};

use crate::check::model::RenderedLanguage;
use crate::check::scan;
use crate::quotation::quotes;
use fluent_source::Language;
use fluent_source::icu::{self, EXPANDER};
use fluent_source::plural::{self, Category, NumberUse};

/// What the rules have to know of a language.
pub(crate) struct Writing {
    /// The language alone: `zh` of `zh-CN`.
    pub(crate) base: String,
    pub(crate) region: Option<String>,
    /// The region that CLDR's likely subtags give it: `GT` for `quc`.
    likely_region: String,
    /// The script as the tag or CLDR's likely subtags name it: `Hans`.
    pub(crate) script_tag: String,
    /// The scripts that its letters are in. Latin ones are welcome everywhere.
    pub(crate) scripts: Vec<Script>,
    language: Language,
    cardinal: OnceLock<Vec<Category>>,
    ordinal: OnceLock<Vec<Category>>,
}

impl Writing {
    pub(crate) fn new(language: &Language) -> Writing {
        let mut identifier = icu::canonicalize(icu::identifier(language));
        let region = identifier.region.map(|region| region.to_string());
        // English is likely of what names no language.
        if !language.is_private_use() {
            EXPANDER.maximize(&mut identifier);
        }
        let tag = identifier.script;
        let likely_region = identifier.region;
        Writing {
            base: identifier.language.to_string(),
            region,
            likely_region: likely_region.map(|it| it.to_string()).unwrap_or_default(),
            script_tag: tag.map(|tag| tag.to_string()).unwrap_or_default(),
            scripts: tag.map(scripts).unwrap_or_default(),
            language: language.clone(),
            cardinal: OnceLock::new(),
            ordinal: OnceLock::new(),
        }
    }

    /// The same, of a language that is written in several scripts, in the one that its
    /// texts are in where the tag names none: Crimean Tatar and Serbian in Latin letters.
    pub(crate) fn of_texts(language: &Language, texts: &RenderedLanguage<'_>) -> Writing {
        /// Those that CLDR's supplemental data (`languageData`) give several scripts.
        const SEVERAL: [&str; 28] = [
            "az", "ber", "bs", "crh", "ff", "ha", "iu", "kab", "kk", "ks", "ku", "ky", "mn", "mni",
            "ms", "pa", "rif", "sat", "sd", "shi", "sr", "tg", "tk", "tt", "tzm", "ug", "uz",
            "zgh",
        ];
        let mut writing = Writing::new(language);
        if language.script().is_some() || !writing.is(&SEVERAL) {
            return writing;
        }
        let mut counts: HashMap<Script, usize> = HashMap::new();
        let mut written = 0;
        for text in texts.entries().flat_map(|(_, entry)| entry.texts()) {
            let renderings = text.renderings.iter();
            let characters = renderings.flat_map(|rendering| rendering.prose.chars());
            let mut letters = characters.filter(|c| scan::is_letter(*c)).peekable();
            written += usize::from(letters.peek().is_some());
            letters.for_each(|c| *counts.entry(scan::script(c)).or_default() += 1);
        }
        let most = counts.iter().max_by_key(|(_, count)| **count);
        // Latin names stand in all of them.
        let all: usize = counts.values().sum();
        let is_clear = |(script, count): &(&Script, &usize)| {
            **count * 10 >= all * 8 && !writing.scripts.contains(script)
        };
        // One text alone may be in the wrong one.
        if let Some((script, _)) = most.filter(|most| written > 1 && is_clear(most)) {
            writing.scripts = vec![*script];
            let name = PropertyNamesShort::<Script>::new().get(*script);
            writing.script_tag = name.unwrap_or_default().to_owned();
        }
        writing
    }

    pub(crate) fn is(&self, bases: &[&str]) -> bool {
        bases.contains(&self.base.as_str())
    }

    pub(crate) fn is_script(&self, tags: &[&str]) -> bool {
        tags.contains(&self.script_tag.as_str())
    }

    /// Whether it is spoken where Spanish is written, whose ¿ and ¡ most languages there
    /// take: in the Americas, Spain and its neighbours, and the Philippines.
    pub(crate) fn is_beside_spanish(&self) -> bool {
        const REGIONS: [&str; 23] = [
            "AD", "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GQ", "GT", "HN", "MX",
            "NI", "PA", "PE", "PH", "PR", "PY", "SV", "UY", "VE",
        ];
        // CLDR does not say of all of them where they are spoken.
        const SPOKEN_THERE: [&str; 9] =
            ["es", "nah", "nhn", "nhe", "azz", "oto", "zap", "mix", "myn"];
        self.is(&SPOKEN_THERE) || REGIONS.contains(&self.likely_region.as_str())
    }

    /// Whether its punctuation is as wide as its letters.
    pub(crate) fn is_wide(&self) -> bool {
        self.is_script(&["Hans", "Hant", "Hani", "Jpan"])
    }

    pub(crate) fn is_latin(&self) -> bool {
        self.scripts == [Script::Latin]
    }

    /// Whether a space may stand in front of a mark, as in French.
    pub(crate) fn may_space_marks(&self) -> bool {
        self.is(&[
            "br", "fr", "frp", "kab", "oc", "wa", "ht", "mg", "hy", "bo", "dz", "km", "th", "lo",
            "my", "rif", "shi", "tzm", "zgh",
        ])
    }

    /// Its quotation marks, outer and inner ones.
    pub(crate) fn quotes(&self) -> Option<[&'static str; 4]> {
        quotes(&self.language)
    }

    /// Whether any data have a plural category of this name for the language.
    pub(crate) fn may_have_category(&self, number_use: NumberUse, name: &str) -> bool {
        match self.categories(number_use) {
            // Worked out once; the others are asked for rarely.
            [] | [_] => plural::may_have(&self.language, number_use, name),
            own => own.iter().any(|category| category.name() == name),
        }
    }

    /// The plural categories of the language, in the order of CLDR.
    pub(crate) fn categories(&self, number_use: NumberUse) -> &[Category] {
        let categories = match number_use {
            NumberUse::Cardinal => &self.cardinal,
            NumberUse::Ordinal => &self.ordinal,
        };
        categories.get_or_init(|| plural::categories(&self.language, number_use))
    }
}

/// The scripts in which a language with this tag for a script has its letters.
fn scripts(tag: ScriptTag) -> Vec<Script> {
    match tag.as_str() {
        "Hans" | "Hant" => vec![Script::Han],
        "Jpan" => vec![Script::Han, Script::Hiragana, Script::Katakana],
        "Kore" => vec![Script::Hangul, Script::Han],
        name => PropertyParser::<Script>::new()
            .get_strict(name)
            .into_iter()
            .collect(),
    }
}
