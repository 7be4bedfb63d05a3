//! Numbers as Rust writes them, and texts with arguments as fluent-bundle
//! resolves them: what stands in the place of `format` without that feature.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt::{self, Write as _};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast;
use intl_memoizer::concurrent::IntlLangMemoizer;
use rustc_hash::FxBuildHasher;

use crate::bundle::{Bundle, FilledText, messages, segments};
use crate::language::Language;
use crate::validate;
use crate::value::{Kind, Value};

/// How a language writes what is no string: without the feature `format`, as
/// Rust does.
pub(crate) struct Formats;

impl Formats {
    pub(crate) fn new(_: &Language) -> Formats {
        Formats
    }

    #[inline]
    pub(crate) fn write(
        &self,
        kind: &Kind<'_>,
        isolated: bool,
        w: &mut (impl fmt::Write + ?Sized),
    ) -> fmt::Result {
        match kind {
            Kind::Text(text) if isolated => {
                w.write_char('\u{2068}')?;
                w.write_str(text)?;
                w.write_char('\u{2069}')
            }
            Kind::Text(text) => w.write_str(text),
            Kind::Unsigned(number) => w.write_str(itoa::Buffer::new().format(*number)),
            Kind::Signed(number) => w.write_str(itoa::Buffer::new().format(*number)),
            Kind::Float(number) if number.is_infinite() => {
                w.write_str(if *number > 0.0 { "∞" } else { "-∞" })
            }
            Kind::Float(number) => write!(w, "{number}"),
        }
    }
}

/// Finds out which texts take arguments.
pub(crate) struct Resolver<'b> {
    bundle: &'b Bundle,
    needing: HashSet<String>,
}

impl<'b> Resolver<'b> {
    pub(crate) fn new(bundle: &'b Bundle) -> Resolver<'b> {
        Resolver {
            bundle,
            needing: HashSet::new(),
        }
    }

    /// The text, if it takes no argument.
    pub(crate) fn text(
        &mut self,
        id: &str,
        _: Option<&str>,
        pattern: &ast::Pattern<&str>,
        _: &Formats,
    ) -> Option<String> {
        let mut errors = Vec::new();
        let text = self
            .bundle
            .bundle
            .format_pattern(pattern, None, &mut errors);
        // Only a variable makes a text depend on anything but its language.
        if !errors.iter().any(|error| missing_variable(error).is_some()) {
            return Some(text.into_owned());
        }
        if segments(pattern).is_none() {
            self.needing.insert(id.to_owned());
        }
        None
    }

    /// The messages that take arguments.
    pub(crate) fn finish(self) -> HashSet<String> {
        self.needing
    }
}

/// A bundle that is kept for the texts with arguments.
pub(crate) struct Unresolved {
    bundle: Bundle,
    /// By id where each is: among the resources, and among the entries there. Not
    /// asked of fluent-bundle, whose hash of an id takes a tenth of the time.
    places: HashMap<Box<str>, (usize, usize), FxBuildHasher>,
}

impl Unresolved {
    /// The same with no more than the files that these messages need. If one of
    /// them refers to another message or term, that is all.
    pub(crate) fn new(
        bundle: Bundle,
        needing: HashSet<String>,
        language: &Language,
        isolated: bool,
    ) -> Option<Unresolved> {
        if needing.is_empty() {
            return None;
        }
        let needed = |resource: &FluentResource| {
            messages(resource).any(|message| needing.contains(message.id.name))
        };
        let resources = bundle.resources.iter();
        let kept: Vec<Arc<FluentResource>> = resources
            .filter(|resource| needed(resource))
            .cloned()
            .collect();
        let refers = |resource: &Arc<FluentResource>| validate::refers(resource.entries());
        let mut bundle = match kept.len() == bundle.resources.len() || kept.iter().any(refers) {
            true => bundle,
            false => Bundle::of_resources(kept, language),
        };
        // Only now: what takes no argument was resolved without.
        if isolated {
            bundle.bundle.set_formatter(Some(isolate));
        }
        let mut places = HashMap::default();
        for (index, resource) in bundle.resources.iter().enumerate() {
            for (entry, content) in resource.entries().enumerate() {
                if let ast::Entry::Message(message) = content
                    && needing.contains(message.id.name)
                {
                    places.insert(message.id.name.into(), (index, entry));
                }
            }
        }
        Some(Unresolved { bundle, places })
    }

    fn pattern(&self, id: &str, attribute: Option<&str>) -> Option<&ast::Pattern<&str>> {
        let (resource, entry) = *self.places.get(id)?;
        let entry = self.bundle.resources.get(resource)?.get_entry(entry)?;
        let ast::Entry::Message(message) = entry else {
            return None;
        };
        let Some(name) = attribute else {
            return message.value.as_ref();
        };
        let mut attributes = message.attributes.iter();
        let found = attributes.find(|attribute| attribute.id.name == name);
        found.map(|attribute| &attribute.value)
    }

    /// A text of a message, its value or an attribute, with these arguments.
    pub(crate) fn fill(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: &[(&str, Value<'_>)],
        _: &Formats,
        _: bool,
    ) -> FilledText {
        // Most sentences fit in this; a string that grows is allocated again.
        const USUAL_LENGTH: usize = 96;

        let Some(pattern) = self.pattern(id, attribute) else {
            return FilledText::default();
        };
        let mut filled = FilledText {
            text: String::with_capacity(USUAL_LENGTH),
            missing: Vec::new(),
        };
        let bundle = &self.bundle.bundle;
        let mut args = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            args.set(*name, fluent_value(value));
        }
        let mut errors = Vec::new();
        let _ = bundle.write_pattern(&mut filled.text, pattern, Some(&args), &mut errors);
        for name in errors.iter().filter_map(missing_variable) {
            if !filled.missing.iter().any(|known| known == name) {
                filled.missing.push(name.to_owned());
            }
        }
        if !filled.missing.is_empty() {
            // Once more, with each gap shown as the translator wrote it.
            for name in &filled.missing {
                args.set(name.clone(), format!("{{ ${name} }}"));
            }
            filled.text.clear();
            let _ = bundle.write_pattern(&mut filled.text, pattern, Some(&args), &mut errors);
        }
        filled
    }
}

pub(crate) fn add_functions(bundle: &mut FluentBundle<Arc<FluentResource>>) {
    // Fails only for a name taken before: the bundle is empty here.
    let _ = bundle.add_function("NUMBER", number);
}

fn missing_variable(error: &FluentError) -> Option<&str> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            Some(id)
        }
        _ => None,
    }
}

fn fluent_value<'v>(value: &'v Value<'_>) -> FluentValue<'v> {
    /// Up to here an f64, which is what fluent-bundle counts in, is exact.
    const EXACT: u64 = 1 << f64::MANTISSA_DIGITS;
    match &value.0 {
        Kind::Text(text) => FluentValue::String(Cow::Borrowed(text)),
        Kind::Unsigned(number) if *number <= EXACT => number.into(),
        Kind::Unsigned(number) => number.to_string().into(),
        Kind::Signed(number) if number.unsigned_abs() <= EXACT => number.into(),
        Kind::Signed(number) => number.to_string().into(),
        Kind::Float(number) if number.is_finite() => number.into(),
        Kind::Float(number) if number.is_nan() => "NaN".into(),
        Kind::Float(number) if *number > 0.0 => "∞".into(),
        Kind::Float(_) => "-∞".into(),
    }
}

/// Wraps a string of unknown direction; numbers need no marks.
fn isolate(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::String(text) => {
            let mut isolated = String::with_capacity(text.len() + 6);
            let _ = write!(isolated, "\u{2068}{text}\u{2069}");
            Some(isolated)
        }
        _ => None,
    }
}

/// `NUMBER` as fluent-bundle has it, but for two things: a string is told as
/// it is, where fluent-bundle would print `NUMBER()`; and the fraction digits
/// are bounded, since fluent-bundle overflows above 19 of them.
fn number<'v>(positional: &[FluentValue<'v>], named: &FluentArgs<'_>) -> FluentValue<'v> {
    const MOST_DIGITS: usize = 19;
    match positional.first() {
        Some(FluentValue::Number(number)) => {
            let mut number: FluentNumber = number.clone();
            number.options.merge(named);
            let digits = &mut number.options.minimum_fraction_digits;
            *digits = digits.map(|digits| digits.min(MOST_DIGITS));
            FluentValue::Number(number)
        }
        Some(FluentValue::String(text)) => FluentValue::String(text.clone()),
        _ => FluentValue::Error,
    }
}
