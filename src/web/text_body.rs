//! [`TextBody`]: a short text that is read before it is replaced.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::Body;
use pin_project_lite::pin_project;

/// The longest text that is read, in bytes.
const LONGEST: usize = 4096;

pin_project! {
    /// A body that is read as text, up to a limit.
    #[derive(Debug)]
    pub(super) struct TextBody<B> {
        #[pin]
        body: B,
        bytes: Vec<u8>,
    }
}

impl<B: Body<Data = Bytes>> TextBody<B> {
    /// A body of which nothing has been read.
    pub(super) fn new(body: B) -> TextBody<B> {
        TextBody {
            body,
            bytes: Vec::new(),
        }
    }

    /// The text, without white space around it; none if it is longer than the limit, is
    /// empty or no UTF-8, or if the body fails.
    pub(super) fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<String>> {
        let mut this = self.project();
        loop {
            match ready!(this.body.as_mut().poll_frame(context)) {
                Some(Ok(frame)) => {
                    // Trailers are no text.
                    let data = frame.into_data().unwrap_or_default();
                    if data.len() > LONGEST - this.bytes.len() {
                        return Poll::Ready(None);
                    }
                    this.bytes.extend_from_slice(&data);
                }
                Some(Err(_)) => return Poll::Ready(None),
                None => {
                    let text = String::from_utf8(std::mem::take(this.bytes)).ok();
                    let text = text.map(|text| text.trim().to_owned());
                    return Poll::Ready(text.filter(|text| !text.is_empty()));
                }
            }
        }
    }
}
