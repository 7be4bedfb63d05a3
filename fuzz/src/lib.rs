//! What the fuzz targets share: files made of an input, and a service, and what must
//! be so of diagnostics, pages and syntax trees whatever they are made from.

pub mod diagnostics;
pub mod grammar;
pub mod html;
pub mod inputs;
pub mod service;
pub mod syntax;
