"""A site under `readout serve`, in a folder that a test changes as an author would."""

import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from site_under_test import PROGRAM, Site

ROOT = Path(__file__).parent.parent.parent
#: A brief of the sample site, long enough to scroll in.
BRIEF = "2023-11-15-biden-xi-woodside"


class Served(Site):
    def __init__(self, browser):
        self.place = tempfile.TemporaryDirectory()
        folder = Path(self.place.name)
        for name in ("content", "templates"):
            shutil.copytree(ROOT / name, folder / name)
        shutil.copy(ROOT / "readout.yaml", folder)
        self.start(folder)
        super().__init__(browser, folder, self.address)

    def start(self, folder, *flags):
        self.log = open(folder / "log", "w+")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--source", folder, *flags], stdout=subprocess.PIPE,
            stderr=self.log, text=True)
        line = self.process.stdout.readline()
        self.address = re.search(r"http://\S+/", line).group()
        self.port = self.address.split(":")[-1].rstrip("/")

    def stop(self, with_signal=signal.SIGINT):
        """Ends the server, and returns its status and how long it took."""
        began = time.monotonic()
        self.process.send_signal(with_signal)
        return self.process.wait(5), time.monotonic() - began

    def restart(self):
        self.stop()
        self.start(self.folder, "--port", self.port)

    def terminal(self):
        return (self.folder / "log").read_text()

    def brief(self, name=BRIEF):
        return self.folder / f"content/briefs/{name}.md"

    def edit(self, old, new, name=BRIEF):
        path = self.brief(name)
        text = path.read_text()
        assert old in text, old
        path.write_text(text.replace(old, new, 1))

    def close(self):
        super().close()
        if self.process.poll() is None:
            self.stop()
        self.place.cleanup()
