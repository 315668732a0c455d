"""Builds sites and reads all that was written."""

import collections
import functools
import json
import pathlib
import re
import subprocess

import pages
import programs
from texts import Texts, one_line

#: Pages that html5lib reads too, which takes its time.
READ_TWICE = ("briefs/declared/index.html", "briefs/marks/index.html")

FOLDERS = {"the site", "briefs", "participants", "parties", "pillars", "topics", "outcomes", "timeline",
           "search", "data"}
#: The endings of files that are published as they stand.
COPIED = {".txt", ".png", ".pdf"}


class Site:
    """A site in a folder, built without the fields that the program refuses."""

    def __init__(self, program, folder: pathlib.Path, write, texts: Texts, base: str | None = None):
        self.base = base or "https://example.org/sub/"
        self.folder, self.program = folder, program
        self.refused: set[str] = set()
        self.faults: list[str] = []
        #: What stands in each field.
        self.given: dict[str, str] = {}
        while True:
            put = Texts(texts.payload, texts.isFirst, frozenset(self.refused))
            made = write(folder, put)
            self.given = put.given
            self.status, diagnostics = self.build(*(["--base-url", base] if base else []))
            self.codes = {each["code"] for each in diagnostics}
            errors = [each for each in diagnostics if each["severity"] == "error"]
            if self.status != 1 or not made.fields:
                return
            if (folder / "public").exists():
                self.faults.append("something was written in spite of an error")
            refused = {made.fields.get((each["path"].removeprefix(f"{folder}/"), each["line"]))
                       for each in errors if each["path"]}
            if None in refused or not refused - self.refused:
                self.faults.append(f"exit 1 with {errors}")
                return
            self.refused |= refused

    def build(self, *flags):
        run = subprocess.run(
            [self.program, "build", "-s", self.folder, "--now", "2026-01-01", "--format", "json",
             "--no-cache", "--jobs", "1", *flags], capture_output=True)
        if run.returncode == 2:
            return 2, []
        self.faults += [f"standard error: {run.stderr!r}"] if run.stderr else []
        try:
            return run.returncode, json.loads(run.stdout)["diagnostics"]
        except ValueError as error:
            self.faults.append(f"the report is no JSON: {error}: {run.stdout[:80]!r}")
            return run.returncode, []


class Output:
    """All that stands in the output of a site, by format."""

    def __init__(self, site: Site, known: set[str]):
        self.skeletons: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
        self.texts: dict[str, list[str]] = collections.defaultdict(list)
        self.names: set[str] = set()
        self.formats: set[str] = set()
        self.faults = list(site.faults)
        self.pages = self.files = 0
        root = site.folder / "public"
        self.address = site.base
        self.base = re.sub("^https?://[^/]*", "", site.base)
        for path in sorted(root.rglob("*")):
            place = path.relative_to(root)
            isCopy = path.suffix in COPIED and place.as_posix() != "robots.txt"
            if path.is_dir() or place.parts[0] == "assets" or isCopy:
                continue
            self.files += 1
            try:
                self.read(place, path.read_bytes(), known, root)
            except Exception as error:
                self.faults.append(f"{place}: cannot be read: {type(error).__name__}: {error}")

    def read(self, place: pathlib.PurePath, data: bytes, known: set[str], root: pathlib.Path):
        # An old address may have any ending.
        if place.suffix == ".html" or data.startswith(b"<!DOCTYPE html>"):
            text = data.decode()
            reading, name = pages.read(text), "HTML"
            self.pages += 1
            self.names |= reading.names
            faults = pages.faults(reading, known, place.as_posix(), root, self.base)
            if place.as_posix() in READ_TWICE:
                again = pages.read_again(text)
                faults += pages.faults(again, known, place.as_posix(), root, self.base)
            for block in reading.blocks:
                inner = programs.jsons(block.encode())
                self.formats.add("JSON-LD")
                self.skeletons["JSON-LD"] += inner.skeleton
                self.texts["JSON-LD"] += inner.texts
            for citation in reading.citations:
                inner = programs.bibtex(citation.encode())
                faults += inner.faults
                self.skeletons["BibTeX on pages"] += inner.skeleton
                self.texts["BibTeX on pages"] += inner.texts
        else:
            name, reader = programs.reader(place) or (None, None)
            if not name:
                self.faults.append(f"{place}: a file that nothing reads")
                return
            reading = reader(data)
            faults = reading.faults
        if name in ("headers", "robots"):
            plain = self.base.replace(":", "%3A").replace("*", "%2A")
            reading.skeleton = collections.Counter({
                line.replace(self.address, "/").replace(plain, "/"): count
                for line, count in reading.skeleton.items()})
        self.formats.add(name)
        folder = place.parts[0] if len(place.parts) > 1 else "the site"
        self.skeletons[f"{name} of {folder if folder in FOLDERS else 'other places'}"] += reading.skeleton
        self.texts[name] += reading.texts
        self.faults += [f"{place}: {fault}" for fault in faults]

    def occurrences(self, text: str) -> dict[str, int]:
        """How often a text is in the texts of each format, as readers get them."""
        wanted = comparable(text)
        return {name: count for name, all in self.joined.items() if (count := all.count(wanted))}

    @functools.cached_property
    def joined(self) -> dict[str, str]:
        """All texts of each format, one behind the other."""
        return {name: comparable("¦".join(texts)) for name, texts in self.texts.items()}

    def differences(self, control: "Output") -> list[str]:
        """What of the parts of the control site is missing here, or is more."""
        found = []
        for name in sorted(self.skeletons.keys() | control.skeletons.keys()):
            mine, theirs = self.skeletons[name], control.skeletons[name]
            found += [f"{name}: {count} more of {way[-160:]}" for way, count in (mine - theirs).items()]
            found += [f"{name}: {count} fewer of {way[-160:]}" for way, count in (theirs - mine).items()]
        return found


def comparable(text: str) -> str:
    """A text without what XML cannot hold and without marks of byte order, on one line."""
    return one_line(text.translate(dict.fromkeys(map(ord, "\ufffe\uffff\ufeff"))))
