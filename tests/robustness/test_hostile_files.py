"""Hostile files: a clear message within bounded memory and time, never a traceback."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from mapapp.errors import InputError, MapappError
from mapapp.export import FORMATS, export
from mapapp.importing import read_itinerary
from mapapp.journey import Journey
from mapapp.table import read_table
from tests.robustness.limits import RESIDENT_MB, mapapp, python
from tests.tables import row, table

HEADER = b"id,place,latitude,longitude,start,end\n"
FULL = 8_000_000  # enough for every limit but that of 20 MB itself


def filled(start: bytes, unit: bytes, end: bytes = b"") -> bytes:
    """A large file of one unit again and again."""
    return start + unit * ((FULL - len(start) - len(end)) // len(unit)) + end


def zip_bomb() -> bytes:
    """A gigabyte of zeros in a megabyte."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("table.csv", "w") as member,
    ):
        for _ in range(200):
            member.write(bytes(5_000_000))
    return packed.getvalue()


def stays(*coordinates: object) -> bytes:
    """GeoJSON of stays; numbers are written as they are given."""
    features = ",".join(
        f'{{"geometry":{{"type":"Point","coordinates":[{x},0]}},'
        f'"properties":{{"feature":"stay","id":"a{n}","place":"A"}}}}'
        for n, x in enumerate(coordinates)
    )
    return f'{{"features":[{features}]}}'.encode()


FILES: dict[str, tuple[bytes, str]] = {
    "too-large.csv": (HEADER + b"x" * 20_000_000, "larger than 20 MB"),
    "zip-bomb.csv": (zip_bomb(), "archive"),
    "blank-lines.csv": (filled(HEADER, b"\n"), "no row"),
    "one-row-of-commas.csv": (filled(HEADER + b"a", b",", b"a"), "the header has 6"),
    "short-rows.csv": (filled(HEADER, b"a\n"), "more than 100000 rows"),
    "faulty-rows.csv": (filled(HEADER, b"?,,x,x,x,x\n"), "more than 100000 rows"),
    "one-open-quote.csv": (filled(HEADER + b'"', b"x"), "quotation marks"),
    "one-cell.csv": (filled(HEADER + b"a,", "🏔".encode()), "cannot be split"),
    "columns.csv": (b",".join(b"c%d" % n for n in range(200_000)), "200000 columns"),
    "nested.geojson": (filled(b'{"features":', b"["), "nested too deep"),
    "nested-objects.geojson": (filled(b"", b'{"features":'), "nested too deep"),
    "nested-member.geojson": (
        b'{"features":[{"properties":{"feature":"stay","id":' + b"[" * 500 + b"]" * 500 + b"}}]}",
        "no text",
    ),
    "ten-million-zeros.geojson": (filled(b'{"features":[', b"0,", b"0]}"), "split the file"),
    "empty-stays.geojson": (
        filled(b'{"features":[', b'{"properties":{"feature":"stay"}},', b"{}]}"),
        "split the file",
    ),
    "one-number.json": (filled(b"", b"1"), "not JSON"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_gets_a_message_within_bounded_memory_and_time(
    name: str, tmp_path: Path
) -> None:
    content, message = FILES[name]
    file = tmp_path / name
    file.write_bytes(content)
    outcome = mapapp("export", file, "--format", "geojson")
    assert outcome.status == 1, outcome.messages[-500:]
    assert message in outcome.messages
    assert "Traceback" not in outcome.messages
    assert outcome.output == ""
    assert outcome.megabytes < RESIDENT_MB


def test_a_stream_without_an_end_is_read_no_further_than_the_limit() -> None:
    outcome = mapapp("export", "/dev/zero", "--format", "geojson")
    assert outcome.status == 1
    assert "larger than 20 MB" in outcome.messages
    assert outcome.megabytes < RESIDENT_MB


@pytest.mark.parametrize("span", ["1900,1999", "0001,9999"])
def test_as_many_stays_as_a_table_may_hold_on_the_same_days_are_laid_out(
    span: str, tmp_path: Path
) -> None:
    rows = (f"a{n},x,1,{n % 180},{span}\n" for n in range(20_000))
    file = tmp_path / "crowded.csv"
    file.write_bytes(HEADER + "".join(rows).encode())
    outcome = mapapp("export", file, "--format", "kepler", "-o", tmp_path / "out.json")
    assert (outcome.status, outcome.messages) == (0, "")
    assert outcome.megabytes < RESIDENT_MB


@pytest.mark.parametrize(
    "content",
    [
        HEADER + b"a,K\xc3\xb6ln,50,6,1900,\nb,K\xf6ln,50,6,1901,\n",
        HEADER.decode().encode("utf-16"),
        (HEADER + b"a,b,1,1,1900,\n").decode().encode("utf-32"),
        HEADER + b"a,\xed\xa0\x80,50,6,1900,\n",  # half of a surrogate pair
        HEADER + b"a,\xc0\xbcscript\xc0\xbe,50,6,1900,\n",  # signs written longer than they are
        HEADER + "a,Köln,50,6,1900,\n".encode() + "b,東京,35,139,1901,\n".encode("shift_jis"),
    ],
    ids=["latin-1-below-utf-8", "utf-16", "utf-32", "surrogate", "overlong", "shift-jis"],
)
def test_a_file_in_another_or_in_several_encodings_is_refused(content: bytes) -> None:
    with pytest.raises(InputError, match=r"not UTF-8|control character"):
        read_table(content, "life.csv")


NO_NUMBERS = ("NaN", "nan", "inf", "-inf", "Infinity", "1e400", "1e9", "0x10", "1_0", "٣", "--1")


@pytest.mark.parametrize("number", NO_NUMBERS)
@pytest.mark.parametrize("column", ["latitude", "longitude", "radius_km", "source_start"])
def test_what_is_no_number_is_no_number_in_a_table(number: str, column: str) -> None:
    with pytest.raises(InputError) as caught:
        read_table(table(row("Paris", "1900", precision="region") | {column: number}), "t.csv")
    assert column in {finding.column for finding in caught.value.findings}


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "-1e400", "1e9", "[]"])
def test_what_is_no_degree_is_none_in_json(number: str) -> None:
    with pytest.raises(InputError):
        read_itinerary(stays(number), "t.geojson")


@pytest.mark.parametrize(
    "date",
    [
        *("99999", "10000", "99999-01-01", "0000", "-0001", "Y170000002", "y-17e7", "0000-00-00"),
        *("9999-24", "2999-02-30", "1900-13", "1900-00", "199X-XX-3X", "1900/", "/..", "../.."),
        *("1" * 4_000, "[" * 39, "1900/" * 8, "[1900..9999", "{1900,[1901]}", "X" * 12, "~?%~?%"),
    ],
)
def test_a_date_out_of_this_world_is_a_fault_of_its_column(date: str) -> None:
    with pytest.raises(InputError) as caught:
        read_table(table(row("Paris") | {"start": date}), "t.csv")
    assert {finding.column for finding in caught.value.findings} == {"start"}


@pytest.mark.parametrize("name", FORMATS)
def test_a_life_from_the_first_to_the_last_day_there_is_can_be_exported(name: str) -> None:
    life = Journey(
        read_table(
            table(
                row("Paris", "0001-01-01", "0001-01-01"),
                row("London", "0001/9999"),
                row("Berlin", "9999-12", arrived_by="ship"),
                row("Sydney", "9999-12-31", "9999-12-31"),
                row("Honolulu", "9999-12-31", "9999-12-31"),
            )
        )
    )
    try:
        assert export(life, name)
    except MapappError as error:
        pytest.fail(str(error))


def test_json_that_python_alone_would_take_is_refused() -> None:
    for text in (
        '{"features": NaN}',
        "{'features': []}",
        '{"features": [],}',
        '\ufeff\ufeff{"a":1}',
    ):
        with pytest.raises(InputError):
            read_itinerary(text.encode(), "t.json")
    assert json.loads('{"features": NaN}')


PROSE = (
    "[",
    "[[",
    "(",
    "A-",
    "“",
    "<!--",
    "<script>",
    "{{",
    "&amp",
    "in 1900 ",
    "Paris and ",
    "_a",
)


def test_a_long_text_of_one_sign_again_and_again_is_read_within_bounded_time() -> None:
    program = f"""
from mapapp.biography.extraction import extract
from mapapp.errors import ExtractionError
from tests.fuzzing.targets import NAMES
for unit in {PROSE!r}:
    try:
        extract(unit * (40_000 // len(unit)), gazetteer=NAMES)
    except ExtractionError:
        pass
"""
    done = python(program)
    assert done.returncode == 0, done.stderr.decode()
