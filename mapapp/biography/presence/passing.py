"""What passes at once: a battle, a wedding, a visit for a purpose; it is no residence."""

from mapapp.biography import lexicon
from mapapp.biography.clauses.grammar import Frame, Reading
from mapapp.biography.presence.judgement import IN, base_of

_AT_ONCE = lexicon.words(
    "marry wed wound injure capture arrest ordain consecrate crown baptise baptize christen enlist"
    " win score beat defeat debut fight shoot launch wreck call touch anchor sign address appear"
    " captain compete finish"
)
_OCCASIONS = lexicon.words(
    "debut début match concert final wedding battle siege ceremony premiere première congress"
    " conference game race marathon tournament championship championships olympics coronation"
    " capture conquest fall surrender storming relief sack"
)
_ON_A_VISIT = lexicon.words(
    "receive attend visit see meet accept deliver address compete present collect bury represent"
    " sign open inspect consult testify campaign celebrate"
)
_FOR = lexicon.words(
    "exposition exhibition congress conference festival premiere première wedding funeral"
    " coronation visit holiday holidays concert concerts meeting games operation ceremony trial"
    " session fair"
)
_CLOSE = 5  # tokens, clauses


def passes_at_once(frame: Frame) -> bool:
    """Whether what is told of a place was over on that day: "was wounded at X"."""
    told = {frame.noun, frame.inner, frame.head}
    done = base_of(frame) in _AT_ONCE and (frame.preposition in IN or frame.plain_object)
    return done or not told.isdisjoint(_OCCASIONS)


def is_on_a_visit(frame: Frame, reading: Reading) -> bool:
    """ "Went to X to receive the prize", "for the exposition": it was gone to for that alone."""
    first = frame.clause.index + 1
    for clause in reading.clauses[first : first + _CLOSE]:
        if clause.parent is frame.clause and clause.infinitive and clause.base in _ON_A_VISIT:
            return True
    behind = [token.lower for token in reading.tokens[frame.index + 1 : frame.index + _CLOSE]]
    return behind[:1] == ["for"] and not _FOR.isdisjoint(behind)
