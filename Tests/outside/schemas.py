"""Holds the JSON Schemas of the program against files that a build accepts, and that it refuses.

    schemas.py PROGRAM FOLDER…

Each FOLDER is a site whose files a build accepts. What it refuses stands in Tests/Fixtures/broken.
One line for each kind of file on standard output; findings on standard error, and then exit 1.
"""

import collections
import json
import pathlib
import subprocess
import sys

import jsonschema
import ruamel.yaml
import ruamel.yaml.constructor

KINDS = "brief page introduction participant party pillar topic settings".split()
FOLDERS = {"briefs": "brief", "pages": "page", "participants": "participant",
           "parties": "party", "pillars": "pillar", "topics": "topic"}
BROKEN = pathlib.Path(__file__).parent.parent / "Fixtures/broken"
# What a schema cannot say: YAML itself, days of the calendar, what two keys say together.
BEYOND = {"control-character", "date-order", "duplicate-id", "duplicate-key", "front-matter-missing",
          "front-matter-unclosed", "spelling-taken", "title-overlap", "version-missing",
          "version-unknown", "yaml-alias", "yaml-depth", "yaml-documents", "yaml-key", "yaml-syntax",
          "yaml-tag"}


class Texts(ruamel.yaml.constructor.SafeConstructor):
    """YAML 1.2 as editors read it: a date is a text."""


Texts.add_constructor("tag:yaml.org,2002:timestamp", Texts.construct_yaml_str)


def load(path: pathlib.Path):
    """The front matter of a Markdown file, or all of another; nothing where there is none."""
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".md":
        lines = text.splitlines()
        if not lines or lines[0].rstrip() != "---":
            return None
        end = next(i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "..."))
        text = "\n".join(lines[1:end])
    yaml = ruamel.yaml.YAML(typ="safe", pure=True)
    yaml.Constructor = Texts
    return yaml.load(text)


def kind(path: pathlib.Path, content: pathlib.Path) -> str:
    """What a file of a site is, by where it stands."""
    parts = path.relative_to(content).parts
    if parts[-1] == "index.md" and len(parts) <= 2 and parts[0] != "pages":
        return "introduction"
    return FOLDERS[parts[0]]


def main(program: str, folders: list[str]) -> int:
    checkers = {}
    for name in KINDS:
        schema = json.loads(subprocess.check_output([program, "schema", name]))
        jsonschema.Draft202012Validator.check_schema(schema)
        checkers[name] = jsonschema.Draft202012Validator(schema)
    failures = []
    accepted = collections.Counter()
    for folder in map(pathlib.Path, folders):
        files = [(path, kind(path, folder / "content"))
                 for path in sorted((folder / "content").rglob("*.md"))]
        if (folder / "readout.yaml").exists():
            files.append((folder / "readout.yaml", "settings"))
        for path, name in files:
            data = load(path)
            accepted[name] += data is not None
            for error in checkers[name].iter_errors(data) if data is not None else ():
                failures.append(f"{path}: {error.json_path}: {error.message}")
    refused = 0
    for path in sorted(BROKEN.iterdir()):
        if path.suffix == ".txt" or path.stem in BEYOND:
            continue
        name = {".yaml": "settings"}.get(path.suffix, "brief")
        name = "participant" if path.stem == "invalid-wikidata" else name
        refused += 1
        if checkers[name].is_valid(load(path)):
            failures.append(f"{path}: refused by a build, but not by the schema")
    for name in KINDS:
        print(f"schema of {name}: {accepted[name]} files fit")
    print(f"schemas: {refused} files with faults do not fit")
    for failure in failures:
        print(f"schemas: error: {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
