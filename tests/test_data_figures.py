from benchmarks.figures import DATA, END, START, figures, life, refreshed
from tests.tables import journey, row


def test_the_figures_of_the_datas_page_are_those_of_the_table() -> None:
    page = (DATA / "README.md").read_text(encoding="utf-8")
    assert START in page
    assert page == refreshed(page, life()), "the figures are outdated: make figures"


def test_days_are_counted_by_what_is_known_of_them() -> None:
    made = journey(
        row("Paris", "1902-01-01", "1902-01-10", modern_country="FR", precision="building"),
        row("London", "1902-01-13", "1902-01-20", certainty="less-certain", modern_country="GB"),
        row("Vienna", "1902-01-13", rival_of="paris-1902-01-01", calendar="julian"),
        row("Berlin", "1904-12-31", modern_country="DE"),
    )
    lines = figures(made).splitlines()
    for line in (
        "| stays of the route | 3 |",
        "| rival accounts beside it | 1 |",
        "| countries of today | 3 |",
        "| by certainty | 3 certain, 1 less certain |",
        "| by precision | 1 to the building, 3 to the town |",
        "| dated in the Julian calendar | 1 |",
        "| first and last day | 1 January 1902 – 31 December 1904 |",
        "| days of the life | 1,096 |",
        "| days surely at a known place | 11 (1.0 %) |",
        "| days perhaps at a known place | 8 (0.7 %) |",
        "| days on a journey | 2 (0.2 %) |",
        "| days of which the biography says nothing | 1,075 (98.1 %) |",
    ):
        assert line in lines


def test_only_what_is_between_the_markers_is_written() -> None:
    page = f"before\n{START}\nold\n{END}\nafter\n"
    made = refreshed(page, journey(row("Paris", "1902")))
    assert made.startswith(f"before\n{START}\n| figure")
    assert made.endswith(f"|\n{END}\nafter\n")
    assert "old" not in made
