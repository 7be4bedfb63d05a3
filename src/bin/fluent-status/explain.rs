//! `explain`: finds the messages that a person may mean, by code, id or words.

use std::cell::RefCell;
use std::collections::BTreeSet;

use fluent_status::registry;
use fluent_status::{Catalog, Filled, Localizer, Message, Preferences, StatusCode, Value};

use crate::render::{self, Answer, MessageData};

/// Where to look.
pub(crate) struct Question<'q> {
    pub(crate) catalog: &'q Catalog,
    pub(crate) localizer: &'q Localizer,
    /// The family that is asked for.
    pub(crate) family: Option<&'q str>,
    pub(crate) arguments: &'q [(String, Value<'static>)],
    /// The names among them that a text of an answer has a variable for.
    pub(crate) taken: RefCell<BTreeSet<&'q str>>,
}

impl<'q> Question<'q> {
    /// The answer for a code, an id, or words of a name, a title or an id.
    pub(crate) fn ask(&self, asked: &str) -> Answer {
        let status = StatusCode::from_bytes(asked.as_bytes()).ok();
        let own = self.family.map(|family| format!("{family}-{asked}"));
        if let Some(message) = self.localizer.message(own.as_deref().unwrap_or(asked)) {
            return self.one(message, status, &self.same_code(asked));
        }
        if !asked.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.by_words(asked);
        }
        let families = self.same_code(asked);
        let known: Vec<Message<'_>> = families.iter().filter_map(|id| self.message(id)).collect();
        match (status, self.family, known.as_slice()) {
            (Some(status), Some(family), _) => {
                let message = self.localizer.status_in(family, status);
                self.one(message, Some(status), &families)
            }
            (Some(status), None, _) if status.as_u16() < 600 || known.is_empty() => {
                self.one(self.localizer.status(status), Some(status), &families)
            }
            (_, None, [message]) => self.one(*message, None, &[]),
            (_, None, [_, _, ..]) => Answer::Several(self.rows(known)),
            _ => Answer::Nothing(format!(
                "no family has the code {asked}; `fluent-status list` shows the families"
            )),
        }
    }

    fn message(&self, id: &str) -> Option<Message<'_>> {
        self.localizer.message(id)
    }

    /// The ids of families that know this code.
    fn same_code(&self, code: &str) -> Vec<String> {
        let same = self.catalog.ids();
        let same = same.filter(|id| render::number_of(id).is_some_and(|known| known == code));
        same.map(str::to_owned).collect()
    }

    fn one(&self, message: Message<'_>, status: Option<StatusCode>, also: &[String]) -> Answer {
        self.take(message);
        let data = MessageData::new(message, status, self.arguments).with_also(also);
        Answer::One(Box::new(data))
    }

    fn rows(&self, messages: Vec<Message<'_>>) -> Vec<MessageData> {
        let rows = messages.into_iter();
        rows.map(|message| {
            self.take(message);
            MessageData::new(message, None, self.arguments)
        })
        .collect()
    }

    /// Notes which of the arguments a message has a variable for: it lacks those that are
    /// left out, beside all others or alone.
    fn take(&self, message: Message<'_>) {
        let lacks = |filled: &Filled<'_, '_>, name: &str| {
            let texts = [
                filled.try_description().err(),
                filled.try_title().err(),
                filled.try_hint().err(),
            ];
            let mut errors = texts.into_iter().flatten();
            errors.any(|error| error.arguments().iter().any(|lacking| lacking == name))
        };
        for (name, _) in self.arguments {
            let others = self.arguments.iter().filter(|(other, _)| other != name);
            let none = Filled::from(message);
            let all = others.fold(none.clone(), |filled, (name, value)| {
                filled.with(name, value.clone())
            });
            if lacks(&none, name) || lacks(&all, name) {
                self.taken.borrow_mut().insert(name);
            }
        }
    }

    /// The first argument that no answer has a variable for.
    pub(crate) fn untaken(&self) -> Option<&'q str> {
        let mut names = self.arguments.iter().map(|(name, _)| name.as_str());
        names.find(|name| !self.taken.borrow().contains(name))
    }

    /// The messages of codes whose name, title or id has all the words. If those of one
    /// code of `http` are just the words, that one is meant.
    fn by_words(&self, asked: &str) -> Answer {
        let words = plain(asked);
        let source = self.catalog.localizer(Preferences::default());
        let mut exact = Vec::new();
        let mut close = Vec::new();
        for id in self.catalog.ids() {
            let is_asked = self
                .family
                .is_none_or(|family| render::code_of(id, family).is_some());
            let Some(message) = self.message(id).filter(|_| is_asked) else {
                continue;
            };
            // Details and labels have no title.
            let Some(title) = message.attribute("title") else {
                continue;
            };
            let english = source
                .message(id)
                .map(|message| message.title().into_owned());
            let mut names = vec![
                plain(id),
                plain(&title),
                plain(&english.unwrap_or_default()),
            ];
            names.extend(official_names(id).into_iter().map(plain));
            if names.contains(&words) {
                exact.push(message);
            } else if names
                .iter()
                .any(|name| words.split(' ').all(|word| name.contains(word)))
            {
                close.push(message);
            }
        }
        let mut of_http = exact.iter().filter(|it| it.id().starts_with("http-"));
        let found = [exact.as_slice(), close.as_slice()];
        let found = match (of_http.next(), of_http.next()) {
            (Some(message), None) => {
                let others = exact.iter().map(|it| it.id().to_owned());
                return self.one(*message, None, &others.collect::<Vec<_>>());
            }
            _ => found.concat(),
        };
        match found.as_slice() {
            [] => {
                let of_family = self
                    .family
                    .map(|family| format!(" of the family {family:?}"));
                Answer::Nothing(format!(
                    "no message{} has the id {asked:?}, or these words in its title; \
                     `fluent-status list` shows the families",
                    of_family.unwrap_or_default()
                ))
            }
            [message] => self.one(*message, None, &[]),
            _ => Answer::Several(self.rows(found)),
        }
    }
}

/// Words as they are compared: in lower case, with single spaces between them.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c == '-' || c == '_');
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

/// The names that the registry or the family's owner gives the code of an id, former
/// ones too.
fn official_names(id: &str) -> Vec<&'static str> {
    let code = render::number_of(id).unwrap_or_default();
    let status = StatusCode::from_bytes(code.as_bytes()).ok();
    let entry = status.and_then(registry::entry);
    let registered = entry.into_iter().flat_map(|entry| {
        let former = entry.former_reasons().iter().copied();
        [entry.reason()].into_iter().chain(former)
    });
    let of_family = render::family_code(id).and_then(|known| known.name());
    registered.chain(of_family).collect()
}
