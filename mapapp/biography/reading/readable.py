"""Whether an input is a text that can be read at all: its encoding, its language."""

import codecs
import re
from collections.abc import Iterable, Iterator

from mapapp.errors import ExtractionError

_BINARY_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, name: str = "the input") -> str:
    """Text of a file's bytes: UTF-8, or UTF-16 where a byte order mark says so.

    Raises ExtractionError for binary data and for any other encoding, naming the first byte
    that is not UTF-8.
    """
    return "".join(decoded((data,), name))


def decoded(pieces: Iterable[bytes], name: str = "the input") -> Iterator[str]:
    """Text of a file's bytes as ``decode`` reads them, piece by piece."""
    decoder: codecs.IncrementalDecoder | None = None
    position = line = 0
    for piece in pieces:
        if decoder is None:
            encoding = "utf-16" if piece[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
            if encoding != "utf-16" and b"\x00" in piece:
                raise ExtractionError(f"{name} is binary; give plain text, Markdown or HTML")
            decoder = codecs.getincrementaldecoder(encoding)()
        yield _text_of(decoder, piece, name, (position, line))
        position, line = position + len(piece), line + piece.count(b"\n")
    if decoder is not None:
        yield _text_of(decoder, b"", name, (position, line), final=True)


def _text_of(
    decoder: codecs.IncrementalDecoder,
    piece: bytes,
    name: str,
    before: tuple[int, int],
    *,
    final: bool = False,
) -> str:
    try:
        return decoder.decode(piece, final=final)
    except UnicodeDecodeError as error:
        at, line = before[0] + error.start, before[1] + piece.count(b"\n", 0, error.start) + 1
        raise ExtractionError(
            f"{name}: byte {at} (line {line}) is not UTF-8; save the text as UTF-8"
        ) from error


_ENGLISH = frozenset(
    {"the", "of", "and", "in", "to", "a", "was", "he", "she", "his", "her", "at", "on", "with"}
    | {"for", "from", "by", "as", "is", "that", "had", "it", "who", "were", "born", "an"}
)


# Without the particles of names: an English sentence may hold many of "de", "la", "von".
_FOREIGN = frozenset(
    {"und", "mit", "nach", "ist", "wurde", "er", "sie", "das", "et", "il", "elle", "est", "dans"}
    | {"avec", "une", "que", "por", "con", "fue", "su", "una", "che", "nel", "foi", "em", "uma"}
    | {"het", "een", "werd", "och", "som", "han", "hon", "na", "się", "og", "blev", "ja", "je"}
    | {"suis", "pour", "au", "né", "née", "starb", "zog", "geboren"}
)


_FEWEST_WORDS = 25


_FEWEST_FOREIGN = 2
"""So many words of other languages, and more of them than English ones, tell a short text."""


_LEAST_ENGLISH = 0.12


_LEAST_IN_A_SENTENCE = 0.05  # one of many names has few other words


_SENTENCE_WORDS = 80


def _check_english(sample: str, name: str) -> None:
    words = re.findall(r"[^\W\d_]+", re.sub(r"<[^<>]{0,500}>", " ", sample).lower())
    english = sum(word in _ENGLISH for word in words)
    foreign = sum(word in _FOREIGN for word in words)
    sure = len(words) > _SENTENCE_WORDS or foreign > english
    least = (_LEAST_ENGLISH if sure else _LEAST_IN_A_SENTENCE) * len(words)
    short = len(words) < _FEWEST_WORDS
    if (foreign > english and foreign >= _FEWEST_FOREIGN) if short else english < least:
        raise ExtractionError(
            f"{name} does not seem to be English, and only English biographies can be read;"
            " translate it first, or make the table by hand"
        )


def check_readable(text: str, name: str = "the text") -> None:
    """Raise ExtractionError for a text that is empty, binary or in another language."""
    if not text or text.isspace():
        raise ExtractionError(f"{name} is empty; give a biography as plain text, Markdown or HTML")
    sample = text[:65_536]
    if len(_BINARY_CONTROLS.findall(sample)) > len(sample) // 200 + 1 or "\x00" in sample:
        raise ExtractionError(f"{name} is binary; give plain text, Markdown or HTML")
    _check_english(sample, name)
