"""What commands print on a terminal of sites that have a payload in them."""

import json
import os
import pathlib
import pty
import re
import subprocess

import sites
from payloads import Payload
from texts import Texts, quoted

#: What could steer a terminal, or part its lines.
STEERING = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def run(program, folder: pathlib.Path, *words: str, input: str = "") -> tuple[int, str]:
    """Runs the program as a person would, on a terminal; returns its status and what it showed."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [program, *words, "--color", "never"], cwd=folder, stdin=subprocess.PIPE, stdout=theirs,
        stderr=theirs, env={"PATH": "/usr/bin:/bin", "TERM": "dumb", "CI": "1"})
    os.close(theirs)
    process.stdin.write(input.encode("utf-8", "surrogateescape"))
    process.stdin.close()
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    return process.wait(), shown.replace(b"\r\n", b"\n").decode("utf-8", "backslashreplace")


def broken(folder: pathlib.Path, payload: Payload):
    """A site in which everything is wrong that a text can be wrong in."""
    x = quoted(payload.text) if payload.yaml is None else payload.yaml
    sites.Pages(folder).write(
        "content/briefs/broken.md", "---", f'"k{x}": 1', f'"{x}k": 1', f'title: "{x}"', f'date: "{x}"',
        f'kind: "bilateral{x}"', f'slug: "{x}s"', f'lang: "{x}"', f'embargo: "{x}"',
        f'aliases: ["{x}", "/{x}"]',
        f'sources: [{{ url: "{x}", "{x}u": 1 }}]', f'topics: {{ "{x}": 1 }}',
        f'outcomes: [{{ text: a, status: "{x}", id: "{x}" }}, {{ text: b, id: "{x}" }}]', "---", "Text.")
    sites.Pages(folder).write(
        "content/briefs/yaml.md", "---", f"title: {payload.text}", f"{payload.text}: [", "---", "Text.")
    x = " ".join(payload.text.split())
    sites.Pages(folder).write(
        "content/briefs/links.md", "---", "title: Links", "date: 2024-01-01", "participants: [Joe]",
        "---", f"[a](<{x}x.md>) ![b](<{x}x.png>) [c](#{x}) [d](</{x}/>) [^{x}] [e](links.md#{x})", "",
        f"## Joe {x}", "", f"[^y{x}]: unused {x}")
    sites.Pages(folder).write("readout.yaml", f'"{quoted(payload.text)}": 1', f'title: "t"')
    name = payload.text.replace("/", "").replace("\0", "")[:60]
    try:
        (folder / f"content/briefs/n{name}.md").write_text("---\ntitle: a\n---\n")
        (folder / f"content/briefs/{name}n").symlink_to("nowhere")
        (folder / f"content/{name}.md").write_text("---\n[\n")
    except OSError:
        pass


def faults(program, folder: pathlib.Path, payload: Payload):
    """Runs all commands; returns what is wrong with what they print, and how many there were."""
    bad, good = folder / "bad", folder / "good"
    bad.mkdir()
    broken(bad, payload)
    good.mkdir()
    sites.write_told(good, Texts(payload, without=frozenset(f"marks.{part}" for part in sites.MARKS)))
    told = "content/briefs/told-raw.md"
    runs = {
        **{f"check of faults, {form}": (bad, "check", "--format", form)
           for form in ("text", "json", "sarif", "github")},
        **{f"build of faults, {form}": (bad, "build", "--format", form) for form in ("text", "github")},
        "list of faults": (bad, "list", "briefs"),
        "build": (good, "build"), "build into": (good, "build", "-o", f"o{name_of(payload)}"),
        "check": (good, "check"), "list": (good, "list", "briefs"),
        "list of persons": (good, "list", "participants"),
        "list as JSON": (good, "list", "participants", "--format", "json"),
        "explain": (good, "explain", "/briefs/told-raw/"), "explain of a page": (good, "explain", told),
        "extract": (good, "extract", told),
        "extract --explain": (good, "extract", "--explain", "--all", told),
        "extract --json": (good, "extract", "--json", told), "review": (good, "review", told),
        "new": (good, "new", argument(payload) + "x", "--date", "2024-01-01"),
        "wrong flag": (good, "build", f"--{argument(payload)}"),
        "wrong command": (good, argument(payload) + "x"),
        "no such file": (good, "extract", argument(payload) + "x"),
        "wrong address": (good, "build", "--base-url", "https://example.org/" + argument(payload)),
        "clean": (good, "clean"),
    }
    found = []
    counts = {}
    for name, (place, *words) in runs.items():
        status, shown = run(program, place, *words)
        marks = sorted({f"U+{ord(c):04X}" for c in STEERING.findall(shown)})
        if marks:
            found.append(f"{name}: {', '.join(marks)} on the terminal: {shown[:200]!r}")
        if status not in (0, 1, 2):
            found.append(f"{name}: exit {status}: {shown[-200:]!r}")
        found += [f"{name}: {fault}" for fault in form_faults(name, words, shown, counts)]
    return found, len(runs)


def form_faults(name, words, shown, counts):
    if words[0] not in ("check", "build", "explain", "extract", "list"):
        return
    if words[-1] == "json" or "--json" in words or words[0] == "explain":
        if not shown.startswith(("{", "[")):
            return
        try:
            # What is wrong with the files stands behind, on the same terminal.
            report = json.JSONDecoder().raw_decode(shown)[0]
        except ValueError as error:
            yield f"no JSON: {error}: {shown[:200]!r}"
            return
        if words[0] == "check":
            counts["all"] = len(report["diagnostics"])
    elif words[-1] == "sarif":
        if len(json.loads(shown)["runs"][0]["results"]) != counts.get("all"):
            yield f"not {counts.get('all')} results"
    elif words[-1] == "github" and words[0] == "check":
        lines = shown.splitlines()
        if len(lines) != counts.get("all"):
            yield f"{len(lines)} lines instead of {counts.get('all')}"
        for line in lines:
            if not re.fullmatch(r"::(error|warning) [^:]*::.*", line):
                yield f"the line {line!r}"
    elif words[0] == "check" and "of faults" in name:
        for line in shown.splitlines():
            if not re.match(r".+: (error|warning|note): |readout: ", line):
                yield f"the line {line!r}"


def argument(payload: Payload) -> str:
    """The payload as a word of a command line, which holds no NUL."""
    return payload.text.replace("\0", "")


def name_of(payload: Payload) -> str:
    return argument(payload).replace("/", "")[:60]
