"""The tokens of a sentence, and names that stand side by side: "in Lima Gamarra offered"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mapapp.biography.given_names import is_given
from mapapp.biography.lexicon import EVENTS, GEOGRAPHIC_AFTER, INSTITUTIONS, words
from mapapp.biography.reading.tokens import Token, TokenKind, tokens
from mapapp.biography.subject import Subject
from mapapp.biography.temporal.expression import Timex
from mapapp.biography.toponyms.reader import ToponymReader
from mapapp.biography.toponyms.words import NOT_PLACES
from mapapp.biography.verbs import ACTING

_PLACING = words("in at from")
_JOINING = words("married met marry meet befriended wed")
_NEAR = 3  # tokens
_LARGE = 5.5  # of prominence


def tokens_of(
    sentence: str, times: list[Timex], subject: Subject, toponyms: ToponymReader
) -> list[Token]:
    """The sentence's tokens; whoever has first and last name in it is a person from then on."""
    sequence = [*_parted(tokens(sentence, times, subject.names), toponyms)]
    for token in sequence:
        first, _, last = token.text.partition(" ")
        if not last or token.kind is not TokenKind.NAME or subject.is_named(token.text):
            continue
        if is_given(first) and toponyms.known(token.text) is None:
            subject.is_other_person(token.text)
    return sequence


def _parted(sequence: Sequence[Token], toponyms: ToponymReader) -> Iterator[Token]:
    """The tokens, where a town and the person named behind it are two."""
    for index, token in enumerate(sequence):
        cut = _cut(index, sequence, toponyms) if token.kind is TokenKind.NAME else 0
        if not cut:
            yield token
            continue
        for text, start in ((token.text[:cut], 0), (token.text[cut + 1 :], cut + 1)):
            at = token.start + start
            yield replace(token, text=text, lower=text.lower(), start=at, end=at + len(text))


def _cut(index: int, sequence: Sequence[Token], toponyms: ToponymReader) -> int:
    """Where in the name the town ends; 0: it is one name."""
    parts = sequence[index].text.split(" ")
    if len(parts) < 2 or not index or sequence[index - 1].lower not in _PLACING:
        return 0
    following = sequence[index + 1 : index + 2]
    acts = bool(following) and following[0].lower in ACTING
    before = {token.lower for token in sequence[max(0, index - 1 - _NEAR) : index]}
    joins = not _JOINING.isdisjoint(before)
    if not (acts or joins) or not _may_end_with_person(parts):
        return 0
    if toponyms.known(sequence[index].text) is not None:
        return 0
    for count in range(len(parts) - 1, 0, -1):
        town = toponyms.known(" ".join(parts[:count]))
        if town is not None and town.prominence >= _LARGE:
            named = acts or is_given(parts[count]) or len(parts) - count > 1
            return len(" ".join(parts[:count])) if named else 0
    return 0


def _may_end_with_person(parts: Sequence[str]) -> bool:
    named = not any(part in INSTITUTIONS | EVENTS | GEOGRAPHIC_AFTER | NOT_PLACES for part in parts)
    return named and all(
        part[:1].isupper() and part[1:].islower() for part in (parts[0], parts[-1])
    )
