"""A site that has all hostile texts of Tests/outside/injection wherever the program accepts them."""

import json
import subprocess
import sys
from pathlib import Path

from site_under_test import PROGRAM

sys.path.append(str(Path(__file__).parent.parent / "outside/injection"))

import payloads  # noqa: E402
import sites  # noqa: E402
import texts  # noqa: E402


def hostile_site(folder: Path) -> Path:
    """Writes the site, without the fields that a build refuses."""
    refused: dict[int, set[str]] = {}
    table = payloads.payloads()
    while True:
        fields = {}
        for number, payload in enumerate(table):
            name = f"-{number}"
            put = texts.Texts(
                payload, without=frozenset(refused.get(number, ())), mark=f"n{number}")
            for write in (sites.write_declared, sites.write_told):
                for place, field in write(folder, put, name).fields.items():
                    fields[place] = number, field
        (folder / "readout.yaml").write_text(
            "readout: 1\ntitle: '</title><img src=x onerror=window.pwned=100>'\n"
            "description: '\"><script>window.pwned=101</script>'\nauthor: '<script>window.pwned=102</script>'\n")
        report = subprocess.run(
            [PROGRAM, "check", "--format", "json", "-s", folder, "--now", "2026-01-01"],
            capture_output=True, text=True).stdout
        errors = [each for each in json.loads(report)["diagnostics"] if each["severity"] == "error"]
        if not errors:
            return folder
        for each in errors:
            number, field = fields[each["path"].removeprefix(f"{folder}/"), each["line"]]
            assert field not in refused.setdefault(number, set()), each
        for each in errors:
            number, field = fields[each["path"].removeprefix(f"{folder}/"), each["line"]]
            refused[number].add(field)
