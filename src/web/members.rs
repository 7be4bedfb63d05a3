//! [`Members`]: what a problem says to programs, beside its words.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::problem_details::ProblemDetails;
use crate::error::Error;

/// The member in which the parts of a request are listed that are wrong, as in the
/// example of RFC 9457 section 3.
const ERRORS: &str = "errors";

/// Type, instance and extension members (RFC 9457 sections 3.1.1, 3.1.5 and 3.2).
#[derive(Clone, Debug, Default)]
pub(super) struct Members {
    /// None stands for `about:blank`, or for what a layer sets.
    pub(super) type_uri: Option<Box<str>>,
    pub(super) instance: Option<Box<str>>,
    /// None of them has the name of a standard member.
    pub(super) extensions: Map<String, Value>,
}

impl Members {
    pub(super) fn set_type(&mut self, uri: Box<str>) -> Result<(), Error> {
        self.type_uri = Some(uri_reference("type", uri)?);
        Ok(())
    }

    pub(super) fn set_instance(&mut self, uri: Box<str>) -> Result<(), Error> {
        self.instance = Some(uri_reference("instance", uri)?);
        Ok(())
    }

    /// Of two with the same name the later one counts.
    pub(super) fn set(&mut self, name: String, value: Value) -> Result<(), Error> {
        if ProblemDetails::STANDARD.contains(&name.as_str()) {
            let what = format!("{name:?} is a member that RFC 9457 defines");
            return Err(Error::problem(what, "give it another name"));
        }
        self.extensions.insert(name, value);
        Ok(())
    }

    /// Sets each field of a value.
    pub(super) fn set_all(&mut self, members: &impl Serialize) -> Result<(), Error> {
        const HELP: &str = "give a struct with named fields";
        match serde_json::to_value(members) {
            Ok(Value::Object(members)) => {
                let mut members = members.into_iter();
                members.try_for_each(|(name, value)| self.set(name, value))
            }
            Ok(_) => Err(Error::problem("they are not a JSON object", HELP)),
            Err(error) => Err(Error::members(error, HELP)),
        }
    }

    /// Adds to the list of what is wrong with a request.
    pub(super) fn add_error(&mut self, pointer: &str, detail: &str) {
        let error = json!({ "detail": detail, "pointer": pointer });
        match self.extensions.get_mut(ERRORS) {
            Some(Value::Array(errors)) => errors.push(error),
            _ => {
                self.extensions.insert(ERRORS.to_owned(), json!([error]));
            }
        }
    }
}

/// A text that may be a URI reference (RFC 3986 section 4.1), as far as its characters
/// tell.
fn uri_reference(member: &str, text: Box<str>) -> Result<Box<str>, Error> {
    let mut rest = text.bytes();
    let mut is_one = true;
    while let Some(byte) = rest.next() {
        is_one &= match byte {
            b'%' => {
                let mut is_digit = || rest.next().is_some_and(|byte| byte.is_ascii_hexdigit());
                is_digit() && is_digit()
            }
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(&byte),
        };
    }
    if is_one {
        return Ok(text);
    }
    let what = format!("the {member} {text:?} is no URI reference");
    Err(Error::problem(
        what,
        "encode other characters as %XX (RFC 3986)",
    ))
}
