"""Requests, and what their answers are."""

import base64
import hashlib
import http.client
import json
import re
import socket
import typing

import application

TYPES = {
    "html": "text/html; charset=utf-8",
    "json": "application/problem+json",
    "txt": "text/plain; charset=utf-8",
}
# What is kept of the application's answer.
KEPT = ["Allow", "Retry-After", "WWW-Authenticate"]
# What is true of a whole file, but of no error.
OF_FILES = ["Accept-Ranges", "Content-Range", "ETag", "Last-Modified"]


class Answer(typing.NamedTuple):
    method: str
    code: int
    headers: list
    body: bytes

    def all(self, name):
        return [value for known, value in self.headers if known.lower() == name.lower()]

    def one(self, name):
        """The header's value; none if it is absent, and both if it is there twice."""
        return " + ".join(self.all(name)) or None


class Client:
    """A connection that is kept; one that the server has closed is made anew."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def ask(self, path, headers=(), method="GET", body=None):
        self.connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers:
            self.connection.putheader(name, value)
        if body is not None:
            self.connection.putheader("Content-Length", str(len(body)))
        self.connection.endheaders(body)
        return read(self.connection.getresponse(), method)

    def close(self):
        self.connection.close()


def read(response, method):
    body = response.read()
    return Answer(method, response.status, response.getheaders(), body)


def ask_once(port, request, method="GET"):
    """Sends these bytes and takes what comes until the connection ends: a body that HEAD
    is not to have would be seen here alone."""
    with socket.create_connection(("127.0.0.1", port), 30) as connection:
        connection.sendall(request)
        whole = b"".join(iter(lambda: connection.recv(65536), b""))
    head, _, body = whole.partition(b"\r\n\r\n")
    status, *lines = head.decode("latin-1").split("\r\n")
    headers = [tuple(line.split(": ", 1)) for line in lines]
    return Answer(method, int(status.split()[1]), headers, body)


def is_same(form, body, written):
    """Whether a body is the one that was written, white space aside."""
    if form == "json":
        return json.loads(body) == json.loads(written)
    return body.split() == written.split()


def policy(page):
    """What a page may do: its style, which has this hash, and nothing else."""
    style = re.search(rb"<style>(.*)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )


class Judge:
    """Says in a few words what an answer is: `404 de html` is our page, right in all."""

    def __init__(self, pages, to_the_byte):
        self.pages, self.to_the_byte = pages, to_the_byte

    def __call__(self, answer):
        language = answer.one("Content-Language")
        if language is None:
            return f"{answer.code}, not a page"
        if language == "xx":
            return self.unchanged(answer)
        kind = answer.one("Content-Type")
        form = next((form for form, known in TYPES.items() if known == kind), None)
        if form is None:
            return f"{answer.code} {language} as {kind}"
        kept = [f"{name}: {answer.one(name)}" for name in KEPT if answer.one(name)]
        faults = self.faults(answer, language, form)
        return ", ".join([f"{answer.code} {language} {form}", *kept, *faults])

    def unchanged(self, answer):
        """Of an answer of the application."""
        said = {name: answer.one(name) for name in application.HEADERS}
        # Whoever has no body to send may leave out what it is.
        has_body = answer.code != 304
        expected = dict(application.HEADERS)
        if not has_body:
            expected["Content-Type"] = said["Content-Type"]
        faults = [f"{name}: {said[name]}" for name in said if said[name] != expected[name]]
        added = ["Vary", "Content-Security-Policy", "X-Robots-Tag", "X-Content-Type-Options"]
        faults += [f"with {name}" for name in added if answer.one(name)]
        if answer.body != (application.BODY if has_body else b""):
            faults.append("another body")
        return ", ".join([f"the application's {answer.code}", *faults])

    def faults(self, answer, language, form):
        page = self.pages / language / f"{answer.code}.{form}"
        if not page.exists():
            return ["of no known code or language"]
        written = page.read_bytes()
        is_html = form == "html"
        expected = {
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": policy(written) if is_html else None,
            "X-Robots-Tag": "noindex" if is_html else None,
            "Content-Encoding": None,
            "Transfer-Encoding": None,
        }
        expected.update(dict.fromkeys(OF_FILES))
        faults = [
            f"{name}: {answer.one(name)}"
            for name, value in expected.items()
            if answer.one(name) != value
        ]
        varies = {name.strip().lower() for name in ",".join(answer.all("Vary")).split(",")}
        if not {"accept", "accept-language"} <= varies:
            faults.append(f"Vary: {answer.one('Vary')}")
        return faults + self.faults_of_body(answer, form, written)

    def faults_of_body(self, answer, form, written):
        length = answer.one("Content-Length")
        if answer.method == "HEAD":
            faults = ["a body"] if answer.body else []
            is_right = not self.to_the_byte or length == str(len(written))
            return faults if length and is_right else [*faults, f"Content-Length: {length}"]
        if length != str(len(answer.body)):
            return [f"Content-Length: {length}"]
        if not is_same(form, answer.body, written):
            return ["another body"]
        if self.to_the_byte and answer.body != written:
            return ["other white space"]
        return []


def is_about(form, page, language, code):
    """Whether a page says in its own words which language and code it is of."""
    if form == "html":
        return f'<html lang="{language}"'.encode() in page
    if form == "json":
        return json.loads(page)["status"] == code
    return True
