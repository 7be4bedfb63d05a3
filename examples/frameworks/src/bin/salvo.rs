//! salvo: the page of every error that has no body.

use fluent_status::Localizer;
use salvo::catcher::Catcher;
use salvo::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, HeaderValue, VARY};
use salvo::prelude::*;

/// What the status code means, in the reader's language.
#[handler]
async fn tell(request: &Request, response: &mut Response, control: &mut FlowCtrl) {
    let header = request.headers().get(ACCEPT_LANGUAGE);
    let header = header
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let reader = Localizer::from_accept_language(header);
    let status = response.status_code.unwrap_or(StatusCode::NOT_FOUND);
    let message = reader.status(status);
    let headers = response.headers_mut();
    headers.insert(VARY, HeaderValue::from_static("accept-language"));
    if let Ok(language) = HeaderValue::try_from(message.language().to_string()) {
        headers.insert(CONTENT_LANGUAGE, language);
    }
    let text = format!("{} {}\n{message}\n", status.as_u16(), message.title());
    response.render(Text::Plain(text));
    control.skip_rest();
}

#[tokio::main]
async fn main() {
    let service = Service::new(Router::new()).catcher(Catcher::default().hoop(tell));
    let listener = TcpListener::new("127.0.0.1:3002").bind().await;
    Server::new(listener).serve(service).await;
}
