//! [`Canonical`]: a tag as it is matched.

use icu_locale::LanguageIdentifier;
use icu_locale::subtags::Region;

use fluent_source::Language;
use fluent_source::icu::{canonicalize, identifier};

/// The variants of pseudo-locales: with accents, from right to left, and with both.
const PSEUDO_VARIANTS: [&str; 3] = ["psaccent", "psbidi", "pscrack"];

/// A tag in its canonical form.
pub(super) struct Canonical {
    pub(super) identifier: LanguageIdentifier,
    /// The tag, where it is of private use alone; the identifier is `und` then.
    pub(super) private_use: Option<Language>,
}

impl Canonical {
    pub(super) fn new(language: &Language) -> Canonical {
        Canonical {
            identifier: canonicalize(identifier(language)),
            private_use: language.is_private_use().then(|| language.clone()),
        }
    }

    /// What makes it a pseudo-locale of testers and no language: the region of `en-XA` and
    /// `ar-XB` (those from XA to XZ are for private use, but for Kosovo's; UTS #35 part 1,
    /// "Unicode Language and Locale Identifiers"), or a variant as in `en-psaccent`. Or the
    /// tag of private use, which is nothing but that.
    pub(super) fn reserved(&self) -> Option<&str> {
        let identifier = &self.identifier;
        let region = identifier.region.as_ref().map(Region::as_str);
        let region = region.filter(|it| it.starts_with('X') && *it != "XK");
        let variants = identifier.variants.iter().map(|variant| variant.as_str());
        let mut variants = variants.filter(|it| PSEUDO_VARIANTS.contains(it));
        let private_use = || self.private_use.as_ref().map(Language::as_str);
        region.or_else(|| variants.next()).or_else(private_use)
    }

    /// How closely it names a language, as a range.
    pub(super) fn subtag_count(&self) -> usize {
        let LanguageIdentifier { script, region, .. } = &self.identifier;
        1 + usize::from(script.is_some()) + usize::from(region.is_some())
    }
}
