use fluent_status::{
    Catalog, Error, Filled, InvalidLanguage, Language, Localizer, Message, Preferences, Value,
};

#[test]
fn everything_can_be_shared_among_threads() {
    fn shared<T: Send + Sync + std::panic::UnwindSafe + std::panic::RefUnwindSafe + Unpin>() {}
    shared::<Language>();
    shared::<Preferences>();
    shared::<Value<'_>>();
    shared::<Error>();
    shared::<InvalidLanguage>();
    sent::<Catalog>();
    sent::<Localizer>();
    sent::<Message<'_>>();
    sent::<Filled<'_, '_>>();
}

#[cfg(feature = "tower")]
#[test]
fn everything_of_the_web_can_be_shared_among_threads() {
    use fluent_status::web::{ErrorPage, LocalizerLayer, Problem, ProblemBody, ProblemLayer};

    sent::<Problem>();
    sent::<ErrorPage<'_>>();
    sent::<LocalizerLayer>();
    sent::<ProblemLayer>();
    sent::<ProblemBody<()>>();
}

fn sent<T: Send + Sync + Unpin>() {}

#[test]
fn a_message_is_copied_and_stays_small() {
    fn copied<T: Copy>() {}
    copied::<Message<'_>>();
    assert!(size_of::<Message<'_>>() <= 3 * size_of::<usize>());
}
