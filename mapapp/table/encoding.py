"""What a file is when it is no table in UTF-8, said with what to do about it."""

import codecs
import re

from mapapp.errors import Finding, shown

# How ZIP (and with it Excel's and LibreOffice's workbooks) and gzip begin.
_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b")
# UTF-32's mark begins like UTF-16's.
_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_JSON = (
    "this is JSON, no table; of GeoJSON and Linked Places that mapapp wrote “mapapp export FILE"
    " --format csv” makes one"
)
_MARKUP = "this is XML or HTML, no table; give the table, GeoJSON or Linked Places it was made from"
_NO_TABLES = {"{": _JSON, "[": _JSON, "<": _MARKUP}
_WHAT_TO_DO = "save it as “CSV UTF-8”"
# Of a text in Windows-1252 bytes that it leaves free, and control characters, are no part.
_NO_LATIN = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
_WORD_START = re.compile(rb"[^\s,;\"]*\Z")
_WORD = re.compile(rb"[^\s,;\"]+")
_LONGEST_WORD = 60


def other_than_text(content: bytes) -> Finding | None:
    """The fault of a file that is known by its bytes as something else than a text in UTF-8."""
    if content.startswith(_ARCHIVES):
        message = f"this is an archive or a workbook, which is not unpacked; {_WHAT_TO_DO}"
        return Finding(0, "", message)
    if content.startswith(b"%PDF-"):
        return Finding(0, "", f"this is a PDF; open what it was made from, and {_WHAT_TO_DO}")
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return Finding(0, "", f"the file is {encoding}, not UTF-8; {_WHAT_TO_DO}")
    # A stray NUL further down is the fault of its cell.
    if b"\0" in content.partition(b"\n")[0]:
        return _binary()
    return None


def other_than_table(text: str) -> Finding | None:
    """The fault of a text that is known by its beginning as something else than a table."""
    message = _NO_TABLES.get(text.lstrip()[:1])
    return Finding(0, "", message) if message else None


def not_utf8(content: bytes, start: int) -> Finding:
    """The fault of a file whose byte at ``start`` is the first that is not UTF-8."""
    if b"\0" in content:
        return _binary()
    line_start = max(content.rfind(b"\n", 0, start), content.rfind(b"\r", 0, start)) + 1
    lines = content[:start].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n")
    # After a character in UTF-8 it is a mixture, or damaged.
    if content[:start].isascii() and not _NO_LATIN.search(content):
        before = _WORD_START.search(content[max(line_start, start - _LONGEST_WORD) : start])
        first = start - len(before[0]) if before else start
        word = _WORD.match(content, first, first + 2 * _LONGEST_WORD)
        found = word[0].decode("cp1252") if word else ""
        message = (
            f"{shown(found)} is not UTF-8: the file looks like Latin-1 (Windows-1252); "
            f"{_WHAT_TO_DO}, or in a text editor with the encoding UTF-8"
        )
        return Finding(lines + 1, "", message)
    byte = start - line_start + 1
    message = f"byte {byte} of the line is not UTF-8; {_WHAT_TO_DO}"
    return Finding(lines + 1, "", message, f"0x{content[start]:02x}")


def _binary() -> Finding:
    message = f"the file is binary, no text and so no table; if it is a workbook, {_WHAT_TO_DO}"
    return Finding(0, "", message)
