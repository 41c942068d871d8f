"""Hostile text by every way in: it is taken as it is, or refused by name; nothing in between."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from mapapp.api import routes
from mapapp.biography.extraction import extract
from mapapp.cli import main
from mapapp.dates import parse
from mapapp.errors import DateError, InputError
from mapapp.importing import read_itinerary, read_path
from mapapp.model import Itinerary, Stay
from mapapp.table import COLUMNS, read_table
from mapapp.table.columns import rearm
from mapapp.table.reading import title_of
from mapapp.table.writing import cells_of
from mapapp.webmap.borders import read_borders
from tests.fuzzing.targets import NAMES
from tests.hostile import HOSTILE, REFUSED, TEXT_COLUMNS
from tests.lives import journey
from tests.tables import row, table

EVERY = [*HOSTILE, *REFUSED]


def names(texts: list[str] | tuple[str, ...]) -> list[str]:
    """What a test of each text is called: no reader of a log shall be played a trick either."""
    return [f"{n}-{re.sub('[^A-Za-z0-9]+', '-', text)[:24]}" for n, text in enumerate(texts)]


def each(texts: list[str] | tuple[str, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("text", texts, ids=names(texts))


def disguised(message: str) -> list[str]:
    """What in a message a terminal would obey instead of show."""
    return [c for c in message if unicodedata.category(c) in {"Cc", "Cf", "Cs"} and c != "\n"]


def taken(read: Callable[[], Itinerary], column: str) -> Stay | None:
    """The one stay of an input, or None where the column is said to be at fault."""
    try:
        (stay,) = read()
    except InputError as error:
        caught = error
    else:
        return stay
    # A pair's other half is named where one of them is missing or wrong.
    pairs = {"start", "end", "source_start", "source_end", "latitude", "longitude", "coordinates"}
    assert {found.column.rpartition(".")[2] for found in caught.findings} <= {column, *pairs}
    assert disguised(str(caught)) == []
    return None


@each(EVERY)
def test_in_each_column_of_a_table_it_is_a_text_or_a_named_fault(text: str) -> None:
    for column in COLUMNS:
        content = table(row("Paris", "1900", "1901") | {column: text})
        stay = taken(partial(read_table, content, "life.csv"), column)
        if stay:
            assert cells_of(stay)[column] == rearm(text.strip()) or column in {"id", "place"}
        if column in TEXT_COLUMNS:
            assert (stay is None) == (text in REFUSED)


@each(EVERY)
def test_in_a_tables_header_it_is_a_fault_that_is_shown_safely(text: str) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerows([["id", "place", "latitude", "longitude", "start", "end", text], "abcdefg"])
    with pytest.raises(InputError) as caught:
        read_table(buffer.getvalue().encode(), "life.csv")
    assert disguised(str(caught.value)) == []


@each(EVERY)
@pytest.mark.parametrize("linked", [False, True], ids=["geojson", "linked-places"])
def test_in_each_member_of_a_json_text_it_is_a_text_or_a_named_fault(
    text: str, linked: bool
) -> None:
    for column in COLUMNS:
        members = {"feature": "stay", "id": "a", "place": "A", column: text}
        feature: dict[str, Any] = {"type": "Feature", "geometry": None, "properties": members}
        if linked:
            feature = {"type": "Feature", "stays": [members | {"order": 0}]}
        content = json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()
        stay = taken(partial(read_itinerary, content, "life.json"), column)
        if column in TEXT_COLUMNS:
            assert (stay is None) == (text in REFUSED)


@each([*EVERY, "\ud800"])
def test_as_the_name_of_a_life_it_leaves_every_format_writable(text: str) -> None:
    members = {"feature": "stay", "id": "a", "place": "A", "start": "1900"}
    feature = {"type": "Feature", "geometry": None, "properties": members}
    content = json.dumps({"name": text, "features": [feature]}).encode()
    assert read_itinerary(content, "life.json").name.encode()


@each([*EVERY, "\ud800"])
def test_as_a_file_name_it_is_only_a_name(text: str) -> None:
    called = title_of(text)
    assert not set(called) & set("<>{}&\"'/\\=\0")
    with pytest.raises(InputError) as caught:
        read_table(b"id\n", text)
    assert disguised(str(caught.value)) == []


@each(HOSTILE)
def test_as_a_file_on_the_command_line_it_is_read_like_any_other(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = text.replace("/", "_").encode()[:200].decode(errors="ignore")
    file = tmp_path / f"{name}.csv"
    file.write_bytes(table(row("Paris", "1900", "1901")))
    assert main(["export", str(file), "--format", "geojson"]) == 0
    exported = json.loads(capsys.readouterr().out)
    assert exported["name"] == title_of(file.name)


@each(EVERY)
def test_as_a_date_it_is_none(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert disguised(str(caught.value)) == []


@pytest.fixture(scope="module")
def client() -> TestClient:
    life = journey().itinerary
    return TestClient(Starlette(routes=routes(lambda: life)), raise_server_exceptions=True)


@each(EVERY)
def test_in_an_address_it_is_a_wrong_parameter_and_no_page(text: str, client: TestClient) -> None:
    given = quote(text[:2000], safe="")
    for address, status in (
        (f"/api/itinerary.geojson?from={given}", 400),
        (f"/api/itinerary.geojson?until={given}", 400),
        (f"/api/itinerary.geojson?{given}=1900", 400),
        (f"/api/itinerary.{given}", 404),
    ):
        answer = client.get(address)
        assert answer.status_code == status
        if answer.headers["content-type"] != "text/plain; charset=utf-8":  # the router's own
            assert answer.headers["content-type"] == "application/json"
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.json()["error"]
        assert not {"set-cookie", "x-injected", "location"} & set(answer.headers)


@each(EVERY)
def test_in_the_name_of_a_border_it_is_a_text(text: str) -> None:
    square = {"type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]]]}
    feature = {"type": "Feature", "geometry": square, "properties": {"name": text}}
    content = json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()
    (border,) = read_borders(content, "borders.geojson")
    assert border["name"] == text


@each([*EVERY, "\ud800"])
def test_as_the_title_beside_a_table_it_is_a_text(text: str, tmp_path: Path) -> None:
    file = tmp_path / "life.csv"
    file.write_bytes(table(row("Paris", "1900", "1901")))
    (tmp_path / "life.csv-metadata.json").write_text(json.dumps({"dc:title": text}))
    assert read_path(file).name.encode()


@each(HOSTILE)
def test_in_a_biography_it_is_a_text_that_the_draft_table_can_hold(text: str) -> None:
    prose = f"Anna Berg was born in Paris in 1900. {text} In 1902 she moved to London, {text}."
    draft = extract(prose, gazetteer=NAMES)
    for stay in draft.stays:
        assert 0 <= stay.char_start < stay.char_end <= len(prose)
    if draft.stays:
        read_table(draft.table(), "draft.csv")
