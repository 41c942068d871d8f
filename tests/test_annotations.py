"""The annotated sentences: well-formed, and no person is both learned from and measured on."""

import json
from pathlib import Path

import pytest

from mapapp.dates import parse

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
RETOLD = ("encyclopedia", "manners")
LEARNED = ("training", "tuning", *RETOLD)
MEASURED = ("held_out", "plain_held_out")
MEASURED_RETOLD = "encyclopedia_held_out"


def rows(name: str) -> list[dict[str, object]]:
    lines = (BENCHMARKS / "sentences" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def persons(*names: str) -> set[str]:
    return {str(row["subject"]) for name in names for row in rows(name)}


@pytest.mark.parametrize("name", [*LEARNED, *MEASURED, MEASURED_RETOLD])
def test_every_pair_is_a_place_of_its_sentence_with_dates_that_can_be_read(name: str) -> None:
    faults = []
    for row in rows(name):
        for pair in row["pairs"]:  # type: ignore[attr-defined]
            if pair["place"] not in str(row["text"]):
                faults.append(f"{pair['place']} is not in: {row['text']}")
            for date in (pair["start"], pair["end"]):
                if date:
                    parse(date)
    assert faults == []


def test_nobody_is_learned_from_and_measured_on() -> None:
    lives = [
        *BENCHMARKS.glob("lives/held_out/*.txt"),
        *BENCHMARKS.glob("lives/long/held_out/*.txt"),
    ]
    titles = {path.read_text("utf-8").splitlines()[0] for path in lives}
    assert persons(*LEARNED) & (persons(*MEASURED) | titles) == set()
    assert persons(*RETOLD) & persons(MEASURED_RETOLD) == set()


def test_no_sentence_is_told_twice() -> None:
    texts = [
        str(row["text"]) for name in (*LEARNED, *MEASURED, MEASURED_RETOLD) for row in rows(name)
    ]
    assert len(texts) == len(set(texts))
