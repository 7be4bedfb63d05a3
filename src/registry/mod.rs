//! The facts about each status code: reason phrase, class, reference and state of
//! registration; and those about the codes of other families.
//!
//! Facts are not translated, and the texts under `locales/` do not repeat them. They are
//! those of the [IANA HTTP Status Code Registry][iana] as of 2025-09-15, and a test
//! compares them with a snapshot of it. Where the registry names an RFC without a
//! section, the section that defines the code has been added. The classes are those of
//! [RFC 9110 section 15][classes].
//!
//! # Example
//!
//! ```
//! use fluent_status::registry::{self, Class};
//! use fluent_status::StatusCode;
//!
//! let entry = registry::entry(StatusCode::PAYLOAD_TOO_LARGE).ok_or("not registered")?;
//! assert_eq!(entry.reason(), "Content Too Large");
//! assert_eq!(entry.former_reasons(), ["Payload Too Large", "Request Entity Too Large"]);
//! assert_eq!(entry.class(), Class::ClientError);
//! assert_eq!(entry.reference().to_string(), "RFC 9110 section 15.5.14");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [iana]: https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml
//! [classes]: https://www.rfc-editor.org/rfc/rfc9110#section-15

mod families;

use std::fmt;

use http::StatusCode;

pub use families::{FamilyCode, family_code, family_codes};

use Registration::{Obsoleted, Registered, Temporary, Unused};

/// The facts about one registered status code; found by [`entry`] and [`iter`].
///
/// # Example
///
/// ```
/// use fluent_status::registry::{self, Registration};
/// use fluent_status::StatusCode;
///
/// let entry = registry::entry(StatusCode::from_u16(306)?).ok_or("not registered")?;
/// assert_eq!(entry.reason(), "(Unused)");
/// assert_eq!(entry.former_reasons(), ["Switch Proxy"]);
/// assert_eq!(entry.registration(), Registration::Unused);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    status: StatusCode,
    reason: &'static str,
    former_reasons: &'static [&'static str],
    reference: Reference,
    registration: Registration,
}

impl Entry {
    /// The status code.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The reason phrase in ASCII, exactly as registered: `"Not Found"`, but also
    /// `"(Unused)"` for 306 and 418, and `"Not Extended (OBSOLETED)"` for 510.
    pub fn reason(&self) -> &'static str {
        self.reason
    }

    /// Reason phrases that the code used to have, or that are still in use, newest
    /// first: `"Payload Too Large"` for 413.
    pub fn former_reasons(&self) -> &'static [&'static str] {
        self.former_reasons
    }

    /// The class, which the first digit determines.
    pub fn class(&self) -> Class {
        Class::of(self.status)
    }

    /// The document that defines the code.
    pub fn reference(&self) -> Reference {
        self.reference
    }

    /// The state of the registration: in use, temporary, unused or obsoleted.
    pub fn registration(&self) -> Registration {
        self.registration
    }
}

/// Where a status code is defined.
///
/// # Example
///
/// ```
/// use fluent_status::{StatusCode, registry};
///
/// let entry = registry::entry(StatusCode::NOT_FOUND).ok_or("not registered")?;
/// let reference = entry.reference();
/// assert_eq!(reference.document(), "RFC 9110");
/// assert_eq!(reference.section(), Some("15.5.5"));
/// assert_eq!(reference.to_string(), "RFC 9110 section 15.5.5");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reference {
    document: &'static str,
    /// Empty for a draft.
    section: &'static str,
}

impl Reference {
    /// The document: `"RFC 9110"`, or the name of an Internet-Draft.
    pub fn document(self) -> &'static str {
        self.document
    }

    /// The section, such as `"15.5.5"`, or `None` if the document is a draft.
    pub fn section(self) -> Option<&'static str> {
        (!self.section.is_empty()).then_some(self.section)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.document)?;
        match self.section() {
            Some(section) => write!(f, " section {section}"),
            None => Ok(()),
        }
    }
}

/// The state of a code in the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Registration {
    /// In use.
    Registered,
    /// Registered temporarily, while the document that defines it is a draft.
    Temporary,
    /// Reserved, and without a meaning.
    Unused,
    /// Marked as obsolete by the registry.
    Obsoleted,
}

impl Registration {
    /// The state as one lower-case word, such as `"registered"`, for JSON and tables.
    ///
    /// ```
    /// # use fluent_status::{StatusCode, registry};
    /// let teapot = registry::entry(StatusCode::IM_A_TEAPOT).map(|e| e.registration().as_str());
    /// assert_eq!(teapot, Some("unused"));
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Registered => "registered",
            Temporary => "temporary",
            Unused => "unused",
            Obsoleted => "obsoleted",
        }
    }
}

impl fmt::Display for Registration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The class of a status code, with the meanings of RFC 9110 section 15.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// 1xx: the request was received, and its processing continues.
    Informational,
    /// 2xx: the request was received, understood and accepted.
    Successful,
    /// 3xx: the client has to do more to complete the request.
    Redirection,
    /// 4xx: the request is malformed or cannot be fulfilled.
    ClientError,
    /// 5xx: the server failed to fulfil a request that is apparently valid.
    ServerError,
}

impl Class {
    /// All classes in the order of their digits.
    pub const ALL: [Class; 5] = [
        Class::Informational,
        Class::Successful,
        Class::Redirection,
        Class::ClientError,
        Class::ServerError,
    ];

    /// The class of a code, by its first digit. A code outside 100–599 belongs to
    /// no class and is treated as a 5xx (RFC 9110 section 15).
    ///
    /// ```
    /// use fluent_status::StatusCode;
    /// use fluent_status::registry::Class;
    ///
    /// assert_eq!(Class::of(StatusCode::from_u16(499)?), Class::ClientError);
    /// assert_eq!(Class::of(StatusCode::from_u16(700)?), Class::ServerError);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(status: StatusCode) -> Class {
        match status.as_u16() / 100 {
            1 => Class::Informational,
            2 => Class::Successful,
            3 => Class::Redirection,
            4 => Class::ClientError,
            _ => Class::ServerError,
        }
    }

    /// The name of the class, in lower case and with hyphens.
    ///
    /// ```
    /// use fluent_status::registry::Class;
    ///
    /// assert_eq!(Class::ClientError.as_str(), "client-error");
    /// assert_eq!(Class::ClientError.to_string(), "client-error");
    /// ```
    pub fn as_str(self) -> &'static str {
        self.names().0
    }

    /// The id of the message that explains the class.
    ///
    /// ```
    /// use fluent_status::registry::Class;
    /// use fluent_status::{Language, Localizer};
    ///
    /// assert_eq!(Class::ClientError.id(), "http-4xx");
    /// let english = Localizer::new(Language::SOURCE);
    /// for class in Class::ALL {
    ///     assert!(english.message(class.id()).is_some());
    /// }
    /// ```
    pub fn id(self) -> &'static str {
        self.names().1
    }

    /// The name that RFC 9110 section 15 gives the class: the last resort of a catalog
    /// without texts.
    pub(crate) fn reason(self) -> &'static str {
        self.names().2
    }

    /// The name in lower case, the id of the message, and the name in RFC 9110.
    const fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Class::Informational => ("informational", "http-1xx", "Informational"),
            Class::Successful => ("successful", "http-2xx", "Successful"),
            Class::Redirection => ("redirection", "http-3xx", "Redirection"),
            Class::ClientError => ("client-error", "http-4xx", "Client Error"),
            Class::ServerError => ("server-error", "http-5xx", "Server Error"),
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The facts about a code, if it is registered.
///
/// # Example
///
/// ```
/// use fluent_status::{StatusCode, registry};
///
/// let reason = |code| registry::entry(code).map(|entry| entry.reason());
/// assert_eq!(reason(StatusCode::NOT_FOUND), Some("Not Found"));
/// assert_eq!(reason(StatusCode::from_u16(499)?), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn entry(status: StatusCode) -> Option<&'static Entry> {
    let index = ENTRIES.binary_search_by_key(&status, Entry::status).ok()?;
    ENTRIES.get(index)
}

/// The facts about all registered codes, in ascending order.
///
/// # Example
///
/// ```
/// assert_eq!(fluent_status::registry::iter().len(), 64);
/// ```
pub fn iter() -> impl ExactSizeIterator<Item = &'static Entry> {
    ENTRIES.iter()
}

/// The table of entries. A code that is out of range does not compile.
macro_rules! entries {
    ($(($code:literal, $reason:literal, $document:literal, $section:literal,
        $registration:ident, $former:expr),)+) => {
        &[$(Entry {
            status: match StatusCode::from_u16($code) {
                Ok(status) => status,
                Err(_) => unreachable!(),
            },
            reason: $reason,
            former_reasons: &$former,
            reference: Reference { document: $document, section: $section },
            registration: $registration,
        },)+]
    };
}

/// Code, reason phrase, document, section, registration, former reasons; in ascending
/// order, since entries are found by bisection.
#[rustfmt::skip]
static ENTRIES: &[Entry] = entries![
    (100, "Continue", "RFC 9110", "15.2.1", Registered, []),
    (101, "Switching Protocols", "RFC 9110", "15.2.2", Registered, []),
    (102, "Processing", "RFC 2518", "10.1", Registered, []),
    (103, "Early Hints", "RFC 8297", "2", Registered, []),
    (104, "Upload Resumption Supported", "draft-ietf-httpbis-resumable-upload-05", "", Temporary, []),
    (200, "OK", "RFC 9110", "15.3.1", Registered, []),
    (201, "Created", "RFC 9110", "15.3.2", Registered, []),
    (202, "Accepted", "RFC 9110", "15.3.3", Registered, []),
    (203, "Non-Authoritative Information", "RFC 9110", "15.3.4", Registered, []),
    (204, "No Content", "RFC 9110", "15.3.5", Registered, []),
    (205, "Reset Content", "RFC 9110", "15.3.6", Registered, []),
    (206, "Partial Content", "RFC 9110", "15.3.7", Registered, []),
    (207, "Multi-Status", "RFC 4918", "11.1", Registered, []),
    (208, "Already Reported", "RFC 5842", "7.1", Registered, []),
    (226, "IM Used", "RFC 3229", "10.4.1", Registered, []),
    (300, "Multiple Choices", "RFC 9110", "15.4.1", Registered, []),
    (301, "Moved Permanently", "RFC 9110", "15.4.2", Registered, []),
    (302, "Found", "RFC 9110", "15.4.3", Registered, ["Moved Temporarily"]),
    (303, "See Other", "RFC 9110", "15.4.4", Registered, []),
    (304, "Not Modified", "RFC 9110", "15.4.5", Registered, []),
    (305, "Use Proxy", "RFC 9110", "15.4.6", Registered, []),
    (306, "(Unused)", "RFC 9110", "15.4.7", Unused, ["Switch Proxy"]),
    (307, "Temporary Redirect", "RFC 9110", "15.4.8", Registered, []),
    (308, "Permanent Redirect", "RFC 9110", "15.4.9", Registered, []),
    (400, "Bad Request", "RFC 9110", "15.5.1", Registered, []),
    (401, "Unauthorized", "RFC 9110", "15.5.2", Registered, []),
    (402, "Payment Required", "RFC 9110", "15.5.3", Registered, []),
    (403, "Forbidden", "RFC 9110", "15.5.4", Registered, []),
    (404, "Not Found", "RFC 9110", "15.5.5", Registered, []),
    (405, "Method Not Allowed", "RFC 9110", "15.5.6", Registered, []),
    (406, "Not Acceptable", "RFC 9110", "15.5.7", Registered, []),
    (407, "Proxy Authentication Required", "RFC 9110", "15.5.8", Registered, []),
    (408, "Request Timeout", "RFC 9110", "15.5.9", Registered, ["Request Time-out"]),
    (409, "Conflict", "RFC 9110", "15.5.10", Registered, []),
    (410, "Gone", "RFC 9110", "15.5.11", Registered, []),
    (411, "Length Required", "RFC 9110", "15.5.12", Registered, []),
    (412, "Precondition Failed", "RFC 9110", "15.5.13", Registered, []),
    (413, "Content Too Large", "RFC 9110", "15.5.14", Registered, ["Payload Too Large", "Request Entity Too Large"]),
    (414, "URI Too Long", "RFC 9110", "15.5.15", Registered, ["Request-URI Too Long"]),
    (415, "Unsupported Media Type", "RFC 9110", "15.5.16", Registered, []),
    (416, "Range Not Satisfiable", "RFC 9110", "15.5.17", Registered, ["Requested Range Not Satisfiable"]),
    (417, "Expectation Failed", "RFC 9110", "15.5.18", Registered, []),
    (418, "(Unused)", "RFC 9110", "15.5.19", Unused, ["I'm a teapot"]),
    (421, "Misdirected Request", "RFC 9110", "15.5.20", Registered, []),
    (422, "Unprocessable Content", "RFC 9110", "15.5.21", Registered, ["Unprocessable Entity"]),
    (423, "Locked", "RFC 4918", "11.3", Registered, []),
    (424, "Failed Dependency", "RFC 4918", "11.4", Registered, []),
    (425, "Too Early", "RFC 8470", "5.2", Registered, ["Unordered Collection"]),
    (426, "Upgrade Required", "RFC 9110", "15.5.22", Registered, []),
    (428, "Precondition Required", "RFC 6585", "3", Registered, []),
    (429, "Too Many Requests", "RFC 6585", "4", Registered, []),
    (431, "Request Header Fields Too Large", "RFC 6585", "5", Registered, []),
    (451, "Unavailable For Legal Reasons", "RFC 7725", "3", Registered, []),
    (500, "Internal Server Error", "RFC 9110", "15.6.1", Registered, []),
    (501, "Not Implemented", "RFC 9110", "15.6.2", Registered, []),
    (502, "Bad Gateway", "RFC 9110", "15.6.3", Registered, []),
    (503, "Service Unavailable", "RFC 9110", "15.6.4", Registered, []),
    (504, "Gateway Timeout", "RFC 9110", "15.6.5", Registered, []),
    (505, "HTTP Version Not Supported", "RFC 9110", "15.6.6", Registered, []),
    (506, "Variant Also Negotiates", "RFC 2295", "8.1", Registered, []),
    (507, "Insufficient Storage", "RFC 4918", "11.5", Registered, []),
    (508, "Loop Detected", "RFC 5842", "7.2", Registered, []),
    (510, "Not Extended (OBSOLETED)", "RFC 2774", "7", Obsoleted, ["Not Extended"]),
    (511, "Network Authentication Required", "RFC 6585", "6", Registered, []),
];
