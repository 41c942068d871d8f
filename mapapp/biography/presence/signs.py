"""Signs of presence: what stands around the name of a place, each told by a short name."""

from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import chain

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import Clause, Frame, Reading
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.subject import Subject
from mapapp.biography.temporal.chronology import A_MONTH, A_YEAR

_BEFORE, _AFTER = 6, 3  # tokens
_EARLIER, _FURTHER = 4, 4  # tokens beyond those
_MOST_BETWEEN = 10  # tokens: a date further off is far
_CLOSE = 4  # tokens
_SPANS = ((1, "day"), (A_MONTH, "month"), (A_YEAR, "year"))  # days at most
_PRONOUNS = {
    "he": "he", "she": "he", "him": "him", "his": "his", "her": "his", "they": "they",
    "their": "their", "them": "they", "it": "it", "its": "it", "who": "who", "whom": "who",
    "whose": "who", "himself": "him", "herself": "him",
}  # fmt: skip
UNTOLD = "subject untold"
"""The sign that a sentence speaks of others alone, as far as its words tell."""
_SUBJECTS = {"subject", "he", "him", "his"}
_NOUN_CLASSES = {
    "kin": lexicon.KIN,
    "event": lexicon.EVENT_NOUNS,
    "stay": lexicon.STAY_NOUNS,
    "office": lexicon.ROLE_NOUNS,
    "settlement": lexicon.SETTLEMENT_NOUNS,
    "elsewhere": lexicon.NOT_THERE_NOUNS,
}
_FLAGS = (
    "passive", "possessed", "plain_object", "fronted", "article", "bracketed", "aside",
    "after_name", "bound", "owned_by_other",
)  # fmt: skip
_CLAUSE_FLAGS = (
    "planned", "relative", "bracket", "elaborates", "earlier", "own", "own_event", "company",
    "parents", "object_is_subject", "kin", "today", "honorary", "degree",
)  # fmt: skip


class SignReader:
    """Reads the signs of the places of one sentence; ``places`` are the indexes of them all."""

    def __init__(self, reading: Reading, subject: Subject, places: Collection[int]) -> None:
        self._reading = reading
        self._tokens = reading.tokens
        self._subject = subject
        self._places = places

    @cached_property
    def _dates(self) -> list[tuple[Clause, int]]:
        return self._reading.dates()

    @cached_property
    def common(self) -> tuple[str, ...]:
        """The signs that every place of the sentence has."""
        words = (t.lower for t in self._tokens if t.kind is TokenKind.WORD)
        return tuple(dict.fromkeys(f"word {word}" for word in words))

    @cached_property
    def _persons(self) -> list[tuple[int, str]]:
        """Who is named, and at which token."""
        return [
            (at, person)
            for at, token in enumerate(self._tokens)
            if at not in self._places and (person := _person(token, self._subject))
        ]

    @property
    def dated(self) -> bool:
        """Whether the sentence has a date at all."""
        return bool(self._dates)

    def read(self, frame: Frame) -> tuple[str, ...]:
        """The signs of a place in its frame alone, each once."""
        found = chain(
            _of_frame(frame),
            self._of_dates(frame),
            self._of_words(frame.index),
            self._of_persons(frame),
        )
        return tuple(dict.fromkeys(found))

    def _of_dates(self, frame: Frame) -> Iterator[str]:
        if not self._dates:
            yield "no date"
            return
        own = [at for clause, at in self._dates if clause is frame.clause]
        yield "own date" if own else "date elsewhere"
        all_of_them = own or [at for _, at in self._dates]
        nearest = min(all_of_them, key=lambda at: abs(at - frame.index))
        side = "behind" if nearest > frame.index else "ahead"
        yield f"date {side}"
        if abs(nearest - frame.index) <= _CLOSE:
            yield f"date close {side}"
        yield from self._of_between(*sorted((nearest, frame.index)))
        timex = self._tokens[nearest].timex
        if timex is not None and timex.period is not None:
            days = timex.period.days
            yield f"date of a {next((name for most, name in _SPANS if days <= most), 'span')}"
            yield f"date {timex.relation}"
            if timex.attributive:
                yield "date attributive"

    def _of_between(self, first: int, last: int) -> Iterator[str]:
        """What stands between a place and its nearest date."""
        between = self._tokens[first + 1 : last]
        yield f"between {min(_MOST_BETWEEN, len(between))}"
        for token in between:
            if token.kind is TokenKind.WORD:
                acts = token.lower in verbs.FINITE or token.lower in verbs.PARTICIPLE
                if acts:
                    yield "between a verb"
            else:
                yield f"between {self._shape(token)}"

    def _shape(self, token: Token) -> str:
        """A word as it stands; a name, date or number by its kind."""
        if token.kind is TokenKind.NAME:
            return "subject" if self._subject.is_named(token.text) else "name"
        plain = token.kind in {TokenKind.WORD, TokenKind.MARK}
        return token.lower if plain else token.kind.value

    def _of_words(self, index: int) -> Iterator[str]:
        start, end = max(0, index - _BEFORE), index + 1 + _AFTER
        before, after = self._tokens[start:index], self._tokens[index + 1 : end]
        stretches = {
            "earlier": self._tokens[max(0, start - _EARLIER) : start],
            "before": before,
            "after": after,
            "further": self._tokens[end : end + _FURTHER],
        }
        for where, stretch in stretches.items():
            yield from (f"{where} {t.lower}" for t in stretch if t.kind is TokenKind.WORD)
        yield f"just before {' '.join(self._shape(token) for token in before[-2:])}"
        around = " … ".join(self._shape(t) for t in (*before[-1:], *after[:1]))
        yield f"around {around}"
        if after:
            yield f"next {after[0].text if after[0].kind is TokenKind.MARK else after[0].kind}"

    def _of_persons(self, frame: Frame) -> Iterator[str]:
        """Who was named last before the place, and who first in the sentence."""
        index = frame.index
        before = [person for at, person in self._persons if at < index]
        last = before[-1] if before else "nobody"
        first = self._persons[0][1] if self._persons else "nobody"
        yield f"person before {last}"
        yield f"first person {first}"
        yield f"persons {first} to {last}"
        yield f"person before {last}, verbs of {frame.verb.verb_class if frame.verb else 'none'}"
        if not any(person in _SUBJECTS for _, person in self._persons):
            yield UNTOLD


def _of_frame(frame: Frame) -> Iterator[str]:
    clause, verb = frame.clause, frame.verb
    who = clause.who() or "nobody"
    kind = verb.verb_class if verb else "none"
    base = verb.base if verb else "none"
    preposition = frame.preposition or "none"
    yield f"agent {who}"
    yield f"preposition {preposition}"
    yield f"verbs of {kind}"
    yield f"agent {who}, preposition {preposition}"
    yield f"agent {who}, verbs of {kind}"
    yield f"agent {who}, verb {base}"
    yield f"verbs of {kind}, preposition {preposition}"
    yield f"verb {base}, preposition {preposition}"
    if verb and verb.base:
        yield f"verb {base}"
    if frame.noun:
        yield f"noun {frame.noun}, preposition {preposition}"
    for where in ("noun", "inner", "outer", "head"):
        word = getattr(frame, where)
        if word:
            yield f"{where} {word}"
            yield f"any {where}"
            yield from (f"{where} of {name}" for name, ws in _NOUN_CLASSES.items() if word in ws)
    yield from (flag for flag in _FLAGS if getattr(frame, flag))
    yield from (f"clause {flag}" for flag in _CLAUSE_FLAGS if getattr(clause, flag))
    if clause.opener:
        yield f"opener {clause.opener}"


def _person(token: Token, subject: Subject) -> str:
    if token.kind is TokenKind.NAME:
        named = subject.is_named(token.text) or subject.is_styled(token.text)
        return "subject" if named else "name"
    if token.lower in lexicon.KIN:
        return "kin"
    pronoun = _PRONOUNS.get(token.lower, "")
    if pronoun in {"he", "him", "his"} and not subject.goes_by(token.lower):
        return f"another's {pronoun}"
    return pronoun
