"""What every page has to stand up to."""

import os
import pathlib

AXE = pathlib.Path(os.environ["AXE"]).read_text(encoding="utf-8")
# Where to put pictures of the page for a person to look at; nowhere, if it is not set.
PICTURES = os.environ.get("PICTURES")


class Audited:
    """A test that has a `browser`."""

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
