"""JSON files against their schemas, and the data package with its table."""

import csv
import json
import pathlib
import re

import frictionless
import jsonschema

import built


def check(folder: pathlib.Path):
    for path in sorted((folder / "data").glob("*.json")):
        if path.name not in ("datapackage.json", "briefs.csl.json"):
            yield json_file(folder, path)
    yield table(folder)
    yield package(folder)


def json_file(folder: pathlib.Path, path: pathlib.Path):
    values = json.loads(path.read_text("utf-8"))
    schema = json.loads((folder / "data/schema" / path.name).read_text("utf-8"))
    validator = jsonschema.Draft202012Validator
    findings = []
    try:
        validator.check_schema(schema)
    except jsonschema.SchemaError as error:
        findings.append(f"its schema: {error.message}")
    faults = validator(schema, format_checker=validator.FORMAT_CHECKER).iter_errors(values)
    findings += [f"{fault.json_path}: {fault.message}" for fault in faults]
    findings += [f"keys of {value} not in order" for value in values if list(value) != sorted(value)]
    return f"data/{path.name}", f"{len(values)} objects", findings


def table(folder: pathlib.Path):
    with open(folder / "data/outcomes.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    outcomes = json.loads((folder / "data/outcomes.json").read_text("utf-8"))
    findings = built.differences(
        [plain(row["text"]) for row in rows], [outcome["text"] for outcome in outcomes], "text")
    for row in rows:
        findings += [f"formula {cell!r}" for cell in row.values() if cell[:1] in tuple("=+-@\t\r")]
    return "data/outcomes.csv", f"{len(rows)} rows", findings


def plain(cell: str) -> str:
    """A cell without the apostrophes that keep it from being a formula, or from holding one."""
    return re.sub(r"(^|[;\t\r\n])'(?=\"*[=+\-@\t\r＝＋－＠])", r"\1", cell)


def package(folder: pathlib.Path):
    path = folder / "data/datapackage.json"
    report = frictionless.Package(path).validate()
    findings = [str(error) for error in report.errors]
    for task in report.tasks:
        findings += [f"{task.name}: {error.message}" for error in task.errors]
    listed = {resource["path"] for resource in json.loads(path.read_text("utf-8"))["resources"]}
    present = {
        file.relative_to(folder / "data").as_posix()
        for file in (folder / "data").rglob("*") if file.is_file() and file != path}
    findings += [f"{file} is not listed" for file in sorted(present - listed)]
    findings += [f"{file} is not there" for file in sorted(listed - present)]
    return "data/datapackage.json", f"{len(listed)} resources", findings
