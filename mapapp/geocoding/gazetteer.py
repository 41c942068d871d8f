"""The offline gazetteer: which places of the world go, or once went, by a name."""

import logging
import sqlite3
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from mapapp.errors import GazetteerError
from mapapp.geocoding import index
from mapapp.geocoding.records import records
from mapapp.geocoding.spelling import key, skeleton, sound

__all__ = ["Candidate", "Gazetteer", "key"]

_log = logging.getLogger(__name__)
_CACHED = 4_096
# Of the names that only sound alike, these many of the most prominent places are offered.
_MOST_ALIKE = 8
_MOST_HEARD = 16


class Candidate(NamedTuple):
    """A place that a name may mean; coordinates in degrees, ``radius_km`` for what is no point.

    ``country`` is the ISO 3166-1 alpha-2 code of today, empty for seas and for what spans several
    countries (all of them are in ``countries``); ``admin1`` is GeoNames' code of the first-order
    division and ``division`` its name, where that is known; ``feature`` says what it is (``town``,
    ``country``, ``state``, ``region``, ``island``, ``continent``, ``sea``); ``matched`` is the
    gazetteer's name that was found and ``match`` how it names the place: ``name``, ``alternate``,
    ``former`` or ``spelling``.
    ``prominence`` grows by one with ten times the people or ten times the languages that have a
    name for it.
    """

    id: str
    name: str
    country: str
    admin1: str
    longitude: float
    latitude: float
    population: int
    feature: str
    radius_km: float | None
    matched: str
    match: str
    prominence: float
    countries: tuple[str, ...] = ()
    division: str = ""

    @property
    def lonlat(self) -> tuple[float, float]:
        """The coordinates in degrees, longitude first."""
        return self.longitude, self.latitude


_COLUMNS = (
    "id, name, country, admin1, longitude, latitude, population, feature, radius_km, matched,"
    " match, prominence, countries, division"
)
# No user's text is in these.
_BY_KEY = f"SELECT {_COLUMNS} FROM name WHERE key = ? ORDER BY rank"  # noqa: S608
_BY_SKELETON = (
    f"SELECT {_COLUMNS} FROM spelling JOIN name USING (key)"  # noqa: S608
    f" WHERE skeleton = ? ORDER BY prominence DESC LIMIT {_MOST_ALIKE}"
)
_BY_SOUND = (
    f"SELECT {_COLUMNS}, key FROM sound JOIN name USING (key)"  # noqa: S608
    " WHERE sound = ? AND rank <= 2 ORDER BY prominence DESC LIMIT 400"
)
# Shares of letters in common, in order, from which one name may be heard as another.
_ALIKE = 0.72


class Gazetteer:
    """Towns, countries, divisions, regions and seas by name, from an index on disk.

    Open it with ``Gazetteer.open()``, use it from any thread, close it or use ``with``.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        folder: tempfile.TemporaryDirectory[str] | None = None,
        path: Path | None = None,
    ) -> None:
        self._connection = connection
        self._folder = folder
        self._path = path
        self._lock = threading.Lock()
        self._cached = lru_cache(maxsize=_CACHED)(self._lookup)

    @classmethod
    def open(
        cls,
        path: Path | None = None,
        *,
        progress: Callable[[str, float], None] | None = None,
        source: index.Source = records,
    ) -> Self:
        """Open the index at ``path`` (default: in the cache folder), and build it where needed.

        ``progress`` is told the step and the share that is done, 0 to 1. Where the folder cannot
        be used the index is built in a folder of its own that lasts as long as the gazetteer, or
        in memory, and a warning is logged. Raises GazetteerError where nothing can be built.
        """
        path = path or index.default_path()
        try:
            index.ensure(path, progress, source)
            return cls(index.connect(path), path=path)
        except (OSError, sqlite3.Error) as error:
            _log.warning(
                "The gazetteer's index cannot be kept (%s), so it is made anew at each start."
                " Free some 250 MB there, or name another folder in MAPAPP_CACHE.",
                error,
            )
        return cls._temporary(progress, source)

    @classmethod
    def _temporary(cls, progress: index.Progress | None, source: index.Source) -> Self:
        try:
            folder = tempfile.TemporaryDirectory(prefix="mapapp-", ignore_cleanup_errors=True)
            try:
                path = Path(folder.name) / index.FILE_NAME
                index.ensure(path, progress, source)
                return cls(index.connect(path), folder)
            except BaseException:
                folder.cleanup()
                raise
        except (OSError, sqlite3.Error) as error:
            _log.warning("No temporary folder either (%s): the index is kept in memory.", error)
        try:
            connection = sqlite3.connect(":memory:", check_same_thread=False)
            index.build(connection, index.stamp(), progress, source)
        except (OSError, sqlite3.Error) as error:
            raise GazetteerError(f"the gazetteer's index can be built nowhere: {error}") from error
        return cls(connection)

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """Every place that a name may mean, the most prominent first; empty when unknown.

        A name that is not known as it is written is looked up by other spellings of it. Raises
        GazetteerError when the index turns out to be damaged; it is then built anew at the next
        start.
        """
        normal = key(name)
        return self._cached(normal) if normal else ()

    def knows(self, name: str) -> bool:
        """Whether a name is in the gazetteer as it is written, but for case and accents."""
        normal = key(name)
        return bool(normal) and bool(
            self._rows("SELECT 1 FROM name WHERE key = ? LIMIT 1", (normal,))
        )

    def sounding_like(self, name: str) -> tuple[Candidate, ...]:
        """Well-known places whose names one may hear as this one, the likest first."""
        normal = key(name)
        heard = sound(skeleton(normal))
        if not heard:
            return ()
        found: dict[str, tuple[float, Candidate]] = {}
        matcher = SequenceMatcher(b=normal, autojunk=False)
        for row in self._rows(_BY_SOUND, (heard,)):
            matcher.set_seq1(row[-1])
            alike = matcher.ratio()
            if alike >= _ALIKE and (row[0] not in found or alike > found[row[0]][0]):
                found[row[0]] = alike, _candidate((*row[:10], "sound", *row[11:-1]))
        ranked = sorted(found.values(), key=lambda pair: (-pair[0], -pair[1].prominence))
        return tuple(candidate for _, candidate in ranked[:_MOST_HEARD])

    def _lookup(self, normal: str) -> tuple[Candidate, ...]:
        found = self._rows(_BY_KEY, (normal,))
        if found or not (bare := skeleton(normal)):
            return tuple(_candidate(row) for row in found)
        alike = {row[0]: row for row in reversed(self._rows(_BY_SKELETON, (bare,)))}
        return tuple(
            _candidate((*row[:10], "spelling", *row[11:])) for row in reversed(alike.values())
        )

    def _rows(self, query: str, values: tuple[str, ...]) -> list[tuple[Any, ...]]:
        try:
            with self._lock:
                return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            if self._path:
                with suppress(OSError):
                    self._path.unlink()
            message = f"the gazetteer's index is damaged, and built anew at the next start: {error}"
            raise GazetteerError(message) from error

    def close(self) -> None:
        """Close the index; a temporary one is removed."""
        self._connection.close()
        if self._folder:
            self._folder.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _candidate(row: tuple[Any, ...]) -> Candidate:
    countries = row[12]
    return Candidate._make((*row[:12], tuple(countries.split()) if countries else (), row[13]))
