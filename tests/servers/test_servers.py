"""What real servers answer with the configurations of `fluent-status pages`.

`.ci/servers` runs this.
"""

import functools
import json
import subprocess
import time
import unittest

import answers
import servers
import table
from application import application, dead_port

# For twenty requests, which take a tenth of it.
MOST_SECONDS = 2


@functools.cache
def chosen(header):
    """The language that an Accept-Language header gets, as the library says."""
    command = [servers.PROGRAM, "negotiate", "--format", "json", "--", header or ""]
    done = subprocess.run(command, check=True, capture_output=True)
    return json.loads(done.stdout)["chain"][0]


def ask(port, row):
    """Sends the request of a row on a connection of its own."""
    if row.raw:
        return answers.ask_once(port, row.raw)
    if row.method == "HEAD":
        lines = [f"HEAD {row.path} HTTP/1.1", "Host: localhost", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in row.lines()]
        return answers.ask_once(port, "\r\n".join([*lines, "", ""]).encode(), "HEAD")
    client = answers.Client(port)
    try:
        return client.ask(row.path, row.lines(), row.method, row.body)
    finally:
        client.close()


class Started:
    """One server for all tests of a class, with the application behind it."""

    Server = None

    @classmethod
    def setUpClass(cls):
        behind = [cls.enterClassContext(application()), cls.enterClassContext(dead_port())]
        cls.server = cls.Server(*behind)
        cls.addClassCleanup(cls.server.close)
        cls.server.run()
        cls.judge = answers.Judge(cls.server.written(), cls.server.is_to_the_byte)


class Asked(Started):
    """The table of requests."""

    def test_languages_forms_and_codes(self):
        client = answers.Client(self.server.port)
        self.addCleanup(client.close)
        cells = 0
        for language in table.LANGUAGES:
            for accept, form in table.ACCEPTS.items():
                headers = [("Accept", accept)]
                headers += [] if language is None else [("Accept-Language", language)]
                for code in table.CODES:
                    with self.subTest(language=language, accept=accept, code=code):
                        found = self.judge(client.ask(f"/status/{code}", headers))
                        self.assertEqual(found, f"{code} {chosen(language)} {form}")
                        cells += 1
        print(f"{type(self).__name__}: {cells} cells right")

    def test_rows(self):
        limits = table.LIMITS[self.server.kind]
        self.assertLessEqual(limits.keys(), table.ROWS.keys())
        for name, row in table.ROWS.items():
            expected, why = limits.get(name, (row.expected, None))
            self.assertTrue(why is None or expected != row.expected, f"{name} is no limit")
            with self.subTest(name):
                self.assertEqual(self.judge(ask(self.server.port, row)), expected)
        print(f"{type(self).__name__}: {len(table.ROWS)} rows, {len(limits)} limits")

    def test_no_header_takes_long(self):
        client = answers.Client(self.server.port)
        self.addCleanup(client.close)
        asked = []
        for name, value in table.SLOW_LANGUAGES.items():
            header = value + ", fr"
            asked.append((name, "Accept-Language", header, f"404 {chosen(header)} html"))
        for name, value in table.SLOW_FORMS.items():
            asked.append((name, "Accept", value + ", text/plain", "404 de txt"))
        for name, header, value, expected in asked:
            start = time.monotonic()
            with self.subTest(name, header=header):
                for _ in range(20):
                    row = table.Row("/status/404", expected, {header: value})
                    self.assertEqual(self.judge(client.ask(row.path, row.lines())), expected)
                self.assertLess(time.monotonic() - start, MOST_SECONDS)


class NginxTest(Asked, unittest.TestCase):
    Server = servers.Nginx

    def test_headers_of_the_server_come_with_the_file_of_that_name(self):
        answer = ask(self.server.port, table.ROWS["missing file"])
        self.assertEqual(answer.one("Strict-Transport-Security"), "max-age=60")

    def test_a_location_with_an_error_page_of_its_own_has_none_of_ours(self):
        answer = ask(self.server.port, table.Row("/own/nothing", ""))
        self.assertEqual((self.judge(answer), answer.body), ("404, not a page", b"A file.\n"))

    def test_a_server_that_is_closed_as_a_whole_has_the_built_in_page(self):
        row = table.raw("GET / HTTP/1.1", "Host: closed", expected="503, not a page")
        self.assertEqual(self.judge(ask(self.server.port, row)), row.expected)


class CaddyTest(Asked, unittest.TestCase):
    Server = servers.Caddy


class ApacheTest(Asked, unittest.TestCase):
    Server = servers.Apache

    def test_a_rule_that_rewrites_all_addresses_has_to_leave_out_those_of_errors(self):
        for host, expected in [("rewritten", "404, not a page"), ("careful", "404 de html")]:
            row = table.raw("GET / HTTP/1.1", f"Host: {host}", expected=expected)
            self.assertEqual(self.judge(ask(self.server.port, row)), row.expected)


class ApacheInFrontTest(Asked, unittest.TestCase):
    Server = servers.ApacheInFront


class HAProxyTest(Asked, unittest.TestCase):
    Server = servers.HAProxy


class AllApplicationTest(unittest.TestCase):
    """A site that is all the application's: its own errors need a way past it."""

    # And what comes if somebody asks for a page by its address.
    SERVERS = {
        servers.Nginx: "404 de html",
        servers.Caddy: "404 de html",
        servers.Apache: "403 de html",
        servers.ApacheInFront: "403 de html",
    }

    def test_errors_are_replaced(self):
        behind = [self.enterContext(application()), self.enterContext(dead_port())]
        for kind, refused in self.SERVERS.items():
            server = kind(*behind, is_all_application=True)
            self.addCleanup(server.close)
            server.run()
            judge = answers.Judge(server.written(), server.is_to_the_byte)
            for name in ["missing file", "wait", "allowed", "200", "599", "page"]:
                row = table.ROWS[name]
                expected = refused if name == "page" else row.expected
                with self.subTest(name, server=kind.__name__):
                    self.assertEqual(judge(ask(server.port, row)), expected)


class WrittenTest(Started, unittest.TestCase):
    """Whether what the servers' answers are compared with is right itself."""

    Server = servers.Nginx

    def test_every_page_says_its_language_and_code(self):
        languages = {chosen(header) for header in table.LANGUAGES}
        self.assertGreaterEqual(len(languages), 10)
        for language in languages:
            for code in table.CODES:
                for form in answers.TYPES:
                    page = (self.server.pages / language / f"{code}.{form}").read_bytes()
                    about = answers.is_about(form, page, language, code)
                    self.assertTrue(about, f"{language} {code} {form}")


class CacheTest(Started):
    """A cache in front of nginx: no reader gets the language or the form of another."""

    Server = servers.Nginx
    keeps_errors = None

    def test_every_reader_has_the_page_that_was_asked_for(self):
        cache = servers.Varnish(self.server, self.keeps_errors)
        self.addCleanup(cache.close)
        cache.run()
        client = answers.Client(cache.port)
        self.addCleanup(client.close)
        # The application allows that its error be kept for long.
        for path in ["/nothing", "/status/404", "/status/503?Retry-After=5"]:
            for turn in range(3):
                for language in ["zh-CN,zh;q=0.9", "fr", "ja", None]:
                    for accept, form in table.ACCEPTS.items():
                        headers = [("Accept", accept)]
                        headers += [] if language is None else [("Accept-Language", language)]
                        answer = client.ask(path, headers)
                        found = self.judge(answer).removesuffix(", Retry-After: 5")
                        self.assertEqual(found, f"{answer.code} {chosen(language)} {form}")
                        was_kept = answer.one("X-Hits") != "0"
                        self.assertEqual(was_kept, self.keeps_errors and turn > 0)


class PlainCacheTest(CacheTest, unittest.TestCase):
    keeps_errors = False


class CacheThatKeepsErrorsTest(CacheTest, unittest.TestCase):
    keeps_errors = True


if __name__ == "__main__":
    unittest.main()
