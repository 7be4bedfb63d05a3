//! [`Problem`]: an error that a handler returns, in the form of RFC 9457.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderValue, Response, StatusCode};
use serde::ser::{Serialize, Serializer};
use serde_json::{Map, Value};
use smallvec::SmallVec;

use super::accept::Form;
use super::body_cache::RenderedBody;
use super::problem_details::ProblemDetails;
use super::sentences::Sentences;
use crate::error::Error;
use crate::message::Filled;
use fluent_source::Language;

/// An error in the form of [RFC 9457], problem details, with title and detail in
/// the reader's language.
///
/// An axum handler can return it. For other servers
/// `http::Response::from(problem)` makes a response of any body type that can be
/// made from [`Bytes`]. Inside a [`ProblemLayer`](super::ProblemLayer) a browser
/// gets it as an HTML page.
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
    /// `None` stands for `about:blank`.
    type_uri: Option<Box<str>>,
    status: StatusCode,
    title: Box<str>,
    detail: Option<Box<str>>,
    instance: Option<Box<str>>,
    /// Extension members, none of which has the name of a standard one.
    members: Map<String, Value>,
    /// That of title and detail.
    language: Language,
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

    /// Sets the type, a URI that identifies the kind of problem and should lead to
    /// its documentation (RFC 9457 section 3.1.1). The default is `about:blank`.
    ///
    /// ```
    /// # let english = fluent_status::Localizer::from_accept_language("en");
    /// # let conflict = english.status(http::StatusCode::CONFLICT);
    /// # let problem = fluent_status::web::Problem::new(http::StatusCode::CONFLICT, conflict);
    /// let problem = problem.with_type("https://shop.example/problems/sold-out");
    /// assert_eq!(serde_json::to_value(&problem)?["type"], "https://shop.example/problems/sold-out");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn with_type(mut self, uri: impl Into<Box<str>>) -> Problem {
        self.type_uri = Some(uri.into());
        self
    }

    /// Sets the detail, which says what happened in this case. It should be in the
    /// language of the title.
    ///
    /// ```
    /// # let english = fluent_status::Localizer::from_accept_language("en");
    /// # let conflict = english.status(http::StatusCode::CONFLICT);
    /// # let problem = fluent_status::web::Problem::new(http::StatusCode::CONFLICT, conflict);
    /// let problem = problem.with_detail("Version 7 was saved before yours.");
    /// assert_eq!(problem.detail(), Some("Version 7 was saved before yours."));
    /// ```
    pub fn with_detail(mut self, detail: impl Into<Box<str>>) -> Problem {
        self.detail = Some(detail.into());
        self
    }

    /// Sets the instance, a URI that identifies this occurrence of the problem
    /// (RFC 9457 section 3.1.5).
    ///
    /// ```
    /// # let english = fluent_status::Localizer::from_accept_language("en");
    /// # let conflict = english.status(http::StatusCode::CONFLICT);
    /// # let problem = fluent_status::web::Problem::new(http::StatusCode::CONFLICT, conflict);
    /// let problem = problem.with_instance("/orders/17");
    /// assert_eq!(serde_json::to_value(&problem)?["instance"], "/orders/17");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn with_instance(mut self, uri: impl Into<Box<str>>) -> Problem {
        self.instance = Some(uri.into());
        self
    }

    /// Adds an extension member: a code, a balance, a list of fields. Of two with
    /// the same name the later one counts. A member that RFC 9457 itself defines,
    /// such as `status`, is not added.
    ///
    /// ```
    /// # let english = fluent_status::Localizer::from_accept_language("en");
    /// # let conflict = english.status(http::StatusCode::CONFLICT);
    /// # let problem = fluent_status::web::Problem::new(http::StatusCode::CONFLICT, conflict);
    /// let problem = problem.with_member("code", "shop-1001").with_member("status", 200);
    /// let json = serde_json::to_value(&problem)?;
    /// assert_eq!(json["code"], "shop-1001");
    /// assert_eq!(json["status"], 409);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn with_member(mut self, name: impl Into<String>, value: impl Into<Value>) -> Problem {
        let name = name.into();
        if !ProblemDetails::STANDARD.contains(&name.as_str()) {
            self.members.insert(name, value.into());
        }
        self
    }

    /// Adds the fields of a value as extension members, each as
    /// [`with_member`](Self::with_member) does.
    ///
    /// # Errors
    ///
    /// If the value does not serialize to a JSON object: a number, a list, or a
    /// map whose keys are not strings.
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
            Ok(_) => Err(Error::members("they are not a JSON object".to_owned())),
            Err(error) => Err(Error::members(error.to_string())),
        }
    }

    /// The same with another status code, that of the response.
    pub(super) fn with_status(self, status: StatusCode) -> Problem {
        Problem { status, ..self }
    }

    /// The problem details.
    pub(super) fn rendered(&self) -> RenderedBody {
        // A map of texts and JSON values does not fail to be written.
        let json = serde_json::to_vec(self).unwrap_or_default();
        RenderedBody::new(json.into(), &self.language)
    }

    /// The status code, of the response and of the member `status`.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The title: the short name of the problem, in the reader's language.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The detail: what happened and what to do, in the reader's language. It is
    /// missing if the message has no text beside its title.
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// The language of the message, which becomes the Content-Language of the
    /// response.
    pub fn language(&self) -> &Language {
        &self.language
    }
}

/// Serializes the members of the problem details.
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

/// A response of problem details with its status code, Content-Type,
/// Content-Length and Content-Language; caches do not keep it, unless a Cache-Control
/// header of yours is put in its place.
///
/// # Example
///
/// ```
/// use fluent_status::web::Problem;
/// use fluent_status::{Localizer, StatusCode};
///
/// let reader = Localizer::from_accept_language("zh");
/// let problem = Problem::new(StatusCode::GONE, reader.status(StatusCode::GONE));
/// let response = http::Response::<bytes::Bytes>::from(problem);
/// assert_eq!(response.status(), StatusCode::GONE);
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// assert_eq!(response.headers()["content-language"], "zh-CN");
/// ```
impl<B: From<Bytes>> From<Problem> for Response<B> {
    fn from(problem: Problem) -> Self {
        let body = problem.rendered();
        let mut response = Response::new(());
        *response.status_mut() = problem.status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, Form::Json.content_type().clone());
        headers.insert(CONTENT_LENGTH, body.length);
        headers.insert(CONTENT_LANGUAGE, body.language);
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        // For the layer, which may tell it in another form.
        response.extensions_mut().insert(problem);
        response.map(|()| B::from(body.bytes))
    }
}
