"""Sites that have a payload in every text an author may write."""

import pathlib
import re
import urllib.parse

from texts import Texts

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082")


class Pages:
    """Files of a site, and which field stands on which of their lines."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.fields: dict[tuple[str, int], str] = {}

    def write(self, path: str, *lines: str | tuple[str, str]):
        """Writes a file; a line that a field stands on comes with the field's name."""
        text = ""
        for line in lines:
            field, line = line if isinstance(line, tuple) else (None, line)
            start = text.count("\n") + 1
            text += line + "\n"
            for number in range(start, text.count("\n") + 1):
                if field:
                    self.fields[path, number] = field
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode("utf-8", "surrogateescape"))


def write_declared(folder: pathlib.Path, texts: Texts, name: str = "") -> Pages:
    """Writes a site whose texts are all declared, so that it has the same parts with any payload.

    With a name, it writes files that can stand beside those of other names, and no settings.
    """
    pages = Pages(folder)
    line = lambda field, before="", after="": (field, before + texts.yaml(field) + after)
    text = lambda field, before="", after="": (field, before + texts.markdown(field) + after)
    typed = lambda field, before, value, after="": (field, before + texts.typed(field, value) + after)
    if not name:
        settings(pages, line, typed)
        introductions(pages, line, text)
    declared(pages, line, text, typed, name)
    pages.write(
        f"content/briefs/again{name}.md", "---", "title: The same persons again", "date: 2024-02-02",
        "extract: false", "participants:", line("participant.name", "- "),
        line("person.name", "- { country: Peru, name: ", " }"), "topics:", line("topic", "- "),
        "pillars:", line("pillar", "- "), "outcomes:",
        line("outcome.again", "- { status: signed, due: 2024-05-05, text: ", " }"), "---", "Plain text.")
    register(pages, line, text, typed, name)
    pages.write(
        f"content/pages/plain{name}.md", "---", line("page.title", "title: "),
        line("page.summary", "summary: "), "nav: true", "aliases: [/before" + name + "/]", "---",
        text("page.text"))
    return pages


def write_unsafe(folder: pathlib.Path, texts: Texts) -> Pages:
    """Writes the same site, with raw HTML allowed in what is written in Markdown."""
    pages = write_declared(folder, texts)
    with open(folder / "readout.yaml", "a") as file:
        file.write("unsafe_html: true\n")
    return pages


def settings(pages, line, typed):
    pages.write(
        "readout.yaml", line("site.title", "title: "),
        line("site.description", "description: "), line("site.author", "author: "),
        "base_url: https://example.org/sub/", "extra:", line("site.extra", "  own: "),
        line("site.extra list", "  list: [{ own: ", " }]"), typed("site.language", "language: ", "en"),
        typed("site.page_size", "page_size: ", "50"),
        typed("site.threshold", "extraction: { threshold: ", "0.5", " }"),
        typed("site.feed", "feed: { content: ", "full", " }"), typed("site.version", "readout: ", "1"))


def introductions(pages, line, text):
    for section in ("", "briefs/", "participants/", "parties/", "pillars/", "topics/", "outcomes/",
                    "timeline/"):
        name = section.rstrip("/") or "home"
        pages.write(
            f"content/{section}index.md", "---", line(f"{name}.title", "title: "),
            line(f"{name}.summary", "summary: "), "---", text(f"{name}.text"))


def declared(pages, line, text, typed, name):
    """A brief that declares all that can be declared, and whose text is plain text."""
    pages.write(
        f"content/briefs/declared{name}.md",
        "---", line("title", "title: "), typed("date", "date: ", "2023-11-15"),
        typed("end_date", "end_date: ", "2023-11-16"), typed("extract", "extract: ", "false"),
        typed("slug", "slug: ", "declared" + name), typed("lang", "lang: ", "en"),
        typed("draft", "draft: ", "false"), typed("embargo", "embargo: ", "2023-11-16T06:00:00Z"),
        typed("updated", "updated: ", "2023-11-19"), "aliases:",
        typed("alias", "- ", f"/old{name}/"), typed("alias behind", "- ", f"/older{name}/"),
        line("summary", "summary: "), line("event", "event: "), line("location", "location: "),
        typed("kind", "kind: ", "bilateral"), "participants:",
        line("participant.name", "- "),
        line("person.name", "- name: "), line("person.title", "  title: "), "  country: Peru",
        line("person.role", "  role: "),
        line("citizen.name", "- name: "), line("citizen.country", "  country: "),
        line("party.name", "- kind: party\n  name: "),
        "pillars:", line("pillar", "- "), line("framework.name", "- framework: "),
        line("framework.by", "  by: "), "  items:", line("framework.item", "  - "),
        "outcomes:", line("outcome.text", "- text: "), typed("outcome.status", "  status: ", "agreed"),
        typed("outcome.id", "  id: ", "hotline"), typed("outcome.due", "  due: ", "2024-01-01"), "  parties:",
        line("outcome.party", "  - "), line("outcome.other", "  - "), line("outcome", "- "),
        "topics:", line("topic", "- "), line("topic.other", "- "),
        "sources:", line("source.title", "- title: "), line("source.publisher", "  publisher: "),
        typed("source.url", "  url: ", "https://example.org/x"), line("source.party", "  party: "),
        typed("source.url behind", "- url: ", "https://example.org/y"),
        line("source.only", "- publisher: "),
        "updates:", line("update.note", "- { major: true, date: 2023-11-18, note: ", " }"),
        "rejected:", line("rejected.text", "- { field: topics, text: ", " }"),
        "extra:", line("extra", "  own: "), "---",
        text("body.paragraph"), "", text("body.heading", "## "), "",
        text("body.item", "- "), text("body.task", "- [ ] "), "", text("body.quotation", "> "), "",
        "| a | b |", "|---|---|", text("body.cell", "| ", " | b |"), "",
        text("body.note", "A note.[^1]\n\n[^1]: "), "",
        text("body.link", "A [", "](https://example.org/l)."), "",
        text("body.mail", "*", "*"))


def register(pages, line, text, typed, name):
    for term in ("participants", "parties", "pillars", "topics"):
        more = []
        if term == "participants":
            more = ["titles:", line("entry.title", "- { from: 2001-01-01, title: ", " }")]
        if term in ("participants", "parties"):
            more += [line(f"{term}.country", "country: "), typed(f"{term}.wikidata", "wikidata: ", "Q42")]
        pages.write(
            f"content/{term}/entry{name}.md", "---", line(f"{term}.name", "name: "),
            f"slug: entry-{term}{name}", "names:", line(f"{term}.names", "- "), *more, "extra:",
            line(f"{term}.extra", "  own: "), "---", text(f"{term}.text"))
    pages.write(
        f"content/briefs/of-register{name}.md", "---", "title: What the register knows",
        "date: 2024-03-03", "extract: false",
        "participants:", line("participants.name", "- "),
        line("parties.name", "- { kind: party, name: ", " }"),
        "pillars:", line("pillars.name", "- "), "topics:", line("topics.name", "- "),
        "outcomes: []", "---", "Plain text.")


def write_told(folder: pathlib.Path, texts: Texts, name: str = "") -> Pages:
    """Writes briefs whose text has the payload as it is, and from whose text facts are extracted."""
    pages = Pages(folder)
    if not name:
        pages.write("readout.yaml", "readout: 1", "base_url: https://example.org/sub/")
    for kind, x in (("raw", texts.raw("told.raw")), ("plain", texts.markdown("told.plain"))):
        pages.write(
            f"content/briefs/told-{kind}{name}.md", "---", f"title: What was told {kind}",
            "date: 2024-01-09", "---",
            *((f"told.{kind}", line) for line in telling(" ".join(x.split()))))
    pages.write(
        f"content/briefs/marks{name}.md", "---", "title: Marks of Markdown", "date: 2024-01-10",
        "extract: false", "---",
        *((f"marks.{part}", mark(part, texts.raw(f"marks.{part}"))) for part in MARKS))
    pages.write(
        f"content/briefs/whole{name}.md", "---", "title: A whole text", "date: 2024-01-11", "---",
        ("whole", texts.raw("whole")))
    return pages


def telling(x: str) -> list[str]:
    """Sentences of which extraction makes facts with the payload in them."""
    return [
        f"President Ana {x} Petrova of Bulgaria met Prime Minister Kenji{x} Sato of Japan in Oslo.",
        "", f"The United States framed its policy around three pillars: invest{x}, align {x} and compete.",
        "", f"They agreed to reopen the {x} Ruse line and signed a treaty on{x} visas.",
        f"The key outcomes included the resumption of {x} military-to-military communications.", "",
        f"They discussed fentanyl {x}, artificial{x} intelligence and trade in {x}.", "",
        f"- Japan pledged 4 million dollars for {x} schools.", f"- {x} Bulgaria launched a fund{x}.", "",
        f"> \"{x}\", President Petrova said of {x}."]


#: All that Markdown makes of a text; LINE is the payload on one line, ADDRESS is without blanks.
MARKS = {
    "code": "`` LINE ``", "block": "~~~~~~ LINE\nTEXT\n~~~~~~", "indented": "    LINE",
    "heading": "### LINE", "html": "<div LINE>LINE</div>", "inline html": "a <b LINE>b</b> LINE",
    "link": "[a](ADDRESS)", "link in brackets": "[b](<LINE>)",
    "link behind a blank": "[b2](<  LINE>)",
    "address behind": "[c](https://example.org/ADDRESS)",
    "address of percents": "[d](https://example.org/PERCENT)",
    "link of percents": "[d2](PERCENT)",
    "link title": "[e](https://example.org/ \"LINE\")",
    "link title in brackets": "[f](https://example.org/ (LINE))",
    "image": "![LINE](https://example.org/i.png 'LINE')", "image address": "![g](<LINE>)",
    "image address as it is": "![h](ADDRESS)", "autolink": "<ADDRESS>",
    "autolink behind": "<https://example.org/ADDRESS>",
    "bare": "https://example.org/ADDRESS and www.example.org/ADDRESS and ADDRESS",
    "mail": "<mailto:xPERCENT@example.org> <xADDRESS@y.org> xADDRESS@y.org",
    "definition": "[k]\n\n[k]: <LINE> 'LINE'", "label": "[LINE]\n\n[LINE]: https://example.org/",
    "note label": "Said.[^ADDRESS]\n\n[^ADDRESS]: LINE",
    "cell": "| LINE | LINE |\n|---|---|\n| LINE | ` LINE ` |", "task": "- [x] LINE",
    "ordered": "1. LINE", "struck": "~~LINE~~", "strong": "**LINE** *LINE*",
    "quoted": "\"LINE\" 'LINE' -- LINE ...",
}


def mark(part: str, x: str) -> str:
    """A piece of Markdown with a payload as it is; with none, the address of another site."""
    x = x or ("x" if part == "mail" else "https://example.org/harmless")
    address = re.sub(r"[\s<>\x00-\x20]", "", x)
    percent = urllib.parse.quote(x.encode("utf-8", "surrogateescape"), safe="")
    return (MARKS[part].replace("LINE", " ".join(x.split())).replace("ADDRESS", address)
            .replace("PERCENT", percent if x != "https://example.org/harmless" else x)
            .replace("TEXT", x) + "\n")
