//! [`Line`]: a line of the access log for each answer, in the Common Log Format, and behind it
//! the language of the answer and the microseconds that it took.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::time::{Instant, SystemTime};

use http::header::CONTENT_LANGUAGE;
use http::request::Parts;
use http::{Method, Response, Uri, Version};
use http_body::Body;

/// So long can a line get by what a stranger has sent. All of it is shorter than what is
/// written at once.
const LONGEST: usize = 3072;

/// What is told of a request, and when it came.
#[derive(Debug)]
pub(super) struct Line {
    client: SocketAddr,
    method: Method,
    uri: Uri,
    version: Version,
    since: Instant,
}

impl Line {
    pub(super) fn of(client: SocketAddr, head: &Parts) -> Line {
        Line {
            client,
            method: head.method.clone(),
            uri: head.uri.clone(),
            version: head.version,
            since: Instant::now(),
        }
    }

    /// What is told of an answer.
    pub(super) fn told<B: Body>(&self, answer: &Response<B>) -> String {
        self.told_at(answer, SystemTime::now())
    }

    fn told_at<B: Body>(&self, answer: &Response<B>, now: SystemTime) -> String {
        let (client, status) = (self.client.ip(), answer.status().as_u16());
        let mut line = format!("{client} - - [{}] \"", date(now));
        escape(&mut line, self.method.as_str());
        line.push(' ');
        match self.uri.path_and_query() {
            Some(path) => escape(&mut line, path.as_str()),
            None => escape(&mut line, &self.uri.to_string()),
        }
        // Writing to memory does not fail.
        _ = write!(line, " {:?}\" {status} ", self.version);
        match answer.body().size_hint().exact() {
            Some(bytes) if bytes > 0 && self.method != Method::HEAD => _ = write!(line, "{bytes}"),
            _ => line.push('-'),
        }
        let language = answer.headers().get(CONTENT_LANGUAGE);
        let language = language.and_then(|language| language.to_str().ok());
        let micros = self.since.elapsed().as_micros();
        _ = writeln!(line, " {} {micros}", language.unwrap_or("-"));
        line
    }
}

/// What a stranger has sent, as what stands between quotation marks: nothing of it can end
/// the line or steer a terminal.
fn escape(line: &mut String, text: &str) {
    for byte in text.bytes() {
        if line.len() >= LONGEST {
            line.push_str("...");
            return;
        }
        match byte {
            b'"' | b'\\' => line.extend(['\\', char::from(byte)]),
            b' '..=b'~' => line.push(char::from(byte)),
            _ => _ = write!(line, "\\x{byte:02X}"),
        }
    }
}

/// `10/Oct/2000:13:55:36 +0000`, from the words of a header's date.
fn date(now: SystemTime) -> String {
    let date = httpdate::fmt_http_date(now);
    let mut words = date.split(' ').skip(1);
    let mut word = || words.next().unwrap_or_default();
    let (day, month, year, time) = (word(), word(), word(), word());
    format!("{day}/{month}/{year}:{time} +0000")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bytes::Bytes;
    use http::Request;
    use http_body_util::Full;

    use super::*;

    fn line_of(method: &str, path: &[u8], answer: &Response<Full<Bytes>>) -> String {
        let request = Request::builder().method(method).uri(path).body(());
        let client = "192.0.2.7:4711".parse().expect("an address");
        let (head, ()) = request.expect("a request").into_parts();
        let line = Line::of(client, &head);
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(971_186_136);
        let line = line.told_at(answer, time);
        let (line, micros) = line.rsplit_once(' ').expect("a word");
        assert!(micros.trim_end().parse::<u64>().is_ok(), "{micros}");
        line.to_owned()
    }

    #[test]
    fn a_line_is_in_the_common_format() {
        let answer = Response::builder()
            .status(404)
            .header(CONTENT_LANGUAGE, "zh-CN")
            .body(Full::from("12345"));
        let answer = answer.expect("an answer");
        assert_eq!(
            line_of("GET", b"/404?from=a", &answer),
            r#"192.0.2.7 - - [10/Oct/2000:13:55:36 +0000] "GET /404?from=a HTTP/1.1" 404 5 zh-CN"#
        );
        let line = line_of("HEAD", b"/404", &answer);
        assert!(
            line.ends_with(r#""HEAD /404 HTTP/1.1" 404 - zh-CN"#),
            "{line}"
        );
        let bare = Response::default();
        assert!(line_of("OPTIONS", b"*", &bare).ends_with(r#""OPTIONS * HTTP/1.1" 200 - -"#));
    }

    #[test]
    fn what_strangers_send_is_escaped_and_cut_off() {
        let bare = Response::default();
        let line = line_of("GET", "/\"\\é\u{202E}".as_bytes(), &bare);
        assert!(
            line.contains(r#""GET /\"\\\xC3\xA9\xE2\x80\xAE HTTP/1.1""#),
            "{line}"
        );
        let long = format!("/{}", "é".repeat(9000));
        let line = line_of("GET", long.as_bytes(), &bare);
        assert!(line.contains("... HTTP/1.1") && line.len() < 4096, "{line}");
    }
}
