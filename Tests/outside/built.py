"""What several checks ask of a built site."""

import json
import pathlib


def briefs(folder: pathlib.Path) -> list[dict]:
    """All briefs as data/briefs.json tells of them, newest first."""
    return json.loads((folder / "data/briefs.json").read_text("utf-8"))


def one_line(text: str) -> str:
    """The text with each run of white space and control characters as one blank."""
    return " ".join("".join(c if c.isprintable() or c > "\x9f" else " " for c in text).split())


def differences(found: list, expected: list, what: str) -> list[str]:
    """The findings where a list is not what it should be."""
    if len(found) != len(expected):
        return [f"{len(found)} {what}s instead of {len(expected)}"]
    return [f"{what} {a!r} instead of {b!r}" for a, b in zip(found, expected) if a != b]
