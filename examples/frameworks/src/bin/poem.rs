//! poem: the page of every error.

use fluent_status::Localizer;
use poem::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, VARY};
use poem::listener::TcpListener;
use poem::{Endpoint, EndpointExt, Request, Response, Route, Server};

/// What the status code means, in the reader's language.
async fn tell(next: impl Endpoint, request: Request) -> poem::Result<Response> {
    let header = request.header(ACCEPT_LANGUAGE).unwrap_or_default();
    let reader = Localizer::from_accept_language(header);
    let Err(error) = next.call(request).await else {
        return Err(poem::error::NotFoundError.into());
    };
    let status = error.status();
    let message = reader.status(status);
    Ok(Response::builder()
        .status(status)
        .header(CONTENT_LANGUAGE, message.language().to_string())
        .header(VARY, "accept-language")
        .content_type("text/plain; charset=utf-8")
        .body(format!(
            "{} {}\n{message}\n",
            status.as_u16(),
            message.title()
        )))
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = Route::new().around(|next, request| tell(next, request));
    Server::new(TcpListener::bind("127.0.0.1:3003"))
        .run(app)
        .await
}
