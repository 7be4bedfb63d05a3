//! [`LazyProblem`]: a problem whose words a layer finds.

use bytes::Bytes;
use http::{Response, StatusCode};
use serde::Serialize;

use super::members::Members;
use super::problem::{Content, Problem, response_of, sent};
use crate::error::Error;
use crate::localizer::Localizer;
use crate::message::Filled;
use crate::value::Value;
use fluent_source::Language;

/// A problem that is told when its reader is known; made by [`Problem::of`].
///
/// It goes into the response as it is, and a [`ProblemLayer`](super::ProblemLayer) around
/// the handlers tells it in the reader's language, as problem details, a page or plain
/// text. So `?` works on an application's own error type, which knows no reader.
///
/// A message that its reader's languages do not have, or whose title or description lacks
/// an argument, is told as the status code. Without a layer it is told in the source
/// language of the embedded texts.
///
/// # Example
///
/// ```
/// use fluent_status::web::{LazyProblem, Problem};
///
/// /// Why an order fails.
/// enum OrderError {
///     SoldOut { item: String, elsewhere: u32 },
///     Closed,
/// }
///
/// impl From<OrderError> for LazyProblem {
///     fn from(error: OrderError) -> LazyProblem {
///         match error {
///             OrderError::SoldOut { item, elsewhere } => {
///                 let sold_out = Problem::of("shop-1001").status(409);
///                 sold_out.with("item", item).with("count", elsewhere)
///             }
///             OrderError::Closed => Problem::of("http-503").status(503),
///         }
///     }
/// }
/// # let closed = LazyProblem::from(OrderError::Closed);
/// # assert_eq!(http::Response::<bytes::Bytes>::from(closed).status(), 503);
/// # let item = "Fluent".to_owned();
/// # let _ = LazyProblem::from(OrderError::SoldOut { item, elsewhere: 0 });
/// ```
#[derive(Clone, Debug)]
pub struct LazyProblem {
    id: Box<str>,
    status: StatusCode,
    arguments: Vec<(Box<str>, Value<'static>)>,
    members: Members,
}

impl LazyProblem {
    /// A problem in the words of the message of this id.
    pub(super) fn new(id: &str) -> LazyProblem {
        LazyProblem {
            id: id.into(),
            status: StatusCode::INTERNAL_SERVER_ERROR,
            arguments: Vec::new(),
            members: Members::default(),
        }
    }

    /// Sets the status code: a [`StatusCode`], or its number. The default is 500, and so
    /// is a number that is none.
    ///
    /// ```
    /// use fluent_status::StatusCode;
    /// use fluent_status::web::Problem;
    ///
    /// let sold_out = Problem::of("shop-1001").status(409);
    /// assert_eq!(sold_out.status_code(), StatusCode::CONFLICT);
    /// ```
    pub fn status(mut self, status: impl TryInto<StatusCode>) -> Self {
        let status = status.try_into();
        self.status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self
    }

    /// Adds an argument of the message, as [`Message::with`](crate::Message::with) does.
    /// It is kept until the reader is known, and so owns what it has.
    ///
    /// ```
    /// use fluent_status::web::Problem;
    ///
    /// let sold_out = Problem::of("shop-1001").with("item", "Fluent").with("count", 2);
    /// ```
    pub fn with(mut self, name: &str, value: impl Into<Value<'static>>) -> Self {
        self.arguments.push((name.into(), value.into()));
        self
    }

    /// As [`Problem::with_type`].
    ///
    /// # Errors
    ///
    /// If it is no URI reference.
    ///
    /// ```
    /// # use fluent_status::web::Problem;
    /// assert!(Problem::of("shop-1001").with_type("/problems/sold-out").is_ok());
    /// ```
    pub fn with_type(mut self, uri: impl Into<Box<str>>) -> Result<Self, Error> {
        self.members.set_type(uri.into())?;
        Ok(self)
    }

    /// As [`Problem::with_instance`].
    ///
    /// # Errors
    ///
    /// If it is no URI reference.
    ///
    /// ```
    /// # use fluent_status::web::Problem;
    /// assert!(Problem::of("shop-1001").with_instance("/orders/17").is_ok());
    /// ```
    pub fn with_instance(mut self, uri: impl Into<Box<str>>) -> Result<Self, Error> {
        self.members.set_instance(uri.into())?;
        Ok(self)
    }

    /// As [`Problem::with_member`].
    ///
    /// # Errors
    ///
    /// If it is a member that RFC 9457 itself defines.
    ///
    /// ```
    /// # use fluent_status::web::Problem;
    /// assert!(Problem::of("shop-1001").with_member("balance", 30).is_ok());
    /// ```
    pub fn with_member(
        mut self,
        name: impl Into<String>,
        value: impl Into<serde_json::Value>,
    ) -> Result<Self, Error> {
        self.members.set(name.into(), value.into())?;
        Ok(self)
    }

    /// As [`Problem::with_members`].
    ///
    /// # Errors
    ///
    /// If the value does not serialize to a JSON object, and as
    /// [`with_member`](Self::with_member).
    ///
    /// ```
    /// # use fluent_status::web::Problem;
    /// assert!(Problem::of("shop-1001").with_members(&42).is_err());
    /// ```
    pub fn with_members(mut self, members: &impl Serialize) -> Result<Self, Error> {
        self.members.set_all(members)?;
        Ok(self)
    }

    /// The status code of the response.
    pub fn status_code(&self) -> StatusCode {
        self.status
    }

    /// The id of the message.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The problem in the words of a reader, for whoever knows one.
    ///
    /// ```
    /// use fluent_status::Localizer;
    /// use fluent_status::web::Problem;
    ///
    /// let chinese = Localizer::from_accept_language("zh");
    /// let gone = Problem::of("http-410").status(410).told(&chinese);
    /// assert_eq!(gone.language().to_string(), "zh-CN");
    /// ```
    pub fn told(&self, reader: &Localizer) -> Problem {
        let message = reader.message(&self.id).and_then(|message| {
            let arguments = self.arguments.iter();
            let filled = arguments.fold(Filled::from(message), |filled, (name, value)| {
                filled.with(name, value.clone())
            });
            filled.for_readers()
        });
        let problem = match message {
            Some(message) => Problem::new(self.status, message),
            None => Problem::status(self.status, reader),
        };
        problem.with_about(self.members.clone())
    }
}

/// A response for a [`ProblemLayer`](super::ProblemLayer) to tell. Where there is none,
/// it is told in the source language of the embedded texts.
impl<B: From<Bytes>> From<LazyProblem> for Response<B> {
    fn from(problem: LazyProblem) -> Self {
        let response = response_of(&problem.told(&Localizer::new(Language::SOURCE)));
        sent(response, Content::Lazy(problem))
    }
}
