"""Pages as a browser reads them: their elements, attributes and addresses."""

import collections
import json
import pathlib
import re
import urllib.parse

import html5lib
from selectolax.lexbor import LexborHTMLParser

#: Attributes whose value is an address.
ADDRESSES = {"href", "src", "action", "formaction", "poster", "srcset", "cite", "data", "background",
             "ping", "manifest", "longdesc", "usemap", "xlink:href", "icon", "profile", "codebase"}
#: What an address may begin with; the empty one is that of a place on the site.
SCHEMES = {"", "http", "https", "mailto"}
#: The comment that stands for raw HTML.
OMITTED = " raw HTML omitted "
IMAGES = re.compile(r"data:image/(png|gif|jpeg|webp)[;,]", re.I)
#: What Markdown may add to the elements that the theme has.
OF_MARKDOWN = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong", "del", "code", "pre",
    "blockquote", "hr", "br", "a", "img", "table", "thead", "tbody", "tr", "th", "td", "input", "section",
    "sup", "mark", "div", "span", "abbr", "bdi"}
OF_MARKDOWN_ATTRIBUTES = {
    "href", "title", "src", "alt", "width", "height", "loading", "id", "class", "start", "tabindex",
    "type", "checked", "disabled", "aria-label", "aria-labelledby", "aria-describedby", "role", "rel"}


class Reading:
    """What a page or a piece of one holds."""

    def __init__(self):
        #: The way to each element, with the names of its attributes, and how often it is there.
        self.skeleton = collections.Counter()
        self.names: set[str] = set()
        self.addresses: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.blocks: list[str] = []
        self.citations: list[str] = []
        self.faults: list[str] = []


def read(text: str) -> Reading:
    """Reads a page with Lexbor, which follows the algorithm that browsers follow."""
    reading = Reading()
    ways = {}
    for node in LexborHTMLParser(text).root.traverse(include_text=True):
        tag, parent = node.tag, node.parent
        if tag == "-text":
            kept = node.text_content
            if parent.tag == "script":
                reading.blocks.append(kept)
            elif parent.tag == "pre" and kept.startswith("@misc{"):
                reading.citations.append(kept)
            elif kept.strip():
                reading.texts.append(kept)
            continue
        if tag.startswith("-") or tag == "_comment":
            if node.comment_content != OMITTED.strip():
                reading.faults.append(f"a comment: {node.comment_content!r}")
            continue
        way = ways.get(parent.mem_id, "") if parent else ""
        ways[node.mem_id] = add(reading, way, tag, node.attributes)
    return reading


def read_again(text: str) -> Reading:
    """Reads a page with html5lib, which other hands wrote from the same standard."""
    reading = Reading()

    def walk(node, way):
        for child in node:
            if not isinstance(child.tag, str):
                if child.text != OMITTED:
                    reading.faults.append(f"a comment: {child.text!r}")
                continue
            walk(child, add(reading, way, child.tag, child.attrib))
    tree = html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)
    walk([tree], "")
    return reading


def add(reading: Reading, way: str, tag: str, attributes) -> str:
    way += f"/{tag}[{' '.join(sorted(attributes))}]"
    reading.skeleton[way] += 1
    reading.names.add(tag)
    reading.names.update(f"{tag} {name}" for name in attributes)
    for name, value in attributes.items():
        value = value or ""
        if name not in ("id", "href", "src", "class"):
            reading.texts.append(value)
        if name.lower().split("}")[-1] in ADDRESSES:
            reading.addresses.append((f"{tag} {name}", value))
        elif name.startswith("on") or name in ("style", "srcdoc", "nonce", "is", "slot"):
            reading.faults.append(f"{tag} has {name}={value!r}")
        elif name == "http-equiv" and value != "refresh":
            reading.faults.append(f"{tag} has {name}={value!r}")
    if attributes.get("http-equiv") == "refresh":
        match = re.fullmatch(r"0; url=([^;\s'\"]*)", attributes.get("content", ""))
        if not match:
            reading.faults.append(f"refresh {attributes.get('content')!r}")
        else:
            reading.addresses.append(("refresh", match[1]))
    if tag == "script" and not (
            attributes.get("type") == "application/ld+json" or set(attributes) == {"type", "src"}):
        reading.faults.append(f"a script with {dict(attributes)}")
    return way


def faults(reading: Reading, known: set[str], page: str = "", root: pathlib.Path | None = None,
           base: str = "/") -> list[str]:
    """What of a page would run, load or lead where it should not.

    `known` are the elements and attributes of the control site; `page` is the page's file, from the
    root of the site, which is the folder `root` and has the path `base` on its host.
    """
    found = list(reading.faults)
    for name in sorted(reading.names - known):
        tag, _, attribute = name.partition(" ")
        if tag not in OF_MARKDOWN or attribute and attribute not in OF_MARKDOWN_ATTRIBUTES:
            found.append(f"an unknown {'attribute' if attribute else 'element'} {name}")
    for place, address in reading.addresses:
        found += address_faults(place, address, page, root, base)
    for block in reading.blocks:
        try:
            if block.strip():
                json.loads(block)
        except ValueError as error:
            found.append(f"a block of data: {error}")
    return found


def scheme(address: str) -> str:
    """The scheme of an address as browsers find it, in lower case."""
    kept = re.sub(r"[\t\r\n]", "", address.strip("".join(map(chr, range(33)))))
    match = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", kept)
    return match[1].lower() if match else ""


def address_faults(place: str, address: str, page: str, root: pathlib.Path | None, base: str) -> list[str]:
    kind = scheme(address)
    if kind == "data" and IMAGES.match(address):
        return []
    if kind not in SCHEMES:
        return [f"{place} leads to {address[:80]!r}"]
    if re.search(r"[\x00-\x20\x7f<>\"`]", address):
        return [f"{place} has a mark that no address has: {address[:80]!r}"]
    if kind or root is None or re.match(r"[/\\]{2}", address):
        return []
    if address.startswith("/"):
        # Only the page that may stand at any address gives whole paths.
        if page != "404.html" or not address.startswith(base):
            return [f"{place} leads out of the site: {address[:80]!r}"]
        address = address.removeprefix(base)
    path = urllib.parse.unquote(urllib.parse.urlsplit(address).path, errors="surrogateescape")
    target = (root / page).parent / path if path else root / page
    if target.is_dir():
        target /= "index.html"
    if not target.resolve().is_relative_to(root.resolve()) or not target.is_file():
        return [f"{place} leads to nothing: {address[:80]!r}"]
    return []
