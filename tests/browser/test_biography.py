"""The page that takes a biography: text in, rows checked, journey out; hostile text among it."""

import re
from collections.abc import Callable
from contextlib import suppress

import pytest
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as Late

from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.table import read_table
from tests.browser.reader import bring_table, downloaded, frame_of, inside, standing, until
from tests.browser.test_hostile import untouched
from tests.hostile import FORMULAS, MARKDOWN, SCRIPTS

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.usefixtures("built_gazetteer")]

OpenPage = Callable[..., Page]
WAIT = 60_000
LIFE = """# Adele Winterfeld

Adele Winterfeld was a botanist.

## Early life

Winterfeld was born in Breslau on 4 March 1861. Her father had visited Vienna in 1848.
In 1879 she moved to Zurich, where she studied botany until 1884.

## Travels

From 1891 to 1893 she worked in Calcutta. In June 1894 she visited Yokohama.
"""
# From the grid's left and top edge, in pixels.
ROW_NUMBER, PLACE, FROM = 26, 190, 290
HEADER, ROW = 36, 35


@pytest.fixture(scope="session")
def built_gazetteer() -> None:
    """What a machine's first search would wait for, so that no page here has to."""
    with Gazetteer.open():
        pass


def opened(visit: OpenPage, address: str) -> Page:
    page = visit(address)
    page.get_by_role("link", name="Bring a biography").click(timeout=WAIT)
    page.get_by_label("The biography, as plain text").wait_for(timeout=WAIT)
    return page


def given(page: Page, text: str) -> None:
    page.get_by_label("The biography, as plain text").fill(text)
    page.get_by_role("button", name="Find the stays").click()


def uploaded(page: Page, name: str, content: bytes) -> None:
    page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(
        {"name": name, "mimeType": "text/plain", "buffer": content}
    )
    page.wait_for_timeout(1_000)
    page.get_by_role("button", name="Find the stays").click()


def alert(page: Page, words: str) -> None:
    expect(page.get_by_test_id("stAlert")).to_contain_text(words, timeout=WAIT)
    assert "Traceback" not in page.content()


def click(page: Page, column: int, row: int) -> None:
    box = page.get_by_test_id("stDataFrame").first.bounding_box()
    assert box
    at = box["x"] + column, box["y"] + HEADER + ROW * row + ROW / 2
    # As a hand does it: the pointer is above the grid for a moment before it clicks.
    page.mouse.move(*at)
    page.wait_for_timeout(300)
    page.mouse.click(*at)


def enter(page: Page, column: int, row: int, text: str, last: str = "Enter") -> None:
    cell = (
        page.get_by_role("dialog").locator("textarea, input").or_(page.locator("#portal textarea"))
    ).first
    for _ in range(6):  # between click and key a rerun of the page may take the focus
        click(page, column, row)
        page.wait_for_timeout(400)
        page.keyboard.press("Enter")  # opens the cell
        with suppress(Late):
            cell.wait_for(timeout=5_000)
            break
    cell.fill(text)
    page.keyboard.press(last)


def row(page: Page) -> Locator:
    return page.get_by_role("combobox", name="The row, and below it")


def summary(page: Page, words: str) -> None:
    expect(page.get_by_text("stays found")).to_contain_text(words, timeout=WAIT)


def saved(page: Page) -> bytes:
    return downloaded(page, "Save as places.csv").read_bytes()


def test_a_biography_becomes_rows_that_are_checked_and_then_a_journey(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(visit, dashboard)
    given(page, LIFE)
    frame_of(page)
    summary(page, "4 of 4 rows are kept")
    chosen = page.locator("mark.evidence-chosen")
    expect(chosen).to_have_text("Winterfeld was born in Breslau on 4 March 1861.")

    click(page, ROW_NUMBER, 2)
    expect(chosen).to_have_text("From 1891 to 1893 she worked in Calcutta.", timeout=WAIT)
    expect(frame_of(page).locator(".folium-map[data-date^='1891']")).to_be_visible(timeout=WAIT)
    page.get_by_role("button", name="Next").click()
    expect(chosen).to_have_text("In June 1894 she visited Yokohama.", timeout=WAIT)

    page.get_by_role("button", name="Leave out").click()
    summary(page, "3 of 4 rows are kept")
    page.get_by_role("button", name="Undo").click()
    summary(page, "4 of 4 rows are kept")
    page.get_by_role("button", name="Redo").click()
    summary(page, "3 of 4 rows are kept")
    page.wait_for_timeout(500)

    enter(page, FROM, 2, "1891-13")
    alert(page, "1 fault")
    fault = page.locator(".draft-findings").first
    expect(fault).to_contain_text("Row 3, Calcutta · From: “1891-13” is not an EDTF date")
    expect(frame_of(page).locator(".folium-map")).to_be_visible()
    assert "1891-13" in saved(page).decode()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_test_id("stAlert")).to_have_count(0, timeout=WAIT)
    page.wait_for_timeout(500)

    enter(page, PLACE, 1, "Lyon")
    expect(row(page)).to_have_value("2 · Lyon · 1879", timeout=WAIT)
    expect(page.locator(".evidence-why")).to_contain_text("Lyon, Auvergne-Rhône-Alpes, France (")
    page.wait_for_timeout(500)
    table = read_table(saved(page), "places.csv")
    assert [stay.place.name for stay in table] == ["Breslau", "Lyon", "Calcutta"]
    lyon = table.stays[1].place
    assert lyon.lonlat
    assert (round(lyon.lonlat[0], 1), round(lyon.lonlat[1], 1)) == (4.8, 45.7)

    page.get_by_role("button", name="Show the journey").click()
    expect(page.locator(".journey-panel-place")).to_have_text("Breslau", timeout=WAIT)
    sentence = "“Winterfeld was born in Breslau on 4 March 1861.”"
    expect(page.locator(".journey-panel blockquote")).to_have_text(sentence)
    frame = frame_of(page)
    frame.get_by_role("slider").press("Enter")
    expect(frame.locator(".mapapp-card-event")).to_have_text(sentence)
    expect(page.locator("h1.journey-heading")).to_have_text("Adele Winterfeld")
    page.get_by_role("link", name="Bring a biography").click()
    summary(page, "3 of 4 rows are kept")


def test_a_table_that_was_saved_is_opened_again_beside_its_text(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(visit, dashboard)
    given(page, LIFE)
    frame_of(page)
    enter(page, FROM, 2, "1892")
    expect(row(page)).to_have_value("3 · Calcutta · 1892", timeout=WAIT)
    page.wait_for_timeout(500)
    table = saved(page)

    page = opened(visit, dashboard)
    page.get_by_text("Go on with a table").click()
    box = page.get_by_test_id("stExpander")
    box.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        {"name": "places.csv", "mimeType": "text/csv", "buffer": table}
    )
    standing(box.get_by_text("places.csv").first)  # the file has come
    page.get_by_label("The biography, as plain text").fill(LIFE)
    button = page.get_by_role("button", name="Open the table")
    standing(button)
    button.click()
    frame_of(page)
    words = "4 rows opened, 4 with a sentence of the text; 4 of 4 rows are kept"
    expect(page.get_by_text("rows opened")).to_contain_text(words, timeout=WAIT)
    expect(page.locator(".evidence-title h1")).to_have_text("Adele Winterfeld")
    chosen = page.locator("mark.evidence-chosen")
    expect(chosen).to_have_text("Winterfeld was born in Breslau on 4 March 1861.")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Next").click()
    expect(chosen).to_have_text("From 1891 to 1893 she worked in Calcutta.", timeout=WAIT)
    expect(page.locator(".evidence-why")).to_contain_text("corrected by a person")
    assert saved(page) == table


def test_a_table_without_its_text_is_corrected_row_by_row_a_namesake_among_it(
    visit: OpenPage, dashboard: str
) -> None:
    page = visit(dashboard)
    bring_table(page, b"id,place,start,end\na,Cambridge,1861,1870\nb,Zurich,1879,1884\n")
    page.get_by_role("button", name="Correct it row by row").click(timeout=WAIT)
    frame_of(page)
    expect(page.get_by_text("rows opened")).to_contain_text("2 rows opened; 2 of 2 rows")
    expect(page.get_by_text("opened without its text")).to_be_visible()
    facts = page.locator(".evidence-why")
    expect(facts).to_contain_text("Cambridge, England, United Kingdom", timeout=WAIT)
    page.get_by_role("button", name="Another place of this name").click()
    places = page.get_by_test_id("stRadio")
    places.get_by_text("Cambridge, Massachusetts, United States").click(timeout=WAIT)
    expect(facts).to_contain_text("your choice", timeout=WAIT)
    expect(facts).to_contain_text("Cambridge, Massachusetts, United States")
    page.wait_for_timeout(500)
    table = read_table(saved(page), "places.csv")
    assert [(stay.id, stay.place.modern_country) for stay in table] == [("a", "US"), ("b", "CH")]
    page.get_by_role("button", name="Undo").click()
    expect(facts).to_contain_text("Cambridge, England, United Kingdom", timeout=WAIT)


def test_what_is_typed_on_behind_a_place_that_is_looked_up_is_not_lost(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(visit, dashboard)
    given(page, LIFE)
    frame_of(page)
    page.wait_for_timeout(1_000)
    enter(page, PLACE, 1, "Ulm", last="Tab")
    expect(row(page)).to_have_value("2 · Ulm · 1879", timeout=WAIT)
    page.wait_for_timeout(1_500)
    page.keyboard.type("June 1880", delay=40)
    page.keyboard.press("Tab")
    expect(row(page)).to_have_value("2 · Ulm · 1880-06", timeout=WAIT)
    page.wait_for_timeout(1_500)
    page.keyboard.type("1883", delay=40)
    page.keyboard.press("Enter")
    until(page, lambda: b"1880-06,1883" in saved(page))
    stay = read_table(saved(page), "places.csv").stays[1]
    assert (stay.place.name, stay.place.modern_country) == ("Ulm", "DE")
    assert stay.start
    assert stay.end
    assert (stay.start.edtf, stay.end.edtf) == ("1880-06", "1883")
    click(page, ROW_NUMBER, 0)  # and now the editor shows what was looked up
    expect(row(page)).to_have_value("1 · Breslau · 1861-03-04", timeout=WAIT)


def test_the_journey_that_was_taken_from_a_draft_follows_it_and_says_where_it_cannot(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(visit, dashboard)
    given(page, LIFE)
    frame_of(page)
    place, behind = page.locator(".journey-panel-place"), page.get_by_text("The draft has changed")
    page.get_by_role("button", name="Show the journey").click()
    expect(place).to_have_text("Breslau", timeout=WAIT)
    for column, text, shown in ((PLACE, "Ulm", "1861-03-04"), (FROM, "1861-13", "1861-13")):
        page.get_by_role("link", name="Bring a biography").click()
        expect(place).to_have_count(0, timeout=WAIT)
        frame_of(page)
        page.wait_for_timeout(1_000)
        enter(page, column, 0, text)
        expect(row(page)).to_have_value(f"1 · Ulm · {shown}", timeout=WAIT)
        page.wait_for_timeout(500)
        page.get_by_role("link", name="The journey").click()
        expect(place).to_have_text("Ulm", timeout=WAIT)
        expect(behind).to_have_count(int(column == FROM), timeout=WAIT)


def map_at(page: Page, day: str) -> None:
    # Where the rows have changed it is another map, and the one before it is below it for a while.
    maps = page.locator("iframe[title='Map with time control']")
    there = maps.first.content_frame.locator(f".folium-map[data-date^='{day}']")
    expect(there).to_be_visible(timeout=WAIT)
    expect(maps).to_have_count(1, timeout=WAIT)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def pressed_till(page: Page, name: str, chosen: str, day: str) -> None:
    press(page, name)
    expect(row(page)).to_have_value(chosen, timeout=WAIT)
    map_at(page, day)
    page.wait_for_timeout(500)


def test_the_map_follows_the_row_through_every_edit_and_every_undo(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(visit, dashboard)
    given(page, LIFE)
    map_at(page, "1861-03-04")
    pressed_till(page, "Next", "2 · Zurich · 1879", "1879")
    page.wait_for_timeout(500)

    enter(page, FROM, 2, "1890")
    expect(row(page)).to_have_value("3 · Calcutta · 1890", timeout=WAIT)
    map_at(page, "1890")
    why = page.locator(".evidence-why")
    expect(why).to_contain_text("“1890” entered by you, in place of “1891”")
    expect(page.locator("mark.evidence-chosen")).to_be_in_viewport()
    page.wait_for_timeout(500)
    pressed_till(page, "Previous", "2 · Zurich · 1879", "1879")
    pressed_till(page, "Undo", "3 · Calcutta · 1891", "1891")
    expect(why).not_to_contain_text("entered by you")

    pressed_till(page, "Add a row", "4 · no place yet", "1891")
    enter(page, PLACE, 3, "Delhi")
    expect(row(page)).to_have_value("4 · Delhi", timeout=WAIT)
    page.wait_for_timeout(500)
    enter(page, FROM, 3, "1893-08")
    expect(row(page)).to_have_value("4 · Delhi · 1893-08", timeout=WAIT)
    map_at(page, "1893-08")
    page.wait_for_timeout(500)
    pressed_till(page, "Undo", "4 · Delhi", "1891")
    pressed_till(page, "Undo", "4 · no place yet", "1891")
    pressed_till(page, "Undo", "4 · Yokohama · 1894-06", "1894-06")
    summary(page, "4 of 4 rows are kept")


def in_the_middle(page: Page, stay: int) -> bool:
    field = standing(frame_of(page).locator(".folium-map"))
    point = inside(page).evaluate(f"mapapp.journeys[0].pointOf({stay})")
    width, height = field["width"], field["height"]
    return bool(abs(point["x"] - width / 2) < 2 and abs(point["y"] - height / 2) < 2)


def test_the_map_has_the_row_in_its_middle_though_its_day_shows_another(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(visit, dashboard)
    given(page, f"{LIFE} In June 1894 she lived in Toronto. In June 1894 she visited Lima.")
    map_at(page, "1861-03-04")
    until(page, lambda: in_the_middle(page, 0))
    click(page, ROW_NUMBER, 3)
    expect(row(page)).to_have_value("4 · Yokohama · 1894-06", timeout=WAIT)
    until(page, lambda: in_the_middle(page, 3))
    # A correction makes another map, which opens there.
    enter(page, PLACE, 3, "Kyoto")
    for number, name in ((4, "Kyoto"), (5, "Toronto"), (6, "Lima")):
        expect(row(page)).to_have_value(f"{number} · {name} · 1894-06", timeout=WAIT)
        map_at(page, "1894-06")
        page.wait_for_timeout(1_000)
        until(page, lambda stay=number - 1: in_the_middle(page, stay))  # type: ignore[misc]
        if number < 6:
            page.get_by_role("button", name="Next").click()


def test_the_row_its_sentence_and_the_map_are_on_one_screen(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(visit, dashboard)
    filler = "\n\n".join(f"In {1895 + n} she moved to Zurich." for n in range(0, 30, 2))
    between = "\n\n".join(f"In {1896 + n} she moved to Vienna." for n in range(0, 30, 2))
    pairs = zip(filler.split("\n\n"), between.split("\n\n"), strict=True)
    given(page, f"{LIFE}\n\n" + "\n\n".join(" ".join(pair) for pair in pairs))
    frame_of(page)
    box = page.get_by_test_id("stDataFrame").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + 200, box["y"] + 150)
    page.mouse.wheel(0, ROW * 15)
    page.wait_for_timeout(700)
    click(page, ROW_NUMBER, 3)
    expect(row(page)).to_have_value(re.compile("^19 · "), timeout=WAIT)
    scroller = page.locator(".dvn-scroller").first
    left_at = scroller.evaluate("one => one.scrollTop")
    press(page, "Leave out")
    expect(page.get_by_role("button", name="Keep")).to_be_visible(timeout=WAIT)
    page.wait_for_timeout(1_000)
    # The table is another one now, and stands where it was.
    assert scroller.evaluate("one => one.scrollTop") == left_at > 0
    bar = page.locator(".row-bar")
    for part in (bar, page.locator("mark.evidence-chosen").first, page.locator("iframe")):
        expect(part).to_be_in_viewport(ratio=0.9)
    page.mouse.move(box["x"] + 200, box["y"] + 150)
    page.mouse.wheel(0, -ROW * 40)
    expect(bar).to_be_hidden()


NO_LIFE = (
    ("", "Paste a text first"),
    ("  \n ", "Paste a text first"),
    ("Paris", "hardly any words"),
    ("Er wurde 1861 in Breslau geboren und zog 1879 nach Zürich, wo er blieb.", "cannot be read"),
    ("{{ 7*7 }}", "hardly any words"),
    ("She was a good friend to the poor, and kind to her horses.", "neither a year"),
    ("<script>window.pwned = 1</script>", "hardly any words"),
    ("يافا ولد في القاهرة عام 1900 وعاش في بيروت حتى 1920", "English"),
    ("=HYPERLINK(1)", "hardly any words"),
)


def test_a_text_without_a_life_gets_a_message(visit: OpenPage, dashboard: str) -> None:
    page = opened(visit, dashboard)
    for text, words in NO_LIFE:
        given(page, text)
        alert(page, words)
        if words == "cannot be read":
            expect(page.get_by_text("does not seem to be English")).to_be_visible()
    untouched(page)


def test_the_message_is_seen_where_the_button_was_pressed(visit: OpenPage, dashboard: str) -> None:
    page = opened(visit, dashboard)
    page.set_viewport_size({"width": 1280, "height": 640})
    given(page, "Paris")
    alert(page, "hardly any words")
    expect(page.get_by_test_id("stAlert")).to_be_in_viewport(ratio=0.9)


def test_a_file_that_is_no_text_gets_a_message_and_a_long_line_is_read(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(visit, dashboard)
    page.get_by_role("tab", name="Upload a file").click()
    page.get_by_role("button", name="Find the stays").click()
    alert(page, "choose a file")
    uploaded(page, "life.txt", b"\x00\x01\x02\x03" * 50)
    expect(page.get_by_text("is binary")).to_be_visible(timeout=WAIT)
    uploaded(page, "<img src=x onerror=window.pwned=1>.txt", b"Born in K\xf6ln in 1861.")
    expect(page.get_by_text("is not UTF-8")).to_be_visible(timeout=WAIT)
    untouched(page)
    born = "Winterfeld was born in Breslau on 4 March 1861. "
    uploaded(page, "line.txt", (born + "She wrote a letter. " * 10_000).encode())
    expect(page.locator("mark.evidence-chosen")).to_have_text(born.strip(), timeout=WAIT)
    assert len(page.locator(".evidence-text").inner_text()) < 4_000


def test_hostile_text_is_text_in_the_evidence_the_rows_and_the_map(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(visit, dashboard)
    hostile = (*SCRIPTS[:4], *MARKDOWN, FORMULAS[0], "{{ 7*7 }}", "<img src=x onerror=alert(1)>")
    between = "".join(f"\n\nIn {1880 + n} she moved to Zurich. {t}" for n, t in enumerate(hostile))
    page.get_by_label("Whose life it is").fill("<img src=x onerror=window.pwned=1> {{ 7*7 }}")
    given(page, f"{LIFE}{between}")
    frame_of(page)
    expect(page.locator(".evidence-title h1")).to_have_text(
        "<img src=x onerror=window.pwned=1> {{ 7*7 }}"
    )
    expect(page.get_by_text("not of <img src=x")).to_be_visible()
    enter(page, PLACE, 0, "**Ulm** <b>{{7*7}}</b>")
    expect(row(page)).to_have_value(re.compile(r"\{\{7\*7\}\}"), timeout=WAIT)
    frame_of(page)
    untouched(page)
    page.get_by_role("button", name="Show the journey").click()
    expect(page.locator(".journey-panel-place")).to_have_text(
        "**Ulm** <b>{{7*7}}</b>", timeout=WAIT
    )
    frame_of(page)
    page.wait_for_timeout(500)
    untouched(page)


def test_a_table_without_coordinates_is_placed_and_then_shown(
    visit: OpenPage, dashboard: str
) -> None:
    page = visit(dashboard)
    frame_of(page)
    table = b"id,place,start,end\na,Breslau,1861,1879\nb,Xyzzyburg,1880,\nc,Zurich,1881,1890\n"
    bring_table(page, table)
    expect(page.get_by_text("2 of 3 places were found")).to_be_visible(timeout=WAIT)
    expect(page.get_by_test_id("stDataFrame")).to_contain_text("left open")
    page.get_by_role("button", name="Show the journey").click()
    expect(page.locator(".journey-panel-place")).to_have_text("Breslau", timeout=WAIT)
