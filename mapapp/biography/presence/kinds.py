"""What kind of stay it was: as the verb tells it, or the noun before the place."""

from dataclasses import replace

from mapapp.biography import lexicon
from mapapp.biography.clauses.grammar import Frame
from mapapp.biography.presence.judgement import Judgement
from mapapp.vocabulary import Kind

_KINDS: tuple[tuple[Kind, frozenset[str]], ...] = (
    (
        Kind.DEATH,
        lexicon.words(
            "die perish drown succumb expire murder assassinate execute hang guillotine behead"
        ),
    ),
    (Kind.PRISON, lexicon.words("imprison jail gaol arrest incarcerate detain confine")),
    (Kind.INTERNMENT, lexicon.words("intern")),
    (Kind.EXILE, lexicon.words("deport expel flee emigrate")),
    (Kind.INTERNAL_EXILE, lexicon.words("exile banish")),
    (Kind.SCHOOL, lexicon.words("study educate school train graduate matriculate enrol enroll")),
    (Kind.VISIT, lexicon.words("visit tour explore travel attend lecture inspect holiday")),
    (Kind.WORK, lexicon.words("teach work appoint serve practise practice employ become direct")),
    (Kind.FRONT, lexicon.words("fight command wound capture besiege defeat battle attack")),
    (Kind.HOSPITAL, lexicon.words("hospitalise hospitalize treat")),
    (Kind.ESCAPE, lexicon.words("escape")),
)
_CONGRESSES = lexicon.words("congress conference convention symposium")
# "Went into exile in X", "her studies at Y", "served a sentence in Z".
_NOUNS: tuple[tuple[Kind, frozenset[str]], ...] = (
    (Kind.EXILE, lexicon.words("exile refuge emigration expatriation")),
    (Kind.INTERNAL_EXILE, lexicon.words("banishment")),
    (
        Kind.PRISON,
        lexicon.words(
            "imprisonment captivity detention confinement arrest custody sentence incarceration"
            " prison jail gaol penitentiary"
        ),
    ),
    (Kind.INTERNMENT, lexicon.words("internment")),
    (
        Kind.SCHOOL,
        lexicon.words("studies schooling apprenticeship education schooldays boarding-school"),
    ),
    (
        Kind.VISIT,
        lexicon.words(
            "visit visits trip trips tour tours stopover holiday vacation honeymoon excursion"
            " lectures concerts recital"
        ),
    ),
    (Kind.CONFERENCE, _CONGRESSES),
    (Kind.EXPEDITION, lexicon.words("expedition")),
    (
        Kind.WORK,
        lexicon.words(
            "professorship lectureship employment internship chair post job posting practice"
            " appointment"
        ),
    ),
    (
        Kind.HOSPITAL,
        lexicon.words("hospital sanatorium sanitarium asylum clinic treatment surgery"),
    ),
)


def kind_of(base: str, otherwise: Kind = Kind.RESIDENCE) -> Kind:
    """What kind of stay a verb tells of."""
    return next((kind for kind, bases in _KINDS if base in bases), otherwise)


def with_kind(judgement: Judgement | None, frame: Frame) -> Judgement | None:
    """A judgement with the kind that the noun before the place tells, where its verb tells none."""
    if judgement is None:
        return None
    served = judgement.kind is Kind.WORK and frame.noun == "sentence"
    attended = judgement.kind is Kind.VISIT and frame.noun in _CONGRESSES
    if judgement.kind is not Kind.RESIDENCE and not (served or attended):
        return judgement
    if frame.noun == "asylum" and not frame.outer:
        return replace(judgement, kind=Kind.EXILE)  # "was granted asylum", not "in an asylum"
    told = (kind for kind, nouns in _NOUNS if frame.noun in nouns)
    return replace(judgement, kind=next(told, judgement.kind))


def in_house(judgement: Judgement | None, house: str) -> Judgement | None:
    """A judgement with the kind that the name of a house tells: who attends a school is no visitor.

    ``house`` is the institution's name, empty where the place is none.
    """
    if judgement is None:
        return None
    parts = set(house.split())
    kind = judgement.kind
    if kind is Kind.VISIT and not parts.isdisjoint(lexicon.SCHOOLS):
        kind = Kind.SCHOOL
    elif kind in {Kind.RESIDENCE, Kind.PRISON} and "Internment" in parts:
        kind = Kind.INTERNMENT
    elif kind is Kind.RESIDENCE and not parts.isdisjoint(_PRISONS):
        kind = Kind.PRISON
    return replace(judgement, kind=kind)


_PRISONS = lexicon.words("Prison Jail Gaol Penitentiary")
