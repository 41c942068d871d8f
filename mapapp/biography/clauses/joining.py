"""The words that join clauses: conjunctions, relatives, and the places that "where" means."""

from itertools import pairwise

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import (
    BE,
    CALLINGS,
    PREPOSITIONS,
    Agent,
    Clause,
    may_be_gerund,
)
from mapapp.biography.clauses.state import ClauseState
from mapapp.biography.reading.tokens import OWNING, TokenKind

_ALSO_PREPOSITIONS = lexicon.words("since until till before after")
_TEAMS = lexicon.words(
    "team side crew delegation squad party expedition group band orchestra cast company regiment"
)
_UNITS = lexicon.words(
    "forces force army troops brigade division battalion regiment squadron corps fleet flotilla"
    " contingent infantry cavalry company legion"
)
_BELONGING = lexicon.words("be join serve command lead enlist head raise form accompany fight")
_LEAVING_OUT = lexicon.words("leave omit drop exclude sponsor finance select")
_HOLDING = lexicon.SETTLEMENT_NOUNS | lexicon.EVENT_NOUNS | lexicon.words("rooms villa flat")
_COMMA = 2  # tokens
_ROLES = CALLINGS | lexicon.KIN
_AGENTS = lexicon.words("he she they")
_ARTICLES = lexicon.words("the a an his her their")
_RELATIVES = lexicon.words("who whom whose which")
_NO_PHRASE = _AGENTS | lexicon.words("it who which that there") | verbs.AUXILIARY | verbs.MODAL
_PHRASE = 8  # tokens
_ORDERS = lexicon.words(
    "Jesuit Franciscan Dominican Benedictine Augustinian Capuchin Carmelite Cistercian Salesian"
    " Redemptorist Lazarist Oratorian Premonstratensian Marist"
)
_STILL = lexicon.words("still only a an aged barely")


class JoiningReader(ClauseState):
    """Subordinate and relative clauses."""

    def _as(self, index: int, word: str) -> bool:
        following, previous = self._next(index), self._previous(index)
        if following in _AGENTS:
            return self._subordinate(index, word)  # "joined the group as they rehearsed in X"
        if previous == "far":  # "as far as X"
            self._close_phrase()
            self._preposition = "to"
            return True
        if "well" in {following, previous} or following == "far" or previous == "such":
            return True  # "in towns such as X": still the same phrase
        named = following in {'"', "“"} or self._is_name_alone(index + 1)
        held = not self._after_mark or named or self._names_a_role(index)
        if held and (named or self._clause.verb is not None or self._is_role_before_verb(index)):
            return False
        return self._subordinate(index, word)

    def _is_name_alone(self, index: int) -> bool:
        """ ", as Karl of Ulm, …": what he was called, and no clause."""
        named = index < len(self._tokens) and self._tokens[index].kind is TokenKind.NAME
        return named and self._next(index) == ","

    def _names_a_role(self, index: int) -> bool:
        """ ", as organist of X, …": what he was there, and no clause."""
        at = index + 1 + (self._next(index) in {"a", "an", "the", "his", "her", "their"})
        return self._next(at - 1) in _ROLES and self._next(at) in PREPOSITIONS | {","}

    def _is_role_before_verb(self, index: int) -> bool:
        """ "Her first speech as minister was given in X": what she was, and no clause."""
        role = index + 1 < len(self._tokens) and self._tokens[index + 1].kind is TokenKind.NAME
        told = role or self._next(index) in _ROLES
        return told and self._next(index + 1) in verbs.AUXILIARY

    def _that(self, index: int, word: str) -> bool:
        if self._is_cleft():
            self._cleave()
            return True
        clause = self._next(index) in {"he", "she", "they", "his", "her", "their"}
        if (self._is_time(index - 1) and not clause) or self._is_time(index + 1):
            return True  # but "learnt in 1943 that his brother …"
        if self._preposition and self._previous(index) == self._preposition:
            return False
        if self._verb_at == index - 1 and self._next(index) in lexicon.STAY_NOUNS:
            return False  # "completed that training in 1921"
        if self._next(index) in {"he", "she", "they", "his", "her", "the", "it"}:
            doubted = "no" in {self._previous(index - 1), self._previous(index - 2)}
            self._subordinate(index, word)
            self._clause.unreal = doubted  # "no evidence that he went to X"
            return True
        return self._relate(index, word)

    def _is_cleft(self) -> bool:
        """ "It was in X that …": the place stands before what was done there."""
        clause = self._clause
        it = clause.verb is BE and self._previous(self._verb_at) == "it" and not clause.negated
        return it and any(frame.clause is clause for frame in self._frames)

    def _cleave(self) -> None:
        """Let "It was in X in 1910 that he met Y" be "in X in 1910 he met Y"."""
        for frame in self._frames:
            if frame.clause is self._clause:
                frame.verb = None
        self._clause.verb, self._clause.agent, self._auxiliary = None, None, ""
        self._object_open = self._joiner = False
        self._close_phrase()

    def _subordinate(self, index: int, word: str) -> bool:
        verbless = not self._has_verb_ahead(index)
        phrase = verbless or self._is_phrase(index)
        if word in _ALSO_PREPOSITIONS and phrase:
            self._close_phrase()
            if word in {"before", "after"}:
                self._preposition = word
            return True
        if verbless and self._next(index) in _STILL:
            return True  # "when still a boy", "while a student at X"
        again = self._next(index) in {"again", "more"} or self._previous(index) == "at"
        if word == "once" and again:
            return True
        if word in {"before", "after"} and self._goes_on_behind_an_aside(index):
            self._clause = self._clause.resume or self._clause
        main = self._clause
        self._open()
        self._clause.opener, self._clause.main = word, main
        self._clause.unreal = word == "whether"
        return True

    def _goes_on_behind_an_aside(self, index: int) -> bool:
        """ "Began at X, where his father taught, before moving to Y": he moved, not his father."""
        clause = self._clause
        behind = clause.resume is not None and self._previous(index) == ","
        other = clause.who() is Agent.OTHER and not clause.relative
        return behind and other and self._next(index) in verbs.GERUND

    def _is_phrase(self, index: int) -> bool:
        """ "And after the war returned to X": the verb is his, there is no other for him."""
        ahead = self._tokens[index + 1 : index + _PHRASE]
        at = next((i for i, token in enumerate(ahead) if token.lower in verbs.FINITE), 0)
        if self._previous(index) not in {"and", "but"} or not at:
            return False
        told, rest = ahead[:at], self._tokens[index + 1 + at + 1 :]
        plain = all(
            (token.kind is TokenKind.WORD and token.lower not in _NO_PHRASE)
            or (token.kind is TokenKind.NAME and before.lower in PREPOSITIONS)
            or token.text in OWNING
            for before, token in pairwise([self._tokens[index], *told])
        )
        again = any(
            token.lower in _AGENTS or (token.text == "," and after.lower in verbs.FINITE)
            for token, after in pairwise(rest)
        )
        return plain and not again and told[0].lower not in verbs.GERUND

    def _has_verb_ahead(self, index: int) -> bool:
        """ "before he left" is a clause, "before his death in 1862" and "before 1862" are not."""
        owned = self._next(index) in {"his", "her", "their"}
        if owned and self._next(index + 1) in lexicon.STAY_NOUNS:
            return False  # "from 1760 until his death he lived …"
        stay = [token.lower for token in self._tokens[index + 2 : index + 4]]
        if len(stay) == 2 and stay[0] in {"'s", "’s"} and stay[1] in lexicon.STAY_NOUNS:
            return False  # "two years after Ada's birth the family moved"
        for at, token in enumerate(self._tokens[index + 1 : index + 9]):
            if token.lower in _RELATIVES or (at and token.lower in _AGENTS):
                return False  # "after a school in X he studied …"
            if token.kind is TokenKind.TIME or token.text in {",", ";", ".", "(", "and", "but"}:
                return False
            noun = at > 0 and self._tokens[index + at].lower in _ARTICLES  # "after the mourning"
            done = token.lower in verbs.ACTING or (token.lower in verbs.GERUND and not noun)
            helped = at > 0 and token.lower in verbs.MODAL  # "since she could not afford it"
            if done or helped or (at == 0 and may_be_gerund(token.lower)):
                return True
        return False

    def _is_own_death(self, index: int) -> bool:
        """ "Until his death, which took place at X"."""
        noun, at = self._owned
        return noun == "death" and 0 < index - at <= _COMMA

    def _relate(self, index: int, word: str) -> bool:
        if word == "that" and self._previous(index) in {"", ","}:
            return False
        alone = self._is_of_subject(index)  # "her parents, who …" are others
        who: Agent | None = Agent.SUBJECT if word == "who" and alone else Agent.OTHER
        if word == "which" and self._preposition in {"in", "at", "from", "to"}:
            return self._at_which(index)
        if word == "which" and self._preposition:
            who = Agent.OTHER if self._preposition == "of" else None  # "of which most were in X"
        if self._fresh in {Agent.SUBJECT, Agent.GROUP} and self._clause.verb is not None:
            self._open(self._fresh)  # "…, but Vogel, who had been ill, was sent to X"
        outer = self._clause
        if word in {"that", "which"} and self._is_aboard(index) and outer.who() is not Agent.OTHER:
            who = Agent.GROUP  # "on board the X, which sailed from Y, he …"
        if word in {"that", "which"} and self._is_behind_unit(index, outer):
            who = Agent.GROUP  # "he commanded the 5th Brigade, which fought at X"
        if word in {"that", "which"} and self._previous(index) in _TEAMS:
            left_out = outer.negated or (outer.verb and outer.verb.base in _LEAVING_OUT)
            with_them = outer.who() is Agent.SUBJECT and not left_out
            who = Agent.GROUP if with_them else who  # "the team that won in X"
        if self._joiner and outer.relative and outer.resume is not None:
            outer = outer.resume  # "X, whose … and whose …, came"
        self._open(who or (Agent.OTHER if word != "which" else None), relative=True)
        if word == "which" and self._is_own_death(index):
            self._clause.own_event = "death"
        self._clause.resume, self._clause.start = outer, index
        return True

    def _is_behind_unit(self, index: int, outer: Clause) -> bool:
        """Whether the word before is of a unit that the subject leads or is one of."""
        at = index - 1 - (self._previous(index) == ",")
        unit = self._tokens[at].lower.rsplit(maxsplit=1)[-1] in _UNITS
        belongs = outer.verb is not None and outer.verb.base in _BELONGING
        return unit and belongs and outer.who() is Agent.SUBJECT and not outer.negated

    def _is_of_subject(self, index: int) -> bool:
        """Whether what a "who" follows is the subject: "he, who …", "was a smith who …"."""
        comma = self._previous(index) == ","
        at = max(0, index - 1 - comma)
        while at > 0 and self._tokens[at].text in "()" and self._opened_at(at) < at:
            at = max(0, self._opened_at(at) - 1)  # "X (or Y), who was born in …"
        before = self._tokens[at]
        clause = self._clause
        if before.kind is TokenKind.NAME and self._is_told_who_he_was(at):
            return True  # "was a writer born in X, who lived in Y"
        if before.kind is TokenKind.NAME and before.text.split()[-1] in _ORDERS:
            return clause.verb is BE and clause.who() is Agent.SUBJECT  # "was a Jesuit who …"
        if before.kind is TokenKind.NAME:
            return self._subject.is_named(before.text)
        known = clause.base in {"know", "become"} and before.lower in _ROLES
        if (clause.verb is BE or known) and clause.who() is Agent.SUBJECT:
            return not clause.kin
        return clause.verb is None and self._last_agent is Agent.SUBJECT

    def _is_told_who_he_was(self, index: int) -> bool:
        """Whether a name is the place of a clause that says who the subject was."""
        last, clause = self._frames[-1] if self._frames else None, self._clause
        while outer := clause.resume or clause.parent:
            clause = outer
        told = clause.verb is BE and clause.agent is Agent.SUBJECT and not clause.kin
        return told and last is not None and last.index == index and last.preposition == "in"

    def _is_aboard(self, index: int) -> bool:
        """Whether the name before a relative is that of the ship he is on board of."""
        at = self._frames[-1].index if self._frames else -1
        before = {token.lower for token in self._tokens[max(0, at - 3) : at]}
        return 0 < index - at <= _COMMA and not before.isdisjoint({"aboard", "board"})

    def _at_which(self, index: int) -> bool:
        """ "…, from which he graduated": the place before, once more."""
        preposition = self._preposition
        comma = self._previous(index - 1) == ","
        meant = self._tokens[max(0, index - 2 - comma)]
        titled = meant.text in '"“”'  # "wrote “My Life”, in which he …"
        if titled or (meant.kind is TokenKind.WORD and meant.lower not in _HOLDING):
            outer = self._clause
            self._open(relative=True)  # "a letter in which he …"
            self._clause.resume = outer
            return True
        self._where(index, "which")
        self._frames[-1].preposition = preposition
        return True

    def _where(self, index: int, word: str) -> bool:
        away = word == "whence" or (word == "where" and self._preposition == "from")
        outer = self._clause
        self._open()
        self._clause.resume = outer
        self._clause.parent = None
        self._anaphor(index, "from" if away else "in")
        return True
