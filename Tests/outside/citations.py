"""Citations as BibTeX, RIS and CSL-JSON: the same briefs in each."""

import json
import pathlib

import bibtexparser
import rispy
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

import built
import data


def check(folder: pathlib.Path):
    briefs = built.briefs(folder)
    path = folder / "data/briefs.csl.json"
    items = json.loads(path.read_text("utf-8"))
    keys = [item["id"] for item in items]
    titles = [built.one_line(brief["title"]) for brief in briefs]
    name, count, findings = data.json_file(folder, path)
    findings += built.differences([item["title"] for item in items], titles, "title")
    if len(set(key.lower() for key in keys)) != len(keys):
        findings.append("two citations have one key")
    yield name, count, findings
    yield bibtex(folder, keys, titles)
    yield ris(folder, keys, titles)


def bibtex(folder: pathlib.Path, keys: list[str], titles: list[str]):
    library = bibtexparser.parse_string((folder / "data/briefs.bib").read_text("utf-8"))
    findings = [f"line {block.start_line}: {block.error}" for block in library.failed_blocks]
    findings += built.differences([entry.key for entry in library.entries], keys, "key")
    reader = latex()
    read = [reader.latex_to_text(entry["title"]) for entry in library.entries]
    findings += built.differences(
        [built.one_line(title) for title in read], [typeset(title) for title in titles], "title")
    return "data/briefs.bib", f"{len(library.entries)} entries", findings


def latex() -> LatexNodes2Text:
    """A reader of LaTeX that also knows its names for signs of ASCII."""
    signs = {
        "textless": "<", "textgreater": ">", "textbar": "|", "textbackslash": "\\",
        "textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^", "textasciitilde": "~"}
    context = get_default_latex_context_db()
    context.add_context_category(
        "signs", prepend=True, macros=[MacroTextSpec(name, sign) for name, sign in signs.items()])
    return LatexNodes2Text(latex_context=context)


def typeset(title: str) -> str:
    """A title as LaTeX sets it, which joins hyphens to dashes and curls quotes."""
    for typed, set_ in (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”")):
        title = title.replace(typed, set_)
    return title


def ris(folder: pathlib.Path, keys: list[str], titles: list[str]):
    with open(folder / "data/briefs.ris", encoding="utf-8", newline="") as file:
        text = file.read()
    entries = rispy.loads(text)
    findings = built.differences([entry.get("id") for entry in entries], keys, "key")
    findings += built.differences([entry.get("title") for entry in entries], titles, "title")
    if text.count("\n") != text.count("\r\n"):
        findings.append("a line without CR LF")
    return "data/briefs.ris", f"{len(entries)} records", findings
