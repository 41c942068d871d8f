"""What the reader of a text remembers, and a place that was found in a sentence."""

from dataclasses import dataclass, field

from mapapp.biography.clauses.grammar import Frame
from mapapp.biography.presence.judgement import Judgement
from mapapp.biography.subject import Focus, Subject
from mapapp.biography.temporal.chronology import Now, Period
from mapapp.biography.temporal.expression import Timex
from mapapp.biography.toponyms.toponym import Toponym
from mapapp.vocabulary import ArrivedBy


@dataclass(slots=True)
class Discourse:
    """What the reader of a text remembers from sentence to sentence."""

    subject: Subject
    now: Now
    focus: Focus = field(default_factory=Focus)
    place: Toponym | None = None
    birthplace: Toponym | None = None
    capital: Toponym | None = None
    """The capital that was named last."""
    here: Toponym | None = None
    """Where the paragraph has the subject now."""
    passing: bool = False
    """The subject is there on a visit, or on the way."""
    houses: dict[str, tuple[Toponym, tuple[str, ...]]] = field(default_factory=dict)
    """The town of each institution that the text has named with one."""
    sentence: int = 0
    place_at: int = 0
    here_at: int = 0
    """The sentences in which ``place`` and ``here`` were told."""
    aboard: ArrivedBy | None = None
    """By what the subject left the place before, and ``left_at``: in which sentence."""
    left_at: int = 0
    context: tuple[str, ...] = ()
    since_date: int = 99
    died: Period | None = None
    """When somebody died, as the sentence before tells."""
    passed: Period | None = None
    """When it was over, what the sentence before tells to have lasted for years."""
    degree: Timex | None = None
    """When the sentence tells that studies ended, without telling where."""
    graduated: bool = False
    """Whether it tells that they ended at all."""
    born: Period | None = None
    """The day of birth as it was told last: what follows is of later years."""
    heading: str = ""
    paragraph: int = 0
    lead: bool = False
    """The first paragraph of several sums the life up: what it leaves undated is told again."""


@dataclass(slots=True)
class PlaceFound:
    """A place in its frame, how it was judged, and what stands beside it."""

    frame: Frame
    toponym: Toponym
    judgement: Judgement | None
    context: list[str]
    anaphor: bool = False
    last: int = -1
    settled: bool = False
    """The town of the institution is found."""
    denied: bool = False
    """What stands beside it says that it is no place of a stay, whatever its words weigh."""
    gloss: bool = False

    def deny(self) -> None:
        """Let it be no place of a stay."""
        self.judgement, self.denied = None, True
