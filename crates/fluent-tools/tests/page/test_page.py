"""The page of `fluent-tools review --page`, in a real browser.

`.ci/browser` runs this; it needs the program, chromedriver and axe-core:

    FLUENT_TOOLS=target/debug/fluent-tools AXE=axe.min.js python3 -m unittest
"""

import json
import pathlib
import tempfile
import time
import unittest

from project import HERE, PROGRAM, Project, run
from reviewer import ReviewerCase
from webdriver import Browser, wait


class PageTest(ReviewerCase):
    @classmethod
    def setUpClass(cls):
        cls.project = Project()
        cls.addClassCleanup(cls.project.folder.cleanup)
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        self.browser.emulate()
        self.open()
        self.browser.run("localStorage.clear()")
        self.open()
        self.browser.log()

    def open(self):
        self.browser.open(self.project.page)

    def tearDown(self):
        complaints = [one["message"] for one in self.browser.log()]
        self.assertEqual(complaints, [])

    def shown(self):
        articles = self.browser.all("article:not([hidden])")
        return [article.attribute("data-id") for article in articles]

    def decide(self):
        """A decision of each kind."""
        self.go_to("basket-count")
        self.browser.press("a")
        self.go_to("basket-total")
        self.browser.press("e")
        area = self.message("basket-total").one("textarea")
        area.clear()
        area.type("المجموع: { $amount }")
        self.browser.press(("Control", "Enter"))
        self.go_to("order-thanks")
        self.browser.press("n")
        self.message("order-thanks").one("textarea").type("Who is thanked?")
        self.browser.press(("Control", "Enter"))

    def hand_in(self, by="lin"):
        self.browser.one("#open-hand-in").click()
        self.browser.one("#by").clear()
        self.browser.one("#by").type(by)
        self.browser.one("#save").click()
        decisions = self.browser.download("decisions.json")
        self.browser.one("#hand-in form button").click()
        return decisions

    def test_what_a_reviewer_needs_is_there(self):
        count = self.message("basket-count").text
        self.assertIn("3, 4, 5, 6, …", count)
        self.assertIn("في سلتك 3 عناصر.", count)
        self.assertIn("There are 2 items in your basket.", count)
        self.assertIn("how many things are in the basket", count)
        self.assertIn("unknown-variable", self.message("basket-total").text)
        self.assertEqual(self.message("basket-total").one("mark").text, "$amout")
        self.assertIn("not translated", self.browser.run(
            "return getComputedStyle(arguments[0], '::after').content",
            {"element-6066-11e4-a52e-4f735466cecf": self.message("order-help").one(".target").handle},
        ))
        later = self.message("order-later")
        self.assertEqual(later.attribute("data-state"), "stale")
        change = later.one(".change")
        self.assertEqual(change.one("del").text, "Please wait for a minute")
        self.assertEqual(change.one("ins").text, "Try again later")
        self.assertEqual(self.message("order-failed").attribute("data-state"), "needs-work")
        self.assertIn("too short", self.message("order-failed").one(".verdict").text)
        self.message("-shop").one(".users a").click()
        self.assertIn("#m", self.browser.run("return location.hash"))
        self.assertEqual(self.message("old-news").attribute("data-state"), "obsolete")
        self.assertEqual(self.message("old-news").all("button"), [])
        target = self.message("basket").all(".target")[0]
        self.assertEqual([target.attribute("lang"), target.attribute("dir")], ["ar", "rtl"])

    def test_hostile_texts_are_text(self):
        self.assertEqual(self.browser.run("return document.scripts.length"), 1)
        self.assertEqual(self.browser.all("main img, main script, header b"), [])
        self.assertIn("<script>alert(1)</script>", self.message("order-later").text)
        self.message("basket").one(".words a").click()
        note = self.browser.one(".notes li:target").text
        self.assertIn("<img src=x onerror=alert(2)>", note)
        name = self.browser.run("return document.querySelector('#reviewers option').textContent")
        self.assertEqual(name, "Lin <b>")
        entries = self.browser.run("return performance.getEntriesByType('resource').length")
        self.assertEqual(entries, 0)

    def test_approval_goes_on(self):
        self.go_to("basket")
        self.browser.press("a")
        self.assertEqual(self.message("basket").attribute("data-decided"), "reviewed")
        self.assertEqual(self.browser.active().attribute("data-id"), "basket-count")
        self.assertIn("1 decided here", self.browser.one("#counts").text)
        self.go_to_previous("basket")
        self.browser.press("u")
        self.assertIsNone(self.message("basket").attribute("data-decided"))

    def go_to_previous(self, name):
        self.browser.press("k")
        self.assertEqual(self.browser.active().attribute("data-id"), name)

    def test_what_is_missing_cannot_be_approved(self):
        self.go_to("order-help")
        self.browser.press("a")
        self.assertIn("no translation", self.said())
        self.assertIsNone(self.message("order-help").attribute("data-decided"))
        self.browser.press("e")
        self.message("order-help").one("textarea").type("اتصل بنا.")
        self.browser.press(("Control", "Enter"))
        self.browser.press("a")
        self.assertEqual(self.message("order-help").attribute("data-decided"), "reviewed")

    def test_faults_of_an_edit_are_told(self):
        self.go_to("basket-empty")
        self.browser.press("e")
        article = self.message("basket-empty")
        areas = article.all("textarea")
        self.assertEqual(len(areas), 3)
        expected = "هل تريد إخراج كل شيء من السلة؟\nلا يمكن التراجع عن ذلك."
        self.assertEqual(areas[2].property("value"), expected)
        for text, told in [
            ("{ $x", "has no }"),
            ("x }", "has no {"),
            ("{ $n ->\n[one] x\n}", "star"),
            ("{ 'x' }", "filled in"),
            ("x\n[y]", "cannot begin"),
        ]:
            areas[0].clear()
            areas[0].type(text)
            article.one("form [type=submit]").click()
            self.assertIn(told, article.one("[role=alert]").text)
            self.assertIsNone(article.attribute("data-decided"))
        areas[0].clear()
        areas[0].type('{ $n ->\n[one] x\n*[other] { NUMBER($n, a: "b") }\n}')
        article.one("form [type=submit]").click()
        self.assertEqual(article.attribute("data-decided"), "edited")
        self.assertIn("NUMBER", article.one(".edited").text)

    def test_an_edit_that_changes_nothing_is_none(self):
        self.go_to("basket-empty")
        self.browser.press("e", ("Control", "Enter"))
        self.assertIsNone(self.message("basket-empty").attribute("data-decided"))
        self.assertEqual(self.browser.active().attribute("data-id"), "basket-empty")

    def test_a_note_is_needed_for_what_needs_work(self):
        self.go_to("basket")
        self.browser.press("n", ("Control", "Enter"))
        article = self.message("basket")
        self.assertIn("Say what is wrong", article.one("[role=alert]").text)
        article.one("textarea").type("<i>why?</i>")
        self.browser.press(("Control", "Enter"))
        self.assertEqual(article.one(".decision").text, "Needs work: <i>why?</i>")

    def test_filters(self):
        self.browser.one("#by-words").type("BASKET tooltip")
        wait(lambda: self.shown() == ["basket"])
        self.browser.one("#by-words").clear()
        self.browser.one("#by-words").type("السلة")
        wait(lambda: self.shown() == ["basket", "basket-empty"])
        self.browser.one("#by-words").clear()
        self.browser.one("#by-words").type("nowhere")
        wait(lambda: self.browser.one("#nothing").is_shown())
        self.browser.run("document.getElementById('by-words').value = ''")
        self.browser.one("#by-state option[value='is stale']").click()
        self.assertEqual(self.shown(), ["order-later"])
        self.browser.one("#by-file option[value='shop.ftl']").click()
        self.assertEqual(self.shown(), ["order-later"])
        self.browser.one("#by-state option[value='left']").click()
        self.assertNotIn("basket", self.shown())
        self.assertIn("basket-total", self.shown())
        heads = [head.text for head in self.browser.all(".section") if head.is_shown()]
        self.assertEqual(heads, ["Names", "The basket", "The order"])

    def test_keys_can_be_switched_off_and_do_not_disturb_writing(self):
        self.browser.press("?")
        self.assertTrue(self.browser.one("#help").is_shown())
        self.assertEqual(self.browser.active().attribute("id"), "help-title")
        self.browser.press("j")
        self.assertTrue(self.browser.one("#help").is_shown())
        self.browser.press("Escape")
        wait(lambda: not self.browser.one("#help").is_shown())
        self.browser.press("/")
        self.assertEqual(self.browser.active().attribute("id"), "by-words")
        self.browser.press("a", "j")
        self.assertEqual(self.browser.one("#by-words").property("value"), "aj")
        self.browser.one("#open-help").click()
        self.browser.one("#keys").click()
        self.browser.press("Escape")
        self.open()
        self.browser.press("j", "a")
        self.assertEqual(self.browser.all("[aria-current], [data-decided]"), [])

    def test_decisions_survive_a_reload_and_are_imported(self):
        self.decide()
        self.browser.reload()
        decided = [one.attribute("data-id") for one in self.browser.all("[data-decided]")]
        self.assertEqual(decided, ["basket-count", "basket-total", "order-thanks"])
        handed_in = self.hand_in()
        decisions = json.loads(handed_in)
        self.assertEqual([decisions["format"], decisions["language"]], [1, "ar"])
        self.assertEqual(decisions["by"], "lin")
        verdicts = [one["verdict"] for one in decisions["decisions"]]
        self.assertEqual(verdicts, ["reviewed", None, "needs-work"])
        edit = decisions["decisions"][1]["edit"]
        self.assertEqual(edit, "basket-total = المجموع: { $amount }\n")

        project = Project()
        self.addCleanup(project.folder.cleanup)
        (project.root / "decisions.json").write_text(handed_in, encoding="utf-8")
        project.review("--import", "decisions.json")
        self.assertIn(edit, project.read("locales/ar/shop.ftl"))
        review = project.read("locales/ar/review.toml")
        self.assertRegex(review, r'basket-count\]\n.*\n.*\nreviewed = "\d{4}-\d\d-\d\d lin"')
        self.assertRegex(review, r'needs-work = "\d{4}-\d\d-\d\d lin: Who is thanked\?"')

    def edit(self, name, change):
        """Changes each text of a message, kept and approved by keys."""
        self.go_to(name)
        self.browser.press("e")
        for area in self.message(name).all("textarea"):
            text = change(area.property("value"))
            area.clear()
            area.type(text)
        self.browser.press(("Control", "Enter"), "a")
        self.assertEqual(self.message(name).attribute("data-decided"), "reviewed")

    def test_edits_change_what_was_edited_and_nothing_else(self):
        project = Project()
        self.addCleanup(project.folder.cleanup)
        before = project.read("locales/ar/shop.ftl")
        self.edit("basket-count", lambda text: text.replace("عنصران", "شيئان"))
        self.edit("basket-empty", lambda text: text.replace("السلة", "سلتك"))
        self.edit("order-help", lambda text: text + "اتصل بنا.")
        (project.root / "decisions.json").write_text(self.hand_in(), encoding="utf-8")
        project.review("--import", "decisions.json")
        expected = before.replace("عنصران", "شيئان").replace("من السلة؟", "من سلتك؟")
        expected = expected.replace("إفراغ السلة", "إفراغ سلتك")
        expected += "\norder-help = اتصل بنا.\n"
        self.assertEqual(project.read("locales/ar/shop.ftl"), expected)
        review = project.read("locales/ar/review.toml")
        for name in ["basket-count", "basket-empty", "order-help"]:
            self.assertRegex(review, rf'\.{name}\]\n.*\n.*\nreviewed = "\S+ lin"')

    def test_what_is_written_is_not_lost_by_a_wrong_button(self):
        self.go_to("basket")
        self.browser.press("n")
        article = self.message("basket")
        article.one("textarea").type("too lon")
        for button in ["approve", "edit", "note"]:
            article.one(f"[data-do={button}]").click()
            self.assertIn("Keep or leave", self.said())
            self.assertEqual(article.one("textarea").property("value"), "too lon")
        self.browser.press("Escape")
        self.assertEqual(article.all("form"), [])
        self.assertIsNone(article.attribute("data-decided"))

    def test_what_the_page_lets_through_the_importer_refuses(self):
        self.go_to("basket-total")
        self.browser.press("e")
        area = self.message("basket-total").one("textarea")
        area.clear()
        area.type("المجموع: { $sum }")
        self.browser.press(("Control", "Enter"))
        project = Project()
        self.addCleanup(project.folder.cleanup)
        before = project.read("locales/ar/shop.ftl")
        (project.root / "decisions.json").write_text(self.hand_in(), encoding="utf-8")
        told = project.review("--import", "decisions.json", fails=True)
        self.assertIn("$sum", told)
        self.assertEqual(project.read("locales/ar/shop.ftl"), before)

    def test_a_saved_file_is_gone_on_with(self):
        self.decide()
        handed_in = self.hand_in()
        saved = self.project.root / "saved.json"
        saved.write_text(handed_in, encoding="utf-8")
        self.browser.run("localStorage.clear()")
        self.browser.reload()
        self.assertEqual(self.browser.all("[data-decided]"), [])
        self.browser.one("#open-hand-in").click()
        self.browser.one("#load").type(str(saved))
        wait(lambda: "3 taken in." in self.browser.one("#hand-in-said").text)
        self.browser.press("Escape")
        self.assertEqual(json.loads(self.hand_in()), json.loads(handed_in))
        for text in ["[", "null", '{"format":1,"language":"de","decisions":[]}']:
            saved.write_text(text, encoding="utf-8")
            self.browser.one("#open-hand-in").click()
            self.browser.one("#load").type(str(saved))
            wait(lambda: "not taken in" in self.browser.one("#hand-in-said").text)
            self.browser.press("Escape")

    def test_decisions_are_forgotten_once_it_is_confirmed(self):
        self.decide()
        self.browser.one("#open-hand-in").click()
        for yes, left in [(False, 3), (True, 0)]:
            self.browser.one("#forget").click()
            self.browser.answer(yes)
            self.assertEqual(len(self.browser.all("[data-decided]")), left)
        self.browser.reload()
        self.assertEqual(self.browser.all("[data-decided]"), [])

    def test_a_key_is_asked_for(self):
        self.browser.one("#open-hand-in").click()
        self.browser.one("#by").type("no key")
        self.browser.one("#save").click()
        self.assertIn("A key has", self.browser.one("#by-fault").text)
        self.assertEqual(list(self.browser.downloads.iterdir()), [])
        self.browser.press("Escape")

    def test_storage_that_is_denied_or_full_of_others_is_borne(self):
        keep = "localStorage.setItem(arguments[0], 'null }')"
        self.go_to("basket")
        self.browser.press("a")
        for key in self.browser.run("return Object.keys(localStorage)"):
            self.browser.run(keep, key)
        self.open()
        self.assertEqual(self.browser.all("[data-decided]"), [])
        denied = "Object.defineProperty(window, 'localStorage', { get() { throw new Error(); } })"
        made = self.browser.devtools("Page.addScriptToEvaluateOnNewDocument", source=denied)
        self.addCleanup(
            self.browser.devtools, "Page.removeScriptToEvaluateOnNewDocument", **made
        )
        self.open()
        self.assertIn("hand in before", self.browser.one("#kept").text)
        self.go_to("basket")
        self.browser.press("a")
        self.assertEqual(self.message("basket").attribute("data-decided"), "reviewed")
        self.hand_in()

    def test_anybody_can_use_it(self):
        self.decide()
        self.go_to("basket-empty")
        self.browser.press("e")
        for width in [None, 360, 320]:
            for dark in [False, True]:
                self.browser.emulate(width, dark)
                name = f"ar-{width or 1280}-{'dark' if dark else 'light'}"
                self.audit(name)
                wide = self.browser.run(
                    "return document.documentElement.scrollWidth - innerWidth"
                )
                self.assertLessEqual(wide, 0, name)
                for dialog in ["help", "hand-in"]:
                    self.browser.run(f"document.getElementById('{dialog}').showModal()")
                    self.audit(f"{name}-{dialog}")
                    wide = self.browser.run(
                        "const { scrollWidth, clientWidth } = document.querySelector('[open]');"
                        "return scrollWidth - clientWidth"
                    )
                    self.assertLessEqual(wide, 0, f"{name}-{dialog}")
                    self.browser.run(f"document.getElementById('{dialog}').close()")


class OtherPages(unittest.TestCase):
    def test_it_can_be_read_without_scripts(self):
        project = Project()
        self.addCleanup(project.folder.cleanup)
        browser = Browser(scripts=False)
        self.addCleanup(browser.close)
        browser.open(project.page)
        text = browser.one("main").text
        for part in ["Your basket", "سلتك", "how many things", "unknown-variable", "too short"]:
            self.assertIn(part, text)
        self.assertFalse(browser.one("#bar").is_shown())
        self.assertEqual(browser.all("article button"), [])
        self.assertIn("without scripts", browser.one("noscript").text)

    def test_a_thousand_messages_are_no_burden(self):
        folder = tempfile.TemporaryDirectory(prefix="project-")
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name)
        for tag in ["en-US", "ar"]:
            (root / "locales" / tag).mkdir(parents=True)
            texts = (HERE / "locales" / tag / "shop.ftl").read_text(encoding="utf-8")
            (entry,) = [part for part in texts.split("\n\n") if part.startswith("basket-empty")]
            many = "".join(
                entry.strip().replace("basket-empty", f"basket-{number}") + "\n\n"
                for number in range(1000)
            )
            (root / "locales" / tag / "shop.ftl").write_text(many, encoding="utf-8")
        run(PROGRAM, "review", "--page", "ar.html", "--lang", "ar", folder=root)
        browser = Browser()
        self.addCleanup(browser.close)
        start = time.monotonic()
        browser.open(root / "ar.html")
        opened = time.monotonic() - start
        steps = browser.run(
            """
            const press = (key) =>
              document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
            const start = performance.now();
            for (let step = 0; step < 50; step += 1) { press("j"); press("a"); }
            return (performance.now() - start) / 100;
            """
        )
        filtering = browser.run(
            """
            const words = document.getElementById("by-words");
            words.value = "basket-99";
            const start = performance.now();
            document.getElementById("by-file").dispatchEvent(new Event("change"));
            void document.body.offsetHeight;
            return performance.now() - start;
            """
        )
        print(
            f"\n1,000 messages, {(root / 'ar.html').stat().st_size // 1000} kB: opened in "
            f"{opened:.2f} s, a key {steps:.1f} ms, a filter {filtering:.0f} ms"
        )
        self.assertEqual(len(browser.all("article:not([hidden])")), 11)
        self.assertLess(opened, 10)
        self.assertLess(steps, 200)
        self.assertLess(filtering, 1000)


if __name__ == "__main__":
    unittest.main()
