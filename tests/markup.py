"""HTML taken apart, for tests that count on nothing but its elements and its text."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class _Reader(HTMLParser):
    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str | None]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@dataclass(frozen=True)
class Markup:
    """The tags and attributes of a page in their order, and its texts."""

    tags: tuple[str, ...]
    attributes: tuple[tuple[str, str | None], ...]
    texts: tuple[str, ...]


def markup(html: str) -> Markup:
    """A page as its tags, attributes and texts."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Markup(tuple(reader.tags), tuple(reader.attributes), tuple(reader.texts))
