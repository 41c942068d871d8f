"""Which date of a sentence belongs to a place, where the sentence has one for it."""

from collections.abc import Sequence

from mapapp.biography.clauses.grammar import Agent, Clause, Frame
from mapapp.biography.dating.occasions import FRONT, OccasionDates
from mapapp.biography.dating.telling import tells_death
from mapapp.biography.lexicon import COORDINATORS, words
from mapapp.biography.reading.tokens import TokenKind
from mapapp.biography.temporal.chronology import A_YEAR
from mapapp.biography.temporal.expression import Relation, Timex
from mapapp.biography.verbs import FINITE, VerbClass

_NEAR = 9  # tokens
AT_ONCE = words("capture arrest wound seize kidnap abduct")
POSTS = words("position post office role job title seat chair place duties command studies")
_KEEPING = words("hold keep retain fill occupy")
_HOLDING = words("hold holds held holding kept retained filled occupied")
COMING = {VerbClass.MOTION, VerbClass.ARRIVAL}
_GOING = {VerbClass.MOTION, VerbClass.HEADING, VerbClass.LEAVE}
_CLOSE_BEHIND = 4  # tokens: ", and then …"
_BURYING = words("buried interred cremated")
_OWNED = 4  # "his 1912 visit to Paris"


class DateChooser(OccasionDates):
    """Chooses among the dates of one sentence."""

    def _in_clause(self, frame: Frame, others: Sequence[int]) -> Timex | None:
        inside = [at for clause, at in self._times if clause is frame.clause]
        inside = [at for at in inside if not self._is_aside(at)]
        inside = [
            at
            for at in inside
            if not self._timex(at).owned or 0 < frame.index - at <= _OWNED or 0 < at <= FRONT
        ]
        beside = frame.index - 2
        if beside in inside and self._timex(beside).attributive and frame.preposition == "in":
            return self._timex(beside)  # "at the games of 1994 in X and 1995 in Y"
        dates = [at for at in inside if not self._timex(at).attributive]
        dates = dates or (inside if frame.token.lower != "there" else [])
        last = self._list_end(frame)
        after = next((at for at in dates if at > last), None)
        before = next((at for at in reversed(dates) if at < frame.index), None)
        if after is not None and self._leads_on(last, after):
            after = None
        if after is not None and self._apart(last, after, others):
            after_fits = False
        else:
            after_fits = after is not None
        if before is not None and after is not None and self._leads(before, frame, after, others):
            return self._timex(before)
        if after_fits and after is not None and (before is None or after - last <= _NEAR):
            return self._timex(after)
        if before is not None:
            return self._timex(before)
        between = self._tokens[last + 1 : after]
        since = after is not None and self._timex(after).relation is Relation.FROM
        since = since or any(token.lower == "then" for token in between)
        if after is None or (since and any(last < other < after for other in others)):
            return None  # "in X, and at Y from 1782", "in X, then at Y (1782–84)"
        return self._timex(after)

    def _leads(self, before: int, frame: Frame, after: int, others: Sequence[int]) -> bool:
        """ "In 1901 in X, in 1902 in Y": each date stands before its place."""
        if any(before < other < frame.index for other in others):
            return False
        mark = any(t.lower in {",", "and"} for t in self._tokens[frame.index + 1 : after])
        following = self._tokens[after + 1 : after + 2]
        return mark and bool(following) and following[0].lower in {"in", "at", "to", "for", "from"}

    def _is_aside(self, index: int) -> bool:
        """ "In 1997, after 27 years of …": said by the way, and not in round brackets."""
        marks = [t.text for t in self._tokens[:index] if t.text in "()"]
        return self._timex(index).bracketed and marks[-1:] != ["("]

    def _list_end(self, frame: Frame) -> int:
        """The last of the places up to a date: "in X, Y and Z in 1890"."""
        root = frame.first
        date = next((at for _, at in self._times if at > frame.index), frame.index)
        return max(
            (f.index for f in self._frames if f.first is root and frame.index < f.index < date),
            default=frame.index,
        )

    def _leads_on(self, last: int, after: int) -> bool:
        """ "In X and, from 1979, in Y": the date is the next place's."""
        between = {token.lower for token in self._tokens[last + 1 : after]}
        following = self._tokens[after + 1 : after + 5]
        following = [t for t in following if t.text != "," and t.lower != "the"][:2]
        if between.isdisjoint({"and", "then"}) or not following:
            return False
        named = following[0].kind is TokenKind.NAME
        led = len(following) > 1 and following[0].lower in {"in", "at", "to", "from", "via"}
        by_way = [token.lower for token in following] == ["by", "way"]
        return named or by_way or (led and following[1].kind is TokenKind.NAME)

    def _apart(self, first: int, last: int, others: Sequence[int]) -> bool:
        """Whether a conjunction, verb or another place stands between a place and a date."""
        if any(first < other < last for other in others):
            return True
        between = self._tokens[first + 1 : last]
        words = [t.lower for t in between if t.kind is TokenKind.WORD]
        return any(w in COORDINATORS or w in FINITE for w in words)

    def _in_sentence(self, frame: Frame, others: Sequence[int]) -> Timex | None:  # noqa: PLR0911  # a return for each case
        """The nearest date before the place in the sentence, else the first after it."""
        if frame.verb_class is VerbClass.BIRTH:
            return self._of_birth(frame)  # not "Born in X, he was in the navy from 1945"
        named = frame.token.kind is TokenKind.NAME or frame.clause.earlier
        outer = frame.clause.resume if named else None
        if outer is not None and outer.agent is Agent.OTHER and not outer.object_is_subject:
            return None  # "the plants he collected in X were sold in 1888"
        if any(c and c.follower and (c.passive or c.earlier) for c in _with_parent(frame.clause)):
            return None  # "Born in W and raised in X, he moved to Y in 1926"
        usable = [
            at
            for clause, at in self._times
            if not self._timex(at).bracketed
            if not self._timex(at).attributive or self._breaks_out(clause)
            if not clause.relative or clause is frame.clause.parent or self._enters(clause, frame)
            if clause is frame.clause or not (self._is_of_birth(clause, at) or tells_death(clause))
            if frame.clause.earlier or not clause.earlier or at <= FRONT or clause.opener == "when"
            if clause.earlier or not (frame.clause.earlier and frame.clause.relative)
        ]
        purpose = self._of_death(frame) or self._of_purpose(frame) or self._entering(frame)
        if purpose is not None:
            return purpose
        told = self._when(frame, usable)
        if told is not None:
            return self._timex(told)
        before = [at for at in usable if at < frame.index]
        before = [at for at in before if not self.is_before_death(frame, at)]
        if before:
            timex = self._timex(before[-1])
            leads = timex.relation is not Relation.UNTIL or opens_with_when(frame.clause)
            return timex if leads or self._goes_then(before[-1], frame) else None
        after = [at for at in usable if at > frame.index]
        if after and self.lasts(frame, after[0]):
            return self._timex(after[0])
        return self._after(frame, after, others) or self._of_campaign(frame)

    def _after(
        self, frame: Frame, after: Sequence[int], others: Sequence[int] = ()
    ) -> Timex | None:
        """The first date after the place, where nothing parts the two."""
        held = after and self._is_holding(after[0])
        if held:
            return self._timex(after[0])  # "…, a position he has held since 2003"
        aside = self._in_brackets(frame) if not after else None
        if aside is not None:
            return aside
        if not after or self._timex(after[0]).relation is not Relation.AT:
            return None
        follows = self._tokens[self._list_end(frame) + 1 : after[0]]
        if frame.verb is not None and frame.verb.base in AT_ONCE and len(follows) < _NEAR:
            return self._timex(after[0])  # "captured at X and taken to Y in 1940"
        parted = any(token.lower in {"and", ";", "but", "then"} for token in follows)
        if frame.verb_class is VerbClass.DEATH:  # "died and was buried in X in 1875"
            parted = parted and all(token.lower not in _BURYING for token in follows)
        if parted and not (self._takes_up(after[0]) or self.joins(frame, after[0], others)):
            return None
        return self._timex(after[0])

    def lasts(self, frame: Frame, index: int) -> bool:
        """ "Studied in X, working on glass and etchings from 1975 to 1977": how long it took."""
        period = self._timex(index).period
        said = [token.lower for token in self._tokens[frame.index + 1 : frame.index + 3]]
        doing = said[:1] == [","] and said[-1].endswith("ing")
        beside = self._clause_of(index).parent is frame.clause
        placed = any(frame.index < other.index < index for other in self._frames)
        span = period is not None and period.days > A_YEAR
        return doing and beside and span and not placed

    def joins(self, frame: Frame, index: int, others: Sequence[int]) -> bool:
        """ "Returned to X and opened a shop in 1857": what was done on coming dates the coming."""
        if frame.verb_class not in COMING or frame.preposition == "from":
            return False
        clause = self._clause_of(index)
        joined = clause.parent is frame.clause and clause.agent is None and not clause.opener
        leaves = clause.verb_class in _GOING
        leaves = leaves or clause.base == "graduate" or self._takes_up(index)
        elsewhere = any(f.clause is clause and f.index > index for f in self._frames)
        if not joined or leaves or clause.relative or clause.bracket or elsewhere:
            return False
        last = max(f.index for f in self._frames if f.clause is frame.clause)
        return not any(frame.index < other < index and other > last for other in others)

    def _takes_up(self, index: int) -> bool:
        """ "Arrived in X and took up his post on the 27th": the date is of both."""
        base, before = self._leading_to(index)
        return base in {"take", "assume", "begin"} and not POSTS.isdisjoint(before)

    def _is_holding(self, index: int) -> bool:
        """Whether a date says since when, or how long, an office named before has been held."""
        base, before = self._leading_to(index)
        plain = self._timex(index).relation in {Relation.AT, Relation.FROM}
        served = base == "serve" and "and" in before
        return plain and (served or self._holds_post(index))

    def _holds_post(self, index: int) -> bool:
        """ "…, a position he held until 1925": whether a date is that of holding an office."""
        base, before = self._leading_to(index)
        posts = [at for at, word in enumerate(before) if word in POSTS]
        held = next((at for at, word in enumerate(before) if word in _HOLDING), -1)
        return base in _KEEPING and bool(posts) and posts[0] < held

    def _leading_to(self, index: int) -> tuple[str, list[str]]:
        """The verb of a date's clause, in its base form, and the words just before the date."""
        base = self._clause_of(index).base
        return base, [token.lower for token in self._tokens[max(0, index - 8) : index]]

    def _when(self, frame: Frame, usable: Sequence[int]) -> int | None:
        """ "Was in X when, in July 1946, …": the date of what happened meanwhile."""
        follows = self._tokens[frame.index + 1 : frame.index + 3]
        words = [token.lower for token in follows if token.text != ","]
        if not words or words[0] != "when":
            return None
        meanwhile = (at for clause, at in self._times if clause.opener == "when" and at in usable)
        return next((at for at in meanwhile if at > frame.index), None)

    def _goes_then(self, until: int, frame: Frame) -> bool:
        """ "Lived in X until 1853, and then retired to Y": the end there is the beginning here."""
        comes = frame.verb_class in COMING
        said = [token.lower for token in self._tokens[until + 1 : frame.index]]
        return comes and frame.preposition != "from" and "then" in said[:_CLOSE_BEHIND]


def opens_with_when(clause: Clause) -> bool:
    """ "Until 1935, when he resigned to go to X": what is told of then, and what it was for.

    So is what he did then besides: "when he resigned and moved to X".
    """
    above = clause
    while above.opener != "when" and above.parent is not None and above.agent is None:
        if above.opener or above.relative or above.times:
            return False
        above = above.parent
    return above.opener == "when"


def _with_parent(clause: Clause) -> tuple[Clause, Clause | None]:
    """A clause and the one that it is joined to without an agent of its own."""
    return clause, clause.parent if clause.agent is None else None
