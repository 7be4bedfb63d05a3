//! actix-web: the page of every error that has no body.

use actix_web::body::MessageBody;
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderValue, VARY};
use actix_web::middleware::{ErrorHandlerResponse, ErrorHandlers};
use actix_web::{App, HttpServer, dev::ServiceResponse};
use fluent_status::{Localizer, StatusCode};

/// What the status code means, in the reader's language.
fn tell<B: MessageBody>(
    response: ServiceResponse<B>,
) -> actix_web::Result<ErrorHandlerResponse<B>> {
    let header = response.request().headers().get(ACCEPT_LANGUAGE);
    let header = header
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let reader = Localizer::from_accept_language(header);
    // actix-web has its own type for status codes.
    let status = StatusCode::from_u16(response.status().as_u16()).unwrap_or_default();
    let message = reader.status(status);
    let text = format!("{} {}\n{message}\n", status.as_u16(), message.title());
    let language = message.language().to_string();

    let (request, response) = response.into_parts();
    let mut response = response.set_body(text);
    let headers = response.headers_mut();
    headers.insert(VARY, HeaderValue::from_static("accept-language"));
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    headers.insert(CONTENT_TYPE, plain);
    if let Ok(language) = HeaderValue::try_from(language) {
        headers.insert(CONTENT_LANGUAGE, language);
    }
    let response = ServiceResponse::new(request, response).map_into_boxed_body();
    Ok(ErrorHandlerResponse::Response(
        response.map_into_right_body(),
    ))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let app = || App::new().wrap(ErrorHandlers::new().default_handler(tell));
    HttpServer::new(app).bind("127.0.0.1:3001")?.run().await
}
