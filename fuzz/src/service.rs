//! A service with a response of any kind.

use std::cell::Cell;
use std::convert::Infallible;
use std::future::{Future, Ready, ready};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use arbitrary::Arbitrary;
use bytes::Bytes;
use fluent_status::web::Reader;
use http::{HeaderMap, Request, Response};
use http_body::{Body, Frame, SizeHint};
use tower_service::Service;

/// A service with one response.
pub struct Inner {
    /// What it answers; it is asked once.
    pub response: Cell<Option<Response<TestBody>>>,
    /// Whether the request had a localizer in it.
    pub has_seen_reader: Rc<Cell<bool>>,
}

impl Service<Request<()>> for Inner {
    type Response = Response<TestBody>;
    type Error = Infallible;
    type Future = Ready<Result<Response<TestBody>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        let reader = request.extensions().get::<Reader>();
        self.has_seen_reader.set(reader.is_some());
        ready(Ok(self.response.take().expect("one request")))
    }
}

/// How a body behaves, and whether it tells the truth about that.
#[derive(Debug, Arbitrary, Clone, Copy, PartialEq)]
pub enum BodyKind {
    /// It has nothing, and says so.
    Empty,
    /// It has its data, and says how much.
    Full,
    /// It fails at once.
    Failing,
    /// It never ends.
    Endless,
    /// It has to be waited for.
    Pending,
    /// It has data, and says that it has none.
    SaysItIsEmpty,
    /// It says that it has more than there can be.
    SaysItIsHuge,
    /// It has data, and says that it is at its end.
    SaysItHasEnded,
    /// It has trailers and no data.
    TrailersAlone,
}

/// A body of this kind.
pub struct TestBody {
    /// How it behaves.
    pub kind: BodyKind,
    /// What is left of its content.
    pub data: Option<Bytes>,
    /// How often it was asked for a frame.
    pub polls: Rc<Cell<usize>>,
}

impl Body for TestBody {
    type Data = Bytes;
    type Error = &'static str;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.polls.set(self.polls.get() + 1);
        match self.kind {
            BodyKind::Empty => Poll::Ready(None),
            BodyKind::Failing => Poll::Ready(Some(Err("broken"))),
            BodyKind::Endless => Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(b"x"))))),
            BodyKind::Pending => Poll::Pending,
            BodyKind::TrailersAlone => {
                let trailers = self.data.take().map(|_| Frame::trailers(HeaderMap::new()));
                Poll::Ready(trailers.map(Ok))
            }
            _ => Poll::Ready(self.data.take().map(|data| Ok(Frame::data(data)))),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self.kind, BodyKind::Empty | BodyKind::SaysItHasEnded)
    }

    fn size_hint(&self) -> SizeHint {
        match self.kind {
            BodyKind::Empty | BodyKind::SaysItIsEmpty => SizeHint::with_exact(0),
            BodyKind::Full => {
                let length = self.data.as_ref().map_or(0, Bytes::len);
                SizeHint::with_exact(length.try_into().expect("a length"))
            }
            BodyKind::SaysItIsHuge => SizeHint::with_exact(u64::MAX),
            _ => SizeHint::default(),
        }
    }
}

/// The result of a future that waits for nothing.
pub fn done<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("a layer waits for something"),
    }
}
