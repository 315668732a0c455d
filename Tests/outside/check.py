"""Has readers of other hands read what a built site has for programs.

    check.py [--name PREFIX] FOLDER

One line for each kind of file on standard output; findings on standard error, and then exit 1.
"""

import argparse
import pathlib
import sys

import calendars
import citations
import data
import feeds


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--name", default="", help="what each line begins with")
    arguments.add_argument("folder", type=pathlib.Path)
    options = arguments.parse_args()
    failures = 0
    for module in (data, citations, calendars, feeds):
        for name, count, findings in checks(module, options.folder):
            print(f"{options.name}{name}: {count}")
            for finding in findings:
                print(f"{options.name}{name}: error: {finding}", file=sys.stderr)
                failures += 1
    return 1 if failures else 0


def checks(module, folder: pathlib.Path):
    """What the checks of a module find; a file that cannot be read ends them."""
    try:
        yield from module.check(folder)
    except (OSError, ValueError, KeyError) as error:
        yield module.__name__, "not all could be read", [repr(error)]


if __name__ == "__main__":
    sys.exit(main())
