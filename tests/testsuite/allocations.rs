use std::hint::black_box;

use allocation_counter::measure;
use fluent_status::{Localizer, Preferences, StatusCode};

use crate::{all_codes, own_reader, reader};

/// How often memory is allocated in one call, once everything is loaded.
fn allocations<R>(work: impl Fn() -> R) -> u64 {
    black_box(work());
    measure(|| {
        black_box(work());
    })
    .count_total
}

#[test]
fn looking_a_code_up_allocates_nothing() {
    for tag in ["en-US", "zh-CN", "tlh"] {
        let localizer = reader(tag);
        let all = allocations(|| {
            for status in all_codes() {
                let message = localizer.status(status);
                black_box((message.title(), message.description(), message.hint()));
                black_box((message.language(), message.id()));
                black_box(localizer.status_in("vpc", status).description());
                black_box(localizer.status_in("no such family", status).title());
            }
        });
        assert_eq!(all, 0, "{tag}");
    }
}

#[test]
fn looking_an_id_up_allocates_nothing() {
    let localizer = reader("zh-CN");
    for id in ["vpc-404", "http-4xx", "http-404", "no-such-id", ""] {
        assert_eq!(
            allocations(|| localizer.message(id).map(|m| m.id())),
            0,
            "{id}"
        );
    }
}

#[test]
fn a_text_with_plain_variables_allocates_itself_only_and_in_a_buffer_nothing() {
    let localizer = own_reader("zh-CN");
    let seconds = localizer.message("detail-wait").expect("an id");
    let methods = localizer.message("detail-allowed-methods").expect("an id");
    assert_eq!(allocations(|| seconds.with("seconds", 90).description()), 1);
    assert_eq!(
        allocations(|| methods.with("methods", "GET, HEAD").description()),
        1
    );
    assert_eq!(
        allocations(|| methods.with("methods", 1.5).description()),
        1
    );
    // The string is just as long as the text, be it short or long.
    let text = |value: &str| methods.with("methods", value).description().into_owned();
    for length in (0..300).chain([2000]) {
        let value = "x".repeat(length);
        assert_eq!(allocations(|| text(&value)), 1);
        assert_eq!(text(&value).capacity(), text(&value).len());
        assert!(text(&value).contains(&value));
    }
    let text = text("GET, HEAD");

    let mut buffer = String::with_capacity(256);
    let written = measure(|| {
        let filled = methods.with("methods", "GET, HEAD");
        filled
            .write_description(&mut buffer)
            .expect("a string takes everything");
    });
    assert_eq!(written.count_total, 0);
    assert_eq!(buffer, text);
}

#[test]
fn a_formatted_number_allocates_little() {
    let english = own_reader("en-US");
    let seconds = english.message("detail-wait").expect("an id");
    let size = english.message("detail-room").expect("an id");
    // A plural takes the text alone; a number of many digits has them on the heap.
    assert_eq!(allocations(|| seconds.with("seconds", 90).description()), 1);
    assert_eq!(allocations(|| size.with("size", 1234).description()), 1);
    let large = || seconds.with("seconds", u64::MAX).description();
    assert!(allocations(large) <= 3, "{}", allocations(large));
    let float = || seconds.with("seconds", 1234.5).description();
    assert!(allocations(float) <= 3, "{}", allocations(float));
}

#[test]
fn a_header_seen_before_allocates_nothing() {
    let header = "zh-HK, zh;q=0.9, en;q=0.5";
    assert_eq!(allocations(|| Localizer::from_accept_language(header)), 0);
}

#[test]
fn what_a_header_allocates_is_bounded() {
    for header in [
        "en,".repeat(34_000),
        "zh-CN-x-y,".repeat(10_000),
        "x".repeat(100_000),
    ] {
        let of_header = measure(|| {
            black_box(Preferences::from_accept_language(&header));
        });
        assert!(
            of_header.bytes_max < 64 << 10,
            "{} bytes",
            of_header.bytes_max
        );
    }
}

/// 64 codes of three texts, as shipped: no more than 100 KiB a language, the
/// bundle of the few texts that still need it included.
#[test]
fn a_language_in_use_stays_small() {
    for tag in ["en-US", "zh-CN"] {
        let used = measure(|| {
            let catalog = fluent_status::Catalog::builder()
                .build()
                .expect("the embedded texts");
            let localizer = catalog.localizer(crate::language(tag));
            black_box(localizer.status(StatusCode::NOT_FOUND).title());
            // Kept, so that it is counted.
            std::mem::forget((catalog, localizer));
        });
        assert!(
            used.bytes_current < 100 << 10,
            "{tag}: {} bytes",
            used.bytes_current
        );
    }
}

/// What a layer allocates for a request: its part of it, body and headers included. Header
/// values are shared, as hyper's are.
#[cfg(feature = "tower")]
mod of_layers {
    use std::convert::Infallible;
    use std::hint::black_box;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use allocation_counter::measure;
    use fluent_status::web::{LocalizerLayer, ProblemLayer};
    use http::{HeaderValue, Request, Response};
    use http_body_util::Empty;
    use tower::{Layer, Service};

    type Bare = Response<Empty<bytes::Bytes>>;

    /// A service that answers with a code and nothing else.
    fn answering(
        status: u16,
    ) -> impl Service<Request<()>, Response = Bare, Error = Infallible> + Clone {
        tower::service_fn(move |_: Request<()>| {
            let mut response = Bare::default();
            *response.status_mut() = http::StatusCode::from_u16(status).expect("a code");
            std::future::ready(Ok::<_, Infallible>(response))
        })
    }

    /// How often a request with the headers of a browser allocates, the second time.
    fn allocations<S>(mut service: S, accept: &str) -> u64
    where
        S: Service<Request<()>, Error = Infallible>,
    {
        let shared = |value: &str| {
            let value = bytes::Bytes::copy_from_slice(value.as_bytes());
            let value = HeaderValue::from_maybe_shared(value).expect("a value");
            // The first clone of a vector's memory makes it shared.
            black_box(value.clone());
            value
        };
        let mut once = || {
            let mut request = Request::new(());
            let headers = request.headers_mut();
            headers.insert("accept", shared(accept));
            headers.insert("accept-language", shared("zh-CN, en;q=0.5"));
            headers.insert("cookie", shared("lang=zh-CN"));
            let mut answer = None;
            let allocated = measure(|| {
                let future = pin!(service.call(request));
                let Poll::Ready(response) = future.poll(&mut Context::from_waker(Waker::noop()))
                else {
                    panic!("the service inside is ready at once");
                };
                answer = Some(response);
            });
            black_box(answer.is_some());
            allocated.count_total
        };
        once();
        once()
    }

    #[test]
    fn an_error_that_is_told_allocates_little() {
        for accept in ["*/*", "text/plain", "text/html,*/*;q=0.8"] {
            let service = ProblemLayer::new().layer(answering(404));
            let count = allocations(service, accept);
            assert!(count <= 5, "{count} for {accept}");
        }
    }

    #[test]
    fn a_success_costs_nothing_and_a_reader_for_handlers_four() {
        let bare = allocations(answering(200), "*/*");
        let over_bare =
            |layer: ProblemLayer| allocations(layer.layer(answering(200)), "*/*") - bare;
        assert_eq!(over_bare(ProblemLayer::new()), 0);
        assert_eq!(
            over_bare(ProblemLayer::new().query("lang").cookie("lang")),
            0
        );
        let for_handlers = over_bare(ProblemLayer::new().cookie("lang").for_handlers());
        assert!(for_handlers <= 4, "{for_handlers}");
        let localizers = allocations(LocalizerLayer::new().layer(answering(200)), "*/*") - bare;
        assert!(localizers <= 4, "{localizers}");
    }
}

#[test]
fn a_hundred_wishes_are_matched_as_ten_are() {
    let tags = |count: usize| {
        let letters = ('a'..='z').flat_map(|a| ('a'..='z').map(move |b| format!("{a}{b}-Latn")));
        letters.take(count).collect::<Vec<_>>()
    };
    let ask = |header: String| {
        let asked = || Localizer::new(Preferences::from_accept_language(&header));
        allocations(asked)
    };
    let (ten, hundred) = (ask(tags(10).join(",")), ask(tags(100).join(",")));
    // The list of what was read grows.
    assert!(hundred <= ten + 8, "{hundred} and {ten}");
    let refused = |count| tags(count).join(";q=0,") + ";q=0";
    let (ten, hundred) = (ask(refused(10)), ask(refused(100)));
    assert!(hundred <= ten + 8, "{hundred} and {ten}");
}
