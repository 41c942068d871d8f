"""Why a text gave no stay, as well as one can tell, and what to do."""

import re

_SAMPLE = 20_000  # characters: enough to tell the language
_FEW_WORDS = 6
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b1?\d{3}\b|\b20\d\d\b")
# Words that no English paragraph is without, and that other languages are without.
_COMMON = frozenset({"the", "of", "and", "she", "he", "his", "her", "to", "with", "from", "by"})
_COMMON_SHARE = 0.08


def nothing_found(text: str, subject: str = "") -> str:
    """One or two sentences for the reader of a text, or of its beginning."""
    none = f"No stay of {subject} was found" if subject else "No stay was found"
    words = _WORD.findall(text[:_SAMPLE])
    if len(words) < _FEW_WORDS:
        return (
            f"{none}: there are hardly any words. Give some sentences that say where"
            " the person was, and when."
        )
    share = sum(word.lower() in _COMMON for word in words) / len(words)
    if share < _COMMON_SHARE:
        return f"{none}: this does not look like English, and only English is read."
    if not _YEAR.search(text):
        return (
            f"{none}: the text has neither a year nor a sentence that says in which"
            " town or country the person was."
        )
    return (
        f"{none}: no sentence says that the person was at a place. Naming a place is"
        " not enough; is the right person named as the subject?"
    )
