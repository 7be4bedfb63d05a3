//! Status codes, in the reader's language.
//!
//! ```
//! use fluent_status::{Localizer, StatusCode};
//!
//! let reader = Localizer::from_accept_language("zh-SG, en;q=0.5");
//! let message = reader.status(StatusCode::NOT_FOUND);
//! assert_eq!(message.title(), "未找到");
//! assert_eq!(message.description(), "服务器在请求的地址没有找到资源，或者不透露那里是否有资源。");
//! assert!(message.hint().is_some());
//! assert_eq!(message.language().to_string(), "zh-CN");
//! ```
//!
//! Every registered HTTP status code has a title, a description and usually a hint in
//! every language that this crate carries. The texts are [Fluent] files under
//! `locales/<tag>/`, embedded at build time, so that translators edit text and never
//! touch code.
//!
//! # Overview
//!
//! - [`Localizer`] is a catalog seen by one reader. Ask it for the message of a
//!   [`status`](Localizer::status) code, of a code
//!   [`in`](Localizer::status_in) an API's own family, or of any
//!   [`id`](Localizer::message).
//! - [`Message`] is an answer: title, description, hint, and the language that really
//!   answered. [`with`](Message::with) fills in texts that have variables, which makes
//!   it a [`Filled`].
//! - [`Value`] is an argument of such a text: a string, a number, a list, a duration.
//! - [`Preferences`] are what a reader wishes for: a language, several in order, an
//!   Accept-Language header, or the environment.
//! - [`Catalog`] is all languages with all their messages. [`Catalog::builder`] adds
//!   texts of your own, over ours or without them.
//! - [`mod@reference`] makes the page that documents the codes of a family.
//! - [`registry`] has the facts about each code, which are never translated.
//! - `web` has the layers for tower and axum: every error of a service in its reader's
//!   language.
//! - `pages` makes error pages as files, for servers without Rust.
//!
//! # Fallback
//!
//! 1. The reader's wishes are matched against the languages that there are, best
//!    first; the source language, `en-US`, comes last.
//! 2. A message is taken whole from the first of these languages that has it.
//! 3. [`status`](Localizer::status) always answers: the code's message, else
//!    that of its class, else the registry's English phrase. So does
//!    [`code`](Localizer::code) for codes that are no HTTP status. Nobody ever
//!    sees a raw id, or a variable that was not filled in.
//!
//! # Crate features
//!
//! All features are off by default, and each one only adds: none changes what a text
//! says. Numbers, lists, durations and plurals follow the reader's language in every
//! build.
//!
//! - **datetime** adds dates and times: `DATETIME` in texts, and values from
//!   [`SystemTime`](std::time::SystemTime). Its data makes a program 1,240 KiB larger.
//! - **jiff** and **time** are **datetime** with values from these crates.
//! - **tower** adds `web`: layers for tower services, and problem details.
//! - **axum** is **tower** with axum's extractor and responses.
//! - **pages** is **tower** with error pages as files, and configurations of servers.
//! - **cli** adds the program `fluent-status`; the library gains nothing from it.
//!
//! # Languages
//!
//! A build embeds all languages. `FLUENT_STATUS_LANGUAGES=de,fr` in the environment of
//! the build, or in `[env]` of `.cargo/config.toml`, embeds these and the source
//! language alone. A tag that there is no folder for stops the build with a list.
//!
//! [Fluent]: https://projectfluent.org

#![cfg_attr(docsrs, feature(doc_cfg))]
#![warn(clippy::print_stderr, clippy::print_stdout)]

#[cfg(test)]
mod agreement;
mod assets;
mod builder;
mod bundle;
mod catalog;
mod codes;
mod definitions;
mod error;
mod family;
mod format;
mod functions;
mod html;
mod isolation;
mod localizer;
mod message;
mod negotiate;
mod observer;
#[cfg(feature = "pages")]
pub mod pages;
pub mod reference;
pub mod registry;
mod segments;
mod shelf;
mod texts;
mod value;
#[cfg(feature = "tower")]
pub mod web;

pub use crate::builder::CatalogBuilder;
pub use crate::catalog::Catalog;
pub use crate::error::Error;
pub use crate::html::Escaped;
pub use crate::isolation::Isolation;
pub use crate::localizer::Localizer;
pub use crate::message::{Filled, Message};
pub use crate::negotiate::{Match, Preferences, Wish};
pub use crate::observer::Fallback;
pub use crate::value::Value;
pub use fluent_source::{Diagnostic, Direction, InvalidLanguage, Language};
pub use http::StatusCode;

/// The examples of the README and of `docs/`, compiled and run.
#[cfg(doctest)]
#[cfg_attr(feature = "axum", doc = include_str!("../README.md"))]
#[doc = include_str!("../docs/fallback.md")]
#[doc = include_str!("../docs/own-texts.md")]
#[doc = include_str!("../docs/upstream/fluent-syntax-escape.md")]
#[cfg_attr(feature = "axum", doc = include_str!("../docs/web.md"))]
struct Examples;
