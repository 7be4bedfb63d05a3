"""Error pages of real servers in Chromium, with the languages that the browser is set to."""

import functools
import http.server
import pathlib
import re
import sys
import tempfile
import threading
import unittest

import servers
from application import application, dead_port

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE / "../../crates/fluent-tools/tests/page"))

from webdriver import Browser  # noqa: E402

# What a browser is set to, with the language that its reader gets.
READERS = {"zh-CN,zh,en": "zh-CN", "fr-CA,fr": "fr", "nl": "en-US"}


class HostOfFiles(http.server.SimpleHTTPRequestHandler):
    """Sends one file for what it has not, as such hosts do."""

    def send_error(self, code, message=None, explain=None):
        page = pathlib.Path(self.directory, f"{code}.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_):
        pass


class BrowserTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        behind = [cls.enterClassContext(application()), cls.enterClassContext(dead_port())]
        cls.ports = {}
        for kind in servers.ALL:
            server = kind(*behind)
            cls.addClassCleanup(server.close)
            cls.ports[server.kind] = server.run().port
            if server.kind == "nginx":
                cls.pages = server.written()
        folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="single-"))
        servers.write_pages("single", folder)
        handler = functools.partial(HostOfFiles, directory=folder)
        host = cls.enterClassContext(http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler))
        cls.addClassCleanup(host.shutdown)
        threading.Thread(target=host.serve_forever, daemon=True).start()
        cls.ports["single"] = host.server_port

    def browser(self, *arguments, **named):
        browser = Browser(*arguments, **named)
        self.addCleanup(browser.close)
        return browser

    def assert_page(self, browser, name, tag):
        """What the reader sees; the driver's scripts run even where the page's may not."""
        page = (self.pages / tag / "404.html").read_text(encoding="utf-8")
        title = re.search("<title>(.*)</title>", page)[1]
        browser.visit(f"http://127.0.0.1:{self.ports[name]}/nothing")
        root = browser.run(
            "const html = document.documentElement; return [html.lang, html.dir, document.title]"
        )
        self.assertEqual(root, [tag, "ltr", title], name)
        (shown,) = [main for main in browser.all("main") if main.is_shown()]
        self.assertEqual(shown.one("h1").text.split(), title.split(), name)
        # That the page has the code that it has is told, and nothing else.
        told = [one["message"] for one in browser.log()]
        told = [message for message in told if "status of 404" not in message]
        self.assertEqual(told, [], name)

    def test_every_server_has_the_reader_s_page(self):
        for languages, tag in READERS.items():
            browser = self.browser(languages=languages)
            for name in self.ports:
                self.assert_page(browser, name, tag)

    def test_a_host_of_files_has_the_source_language_without_scripts(self):
        browser = self.browser(scripts=False, languages="zh-CN,zh")
        self.assert_page(browser, "single", "en-US")


if __name__ == "__main__":
    unittest.main()
