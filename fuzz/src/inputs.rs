//! Files of texts from the bytes of an input.

use std::array;

use arbitrary::Unstructured;

use crate::grammar;

/// Bits of the first byte of an input, which say how files are made of the rest.
const MADE_BY_GRAMMAR: u8 = 1;
const AS_THEY_ARE: u8 = 1 << 7;

/// Made by grammar, or what stands between bytes of 0xFF. That is UTF-8 without NUL
/// mostly: any other file is refused for that alone.
pub fn files<const N: usize>(options: u8, bytes: &[u8]) -> [Vec<u8>; N] {
    if options & MADE_BY_GRAMMAR != 0 {
        let mut bytes = Unstructured::new(bytes);
        return array::from_fn(|_| grammar::file(&mut bytes).into_bytes());
    }
    let mut parts = bytes.splitn(N, |byte| *byte == 0xff);
    array::from_fn(|_| {
        let part = parts.next().unwrap_or_default();
        if options & AS_THEY_ARE != 0 {
            part.to_vec()
        } else {
            let text = String::from_utf8_lossy(part);
            text.replace('\0', " ").into_bytes()
        }
    })
}
