"""Sites whose files have a payload in their names."""

import pathlib
import urllib.parse

from payloads import Payload
from sites import PICTURE
from texts import HARMLESS

FIELDS = ("brief", "folder", "picture", "file", "page", "section", "entry", "copy", "first copy", "asset")


class Written:
    """What Site asks of a site that was written: no line of it stands for a name."""

    fields: dict = {}


def part(payload: Payload, field: str, fields) -> str:
    """The payload as a piece of a file's name; two harmless letters where the field is to have none."""
    if payload is HARMLESS or field not in fields:
        return "mm"
    text = payload.text.replace("/", "").replace("\0", "").encode("utf-8", "surrogateescape")[:150]
    return text.decode("utf-8", "ignore" if payload.text.isprintable() else "surrogateescape")


def writer(payload: Payload, fields=FIELDS):
    def write(folder: pathlib.Path, _):
        name = {field: part(payload, field, fields) for field in FIELDS}
        brief = f"---\ntitle: A brief\ndate: 2024-01-01\nextract: false\n---\n"
        files = {
            f"content/briefs/Brief{name['brief']}x.md": brief + "Plain text.\n",
            f"content/briefs/Folder{name['folder']}x/index.md": brief
            + f"![a](Picture{quoted(name['picture'])}x.png) [b](File{quoted(name['file'])}x.pdf)\n",
            f"content/briefs/Folder{name['folder']}x/Picture{name['picture']}x.png": PICTURE,
            f"content/briefs/Folder{name['folder']}x/File{name['file']}x.pdf": "x",
            f"content/pages/Page{name['page']}x.md": "---\ntitle: A page\nnav: true\n---\nText.\n",
            f"content/pages/in{name['section']}x/inner.md": "---\ntitle: Inner\nnav: true\n---\nText.\n",
            f"content/participants/Entry{name['entry']}x.md": "---\nname: An entry\n---\nText.\n",
            f"content/files/Copy{name['copy']}x.txt": "x",
            f"content/{name['first copy']}x.txt": "x",
            f"templates/assets/own{name['asset']}x.css": "a { color: red }\n",
            "content/index.md": f"[c](files/Copy{quoted(name['copy'])}x.txt) "
            f"[d]({quoted(name['first copy'])}x.txt) [e](./{quoted(name['first copy'])}x.txt)\n",
            "readout.yaml": "readout: 1\nbase_url: https://example.org/sub/\n",
        }
        for path, data in files.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data.encode() if isinstance(data, str) else data)
        return Written()
    return write


def quoted(text: str) -> str:
    return urllib.parse.quote(text.encode("utf-8", "surrogateescape"), safe="")
