"""The small words of a sentence, which open clauses and say whom they are about."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import ADVERBS, BE, PREPOSITIONS, Agent
from mapapp.biography.clauses.joining import JoiningReader
from mapapp.biography.reading.tokens import TokenKind
from mapapp.biography.verbs import VerbClass

_BEFORE_NOUNS = lexicon.words("home first early late only next then once now both all later own")
_OPENERS = lexicon.SUBORDINATORS | lexicon.COORDINATORS | ADVERBS | PREPOSITIONS
_CLOSE = 6  # tokens
_LIVING = 1925  # who was born later may live
_HEADED = 4  # tokens: "Burney, in all his …"
_RENAMING = lexicon.words("now today then became become")
_NO_NOUN = PREPOSITIONS | lexicon.COORDINATORS | {",", ".", ""} | (ADVERBS - _BEFORE_NOUNS)
_BEING = lexicon.words("was were is are had would came arose followed stood existed")


_SENDING = lexicon.words("send dispatch")
_REARED = lexicon.words("raised bred reared brought grew")


class WordReader(JoiningReader):
    """Pronouns, conjunctions, relatives and negation."""

    def _pronoun(self, index: int, word: str) -> bool:
        if word == "i" and self._next(index) == ".":
            return False  # "his I. Gruppe"
        if (
            self._preposition
            and not self._clause.times
            and self._previous(index) == self._preposition
        ):
            return False
        agent = self._referent(word)
        outer = self._clause.resume
        met = self._clause.object_is_subject  # "in X, where a friend met him, he stayed"
        met = met or (outer is not None and outer.object_is_subject)
        met = met or self._previous(index) == "whom"  # "a friend, with whom he travelled"
        if word == "they" and outer is not None and outer.base in _SENDING:
            agent = Agent.OTHER  # "sent three men to X, where they …"
        if outer is not None and outer.who() is Agent.OTHER and not met:
            kin = self._first_other is not None and self._first_other.may_be(word)
            kin = kin or word == "they"  # "the troops were driven to X, where they …"
            agent = Agent.OTHER if kin else agent  # "his father moved to X, where he died"
        if agent is Agent.SUBJECT and self._is_behind_an_office(index):
            self._clause.agent, self._clause.verb = Agent.SUBJECT, BE
        if self._clause.verb is not None or self._has_had_another_act(index):
            before = self._clause
            self._open()
            self._take_since_joint(before, anew=True)
        elif self._clause.agent is Agent.OTHER and self._is_contact(index):
            outer = self._clause
            self._open(relative=True)
            self._clause.resume = outer  # "the specimens he had collected …"
        self._clause.agent = agent
        self._clause.parent = None
        self._last_agent = agent
        if agent is not Agent.OTHER:
            self._speaks_of_subject = True
        self._of_group = self._of_group or agent is Agent.GROUP
        self._adopt()
        self._close_phrase()
        return True

    def _has_had_another_act(self, index: int) -> bool:
        """ "When the party split at X, he …", "museums keep his fame, and in 1990 he …".

        Somebody else has acted, by a verb that was not read as one.
        """
        clause = self._clause
        if clause.verb is not None or clause.agent in {None, Agent.SUBJECT}:
            return False
        joint = [token.text for token in self._tokens[max(0, self._joint - 1) : self._joint + 1]]
        if self._joint > self._verb_at and joint == [",", "and"]:
            return True
        if not clause.opener or self._comma != index - 1:
            return False
        before = range(index - 1, -1, -1)
        at = next((i for i in before if self._tokens[i].lower == clause.opener), index)
        return self._next(at) in {"the", "his", "her"}

    def _they(self, index: int, word: str) -> bool:
        """ "Both sailed", "the two of them sailed"."""
        following = self._next(index)
        of_them = following == "of" and self._next(index + 1) == "them"
        acts = following in verbs.FINITE or following in verbs.AUXILIARY
        return (of_them or (word == "both" and acts and not index)) and self._pronoun(index, "they")

    def _is_contact(self, index: int) -> bool:
        """Whether a pronoun right behind a noun opens a relative clause without "that"."""
        before = self._tokens[index - 1] if index else None
        if before is None or self._clause.relative or self._after_mark:
            return False
        led = self._clause.opener == "as" or (self._tokens[0].lower == "with" and index > 1)
        if led and self._clause.verb is None:
            return False  # "As agent of the Company he sailed", "with Ada and his wife he …"
        named = before.kind is TokenKind.NAME and not self._subject.is_named(before.text)
        return named or (before.kind is TokenKind.WORD and before.lower not in _OPENERS)

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
        cleft = word == "it" and self._next(index) in {"was", "is"}
        led = self._next(index + 1) if index + 2 < len(self._tokens) else ""
        if cleft and (led in PREPOSITIONS or led == "there"):
            return True  # "it was in X that she …"
        if word == "it" and (self._object_open or self._preposition):
            self._object_open = False
            return True
        following = self._tokens[index + 1 : index + 2]
        plain = following and following[0].kind is TokenKind.WORD
        acts = plain and (following[0].lower in verbs.ACTING or following[0].lower in verbs.MODAL)
        if word != "it" and plain and not acts:
            return False  # "this confirmation"
        if self._clause.verb is not None:
            self._open()
        if self._clause.agent is None and not self._preposition:
            with_him = word == "it" and self._company_at >= 0
            self._clause.agent = Agent.GROUP if with_him else Agent.OTHER
        return True

    def _possess(self, index: int, word: str) -> bool:
        following = self._next(index)
        if word == "her" and following in _NO_NOUN:
            return self._object(index, word)
        if word == "their":
            self._possessive = Agent.GROUP if self._focus.on_subject else Agent.OTHER
            return True
        owner = Agent.SUBJECT if self._subject.goes_by(word) else Agent.OTHER
        clause = self._clause
        born = clause.verb_class is VerbClass.BIRTH
        others = not born and clause.who() is Agent.OTHER and not clause.object_is_subject
        if clause.verb is not None and others and self._preposition != "under":
            owner = Agent.OTHER  # "the father died on his way home"
        if self._is_behind_another(index):
            owner = Agent.OTHER
        if owner is Agent.SUBJECT and not self._focus.on_subject and not self._speaks_of_subject:
            owner = Agent.OTHER if self._focus.may_be(word) else Agent.SUBJECT
        self._possessive = owner
        if owner is Agent.SUBJECT:
            self._speaks_of_subject = True
        return True

    def _is_behind_another(self, index: int) -> bool:
        """ "Burney, in his tour of X": the one whom the sentence begins with."""
        opening = self._tokens[:2]
        named = opening[0].kind is TokenKind.NAME and not self._subject.is_named(opening[0].text)
        return named and opening[1].text == "," and index <= _HEADED

    def _object(self, index: int, word: str) -> bool:
        if self._preposition not in {"", "to", "with", "by"}:
            return True  # "named after him", "a life of her"
        if (
            (word in {"him", "her"} and self._subject.goes_by(word))
            or (word == "them" and self._of_group)
            or (word in {"himself", "herself"} and self._clause.who() is not Agent.OTHER)
        ):
            self._clause.object_is_subject = True
        if self._clause.object_is_subject and self._preposition == "with":
            self._clause.company = True
        if self._clause.object_is_subject and self._preposition == "by" and self._clause.passive:
            self._clause.agent, self._clause.passive = Agent.SUBJECT, False  # "founded by her in X"
        if self._clause.object_is_subject:
            self._speaks_of_subject = True
            self._clause.object_index = index
        self._object_open = False
        self._close_phrase()
        return True

    def _coordinate(self, index: int, word: str) -> bool:
        if self._is_birth_and_childhood(index):
            up = self._next(index + 1) == "up"  # "was born and brought up in X": a birth
            self._resume_at = index + 2 + up
            return True
        if word == "then" and self._previous(index) in verbs.AUXILIARY:
            return True  # "was then sent to X"
        self._joint = index
        if word != "then":
            self._joiner = self._joined = True
        if self._fresh is Agent.OTHER:
            self._fresh = None
        self._bound = self._bound and word != "but"
        self._auxiliary = ""
        if self._preposition:
            self._close_phrase()
        self._object_open = False
        return True

    def _is_birth_and_childhood(self, index: int) -> bool:
        """ "Was born and raised in X", "was born in 1968 and raised in X"."""
        reared = self._next(index)
        if self._previous(index) == "born":
            return reared in _REARED
        dated = self._is_time(index - 1) and "born" in self._words_before(index - 1, 2)
        return dated and reared in _REARED - {"grew"}

    def _negate(self, index: int, word: str) -> bool:
        if word == "not" and not self._negates(index):
            self._bound = self._next(index) in PREPOSITIONS  # "went not to X but to Y"
            return True
        if word == "without":
            return False
        if word == "posthumously":
            self._clause.posthumous = True
        if self._preposition and self._preposition == self._previous(index):
            return True  # "sided with neither"
        told = self._clause.verb is not None and not self._auxiliary
        if self._joiner or told:  # "found him in May and never saw her again"
            self._negates_next = True
        else:
            self._clause.negated = True
        return True

    def _negates(self, index: int) -> bool:
        """Whether a "not" belongs to a verb ("did not", "not to go") rather than to a number."""
        following = self._next(index)
        if following in {"only", "until", "far"}:
            return False
        if following in PREPOSITIONS and self._next(index + 1) not in verbs.BASE:
            return False  # "went not to X but to Y"
        beside = self._previous(index) in verbs.AUXILIARY | verbs.MODAL
        infinite = following == "to" and self._next(index + 1) in verbs.BASE
        return beside or infinite or following in verbs.BASE or following in {"having", "being"}

    def _modal(self, index: int, word: str) -> bool:
        if index and self._tokens[index].text == "May":
            return False
        if word in {"could", "should", "may", "might", "must"}:
            if self._clause.verb is not None and self._joiner and not self._auxiliary:
                before = self._clause  # "was in X in 1811, and may have been in Y"
                self._open(self._fresh)
                self._take_since_joint(before)
            missed = word == "could" and self._clause.opener == "before"
            self._clause.unreal = missed or word in {"should", "may", "might", "must"}
        if word == "will" and self._may_be_alive():
            self._clause.unreal = True  # "will perform in X": planned when it was written
        if word == "would" and self._next(index) == "have" and self._is_participle(index + 2):
            self._clause.unreal = True  # "the group that he would have been part of in X"
        self._auxiliary = word
        if self._clause.verb is None:
            self._close_phrase()
        return True

    def _may_be_alive(self) -> bool:
        """Whether the text tells of a living person, as far as the opening says."""
        birth = self._subject.birth
        return self._subject.death is None and birth is not None and birth.last.year > _LIVING

    def _is_participle(self, index: int) -> bool:
        word = self._next(index - 1)
        return word == "been" or word in verbs.PARTICIPLE or word.endswith("ed")

    def _include(self, index: int, word: str) -> bool:
        """ "Visited several towns, including X and Y": they stand where the towns do."""
        del word
        noun, at, preposition = self._places
        if not noun or index - at > _CLOSE:
            return False
        self._close_phrase()
        self._preposition = preposition
        self._inner = noun if noun in lexicon.SETTLEMENT_NOUNS | lexicon.EVENT_NOUNS else ""
        self._object_open = not preposition
        return True

    def _what(self, index: int, word: str) -> bool:
        """ "In what is now X", "at what later became Y": the name is what counts."""
        if not self._preposition or self._previous(index) != self._preposition:
            return False
        ahead = self._tokens[index + 1 : index + 5]
        name = next((at for at, t in enumerate(ahead) if t.kind is TokenKind.NAME), 0)
        if any(t.lower in _RENAMING for t in ahead[:name]):
            self._resume_at = index + 1 + name
        del word
        return True

    def _there(self, index: int, word: str) -> bool:
        existential = self._next(index) in _BEING and self._previous(index) not in {"he", "she"}
        existential = existential or (self._next(index) == "appeared" and self._is_time(index - 1))
        if existential and self._clause.verb is None and self._clause.agent is None:
            self._acts(Agent.OTHER)  # "In X, on the 5th, there were riots"
        elif existential:
            self._open(Agent.OTHER)
        else:
            self._anaphor(index, "to" if word == "thither" else "in")
        return True
