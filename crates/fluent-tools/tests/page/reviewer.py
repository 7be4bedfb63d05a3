"""What a reviewer does on a page, whichever way the page came to the browser."""

import os
import pathlib
import unittest

AXE = pathlib.Path(os.environ["AXE"]).read_text(encoding="utf-8")
# Where to put pictures of the page for a person to look at; nowhere, if it is not set.
PICTURES = os.environ.get("PICTURES")


class ReviewerCase(unittest.TestCase):
    """The class of a test has a `browser`."""

    def message(self, name):
        return self.browser.one(f'article[data-id="{name}"]')

    def go_to(self, name):
        """Goes to a message with the keyboard alone."""
        for key in ["j"] * 20 + ["k"] * 20:
            if self.browser.active().attribute("data-id") == name:
                return self.message(name)
            self.browser.press(key)
        self.fail(f"{name} cannot be reached")

    def said(self):
        return self.browser.run("return document.getElementById('said').textContent")

    def audit(self, name):
        """Asks axe-core for violations of WCAG 2.2 and of good practice."""
        if PICTURES:
            self.browser.picture(pathlib.Path(PICTURES, f"{name}.png"))
        self.browser.run(AXE)
        found = self.browser.run_async(
            """
            // Rules of WCAG 2.2 that are off by default.
            const rules = { "target-size": { enabled: true } };
            const failed = (error) => arguments[0]({ error: String(error) });
            axe.run({ rules }).then(arguments[0], failed);
            """
        )
        self.assertNotIn("error", found)
        told = [
            f"{one['id']}: {node['html']}\n{node['failureSummary']}"
            for one in found["violations"]
            for node in one["nodes"]
        ]
        self.assertEqual(told, [], name)
        passed = {one["id"] for one in found["passes"]}
        self.assertIn("color-contrast", passed)
