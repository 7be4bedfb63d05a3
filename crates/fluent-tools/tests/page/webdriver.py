"""A browser, driven by the WebDriver protocol, with Python's standard library alone."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"Control": "\ue009", "Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004"}


class Refused(Exception):
    """The browser could not do what it was asked for."""


class Element:
    """An element of the page."""

    def __init__(self, browser, handle):
        self.browser, self.handle = browser, handle

    def _ask(self, method, what, data=None):
        return self.browser.ask(method, f"/element/{self.handle}/{what}", data)

    def click(self):
        self._ask("POST", "click", {})

    def type(self, *texts):
        self._ask("POST", "value", {"text": "".join(texts)})

    def clear(self):
        self._ask("POST", "clear", {})

    @property
    def text(self):
        """What is seen of it."""
        return self._ask("GET", "text")

    def attribute(self, name):
        return self._ask("GET", f"attribute/{name}")

    def property(self, name):
        return self._ask("GET", f"property/{name}")

    def is_shown(self):
        return self._ask("GET", "displayed")

    def all(self, selector):
        found = self._ask("POST", "elements", {"using": "css selector", "value": selector})
        return [Element(self.browser, one[ELEMENT]) for one in found]

    def one(self, selector):
        (found,) = self.all(selector)
        return found


class Browser:
    """Chromium without a window, with an empty profile and a folder for downloads. Languages
    are those of its reader, the first one best: `fr-CA,fr`."""

    def __init__(self, scripts=True, languages=None):
        self.folder = tempfile.TemporaryDirectory(prefix="page-")
        self.downloads = pathlib.Path(self.folder.name, "downloads")
        self.downloads.mkdir()
        self.driver = subprocess.Popen(
            [os.environ.get("CHROMEDRIVER", "chromedriver"), "--port=0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        port = None
        for line in self.driver.stdout:
            if found := re.search(r"started successfully on port (\d+)", line):
                port = found[1]
                break
        if port is None:
            raise Refused("chromedriver does not start")
        self.address = f"http://127.0.0.1:{port}/session"
        arguments = [
            "--headless=new",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--window-size=1280,900",
            f"--user-data-dir={self.folder.name}/profile",
        ]
        # Chromium's sandbox refuses the root of a container.
        if os.getuid() == 0:
            arguments.append("--no-sandbox")
        preferences = {"download.default_directory": str(self.downloads)}
        if not scripts:
            preferences["profile.managed_default_content_settings.javascript"] = 2
        if languages:
            preferences["intl.accept_languages"] = languages
        options = {"args": arguments, "prefs": preferences}
        wanted = {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL"},
        }
        self.session = None
        made = self.ask("POST", "", {"capabilities": {"alwaysMatch": wanted}})
        self.session = made["sessionId"]

    def ask(self, method, path, data=None):
        address = self.address + (f"/{self.session}" if self.session else "") + path
        body = None if data is None else json.dumps(data).encode()
        request = urllib.request.Request(address, body, method=method)
        request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=120) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as error:
            value = json.load(error)["value"]
            raise Refused(f"{value['error']}: {value['message']}") from None

    def close(self):
        try:
            if self.session:
                self.ask("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()
            self.driver.stdout.close()
            self.folder.cleanup()

    def open(self, path):
        self.visit(pathlib.Path(path).as_uri())

    def visit(self, address):
        self.ask("POST", "/url", {"url": address})

    def reload(self):
        self.ask("POST", "/refresh", {})

    def run(self, script, *arguments):
        return self.ask("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def run_async(self, script, *arguments):
        return self.ask("POST", "/execute/async", {"script": script, "args": list(arguments)})

    def devtools(self, command, **parameters):
        data = {"cmd": command, "params": parameters}
        return self.ask("POST", "/goog/cdp/execute", data)

    def all(self, selector):
        data = {"using": "css selector", "value": selector}
        found = self.ask("POST", "/elements", data)
        return [Element(self, one[ELEMENT]) for one in found]

    def one(self, selector):
        found = self.all(selector)
        assert len(found) == 1, f"{len(found)} of {selector}"
        return found[0]

    def active(self):
        return Element(self, self.ask("GET", "/element/active")[ELEMENT])

    def press(self, *keys):
        """Keys one after the other; a tuple of keys is pressed together."""
        actions = []
        for key in keys:
            together = [KEYS.get(one, one) for one in (key if isinstance(key, tuple) else (key,))]
            actions += [{"type": "keyDown", "value": one} for one in together]
            actions += [{"type": "keyUp", "value": one} for one in reversed(together)]
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self.ask("POST", "/actions", {"actions": [source]})

    def answer(self, yes):
        """Answers the question that the page has asked."""
        self.ask("POST", "/alert/accept" if yes else "/alert/dismiss", {})

    def log(self):
        """What the browser has complained about."""
        return self.ask("POST", "/se/log", {"type": "browser"})

    def download(self, name):
        """A file that is being downloaded, once it is there."""
        path = self.downloads / name
        wait(lambda: path.exists() and not list(self.downloads.glob("*.crdownload")))
        text = path.read_text(encoding="utf-8")
        path.unlink()
        return text

    def picture(self, path):
        import base64

        pathlib.Path(path).write_bytes(base64.b64decode(self.ask("GET", "/screenshot")))

    def emulate(self, width=None, dark=False):
        if width is None:
            self.devtools("Emulation.clearDeviceMetricsOverride")
        else:
            self.devtools(
                "Emulation.setDeviceMetricsOverride",
                width=width,
                height=800,
                deviceScaleFactor=1,
                mobile=width < 600,
            )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.devtools("Emulation.setEmulatedMedia", features=[scheme])


def wait(is_so, seconds=10):
    """Until something is so; an error if it never is."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise Refused("it did not come to that")
        time.sleep(0.02)
