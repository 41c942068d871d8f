import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from mapapp.biography.stays.draft import Draft
from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.dashboard.draft_rows import DraftRow
from mapapp.dashboard.row_findings import doubts
from mapapp.dashboard.workspace import Workspace

PLACES = (("Breslau", "1861-03-04", 51.1), ("Zurich", "1879-05-01", 47.4), ("Rome", "", 41.9))


@pytest.fixture
def work() -> Workspace:
    stays = tuple(
        ExtractedStay(
            place, "", None, None, start, 0, 9, 0.9,
            start_edtf=start, end_edtf=start, latitude=latitude, longitude=10, modern_name=place,
            reason="“born”",
        )
        for place, start, latitude in PLACES
    )  # fmt: skip
    return mapped(Workspace.of(Draft(stays, "A. Winterfeld", "A text.")))


def mapped(work: Workspace) -> Workspace:
    work.life_of(work.result())
    return work


def enter(work: Workspace, place: int, **cells: str) -> None:
    row = work.rows[place]
    other = replace(row, cells={**row.cells, **cells})
    work.put((*work.rows[:place], other, *work.rows[place + 1 :]))
    mapped(work)


def looked_at(work: Workspace) -> str:
    row = work.row
    assert isinstance(row, DraftRow)
    return row["place"]


def test_the_map_opens_at_the_row_that_is_looked_at(work: Workspace) -> None:
    assert work.opening() == date(1861, 3, 4)
    work.choose(1)
    assert work.opening() == date(1879, 5, 1)


def test_a_row_without_a_date_opens_the_map_at_the_row_before(work: Workspace) -> None:
    work.choose(2)
    assert work.opening() == date(1879, 5, 1)


def test_the_life_before_is_kept_while_the_browser_may_load_its_map(work: Workspace) -> None:
    before = work.life
    enter(work, 1, start="1880", end="1880")
    assert work.life is not before
    assert work.life_before is before


def test_choosing_a_row_again_asks_the_map_again(work: Workspace) -> None:
    work.choose(1)
    before = work.go()
    work.choose(1)
    assert work.go()["day"] == before["day"] == date(1879, 5, 1).toordinal()
    assert work.go()["serial"] != before["serial"]


def test_the_map_is_asked_for_the_stay_of_the_row_not_for_its_day_alone(work: Workspace) -> None:
    enter(work, 1, start="1861-03-04", end="1861-03-04")
    work.choose(0)
    assert (work.go()["stay"], work.go()["day"]) == (0, date(1861, 3, 4).toordinal())
    work.choose(1)
    assert (work.go()["stay"], work.go()["day"]) == (1, date(1861, 3, 4).toordinal())
    work.choose(2)
    assert work.go()["stay"] == 2
    work.choose(0)
    work.keep_or_not()
    mapped(work)
    assert "stay" not in work.go()
    work.choose(2)
    assert work.go()["stay"] == 1


def test_a_corrected_date_takes_the_map_there_and_undo_takes_it_back(work: Workspace) -> None:
    enter(work, 1, start="1880-06-01", end="1880-06-01")
    assert (looked_at(work), work.opening()) == ("Zurich", date(1880, 6, 1))
    work.choose(0)
    work.step(-1)
    mapped(work)
    assert (looked_at(work), work.opening()) == ("Zurich", date(1879, 5, 1))
    work.step(1)
    assert (looked_at(mapped(work)), work.opening()) == ("Zurich", date(1880, 6, 1))


def test_undo_of_a_deletion_looks_at_the_row_that_is_back(work: Workspace) -> None:
    work.put((work.rows[0], work.rows[2]))
    assert looked_at(mapped(work)) == "Rome"
    work.step(-1)
    assert (looked_at(mapped(work)), work.opening()) == ("Zurich", date(1879, 5, 1))


def test_undo_of_an_order_looks_at_the_row_that_was_moved(work: Workspace) -> None:
    work.put((work.rows[2], *work.rows[:2]))
    assert looked_at(work) == "Rome"
    work.choose(1)
    work.step(-1)
    assert looked_at(work) == "Rome"


def test_an_added_row_is_looked_at_and_the_map_stays_near(work: Workspace) -> None:
    work.choose(1)
    version = work.version
    work.add_row()
    mapped(work)
    assert (work.place, looked_at(work), work.opening()) == (2, "", date(1879, 5, 1))
    assert work.version != version
    work.step(-1)
    assert (len(work.rows), looked_at(mapped(work))) == (3, "Rome")


def test_a_row_that_is_left_out_still_has_its_day(work: Workspace) -> None:
    work.choose(1)
    enter(work, 2, start="1890", end="1890")
    work.choose(1)
    work.keep_or_not()
    assert mapped(work).opening() == date(1879, 5, 1)


def test_while_rows_have_faults_the_latest_life_stays(work: Workspace) -> None:
    life = work.life
    enter(work, 1, start="1879-13")
    assert work.life_of(work.result()) is None
    assert work.life is life
    assert work.opening() == date(1879, 5, 1)


def test_without_a_life_there_is_no_day_to_go_to(work: Workspace) -> None:
    work.put(())
    mapped(work)
    assert work.row is None
    assert work.corrected() == ()
    assert work.opening() == date.min


def test_what_was_corrected_in_the_row_that_is_looked_at_is_told(work: Workspace) -> None:
    assert work.corrected() == ()
    enter(work, 1, start="1880")
    assert [c.found for c in work.corrected()] == ["1879-05-01"]
    work.add_row()
    assert work.corrected() == ()


def test_a_saved_row_tells_how_it_was_found_or_that_a_person_entered_it(work: Workspace) -> None:
    enter(work, 1, start="1880")
    enter(work, 2, remark="on the way")
    work.choose(2)
    work.add_row()
    (*rest, added) = work.rows
    work.put((*rest, replace(added, cells={**added.cells, "place": "Lima"})))
    saved = csv.DictReader(io.StringIO(work.table(work.result()).decode()))
    assert [(row["place"], row["confidence"], row["reason"]) for row in saved] == [
        ("Breslau", "0.90", "“born”"),
        ("Zurich", "", "corrected by a person"),
        ("Rome", "0.90", "“born”"),
        ("Lima", "", "added by a person"),
    ]


def test_a_row_with_a_fault_is_saved_as_it_was_entered(work: Workspace) -> None:
    enter(work, 1, start="1879-13", latitude="north")
    result = work.result()
    assert result.findings
    saved = list(csv.DictReader(io.StringIO(work.table(result).decode())))
    assert [row["place"] for row in saved] == ["Breslau", "Zurich", "Rome"]
    assert (saved[1]["start"], saved[1]["latitude"]) == ("1879-13", "north")


def gaps(work: Workspace) -> list[int]:
    """The numbers of the rows before which years are without a stay."""
    return [doubt.line for doubt in doubts(work.result(), work.rows) if doubt.code == "gap"]


def test_that_the_source_is_silent_is_said_in_the_remark_and_ends_the_warning(
    work: Workspace,
) -> None:
    enter(work, 1, remark="On the way.")
    assert gaps(work) == [2]
    work.accept_gap()
    assert work.rows[1]["remark"] == "On the way. Gap: the source is silent before this stay."
    assert gaps(work) == []
    work.step(-1)
    assert gaps(work) == [2]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Anna Winterfeld was born in Breslau in 1861.", ""),
        ("Karl Stein was born in Ulm in 1861.", "the beginning of the text does not name Anna"),
    ],
)
def test_a_text_that_does_not_name_the_person_is_doubted(text: str, doubt: str) -> None:
    told = Workspace.of(Draft((), "Anna Winterfeld", text)).doubt
    assert told.startswith(doubt)
    assert bool(told) == bool(doubt)


def test_a_person_whom_the_text_itself_tells_is_not_doubted() -> None:
    assert not Workspace.of(Draft((), "", "He lived in Ulm.")).doubt
