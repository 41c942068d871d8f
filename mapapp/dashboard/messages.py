"""What goes wrong, in words for a reader: never a traceback, never somebody's text as markup."""

from collections.abc import Sequence

import pandas
import streamlit as st

from mapapp.errors import Finding, InputError, MapappError, counted

_MOST = 200


def show_error(error: MapappError, heading: str) -> None:
    """Show an error of mapapp's: a heading of ours, and every fault in a table."""
    if not isinstance(error, InputError):
        st.error(heading)
        st.text(str(error))
        return
    faults = counted(len(error.findings), "fault")
    st.error(f"{heading} {faults} found; nothing was changed.")
    show_findings(error.findings)


def show_findings(findings: tuple[Finding, ...]) -> None:
    """A table of findings: line, column, what is wrong and what was found."""
    st.dataframe(findings_table(findings[:_MOST]), hide_index=True)
    if len(findings) > _MOST:
        st.caption(f"The first {_MOST} of {len(findings)}; `mapapp check` lists them all.")


def findings_table(findings: Sequence[Finding]) -> pandas.DataFrame:
    """Findings as texts, a row for each, without the columns in which nothing would stand."""
    table = pandas.DataFrame(
        {
            "line": str(finding.line or ""),
            "column": finding.column,
            "what is wrong, and what to do": finding.message,
            "found": finding.value[:200],
        }
        for finding in findings
    )
    return table.loc[:, (table != "").any()]
