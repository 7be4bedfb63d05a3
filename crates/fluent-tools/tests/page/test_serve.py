"""The pages of `fluent-tools review --serve`, in a real browser. See `test_page.py`."""

import subprocess
import unittest

from project import PROGRAM, Project
from reviewer import ReviewerCase
from webdriver import Browser, wait


class ServeTest(ReviewerCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        self.project = Project()
        self.addCleanup(self.project.folder.cleanup)
        arguments = [PROGRAM, "review", "--serve", "--lang", "ar"]
        self.program = subprocess.Popen(
            arguments, cwd=self.project.root, stdout=subprocess.PIPE, text=True
        )
        self.addCleanup(self.stop)
        self.address = self.program.stdout.readline().strip()
        self.browser.emulate()
        self.browser.visit(self.address)
        self.browser.run("localStorage.clear()")
        self.browser.reload()
        self.browser.log()

    def stop(self):
        self.program.kill()
        self.program.wait()
        self.program.stdout.close()

    def complaints(self):
        return [one["message"] for one in self.browser.log()]

    def asked(self, name, what):
        """What a script says of a message, which may be replaced at any moment."""
        script = f"return document.querySelector(`article[data-id='${{arguments[0]}}']`).{what}"
        return self.browser.run(script, name)

    def state(self, name):
        return self.asked(name, "dataset.state")

    def shown(self, name):
        return self.asked(name, "innerText")

    def texts(self):
        return self.project.read("locales/ar/shop.ftl")

    def verdicts(self):
        return self.project.read("locales/ar/review.toml")

    def write(self, text):
        (self.project.root / "locales/ar/shop.ftl").write_text(text, encoding="utf-8")

    def test_a_verdict_is_written_at_once_and_taken_back(self):
        # The only reviewer is believed to be this one.
        self.assertEqual(self.browser.one("#by").property("value"), "lin")
        before = self.verdicts()
        self.go_to("basket-count")
        self.browser.press("a")
        wait(lambda: self.state("basket-count") == "reviewed")
        wait(lambda: self.browser.active().attribute("data-id") != "basket-count")
        self.assertRegex(self.verdicts(), r'basket-count\]\n.*\n.*\nreviewed = "\S+ lin"')
        self.assertRegex(self.browser.one("#counts").text, "^2 of ")
        self.go_to("basket-count")
        self.browser.press("u")
        wait(lambda: self.state("basket-count") == "draft")
        self.assertEqual(self.verdicts(), before)
        self.assertEqual(self.browser.active().attribute("data-id"), "basket-count")
        self.browser.press("n")
        self.message("basket-count").one("textarea").type("Who counts?")
        self.browser.press(("Control", "Enter"))
        wait(lambda: self.state("basket-count") == "needs-work")
        self.assertRegex(self.verdicts(), r'needs-work = "\S+ lin: Who counts\?"')
        self.assertEqual(self.complaints(), [])

    def test_a_faulty_edit_is_refused_where_it_was_written(self):
        before = self.texts()
        self.go_to("basket-total")
        self.browser.press("e")
        article = self.message("basket-total")
        area = article.one("textarea")
        area.clear()
        area.type("المجموع: { $sum }")
        self.browser.press(("Control", "Enter"))
        wait(lambda: "$sum" in article.one(".form .fault").text)
        self.assertEqual(self.texts(), before)
        self.assertEqual(area.property("value").strip("\u2066\u2069")[:7], "المجموع")
        area.clear()
        area.type("المجموع: { $amount }")
        self.browser.press(("Control", "Enter"))
        wait(lambda: "basket-total = المجموع: { $amount }\n" in self.texts())
        wait(lambda: "unknown-variable" not in self.shown("basket-total"))
        self.assertEqual(self.browser.active().attribute("data-id"), "basket-total")
        self.browser.press("u")
        wait(lambda: self.texts() == before)
        # A refusal is an answer with a status of an error, which browsers note.
        self.assertTrue(all("409" in one for one in self.complaints()))

    def test_an_edit_in_an_editor_shows(self):
        self.go_to("basket")
        before = self.texts()
        line = next(line for line in before.splitlines() if line.startswith("basket ="))
        self.write(before.replace(line, "basket = العربة"))
        wait(lambda: "العربة" in self.shown("basket"))
        self.assertEqual(self.browser.active().attribute("data-id"), "basket")
        # What is being written is not taken away, and does not overwrite.
        self.browser.press("n")
        area = self.message("basket").one("textarea")
        area.type("too short")
        self.write(before)
        self.browser.press(("Control", "Enter"))
        fault = self.message("basket").one(".form .fault")
        wait(lambda: "has changed since it was judged" in fault.text)
        self.assertEqual(area.property("value"), "too short")
        self.browser.press("Escape")
        wait(lambda: "العربة" not in self.shown("basket"))

    def test_who_judges_has_to_be_said(self):
        by = self.browser.one("#by")
        by.clear()
        self.browser.one("h1").click()
        self.go_to("basket-count")
        self.browser.press("a")
        wait(lambda: "Say first who you are" in self.said())
        by.type("eve")
        self.browser.one("h1").click()
        self.go_to("basket-count")
        self.browser.press("a")
        wait(lambda: "[reviewers.eve]" in self.shown("basket-count"))
        review = self.verdicts()
        self.assertNotIn("eve", review)
        person = 'format = 1\n\n[reviewers.eve]\nname = "Eve"\n'
        path = self.project.root / "locales/ar/review.toml"
        path.write_text(review.replace("format = 1\n", person, 1), encoding="utf-8")
        # The page is made anew, with the person among the reviewers.
        wait(lambda: len(self.browser.all("#reviewers option")) == 2)
        self.assertEqual(self.browser.one("#by").property("value"), "eve")
        self.go_to("basket-count")
        self.browser.press("a")
        wait(lambda: self.state("basket-count") == "reviewed")

    def test_anybody_can_use_it(self):
        self.go_to("basket-count")
        self.browser.press("a")
        wait(lambda: self.state("basket-count") == "reviewed")
        for width in [None, 360, 320]:
            for dark in [False, True]:
                self.browser.emulate(width, dark)
                name = f"served-{width or 1280}-{'dark' if dark else 'light'}"
                self.audit(name)
                wide = self.browser.run("return document.documentElement.scrollWidth - innerWidth")
                self.assertLessEqual(wide, 0, name)

    def test_a_program_that_has_stopped_is_told(self):
        self.stop()
        wait(lambda: "has stopped" in self.browser.one("#kept").text)
        self.go_to("basket-count")
        self.browser.press("a")
        wait(lambda: "has stopped" in self.said())
        self.program = subprocess.Popen(["true"], stdout=subprocess.PIPE, text=True)


if __name__ == "__main__":
    unittest.main()
