//! The reference page of a family: what an API's documentation says of its
//! status codes, as data, as Markdown and as HTML.
//!
//! One source gives the page in every language, so that none of them drifts.
//!
//! # Example
//!
//! ```
//! use fluent_status::reference::Page;
//! use fluent_status::{Language, Localizer};
//!
//! let chinese = Localizer::new("zh-CN".parse::<Language>()?);
//! let page = Page::new(&chinese, "vpc").ok_or("no such family")?;
//! assert_eq!(page.title(), "状态码");
//! let [normal, abnormal] = page.tables() else { unreachable!() };
//! assert!(normal.columns().eq(["正常返回码", "类型", "说明"]));
//! assert_eq!(abnormal.groups()[0].rows()[0].name(), "Bad Request");
//! assert!(page.to_markdown().starts_with("# 状态码\n"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod html;
mod labels;
mod markdown;
mod page;

pub use self::page::{Group, Page, Row, Table};
