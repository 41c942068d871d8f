import csv
from datetime import date
from pathlib import Path

import pytest

from mapapp.biography.extraction import extract, extract_from
from mapapp.biography.stays.draft import Draft
from mapapp.errors import ExtractionError
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.vocabulary import Certainty, Kind

PHRASINGS = list(
    csv.DictReader((Path(__file__).parent / "phrasings.csv").read_text("utf-8").splitlines())
)
LIFE = """Ada Vogel

Ada Vogel (3 May 1820, Dresden – 7 June 1879, Berlin) was an imaginary botanist.

Early life

She was born in Dresden, where her father kept a shop. In 1838 she moved to Leipzig. Her brother
went to Paris. Two years later she visited Prague.

Berlin (1845–1879)

In March 1845 she settled in Berlin and taught there. Her book on the plants of Sicily was
published in Vienna in 1850. In the summer of 1851 she travelled to Sicily. In 1860 she planned a
journey to Egypt. She died in Berlin.

References

In 1899 she lived in London.
"""


def stays_of(draft: Draft) -> list[str]:
    return [f"{stay.place} {stay.edtf}".strip() for stay in draft]


@pytest.mark.usefixtures("rules_alone")
@pytest.mark.parametrize("row", PHRASINGS, ids=[row["sentence"][:50] for row in PHRASINGS])
def test_by_the_rules_a_sentence_has_just_the_stays_that_it_tells_of(
    row: dict[str, str], gazetteer: Gazetteer
) -> None:
    expected = [stay for stay in row["stays"].split("; ") if stay]
    found = extract(row["sentence"], gazetteer=gazetteer)
    dated = {stay for stay in expected if stay[-1].isdigit() or stay[-1] in "X~]"}
    assert [stay.place for stay in found] == [
        stay.rsplit(" ", 1)[0] if stay in dated else stay for stay in expected
    ]
    assert dated <= set(stays_of(found))


def test_what_words_weigh_changes_few_of_the_sentences_that_the_rules_read(
    gazetteer: Gazetteer,
) -> None:
    told = [{stay.rsplit(" ", 1)[0] for stay in row["stays"].split("; ")} for row in PHRASINGS]
    changed = [
        row["sentence"]
        for row, places in zip(PHRASINGS, told, strict=True)
        if any(
            "likely by" in stay.reason and stay.place not in places
            for stay in extract(row["sentence"], gazetteer=gazetteer)
        )
    ]
    assert len(changed) < len(PHRASINGS) / 25, changed


def test_a_life_is_told_in_its_order_with_the_evidence_of_every_stay(gazetteer: Gazetteer) -> None:
    draft = extract(LIFE, gazetteer=gazetteer)
    assert stays_of(draft) == [
        "Dresden 1820-05-03",
        "Leipzig 1838/1845-03",
        "Prague 1840",
        "Berlin 1845-03/1879-06-07",
        "Sicily 1851-22",
        "Berlin 1879-06-07",
    ]
    assert draft.subject == "Ada Vogel"
    for stay in draft:
        assert stay.place in LIFE[stay.char_start : stay.char_end]
        assert stay.reason
        assert 0 < stay.confidence < 1


def test_birth_and_death_are_stays_of_their_own(gazetteer: Gazetteer) -> None:
    kinds = [stay.kind for stay in extract(LIFE, gazetteer=gazetteer)]
    assert kinds[0] is Kind.BIRTHPLACE
    assert kinds[-1] is Kind.DEATH
    assert len({Kind.BIRTHPLACE, Kind.DEATH} & set(kinds)) == 2


def test_the_start_is_the_first_day_and_the_end_the_last(gazetteer: Gazetteer) -> None:
    (stay,) = extract("He lived in Berlin from March 1845 to 1850.", gazetteer=gazetteer)
    assert (stay.start, stay.end) == (date(1845, 3, 1), date(1850, 12, 31))


def test_a_text_without_a_subject_named_is_about_the_one_its_pronouns_mean(
    gazetteer: Gazetteer,
) -> None:
    text = "Karl Maria Weber moved to Prague in 1813."
    assert stays_of(extract(text, gazetteer=gazetteer)) == ["Prague 1813"]
    assert not extract(text, subject="Anna Milder", gazetteer=gazetteer).stays


def test_pronouns_of_another_gender_are_somebody_else(gazetteer: Gazetteer) -> None:
    text = "Anna Vogel was a botanist. She lived in Dresden in 1840. He went to Paris in 1841."
    assert stays_of(extract(text, gazetteer=gazetteer)) == ["Dresden 1840"]


def test_nothing_after_the_death_and_nothing_before_the_birth_is_a_stay(
    gazetteer: Gazetteer,
) -> None:
    text = LIFE.replace("She died in Berlin.", "In 1890 she was shown in London.")
    assert "London 1890" not in stays_of(extract(text, gazetteer=gazetteer))


def test_the_year_is_carried_over_to_a_month_without_one(gazetteer: Gazetteer) -> None:
    text = "He came to Paris in May 1900. In October he moved to Vienna."
    assert stays_of(extract(text, gazetteer=gazetteer)) == [
        "Paris 1900-05/1900-10",
        "Vienna 1900-10",
    ]


def test_an_unknown_village_is_placed_near_its_neighbour(gazetteer: Gazetteer) -> None:
    text = "He was born in the village of Xanthendorf near Dresden in 1820."
    (stay,) = extract(text, gazetteer=gazetteer)
    (dresden,) = extract("He was born in Dresden.", gazetteer=gazetteer)
    assert stay.place == "Xanthendorf"
    assert (stay.longitude, stay.latitude) == (dresden.longitude, dresden.latitude)
    assert stay.radius_km is not None


def test_a_country_gives_way_to_the_town_in_it_in_a_whole_life(gazetteer: Gazetteer) -> None:
    sentence = "In 1850 she emigrated to Germany and lived in Berlin."
    life = f"Ada Vogel\n\nAda Vogel was a botanist.\n\n{sentence}"
    assert [stay.place for stay in extract(life, gazetteer=gazetteer)] == ["Berlin"]
    assert len(extract(sentence, gazetteer=gazetteer)) == 2


def test_what_stands_in_quotation_marks_or_italics_is_no_stay(gazetteer: Gazetteer) -> None:
    text = "He wrote “In Paris in 1900” and _Letters from London_ in 1901."
    assert not extract(text, gazetteer=gazetteer).stays


def test_text_is_never_a_template_or_markup(gazetteer: Gazetteer) -> None:
    text = "He moved to {{ 7*7 }} in 1900 and to <script>alert(1)</script>Paris in 1901."
    assert [stay.place for stay in extract(text, gazetteer=gazetteer)] == ["Paris"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("\x00\x01\x02 PNG", "binary"),
        ("Er wurde in Ulm geboren und zog mit der Familie nach Wien. " * 5, "English"),
        ("ولد في القاهرة وانتقل إلى باريس ثم عاد إلى بلده " * 5, "English"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, message: str, gazetteer: Gazetteer) -> None:
    with pytest.raises(ExtractionError, match=message):
        extract(text, gazetteer=gazetteer)


@pytest.mark.parametrize(
    "text", ["Paris", "He was tall.", "In 1900 he was tall.", "1900", "...", "(" * 500]
)
def test_a_text_without_stays_is_an_empty_draft(text: str, gazetteer: Gazetteer) -> None:
    assert extract(text, gazetteer=gazetteer).stays == ()


def test_a_megabyte_on_one_line_is_read(gazetteer: Gazetteer) -> None:
    text = "He was often in the garden and " * 33_000 + "in 1900 he moved to Paris."
    assert stays_of(extract(text, gazetteer=gazetteer)) == ["Paris 1900"]


def test_a_text_in_pieces_has_the_stays_and_offsets_of_the_whole(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = extract(LIFE, gazetteer=gazetteer)
    monkeypatch.setattr("mapapp.biography.reading.pieces.PIECE", 300)
    pieces = [LIFE[at : at + 60] for at in range(0, len(LIFE), 60)]
    assert extract_from(pieces, gazetteer=gazetteer).stays == whole.stays


def test_progress_goes_from_the_text_to_ready(gazetteer: Gazetteer) -> None:
    told: list[tuple[str, float]] = []
    extract(LIFE, gazetteer=gazetteer, progress=lambda step, share: told.append((step, share)))
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert told[-1] == ("ready", 1.0)


@pytest.mark.usefixtures("rules_alone")
def test_the_duke_is_the_subject_where_the_name_says_so(gazetteer: Gazetteer) -> None:
    text = "In 1538 the duke moved to Vienna."
    assert extract(text, subject="Eric, Duke of Ulm", gazetteer=gazetteer).stays
    assert not extract(text, subject="Anna Milder", gazetteer=gazetteer).stays


def test_a_place_that_only_the_words_around_it_make_likely_says_so(gazetteer: Gazetteer) -> None:
    text = (
        "Ada Vogel was a pianist.\n\nIn 1851 a stroke struck her at Leipzig."
        " Her recovery took two years.\n"
    )
    found = {stay.place: stay for stay in extract(text, gazetteer=gazetteer)}
    assert "likely by the words around it" in found["Leipzig"].reason
    assert found["Leipzig"].edtf == "1851"
    assert found["Leipzig"].certainty is Certainty.LESS_CERTAIN


def test_what_the_words_make_likely_needs_a_date_of_its_sentence(gazetteer: Gazetteer) -> None:
    text = "Ada Vogel was a pianist.\n\nA stroke struck her at Leipzig.\n"
    assert not extract(text, gazetteer=gazetteer).stays


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("In 1851 a stroke struck her at Leipzig. In 1851 she lived in Leipzig.", "1851"),
        ("In 1851 she lived in Leipzig. In 1851 a stroke struck her at Leipzig.", "1851"),
    ],
)
def test_where_a_rule_tells_of_a_stay_its_reason_stands_first(
    told: str, edtf: str, gazetteer: Gazetteer
) -> None:
    (stay,) = extract(f"Ada Vogel was a pianist.\n\n{told}\n", gazetteer=gazetteer)
    assert "likely by" not in stay.reason
    assert "2 mentions joined" in stay.reason
    assert stay.edtf == edtf


def test_what_is_only_likely_lengthens_no_stay_that_a_rule_tells_of(gazetteer: Gazetteer) -> None:
    told = "In 1851 she moved to Leipzig. In 1853 a stroke struck her at Leipzig."
    stays = list(extract(f"Ada Vogel was a pianist.\n\n{told}\n", gazetteer=gazetteer))
    certain = [stay for stay in stays if stay.certainty is Certainty.CERTAIN]
    assert [stay.edtf for stay in certain] == ["1851"]


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("Ada Vogel was born in Bonn in 1861. She grew up in Leeds.", True),
        ("Ada Vogel (1861–1911) was a smith. She was born in Bonn. She grew up in Leeds.", False),
    ],
)
def test_a_place_without_a_date_is_kept_in_a_first_paragraph_that_sums_nothing_up(
    opening: str, told: bool, gazetteer: Gazetteer
) -> None:
    found = extract(f"{opening}\n\nIn 1891 she moved to Kiel.", gazetteer=gazetteer)
    assert ("Leeds" in [stay.place for stay in found]) is told


def test_ages_count_from_a_birth_that_is_told_after_the_opening(gazetteer: Gazetteer) -> None:
    text = """Ada Vogel, better known as Lea Stern, was a botanist, and a friend of the arts.

    Lea Stern was born in Dresden on 3 May 1820. At the age of eight she moved to Leipzig."""
    assert stays_of(extract(text, gazetteer=gazetteer)) == ["Dresden 1820-05-03", "Leipzig 1828~"]


@pytest.mark.parametrize("pair", ["Both", "The two of them"])
def test_a_pair_that_the_subject_is_one_of_goes_with_the_subject(
    pair: str, gazetteer: Gazetteer
) -> None:
    text = f"In 1850 he was a friend of Karl Weber. {pair} moved to Rome in 1852."
    stays = extract(text, subject="Jan Vogel", gazetteer=gazetteer)
    assert [(stay.place, stay.edtf) for stay in stays] == [("Rome", "1852")]


def test_a_native_city_is_the_one_that_the_opening_tells(gazetteer: Gazetteer) -> None:
    text = "Jan Vogel (Bonn, 3 May 1820 – Rome, 7 June 1879) was a painter. {} his native city."
    stays = extract(text.format("In 1840 he taught in"), gazetteer=gazetteer)
    assert [(stay.place, stay.edtf) for stay in stays][1] == ("Bonn", "1840")


def test_who_gives_an_honour_is_not_visited(gazetteer: Gazetteer) -> None:
    text = "Honorary degrees were given to him by the University of Bonn in 1857."
    assert not extract(text, subject="Jan Vogel", gazetteer=gazetteer).stays


def test_a_house_that_is_told_behind_its_town_is_no_place_of_its_own(gazetteer: Gazetteer) -> None:
    text = "In 1676 he was sent to Rome, to the convent of Bonn. In 1680 he was sent to Paris."
    stays = extract(text, subject="Jan Vogel", gazetteer=gazetteer)
    assert [(stay.place, stay.context) for stay in stays] == [("Rome", ("Bonn",)), ("Paris", ())]


def test_it_was_there_means_the_place_told_before(gazetteer: Gazetteer) -> None:
    text = "In 1662 he was sent to Bonn. He was transferred to Rome. It was there, about 1676, that"
    stays = extract(f"{text} he met Karl Weber.", subject="Jan Vogel", gazetteer=gazetteer)
    assert [(stay.place, stay.edtf) for stay in stays] == [("Bonn", "1662"), ("Rome", "1676~")]


def test_where_somebody_bore_a_child_she_was_not_born(gazetteer: Gazetteer) -> None:
    (stay,) = extract("She bore a daughter at Dresden in 1811.", gazetteer=gazetteer)
    assert (stay.place, stay.edtf) == ("Dresden", "1811")
    assert stay.kind is not Kind.BIRTHPLACE


@pytest.mark.parametrize(
    "told",
    [
        "He passed away in Berlin",
        "He was found dead in Berlin",
        "He was shot dead in Berlin",
        "He lost his life at Berlin",
        "He fell at the Battle of Berlin",
        "He was killed during the Battle of Berlin",
        "He was killed leading a charge at Berlin",
        "He died fighting at Berlin",
        "He suffered a fatal stroke in Berlin",
        "He succumbed to his wounds in Berlin",
    ],
)
def test_however_a_death_is_told_it_is_a_death(told: str, gazetteer: Gazetteer) -> None:
    (stay,) = extract(f"{told} on 3 May 1863.", gazetteer=gazetteer)
    assert (stay.place, stay.edtf, stay.kind) == ("Berlin", "1863-05-03", Kind.DEATH)


def test_a_place_that_no_gazetteer_has_is_one_before_a_year_in_the_brackets_of_a_life(
    gazetteer: Gazetteer,
) -> None:
    text = "English admiral (Hillmoor 1846 – Langfold 1919)."
    found = extract(text, subject="Karl Stein", gazetteer=gazetteer)
    assert stays_of(found) == ["Hillmoor 1846", "Langfold 1919"]


def test_what_the_subject_was_in_a_house_tells_of_its_town(gazetteer: Gazetteer) -> None:
    text = "In 1870 she was a patient of the Vogel Hospital in Berlin."
    assert stays_of(extract(text, gazetteer=gazetteer)) == ["Berlin 1870"]


@pytest.mark.parametrize(
    ("subject", "text", "stays"),
    [
        ("A. M. Vogel", "Ada Maria Vogel was born in Vienna in 1820.", ["Vienna 1820"]),
        ("Ada Vogel", "Ada Maria Lin was born to a clerk in Vienna in 1820.", ["Vienna 1820"]),
        (
            "Ada Lyon",
            "Ada Lyon was born in Lyon, and in 1850 she moved to Paris.",
            ["Lyon", "Paris 1850"],
        ),
        ("Ada Vogel", "The Vienna-born Vogel moved to Paris in 1850.", ["Vienna", "Paris 1850"]),
        ("Ada Vogel", "In 1850 Vogel met the widow Lena Stein (Vienna, 1799 – Lyon, 1855).", []),
        ("Ada al-Vogel", "Al-Vogel was born in Vienna in 1820.", ["Vienna 1820"]),
        ("Ada Vogel", "Adelheid Vogel, known as Ada, was born in Vienna.", ["Vienna"]),
        ("Ada Vogel", "Vogel (Born May 3, 1979, Vienna) is a painter.", ["Vienna 1979-05-03"]),
    ],
)
def test_whoever_is_meant_by_a_name_was_there_and_nobody_else(
    subject: str, text: str, stays: list[str], gazetteer: Gazetteer
) -> None:
    assert stays_of(extract(text, subject=subject, gazetteer=gazetteer)) == stays


def test_what_a_living_person_will_do_is_a_plan(gazetteer: Gazetteer) -> None:
    opening = "Ada Vogel (born 3 May 1980) is a singer. In 2012 she moved to Paris. "
    text = opening + "On 7 June 2014 she will perform in Vienna."
    assert stays_of(extract(text, gazetteer=gazetteer)) == ["Paris 2012"]


def test_a_name_that_no_gazetteer_has_needs_a_date_where_a_thing_may_be_meant(
    gazetteer: Gazetteer,
) -> None:
    text = "Ada Vogel was born in Vienna. She is fluent in Serbo-Lusatian. She grew in Mussarah."
    assert stays_of(extract(text, gazetteer=gazetteer)) == ["Vienna"]


def test_where_somebody_lives_today_is_not_of_the_day_of_birth(gazetteer: Gazetteer) -> None:
    text = "Ada Vogel (born 3 May 1951) is an architect based in Vienna."
    assert stays_of(extract(text, gazetteer=gazetteer)) == ["Vienna"]
