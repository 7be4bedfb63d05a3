//! [`ProblemBody`]: the body of a response of the layer.
//!
//! It is generic over the body of the inner service, which is passed on frame by frame:
//! nothing is boxed or collected, and a stream stays one.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;

pin_project! {
    /// The body of a response of a [`ProblemLayer`](super::ProblemLayer): the body
    /// of the inner service, unchanged, or one that the layer has made.
    ///
    /// Data and trailers, the end of the stream and the size hint are those of the
    /// inner body. A body of the layer is a single frame of known size.
    ///
    /// ```
    /// use bytes::Bytes;
    /// use fluent_status::web::ProblemBody;
    /// use http_body::Body as _;
    /// use http_body_util::Full;
    ///
    /// let body = ProblemBody::from(Full::<Bytes>::from("hello"));
    /// assert_eq!(body.size_hint().exact(), Some(5));
    /// ```
    #[derive(Debug)]
    pub struct ProblemBody<B> {
        #[pin]
        content: Content<B>,
    }
}

pin_project! {
    /// Whose bytes are sent.
    #[derive(Debug)]
    #[project = ContentProjection]
    enum Content<B> {
        Inner { #[pin] body: B },
        Own { bytes: Bytes },
    }
}

impl<B> ProblemBody<B> {
    /// A body of the layer's own, sent as one frame; without bytes it ends at once.
    pub(super) fn own(bytes: Bytes) -> Self {
        let content = Content::Own { bytes };
        ProblemBody { content }
    }
}

/// The empty body of the inner service, which layers around this one make answers of
/// their own with, such as to a preflight request or after a timeout.
impl<B: Default> Default for ProblemBody<B> {
    fn default() -> Self {
        B::default().into()
    }
}

/// Passes a body on unchanged.
impl<B> From<B> for ProblemBody<B> {
    fn from(body: B) -> Self {
        let content = Content::Inner { body };
        ProblemBody { content }
    }
}

impl<B: Body<Data = Bytes>> Body for ProblemBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        match self.project().content.project() {
            ContentProjection::Inner { body } => body.poll_frame(context),
            ContentProjection::Own { bytes } => {
                let frame = Some(std::mem::take(bytes)).filter(|bytes| !bytes.is_empty());
                Poll::Ready(frame.map(|bytes| Ok(Frame::data(bytes))))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.content {
            Content::Inner { body } => body.is_end_stream(),
            Content::Own { bytes } => bytes.is_empty(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.content {
            Content::Inner { body } => body.size_hint(),
            Content::Own { bytes } => SizeHint::with_exact(bytes.len() as u64),
        }
    }
}
