import pytest

from mapapp.dates import parse
from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.query import Query, Resolution
from mapapp.geocoding.resolution import resolve
from mapapp.vocabulary import ArrivedBy


def itinerary(*rows: str) -> list[Query]:
    """Queries from rows like ``Halifax 1917-04 ship``."""
    queries = []
    for row in rows:
        *name, start, means = row.split(" ")
        queries.append(Query(" ".join(name), start=parse(start), arrived_by=ArrivedBy(means)))
    return queries


def chosen(answer: Resolution) -> tuple[str, str] | None:
    return (answer.chosen.name, answer.chosen.country) if answer.chosen else None


def test_amherst_after_halifax_is_in_nova_scotia(gazetteer: Gazetteer) -> None:
    stays = itinerary("Halifax 1917-04 ship", "Amherst 1917-04 rail", "Petrograd 1917-05 rail")
    answer = resolve(stays, gazetteer)[1]
    assert chosen(answer) == ("Amherst", "CA")
    assert {place.country for place, _ in answer.runners_up} == {"US"}


def test_berezov_on_the_way_to_obdorsk_is_on_the_sosva(gazetteer: Gazetteer) -> None:
    stays = itinerary("Saint Petersburg 1907-01 rail", "Berezov 1907-02 sledge")
    stays.append(Query("Obdorsk"))
    assert chosen(resolve(stays, gazetteer)[1]) == ("Berëzovo", "RU")


@pytest.mark.parametrize(
    ("query", "today", "country"),
    [
        (Query("Halifax", historical_state="England", start=parse("1850")), "Halifax", "GB"),
        (Query("Perth, Scotland"), "Perth", "GB"),
        (Query("Cambridge (Massachusetts)"), "Cambridge", "US"),
        (Query("London, Ont."), "London", "CA"),
        (Query("Athens, Ga."), "Athens", "US"),
        (Query("Athens, Georgia"), "Athens", "US"),
        (Query("Richmond, Va."), "Richmond", "US"),
        (Query("Newport, R.I."), "Newport", "US"),
        (Query("Tbilisi, Georgia"), "Tbilisi", "GE"),
        (Query("Columbia University, New York"), "Columbia University", "US"),
        (Query("Dansville, New York"), "Dansville", "US"),
        (Query("Beaufort, South Carolina"), "Beaufort", "US"),
        (Query("City Point, Virginia"), "City Point", "US"),
        (Query("Clausthal"), "Clausthal-Zellerfeld", "DE"),
        (Query("Newcastle", historical_state="Colony of Natal"), "Newcastle", "ZA"),
        (Query("Georgetown", countries=("GY",)), "Georgetown", "GY"),
        (Query("London", countries=("CA",)), "London", "CA"),
        (Query("Danzig", modern_name="Gdańsk", countries=("PL",)), "Gdańsk", "PL"),
        (Query("the consulate", modern_name="Izmir"), "İzmir", "TR"),
    ],
)
def test_what_is_named_with_a_place_decides(
    gazetteer: Gazetteer, query: Query, today: str, country: str
) -> None:
    (answer,) = resolve([query], gazetteer)
    assert chosen(answer) == (today, country)


def test_a_town_is_in_the_state_of_the_name_rather_than_near_its_city(
    gazetteer: Gazetteer,
) -> None:
    (answer,) = resolve([Query("Clinton, New York")], gazetteer)
    assert answer.chosen is not None
    assert (answer.chosen.name, answer.chosen.admin1) == ("Clinton", "NY")


@pytest.mark.parametrize(
    ("name", "today", "country"),
    [
        ("Breslau, Germany", "Wrocław", "PL"),
        ("Lahore, India", "Lahore", "PK"),
        ("Viborg, Finland", "Vyborg", "RU"),
        ("Brody, Galicia", "Brody", "UA"),
        ("Corunna, Galicia", "A Coruña", "ES"),
        ("Freiberg, Saxony", "Freiberg", "DE"),
    ],
)
def test_the_state_of_the_name_may_be_that_of_any_time(
    gazetteer: Gazetteer, name: str, today: str, country: str
) -> None:
    (answer,) = resolve([Query(name)], gazetteer)
    assert chosen(answer) == (today, country)


@pytest.mark.parametrize(
    ("name", "state", "year", "country"),
    [
        ("Havana", "Spain", "1850", "CU"),
        ("Luanda", "Portugal", "1950", "AO"),
        ("Candia", "Venice", "1600", "GR"),
        ("Malmö", "Denmark", "1546", "SE"),
        ("Algiers", "France", "1900", "DZ"),
        ("Monastir", "Turkey", "1905", "MK"),
        ("Boston", "England", "1640", "GB"),
    ],
)
def test_a_state_held_more_than_its_own_ground_and_that_after_its_own(
    gazetteer: Gazetteer, name: str, state: str, year: str, country: str
) -> None:
    (answer,) = resolve([Query(name, historical_state=state, start=parse(year))], gazetteer)
    assert answer.chosen is not None
    assert answer.chosen.country == country


def test_the_state_of_the_name_is_rather_that_of_the_date(gazetteer: Gazetteer) -> None:
    late, early = resolve(
        [Query("Lemberg, Germany", start=parse("1995")), Query("Lemberg, Austria")], gazetteer
    )
    assert chosen(late) == ("Lemberg", "DE")
    assert chosen(early) == ("Lviv", "UA")


def test_a_site_behind_the_border_from_the_nearest_town_is_in_its_own_state(
    gazetteer: Gazetteer,
) -> None:
    (answer,) = resolve([Query("Green Bank, West Virginia")], gazetteer)
    assert chosen(answer) == ("Green Bank", "US")


def test_a_site_of_renown_comes_before_a_town_of_its_name(gazetteer: Gazetteer) -> None:
    (answer,) = resolve([Query("Borodino, Russia")], gazetteer)
    assert answer.chosen is not None
    assert (answer.chosen.feature, answer.chosen.country) == ("site", "RU")


def test_the_same_name_is_another_place_on_another_journey(gazetteer: Gazetteer) -> None:
    scottish = itinerary("Dundee 1850 rail", "Perth 1850 rail", "Stirling 1850 rail")
    australian = itinerary("Albany 1850 ship", "Perth 1850 road", "Fremantle 1850 road")
    assert chosen(resolve(scottish, gazetteer)[1]) == ("Perth", "GB")
    assert chosen(resolve(australian, gazetteer)[1]) == ("Perth", "AU")


def test_who_comes_by_ship_does_not_come_to_a_town_inland(gazetteer: Gazetteer) -> None:
    stays = itinerary("Washington 1886 rail", "Athens 1887 ship", "Cairo 1887 ship")
    assert chosen(resolve(stays, gazetteer)[1]) == ("Athens", "GR")


def test_a_voyage_may_end_by_land_in_a_town_behind_the_coast(gazetteer: Gazetteer) -> None:
    stays = itinerary("Calcutta 1913 rail", "Cambridge 1919-10 ship", "Bombay 1921-07 ship")
    assert chosen(resolve(stays, gazetteer)[1]) == ("Cambridge", "GB")


def test_who_was_there_before_is_there_again(gazetteer: Gazetteer) -> None:
    stays = itinerary("Auckland 1900 ship", "Wellington 1901 ship", "London 1903 ship")
    stays += itinerary("Wellington 1906 ship", "London 1908 ship")
    answers = resolve(stays, gazetteer)
    assert chosen(answers[1]) == chosen(answers[3]) == ("Wellington", "NZ")


def test_nobody_was_in_a_town_before_there_were_settlers(gazetteer: Gazetteer) -> None:
    stays = itinerary("Salisbury 1560 road", "Plymouth 1561 ship", "Boston 1563 ship")
    assert chosen(resolve(stays, gazetteer)[2]) == ("Boston", "GB")


def test_a_quarter_of_a_large_town_does_not_take_the_name_of_a_town(gazetteer: Gazetteer) -> None:
    stays = itinerary("Rochester 1848 rail", "Chambersburg 1859-08 rail", "Philadelphia 1860 rail")
    assert chosen(resolve(stays, gazetteer)[1]) == ("Chambersburg", "US")


def test_a_suburb_does_not_take_the_name_of_a_city_of_its_country(gazetteer: Gazetteer) -> None:
    stays = itinerary("Tokyo 1906-01 ship", "Nagasaki 1906-07 rail", "Seattle 1906-08 ship")
    answer = resolve(stays, gazetteer)[1]
    assert answer.chosen is not None
    assert answer.chosen.population > 100_000


def test_two_doubtful_places_are_no_evidence_of_each_other(gazetteer: Gazetteer) -> None:
    stays = itinerary("Osawatomie 1856 road", "Springdale 1857 road", "Palmyra 1858 road")
    assert all(answer.confidence < 0.9 for answer in resolve(stays, gazetteer)[1:])


def test_known_coordinates_hold_the_neighbours_and_are_kept(gazetteer: Gazetteer) -> None:
    london = Query("London", lonlat=(-81.25, 42.98), start=parse("1850"))
    first, second = resolve([london, Query("Paris", start=parse("1850"))], gazetteer)
    assert (first.chosen, first.confidence, first.found_by) == (None, 1.0, "entered")
    assert second.chosen is not None


@pytest.mark.parametrize(
    "name",
    [
        *("", " ", "unknown", "at sea", "1917", "x" * 100_000, "'; DROP TABLE name; --"),
        *("{{7*7}}", "\0\x1b[31m", "???", "(((", "a, b, c, d", "=cmd()"),
    ],
)
def test_what_is_no_place_is_left_open_with_a_reason(gazetteer: Gazetteer, name: str) -> None:
    stays = itinerary("Paris 1900 rail", "Lyon 1901 rail")
    answer = resolve([stays[0], Query(name), stays[1]], gazetteer)[1]
    assert answer.chosen is None
    assert answer.reason


@pytest.mark.parametrize("name", ["Москва", "Αθήνα", "القاهرة", "北京"])
def test_a_name_in_its_own_script_is_resolved(gazetteer: Gazetteer, name: str) -> None:
    assert resolve([Query(name)], gazetteer)[0].confidence > 0.9


def test_a_doubtful_name_is_left_open_and_its_candidates_told(gazetteer: Gazetteer) -> None:
    (answer,) = resolve([Query("Springfield")], gazetteer, least_confidence=0.95)
    assert answer.chosen is None
    assert answer.reason.startswith("left open: perhaps Springfield (Illinois, United States) ")
    assert len(answer.runners_up) == 3


def test_no_answer_is_surer_than_the_gazetteer(gazetteer: Gazetteer) -> None:
    (answer,) = resolve([Query("Petrograd")], gazetteer)
    assert 0.9 < answer.confidence <= 0.99


def test_a_region_or_a_part_of_a_name_is_never_sure(gazetteer: Gazetteer) -> None:
    region, part = resolve([Query("Siberia"), Query("Irkutsk prison")], gazetteer)
    assert region.confidence <= 0.9
    assert part.confidence <= 0.75
    assert "only “Irkutsk”" in part.reason


def test_further_candidates_compete_with_the_gazetteer_s(gazetteer: Gazetteer) -> None:
    place = Candidate(
        *("service:1", "Yanovka", "UA", "", 32.1, 47.9, 0, "town", None, "Yanovka"),
        *("online", 5.0),
    )
    stays = [Query("Kherson"), Query("Qwxyz"), Query("Nikolayev")]
    answer = resolve(stays, gazetteer, further={"Qwxyz": [place]})[1]
    assert (answer.chosen, answer.found_by) == (place, "service")


def test_a_long_itinerary_is_resolved_in_windows_with_the_same_answers(
    gazetteer: Gazetteer,
) -> None:
    stays = itinerary("Halifax 1917-04 ship", "Amherst 1917-04 rail", "Truro 1917-05 rail")
    answers = resolve(stays * 300, gazetteer)
    assert len(answers) == 900
    inner = {chosen(answer) for answer in answers[301:870:3]}
    assert inner == {("Amherst", "CA")}


def test_no_stays_have_no_answers(gazetteer: Gazetteer) -> None:
    assert resolve([], gazetteer) == []


def test_the_share_that_is_done_is_told(gazetteer: Gazetteer) -> None:
    told: list[float] = []
    resolve(itinerary("Paris 1900 rail") * 900, gazetteer, progress=lambda _, s: told.append(s))
    assert told == pytest.approx([0, 4 / 9, 8 / 9])


def test_a_name_of_a_country_is_a_town_s_while_the_country_had_another(
    gazetteer: Gazetteer,
) -> None:
    (colony,) = resolve([Query("Belize", start=parse("1840"))], gazetteer)
    (country,) = resolve([Query("Belize", start=parse("1990"))], gazetteer)
    assert chosen(colony) == ("Belize City", "BZ")
    assert chosen(country) == ("Belize", "BZ")


def test_who_was_in_a_place_before_is_there_again_after_a_journey(gazetteer: Gazetteer) -> None:
    rows = (
        *("Pniel 1881 road", "Kimberley 1894 road", "Mafeking 1898 rail", "Kimberley 1910 rail"),
        *("London 1914 ship", "Kimberley 1917 rail", "London 1919 ship"),
    )
    answers = resolve(itinerary(*rows), gazetteer)
    assert [chosen(answers[at]) for at in (1, 3, 5)] == [("Kimberley", "ZA")] * 3


def test_a_shorter_name_is_rather_that_of_the_town_of_the_country_that_bears_it(
    gazetteer: Gazetteer,
) -> None:
    (answer,) = resolve([Query("San Sebastián", countries=("ES",))], gazetteer)
    assert chosen(answer) == ("Donostia / San Sebastián", "ES")
    assert answer.confidence > 0.8


def test_frankfurt_is_the_one_on_the_main_unless_the_oder_is_told(gazetteer: Gazetteer) -> None:
    stays = itinerary("Vienna 1913-09 rail", "Frankfurt 1913-10 rail", "Christiania 1913-10 rail")
    assert chosen(resolve(stays, gazetteer)[1]) == ("Frankfurt am Main", "DE")
    stays[1] = Query("Frankfurt an der Oder")
    assert chosen(resolve(stays, gazetteer)[1]) == ("Frankfurt (Oder)", "DE")


def test_a_name_that_a_town_has_given_up_is_still_its(gazetteer: Gazetteer) -> None:
    stays = itinerary("Point Hope 1934 ship", "Barrow 1934 ship")
    assert chosen(resolve(stays, gazetteer)[1]) == ("Utqiagvik", "US")


@pytest.mark.parametrize(
    ("name", "year", "country"),
    [
        ("San Salvador", "1986", "SV"),
        ("San Salvador", "1620", "BR"),
        ("Louvain", "1562", "BE"),
        ("Westminster", "1814", "GB"),
    ],
)
def test_a_former_name_gives_way_in_our_time_to_who_has_it(
    gazetteer: Gazetteer, name: str, year: str, country: str
) -> None:
    (answer,) = resolve([Query(name, start=parse(year))], gazetteer)
    assert answer.chosen is not None
    assert answer.chosen.country == country


def test_a_state_and_a_country_of_one_name_are_told_apart_by_the_journey(
    gazetteer: Gazetteer,
) -> None:
    american = resolve(itinerary("Savannah 1858 rail", "Georgia 1859 rail"), gazetteer)[1]
    caucasian = resolve(itinerary("Baku 1895 rail", "Georgia 1896 rail"), gazetteer)[1]
    assert chosen(american) == ("Georgia", "US")
    assert chosen(caucasian) == ("Georgia", "GE")
