//! rocket: the page of every error, by a catcher.

use fluent_status::{Localizer, StatusCode};
use rocket::http::{Header, Status};
use rocket::{Request, Responder, catch, catchers};

/// What the status code means, in the reader's language.
#[derive(Responder)]
struct Told {
    text: String,
    language: Header<'static>,
    vary: Header<'static>,
}

#[catch(default)]
fn tell(status: Status, request: &Request<'_>) -> (Status, Told) {
    let header = request
        .headers()
        .get_one("accept-language")
        .unwrap_or_default();
    let reader = Localizer::from_accept_language(header);
    let message = reader.status(StatusCode::from_u16(status.code).unwrap_or_default());
    let told = Told {
        text: format!("{} {}\n{message}\n", status.code, message.title()),
        language: Header::new("content-language", message.language().to_string()),
        vary: Header::new("vary", "accept-language"),
    };
    (status, told)
}

#[rocket::launch]
fn rocket() -> _ {
    rocket::custom(rocket::Config::figment().merge(("port", 3004))).register("/", catchers![tell])
}
