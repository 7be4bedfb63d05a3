"""The application behind the servers: answers what its address asks for."""

import contextlib
import http.server
import socket
import sys
import threading
import urllib.parse

BODY = b"<!DOCTYPE html>\n<html lang=en><title>Oops</title><p>An error of the application.\n"
# What none of its errors may leave in an answer of ours.
HEADERS = {
    "Content-Type": "text/html",
    "Content-Language": "xx",
    "Cache-Control": "max-age=600",
    "ETag": '"application"',
    "Last-Modified": "Mon, 05 Oct 2026 10:00:00 GMT",
}


class Application(http.server.BaseHTTPRequestHandler):
    """`/status/404?Allow=GET` answers 404 with this header, any other address 404 alone."""

    protocol_version = "HTTP/1.1"
    # Head and body go out together.
    wbufsize = -1

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        address = urllib.parse.urlsplit(self.path)
        code = address.path.removeprefix("/status/")
        code = int(code) if code.isdecimal() else 404
        asked = urllib.parse.parse_qsl(address.query, keep_blank_values=True)
        self.send_response(code)
        for name, value in [*HEADERS.items(), *asked]:
            self.send_header(name, value)
        if code == 206:
            self.send_header("Content-Range", f"bytes 0-{len(BODY) - 1}/{2 * len(BODY)}")
        if code != 304:
            self.send_header("Content-Length", str(len(BODY)))
        self.end_headers()
        if code != 304 and self.command != "HEAD":
            self.wfile.write(BODY)

    do_GET = do_HEAD = do_POST = do_PUT = answer

    def log_message(self, *_):
        pass


class Connections(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """HAProxy resets connections that it no longer needs."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextlib.contextmanager
def application():
    """Runs it, and says at which port."""
    with Connections(("127.0.0.1", 0), Application) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@contextlib.contextmanager
def dead_port():
    """A port where nobody listens, nor will."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]
