//! What the extractors of axum say when they refuse a request, by the first words of their
//! English texts (axum 0.8). A test has axum say each of them.

/// The first words of a refusal, and the id of the message that says the same.
const REFUSALS: [(&str, &str); 9] = [
    (
        "Failed to parse the request body as JSON",
        "axum-json-syntax",
    ),
    (
        "Failed to deserialize the JSON body into the target type",
        "axum-json-data",
    ),
    (
        "Expected request with `Content-Type: application/json`",
        "axum-content-type",
    ),
    (
        "Form requests must have `Content-Type: application/x-www-form-urlencoded`",
        "axum-content-type",
    ),
    ("Invalid URL: ", "axum-path"),
    ("Invalid UTF-8 in `", "axum-path"),
    ("Failed to deserialize query string", "axum-query"),
    ("Failed to deserialize form", "axum-form"),
    (
        "Failed to buffer the request body: length limit exceeded",
        "axum-size",
    ),
];

/// The id of the message that says what a text of axum says.
pub(super) fn refusal(text: &str) -> Option<&'static str> {
    let mut known = REFUSALS.iter();
    let found = known.find(|(begin, _)| text.starts_with(begin));
    found.map(|(_, id)| *id)
}
