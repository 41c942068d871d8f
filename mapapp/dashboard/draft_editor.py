"""The draft's rows in a data editor: keep, leave out, correct, add, put in another order."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pandas
import streamlit as st

from mapapp.biography.stays.draft import Draft
from mapapp.dashboard.draft_rows import Rows, frame_of, rows_from
from mapapp.dashboard.sight import HEADER_PX, ROW_PX
from mapapp.vocabulary import ArrivedBy, Calendar, Certainty, Kind, Precision, label

# With so many the row, its sentence and the map are on a laptop's screen at once.
_ROWS_SHOWN = 5
_EDTF = (
    "A date in EDTF: 1902, 1902-10, 1902-10-21, 1902-22 (summer), 1902~ (about), 1902? (perhaps)"
)


def show_editor(rows: Rows, draft: Draft, *, key: str, on_read: Callable[[int], None]) -> Rows:
    """Draw the editor and give back the rows as they are edited and ordered.

    ``rows`` are what the editor began with under this key: a new key begins anew. ``on_read`` is
    told the place (from 0) of the row whose sentence a reader asks for.
    """
    button = f"{key}_read"
    # Streamlit tells the script of no other click into an editor.
    hint = "Press a row’s number for its sentence and its day on the map."
    st.container(key="draft_hint").caption(hint)

    def read() -> None:
        pressed = str(st.session_state[button]["label"])
        if pressed.isdecimal():
            on_read(int(pressed) - 1)

    table: pandas.DataFrame = st.data_editor(
        frame_of(rows, draft),
        key=key,
        # Rows are left out, not deleted; a table of a fixed length could be sorted.
        num_rows="add",
        hide_index=True,
        height=HEADER_PX + ROW_PX * min(len(rows) + 1, _ROWS_SHOWN) + 3,
        placeholder="",
        column_config=_columns(st.column_config.ButtonColumn(
            "Row",
            help="Press a number: the sentence that the row rests on, and its day on the map",
            type="tertiary",
            width=52,
            pinned=True,
            on_click=read,
            key=button,
        )),
    )  # fmt: skip
    return rows_from(table, rows)


def _columns(button: Any) -> dict[str, Any]:
    config = st.column_config
    return {
        "read": button,
        "keep": config.CheckboxColumn(
            "Keep", help="Untick it to leave the row out", default=True, width=76, pinned=True
        ),
        "place": config.TextColumn("Place", help="As the text names it", width=122),
        "start": config.TextColumn("From", help=_EDTF, width=92),
        "end": config.TextColumn("To", help=_EDTF, width=168),
        "kind": _choice("Kind", Kind, required=True),
        "certainty": _choice("How sure", Certainty, required=True),
        "arrived_by": _choice("Came", ArrivedBy, required=False),
        "event": config.TextColumn("What happened, in your words", width="medium"),
        "date_text": config.TextColumn("Date in the text", width="small"),
        "calendar": _choice("Calendar", Calendar, required=True),
        "historical_state": config.TextColumn("State at that time", width="small"),
        "modern_name": config.TextColumn("Today’s name", width="small"),
        "modern_country": config.TextColumn(
            "Country", help="Today’s country, two letters: ISO 3166-1", width=66
        ),
        "latitude": config.NumberColumn("Latitude", format="%.4f", width=86),
        "longitude": config.NumberColumn("Longitude", format="%.4f", width=86),
        "precision": _choice("How exactly", Precision, required=True),
        "radius_km": config.NumberColumn("Radius, km", width=84),
        "phase": config.TextColumn("Chapter", width="small"),
        "source": config.TextColumn("Source", width="small"),
        "remark": config.TextColumn("Remark", width="medium"),
        "confidence": config.ProgressColumn(
            "Confidence", format="percent", min_value=0, max_value=1, width=110
        ),
        "reason": config.TextColumn("Found by", width="large", disabled=True),
        "order": config.NumberColumn(
            "Move to", help="Enter a row’s number to move this row there", min_value=1, width=96
        ),
    }


def _choice(title: str, terms: type[StrEnum], *, required: bool) -> Any:
    words: dict[Any, str] = {term.value: label(term) for term in terms}
    default = next(iter(terms)).value if required else None
    if terms is Kind:
        default = Kind.RESIDENCE.value
    if terms is Precision:
        default = Precision.TOWN.value
    return st.column_config.SelectboxColumn(
        title,
        options=list(words),
        format_func=lambda value: words.get(value, ""),
        required=required,
        default=default,
        width=108,
    )
