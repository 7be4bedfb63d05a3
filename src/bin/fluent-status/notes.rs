//! Notes on stderr about what is told in another language than was asked for.

use fluent_status::Language;
use fluent_status::reference::{Page, Table};

use crate::render::{self, Answer};

/// Says on stderr which messages are told in another language than was wished.
pub(crate) fn fallen_back(answers: &[Answer], wished: &Language) {
    let messages = answers.iter().flat_map(|answer| match answer {
        Answer::One(message) => std::slice::from_ref(&**message),
        Answer::Several(messages) => messages,
        Answer::Nothing(_) => &[],
    });
    for message in messages {
        if let Ok(language) = message.language.parse() {
            told_instead(&message.id, &language, wished);
        }
    }
}

/// The same of the title and the labels of a page.
pub(crate) fn page_in_another_language(page: &Page, wished: &Language) {
    told_instead("the page", page.language(), wished);
}

/// Says on stderr that something is in another language; another region or script is the
/// same language.
fn told_instead(what: &str, language: &Language, wished: &Language) {
    if language.language() != wished.canonical().language() {
        render::tell(format_args!(
            "note: {what} is told in {language}: there is no text in {wished}"
        ));
    }
}

/// Says on stderr which rows of a page are told in another language than the page is.
pub(crate) fn rows_in_other_languages(page: &Page) {
    let tables = page.tables().iter();
    let rows = tables
        .flat_map(Table::groups)
        .flat_map(|group| group.rows());
    rows.for_each(|row| told_instead(row.id(), row.language(), page.language()));
}
