import csv
import io
import random
import re
import zipfile
from pathlib import Path

import pytest

from mapapp.errors import Finding, InputError
from mapapp.export import export
from mapapp.table import COLUMNS, read_file, read_table
from mapapp.table.columns import LARGEST_BYTES, REQUIRED
from mapapp.table.reading import examine_table, title_of
from mapapp.vocabulary import ArrivedBy, Calendar, Certainty, Kind, Precision
from tests.lives import journey
from tests.tables import row, table

PARIS = row("Paris", "1902-10", "1903")


def faults(content: bytes) -> list[tuple[int, str, str]]:
    with pytest.raises(InputError) as caught:
        read_table(content, "life.csv")
    assert str(caught.value)
    assert all("\n" not in finding.message for finding in caught.value.findings)
    return [(f.line, f.column, f.told("").partition(": fault: ")[2]) for f in caught.value.findings]


def test_a_row_is_a_stay() -> None:
    cells = row(
        "Kiev",
        "1905-02",
        "1905-05~",
        latitude="50.45",
        longitude="30.52",
        modern_name="Kyiv",
        modern_country="UA",
        historical_state="Russian Empire",
        precision="region",
        radius_km="12.5",
        date_text="February 1905 (Julian)",
        calendar="julian",
        certainty="less-certain",
        arrived_by="rail",
        kind="visit",
        phase="1905",
        event="Wrote.",
        source="Return [41]",
        source_start="10",
        source_end="20",
        remark="Inferred.",
    )
    (stay,) = read_table(table(cells), "life.csv")
    place = stay.place
    assert stay.id == "kiev-1905-02"
    assert (place.name, place.modern_name, place.modern_country) == ("Kiev", "Kyiv", "UA")
    assert place.lonlat == (30.52, 50.45)
    assert (place.precision, place.radius_km) == (Precision.REGION, 12.5)
    assert (str(stay.start), str(stay.end)) == ("February 1905", "about May 1905")
    assert (stay.calendar, stay.certainty) == (Calendar.JULIAN, Certainty.LESS_CERTAIN)
    assert stay.kind is Kind.VISIT
    assert (stay.evidence.source, stay.evidence.start, stay.evidence.end) == ("Return [41]", 10, 20)
    assert stay.line == 2


def test_the_sentence_of_a_draft_is_evidence() -> None:
    content = table(
        PARIS | {"sentence": "In 1902 he went to Paris."}, columns=(*COLUMNS, "sentence")
    )
    (stay,) = read_table(content)
    assert stay.evidence.sentence == "In 1902 he went to Paris."


def test_what_is_left_empty_is_not_known() -> None:
    (stay,) = read_table(table(row("Nowhere", id="nowhere")), "life.csv")
    assert stay.place.lonlat is None
    assert (stay.start, stay.end, stay.arrived_by) == (None, None, None)


def test_only_the_first_six_columns_must_be_there() -> None:
    content = table(PARIS, columns=REQUIRED)
    assert [stay.place.name for stay in read_table(content, "life.csv")] == ["Paris"]


def test_the_columns_may_stand_in_any_order_and_case() -> None:
    content = table(PARIS, columns=REQUIRED[::-1]).replace(b"latitude", b" Latitude ")
    (stay,) = read_table(content, "life.csv")
    assert stay.place.lonlat == (2.35, 48.85)


@pytest.mark.parametrize("column", REQUIRED)
def test_a_missing_column_is_one_fault_of_the_header(column: str) -> None:
    columns = tuple(c for c in COLUMNS if c != column)
    found = faults(table(PARIS, row("London", "1904"), columns=columns))
    assert [(line, at) for line, at, _ in found] == [(1, column)]
    assert "the column is missing" in found[0][2]


def test_coordinates_that_are_missing_are_told_apart_from_what_a_table_cannot_do_without() -> None:
    found = faults(b"place,start,end\nParis,1902,1903\n")
    assert [at for _, at, _ in found] == ["id", "latitude"]
    assert "the columns latitude, longitude are missing" in found[1][2]


def test_faults_of_the_header_and_of_the_rows_are_reported_together() -> None:
    columns = tuple(c for c in COLUMNS if c != "end")
    found = faults(table(PARIS | {"latitude": "95"}, columns=columns))
    assert [(line, column) for line, column, _ in found] == [(1, "end"), (2, "latitude")]


ROWS = {
    "latitude 95": ({"latitude": "95"}, "latitude", "out of range: -90 to 90"),
    "longitude 181": ({"longitude": "-180.5"}, "longitude", "out of range: -180 to 180"),
    "swapped": ({"latitude": "151.2", "longitude": "-33.9"}, "latitude", "swapped?"),
    "NaN": ({"latitude": "NaN"}, "latitude", "not a decimal number"),
    "inf": ({"longitude": "inf"}, "longitude", "not a decimal number"),
    "minus inf": ({"longitude": "-Infinity"}, "longitude", "not a decimal number"),
    "exponent": ({"latitude": "1e1"}, "latitude", "not a decimal number"),
    "underscore": ({"latitude": "4_8"}, "latitude", "not a decimal number"),
    "comma": ({"latitude": "48,85"}, "latitude", "not a decimal number"),
    "degrees": ({"latitude": "48° 51′ N"}, "latitude", "not a decimal number"),
    "other digits": ({"latitude": "٤٨"}, "latitude", "not a decimal number"),
    "many digits": ({"latitude": "9" * 400}, "latitude", "out of range"),
    "one coordinate": ({"latitude": ""}, "latitude", "without the other"),
    "month 13": ({"start": "1902-13"}, "start", "not an EDTF date"),
    "29 February 1902": ({"start": "1902-02-29"}, "start", "no such day"),
    "half a month": ({"start": "1907-1X"}, "start", "half a number"),
    "year 99999": ({"end": "99999"}, "end", "not an EDTF date"),
    "open end": ({"end": "1902/.."}, "end", "leave the cell empty"),
    "end before start": ({"end": "1901"}, "end", "ends before it begins"),
    "no id": ({"id": ""}, "id", "the id is empty"),
    "capital id": ({"id": "Paris"}, "id", "lower-case words and hyphens"),
    "no place": ({"place": ""}, "place", "the place is empty"),
    "country": ({"modern_country": "Soviet Union"}, "modern_country", "no country of today"),
    "slip of a country": ({"modern_country": "Frnace"}, "modern_country", "write FR"),
    "month of figures": ({"start": "03/1924"}, "start", "“03/1924” is not an EDTF date; write"),
    "term": ({"certainty": "sure"}, "certainty", "certain, less-certain, uncertain"),
    "kind": ({"kind": "holiday"}, "kind", "no such term"),
    "radius of a town": ({"radius_km": "5"}, "radius_km", "“region”"),
    "negative radius": ({"precision": "region", "radius_km": "-5"}, "radius_km", "out of range"),
    "one offset": ({"source_start": "5"}, "source_end", "one offset without the other"),
    "offsets": ({"source_start": "5", "source_end": "5"}, "source_end", "ends before it begins"),
    "negative offset": (
        {"source_start": "-5", "source_end": "9"},
        "source_start",
        "whole number",
    ),
    "rival of nobody": ({"rival_of": "rome"}, "rival_of", "no other row has this id"),
    "rival of itself": ({"rival_of": "paris-1902-10"}, "rival_of", "no other row has this id"),
    "control character": ({"event": "a\x07b"}, "event", "U+0007"),
    "NUL": ({"place": "Par\x00is"}, "place", "U+0000"),
    "long cell": ({"event": "x" * 20_001}, "event", "20001 characters"),
}


@pytest.mark.parametrize(("cells", "column", "words"), ROWS.values(), ids=ROWS.keys())
def test_a_faulty_cell_is_named_by_line_and_column(
    cells: dict[str, str], column: str, words: str
) -> None:
    found = faults(table(row("London", "1900"), PARIS | cells))
    assert (3, column) in [(line, at) for line, at, _ in found]
    assert any(words in text for _, at, text in found if at == column), found


def test_all_faults_are_reported_at_once_in_the_order_of_the_lines() -> None:
    content = table(
        PARIS | {"latitude": "95", "start": "1902-13"},
        row("London", "1904", "1903"),
        PARIS,
        row("Vienna", "1905", kind="holiday"),
    )
    assert [(line, column) for line, column, _ in faults(content)] == [
        (2, "latitude"),
        (2, "start"),
        (3, "end"),
        (4, "id"),
        (5, "kind"),
    ]


def test_a_duplicate_id_names_the_line_of_the_first() -> None:
    ((line, column, text),) = faults(table(PARIS, row("London", "1904"), PARIS))
    assert (line, column) == (4, "id")
    assert "line 2" in text


def test_the_rival_of_a_rival_is_a_fault() -> None:
    rome = row("Rome", "1902", id="rome", rival_of="paris-1902-10")
    nice = row("Nice", "1902", id="nice", rival_of="rome")
    ((line, column, text),) = faults(table(PARIS, rome, nice))
    assert (line, column) == (4, "rival_of")
    assert "itself a rival" in text


def warning(content: bytes) -> Finding:
    """The one warning of a table that can be read."""
    assert read_table(content, "life.csv")
    (found,) = examine_table(content, "life.csv").warnings
    assert found.severity == "warning"
    return found


def test_a_column_of_the_researchers_own_is_no_fault_but_named() -> None:
    found = warning(b"\n" + table(PARIS | {"Ort": "Seine"}, columns=(*REQUIRED, "Ort")))
    assert (found.line, found.column, found.code) == (2, "Ort", "own-column")
    assert found.message.startswith("the column is not read; “mapapp geocode” keeps it, ")


@pytest.mark.parametrize(
    ("name", "meant"),
    [("rem", "remark"), ("Historic State", "historical_state"), ("remarx", "remark")],
)
def test_an_unknown_column_that_resembles_one_is_told_which(name: str, meant: str) -> None:
    found = warning(table(PARIS, columns=(*REQUIRED, name)))
    assert found.code == "unknown-column"
    assert found.message.startswith(f"no such column, do you mean {meant}? the columns that")


def test_a_column_that_is_there_is_not_meant_by_another() -> None:
    assert "do you mean" not in warning(table(PARIS, columns=(*REQUIRED, "lat"))).message


def test_a_slip_in_the_name_of_a_column_that_must_be_there_is_a_fault() -> None:
    columns = tuple("Latitud" if column == "latitude" else column for column in REQUIRED)
    slip, missing = faults(table(PARIS, columns=(*columns, "note")))
    assert slip[:2] == (1, "Latitud")
    assert "do you mean latitude?" in slip[2]
    assert missing[:2] == (1, "latitude")


def test_a_header_of_wrong_names_is_three_faults_that_list_the_columns_once() -> None:
    missing, unknown, coordinates = faults(
        b"place,name,latitud,longitud,von,,bis,start\nParis,x,1,2,1900,,1901,1900\n"
    )
    assert missing[:2] == unknown[:2] == (1, "")
    assert "the columns id, end are missing; add them" in missing[2]
    assert coordinates[:2] == (1, "latitude")
    assert (
        "“latitud” (do you mean latitude?), “longitud” (do you mean longitude?); the" in unknown[2]
    )
    assert unknown[2].count(", ".join(COLUMNS)) == 1
    assert "historical_state" not in missing[2]


@pytest.mark.parametrize(
    ("name", "column"),
    [
        *(("Country", "modern_country"), ("COUNTRY", "modern_country"), ("land", "modern_country")),
        *(("Modern country", "modern_country"), ("Nation", "modern_country")),
        *(("Historical state", "historical_state"), ("arrived-by", "arrived_by")),
        *(("Lat", "latitude"), ("lng", "longitude"), ("Place name", "place"), ("City", "place")),
        *(("Start date", "start"), ("date_to", "end"), ("Year", "start"), ("departure", "end")),
        *(("name", "place"), ("location", "place")),
    ],
)
def test_a_column_by_another_name_of_ours_is_read_as_ours_and_told(name: str, column: str) -> None:
    content = table(PARIS | {"modern_country": "FR"})
    renamed = content.replace(column.encode(), name.encode(), 1)
    assert read_table(renamed, "life.csv") == read_table(content, "life.csv")
    (told,) = examine_table(renamed, "life.csv").warnings
    assert (told.line, told.column) == (1, name)
    assert told.message.startswith(f"the column is read as {column}")
    assert ("call it historical_state" in told.message) == (column == "modern_country")


@pytest.mark.parametrize("columns", [("modern_country", "Country"), ("Country", "Nation")])
def test_of_two_columns_that_may_be_ours_none_is_taken_for_the_other(
    columns: tuple[str, str],
) -> None:
    content = table(
        PARIS | dict(zip(columns, ("FR", "Gaul"), strict=True)), columns=(*REQUIRED, *columns)
    )
    (stay,) = read_table(content, "life.csv")
    assert stay.place.modern_country == ("FR" if columns[0] == "modern_country" else "")
    warnings = examine_table(content, "life.csv").warnings
    assert warnings
    assert {warning.code for warning in warnings} <= {"own-column", "unknown-column"}


@pytest.mark.parametrize("name", ["France", "france", "FRA", "fr", "FR"])
def test_a_country_is_read_as_its_code_however_it_is_named(name: str) -> None:
    (stay,) = read_table(table(PARIS | {"modern_country": name}), "life.csv")
    assert stay.place.modern_country == "FR"


def test_a_fault_with_one_remedy_carries_it() -> None:
    cells = {"start": "spring 1902", "end": "3/4/1903", "latitude": "48°51′N"}
    findings = examine_table(table(PARIS | cells), "life.csv").findings
    told = {finding.column: finding.suggestion for finding in findings}
    assert told == {"start": "1902-21", "end": "", "latitude": "48.85"}


def test_of_very_many_unknown_columns_the_first_are_named() -> None:
    columns = (*REQUIRED, *(f"c{number}" for number in range(100)))
    assert "“c9” and 90 more are not read; " in warning(table(PARIS, columns=columns)).message


def test_columns_without_a_name_are_said_to_have_none() -> None:
    content = table(PARIS, columns=(*REQUIRED, "", "Ort"))
    assert "the columns (without a name), “Ort” are not read; " in warning(content).message


def test_the_columns_that_geocoding_adds_are_read_over() -> None:
    content = table(PARIS, columns=(*COLUMNS, "geocode_confidence", "geocode_reason"))
    assert len(read_table(content, "life.csv")) == 1


def test_from_and_to_are_dates_beside_a_place_and_places_where_there_is_none() -> None:
    beside = b"id,Place,From,To,lat,lon\na,Rome,1900,1901,41.9,12.5\n"
    (rome,) = read_table(beside, "life.csv")
    assert (rome.start and rome.start.edtf, rome.end and rome.end.edtf) == ("1900", "1901")
    assert "place" in str(faults(b"id,From,To,lat,lon\na,Rome,Oslo,41.9,12.5\n"))


def test_a_column_that_stands_twice_is_a_fault() -> None:
    ((line, column, text),) = faults(table(PARIS, columns=(*REQUIRED, "start")))
    assert (line, column) == (1, "start")
    assert "twice" in text


def test_a_pdf_is_said_to_be_one() -> None:
    ((line, _, text),) = faults(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
    assert (line, text.startswith("this is a PDF")) == (0, True)


@pytest.mark.parametrize("name", ["geojson", "linked-places"])
def test_mapapp_s_own_json_is_said_to_be_none_with_what_makes_a_table_of_it(name: str) -> None:
    ((line, _, text),) = faults(export(journey(), name))
    assert (line, text.startswith("this is JSON, no table")) == (0, True)
    assert "“mapapp export FILE --format csv” makes one" in text


@pytest.mark.parametrize("name", ["kml", "html", "svg"])
def test_mapapp_s_own_xml_and_pages_are_said_to_be_that(name: str) -> None:
    ((line, _, text),) = faults(export(journey(), name))
    assert (line, text.startswith("this is XML or HTML, no table; give the table")) == (0, True)


def test_a_column_of_one_s_own_may_begin_like_markup() -> None:
    content = table(PARIS | {"<i>": "x"}, columns=("<i>", *COLUMNS))
    assert len(read_table(content, "life.csv")) == 1


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"  \n \r\n\n", b"\n"])
def test_an_empty_file_is_said_to_be_empty(content: bytes) -> None:
    ((line, _, text),) = faults(content)
    assert line == 0
    assert "empty" in text


def test_a_header_alone_is_a_fault() -> None:
    assert "no row" in faults(table())[0][2]


def test_a_table_in_latin_1_is_said_to_look_like_it_with_line_and_word() -> None:
    content = table(PARIS, row("Bad Zürich", "1904", id="zurich")).decode().encode("latin-1")
    ((line, _, text),) = faults(content)
    assert line == 3
    assert "“Zürich” is not UTF-8: the file looks like Latin-1 (Windows-1252)" in text
    assert "CSV UTF-8" in text


def test_what_is_neither_utf8_nor_latin_1_is_named_by_line_and_byte() -> None:
    content = table(PARIS, row("Köln", "1904", id="koln"))
    for mark in (b"", b"\xef\xbb\xbf"):
        ((line, _, text),) = faults(mark + content + b"a,K\xf6ln\n")
        assert line == 4
        assert "byte 4 of the line is not UTF-8" in text
        assert "0xf6" in text


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-32"])
def test_another_unicode_is_named_with_what_to_save_as(encoding: str) -> None:
    ((line, _, text),) = faults(table(PARIS).decode().encode(encoding))
    assert line == 0
    assert f"the file is {encoding}, not UTF-8" in text
    assert "CSV UTF-8" in text


@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n\0\0\0", b"\xd0\xcf\x11\xe0\0", table(PARIS).decode().encode("utf-16-le")],
    ids=["a picture", "an old workbook", "UTF-16 without its mark"],
)
def test_a_binary_file_is_said_to_be_no_table(content: bytes) -> None:
    ((line, _, text),) = faults(content)
    assert line == 0
    assert "the file is binary, no text and so no table" in text


def test_a_byte_order_mark_is_read_over() -> None:
    assert len(read_table(b"\xef\xbb\xbf" + table(PARIS), "life.csv")) == 1


def parted_by(separator: str, *rows: dict[str, str]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, delimiter=separator, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_table_parted_by_semicolons_or_tabs_has_decimal_commas(separator: str) -> None:
    event = f"one, two{separator}\nthree"
    paris = PARIS | {"latitude": "48,85", "longitude": "-2,35", "event": event}
    region = row("Wolds", "1904", precision="region", radius_km="12,5")
    first, second = read_table(parted_by(separator, paris, region), "life.csv")
    assert first.place.lonlat == (-2.35, 48.85)
    assert (first.event, first.line) == (event, 2)
    assert (second.place.radius_km, second.line) == (12.5, 4)


def test_a_fault_of_a_table_parted_by_semicolons_is_named_by_its_line() -> None:
    content = parted_by(";", PARIS | {"event": "one\ntwo"}, row("London", "1904", latitude="95,5"))
    ((line, column, text),) = faults(content)
    assert (line, column) == (4, "latitude")
    assert "out of range" in text


def test_the_line_that_excel_writes_before_a_header_is_no_header() -> None:
    content = b"sep=;\r\n" + parted_by(";", PARIS, row("London", "1904", latitude="95,5"))
    ((line, column, _),) = faults(content)
    assert (line, column) == (4, "latitude")


def test_a_table_parted_by_semicolons_may_have_decimal_points() -> None:
    (stay,) = read_table(parted_by(";", PARIS), "life.csv")
    assert stay.place.lonlat == (2.35, 48.85)


def test_a_comma_parts_a_table_whatever_its_header_holds_besides() -> None:
    content = table(PARIS, columns=REQUIRED).replace(b"id,", b'"a;b;c;d",id,', 1)
    ((_, column, _), *_) = faults(content)
    assert column == ""
    (found,) = examine_table(content, "life.csv").warnings
    assert found.column == "a;b;c;d"


def test_a_row_of_another_length_says_which_sign_to_quote() -> None:
    found = faults(parted_by(";", PARIS) + b"london;London; Great Britain\n")
    assert [line for line, *_ in found] == [3]
    assert "quote a cell that holds a semicolon" in found[0][2]


def test_a_row_of_another_length_is_one_fault() -> None:
    content = table(PARIS) + b"london,London, Great Britain\n" + table(PARIS).splitlines()[1]
    found = faults(content)
    assert [(line, column) for line, column, _ in found] == [(3, ""), (4, "id")]
    assert f"3 cells where the header has {len(COLUMNS)}" in found[0][2]


def test_a_quotation_mark_that_is_not_closed_is_named_by_its_line() -> None:
    content = table(row("London", "1900")) + table(PARIS).splitlines()[1].replace(
        b"Paris", b'"Paris', 1
    )
    found = faults(content)
    assert [line for line, _, _ in found] == [3]
    assert "quotation marks" in found[0][2]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    content = table(PARIS | {"event": "one\ntwo\nthree"}, row("London", "1904", latitude="95"))
    content = content.replace(b"\nlondon", b"\n\n\nlondon")
    assert faults(content)[0][0] == 7


@pytest.mark.parametrize("ending", [b"\r\n", b"\r", b"\n"])
def test_every_kind_of_line_ending_is_read(ending: bytes) -> None:
    content = table(PARIS, row("London", "1904")).replace(b"\n", ending)
    assert [stay.line for stay in read_table(content, "life.csv")] == [2, 3]


def test_blank_lines_before_the_header_are_read_over() -> None:
    assert [stay.line for stay in read_table(b"\n\n" + table(PARIS), "life.csv")] == [4]


def test_five_megabytes_of_binary_noise_give_one_fault() -> None:
    noise = random.Random(1).randbytes(5_000_000)
    assert len(faults(noise)) == 1


@pytest.mark.parametrize("alphabet", ["ab,\n", 'a",\n', "abc ", "\n,", '"', ";\n", "\t\n"])
def test_five_megabytes_of_textual_noise_give_few_faults(alphabet: str) -> None:
    noise = "".join(random.Random(1).choices(alphabet, k=5_000_000)).encode()
    assert 1 <= len(faults(noise)) <= 300


def test_two_hundred_thousand_columns_are_one_fault() -> None:
    header = ",".join([*REQUIRED, *(f"c{n}" for n in range(200_000))]).encode()
    found = faults(header + b"\n" + b"," * 200_005 + b"\n")
    assert len(found) == 1
    assert "more than 200" in found[0][2]


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    ((line, _, text),) = faults(b"x" * (LARGEST_BYTES + 1))
    assert line == 0
    assert text.endswith("larger than 20 MB; split it")  # a file is not read to its end


def test_a_zip_archive_named_csv_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.csv", b"0" * 10_000_000)
    assert len(faults(buffer.getvalue())) == 1


def test_the_message_shows_no_control_character_of_the_input() -> None:
    found = faults(table(PARIS | {"kind": "\x1b[2J" + "x" * 500}))
    assert not re.search("[\x00-\x09\x0b-\x1f]", "".join(text for *_, text in found))
    assert all(len(text) < 300 for *_, text in found)


def test_an_examined_table_keeps_what_could_be_read() -> None:
    examined = examine_table(table(PARIS | {"latitude": "95"}, row("London", "1904")), "life.csv")
    paris, london = examined.itinerary
    assert paris.place.lonlat is None
    assert paris.start is not None
    assert london.place.lonlat is not None
    assert [finding.line for finding in examined.findings] == [2]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.csv: .* No such file"):
        read_file(tmp_path / "none.csv")
    with pytest.raises(InputError, match="directory"):
        read_file(tmp_path)


def test_a_file_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "large.csv"
    with file.open("wb") as large:
        large.truncate(LARGEST_BYTES * 5)
    assert len(read_file(file)) == LARGEST_BYTES + 1


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("life_of-ida pfeiffer.csv", "Life of ida pfeiffer"),
        ("/data/places.csv", "Places"),
        ("", ""),
        ("<b>.csv", "B"),
    ],
)
def test_an_itinerary_is_called_after_its_file(name: str, title: str) -> None:
    assert title_of(name) == title


def test_past_twenty_thousand_faults_the_rest_is_left_unread() -> None:
    rows = "".join(f"a-{number},x,95,1,,\n" for number in range(25_000))
    with pytest.raises(InputError) as raised:
        read_table(f"id,place,latitude,longitude,start,end\n{rows}".encode(), "t.csv")
    assert "more than 20000 faults" in raised.value.findings[-1].message
    assert len(raised.value.findings) == 20_002


@pytest.mark.parametrize("spelled", ["less-certain", "less certain", "Less_Certain"])
def test_a_term_may_be_spelled_as_the_dashboard_says_it(spelled: str) -> None:
    header = "id,place,latitude,longitude,start,end,certainty,arrived_by"
    life = f"{header}\nulm,Ulm,48,10,1900,,{spelled},by rail\n"
    (stay,) = read_table(life.encode(), "life.csv")
    assert (stay.certainty, stay.arrived_by) == (Certainty.LESS_CERTAIN, ArrivedBy.RAIL)
