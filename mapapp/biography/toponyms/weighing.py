"""What stands around a place, weighed: it may outweigh a rule, or stand in where there is none."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from statistics import fmean

from mapapp.biography.clauses.grammar import Agent, Reading
from mapapp.biography.given_names import is_given
from mapapp.biography.lexicon import ROLE_NOUNS, TAKING_ON, words
from mapapp.biography.presence.judgement import IN, TO, Judgement, base_of
from mapapp.biography.presence.judging import is_of_another, is_proposed, is_ruined
from mapapp.biography.presence.likelihood import TABLE, by_signs
from mapapp.biography.presence.signs import UNTOLD, SignReader
from mapapp.biography.reading.tokens import TokenKind, is_titled_person
from mapapp.biography.subject import Subject
from mapapp.biography.toponyms.acceptance import PROMINENT, acceptable
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.biography.toponyms.nesting import is_far_off
from mapapp.biography.toponyms.toponym import Toponym
from mapapp.biography.verbs import VerbClass
from mapapp.biography.weights import ALWAYS, likely, weigh

LIKELY = 0.5
"""A place of which no rule says that the subject was there is kept when it is as likely as this."""
LIKELY_IN_A_LIFE = 0.6
"""The same, in a text that tells a whole life, and so of much besides."""
LIKELY_UNTOLD = 0.7
"""The same, where the sentence has neither the subject's name nor a pronoun that may mean it."""
LIKELY_DENIED = 0.6
"""The same, of a place that seems to say only where something else is."""
UNLIKELY = 0.28
"""A place that a rule accepts is left out when it is less likely than this, unless the rule is …"""
SURE = 0.85
"""… as confident as this: "was born in X"."""
_SOME, _SEVERAL = 2, 3  # more places than these are told as so many
_TITLES = words("minister ministry secretary department chevalier knight order companion dame")
_OPENING = 4  # tokens
_HONOURS = words("Medal Prize Award Order Cross Scholarship Ministry Minister Trophy Cup")
_WORKS = words(
    "work works painting paintings picture pictures sculpture sculptures photographs drawings"
    " film films book books novel novels poem poems play plays music compositions songs designs"
    " projects buildings papers collection"
)
_TAKING_ALONG = words("begin start continue take bring lead carry call keep require end")
_OFFSPRING = words("children sons daughters child siblings brothers sisters twins")
_LISTED = 8  # tokens
_GRADES = (5.0, 6.0, 7.0)  # of prominence


class Weigher:
    """Weighs the places of one sentence, of a whole life or of a lone passage."""

    def __init__(
        self,
        found: Sequence[PlaceFound],
        reading: Reading,
        subject: Subject,
        *,
        whole_life: bool = False,
    ) -> None:
        self._found = found
        self._accepted = {
            place.frame.index: place.judgement.kind
            for place in found
            if acceptable(place, subject) and place.judgement is not None
        }
        self._least = LIKELY_IN_A_LIFE if whole_life else LIKELY
        indexes = frozenset(place.frame.index for place in found)
        self._signs = SignReader(reading, subject, indexes)
        self._subject, self._tokens = subject, reading.tokens

    @cached_property
    def _common(self) -> float:
        """What the signs weigh that every place of the sentence has."""
        return weigh(TABLE, self._signs.common)

    def accepts(self, place: PlaceFound) -> bool:
        """Whether the rules accept a place of the sentence."""
        return place.frame.index in self._accepted

    def judge(self, place: PlaceFound) -> Judgement | None:
        """The judgement that stands: of the rules that accept the place or not, or of the signs."""
        accepted = self.accepts(place)
        judgement = place.judgement if accepted else None
        if not self.may_weigh(place):
            return judgement
        own = self._own(place)
        share = likely(fmean(self._odds(one) for one in self._listed_with(place)))
        if accepted:
            return judgement if share >= UNLIKELY else None
        least = LIKELY_UNTOLD if UNTOLD in own else self._least
        if share < (max(least, LIKELY_DENIED) if place.denied else least):
            return None
        return by_signs(place.frame, (*own, *self._signs.common), share)

    def _odds(self, place: PlaceFound) -> float:
        return weigh(TABLE, (ALWAYS, *self._own(place))) + self._common

    def _listed_with(self, place: PlaceFound) -> list[PlaceFound]:
        """The places of one list, which the subject was at all or none of: "X, Y and Z"."""
        listed = [one for one in self._found if one.frame.first is place.frame.first]
        return [one for one in listed if one is place or self.may_weigh(one)]

    def may_weigh(self, place: PlaceFound) -> bool:
        """Whether signs can tell: in a dated sentence, of what no sure rule says or denies."""
        if not self._signs.dated or place.anaphor:
            return False
        if self.accepts(place):
            return place.judgement is not None and place.judgement.confidence < SURE
        unreal = _is_unreal(place) or self._is_of_a_will() or self._is_of_works(place)
        return not unreal and self._is_a_place(place)

    def _is_of_a_will(self) -> bool:
        """ "By her will, dated 1697, she left her houses at X to …"."""
        opening = [token.lower for token in self._tokens[:_OPENING]]
        return opening[:1] in (["by"], ["in"]) and "will" in opening[1:]

    def _is_of_works(self, place: PlaceFound) -> bool:
        """ "His paintings hang in X", "her films were shown at Y": where they are or were."""
        owner, *rest = (token.lower for token in self._tokens[:_OPENING])
        works = owner in {"his", "her", "their"} and not _WORKS.isdisjoint(rest)
        works = works and base_of(place.frame) not in _TAKING_ALONG
        return works and place.frame.clause.who() is Agent.OTHER

    def _is_a_place(self, place: PlaceFound) -> bool:
        """Whether the gazetteer has the name, which is no person's, as far as the text tells."""
        toponym, name = place.toponym, place.frame.token.text
        if self._is_a_work(place) or not _HONOURS.isdisjoint(name.split()):
            return False
        at = place.frame.index
        described = toponym.feature == "town" and self._is_described(at)
        if (
            described
            or _is_of_a_title(place)
            or self._is_beside_a_person(at)
            or self._is_a_child(place)
        ):
            return False
        if _is_met(place) and toponym.prominence < PROMINENT:
            return False
        placed = place.frame.preposition in IN | TO | {"from"}
        if is_titled_person(name) and not (placed or name.startswith("Saint")):
            return False  # "served under Captain Cook"
        called = is_given(name) and place.frame.preposition not in IN | {"from"}
        if called and toponym.prominence < PROMINENT:
            return False  # "married Julia", "signalled to Teresa"
        # A town inside a name that is no house's ("Charlotte Murchison") is a person's as often.
        person = toponym.venue or self._subject.has_met(toponym.name) or _is_a_full_name(toponym)
        return toponym.known and not person

    def _is_described(self, index: int) -> bool:
        """ "The injured Jackson", "the exiled Orleans": no town is told of so."""
        led = [token.lower for token in self._tokens[max(0, index - 2) : index]]
        return led[:1] == ["the"] and led[-1].endswith("ed")

    def _is_beside_a_person(self, index: int) -> bool:
        """ "A conflict between her and Ulm", "with Karl Weber and Ulm": a further person."""
        before = self._tokens[max(0, index - 2) : index]
        if len(before) < 2 or before[1].lower != "and":
            return False
        named = before[0].kind is TokenKind.NAME and (
            self._subject.is_named(before[0].text) or self._subject.is_other_person(before[0].text)
        )
        return named or before[0].lower in {"him", "her", "them"}

    def _is_a_child(self, place: PlaceFound) -> bool:
        """ "Four children, Ada, Erik and Niels": names in a list of those whom they had."""
        first = (place.frame.listed or place.frame.apposed or place.frame).index
        back = self._tokens[max(0, first - _LISTED) : first]
        words_before = [t.lower for t in reversed(back) if t.kind is TokenKind.WORD]
        return bool(words_before) and words_before[0] in _OFFSPRING

    def _is_a_work(self, place: PlaceFound) -> bool:
        """ "Her plays were Amelia (1883), Sophia (1886)": a name and its year, led by nothing."""
        rest = self._tokens[place.frame.index + 1 : place.frame.index + 4]
        marks = [token.text for token in rest[::2]]
        dated = marks == ["(", ")"] and rest[1].kind is TokenKind.TIME
        return dated and not place.frame.preposition

    def signs(self, place: PlaceFound) -> tuple[str, ...]:
        """All signs of a place, for who learns their weights."""
        return (*self._own(place), *self._signs.common)

    def _own(self, place: PlaceFound) -> tuple[str, ...]:
        judged = _of_judgement(place.judgement) if self.accepts(place) else ("no rule",)
        others = self._of_others(place)
        return (*_of_toponym(place.toponym), *judged, *others, *self._signs.read(place.frame))

    def _of_others(self, place: PlaceFound) -> Iterator[str]:
        """What the rules say of the sentence's other places."""
        at = place.frame.index
        others = [other for other in self._found if other is not place]
        accepted = [other for other in others if self.accepts(other)]
        beside = [other for other in accepted if other.frame.clause is place.frame.clause]
        ahead = [other for other in others if other.frame.index < at]
        told = [other for other in accepted if other.frame.index < at]
        yield f"others {min(_SEVERAL, len(others))}"
        for where, places in (("", accepted), (" beside", beside), (" ahead", told)):
            yield f"others accepted{where} {min(_SOME, len(places))}"
        if ahead:
            yield "place ahead accepted" if self.accepts(ahead[-1]) else "place ahead not accepted"
        if accepted:
            yield f"another {self._accepted[accepted[-1].frame.index]}"


def _is_a_full_name(toponym: Toponym) -> bool:
    """ "Karl Marx": a first name and a last one, whatever little town is called so."""
    first, _, last = toponym.name.partition(" ")
    return bool(last) and is_given(first) and toponym.prominence < PROMINENT


def _is_of_a_title(place: PlaceFound) -> bool:
    """ "A knight of St Louis", "the minister of Culture", "his marriage to Elizabeth"."""
    frame = place.frame
    if frame.noun in _MARRYING and frame.preposition == "to":
        return True
    if place.toponym.wide and frame.noun == "minister":
        return False  # "the first prime minister of Malta"
    another = frame.aside and frame.noun in ROLE_NOUNS
    titled = frame.preposition == "of" and (another or frame.noun in _TITLES)
    return titled or frame.inner in _TITLES


def _is_met(place: PlaceFound) -> bool:
    """ "Introduced to Marx", "called on Voltaire", "Davis appointed him": whom he met."""
    frame = place.frame
    done = {base_of(frame), frame.noun}
    return (
        frame.preposition == "against"
        or (frame.preposition == "to" and not done.isdisjoint(_INTRODUCING))
        or (frame.preposition == "on" and not done.isdisjoint(_CALLING))
        or (frame.fronted and not frame.preposition and base_of(frame) in TAKING_ON)
        or (frame.plain_object and base_of(frame) in _HELPING and not frame.inner)
    )


_INTRODUCING = words("introduce introduced present presented recommend recommended")
_MARRYING = words("marriage wedding engagement")
_HELPING = words("help assist advise befriend teach tutor succeed replace marry meet know")
_CALLING = words("call called calling")


def _is_unreal(place: PlaceFound) -> bool:
    """What was not done, might have been, came after death, or is not where it happened."""
    clause = place.frame.clause
    if place.frame.preposition == "outside" and place.toponym.wide:
        return True  # "her first trip outside Scotland"
    if base_of(place.frame) in _STAYING_AWAY and clause.who() is Agent.SUBJECT:
        return True  # "missed the games in X"
    wished = base_of(place.frame) in _WISHING and place.frame.outer == "for"
    without = wished or (base_of(place.frame) in _WITHOUT_GOING and bool(place.frame.noun))
    frame = place.frame
    if is_of_another(frame) or is_proposed(frame) or is_ruined(frame) or frame.noun in _LINEAGE:
        return True
    sought = clause.planned and place.frame.outer == "for"
    ends = place.frame.verb_class is VerbClass.BURIAL and place.frame.passive
    told = ends or clause.negated or clause.unreal or clause.posthumous or clause.honorary or sought
    dropped = base_of(place.frame) in _DROPPING and clause.who() is Agent.SUBJECT
    return told or without or dropped or is_far_off(place.frame)


_WISHING = words("apply compete campaign petition audition")
"""With "for": "applied for a post in X"."""
_WITHOUT_GOING = words("decline refuse reject inherit own bequeath")
"""What is done to a thing at a place from anywhere: "declined a chair at X"."""


# "With ancestry in X".
_LINEAGE = words("ancestry ancestors roots origins descent lineage")
_STAYING_AWAY = words("miss skip")
_DROPPING = words("cancel postpone forgo")


def _of_judgement(judgement: Judgement | None) -> Iterator[str]:
    if judgement is not None:
        yield f"by rule {judgement.role}"
        yield f"by rule {judgement.kind}"
        yield f"by rule {judgement.confidence:.1f}"


def _of_toponym(toponym: Toponym) -> Iterator[str]:
    yield f"feature {toponym.feature or 'none'}"
    if toponym.institution:
        yield "institution"
    if not toponym.known:
        yield "not in the gazetteer"
    grade = sum(toponym.prominence >= least for least in _GRADES)
    yield f"prominence {grade}"
