"""The texts of `locales/` in a repository, and the program that is tested."""

import os
import pathlib
import shutil
import subprocess
import tempfile

HERE = pathlib.Path(__file__).parent
PROGRAM = os.path.abspath(os.environ["FLUENT_TOOLS"])


def run(*arguments, folder, fails=False):
    done = subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=False)
    told = done.stdout + done.stderr
    assert (done.returncode != 0) == fails, f"{arguments}: {done.returncode}\n{told}"
    return told


def git(*arguments, folder):
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"]
    return run("git", *identity, *arguments, folder=folder)


class Project:
    """A copy of the test's texts in a repository, with some of them judged."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="project-")
        self.root = pathlib.Path(self.folder.name)
        shutil.copytree(HERE / "locales", self.root / "locales")
        source = self.root / "locales/en-US/shop.ftl"
        present = source.read_text(encoding="utf-8")
        before = present.replace("Try again later.", "Please wait for a minute.")
        assert before != present
        source.write_text(before, encoding="utf-8")
        git("init", "--quiet", folder=self.root)
        self.review("--stamp")
        review = self.root / "locales/ar/review.toml"
        text = review.read_text(encoding="utf-8")
        assert "format = 1\n" in text
        person = '\n[reviewers.lin]\nname = "Lin <b>"\nnative = true\n'
        review.write_text(text.replace("format = 1\n", f"format = 1\n{person}", 1), encoding="utf-8")
        ar = ["--lang", "ar", "--by", "lin"]
        self.review("--approve", "basket", "order-later", *ar)
        note = "</script><script>alert(3)</script> too short"
        self.review("--needs-work", "order-failed", "--note", note, *ar)
        git("add", ".", folder=self.root)
        git("commit", "--quiet", "-m", "texts", folder=self.root)
        source.write_text(present, encoding="utf-8")
        git("commit", "--quiet", "-a", "-m", "another source", folder=self.root)
        self.page = self.root / "ar.html"
        self.review("--page", str(self.page), "--lang", "ar")

    def review(self, *arguments, fails=False):
        return run(PROGRAM, "review", *arguments, folder=self.root, fails=fails)

    def read(self, path):
        return (self.root / path).read_text(encoding="utf-8")
