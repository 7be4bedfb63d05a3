//! [`Buffer`]: where bodies and header values are written before they are sent.

use std::{fmt, io};

use smallvec::SmallVec;

/// Bytes on the stack, as many as fit in `A`, and on the heap if there are more.
/// Writing here first means that memory is allocated once, for just the bytes that
/// are sent.
pub(super) struct Buffer<A: smallvec::Array<Item = u8>>(SmallVec<A>);

impl<A: smallvec::Array<Item = u8>> Buffer<A> {
    /// An empty buffer.
    pub(super) fn new() -> Self {
        Buffer(SmallVec::new())
    }

    /// What was written.
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
