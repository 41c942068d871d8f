"""How much each piece of evidence counts, and a candidate with its sum.

Scores are natural logarithms of odds. The weights were chosen, by likelihood, on the itineraries
of ``benchmarks/itineraries/tuning`` and on drafts of 16 more lives (three of them of persons of
the half set aside, as its README says); a fit that left out a third of the lives each time told
what generalises. Seven were set later on ``tuning`` and ten further drafts, with none left out;
that of regions once more on ``tuning``, with and without its states and means, and on seven
further lives; what speaks for a place that is not listed later, on ``tuning``, when the tables had
grown; those of a name which another stay tells in full and of an outdated one are estimates.
"""

from dataclasses import dataclass, replace

from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.query import Reading


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each piece of evidence counts, in natural logarithms of odds."""

    prominence: float = 1.48
    alternate: float = -1.5
    short: float = -0.3  # Frankfurt for Frankfurt am Main
    nickname: float = -3.5  # a small town's other name that is nothing like its own
    beside: float = -0.55  # where another place goes by the name
    overshadowed: float = -1.0  # where a far better known town of its country has the name
    shadow: float = 1.5  # in powers of ten of people or languages
    site: float = 1.0  # what is no town today
    region: float = -2.3
    lone_region: float = 2.3  # none of the towns of its name lies in it
    former: float = -0.1
    outdated: float = -3.0  # that name, in our time, where another place goes by it
    spelling: float = -3.5
    sound: float = -10.0
    cut: float = -1.4
    qualifier: float = -2.8  # only what a comma or parentheses add
    abroad: float = -6.2  # outside the state that held the place
    beyond: float = -2.0  # in what the state held beyond its own ground
    outlying: float = -1.0  # in a country that the state held only in part, or far from its middle
    outside: float = -5.0  # outside what a comma or parentheses name
    other_country: float = -6.0  # not the country that a person entered
    in_context: float = 1.5
    context_km: float = 100.0
    modern: float = 3.0
    not_modern: float = -3.0  # today's name was entered, and it is another
    # That the gazetteer lacks the place that is meant: the likelier, the more go by the name.
    unlisted: float = -1.0
    unlisted_homonym: float = 0.7
    first_step: float = -2.0  # from nowhere known
    inland: float = -2.0  # reached by ship, and no ships pass near it
    unsettled: float = -7.0  # in a country before there were towns of such names
    otherwise: float = -3.0  # a country that had another name, and has a town of that name
    # The rest of the life.
    same_name: float = 2.5  # what the name means at other stays
    same_name_told: float = 3.3  # where they say what it lies in
    company: float = 1.0  # other stays lie near it
    compatriots: float = 0.23  # other stays lie in its country of today
    division: float = 0.5  # and in its state, province or county there
    # The journey.
    distance: float = 1.02
    near_km: float = 60.0
    on_foot: float = 1.8
    by_ship: float = 0.35
    by_any: float = 0.7
    too_fast: float = -4.0
    years_halved: float = 27.0
    same_division: float = 0.25
    soon: float = 0.8
    soon_days: float = 32.0
    leap: float = 0.001  # the share of steps that are as likely to lead anywhere
    leap_by_land: float = 0.0008
    leap_by_any: float = 0.003
    leap_in_air_age: float = 0.1


WEIGHTS = Weights()
_AS_WRITTEN = Reading("")


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with what speaks for it: the sum of the evidence, and its words.

    ``reading`` is how the name was read to find it; ``told`` that a state, a country or what the
    name adds says that it lies there, ``once`` that it may have, though not by the core ground.
    """

    candidate: Candidate
    score: float
    words: tuple[str, ...] = ()
    reading: Reading = _AS_WRITTEN
    told: bool = False
    once: bool = False

    def more(self, score: float, *words: str, told: bool = False, once: bool = False) -> "Scored":
        """The same with further evidence."""
        return replace(
            self,
            score=self.score + score,
            words=(*self.words, *words),
            told=self.told or told,
            once=self.once or once,
        )
