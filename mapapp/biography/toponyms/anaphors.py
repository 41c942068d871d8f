"""What "there", "where", "the city" and "the French capital" mean."""

from mapapp.biography.capitals import capital_of
from mapapp.biography.clauses.grammar import Frame, Reading
from mapapp.biography.presence.judging import judge
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.toponyms.found import Discourse, PlaceFound
from mapapp.biography.toponyms.reader import ToponymReader
from mapapp.biography.toponyms.toponym import Toponym

_ANTECEDENT = 8  # tokens


def meant(
    frame: Frame, reading: Reading, discourse: Discourse, toponyms: ToponymReader
) -> PlaceFound | None:
    """The place that a frame without a name means, and how it is judged; None where it is none."""
    before = reading.tokens[frame.index - 1] if frame.index else None
    context = list(discourse.context)
    if before is not None and before.lower == "native":
        meant = discourse.birthplace
    elif frame.token.lower == "capital":
        meant, context = _capital(before, discourse, toponyms), []
    else:
        meant = _there(frame, reading, discourse)
    named = before is not None and before.kind is TokenKind.NAME  # "the French capital"
    return PlaceFound(frame, meant, judge(frame), context, anaphor=not named) if meant else None


def _capital(before: Token | None, discourse: Discourse, toponyms: ToponymReader) -> Toponym | None:
    """That of the people named before it, else the one named last, if it is of the country."""
    if before is None or before.kind is not TokenKind.NAME:
        last, capital = discourse.place, discourse.capital
        at_home = last is None or capital is None or last.country == capital.country
        return capital if at_home else None
    name = capital_of(before.text, discourse.now.year)
    return toponyms.known(name) if name else None


def _there(frame: Frame, reading: Reading, discourse: Discourse) -> Toponym | None:
    """What "there" means: the place named before it, else where the subject is."""
    if frame.token.lower == "where" and _is_of_unknown(frame, reading, discourse):
        return None
    named = any(other.index < frame.index for other in reading.frames)
    if named or discourse.here is None or discourse.here_at < discourse.place_at:
        return discourse.place
    return discourse.here


def _is_of_unknown(frame: Frame, reading: Reading, discourse: Discourse) -> bool:
    """ "At the Tule Lake Relocation Center, where …": a name that was not read as a place."""
    before = reading.tokens[max(0, frame.index - _ANTECEDENT) : frame.index]
    names = [token for token in before if token.kind is TokenKind.NAME]
    told = discourse.place_at == discourse.sentence
    return bool(names) and not told and not discourse.subject.is_named(names[-1].text)
