import pytest

from mapapp.biography.reading.nothing_found import nothing_found


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
