//! [`Buffer`]: bytes that are written before they are sent.

use std::{fmt, io};

use smallvec::SmallVec;

/// Where what is sent is written first, so that memory is allocated only for the
/// bytes that are sent, unless there are more of them than fit in `A`.
pub(super) struct Buffer<A: smallvec::Array<Item = u8>>(SmallVec<A>);

impl<A: smallvec::Array<Item = u8>> Buffer<A> {
    pub(super) fn new() -> Self {
        Buffer(SmallVec::new())
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl<A: smallvec::Array<Item = u8>> fmt::Write for Buffer<A> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

impl<A: smallvec::Array<Item = u8>> io::Write for Buffer<A> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
