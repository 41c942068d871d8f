"""Names that may be places': each becomes a frame, with what stands before it or around it."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import Agent, Frame
from mapapp.biography.clauses.nouns import MOVING_THINGS
from mapapp.biography.clauses.prepositions import PhraseReader
from mapapp.biography.reading.tokens import Token, TokenKind

_SINCE = lexicon.words("now then thenceforward thenceforth henceforth long once again also")
_NEAR = 5  # words
_BETWEEN = lexicon.words("and then later finally also") | {","}
_LONGEST_LIST = 40  # tokens
_SEVERAL = 2  # names
_NEXT = lexicon.words("next then after later")
_GATHERINGS = lexicon.words(
    "expedition session congress conference meeting festival exhibition games summit convention"
    " campaign"
)
_HEADS = _GATHERINGS | lexicon.HEADS_AT_PLACES
_COUNCILS = {word.title() for word in lexicon.COUNCILS | lexicon.COUNCILLORS}
_TOWNS = lexicon.words("city town county borough district municipal")
_LINKS = lexicon.words(
    "and or then later finally in at to on during until also both well as near now today the"
    " again from there once briefly eventually subsequently"
)


class PlaceReader(PhraseReader):
    """Names in frames, and those that stand where who acts does: "X was his home"."""

    def _home(self, index: int, token: Token) -> None:
        self._frame(index, token)
        self._frames[-1].preposition, self._frames[-1].plain_object = "in", False
        if self._clause.agent is None:
            self._acts(Agent.SUBJECT)

    def _is_home(self, index: int) -> bool:
        """ "X was his home", "made X her base": what a place is to the subject."""
        ahead = [token.lower for token in self._tokens[index + 1 : index + _NEAR]]
        ahead = [word for word in ahead if word not in _SINCE]
        if self._clause.verb is None:
            if ahead[:1] not in (["was"], ["became"], ["remained"]) or self._preposition:
                return False
            ahead = ahead[1:]
        elif not self._object_open or self._clause.base != "make":
            return False
        own = bool(ahead) and ahead[0] in {"his", "her"} and self._subject.goes_by(ahead[0])
        return own and not lexicon.HOMES.isdisjoint(ahead[1:3])

    def _is_next_stop(self, index: int) -> bool:
        """ "Dresden and Prague were visited", "Geneva, Milan and Rome followed"."""
        if not (self._focus.on_subject or self._speaks_of_subject) or self._clause.verb is not None:
            return False
        names, at = 0, index
        while at < min(len(self._tokens), index + _LONGEST_LIST):
            token = self._tokens[at]
            names += token.kind is TokenKind.NAME
            if token.kind is not TokenKind.NAME and token.lower not in _BETWEEN:
                break
            at += 1
        told = [self._next(at - 1), self._next(at)]
        if told in (["was", "visited"], ["were", "visited"]):
            return True
        following = self._tokens[at + 1 : at + 2]
        alone = not following or following[0].kind in {TokenKind.MARK, TokenKind.TIME}
        followed = (told[0] == "followed" and alone) or (told[0] == "came" and told[1] in _NEXT)
        return names >= _SEVERAL and followed

    def _stop(self, index: int, token: Token) -> None:
        self._frame(index, token)
        frame = self._frames[-1]
        frame.preposition, frame.verb, frame.stop = "in", verbs.PARTICIPLE["visited"], True
        self._acts(Agent.SUBJECT)

    def _continues(self, index: int) -> bool:
        """Whether a name goes on with the list, or explains the place, before it."""
        if self._pending is None or self._begins_clause(index) or self._is_of_a_pair(index):
            return False
        between = self._between(self._pending.index + 1, index)
        return len(between) <= 6 and all(
            token.kind in {TokenKind.MARK, TokenKind.TIME} or token.lower in _LINKS
            for token in between
        )

    def _is_of_a_pair(self, index: int) -> bool:
        """ "He studied in X, and Karl and Ada were his friends": they act."""
        led = self._previous(index) == "and" and self._previous(index - 1) == ","
        paired = self._next(index) == "and" and self._names_next(index + 1)
        return led and paired and self._begins_clause(index + 2)

    def _between(self, start: int, end: int) -> list[Token]:
        """The tokens of a stretch without its dates and what stands in round brackets."""
        kept, depth = [], 0
        for token in self._tokens[start:end]:
            depth += (token.text == "(") - (token.text == ")")
            if not depth and token.text != ")" and token.kind is not TokenKind.TIME:
                kept.append(token)
        return kept

    def _frame(self, index: int, token: Token, *, owner: bool = False) -> None:
        clause = self._clause
        preposition, noun = self._preposition, self._noun
        frame = Frame(
            index,
            token,
            clause,
            self._preposition,
            clause.verb,
            clause.passive,
            self._noun,
            self._noun_possessed,
            inner=self._inner,
            after_name=self._after_name,
            outer=self._outer_preposition,
            bound=self._bound,
            fronted=clause.verb is None,
            owned_by_other=self._noun_owner is Agent.OTHER,
            aside=self._aside,
            head=self._head_after(index),
            article=self._previous(index) == "the",
            owner=owner,
        )
        led = frame.fronted and preposition and clause.who() is None
        if led and self._begins_clause(index):
            self._acts(Agent.OTHER)  # "In Lyon Ada issued a decree", "in Lyon appeared her book"
        event = token.lower.split(" of ")[0]
        if self._preposition == "during" and event in {"siege", "battle"}:
            frame.inner = event  # "during the Siege of X"
        self._last_agent = Agent.OTHER
        if not self._preposition:
            if self._object_open:
                frame.plain_object = True
                clause.moved = clause.moved or clause.base in MOVING_THINGS
            elif self._continues(index) and self._pending is not None:
                self._extend(frame, self._pending)
        self._frames.append(frame)
        self._pending = frame
        self._object_open = False
        self._close_phrase()
        if owner:  # "in Paris's old town": what follows is in the same phrase
            self._preposition, self._noun = preposition, noun

    def _head_after(self, index: int) -> str:
        last = self._tokens[index].text.split(" ")[-1]
        if last in _COUNCILS:
            return last.lower()  # "the Ohio General Assembly"
        following = self._next(index)
        if following in _TOWNS:
            following = self._next(index + 1)
        return following if following in _HEADS else ""

    def _extend(self, frame: Frame, head: Frame) -> None:
        stretch = self._between(head.index + 1, frame.index)
        between = [token.lower for token in stretch if token.text[0] not in "'’"]
        root = head.listed or head
        land = between == [",", "the"] and not self._lists_on(frame.index)
        if between in ([","], []) or land:  # "in Hilversum, the Netherlands"
            frame.apposed = head
        else:
            frame.listed = root
        frame.preposition, frame.verb, frame.passive = root.preposition, root.verb, root.passive
        frame.noun, frame.possessed, frame.inner = root.noun, root.possessed, root.inner
        frame.outer, frame.aside = root.outer, frame.aside or root.aside
        frame.plain_object, frame.clause, frame.stop = root.plain_object, root.clause, root.stop

    def _lists_on(self, index: int) -> bool:
        """Whether further names of a list follow one: "X, the Y, the Z and Q"."""
        rest = [
            t for t in self._tokens[index + 1 : index + 5] if t.lower not in {",", "and", "the"}
        ]
        mark = self._next(index) in {",", "and"}
        return mark and bool(rest) and rest[0].kind is TokenKind.NAME
