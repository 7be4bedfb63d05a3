"""The pages of errors and the reference pages, in a real browser. `.ci/browser` runs this."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE / "../../crates/fluent-tools/tests/page"))

from audit import Audited  # noqa: E402
from webdriver import Browser  # noqa: E402

LOCALES = HERE / "../../locales"
LANGUAGES = sorted(path.name for path in LOCALES.iterdir() if path.is_dir())
# Scripts without spaces, and long words: where a narrow screen hurts first.
LOOKED_AT = ["ja", "ko", "de", "ru"]
# A language that is written from right to left.
ARABIC = """\
http-404 = لا يوجد شيء في هذا العنوان، أو أن الخادم لا يعرضه.
    .title = المورد غير موجود
    .hint = تحقق من العنوان. ربما نُقل المورد أو حُذف.
page-home = الصفحة الرئيسية
page-contact = اتصل بنا
page-request-id = معرّف الطلب: { $id }
"""
# Of the example `axum`: an address that is not there, a method, a wait.
ERRORS = {"nowhere": 404, "busy": 503}


class ErrorsTest(Audited, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)
        more = tempfile.TemporaryDirectory(prefix="texts-")
        cls.addClassCleanup(more.cleanup)
        arabic = pathlib.Path(more.name, "ar")
        arabic.mkdir()
        (arabic / "http.ftl").write_text(ARABIC, encoding="utf-8")
        program = subprocess.Popen(
            [os.environ["AXUM"], "0", more.name], stdout=subprocess.PIPE, text=True
        )
        cls.addClassCleanup(program.stdout.close)
        cls.addClassCleanup(program.wait)
        cls.addClassCleanup(program.kill)
        cls.address = program.stdout.readline().strip()

    def assert_fits(self, name):
        wide = self.browser.run("return document.documentElement.scrollWidth - innerWidth")
        self.assertLessEqual(wide, 0, name)

    def test_every_language_has_its_page(self):
        for tag in LANGUAGES:
            for path, code in ERRORS.items():
                self.browser.visit(f"{self.address}{path}?lang={tag}")
                lang = self.browser.run("return document.documentElement.lang")
                self.assertEqual(lang, tag)
                self.assertIn(str(code), self.browser.one("body").text)
                self.browser.emulate(360)
                self.assert_fits(f"{path} in {tag}")
                self.browser.emulate()

    def test_long_words_and_scripts_without_spaces_fit(self):
        for tag in LOOKED_AT:
            for path in ERRORS:
                self.browser.visit(f"{self.address}{path}?lang={tag}")
                for width in [None, 360]:
                    for dark in [False, True]:
                        self.browser.emulate(width, dark)
                        name = f"{path}-{tag}-{width or 1280}-{'dark' if dark else 'light'}"
                        self.audit(name)
                        self.assert_fits(name)

    def test_links_lead_on_from_right_to_left_as_well(self):
        labels = {"ar": ["الصفحة الرئيسية", "اتصل بنا"], "en-US": ["Home page", "Contact"]}
        for tag, texts in labels.items():
            self.browser.visit(f"{self.address}nowhere?lang={tag}")
            found = self.browser.run(
                "return [...document.querySelectorAll('nav a')].map(link => link.textContent)"
            )
            self.assertEqual(found, texts)
            for width in [None, 360]:
                for dark in [False, True]:
                    self.browser.emulate(width, dark)
                    name = f"links-{tag}-{width or 1280}-{'dark' if dark else 'light'}"
                    self.audit(name)
                    self.assert_fits(name)
                    direction = self.browser.run(
                        "return getComputedStyle(document.querySelector('nav a')).direction"
                    )
                    self.assertEqual(direction, "rtl" if tag == "ar" else "ltr")
            self.browser.emulate()

    def test_reference_pages_fit(self):
        folder = tempfile.TemporaryDirectory(prefix="pages-")
        self.addCleanup(folder.cleanup)
        for tag in LOOKED_AT:
            page = pathlib.Path(folder.name, f"{tag}.html")
            program = [os.environ["FLUENT_STATUS"], "reference", "--format", "html"]
            subprocess.run(
                [*program, "--locale", tag, "--dir", LOCALES, "--out", page], check=True
            )
            self.browser.open(page)
            for width in [None, 360]:
                self.browser.emulate(width)
                name = f"reference-{tag}-{width or 1280}"
                self.audit(name)
                self.assert_fits(name)


if __name__ == "__main__":
    unittest.main()
