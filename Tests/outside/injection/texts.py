"""A payload put into texts, as YAML and Markdown spell it, and what readers are to get back."""

import dataclasses
import string

from payloads import Payload

#: What stands in the control site where the payload stands in others.
HARMLESS = Payload("harmless", " Mm mm ")


@dataclasses.dataclass
class Texts:
    """Gives each field its text: the field's own word, and in it or before it the payload."""

    payload: Payload
    isFirst: bool = False
    #: The fields that get harmless text, for the program refused them.
    without: frozenset[str] = frozenset()
    #: What makes the words of one site others than those of the next.
    mark: str = ""
    #: What each field was given.
    given: dict[str, str] = dataclasses.field(default_factory=dict)

    def of(self, field: str) -> str:
        self.given[field] = self.text(field)
        return self.given[field]

    def text(self, field: str) -> str:
        return self._around(field, self._payload(field).text)

    def yaml(self, field: str) -> str:
        """The text of a field between double quotes."""
        payload = self._payload(field)
        self.given[field] = self.text(field)
        spelled = quoted(payload.text) if payload.yaml is None else payload.yaml
        return '"' + self._around(field, spelled) + '"'

    def typed(self, field: str, value: str) -> str:
        """The payload where a value of a certain form is wanted, which the control site has.

        Where the field's name says so, the payload stands behind the beginning of such a value.
        """
        payload = self._payload(field)
        self.given[field] = ""
        if payload is HARMLESS:
            return f'"{value}"'
        lead = value.rstrip("xy") if field.endswith(" behind") else ""
        return '"' + lead + (quoted(payload.text) if payload.yaml is None else payload.yaml) + '"'

    def markdown(self, field: str) -> str:
        """The text of a field on one line, where no mark means anything.

        What would become a link is no address any more, for a link it becomes by right.
        """
        text = " ".join(self.of(field).split())
        text = text.replace("://", ":%").replace("www.", "www%").replace("@", "%")
        self.given[field] = text
        return "".join("\\" + c if c in string.punctuation else c for c in text)

    def raw(self, field: str) -> str:
        """The payload of a field as it is, without the field's word; empty where there is none.

        A line ends with `\\n`, by which the lines of messages are counted.
        """
        self.given.setdefault(field, "")
        payload = self._payload(field)
        return "" if payload is HARMLESS else payload.text.replace("\r\n", "\n").replace("\r", "\n")

    def _payload(self, field: str) -> Payload:
        return HARMLESS if field in self.without else self.payload

    def _around(self, field: str, text: str) -> str:
        words = word(field) + self.mark
        return f"{text}{words}" if self.isFirst else f"{words}{text}end"


TYPESET = {"— – --- --": "-", "“ ” `` '' \"": "'", "‘ ’ `": "'"}


def word(field: str) -> str:
    """A word of letters that no other field has: `brief.title` gives `Brieftitleq`."""
    return field.replace(".", "").replace(" ", "").replace("_", "").capitalize() + "q"


def quoted(text: str) -> str:
    """A text as YAML spells it between double quotes, bytes that are no UTF-8 as they are."""
    spelled = ""
    for c in text:
        if c in '"\\':
            spelled += "\\" + c
        elif 0xDC80 <= ord(c) <= 0xDCFF or c.isprintable():
            spelled += c
        else:
            spelled += f"\\x{ord(c):02x}" if ord(c) < 256 else f"\\U{ord(c):08x}"
    return spelled


def one_line(text: str) -> str:
    """A text as readers compare it: white space and control characters as one blank.

    The first letter of a text may become a capital, and LaTeX sets quotes and dashes as printers do.
    """
    for signs, sign in TYPESET.items():
        for each in signs.split():
            text = text.replace(each, sign)
    text = text.casefold()
    return " ".join(
        "".join(" " if c < " " or "\x7f" <= c <= "\xa0" or c == "\ufffd" else c for c in text).split())
