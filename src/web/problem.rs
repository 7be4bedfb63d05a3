//! [`Problem`]: an error as RFC 9457 has it, in the reader's language.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::{CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderValue, Response, StatusCode};
use serde::ser::{Serialize, Serializer};
use serde_json::{Map, Value};
use smallvec::SmallVec;

use super::accept::Form;
use super::header::language_value;
use super::problem_details::ProblemDetails;
use super::sentences::Sentences;
use crate::error::Error;
use crate::localizer::Filled;
use fluent_source::Language;

/// An error as [RFC 9457] has it: problem details, with title and detail in the
/// reader's language.
///
/// It is an answer of an axum handler, and `http::Response::from(problem)` is
/// one for any other. Behind a [`ProblemLayer`](super::ProblemLayer) a browser
/// gets it as a page.
///
/// # Example
///
/// An API's own code with its variables:
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
/// let problem = Problem::new(StatusCode::CONFLICT, sold_out).with_member("code", "shop-1001");
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
    type_uri: Option<Box<str>>,
    status: StatusCode,
    title: Box<str>,
    detail: Option<Box<str>>,
    instance: Option<Box<str>>,
    members: Map<String, Value>,
    language: Language,
}

impl Problem {
    /// A problem in the words of a message: its title, and its description and
    /// hint as the detail.
    ///
    /// ```
    /// use fluent_status::web::Problem;
    /// use fluent_status::{Localizer, StatusCode};
    ///
    /// let reader = Localizer::from_accept_language("zh");
    /// let problem = Problem::new(StatusCode::GONE, reader.status(StatusCode::GONE));
    /// assert_eq!(problem.title(), "资源已移除");
    /// assert_eq!(problem.language().to_string(), "zh-CN");
    /// ```
    pub fn new<'a, 'v>(status: StatusCode, message: impl Into<Filled<'a, 'v>>) -> Problem {
        let message = message.into();
        let title = message.title();
        let sentences = [Some(message.description()), message.hint()]
            .into_iter()
            .flatten();
        // A message without a title is all title.
        let sentences = sentences.filter(|sentence| *sentence != title);
        let sentences: SmallVec<[Cow<'_, str>; 2]> = sentences.collect();
        let detail = (!sentences.is_empty()).then(|| Sentences(&sentences).to_string().into());
        Problem {
            type_uri: None,
            status,
            title: title.into(),
            detail,
            instance: None,
            members: Map::new(),
            language: message.language().clone(),
        }
    }

    /// Sets the type: a URI that names this kind of problem, and best leads to
    /// its documentation. It is `about:blank` unless it is set.
    pub fn with_type(mut self, uri: impl Into<Box<str>>) -> Problem {
        self.type_uri = Some(uri.into());
        self
    }

    /// Sets the detail: what happened this time, in the language of the title.
    pub fn with_detail(mut self, detail: impl Into<Box<str>>) -> Problem {
        self.detail = Some(detail.into());
        self
    }

    /// Sets the instance: a URI that names this one occurrence.
    pub fn with_instance(mut self, uri: impl Into<Box<str>>) -> Problem {
        self.instance = Some(uri.into());
        self
    }

    /// Adds an extension member: a code, a balance, a list of fields. One whose
    /// name RFC 9457 has a meaning for, such as `status`, is not added.
    pub fn with_member(mut self, name: impl Into<String>, value: impl Into<Value>) -> Problem {
        let name = name.into();
        if !ProblemDetails::STANDARD.contains(&name.as_str()) {
            self.members.insert(name, value.into());
        }
        self
    }

    /// Adds the fields of a value of your own as extension members.
    ///
    /// # Errors
    ///
    /// For what is no JSON object: a number, a list, a map by other keys than
    /// strings.
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
    /// let message = english.status(StatusCode::PAYMENT_REQUIRED);
    /// let problem = Problem::new(StatusCode::PAYMENT_REQUIRED, message).with_members(&account)?;
    /// assert_eq!(serde_json::to_value(&problem)?["balance"], 30);
    /// assert!(problem.with_members(&42).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_members(self, members: &impl Serialize) -> Result<Problem, Error> {
        match serde_json::to_value(members) {
            Ok(Value::Object(members)) => {
                let add = |problem: Problem, (name, value)| problem.with_member(name, value);
                Ok(members.into_iter().fold(self, add))
            }
            Ok(_) => Err(Error::members("they are no JSON object".to_owned())),
            Err(error) => Err(Error::members(error.to_string())),
        }
    }

    /// The status code.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The short name of the problem, in the reader's language.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What happened and what to do, in the reader's language.
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// The language that answered: the Content-Language of the response.
    pub fn language(&self) -> &Language {
        &self.language
    }
}

/// As problem details.
impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let detail = self.detail.as_deref().map(Cow::from);
        let details = ProblemDetails {
            type_uri: (self.type_uri.as_deref()).unwrap_or(ProblemDetails::ABOUT_BLANK),
            title: &self.title,
            status: self.status,
            detail: Sentences(detail.as_slice()),
            instance: self.instance.as_deref(),
            extensions: Some(&self.members),
        };
        details.serialize(serializer)
    }
}

/// Problem details, with the headers that they need.
impl<B: From<Bytes>> From<Problem> for Response<B> {
    fn from(problem: Problem) -> Self {
        // A map of texts and JSON values does not fail to be written.
        let json = Bytes::from(serde_json::to_vec(&problem).unwrap_or_default());
        let mut response = Response::new(());
        *response.status_mut() = problem.status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, Form::Json.content_type().clone());
        headers.insert(CONTENT_LENGTH, HeaderValue::from(json.len()));
        headers.insert(CONTENT_LANGUAGE, language_value(&problem.language));
        // For the layer, which may tell it in another form.
        response.extensions_mut().insert(problem);
        response.map(|()| B::from(json))
    }
}
