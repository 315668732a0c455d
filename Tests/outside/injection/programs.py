"""What programs read of a site: each format with a reader of other hands."""

import collections
import csv
import io
import json
import pathlib
import re

import bibtexparser
import feedparser
import icalendar
import rispy
from lxml import etree
from pylatexenc.latexwalker import LatexMacroNode, LatexWalker

import citations
import pages
from data import plain
from pages import Reading

#: What LaTeX is told by citations: its names for marks.
MACROS = {"textbackslash", "textbraceleft", "textbraceright", "textasciicircum", "textasciitilde",
          "textless", "textgreater", "textbar", "$", "&", "%", "#", "_"}
FORMULAS = tuple("=+-@\t\r＝＋－＠")


def jsons(data: bytes) -> Reading:
    reading = Reading()
    values(json.loads(data.decode()), "", reading)
    return reading


def values(value, way: str, reading: Reading):
    """Adds the keys and kinds of a value; the words and codes of a search index are no keys."""
    if isinstance(value, dict):
        for key, inner in value.items():
            values(inner, f"{way}.{key}", reading)
    elif isinstance(value, list):
        for inner in value:
            values(inner, way + "[]", reading)
    else:
        reading.skeleton[f"{way} {type(value).__name__}"] += 1
        if isinstance(value, str):
            reading.texts.append(value)


def json_feed(data: bytes) -> Reading:
    reading = Reading()
    feed = json.loads(data.decode())
    contents = [item.pop("content_html", "") for item in feed["items"]]
    values(feed, "", reading)
    for content in contents:
        add_content(content, reading)
    return reading


def add_content(html: str, reading: Reading):
    """Adds what the text of an entry holds, as a reader of feeds would show it."""
    content = pages.read(html)
    reading.faults += pages.faults(content, {"html", "head", "body"})
    reading.faults += [
        f"the text of an entry leads to {address!r}" for _, address in content.addresses
        if not re.match(r"$|(https?|mailto|data):|//|\?", address, re.I)]
    reading.skeleton.update({f"content {way}": count for way, count in content.skeleton.items()})
    reading.texts += content.texts


def xml(data: bytes) -> Reading:
    reading = Reading()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=False)
    root = etree.fromstring(data, parser)
    for node in root.iter():
        if not isinstance(node.tag, str):
            reading.faults.append(f"{type(node).__name__}: {node}")
            continue
        way = "/".join(each.tag for each in reversed([*node.iterancestors()]))
        reading.skeleton[f"{way}/{node.tag} {sorted(node.attrib)}"] += 1
        text = "" if node.get("type") == "html" else node.text or ""
        reading.texts += [text, node.tail or "", *node.attrib.values()]
        for name, value in node.attrib.items():
            if name == "href" and pages.scheme(value) not in ("http", "https"):
                reading.faults.append(f"{node.tag} leads to {value!r}")
    if root.getroottree().docinfo.doctype:
        reading.faults.append("a document type")
    return reading


def atom(data: bytes) -> Reading:
    reading = xml(data)
    feed = feedparser.parse(data, sanitize_html=False)
    reading.skeleton["entries for feedparser"] += len(feed.entries)
    if feed.bozo:
        reading.faults.append(str(feed.bozo_exception))
    for content in etree.fromstring(data).iterfind(".//{*}content[@type='html']"):
        add_content(content.text or "", reading)
    return reading


def calendar(data: bytes) -> Reading:
    reading = Reading()
    read = icalendar.Calendar.from_ical(data)
    for part in read.walk():
        reading.faults += [f"{part.name}: {error}" for error in part.errors]
        for name, value in part.property_items(recursive=False):
            reading.skeleton[f"{part.name} {name} {sorted(getattr(value, 'params', {}))}"] += 1
            if name == "CATEGORIES":
                reading.texts += [str(each) for each in value.cats]
            elif type(value).__name__ == "vUnknown":
                reading.texts.append(
                    re.sub(r"\\(.)", lambda mark: "\n" if mark[1] in "nN" else mark[1], str(value)))
            elif isinstance(value, str):
                reading.texts.append(str(value))
    lines = data.decode().split("\r\n")
    reading.faults += [f"a line of {len(line.encode())} bytes" for line in lines if len(line.encode()) > 75]
    # However a reader parts lines, no line of a text begins a property.
    parted = [line for line in data.decode().splitlines() if not line.startswith(" ")]
    reading.skeleton["lines"] += len(parted)
    reading.faults += [f"the line {line!r}" for line in parted if not re.match(r"[A-Z-]+[;:]", line)]
    return reading


def table(data: bytes) -> Reading:
    reading = Reading()
    rows = list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))
    for row in rows:
        reading.skeleton[f"row of {len(row)}"] += 1
        reading.texts += [plain(cell) for cell in row]
    # Spreadsheets of many countries take a semicolon or a tab for what parts cells.
    for mark in ",;\t":
        for row in csv.reader(io.StringIO(data.decode(), newline=""), delimiter=mark):
            reading.faults += [
                f"with {mark!r} the formula {cell[:60]!r}" for cell in row
                if cell.startswith(FORMULAS) and not re.fullmatch(r"-?[0-9.]+", cell)]
    for cell in re.split("[;\t\r\n]", data.decode()):
        if cell.lstrip('"').startswith(FORMULAS):
            reading.faults.append(f"parted whatever quotes say, the formula {cell[:60]!r}")
    return reading


def bibtex(data: bytes) -> Reading:
    reading = Reading()
    library = bibtexparser.parse_string(data.decode())
    reading.faults += [str(block.error) for block in library.failed_blocks]
    for kind in ("comments", "preambles", "strings"):
        reading.skeleton[kind] += len(getattr(library, kind))
    latex = citations.latex()
    for entry in library.entries:
        reading.skeleton[f"{entry.entry_type} {[field.key for field in entry.fields]}"] += 1
        for field in entry.fields:
            value = field.value
            if field.key == "url":
                reading.texts.append(value)
                continue
            reading.texts.append(latex.latex_to_text(value))
            for node in LatexWalker(value).get_latex_nodes()[0]:
                walk(node, reading)
    return reading


def walk(node, reading: Reading):
    """Holds the commands of a piece of LaTeX against those that are marks."""
    if isinstance(node, LatexMacroNode) and node.macroname not in MACROS:
        reading.faults.append(f"the command \\{node.macroname}")
    if type(node).__name__ in ("LatexMathNode", "LatexEnvironmentNode", "LatexCommentNode"):
        reading.faults.append(f"{type(node).__name__} {node.latex_verbatim()!r}")
    for inner in getattr(node, "nodelist", None) or []:
        walk(inner, reading)


def ris(data: bytes) -> Reading:
    reading = Reading()
    for entry in rispy.loads(data.decode()):
        reading.skeleton[f"entry {sorted(entry)}"] += 1
        for value in entry.values():
            reading.texts += value if isinstance(value, list) else [value]
    for line in data.decode().splitlines():
        reading.skeleton[line[:6] if re.match("[A-Z][A-Z0-9]  - ", line) else "other line"] += 1
    return reading


def robots(data: bytes) -> Reading:
    reading = Reading()
    for line in data.decode().splitlines():
        reading.skeleton[line] += 1
    return reading


def redirects(data: bytes) -> Reading:
    reading = Reading()
    for line in data.decode().splitlines():
        parts = line.split(" ")
        reading.skeleton[f"line of {len(parts)}"] += 1
        if len(parts) != 3 or parts[2] != "301":
            reading.faults.append(f"the line {line!r}")
        for path in parts[:2]:
            if not re.fullmatch(r"/(?!/)[!$%&'()+,./0-9;=@A-Z_a-z~-]*", path):
                reading.faults.append(f"the path {path!r}")
    return reading


def headers(data: bytes) -> Reading:
    reading = Reading()
    for line in data.decode().splitlines():
        name, _, value = line.partition(": ") if line.startswith("  ") else (line, "", "")
        reading.skeleton[name] += 1
        if name.strip() == "Content-Security-Policy":
            for directive in value.split("; "):
                words = directive.split(" ")
                kept = words[1:]
                if words[0] == "img-src":
                    kept = [word for word in kept if not re.fullmatch(r"https?:(//[a-z0-9.:-]+)?", word)]
                reading.skeleton[f"policy {words[0]} {kept}"] += 1
    return reading


def listing(data: bytes) -> Reading:
    reading = Reading()
    reading.skeleton["lines"] += data.decode("utf-8", "surrogateescape").count("\n")
    return reading


def reader(path: pathlib.PurePath):
    """The name of a format and who reads it; nothing for pages and for files that are as they were."""
    place, name = path.as_posix(), path.name
    if place.startswith("search/") and name.endswith(".json"):
        return "search index", search
    if place == "data/datapackage.json":
        return "data package", jsons
    if place.startswith("data/schema/"):
        return "JSON Schema", jsons
    if place == "data/briefs.csl.json":
        return "CSL-JSON", jsons
    if name == "feed.json":
        return "JSON Feed", json_feed
    if place.startswith("data/") and name.endswith(".json"):
        return "JSON", jsons
    named = {
        "feed.xml": ("Atom", atom), "sitemap.xml": ("sitemap", xml), "calendar.ics": ("calendar", calendar),
        "outcomes.csv": ("CSV", table), "briefs.bib": ("BibTeX", bibtex), "briefs.ris": ("RIS", ris),
        "robots.txt": ("robots", robots), "_redirects": ("redirects", redirects),
        "_headers": ("headers", headers), ".readout": ("listing", listing)}
    return named.get(name)


def search(data: bytes) -> Reading:
    """The keys of a word list are the readers' words; all else has the keys of the control site."""
    reading = jsons(data)
    kept = collections.Counter()
    for way, count in reading.skeleton.items():
        if not re.fullmatch(r"\.[^.]* str", way):
            kept[way] += count
    reading.skeleton = kept
    return reading
