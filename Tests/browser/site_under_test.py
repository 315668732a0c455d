"""A built site behind a web server, and pages of it in the browser."""

import functools
import http.server
import json
import subprocess
import threading
from pathlib import Path

PROGRAM = Path(__file__).parent.parent.parent / ".build/release/readout"


def build(source, output, address):
    subprocess.run(
        [PROGRAM, "build", "--source", source, "--output", output, "--base-url", address,
         "--now", "2026-01-01", "--quiet"],
        check=True)


def headers(folder):
    """What the site asks hosts to send with every file."""
    lines = (Path(folder) / "_headers").read_text().split("\n\n")[0].splitlines()[1:]
    return [line.strip().split(": ", 1) for line in lines]


class Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments, prefix, **options):
        self.prefix = prefix
        super().__init__(*arguments, **options)

    def do_GET(self):
        if not self.path.startswith(self.prefix):
            return self.send_error(404)
        self.path = "/" + self.path.removeprefix(self.prefix)
        super().do_GET()

    def end_headers(self):
        for name, value in headers(self.directory):
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """Says nothing of browsers that leave before they have read all."""


def serve(folder, prefix="/"):
    """Serves a folder as long as the program runs, and returns its address."""
    handler = functools.partial(Handler, directory=str(folder), prefix=prefix)
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}{prefix}"


class Site:
    def __init__(self, browser, folder, address):
        self.browser, self.folder, self.address = browser, folder, address
        self.contexts = []
        #: What the browser complained about in the test that runs.
        self.errors = []

    def open(self, path="", expects_errors=False, before=None, **options):
        """Opens a page in a browser without a past; `before` sees the page while it is blank."""
        context = self.browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        if not expects_errors:
            page.on("pageerror", lambda error: self.errors.append(str(error)))
            page.on(
                "console",
                lambda message: message.type in ("error", "warning")
                and self.errors.append(message.text))
        if before:
            before(page)
        page.goto(self.address + path)
        return page

    def close(self):
        for context in self.contexts:
            context.close()
        self.contexts, self.errors = [], []

    def data(self, name):
        """The site's own facts, which are right without any search."""
        return json.loads((self.folder / "data" / f"{name}.json").read_text())

    def a_page_of_each_kind(self):
        paths = ["", "404.html"]
        for kind in ("briefs", "participants", "parties", "pillars", "topics", "outcomes",
                     "timeline", "search"):
            folder = self.folder / kind
            if not folder.is_dir():
                continue
            paths.append(f"{kind}/")
            inner = sorted(each.name for each in folder.iterdir() if (each / "index.html").is_file())
            paths += [f"{kind}/{name}/" for name in inner[:1] + inner[-1:]]
        return paths
