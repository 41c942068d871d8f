"""Whether a text is the life of the person whom somebody asks for: ``subject_doubt``."""

import re
from itertools import islice

from mapapp.biography.reading.text import OPENING_BLOCKS, blocks, tells_a_life
from mapapp.biography.subject import Subject
from mapapp.biography.subject_finding import find
from mapapp.geocoding.spelling import key

_WORD = re.compile(r"[^\W_]+")
_WHAT_TO_DO = "name the person as the text does, or let the text tell"


def subject_doubt(name: str, text: str) -> str:
    """One sentence where the beginning of a text is another's life, or does not name the person.

    Empty where there is no doubt. A lone passage may open with anybody: that it names the person
    is enough.
    """
    first = list(islice(blocks(text), OPENING_BLOCKS))
    asked, about = find((), name), find(first)
    if tells_a_life(first) and about.name and not _are_same(asked, about):
        return f"the text seems to be the life of {about.name}, not of {name}; {_WHAT_TO_DO}"
    told = {word for block in first for word in _words(block.text)}
    if told.isdisjoint(word for part in asked.names for word in _words(part)):
        return f"the beginning of the text does not name {name}; {_WHAT_TO_DO}"
    return ""


def _are_same(one: Subject, other: Subject) -> bool:
    """Whether one of them goes by the other's name."""
    pairs = ((one, other), (other, one))
    return any(person.name and called.is_named(person.name) for person, called in pairs)


def _words(text: str) -> set[str]:
    return {key(word) for word in _WORD.findall(text)}
