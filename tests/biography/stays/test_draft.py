import csv
import io
import json

import pytest

from mapapp.biography.extraction import extract
from mapapp.biography.stays.draft import DRAFT_COLUMNS, stay_id
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.table import read_table

TEXT = "She lived in Berlin from March 1845 to 1850. In 1851 she moved to Paris."


def test_the_table_has_the_columns_of_the_contract_and_can_be_read(gazetteer: Gazetteer) -> None:
    content = extract(TEXT, gazetteer=gazetteer).table()
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    assert tuple(rows[0]) == DRAFT_COLUMNS
    assert [row["id"] for row in rows] == ["berlin-1845", "paris-1851"]
    assert (rows[0]["start"], rows[0]["end"]) == ("1845-03", "1850")
    assert 0 < float(rows[0]["confidence"]) < 1
    assert rows[0]["reason"]
    assert rows[1]["sentence"] == "In 1851 she moved to Paris."
    assert len(read_table(content)) == 2


def test_each_json_line_is_a_stay_with_iso_dates_and_its_evidence(gazetteer: Gazetteer) -> None:
    lines = extract(TEXT, gazetteer=gazetteer).json_lines().decode().splitlines()
    first = json.loads(lines[0])
    assert (first["id"], first["place"]) == ("berlin-1845", "Berlin")
    assert (first["start"], first["end"]) == ("1845-03-01", "1850-12-31")
    assert first["edtf"] == "1845-03/1850"
    assert first["date_text"] == "March 1845 to 1850"
    assert first["sentence"] == TEXT[first["char_start"] : first["char_end"]]
    assert first["sentence"].endswith("1850.")


def test_two_stays_at_one_place_in_one_year_have_ids_of_their_own(gazetteer: Gazetteer) -> None:
    text = "In May 1850 he was in Paris. In July he went to Rome. In August he returned to Paris."
    ids = [stay.id for stay in extract(text, gazetteer=gazetteer).itinerary()]
    assert ids == ["paris-1850", "rome-1850", "paris-1850-2"]


@pytest.mark.parametrize(
    ("place", "identifier"),
    [
        ("Wrocław", "wroclaw"),
        ("Łódź", "lodz"),
        ("Weißensee", "weissensee"),
        ("Þingvellir", "thingvellir"),
        ("Reyðarfjörður", "reydarfjordur"),
        ("Tromsø", "tromso"),
        ("Đakovo", "dakovo"),
        ("Ærø", "aero"),
        ("Le Sacré-Cœur", "le-sacre-coeur"),
        ("Diyarbakır", "diyarbakir"),
        ("İzmir", "izmir"),
        ("Київ", "place"),
    ],
)
def test_an_id_has_every_letter_of_a_latin_name(place: str, identifier: str) -> None:
    assert stay_id(place, None, set()) == identifier


def test_a_place_without_coordinates_keeps_them_empty(gazetteer: Gazetteer) -> None:
    (stay,) = extract("He moved to Xanthendorf in 1850.", gazetteer=gazetteer)
    assert stay.latitude is None
    assert stay.longitude is None
    assert stay.place == "Xanthendorf"


LIFE = """# Adele Winterfeld

Adele Winterfeld (4 March 1861 – 9 May 1920) was a botanist. She was born in Berlin and died in
Rome on 9 May 1920.

## Travels

In 1879 she moved to Paris, where she lived until 1884.
"""


def test_neither_title_nor_lead_is_a_chapter(gazetteer: Gazetteer) -> None:
    phases = {stay.place: stay.phase for stay in extract(LIFE, gazetteer=gazetteer)}
    assert phases == {"Berlin": "", "Paris": "Travels", "Rome": ""}
    lead = LIFE.replace("# Adele Winterfeld", "# The life of a traveller")
    phases = {stay.place: stay.phase for stay in extract(lead, gazetteer=gazetteer)}
    assert phases == {"Berlin": "", "Paris": "Travels", "Rome": ""}


def test_a_region_told_behind_a_town_says_which_town_of_that_name_it_is() -> None:
    text = "In 1890 he settled in London, Ontario. In 1893 he moved to Paris, Texas."
    stays = extract(text)
    assert [(stay.place, stay.country) for stay in stays] == [("London", "CA"), ("Paris", "US")]


COLLEGE = "Zanthorpe College, in Oxford, Pennsylvania"


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (
            f"In 1939 Lee enrolled at {COLLEGE}, and left in 1942.",
            "she taught at Zanthorpe College.",
        ),
        (f"{COLLEGE}, where she enrolled in 1939, gave her a degree.", "she wrote a book."),
    ],
)
def test_the_region_of_a_town_is_known_whenever_its_college_is_meant(first: str, then: str) -> None:
    text = f"# Ada Lee\n\nLee was a chemist. {first} In 1943 she moved to Cairo.\n\nIn 1951 {then}"
    countries = {stay.country for stay in extract(text) if stay.place == "Oxford"}
    assert countries == {"US"}


def test_a_stay_that_only_the_next_move_ends_ended_on_some_day_before_it(
    gazetteer: Gazetteer,
) -> None:
    text = "# Ada Lee\n\nIn May 1802 Lee moved to Bonn.\n\nOn 3 March 1804 Lee moved to Kiel."
    bonn, _ = extract(text, gazetteer=gazetteer)
    assert (bonn.start_edtf, bonn.end_edtf) == ("1802-05", "[1802-05..1804-03-03]")
    assert bonn.edtf == "1802-05/1804-03-03"
    assert bonn.remark == "the end is not told: no later than the next stay begins"


def test_a_season_or_a_rough_date_of_the_next_move_makes_its_end_no_surer(
    gazetteer: Gazetteer,
) -> None:
    text = "# Ada Lee\n\nAbout 1802 Lee moved to Bonn.\n\nIn the spring of 1804 Lee moved to Kiel."
    bonn, _ = extract(text, gazetteer=gazetteer)
    assert (bonn.start_edtf, bonn.end_edtf) == ("1802~", "[1802-01-01..1804-05-31]")


def test_an_end_that_the_text_tells_is_that_day(gazetteer: Gazetteer) -> None:
    text = (
        "# Ada Lee\n\nLee lived in Bonn from May 1802 to June 1803.\n\n"
        "On 3 March 1804 Lee moved to Kiel."
    )
    bonn, _ = extract(text, gazetteer=gazetteer)
    assert (bonn.end_edtf, bonn.remark) == ("1803-06", "")


def test_a_place_that_is_doubtful_makes_its_row_less_certain_and_says_why(
    gazetteer: Gazetteer,
) -> None:
    draft = extract("In May 1850 she moved to Paris.", subject="Ada", gazetteer=gazetteer)
    (row,) = csv.DictReader(io.StringIO(draft.table().decode()))
    assert float(row["geocode_confidence"]) == draft.stays[0].geocode_confidence > 0.6
    assert row["geocode_reason"]
    assert row["certainty"] == "certain"
    twins = extract("In May 1850 she moved to Twinford.", subject="Ada", gazetteer=gazetteer)
    (row,) = csv.DictReader(io.StringIO(twins.table().decode()))
    assert float(row["geocode_confidence"]) < 0.6
    assert row["certainty"] == "less-certain"
