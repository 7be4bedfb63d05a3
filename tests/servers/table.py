"""The requests that every server is asked, and what they get.

An error page is told as `404 de html`: the code, the language and the form of a page that is
right in all that `answers.Judge` looks at, with what it keeps of the application's headers.
What a server cannot do is in LIMITS, as Debian 12 has it: nginx 1.22, Caddy 2.6, Apache
httpd 2.4, HAProxy 2.6.
"""

import typing

# What browsers of real life send, and what nobody should.
LANGUAGES = [
    None,
    "",
    "*",
    "en-US,en;q=0.9",
    "en-GB,en;q=0.9,zh-CN;q=0.1",
    "zh-CN,zh;q=0.9,en;q=0.8,en-GB;q=0.7,en-US;q=0.6",
    "zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7",
    "zh-HK,zh-TW;q=0.9,zh;q=0.8,en;q=0.5",
    "zh-SG",
    "zh-cmn-Hans-CN, en;q=0.5",
    "yue-HK, en;q=0.5",
    "fr-CA,fr;q=0.8,en-US;q=0.5,en;q=0.3",
    "pt-PT,pt;q=0.8",
    "es-419,es;q=0.9",
    "gsw, en;q=0.5",
    "JA-jp",
    "ko-KR,ko;q=0.9",
    "ru;q=0.30 , it;q=0.8,ko;q=0.5",
    "en;q=0, de;q=0.001",
    "nl, *;q=0.5",
    "not a header; q=, ;;q=1,,",
    "de-DE-1996-x-q;level=1;q=0.4, fr;q=0.3",
]
# Each with the form that the web layers answer: problem+json to whoever says nothing.
ACCEPTS = {
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8": "html",
    "application/json": "json",
    "text/plain": "txt",
    "*/*": "json",
}
CODES = [404, 405, 410, 429, 451, 500, 502, 503]

GERMAN_PAGE = {"Accept-Language": "de", "Accept": "text/html"}
DATE = "Wed, 21 Oct 2026 07:28:00 GMT"
CONDITIONS = [
    ("Range", "bytes=0-3"),
    ("If-None-Match", "*"),
    ("If-Match", '"x"'),
    ("If-Modified-Since", DATE),
    ("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
]


class Row(typing.NamedTuple):
    """A request, and what it gets from every server that LIMITS does not name for it."""

    path: str
    expected: str
    headers: dict = {}
    method: str = "GET"
    body: bytes = None
    # Or all of the request as it is sent.
    raw: bytes = None

    def lines(self):
        """Name and value of each header; a list of values has a line for each."""
        for name, values in {**GERMAN_PAGE, **self.headers}.items():
            for value in [values] if isinstance(values, str) else values:
                yield name, value


def raw(first_line, *lines, expected):
    lines = [first_line, *lines, "Accept-Language: de", "Accept: text/html", "Connection: close"]
    return Row("", expected, raw="\r\n".join([*lines, "", ""]).encode())


ROWS = {
    # What the servers answer themselves.
    "missing file": Row("/nothing", "404 de html"),
    "denied": Row("/denied", "403 de html"),
    "no password": Row("/private", '401 de html, WWW-Authenticate: Basic realm="readers"'),
    "large body": Row("/small", "413 de html", method="POST", body=b"large"),
    "method of a file": Row(
        "/file.txt", "405 de html, Allow: GET, HEAD", method="PUT", body=b"a=1"
    ),
    "method that nobody knows": Row("/file.txt", "501 de html", method="BREW"),
    "too many requests": Row("/busy", "429 de html"),
    "dead application": Row("/dead/", "502 de html"),
    # What is hardly a request.
    "large header": Row("/nothing", "431 de html", {"X-Large": "x" * 20000}),
    "many headers": Row("/nothing", "431 de html", {"X-Many": ["x"] * 200}),
    "long address": Row("/" + "x" * 20000, "414 de html"),
    "bad escape": Row("/%zz", "400 de html"),
    "malformed request": raw("GET", "Host: localhost", expected="400 en-US json"),
    "malformed header": raw("GET / HTTP/1.1", "Host: a", "No colon", expected="400 de html"),
    "no host": raw("GET /nothing HTTP/1.1", expected="400 de html"),
    "HTTP/1.0 without a host": raw("GET /nothing HTTP/1.0", expected="404 de html"),
    "HTTP/3.7": raw("GET /nothing HTTP/3.7", "Host: localhost", expected="505 en-US json"),
    # What asks for less than a page, or sends more.
    "HEAD": Row("/nothing", "404 de html", method="HEAD"),
    "HEAD to the application": Row("/status/404", "404 de html", method="HEAD"),
    "POST": Row("/nothing", "404 de html", method="POST", body=b"a=1"),
    "POST to the application": Row("/status/404", "404 de html", method="POST", body=b"a=1"),
    "PUT": Row("/nothing", "405 de html", method="PUT", body=b"a=1"),
    "PUT to the application": Row("/status/404", "404 de html", method="PUT", body=b"a=1"),
    # What is said of a file, and means nothing of an error.
    **{
        f"{name}: {value}{behind}": Row(path, "404 de html", {name: value})
        for name, value in CONDITIONS
        for path, behind in [("/nothing", ""), ("/status/404", " to the application")]
    },
    # What the application says with its error.
    "wait": Row("/status/503?Retry-After=120", "503 de html, Retry-After: 120"),
    "wait until": Row(
        "/status/429?Retry-After=" + DATE.replace(" ", "%20"),
        f"429 de html, Retry-After: {DATE}",
    ),
    "allowed": Row("/status/405?Allow=GET,%20HEAD", "405 de html, Allow: GET, HEAD"),
    "allowed, and wait": Row(
        "/status/405?Allow=GET&Retry-After=1", "405 de html, Allow: GET, Retry-After: 1"
    ),
    "password": Row(
        "/status/401?WWW-Authenticate=Basic%20realm=%22a%20b%22",
        '401 de html, WWW-Authenticate: Basic realm="a b"',
    ),
    "password in one of two ways": Row(
        "/status/401?WWW-Authenticate=Negotiate&WWW-Authenticate=Basic%20realm=%22a%22",
        '401 de html, WWW-Authenticate: Negotiate + Basic realm="a"',
    ),
    # What is no error, or one that nobody knows.
    "200": Row("/status/200", "the application's 200"),
    "206": Row("/status/206", "the application's 206", {"Range": "bytes=0-3"}),
    "304": Row("/status/304", "the application's 304", {"If-None-Match": '"application"'}),
    "418": Row("/status/418", "418 de html"),
    "425": Row("/status/425", "425 de html"),
    "499": Row("/status/499", "the application's 499"),
    "511": Row("/status/511", "511 de html"),
    "599": Row("/status/599", "the application's 599"),
    # Nobody gets a page by its own address, nor gets anything into one by another.
    "page": Row("/fluent-status-errors/de/404.html", "404 de html"),
    "page in a roundabout way": Row("//fluent-status-errors/x/../de/404.html", "404 de html"),
    "page of no language": Row("/fluent-status-errors//404.", "404 de html"),
    "page with a query": Row("/fluent-status-errors/de/404.html?GET&120", "404 de html"),
    "query": Row("/nothing?GET&120", "404 de html"),
    # What is asked for in ways of its own.
    "language that there is not": Row("/nothing", "404 en-US html", {"Accept-Language": "nl"}),
    "languages on lines": Row("/nothing", "404 fr html", {"Accept-Language": ["nl", "fr", "nl"]}),
    "forms on lines": Row(
        "/nothing", "404 de txt", {"Accept": ["image/*", "text/plain", "image/*"]}
    ),
    "second decimal": Row("/nothing", "404 de html", {"Accept-Language": "fr;q=0.81, de;q=0.89"}),
    "refusal": Row("/nothing", "404 de html", {"Accept-Language": "*, en;q=0"}),
}

# Of qualities the first decimal counts, and a refusal takes nothing from what others mean.
BY_EXPRESSIONS = {
    "second decimal": ("404 fr html", "no expression sorts by quality: there is one a tenth"),
    "refusal": ("404 en-US html", "no expression knows what another member refuses"),
}
UNREAD = "the headers are not read yet, so that nothing is known of the reader"
GO = "Go's HTTP server answers, in plain English, before Caddy is asked"
BUILT_IN = "HAProxy answers a request that it cannot read with what is built in"
HAS_NO_FILES = "HAProxy has no files, and the application does not mind"
UNKNOWN_TO_APACHE = "httpd does not know the code, and answers 500 for one that it is to override"

# For each server, and the row: what comes, and why.
LIMITS = {
    "nginx": {
        **BY_EXPRESSIONS,
        "method of a file": ("405 de html", "it does not say what it would allow"),
        "method that nobody knows": ("405 de html", "that is its answer"),
        "many headers": ("404 de html", "only their size is limited"),
        "long address": ("414 en-US json", UNREAD),
        "bad escape": ("400 en-US json", UNREAD),
        "malformed header": ("400 en-US json", UNREAD),
        "password in one of two ways": (
            "401 de html, WWW-Authenticate: Negotiate",
            "the first line is kept; both are from nginx 1.23 on",
        ),
        "languages on lines": ("404 en-US html", "the first line is read; all from nginx 1.23 on"),
        "forms on lines": ("404 de json", "the first line is read; all from nginx 1.23 on"),
    },
    "caddy": {
        **BY_EXPRESSIONS,
        "large body": ("502 de html", "its proxy takes the refusal for a failure of its own"),
        "method of a file": ("200, not a page", "it sends a file whatever the method is"),
        "method that nobody knows": ("200, not a page", "it sends a file whatever the method is"),
        "PUT": ("404 de html", "it looks for a file whatever the method is"),
        "large header": ("404 de html", "up to 1 MB are no error"),
        "many headers": ("404 de html", "up to 1 MB are no error"),
        "long address": ("500 de html", "the file system finds the name too long"),
        "bad escape": ("400, not a page", GO),
        "malformed request": ("400, not a page", GO),
        "malformed header": ("400, not a page", GO),
        "no host": ("400, not a page", GO),
        "HTTP/3.7": ("505, not a page", GO),
    },
    "apache": {
        **BY_EXPRESSIONS,
        "method of a file": ("405 de html", "it says Allow on its built-in page alone"),
        "dead application": ("503 de html", "that is its answer"),
        "large header": ("400 de json", "no other code, and the header before it is lost"),
        "many headers": ("400 de html", "it has no other code for that"),
        "long address": ("414 en-US json", UNREAD),
        "malformed header": ("400 en-US json", UNREAD),
        "HTTP/3.7": ("404 de html", "it answers any version"),
        "password in one of two ways": (
            "401 de html, WWW-Authenticate: Negotiate",
            "its proxy keeps the first line of an error that it overrides",
        ),
        "418": ("the application's 418", UNKNOWN_TO_APACHE),
        "425": ("the application's 425", UNKNOWN_TO_APACHE),
        "page": ("403 de html", "that is its answer"),
        "page in a roundabout way": ("403 de html", "that is its answer"),
        "page of no language": ("403 de html", "that is its answer"),
        "page with a query": ("403 de html", "that is its answer"),
    },
    "haproxy": {
        **BY_EXPRESSIONS,
        "method of a file": ("405 de html", "a rule that denies says no Allow"),
        "method that nobody knows": ("405 de html", "HAProxy knows no method, but by a rule"),
        "dead application": ("503 de html", "that is its answer"),
        "PUT": ("404 de html", HAS_NO_FILES),
        "large header": ("400, not a page", BUILT_IN),
        "many headers": ("400, not a page", BUILT_IN),
        "long address": ("400, not a page", BUILT_IN),
        "malformed request": ("400, not a page", BUILT_IN),
        "malformed header": ("400, not a page", BUILT_IN),
        "bad escape": ("404 de html", HAS_NO_FILES),
        "no host": ("404 de html", HAS_NO_FILES),
        "HTTP/3.7": ("404 de html", "it answers any version"),
        "languages on lines": ("404 en-US html", "the last line is read"),
        "forms on lines": ("404 de json", "the last line is read"),
    },
}

# Members that an expression could take apart in many ways. No server may take long to see
# that they mean nothing, nor give up before the member that stands behind them.
SLOW_LANGUAGES = {
    "parameters": "de" + ";a    " * 40 + ";q=x",
    "qualities": "de" + ";q=0.5;a    " * 40 + ";q=x",
    "members": "a," * 90 + "a",
    "too many members": "a," * 1900 + "a",
    "empty members": "," * 3900,
    "spaces": "de" + " " * 3900 + "!",
    "subtags": "de-abcde" + "-abcdefgh" * 430 + "!",
    "extensions": "de-a" + "-abcdefgh" * 430 + "!",
}
SLOW_FORMS = {
    "parameters": "text/html" + ";a    " * 40 + ";q=x",
    "spaces": "text/html" + " " * 3900 + "!",
    "suffixes": "application/" + "+" * 3900,
}
