"""What a reviewer does on a page, whichever way the page came to the browser."""

import unittest

from audit import Audited


class ReviewerCase(Audited, unittest.TestCase):
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
