"""Builds two sites, serves them on loopback with their own headers, and runs every test on them.

A test is a function `test_…` of a file `*_test.py` here; its parameters are `sample` (the site of
this repository), `large` (a generated one), `hostile` (one that has hostile texts wherever they are
accepted), `below` (the generated one below a path) and `served` (a copy of the sample under
`readout serve`, anew for each test).
"""

import importlib
import inspect
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

from playwright.sync_api import sync_playwright

from content import write_site
from hostile import hostile_site
from served import Served
from site_under_test import Site, build, serve

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def tests(names):
    for file in sorted(HERE.glob("*_test.py")):
        module = importlib.import_module(file.stem)
        for name, function in vars(module).items():
            label = f"{file.stem.removesuffix('_test')}: {name.removeprefix('test_').replace('_', ' ')}"
            if name.startswith("test_") and (not names or any(word in label for word in names)):
                yield label, function


def launch(playwright):
    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    return playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])


def built(browser, source, output):
    address = serve(output)
    build(source, output, address)
    return Site(browser, output, address)


def run(names):
    failed = count = 0
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        folder = Path(folder)
        write_site(folder / "large")
        shutil.copytree(ROOT / "templates", folder / "large/templates")
        browser = launch(playwright)
        sites = {
            "sample": built(browser, ROOT, folder / "sample"),
            "large": built(browser, folder / "large", folder / "large/public"),
        }
        if "injection" in names:
            sites["hostile"] = built(
                browser, hostile_site(folder / "hostile"), folder / "hostile/public")
        public = sites["large"].folder
        sites["below"] = Site(browser, public, serve(public, "/a/path/"))
        for label, function in tests(names):
            # Takes minutes, so it runs only where it is named: `make injection-check`.
            if label.startswith("injection:") and "injection" not in names:
                continue
            count += 1
            used = [
                Served(browser) if name == "served" else sites[name]
                for name in inspect.signature(function).parameters]
            try:
                function(*used)
                for site in used:
                    assert not site.errors, site.errors
                print(f"ok    {label}", flush=True)
            except Exception:
                failed += 1
                print(f"FAIL  {label}\n{traceback.format_exc()}", flush=True)
            for site in used:
                site.close()
        browser.close()
    print(f"{count} tests, {failed} failed, {time.monotonic() - began:.0f} s")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
