//! Reference pages: the status codes of a family as an API's documentation lists them,
//! as data, as Markdown and as HTML.
//!
//! The page is made, in each language, from the messages with which the service answers,
//! so that documentation and answers agree. The program's command `reference` writes
//! the same pages to files.
//!
//! A [`Page`] has up to three [`Table`]s: normal values (1xx to 3xx), abnormal
//! values (4xx and 5xx), and an API's own codes, which are not status codes. A
//! table has [`Group`]s, one for each class, and a group has a [`Row`] for each
//! code.
//!
//! # Example
//!
//! ```
//! use fluent_status::reference::Page;
//! use fluent_status::{Language, Localizer};
//!
//! let chinese = Localizer::new("zh-CN".parse::<Language>()?);
//! let page = Page::new(&chinese, "vpc").ok_or("no such family")?;
//! assert_eq!(page.language().to_string(), "zh-CN");
//! let [normal, abnormal] = page.tables() else { unreachable!() };
//! assert_eq!((normal.columns().len(), abnormal.columns().len()), (3, 2));
//! assert_eq!(abnormal.groups()[0].rows()[0].name(), "Bad Request");
//! assert!(page.to_markdown().starts_with(&format!("# {}\n", page.title())));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod html;
mod labels;
mod markdown;
mod page;

pub use self::page::{Group, Page, Row, Table};
