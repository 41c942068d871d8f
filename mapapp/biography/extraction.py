"""From a biography's text to a draft itinerary: ``extract``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice

from mapapp.biography.dating.milestones import MILESTONES
from mapapp.biography.mentions import Mention, mentions
from mapapp.biography.reading.facts import with_facts
from mapapp.biography.reading.pieces import blocks_in
from mapapp.biography.reading.readable import check_readable
from mapapp.biography.reading.text import OPENING_BLOCKS, Block, tells_a_life
from mapapp.biography.stays.draft import Draft
from mapapp.biography.stays.merging import merge
from mapapp.biography.subject import Subject
from mapapp.biography.subject_finding import find as find_subject
from mapapp.biography.temporal.ahead import is_early
from mapapp.biography.temporal.chronology import Now
from mapapp.biography.temporal.timex import read
from mapapp.biography.toponyms.found import Discourse
from mapapp.biography.toponyms.reader import ToponymReader
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.index import Progress

# Of the whole work, what is done when the text is read to its end.
_READ = 0.8
_APPARATUS = re.compile(
    r"(?:references|notes(?: and references)?|footnotes|citations|bibliography|further reading"
    r"|external links|sources|see also|literature|works cited|endnotes)\W*$",
    re.IGNORECASE,
)
_NOT_LIFE = re.compile(
    r"(?:selected |list of |major |published |principal )?(?:works|publications|discography"
    r"|filmography|writings|compositions|bibliography|books|awards|honours|honors|legacy"
    r"|in popular culture|memorials|commemoration|tributes|portrayals|gallery|family tree"
    r"|descendants|reception|awards and honou?rs|honou?rs and awards|cultural depictions)\W*$",
    re.IGNORECASE,
)


def extract(
    text: str,
    *,
    subject: str | None = None,
    gazetteer: Gazetteer | None = None,
    progress: Progress | None = None,
) -> Draft:
    """Find the stays of a person in a biography's text (plain, Markdown or HTML), in their order.

    ``subject`` is the person's name, found from title and first sentence when not given;
    ``gazetteer`` answers which places a name means (default: the offline one, opened for this
    call); ``progress`` is told the stage and the share that is done, 0 to 1. Raises
    ExtractionError for a text that is empty, binary or not in English.
    """
    draft = extract_from((text,), subject=subject, gazetteer=gazetteer, progress=progress)
    return replace(draft, text=text)


def extract_from(
    pieces: Iterable[str],
    *,
    subject: str | None = None,
    gazetteer: Gazetteer | None = None,
    progress: Progress | None = None,
) -> Draft:
    """Find the stays as ``extract`` does, in a text that comes in pieces and is not kept.

    For texts of many megabytes: offsets count over all pieces, the draft's ``text`` is empty.
    """
    if gazetteer is None:
        with Gazetteer.open() as opened:
            return extract_from(pieces, subject=subject, gazetteer=opened, progress=progress)
    waiting = iter(pieces)
    head = next(waiting, "")
    check_readable(head)
    reader = ToponymReader(gazetteer)
    every = with_facts(blocks_in(chain((head,), waiting)))
    first = list(islice(every, OPENING_BLOCKS))
    person = find_subject(first, subject, reader.rank)
    parts: Iterator[Block] = chain(first, every)
    if progress:
        parts = _told(parts, len(head), progress)
    whole_life = tells_a_life(first)
    stays = merge(read_mentions(parts, person, reader), person, whole_life=whole_life)
    if progress:
        progress("joining the mentions of a stay, finding its place", _READ)
    draft = Draft.of(stays, person, gazetteer, whole_life=whole_life)
    if progress:
        progress("ready", 1.0)
    return draft


def _told(parts: Iterator[Block], length: int, progress: Progress) -> Iterator[Block]:
    """The blocks, while ``progress`` is told how far into the text each of them begins."""
    for block in parts:
        progress("reading the text", _READ * min(1.0, block.source(0) / length))
        yield block


# "Ada Lee (1820–1879) was a poet": what follows is told again, where it is told in full.
_SUMMARY = re.compile(r"\b(?:was|is|were) (?:an?|the|one) ")
_LIFE = re.compile(r"\([^()]*\d{3}[^()]*\)")


def read_mentions(
    parts: Iterator[Block], person: Subject, reader: ToponymReader
) -> Iterator[Mention]:
    """The mentions of the person's presence in the headings and paragraphs of a text."""
    now = Now(birth=person.birth, death=person.death, names=person.names)
    now.possessive = {"he": "his", "she": "her"}.get(person.pronoun, "")
    discourse = Discourse(person, now)
    first = list(islice(parts, 4))
    paragraphs = [block.text for block in first if block.kind == "paragraph"]
    now.early = is_early(" ".join(paragraphs))
    opening = next(iter(paragraphs), "")
    sums_up = bool(_SUMMARY.search(opening[:300]) or _LIFE.search(opening[:300]))
    discourse.lead = sums_up and len(paragraphs) > 1
    skipped = False
    for block in chain(first, parts):
        if block.kind != "paragraph":
            if _APPARATUS.match(block.text):
                return
            skipped = bool(_NOT_LIFE.match(block.text))
            _enter(block, discourse)
        elif not skipped:
            for mention in mentions(block, discourse, reader):
                if not _outside(mention, person):
                    yield mention


def _enter(block: Block, discourse: Discourse) -> None:
    discourse.heading = block.text
    scratch = Now()
    years = [t.period for t in read(block.text, scratch) if t.period is not None]
    discourse.now.julian = False
    discourse.now.enter(years[0].to(years[-1]) if years else None)


def _outside(mention: Mention, person: Subject) -> bool:
    """Whether a mention is dated before the birth or after the death."""
    period, birth, death = mention.dating.period, person.birth, person.death
    if period is None or mention.judgement.kind in MILESTONES:
        return False  # a birth or death may be told with another date than the opening has
    after = death is not None and period.first > death.last
    return after or (birth is not None and period.last < birth.first)
