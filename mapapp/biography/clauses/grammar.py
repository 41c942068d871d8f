"""What a shallow reading makes of a sentence: clauses with their agents, names in their frames."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from mapapp.biography import lexicon
from mapapp.biography.reading.tokens import Token
from mapapp.biography.subject import Focus
from mapapp.biography.verbs import Verb, VerbClass

PREPOSITIONS = lexicon.words(
    "in at on to into from near of for via through across outside inside within around by"
    " with about over under between among toward towards against during without upon onto"
    " aboard beyond off as like than throughout alongside behind beside along past opposite"
    " round concerning despite amid besides except per"
)
DETERMINERS = lexicon.words(
    "the a an this that these those his her their its newly recently some any no each every"
    " such another both very more most so"
)
ADVERBS = lexicon.words(
    "then later soon finally eventually again also once first briefly back now still"
    " thereafter afterwards subsequently immediately permanently secretly together ultimately"
    " initially already even there home only often always instead just twice next too up down"
    " early late further onward onwards elsewhere instead meanwhile however thus hence rather"
    " afterwards forward around out away over quickly successfully all both abroad"
)
_NOUNS_IN_LY = lexicon.words("family assembly ally reply supply monopoly anomaly homily")
NOUNS_IN_ING = lexicon.words(
    "poisoning bleeding drowning morning evening spring wedding hearing building meeting"
    " uprising clothing painting"
    " beginning ending opening closing farthing shilling"
)
CALLINGS = lexicon.OCCUPATIONS | lexicon.ROLE_NOUNS
# "Drummer", "aviator", "flautist", "librarian", "clergyman", "seamstress", "merchant", "critic".
_CALLING_ENDINGS = ("er", "or", "ist", "ian", "man", "ess", "ant", "ic")
_LONG = 6  # letters
BE = Verb("be", VerbClass.DWELL)
HAVE = Verb("have", VerbClass.MIND)
SOME_VERB = Verb("", VerbClass.ACT)


class Agent(StrEnum):
    """Who does, or to whom is done, what a clause tells."""

    SUBJECT = "subject"
    GROUP = "group"  # the subject and others: the family, the couple
    OTHER = "other"


@dataclass(slots=True)
class Clause:
    """A clause; without an agent of its own it takes that of the clause it hangs on."""

    index: int
    agent: Agent | None = None
    verb: Verb | None = None
    passive: bool = False
    negated: bool = False
    unreal: bool = False
    relative: bool = False
    start: int = -1  # where a relative clause begins
    object_is_subject: bool = False
    object_index: int = -1
    main: "Clause | None" = None  # the clause that its conjunction joins it to
    opener: str = ""  # the conjunction it begins with
    bracket: bool = False  # in round brackets
    elaborates: bool = False  # behind a colon, semicolon or dash
    lists: bool = False  # behind a colon
    names: bool = False  # "a dog named Rex, …": over at the comma
    earlier: bool = False  # "had been": told of a time before the narrative's
    role: bool = False  # an office is its object: "was named professor of …"
    way: bool = False  # "made his way", "made a journey"
    sent: bool = False  # "ambassador of X to Y"
    own: bool = False  # its agent is the subject's: "his poems"
    own_event: str = ""  # "his second marriage", "her only match": the noun
    company: bool = False  # "with the composer conducting"
    parents: bool = False  # its agents are the subject's parents: with a child only
    honorary: bool = False  # the degree is an honour, given in absence as often
    degree: bool = False  # a diploma, a doctorate is its object
    moved: bool = False  # a thing is its object: "moved the seat of the see to X"
    today: bool = False  # in the present tense
    infinitive: bool = False
    planned: bool = False  # "made plans for a visit to X"
    life: bool = False  # "the rest of his life", "most of her training" is its agent
    posthumous: bool = False  # "after her death": what is done to her then
    kin: bool = False  # "was the son of …": what follows is said of the relative
    parent: "Clause | None" = None
    follower: "Clause | None" = None
    resume: "Clause | None" = None
    times: list[int] = field(default_factory=list)

    @property
    def base(self) -> str:
        """The base form of its verb; empty where it has none, or one that is not listed."""
        return self.verb.base if self.verb else ""

    @property
    def verb_class(self) -> VerbClass | None:
        """The class of its verb; none where it has no verb."""
        return self.verb.verb_class if self.verb else None

    def who(self) -> Agent | None:
        """The agent, or that of the clause it depends on."""
        clause: Clause | None = self
        for _ in range(6):
            if clause is None:
                return None
            if clause.agent is not None:
                return clause.agent
            clause = clause.parent or clause.follower
        return None


@dataclass(slots=True)
class Frame:
    """A name, or a word like "there", in the grammar of its clause."""

    index: int
    token: Token
    clause: Clause
    preposition: str
    verb: Verb | None
    passive: bool = False
    noun: str = ""
    possessed: bool = False  # "his stay in X"
    plain_object: bool = False
    listed: "Frame | None" = None
    apposed: "Frame | None" = None
    inner: str = ""  # the noun of "the village of X"
    fronted: bool = False  # before the verb: "In X he …"
    stop: bool = False  # in a list of where somebody went next: "X and Y followed"
    article: bool = False  # "the" stands before the name
    head: str = ""  # the noun after the name: "the X congress"
    bracketed: bool = False  # in a list of names in brackets
    aside: bool = False  # in the apposition of another name: "X, a student at Y"
    after_name: bool = False  # the preposition follows a name: "X of Y", "X from Y"
    bound: bool = False  # "on his way to X"
    outer: str = ""  # the preposition before: "after a year in X"
    owner: bool = False  # "Paris's old town"
    owned_by_other: bool = False  # "her father's visit to X"

    @property
    def first(self) -> "Frame":
        """The first name of the list that it stands in, or itself."""
        frame = self
        while before := frame.listed or frame.apposed:
            frame = before
        return frame

    @property
    def verb_class(self) -> VerbClass | None:
        """The class of its verb; none where it has no verb."""
        return self.verb.verb_class if self.verb else None


@dataclass(slots=True)
class Reading:
    """What a sentence says: its tokens, clauses, frames, and whether it speaks of the subject."""

    tokens: Sequence[Token]
    clauses: list[Clause]
    frames: list[Frame]
    focus: Focus

    def dates(self) -> list[tuple[Clause, int]]:
        """Each date that is resolved, as its clause and token index, in the sentence's order."""
        found = [
            (clause, index)
            for clause in self.clauses
            for index in clause.times
            if (timex := self.tokens[index].timex) and timex.period is not None
        ]
        return sorted(found, key=lambda pair: pair[1])


def is_calling(word: str) -> bool:
    """Whether a word in lower case, known or by its ending, is what somebody is by calling."""
    return word in CALLINGS or (word.endswith(_CALLING_ENDINGS) and word not in _NO_CALLINGS)


# What only ends like one.
_NO_CALLINGS = lexicon.KIN | lexicon.words("her other another after later earlier former latter")


def is_adverb(word: str) -> bool:
    """Whether a word is an adverb by its ending."""
    return word.endswith("ly") and word not in _NOUNS_IN_LY


def may_be_gerund(word: str) -> bool:
    """Whether a word has the form of a gerund and is no noun."""
    return word.endswith("ing") and len(word) >= _LONG and word not in NOUNS_IN_ING
