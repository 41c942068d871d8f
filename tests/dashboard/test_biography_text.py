import pytest

from mapapp.dashboard.biography_text import nothing_found
from mapapp.dashboard.progress import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paris", "hardly any words"),
        ("{{ 7*7 }}", "hardly any words"),
        ("=1+1", "hardly any words"),
        ("Er wurde in Wien geboren und lebte bis 1938 in Berlin, danach in London.", "English"),
        ("Il est né à Paris en 1830 et il mourut à Lyon en 1890, dit-on.", "English"),
        ("يافا ولد في القاهرة عام 1900 وعاش في بيروت", "English"),
        ("She was a good friend to the poor, and kind to her horses.", "neither a year"),
        ("In 1900 she wrote a book about the gardens of Kew.", "no sentence says"),
    ],
)
def test_a_text_without_stays_is_told_why(text: str, expected: str) -> None:
    assert expected in nothing_found(text)


def test_progress_is_shown_once_for_each_percent() -> None:
    shown: list[tuple[float, str]] = []
    tell = told(lambda share, words: shown.append((share, words)), "The places: ")
    for step in range(1_001):
        tell("reading", step / 1_000)
    assert len(shown) == 101
    assert shown[0] == (0.0, "The places: reading (0 %)")
    assert shown[-1] == (1.0, "The places: reading (100 %)")
