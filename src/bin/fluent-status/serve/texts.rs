//! [`Shown`]: the texts that are served.

use fluent_status::web::ProblemLayer;
use fluent_status::{Catalog, Error};

use super::asked::Reader;
use crate::args::ServeArgs;

/// The texts that are served, and what tells them.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) catalog: Catalog,
    pub(super) layer: ProblemLayer,
    /// Of each language.
    pub(super) readers: Box<[Reader]>,
}

impl Shown {
    pub(super) fn new(args: &ServeArgs) -> Result<Shown, Error> {
        let catalog = crate::catalog(&args.texts)?;
        let mut layer = ProblemLayer::over(catalog.clone());
        if let Some(url) = &args.home {
            layer = layer.home(url);
        }
        if let Some(url) = &args.contact {
            layer = layer.contact(url);
        }
        let languages = catalog.languages();
        let readers = languages.map(|language| (language.clone(), catalog.localizer(language)));
        Ok(Shown {
            readers: readers.collect(),
            layer,
            catalog,
        })
    }
}
