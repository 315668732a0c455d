#!/usr/bin/env python3
"""Makes briefs of Readout from the posts of Hugo, Zola or Jekyll; docs/moving.md tells how.

usage: move.py hugo|zola|jekyll POSTS BRIEFS [URLS.csv]

POSTS is the folder with the Markdown files, BRIEFS the one to write to, which no file of it
overwrites. URLS.csv is what `hugo list all` prints. Needs Python 3.11 and python3-yaml.
"""
import csv
import datetime
import pathlib
import re
import sys
import tomllib
import urllib.parse

import yaml

RENAMED = {"description": "summary", "lastmod": "updated", "last_modified_at": "updated",
           "language": "lang", "redirect_from": "aliases"}
KEPT = ["title", "date", "summary", "topics", "updated", "lang", "slug", "aliases", "draft"]
TAXONOMIES = ["tags", "categories", "category"]
SHORTCODE = re.compile(r"\{\{[<%]|\{%|\{\{ *[a-z_]+ *\(")


class Text(yaml.SafeLoader):
    """YAML in which every value is the text that was written: NO is a title as good as another."""

    yaml_implicit_resolvers = {}


def split(text):
    """Returns the front matter as a dictionary, and the text below it."""
    match = re.match(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*\r?$\n?", text, re.S | re.M)
    if not match:
        return {}, text
    mark, head = match.group(1), match.group(2)
    read = tomllib.loads(head.replace("\r\n", "\n")) if mark == "+++" else yaml.load(head, Text)
    return read or {}, text[match.end():]


def day(value):
    return value.strftime("%Y-%m-%d") if isinstance(value, datetime.date) else str(value)[:10]


def is_true(value):
    return str(value).lower() in ("true", "yes", "on")


def words(value, separator=None):
    return [str(word) for word in (value if isinstance(value, list) else str(value).split(separator))]


def address(kind, path, front, urls):
    """Returns where the post stood on the old site, or None where that cannot be known."""
    if kind == "hugo":
        return urls.get(path.as_posix())
    if kind == "zola":
        if "path" in front:
            return "/" + str(front["path"]).strip("/") + "/"
        stem = path.parent.name if path.stem == "index" else path.stem
        slug = front.get("slug") or re.sub(r"^\d{4}-\d\d-\d\d[-_]", "", stem)
        folders = path.parts[:-2] if path.stem == "index" else path.parts[:-1]
        return "/" + "/".join([*folders, str(slug)]) + "/"
    if "permalink" in front:
        return str(front["permalink"])
    name = re.match(r"(\d{4})-(\d\d)-(\d\d)-(.+)", path.stem)
    folders = words(front.get("categories", front.get("category", "")))
    return "/" + "/".join([*folders, *name.groups()]) + ".html" if name else None


def brief(kind, path, front, urls):
    """Returns the front matter of a brief, and what could not be kept."""
    front = dict(front)
    old = address(kind, path, front, urls)
    if kind == "jekyll":
        front.pop("permalink", None)
        front.pop("layout", None)
    elif kind == "zola":
        front.pop("path", None)
        front.update(front.pop("taxonomies", {}))
    found = {"extra": {}}
    extra = found["extra"]
    for key, value in front.items():
        key = RENAMED.get(key, key)
        if key in TAXONOMIES:
            topics = found.setdefault("topics", [])
            topics += [word for word in words(value) if word not in topics]
        elif key == "published":
            found["draft"] = not is_true(value)
        elif key == "draft":
            found["draft"] = is_true(value)
        elif key in ("extra", "params"):
            extra.update(value)
        elif key in ("date", "updated"):
            found[key] = day(value)
        elif key == "aliases":
            found[key] = [url if url.startswith("/") else "/" + url for url in words(value)]
        elif key in KEPT:
            found[key] = value
        else:
            extra[key] = value
    named = re.match(r"(\d{4}-\d\d-\d\d)[-_]?(.*)", path.parent.name if path.stem == "index" else path.stem)
    if named:
        found.setdefault("date", named.group(1))
        found.setdefault("title", named.group(2).replace("-", " ").capitalize())
    if old:
        found["aliases"] = list(dict.fromkeys([old, *found.get("aliases", [])]))
    if not extra:
        del found["extra"]
    return {key: found[key] for key in [*KEPT, "extra"] if key in found}


def main(kind, posts, briefs, listing=None):
    posts, briefs = pathlib.Path(posts), pathlib.Path(briefs)
    urls = {}
    if listing:
        with open(listing, encoding="utf-8") as file:
            for row in csv.DictReader(file):
                parts = pathlib.Path(row["path"]).parts
                for start in range(len(parts)):
                    urls["/".join(parts[start:])] = urllib.parse.urlsplit(row["permalink"]).path
    briefs.mkdir(parents=True, exist_ok=True)
    moved = 0
    for path in sorted(posts.rglob("*.md")):
        if path.name == "_index.md":
            continue
        front, text = split(path.read_text(encoding="utf-8"))
        inner = path.relative_to(posts.parent if kind == "zola" else posts)
        head = yaml.safe_dump(brief(kind, inner, front, urls), allow_unicode=True, sort_keys=False, width=100)
        name = (path.parent.name if path.stem == "index" else path.stem) + ".md"
        try:
            with open(briefs / name, "x", encoding="utf-8") as file:
                file.write(f"---\n{head}---\n{text}")
        except FileExistsError:
            print(f"{briefs / name}: exists already; {path} was left out", file=sys.stderr)
            continue
        moved += 1
        for number, line in enumerate(text.split("\n"), start=head.count("\n") + 3):
            if SHORTCODE.search(line):
                print(f"{briefs / name}:{number}: a shortcode or tag is left; write it as Markdown", file=sys.stderr)
    print(f"{moved} briefs in {briefs}")


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5) or sys.argv[1] not in ("hugo", "zola", "jekyll"):
        sys.exit(__doc__.strip())
    main(*sys.argv[1:])
