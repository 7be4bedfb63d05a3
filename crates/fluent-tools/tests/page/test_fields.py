"""The fields of the editor: what a message is taken apart into and put together from."""

import pathlib
import shutil
import tempfile
import unittest

from project import HERE, PROGRAM, run
from webdriver import Browser

SOURCE = HERE / "../../src/review/page"
SCRIPTS = "".join((SOURCE / name).read_text(encoding="utf-8") for name in ["syntax.js", "edit.js"])

# Every message of the page as the editor would hand it in without a change, with what the
# page believes to be wrong with it.
TAKEN_APART = (
    SCRIPTS
    + """
    return [...document.querySelectorAll("article")].map((article) => {
      const { file, id, text } = article.dataset;
      const names = fieldNames(article);
      const texts = {};
      const faults = [];
      for (const target of article.querySelectorAll(".target")) {
        const { name } = target.dataset;
        texts[name] = fieldText(target);
        faults.push(faultOf(name, texts[name]));
      }
      const entry = composed(id, names, texts);
      const isSame = names.every((name) => (textsOf(id, entry)[name] ?? "") === (texts[name] ?? ""));
      return { file, id, text, entry, isSame, faults: faults.filter(Boolean) };
    });
    """
)


class FieldsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)

    def taken_apart(self, root):
        run(PROGRAM, "review", "--page", "page.html", "--lang", "en-US", folder=root)
        self.browser.open(root / "page.html")
        return self.browser.run(TAKEN_APART)

    def assert_put_together(self, files, but=()):
        """Files of a folder, whose messages stay what they are, but for those named."""
        folder = tempfile.TemporaryDirectory(prefix="fields-")
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name)
        texts = root / "locales/en-US"
        texts.mkdir(parents=True)
        for path in files:
            shutil.copy(path, texts)
        messages = self.taken_apart(root)
        by_file = {}
        for message in messages:
            told = f"{message['file']}:{message['id']}\n{message['entry']}"
            self.assertEqual(message["faults"], [], told)
            self.assertTrue(message["isSame"], told)
            by_file.setdefault(message["file"], []).append(message["entry"])
        for name, entries in by_file.items():
            (texts / name).write_text("\n".join(entries), encoding="utf-8")
        again = {(one["file"], one["id"]): one for one in self.taken_apart(root)}
        changed = [
            f"{message['file']}:{message['id']}"
            for message in messages
            if again[message["file"], message["id"]]["text"] != message["text"]
        ]
        self.assertEqual(changed, list(but))
        return len(messages)

    def test_the_texts_of_this_project(self):
        locales = HERE / "../../../../locales"
        for language in sorted(path for path in locales.iterdir() if path.is_dir()):
            self.assertGreater(self.assert_put_together(language.glob("*.ftl")), 100)

    def test_everything_that_the_syntax_has(self):
        fixtures = sorted((HERE / "../data/fluent-syntax").glob("*.ftl"))
        # Lines of several indentations of which one begins with a brace in the first
        # column: fluent-syntax measures that line, and others that begin with one not.
        but = ["multiline_values.ftl:key12", "multiline_values.ftl:key13"]
        self.assertGreater(self.assert_put_together(fixtures, but), 100)

    def test_what_is_broken_is_told(self):
        for text in ["{", "}", "{ }", "{ $ }", '{ "a }', "{ F( }", "{ $a ->\n}", "a\n.b", "{ ? }"]:
            fault = self.browser.run(f"{SCRIPTS} return faultOf('', arguments[0]);", text)
            self.assertNotEqual(fault, "", text)


if __name__ == "__main__":
    unittest.main()
