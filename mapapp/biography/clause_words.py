"""The small words of a sentence, which open clauses and say whom they are about."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clause_state import ClauseState
from mapapp.biography.grammar import ADVERBS, PREPOSITIONS, Agent
from mapapp.biography.tokens import TokenKind

_ALSO_PREPOSITIONS = lexicon.words("since until till before after")
_BEING = lexicon.words("was were is are had would came arose followed stood existed")


class WordReader(ClauseState):
    """Pronouns, conjunctions, relatives and negation."""

    def _pronoun(self, index: int, word: str) -> bool:
        if (
            self._preposition
            and not self._clause.times
            and self._previous(index) == self._preposition
        ):
            return False
        agent = self._referent(word)
        if self._clause.verb is not None:
            self._open()
        self._clause.agent = agent
        self._clause.parent = None
        self._last_agent = agent
        if agent is not Agent.OTHER:
            self._speaks_of_subject = True
        self._adopt()
        self._close_phrase()
        return True

    def _referent(self, word: str) -> Agent:
        if word in {"they", "we"}:
            return Agent.GROUP if self._focus.on_subject or self._speaks_of_subject else Agent.OTHER
        if word == "i":
            return Agent.SUBJECT if self._subject.pronoun == "i" else Agent.OTHER
        if not self._subject.goes_by(word):
            return Agent.OTHER
        if self._speaks_of_subject or self._focus.on_subject:
            return Agent.SUBJECT
        return Agent.OTHER if self._focus.may_be(word) else Agent.SUBJECT

    def _it(self, index: int, word: str) -> bool:
        del index
        if word == "it" and (self._object_open or self._preposition):
            self._object_open = False
            return True
        if self._clause.verb is not None:
            self._open()
        if self._clause.agent is None and not self._preposition:
            self._clause.agent = Agent.OTHER
        return True

    def _possess(self, index: int, word: str) -> bool:
        following = self._next(index)
        if word == "her" and (
            following in PREPOSITIONS | lexicon.COORDINATORS | {",", ".", ""} | ADVERBS
        ):
            return self._object(index, word)
        if word == "their":
            self._possessive = Agent.GROUP if self._focus.on_subject else Agent.OTHER
            return True
        owner = Agent.SUBJECT if self._subject.goes_by(word) else Agent.OTHER
        clause = self._clause
        if clause.verb is not None and clause.who() is Agent.OTHER and not clause.object_is_subject:
            owner = Agent.OTHER  # "the father died on his way home"
        if owner is Agent.SUBJECT and not self._focus.on_subject and not self._speaks_of_subject:
            owner = Agent.OTHER if self._focus.may_be(word) else Agent.SUBJECT
        self._possessive = owner
        if owner is Agent.SUBJECT:
            self._speaks_of_subject = True
        return True

    def _object(self, index: int, word: str) -> bool:
        if (
            (word in {"him", "her"} and self._subject.goes_by(word))
            or (word == "them" and self._focus.on_subject)
            or (word in {"himself", "herself"} and self._clause.who() is not Agent.OTHER)
        ):
            self._clause.object_is_subject = True
        if self._clause.object_is_subject:
            self._speaks_of_subject = True
            self._clause.object_index = index
        self._object_open = False
        self._close_phrase()
        return True

    def _subordinate(self, index: int, word: str) -> bool:
        following = self._next(index)
        if word == "as" and "well" in {following, self._previous(index)}:
            return True
        if word == "as" and self._clause.verb is not None and not self._after_mark:
            return False
        if word in _ALSO_PREPOSITIONS and not self._has_verb_ahead(index):
            self._close_phrase()
            return True
        if word == "that" and self._preposition and self._previous(index) == self._preposition:
            return False
        if word == "that" and following not in {"he", "she", "they", "his", "her", "the", "it"}:
            return self._relate(index, word)
        main = self._clause
        self._open()
        self._clause.opener, self._clause.main = word, main
        return True

    def _has_verb_ahead(self, index: int) -> bool:
        """ "before he left" is a clause, "before his death in 1862" and "before 1862" are not."""
        for token in self._tokens[index + 1 : index + 9]:
            if token.kind is TokenKind.TIME or token.text in {",", ";", ".", "("}:
                return False
            if token.lower in verbs.FINITE or token.lower in verbs.AUXILIARY | verbs.GERUND.keys():
                return True
        return False

    def _relate(self, index: int, word: str) -> bool:
        if word == "that" and self._previous(index) in {"", ","}:
            return False
        alone = self._last_agent is Agent.SUBJECT  # "her parents, who …" are others
        who: Agent | None = Agent.SUBJECT if word == "who" and alone else Agent.OTHER
        if word == "which" and self._preposition:
            who = None
        self._open(who or (Agent.OTHER if word != "which" else None), relative=True)
        return True

    def _where(self, index: int, word: str) -> bool:
        del word
        outer = self._clause
        self._open()
        self._clause.resume = outer
        self._clause.parent = None
        self._anaphor(index)
        return True

    def _coordinate(self, index: int, word: str) -> bool:
        del index
        if word != "then":
            self._joiner = self._joined = True
        if self._fresh is Agent.OTHER:
            self._fresh = None
        self._auxiliary = ""
        if self._preposition:
            self._close_phrase()
        self._object_open = False
        return True

    def _negate(self, index: int, word: str) -> bool:
        if word == "not" and self._next(index) in {"only", "until", "far"}:
            return True
        if word == "without":
            return False
        self._clause.negated = True
        return True

    def _modal(self, index: int, word: str) -> bool:
        del index
        if word in {"could", "should", "may", "might", "must"}:
            self._clause.unreal = word in {"should", "may", "might"}
        self._auxiliary = word
        if self._clause.verb is None:
            self._close_phrase()
        return True

    def _there(self, index: int, word: str) -> bool:
        del word
        existential = self._next(index) in _BEING and self._previous(index) not in {"he", "she"}
        if existential:
            self._open(Agent.OTHER)
        else:
            self._anaphor(index)
        return True
