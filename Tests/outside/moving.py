"""Moves small sites of other generators with docs/examples/move.py and builds them.

usage: moving.py READOUT FIXTURES. Each generator's folder in FIXTURES is moved; the briefs must be
those of its folder `expected`, and each of their old addresses must have a page in the site.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

MOVE = pathlib.Path(__file__).parents[2] / "docs/examples/move.py"
POSTS = {"hugo": ["content/posts", "urls.csv"], "zola": ["content/notes"], "jekyll": ["_posts"]}


def check(readout: str, fixture: pathlib.Path, site: pathlib.Path) -> list[str]:
    posts, *listing = [str(fixture / name) for name in POSTS[fixture.name]]
    briefs = site / "content/briefs"
    subprocess.run([sys.executable, MOVE, fixture.name, posts, briefs, *listing], check=True, capture_output=True)
    expected = fixture / "expected"
    if os.environ.get("GOLDEN") == "write":
        expected.mkdir(exist_ok=True)
        for path in briefs.iterdir():
            (expected / path.name).write_bytes(path.read_bytes())
    found = {path.name: path.read_bytes() for path in briefs.iterdir()}
    wanted = {path.name: path.read_bytes() for path in expected.iterdir()}
    findings = [f"{name} is not as expected" for name in sorted(found.keys() | wanted.keys())
                if found.get(name) != wanted.get(name)]
    build = subprocess.run(
        [readout, "build", "-q", "-D", "--strict", "-b", "https://example.org/", "-s", site],
        capture_output=True, text=True)
    findings += build.stderr.splitlines()
    for path in briefs.iterdir():
        for line in path.read_text("utf-8").split("---\n")[1].splitlines():
            if line.startswith("- /"):
                page = site / "public" / line[3:]
                if not (page if page.suffix == ".html" else page / "index.html").is_file():
                    findings.append(f"{line[2:]} has no page")
    return findings


def main() -> int:
    readout, fixtures = sys.argv[1], pathlib.Path(sys.argv[2])
    failed = False
    for kind in POSTS:
        with tempfile.TemporaryDirectory() as folder:
            findings = check(readout, fixtures / kind, pathlib.Path(folder))
        print(f"moved from {kind}: {'; '.join(findings) or 'no finding'}")
        failed = failed or bool(findings)
    return int(failed)


sys.exit(main())
