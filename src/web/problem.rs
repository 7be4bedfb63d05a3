//! [`Problem`]: an error that a handler returns, in the form of RFC 9457.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, VARY, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderValue, Response, StatusCode};
use icu_locale::LanguageIdentifier;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use serde_json::{Map, Value};
use smallvec::SmallVec;

use super::accept::Form;
use super::header::{language_value, length_value};
use super::lazy_problem::LazyProblem;
use super::members::Members;
use super::problem_details::ProblemDetails;
use super::sentences::Sentences;
use crate::error::Error;
use crate::localizer::Localizer;
use crate::message::Filled;
use fluent_source::{Language, icu};

/// An error in the form of [RFC 9457], problem details, with title and detail in
/// the reader's language.
///
/// An axum handler can return it. For other servers
/// `http::Response::from(problem)` makes a response of any body type that can be
/// made from [`Bytes`]. Inside a [`ProblemLayer`](super::ProblemLayer) a browser
/// gets it as an HTML page, and what the headers of the response say is told as well.
///
/// Where the reader is not known, as in `impl IntoResponse for AppError`, there is
/// [`Problem::of`]: the layer finds the words.
///
/// # Members
///
/// The JSON object has the members `type`, `title`, `status`, `detail` and
/// `instance`, in this order and as far as they are set, followed by the
/// extension members.
///
/// # Example
///
/// A code of an API's own, whose text has variables:
///
/// ```
/// use fluent_status::web::Problem;
/// use fluent_status::{Catalog, StatusCode};
///
/// #[derive(rust_embed::RustEmbed)]
/// #[folder = "examples/own_codes/"]
/// struct Texts;
///
/// let catalog = Catalog::builder().embedded_folder::<Texts>().build()?;
/// let reader = catalog.from_accept_language("en-GB");
///
/// let sold_out = reader.message("shop-1001").ok_or("no such code")?;
/// let sold_out = sold_out.with("item", "Fluent").with("count", 2);
/// let problem = Problem::new(StatusCode::CONFLICT, sold_out).with_member("code", "shop-1001")?;
///
/// let json = serde_json::to_value(&problem)?;
/// assert_eq!(json["title"], "Sold out");
/// assert_eq!(json["detail"], "Fluent is sold out here; other shops have 2 copies.");
/// assert_eq!(json["status"], 409);
/// assert_eq!(json["code"], "shop-1001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// [RFC 9457]: https://www.rfc-editor.org/rfc/rfc9457
#[derive(Clone, Debug)]
pub struct Problem {
    status: StatusCode,
    title: Box<str>,
    /// What happened.
    description: Option<Box<str>>,
    /// What the reader can do. A layer may know better from the headers of a response.
    hint: Option<Box<str>>,
    /// That of the texts.
    language: Language,
    /// The id of the message; empty for a problem that was read.
    id: Box<str>,
    members: Members,
}

impl Problem {
    /// A problem in the words of a message: its title, with its description and
    /// hint as the detail.
    ///
    /// Give the message the arguments that its texts need before you pass it: a
    /// missing one is shown as `{ $name }`.
    ///
    /// ```
    /// use fluent_status::web::Problem;
    /// use fluent_status::{Localizer, StatusCode};
    ///
    /// let reader = Localizer::from_accept_language("zh");
    /// let message = reader.status(StatusCode::GONE);
    /// let problem = Problem::new(StatusCode::GONE, message);
    /// assert_eq!(problem.title(), message.title());
    /// assert_eq!(problem.language().to_string(), "zh-CN");
    /// ```
    pub fn new<'a, 'v>(status: StatusCode, message: impl Into<Filled<'a, 'v>>) -> Problem {
        let message = message.into();
        let title = message.title();
        // A message without a title is all title.
        let own = |text: &Cow<'_, str>| *text != title;
        Problem {
            status,
            description: Some(message.description()).filter(own).map(Box::from),
            hint: message.hint().filter(own).map(Box::from),
            title: title.into(),
            language: message.language().clone(),
            id: message.id().into(),
            members: Members::default(),
        }
    }

    /// The problem that a status code is, in the reader's words.
    ///
    /// ```
    /// use fluent_status::web::Problem;
    /// use fluent_status::{Localizer, StatusCode};
    ///
    /// let reader = Localizer::from_accept_language("zh");
    /// let problem = Problem::status(StatusCode::GONE, &reader);
    /// assert_eq!(problem.status_code(), StatusCode::GONE);
    /// assert_eq!(problem.title(), reader.status(StatusCode::GONE).title());
    /// ```
    pub fn status(status: StatusCode, reader: &Localizer) -> Problem {
        Problem::new(status, reader.status(status))
    }

    /// A problem whose words are found later, by a
    /// [`ProblemLayer`](super::ProblemLayer), in the language of whoever reads it: for
    /// code that does not know the reader.
    ///
    /// ```
    /// use fluent_status::web::Problem;
    ///
    /// let sold_out = Problem::of("shop-1001").status(409).with("item", "Fluent");
    /// ```
    pub fn of(id: &str) -> LazyProblem {
        LazyProblem::new(id)
    }

    /// Sets the type, a URI reference that identifies the kind of problem and should lead
    /// to its documentation (RFC 9457 section 3.1.1). The default is `about:blank`, or
    /// what [`ProblemLayer::type_base`](super::ProblemLayer::type_base) makes of the id.
    ///
    /// # Errors
    ///
    /// If it is no URI reference, as far as its characters tell (RFC 3986 section 4.1).
    ///
    /// ```
    /// # let english = fluent_status::Localizer::from_accept_language("en");
    /// # let problem = || fluent_status::web::Problem::status(http::StatusCode::CONFLICT, &english);
    /// let sold_out = problem().with_type("https://shop.example/problems/sold-out")?;
    /// assert_eq!(serde_json::to_value(&sold_out)?["type"], "https://shop.example/problems/sold-out");
    /// assert!(problem().with_type("sold out").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_type(mut self, uri: impl Into<Box<str>>) -> Result<Problem, Error> {
        self.members.set_type(uri.into())?;
        Ok(self)
    }

    /// Sets the detail, which says what happened in this case, in place of description
    /// and hint. It should be in the language of the title.
    ///
    /// ```
    /// # let english = fluent_status::Localizer::from_accept_language("en");
    /// # let problem = fluent_status::web::Problem::status(http::StatusCode::CONFLICT, &english);
    /// let problem = problem.with_detail("Version 7 was saved before yours.");
    /// assert_eq!(problem.detail().as_deref(), Some("Version 7 was saved before yours."));
    /// ```
    pub fn with_detail(mut self, detail: impl Into<Box<str>>) -> Problem {
        self.description = Some(detail.into());
        self.hint = None;
        self
    }

    /// Sets the instance, a URI reference that identifies this occurrence of the problem
    /// (RFC 9457 section 3.1.5).
    ///
    /// # Errors
    ///
    /// As [`with_type`](Self::with_type).
    ///
    /// ```
    /// # let english = fluent_status::Localizer::from_accept_language("en");
    /// # let problem = fluent_status::web::Problem::status(http::StatusCode::CONFLICT, &english);
    /// let problem = problem.with_instance("/orders/17")?;
    /// assert_eq!(serde_json::to_value(&problem)?["instance"], "/orders/17");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_instance(mut self, uri: impl Into<Box<str>>) -> Result<Problem, Error> {
        self.members.set_instance(uri.into())?;
        Ok(self)
    }

    /// Adds an extension member: a code, a balance, a list of fields. Of two with
    /// the same name the later one counts.
    ///
    /// # Errors
    ///
    /// If it is a member that RFC 9457 itself defines, such as `status`.
    ///
    /// ```
    /// # let english = fluent_status::Localizer::from_accept_language("en");
    /// # let problem = fluent_status::web::Problem::status(http::StatusCode::CONFLICT, &english);
    /// let problem = problem.with_member("code", "shop-1001")?;
    /// assert_eq!(serde_json::to_value(&problem)?["code"], "shop-1001");
    /// assert!(problem.with_member("status", 200).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_member(
        mut self,
        name: impl Into<String>,
        value: impl Into<Value>,
    ) -> Result<Problem, Error> {
        self.members.set(name.into(), value.into())?;
        Ok(self)
    }

    /// Adds the fields of a value as extension members, each as
    /// [`with_member`](Self::with_member) does.
    ///
    /// # Errors
    ///
    /// If the value does not serialize to a JSON object: a number, a list, or a
    /// map whose keys are not strings; and as `with_member`.
    ///
    /// ```
    /// use fluent_status::web::Problem;
    /// use fluent_status::{Localizer, Preferences, StatusCode};
    ///
    /// #[derive(serde::Serialize)]
    /// struct Account {
    ///     balance: u32,
    ///     accounts: Vec<String>,
    /// }
    ///
    /// let english = Localizer::new(Preferences::default());
    /// let account = Account { balance: 30, accounts: vec!["/account/12345".to_owned()] };
    /// let problem = Problem::status(StatusCode::PAYMENT_REQUIRED, &english).with_members(&account)?;
    /// assert_eq!(serde_json::to_value(&problem)?["balance"], 30);
    /// assert!(problem.with_members(&42).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_members(mut self, members: &impl Serialize) -> Result<Problem, Error> {
        self.members.set_all(members)?;
        Ok(self)
    }

    /// Adds to the member `errors` what is wrong with one part of the request: where it
    /// is, as a JSON Pointer in a URI fragment (RFC 6901 section 6), and what, in the
    /// reader's language. RFC 9457 section 3 has an example.
    ///
    /// ```
    /// # let english = fluent_status::Localizer::from_accept_language("en");
    /// # let problem = fluent_status::web::Problem::status(http::StatusCode::UNPROCESSABLE_ENTITY, &english);
    /// let problem = problem
    ///     .with_error("#/age", "must be a positive integer")
    ///     .with_error("#/profile/color", "must be green, red, or blue");
    /// assert_eq!(serde_json::to_value(&problem)?["errors"][0]["pointer"], "#/age");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn with_error(mut self, pointer: &str, detail: &str) -> Problem {
        self.members.add_error(pointer, detail);
        self
    }

    /// The status code, of the response and of the member `status`.
    pub fn status_code(&self) -> StatusCode {
        self.status
    }

    /// The title: the short name of the problem, in the reader's language.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The detail: what happened and what to do, in the reader's language. It is
    /// missing if the message has no text beside its title.
    pub fn detail(&self) -> Option<Cow<'_, str>> {
        match (&self.description, &self.hint) {
            (Some(text), None) | (None, Some(text)) => Some(Cow::from(&**text)),
            (None, None) => None,
            _ => Some(Sentences(&self.sentences()).to_string().into()),
        }
    }

    /// Description and hint, as far as there are any.
    pub(super) fn sentences(&self) -> SmallVec<[Cow<'_, str>; 3]> {
        let texts = [&self.description, &self.hint];
        let texts = texts.into_iter().flatten();
        texts.map(|text| Cow::from(&**text)).collect()
    }

    /// The extension members: a code, a balance, a list of fields.
    ///
    /// ```
    /// use fluent_status::web::Problem;
    ///
    /// let json = r#"{"type":"about:blank","title":"Conflict","status":409,"balance":30}"#;
    /// let problem: Problem = serde_json::from_str(json)?;
    /// assert_eq!(problem.members()["balance"], 30);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn members(&self) -> &Map<String, Value> {
        &self.members.extensions
    }

    /// The language of the message, which becomes the Content-Language of the
    /// response.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The id of the message; empty for a problem that was read.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// The hint, if there is one.
    pub(super) fn hint(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// Type, instance and extension members.
    pub(super) fn about(&self) -> &Members {
        &self.members
    }

    /// The same with these type, instance and extension members.
    pub(super) fn with_about(self, members: Members) -> Problem {
        Problem { members, ..self }
    }
}

/// Serializes the members of the problem details.
impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Members {
            type_uri,
            instance,
            extensions,
        } = &self.members;
        let sentences = self.sentences();
        let details = ProblemDetails {
            type_uri: type_uri.as_deref().unwrap_or(ProblemDetails::ABOUT_BLANK),
            title: &self.title,
            status: self.status,
            detail: Sentences(&sentences),
            instance: instance.as_deref(),
            extensions: Some(extensions),
            added: &[],
        };
        details.serialize(serializer)
    }
}

/// Reads problem details that a service has sent. As RFC 9457 section 3.1 asks, a member
/// that has another type than it should is passed over. Without a status, which the
/// response has as well, it is that of a 500. Problem details do not tell their language,
/// which becomes `und`.
///
/// # Example
///
/// ```
/// use fluent_status::StatusCode;
/// use fluent_status::web::Problem;
///
/// let json = r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"Look first."}"#;
/// let problem: Problem = serde_json::from_str(json)?;
/// assert_eq!(problem.status_code(), StatusCode::CONFLICT);
/// assert_eq!(problem.detail().as_deref(), Some("Look first."));
/// assert_eq!(serde_json::to_string(&problem)?, json);
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<'de> Deserialize<'de> for Problem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Problem, D::Error> {
        let mut members = Map::deserialize(deserializer)?;
        let status = members.remove("status");
        let status = status.and_then(|status| u16::try_from(status.as_u64()?).ok());
        let status = status.and_then(|status| StatusCode::from_u16(status).ok());
        let mut text = |name| match members.remove(name) {
            Some(Value::String(text)) => Some(Box::from(text)),
            _ => None,
        };
        let (type_uri, title, detail) = (text("type"), text("title"), text("detail"));
        let instance = text("instance");
        Ok(Problem {
            status: status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            title: title.unwrap_or_default(),
            description: detail,
            hint: None,
            language: icu::language(LanguageIdentifier::UNKNOWN),
            id: Box::default(),
            members: Members {
                type_uri,
                instance,
                extensions: members,
            },
        })
    }
}

/// A problem that cannot be made, as a member of it is wrong, is one of the service: a
/// 500 in the source language of the embedded texts.
impl From<Error> for Problem {
    fn from(_: Error) -> Problem {
        let english = Localizer::new(Language::SOURCE);
        Problem::status(StatusCode::INTERNAL_SERVER_ERROR, &english)
    }
}

/// The problem of which a response was made, for a layer that may tell it in another form.
#[derive(Clone)]
pub(super) struct SentProblem {
    pub(super) problem: Content,
    /// How long the body is in which it was told, in bytes.
    pub(super) length: usize,
}

/// What was sent.
#[derive(Clone)]
pub(super) enum Content {
    Told(Problem),
    Lazy(LazyProblem),
}

/// A response of problem details with its status code, Content-Type, Content-Length and
/// Content-Language. Its Vary header names Accept-Language. Caches do not keep it, unless a
/// Cache-Control header of yours is put in its place.
///
/// # Example
///
/// ```
/// use fluent_status::web::Problem;
/// use fluent_status::{Localizer, StatusCode};
///
/// let reader = Localizer::from_accept_language("zh");
/// let problem = Problem::status(StatusCode::GONE, &reader);
/// let response = http::Response::<bytes::Bytes>::from(problem);
/// assert_eq!(response.status(), StatusCode::GONE);
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// assert_eq!(response.headers()["content-language"], "zh-CN");
/// ```
impl<B: From<Bytes>> From<Problem> for Response<B> {
    fn from(problem: Problem) -> Self {
        let response = response_of(&problem);
        sent(response, Content::Told(problem))
    }
}

/// A response of problem details.
pub(super) fn response_of(problem: &Problem) -> Response<Bytes> {
    // A map of texts and JSON values does not fail to be written.
    let json = serde_json::to_vec(problem).unwrap_or_default();
    let length = length_value(json.len());
    let mut response = Response::new(Bytes::from(json));
    *response.status_mut() = problem.status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, Form::Json.content_type().clone());
    headers.insert(CONTENT_LENGTH, length);
    headers.insert(CONTENT_LANGUAGE, language_value(&problem.language));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(VARY, HeaderValue::from_static("accept-language"));
    response
}

/// The response with what it was made of beside it.
pub(super) fn sent<B: From<Bytes>>(mut response: Response<Bytes>, problem: Content) -> Response<B> {
    let length = response.body().len();
    response
        .extensions_mut()
        .insert(SentProblem { problem, length });
    response.map(B::from)
}
