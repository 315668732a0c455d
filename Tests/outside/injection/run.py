"""Puts hostile texts into every text of a site and has readers of other hands read what comes of it.

    run.py PROGRAM [NAME…]

Each payload stands in every field, in the midst of other words and before them. A site that has it
must have the same elements, attributes, entries, events, cells, records and lines as one that has
harmless letters in its place, no address may run a script, and readers get back what was written.
The findings stand on standard error, and then exit 1. Names of payloads, or parts of them, run only
those.
"""

import collections
import multiprocessing
import pathlib
import shutil
import sys
import tempfile
import time

import commands
import names
import sites
from building import Output, Site, comparable
from payloads import payloads
from texts import HARMLESS, Texts, word


def tried(work):
    """Builds and reads the sites of one payload."""
    program, folder, payload, isFirst = work
    where = f"{payload.name}{', first' if isFirst else ''}"
    tally = collections.Counter()
    findings = []
    place = pathlib.Path(tempfile.mkdtemp(dir=folder))
    for kind in ("declared",) if isFirst else ("declared", "told", "names", "unsafe", "address"):
        inner = place / kind
        inner.mkdir()
        try:
            found = list(KINDS[kind](program, inner, payload, isFirst, CONTROLS[kind, isFirst], tally))
        except Exception as error:
            found = [f"{type(error).__name__}: {error}"]
        findings += [f"{where}: {kind}: {fault}" for fault in found]
    if not isFirst:
        found, count = commands.faults(program, place, payload)
        findings += [f"{where}: {fault}" for fault in found]
        tally["commands"] += count
    shutil.rmtree(place)
    return findings, tally


def declared(program, place, payload, isFirst, control, tally, write=sites.write_declared):
    site = Site(program, place, write, Texts(payload, isFirst))
    output = read(site, control, tally)
    tally["refused"] += len(site.refused)
    yield from output.faults
    yield from output.differences(control.output)
    yield from lost(site, output, control, tally)


def told(program, place, payload, isFirst, control, tally):
    site = Site(program, place, sites.write_told, Texts(payload, isFirst))
    tally["refused"] += len(site.refused)
    tally["texts"] += len(control.given) - len(site.refused)
    yield from read(site, control, tally).faults


def named(program, place, payload, isFirst, control, tally):
    """A site with the payload in all names of files; or where it is refused, in one after the other.

    A file with an unusable name is told of, and left out.
    """
    fields = names.FIELDS
    for field in ("all", *fields):
        write = names.writer(payload, fields if field == "all" else {field})
        site = Site(program, place / field, write, Texts(payload))
        if site.status not in (0, 1):
            yield f"{field}: exit {site.status}"
        if site.status == 0 and "unusable-name" not in site.codes:
            tally["texts"] += len(fields) if field == "all" else 1
            output = read(site, control, tally)
            yield from (f"{field}: {fault}" for fault in output.faults + output.differences(control.output))
            if field == "all":
                return
        elif field != "all":
            tally["refused"] += 1
            if site.status == 1 and (site.folder / "public").exists():
                yield f"{field}: something was written in spite of an error"


def address(program, place, payload, isFirst, control, tally):
    """A site of harmless texts at an address with the payload in its path."""
    if "\0" in payload.text:
        return
    base = "https://example.org/" + payload.text.strip("/") + "/"
    site = Site(program, place, sites.write_declared, Texts(HARMLESS), base)
    tally["texts" if site.status == 0 else "refused"] += 1
    if site.status == 0:
        output = read(site, control, tally)
        yield from output.faults
        yield from output.differences(control.output)
    elif site.status != 2 or (place / "public").exists():
        yield f"exit {site.status}"


def unsafe(*words):
    """What is not written in Markdown is no HTML where raw HTML is allowed, either."""
    return declared(*words, write=sites.write_unsafe)


KINDS = {"declared": declared, "unsafe": unsafe, "told": told, "names": named, "address": address}


def read(site, control, tally):
    output = Output(site, control.output.names)
    tally["pages"] += output.pages
    tally["files"] += output.files
    return output


def lost(site, output, control, tally):
    """What a reader does not get back as it was written."""
    for field, harmless in control.given.items():
        if field in site.refused:
            continue
        tally["texts"] += 1
        if not harmless:
            continue
        found = output.occurrences(site.given[field])
        wanted = control.wanted[field]
        if len(site.given[field]) > 200:
            # Of a long text the search shows the beginning.
            wanted = wanted | {"search index": found.get("search index", 0)}
        if comparable(site.given[field]) == comparable(word(field)):
            # Of a payload that is not seen, the word alone is left, which is an address as well.
            found = {name: min(count, wanted.get(name, 0)) for name, count in found.items()}
        tally["places"] += len(wanted)
        for name in sorted(found.keys() | wanted.keys()):
            if found.get(name, 0) != wanted.get(name, 0):
                yield (f"{field} is {found.get(name, 0)} times in {name} instead of "
                       f"{wanted.get(name, 0)}: {site.given[field]!r}")


#: The control site of each kind; the processes that try payloads have them from the first one.
CONTROLS: dict[tuple[str, bool], "Control"] = {}


class Control:
    """The site that has harmless letters in the place of the payload."""

    def __init__(self, program, place, write, texts):
        site = Site(program, place, write, texts)
        self.given = site.given
        self.output = Output(site, set())
        faults = [each for each in self.output.faults if ": an unknown " not in each]
        assert not faults and not site.refused and site.status == 0, (faults, site.refused)
        #: How often each field is in each format.
        self.wanted = {
            field: self.output.occurrences(text) for field, text in self.given.items() if text}
        self.output.texts.clear()


def controls(program, folder):
    made = {}
    writers = {"declared": sites.write_declared, "told": sites.write_told, "names": names.writer(HARMLESS)}
    for isFirst in (False, True):
        for kind, write in writers.items():
            place = pathlib.Path(tempfile.mkdtemp(dir=folder))
            made[kind, isFirst] = Control(program, place, write, Texts(HARMLESS, isFirst))
        made["address", isFirst] = made["unsafe", isFirst] = made["declared", isFirst]
        # What the theme has stands on the pages of any site.
        known = set().union(*(made[kind, isFirst].output.names for kind in writers))
        for kind in writers:
            made[kind, isFirst].output.names = known
    return made


def main(program: str, chosen: list[str]) -> int:
    began = time.monotonic()
    table = [each for each in payloads() if not chosen or any(name in each.name for name in chosen)]
    with tempfile.TemporaryDirectory() as folder:
        CONTROLS.update(made := controls(program, folder))
        # Of a long text an address has only the beginning, so that it may be no other field's.
        work = [(program, folder, each, isFirst) for each in table for isFirst in (False, True)
                if not isFirst or len(each.text) < 160]
        with multiprocessing.Pool() as pool:
            results = pool.map(tried, work, chunksize=2)
    findings = [each for found, _ in results for each in found]
    tally = sum((each for _, each in results), collections.Counter())
    fields = sum(len(made[kind, False].given) for kind in ("declared", "told")) + len(names.FIELDS) + 1
    formats = len(made["declared", False].output.formats)
    print(f"injection: {len(table)} payloads in {fields} fields: {tally['texts']} texts published, "
          f"{tally['refused']} refused; {tally['places']} times read back, {formats} formats; "
          f"{tally['files']} files, {tally['pages']} of them pages; {tally['commands']} commands on a "
          f"terminal; {len(findings)} findings, {time.monotonic() - began:.0f} s")
    for finding in findings:
        print(f"injection: error: {finding}", file=sys.stderr)
    return 1 if findings or not table else 0


if __name__ == "__main__":
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2:]))
