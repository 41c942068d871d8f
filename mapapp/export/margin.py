"""What stands around the map of a picture: headline above; signs, scale and credit below."""

import math
from collections.abc import Iterable, Iterator, Sequence

from mapapp.export.chart import WIDTH, Sheet
from mapapp.export.lettering import shortened, text_width
from mapapp.export.markup import around, element
from mapapp.export.signs import DASHES, INK, MUTED, disc, stroke, style_in_words

HEAD = 66
SIDE = 16
_NAME, _SUBTITLE, _SMALL = 22, 15, 12
_ROW = 24
_SAMPLE = 38
_BETWEEN = 20
# The longest the scale bar may be, in pixels, and the room that it has with its words.
_LONGEST_BAR, _BAR_ROOM = 150, 250
_CREDIT = "Land: Natural Earth"

Sign = tuple[str, list[str]]


def headline(name: str, subtitle: str) -> Iterator[str]:
    """Whose life it is, and beneath it what part of it the picture shows."""
    room = WIDTH - 2 * SIDE
    yield _text(shortened(name, room, _NAME), SIDE, 30, _NAME, INK)
    yield _text(shortened(subtitle, room, _SUBTITLE), SIDE, 53, _SUBTITLE, MUTED)


def foot(styles: Iterable[str], sheet: Sheet, top: float) -> tuple[list[str], float]:
    """The legend of the means of travel that occur, the scale bar and the credit; how high."""
    occurring = set(styles)
    rows = list(_rows([_discs(), *(_sample(style) for style in DASHES if style in occurring)]))
    signs = [
        sign
        for number, row in enumerate(rows)
        for sign in _in_a_row(row, top + _ROW * (number + 0.75))
    ]
    last = top + _ROW * (len(rows) + 0.75)
    north_or_south = "N" if sheet.true_parallel >= 0 else "S"
    parallel = f"{abs(sheet.true_parallel):.0f}° {north_or_south}"
    credit = f"{_CREDIT} · equidistant cylindrical, true to scale along {parallel}"
    written = _text(credit, SIDE, last, _SMALL, MUTED)
    return [*signs, *_scale_bar(sheet, top + _ROW * 0.75), written], _ROW * (len(rows) + 1) + 10


def _discs() -> Sign:
    return "days spent", [disc(8, -4, 4), disc(24, -4, 9)]


def _sample(style: str) -> Sign:
    return style_in_words(style), list(stroke(style, f"M0 -4H{_SAMPLE - 6}"))


def _rows(signs: Iterable[Sign]) -> Iterator[list[Sign]]:
    room = WIDTH - 2 * SIDE - _BAR_ROOM
    row: list[Sign] = []
    for sign in signs:
        if row and sum(map(_sign_width, [*row, sign])) > room:
            yield row
            row = []
        row.append(sign)
    yield row


def _sign_width(sign: Sign) -> float:
    return _SAMPLE + text_width(sign[0], _SMALL) + _BETWEEN


def _in_a_row(row: Sequence[Sign], y: float) -> Iterator[str]:
    x = float(SIDE)
    for words, drawn in row:
        inner = "".join(drawn) + _text(words, _SAMPLE, 0, _SMALL, INK)
        yield around("g", inner, transform=f"translate({x:.1f} {y:.1f})")
        x += _sign_width((words, drawn))


def _scale_bar(sheet: Sheet, y: float) -> Iterator[str]:
    km = _round_km(_LONGEST_BAR / sheet.pixels_a_km)
    long = round(km * sheet.pixels_a_km, 1)
    end = WIDTH - SIDE
    path = f"M{end - long:.1f} {y - 8:.1f}v5h{long}v-5"
    yield around("path", "", d=path, fill="none", stroke=INK, stroke_width=1.2)
    yield element(
        "text",
        f"{km:,g} km",
        x=round(end - long - 8, 1),
        y=round(y, 1),
        font_size=_SMALL,
        fill=INK,
        text_anchor="end",
    )


def _round_km(most: float) -> float:
    """The largest of 1, 2, 5, 10, 20, 50 … km that is no more than so many."""
    power = 10.0 ** math.floor(math.log10(most))
    return next(digit * power for digit in (5, 2, 1) if digit * power <= most)


def _text(text: str, x: float, y: float, letter: int, colour: str) -> str:
    return element("text", text, x=x, y=y, font_size=letter, fill=colour)
