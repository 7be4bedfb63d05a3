//! What a [`ProblemLayer`] makes of one response, and of a service: [`ProblemService`] and its
//! future.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::response::Parts;
use http::{Request, Response};
use http_body::Body;
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use super::answer::Asked;
use super::body::ProblemBody;
use super::problem_layer::ProblemLayer;
use super::problem_options::ProblemOptions;
use super::text_body::TextBody;

/// The service of a [`ProblemLayer`]: the inner service, with a body for each
/// error that has none.
#[derive(Clone, Debug)]
pub struct ProblemService<S> {
    inner: S,
    options: Arc<ProblemOptions>,
}

impl ProblemLayer {
    /// The response to a request, as a service of this layer would send it: for a server
    /// without services, and for what is answered outside of them. A text that
    /// [`keep_text_as`](Self::keep_text_as) keeps is not read here, but replaced.
    ///
    /// ```
    /// use bytes::Bytes;
    /// use fluent_status::web::ProblemLayer;
    /// use http::{Request, Response};
    /// use http_body_util::Empty;
    ///
    /// let layer = ProblemLayer::new();
    /// let request = Request::get("/no-such").header("accept-language", "zh-CN").body(())?;
    /// let missing = Response::builder().status(404).body(Empty::<Bytes>::new())?;
    /// let response = layer.answer(&request, missing);
    /// assert_eq!(response.headers()["content-language"], "zh-CN");
    /// assert_eq!(response.headers()["content-type"], "application/problem+json");
    /// # Ok::<(), http::Error>(())
    /// ```
    pub fn answer<R, B: Body>(
        &self,
        request: &Request<R>,
        response: Response<B>,
    ) -> Response<ProblemBody<B>> {
        let options = self.options();
        match Asked::of(request, options) {
            Some(asked) => asked.answer(options, response),
            None => response.map(ProblemBody::from),
        }
    }
}

impl<S> Layer<S> for ProblemLayer {
    type Service = ProblemService<S>;

    fn layer(&self, inner: S) -> ProblemService<S> {
        ProblemService {
            inner,
            options: self.options().clone(),
        }
    }
}

impl<S, R, B> Service<Request<R>> for ProblemService<S>
where
    S: Service<Request<R>, Response = Response<B>>,
    B: Body<Data = Bytes>,
{
    type Response = Response<ProblemBody<B>>;
    type Error = S::Error;
    type Future = ProblemFuture<S::Future, B>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<R>) -> Self::Future {
        // Each is made where it stays: to move them takes longer than to make them.
        ProblemFuture {
            asked: Asked::of_service(&mut request, &self.options),
            options: self.options.clone(),
            state: State::Calling {
                inner: self.inner.call(request),
            },
        }
    }
}

pin_project! {
    /// The future of a [`ProblemService`]: the response of the inner service, with
    /// a body if it needs one.
    #[derive(Debug)]
    pub struct ProblemFuture<F, B> {
        #[pin]
        state: State<F, B>,
        asked: Option<Asked>,
        options: Arc<ProblemOptions>,
    }
}

pin_project! {
    #[derive(Debug)]
    #[project = StateProjection]
    enum State<F, B> {
        Calling { #[pin] inner: F },
        /// Of a text that is to be told as well.
        Reading { head: Option<Parts>, #[pin] text: TextBody<B> },
    }
}

impl<F, B, E> Future for ProblemFuture<F, B>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body<Data = Bytes>,
{
    type Output = Result<Response<ProblemBody<B>>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        loop {
            match this.state.as_mut().project() {
                StateProjection::Calling { inner } => {
                    let response = ready!(inner.poll(context))?;
                    let Some(asked) = this.asked else {
                        return Poll::Ready(Ok(response.map(ProblemBody::from)));
                    };
                    if !asked.wants_text(this.options, &response) {
                        return Poll::Ready(Ok(asked.answer(this.options, response)));
                    }
                    let (head, body) = response.into_parts();
                    this.state.set(State::Reading {
                        head: Some(head),
                        text: TextBody::new(body),
                    });
                }
                StateProjection::Reading { head, text } => {
                    let text = ready!(text.poll(context));
                    // Both are there until the future is ready.
                    let (Some(asked), Some(head)) = (&*this.asked, head.take()) else {
                        return Poll::Pending;
                    };
                    return Poll::Ready(Ok(asked.answer_text(this.options, head, text)));
                }
            }
        }
    }
}
