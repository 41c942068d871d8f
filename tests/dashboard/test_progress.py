from mapapp.dashboard.progress import in_words, told

STAGES = ("opening", "reading", "placing")


def test_progress_is_shown_once_for_each_percent() -> None:
    shown: list[tuple[float, str]] = []
    tell = told(lambda share, words: shown.append((share, words)))
    for step in range(1_001):
        tell("reading", step / 1_000)
    assert len(shown) == 101
    assert shown[0] == (0.0, "Reading (0 %)")
    assert shown[-1] == (1.0, "Reading (100 %)")


def test_a_stage_is_told_with_those_that_remain() -> None:
    words = in_words("opening", 40, STAGES)
    assert words == "1 of 3: Opening (40 %). Still to come: reading, then placing"
    assert in_words("placing", 5, STAGES) == "3 of 3: Placing (5 %)"


def test_the_steps_of_a_stage_are_told_within_it() -> None:
    shown: list[str] = []
    tell = told(lambda _, words: shown.append(words), STAGES, within="opening")
    tell("sorting", 0.5)
    assert shown == ["1 of 3: Opening: sorting (50 %). Still to come: reading, then placing"]


def test_a_stage_that_was_not_announced_is_told_alone() -> None:
    assert in_words("resting", 1, STAGES) == "Resting (1 %)"
