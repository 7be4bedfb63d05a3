//! [`Line`]: a line of the access log for each answer, in the Common Log Format, and behind it
//! the language of the answer and the microseconds that it took.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::time::{Duration, Instant, SystemTime};

use http::header::CONTENT_LANGUAGE;
use http::{Method, Request, Response, Version};
use http_body::Body;

/// So long can a line get by what a stranger has sent. All of it is shorter than what is
/// written at once.
const LONGEST: usize = 3072;
/// As long as nearly every line.
const USUAL: usize = 192;

/// The line for a request, as far as it is known before there is an answer.
#[derive(Debug)]
pub(super) struct Line {
    text: String,
    is_head: bool,
    since: Instant,
}

impl Line {
    /// What is told of a request that has come now.
    pub(super) fn of(client: &str, request: &Request<()>) -> Line {
        let since = Instant::now();
        with_date(since, |date| Line::at(since, date, client, request))
    }

    fn at(since: Instant, date: &str, client: &str, request: &Request<()>) -> Line {
        let mut text = String::with_capacity(USUAL);
        text.extend([client, " - - [", date, " +0000] \""]);
        escape(&mut text, request.method().as_str());
        text.push(' ');
        match request.uri().path_and_query() {
            Some(path) => escape(&mut text, path.as_str()),
            None => escape(&mut text, &request.uri().to_string()),
        }
        text.push_str(match request.version() {
            Version::HTTP_10 => " HTTP/1.0\" ",
            _ => " HTTP/1.1\" ",
        });
        Line {
            text,
            is_head: request.method() == Method::HEAD,
            since,
        }
    }

    /// The whole line, with what is told of an answer.
    pub(super) fn told<B: Body>(self, answer: &Response<B>) -> String {
        let mut line = self.text;
        let (mut bytes, mut micros) = (itoa::Buffer::new(), itoa::Buffer::new());
        let bytes = match answer.body().size_hint().exact() {
            Some(length) if length > 0 && !self.is_head => bytes.format(length),
            _ => "-",
        };
        let language = answer.headers().get(CONTENT_LANGUAGE);
        let language = language.and_then(|language| language.to_str().ok());
        // A number of 64 bits is written faster, and is enough for half a million years.
        let elapsed = u64::try_from(self.since.elapsed().as_micros());
        let micros = micros.format(elapsed.unwrap_or(u64::MAX));
        let status = answer.status();
        line.extend([status.as_str(), " ", bytes, " "]);
        line.extend([language.unwrap_or("-"), " ", micros, "\n"]);
        line
    }
}

/// What a stranger has sent, as what stands between quotation marks: nothing of it can end
/// the line or steer a terminal.
fn escape(line: &mut String, text: &str) {
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
    if line.len() + text.len() <= LONGEST && text.bytes().all(is_plain) {
        line.push_str(text);
        return;
    }
    for byte in text.bytes() {
        if line.len() >= LONGEST {
            line.push_str("...");
            return;
        }
        match byte {
            b'"' | b'\\' => line.extend(['\\', char::from(byte)]),
            b' '..=b'~' => line.push(char::from(byte)),
            // Writing to memory does not fail.
            _ => _ = write!(line, "\\x{byte:02X}"),
        }
    }
}

/// Hands over the date of this moment, which is now. It is written once a second.
fn with_date<T>(now: Instant, use_it: impl FnOnce(&str) -> T) -> T {
    thread_local! {
        /// The date of the last line, and until when it is that of now.
        static LAST: RefCell<(Option<Instant>, String)> = RefCell::default();
    }

    LAST.with_borrow_mut(|(until, date)| {
        if until.is_none_or(|until| until <= now) {
            let clock = SystemTime::now();
            let since = clock.duration_since(SystemTime::UNIX_EPOCH);
            let into_second = since.unwrap_or_default().subsec_nanos();
            let rest = Duration::from_secs(1) - Duration::from_nanos(into_second.into());
            *until = Some(now + rest);
            *date = date_of(clock);
        }
        use_it(date)
    })
}

/// `10/Oct/2000:13:55:36`, from the words of a header's date.
fn date_of(clock: SystemTime) -> String {
    let date = httpdate::fmt_http_date(clock);
    let mut words = date.split(' ').skip(1);
    let mut word = || words.next().unwrap_or_default();
    let (day, month, year, time) = (word(), word(), word(), word());
    format!("{day}/{month}/{year}:{time}")
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http_body_util::Full;

    use super::*;

    fn line_of(method: &str, path: &[u8], answer: &Response<Full<Bytes>>) -> String {
        let request = Request::builder().method(method).uri(path).body(());
        let request = request.expect("a request");
        let clock = SystemTime::UNIX_EPOCH + Duration::from_secs(971_186_136);
        let line = Line::at(Instant::now(), &date_of(clock), "192.0.2.7", &request);
        let line = line.told(answer);
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
    fn a_date_is_that_of_its_second() {
        for _ in 0..2 {
            let before = date_of(SystemTime::now());
            let date = with_date(Instant::now(), str::to_owned);
            let after = date_of(SystemTime::now());
            assert!([before, after].contains(&date), "{date}");
            std::thread::sleep(Duration::from_millis(1100));
        }
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
