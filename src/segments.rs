//! [`Segments`]: a text that is nothing but strings with arguments between them.
//!
//! Most texts with variables are of this form. Filling them in takes no walk of a tree,
//! and one allocation: the string that is returned.

use std::fmt;

use arrayvec::ArrayString;
use fluent_source::tree::{Element, Expression, Pattern, Placeable};

use crate::format::Formats;
use crate::value::Value;

/// A text of strings with arguments between them, in the order in which they are
/// written.
pub(crate) struct Segments {
    /// Each string with the name of the argument behind it.
    arguments: Box<[(Box<str>, Box<str>)]>,
    /// The string behind the last one.
    rest: Box<str>,
}

/// A buffer that only counts what is written, in bytes.
struct Length(usize);

impl fmt::Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

impl Segments {
    /// The segments of a text in which there is nothing to choose: strings, and
    /// variables by themselves.
    pub(crate) fn of(pattern: &Pattern<'_>) -> Option<Segments> {
        let mut arguments = Vec::new();
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                Element::Text(next) => text += next.as_str(),
                Element::Placeable(Placeable {
                    expression: Expression::Variable(variable),
                    ..
                }) => {
                    let before = std::mem::take(&mut text);
                    arguments.push((before.into(), variable.name.as_str().into()));
                }
                _ => return None,
            }
        }
        Some(Segments {
            arguments: arguments.into(),
            rest: text.into(),
        })
    }

    /// The value for each place of an argument, in their order; none for one that is
    /// missing.
    #[inline]
    pub(crate) fn values<'v>(
        &'v self,
        arguments: &'v [(&str, Value<'v>)],
    ) -> impl Iterator<Item = Option<&'v Value<'v>>> {
        self.arguments.iter().map(|(_, name)| {
            let found = arguments.iter().find(|(known, _)| **known == **name);
            found.map(|(_, value)| value)
        })
    }

    /// The text as a string without spare capacity. Not inlined, so that the string is
    /// made where the caller wants it: moving it while it is still being stored would
    /// cost a quarter of the time.
    #[inline(never)]
    pub(crate) fn fill(
        &self,
        arguments: &[(&str, Value<'_>)],
        formats: &Formats,
        isolated: bool,
    ) -> String {
        /// In bytes. Nearly all texts are shorter.
        const USUAL: usize = 256;

        let mut text = ArrayString::<USUAL>::new();
        let values = self.values(arguments);
        match self.write(values, formats, isolated, &mut text) {
            Ok(()) => text.as_str().to_owned(),
            Err(fmt::Error) => self.fill_long(arguments, formats, isolated),
        }
    }

    /// The same for a text that is longer than usual: it is measured first.
    #[cold]
    fn fill_long(
        &self,
        arguments: &[(&str, Value<'_>)],
        formats: &Formats,
        isolated: bool,
    ) -> String {
        let write = |w: &mut dyn fmt::Write| {
            let values = self.values(arguments);
            self.write(values, formats, isolated, w)
        };
        let mut length = Length(0);
        // There is room; what fails is a list of nothing.
        if write(&mut length).is_err() {
            return String::new();
        }
        let mut text = String::with_capacity(length.0);
        let _ = write(&mut text);
        text
    }

    /// Writes the text with the values of [`values`](Self::values). A missing one is
    /// shown as `{ $name }`. `isolated` puts isolation marks around strings.
    #[inline]
    pub(crate) fn write<'v>(
        &self,
        values: impl Iterator<Item = Option<&'v Value<'v>>>,
        formats: &Formats,
        isolated: bool,
        w: &mut (impl fmt::Write + ?Sized),
    ) -> fmt::Result {
        for ((before, name), value) in self.arguments.iter().zip(values) {
            w.write_str(before)?;
            match value {
                Some(value) => formats.write(&value.0, isolated, w)?,
                None => ["{ $", name, " }"]
                    .iter()
                    .try_for_each(|s| w.write_str(s))?,
            }
        }
        w.write_str(&self.rest)
    }

    /// The names of the variables that have no argument, each once.
    pub(crate) fn missing(&self, arguments: &[(&str, Value<'_>)]) -> Vec<String> {
        let mut missing: Vec<String> = Vec::new();
        for ((_, name), value) in self.arguments.iter().zip(self.values(arguments)) {
            if value.is_none() && !missing.iter().any(|known| **known == **name) {
                missing.push(name.to_string());
            }
        }
        missing
    }
}
