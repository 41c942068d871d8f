"""Whatever somebody may put into a cell, a text, a file name or an address to break out of it.

A string that runs sets ``window.pwned``, opens a dialog or asks another machine for something;
the browser tests fail on each of these. One that a template engine evaluates says 49.
"""

from datetime import date, timedelta

from mapapp.dates import parse
from mapapp.model import Evidence, Itinerary, Place, Stay

SCRIPTS = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "<script>window.pwned=1</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<scr<script>ipt>alert(9)</scr</script>ipt>",
    "<svg><script>window.pwned=2</script></svg>",
    "</style><script>window.pwned=3</script>",
    "</title><script>window.pwned=4</script>",
    "</textarea><script>window.pwned=5</script>",
    "</iframe><script>window.pwned=6</script>",
    '<noscript><p title="</noscript><img src=x onerror=window.pwned=7>">',
    "<!-- ]]> -->",
    "--><script>window.pwned=8</script>",
    "<![CDATA[<script>window.pwned=9</script>]]>",
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    "]]></name><script>window.pwned=10</script>",
    "\\u003cscript\\u003ealert(10)\\u003c/script\\u003e",
    "&lt;script&gt;alert(11)&lt;/script&gt;",
    "&lt;b&gt;&amp;",
)
ATTRIBUTES = (
    "<img src=x onerror=alert(3)>",
    "<svg onload=window.pwned=11>",
    "<body onload=window.pwned=12>",
    "<details open ontoggle=window.pwned=13>",
    "<input autofocus onfocus=window.pwned=14>",
    "<video><source onerror=window.pwned=15></video>",
    '" onmouseover="alert(6)',
    "' onload='alert(7)",
    "` onerror=window.pwned=16",
    "x onpointerenter=window.pwned=17 tabindex=0 style=position:fixed;inset:0",
)
ELEMENTS = (
    '<a href="javascript:window.pwned=18">go</a>',
    '<iframe srcdoc="<script>parent.pwned=19</script>"></iframe>',
    '<object data="data:text/html,<script>parent.pwned=20</script>"></object>',
    "<form action=javascript:window.pwned=21><button>go</button></form>",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=22>",
    "<meta http-equiv=refresh content=0;url=//evil.example/>",
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>*{display:none!important}</style>",
    "<plaintext>",
    "<!--",
)
LINKS = (
    "javascript:alert(4)",
    "JaVaScRiPt:window.pwned=23",
    "data:text/html,<script>window.pwned=24</script>",
    "//evil.example/x.png",
    "http://evil.example/beacon.png",
    "file:///etc/passwd",
    "../../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "%2e%2e%2f%00",
)
TEMPLATES = (
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{# note",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{%raw%}",
    "{% endmacro %}{{ this }}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "{0.__class__} {} %(name)s %s%n",
    "$(id) `id` ; exit 1",
    "$& $1 $` $'",
)
PROGRAMS = (
    "\u2028alert(5)\u2029",
    "a\u2028window.pwned=25\u2029b",
    "\\",
    '\\"',
    "'; window.pwned=26; //",
    '");window.pwned=27;("',
    "*/window.pwned=28/*",
    "__proto__",
    "constructor",
    "undefined",
    "NaN",
    "'; DROP TABLE place; --",
    'a,b "c"\nd;e\tf',
    "a\r\nSet-Cookie: b=c",
)
FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "=cmd|'/c calc'!A0",
    '=HYPERLINK("http://evil.example","x")',
    "'=1+1",
    "\uff1d1+1",
)
MARKDOWN = (
    "`code` **bold** [a](javascript:alert(8)) :material/home: $x^2$",
    "![x](http://evil.example/x.png)",
    "# heading\n---\n> quote",
    ":red[x] :streamlit: <br>",
)
LETTERS = (
    "a\u202eb",
    "\u2066\u2067a\u2069 b\u200f",
    "a\u200bb\u200d\u2060c",
    "Z\u0351\u0343\u0301\u0322\u0328a\u0300\u0301\u0302\u0303\u0304l\u0334g\u0335o",
    "🏔️" * 3,
    "👩🏽‍👩🏿‍👧🏻‍👦🏼🇰🇿",
    "𝕏 \U0010fffd \ufffe",
    "يافا ירושלים",
    "Krungthep" + "กรุงเทพมหานคร" * 8,
    "x" * 500,
    "漢" * 300,
    "a\n" * 40 + "a",
    "a\x0bb\x0cc\x85d",
    "\ufffd?",
)

# All that a table's cell may hold.
HOSTILE = (
    *(*SCRIPTS, *ATTRIBUTES, *ELEMENTS, *LINKS, *TEMPLATES),
    *(*PROGRAMS, *FORMULAS, *MARKDOWN, *LETTERS),
)
# What no cell may hold; each is a fault that is named.
REFUSED = ("a\x00b", "\x1b[31mred\x1b[0m", "\x07", "a\x08b", "\x7f", "a\x9bb", "x" * 20_001)

TEXT_COLUMNS = (
    *("place", "modern_name", "historical_state", "date_text"),
    *("phase", "event", "source", "remark"),
)
_FIRST = date(1900, 1, 1)


def hostile_stay(number: int, *texts: str) -> Stay:
    """A stay, a month and a few degrees from the one before, with these texts in its columns.

    With fewer texts than text columns they are taken in turn.
    """
    cells = {c: texts[i % len(texts)] for i, c in enumerate(TEXT_COLUMNS)}
    start = _FIRST + timedelta(days=30 * number)
    return Stay(
        id=f"stay-{number}",
        place=Place(
            name=cells["place"],
            modern_name=cells["modern_name"],
            modern_country="DE",
            historical_state=cells["historical_state"],
            longitude=-150.0 + number % 13 * 24,
            latitude=-50.0 + number // 13 * 11,
        ),
        start=parse(start.isoformat()),
        end=parse((start + timedelta(days=20)).isoformat()),
        date_text=cells["date_text"],
        phase=cells["phase"],
        event=cells["event"],
        evidence=Evidence(cells["source"], sentence=cells["source"]),
        remark=cells["remark"],
    )


def hostile_itinerary(name: str = "life") -> Itinerary:
    """A stay for each string, which stands in all of its text columns."""
    return Itinerary(tuple(hostile_stay(n, text) for n, text in enumerate(HOSTILE)), name)
