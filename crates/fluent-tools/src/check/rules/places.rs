//! Where the files lie, and what their languages are called. What is looked at are paths.

use crate::check::rule::{Example, Look, Rule};
use crate::check::severity::Severity::{Error, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "misplaced-file",
        Error,
        Look::Elsewhere,
        "A file of texts lies where no program looks for it, so that nobody is shown what it says, and nothing else in \
         it is checked. Its language is written in another way than tags are (pt_BR for pt-BR), its ending is in capitals, or it lies in \
         a folder where the source has none. Where it may be no translation at all, it is a warning or a hint.",
        Example::new("pt-BR", SAVE, SALVAR, SALVAR).at("pt_BR.ftl", "pt-BR.ftl"),
    ),
    Rule::new(
        "language-tag",
        Warning,
        Look::Elsewhere,
        "A folder or file is named by a tag that is no registered language or another one than is meant. Often it is the code \
         of a country: Greek is el and not gr, Japanese ja and not jp. A tag that has been withdrawn, such as iw for \
         he, is an error; where the tag may be right, it is a hint.",
        Example::new(
            "el",
            SAVE,
            "save = Αποθήκευση\n",
            "save = Αποθήκευση\n",
        )
        .at("gr.ftl", "el.ftl"),
    )
    .in_source(),
];

const SAVE: &str = "save = Save\n";
const SALVAR: &str = "save = Salvar\n";
