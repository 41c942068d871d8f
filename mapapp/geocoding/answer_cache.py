"""What online services answered, kept on disk with date and licence: JSON lines, appended to.

A line is written whole and at once, so that whatever was answered survives a kill, a second
process and a full disk; a line that was cut off is passed over.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from mapapp.geocoding.index import cache_folder

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OnlinePlace:
    """A place that a service named; coordinates in degrees, ``importance`` from 0 to 1.

    ``country`` is an ISO 3166-1 alpha-2 code, empty where the service does not tell;
    ``radius_km`` is set for what is no point.
    """

    name: str
    address: str
    longitude: float
    latitude: float
    country: str = ""
    importance: float = 0.5
    radius_km: float | None = None


@dataclass(frozen=True, slots=True)
class OnlineAnswer:
    """All that a service answered to one question, when, and under which licence."""

    asked: date
    licence: str
    places: tuple[OnlinePlace, ...]


class AnswerCache:
    """The answers of one service by question; ``folder`` defaults to the cache folder."""

    def __init__(self, service: str, folder: Path | None = None) -> None:
        self.path = (folder or cache_folder()) / f"answers-{service}.jsonl"
        self._answers: dict[str, OnlineAnswer] = {}
        self._warned = False
        try:
            lines = self.path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            lines = []
        for line in lines:
            self._read(line)

    def get(self, question: str) -> OnlineAnswer | None:
        """The answer to a question; None where it was never asked."""
        return self._answers.get(question)

    def put(self, question: str, licence: str, places: tuple[OnlinePlace, ...]) -> OnlineAnswer:
        """Keep an answer, in memory and at the end of the file; the disk's faults are logged."""
        answer = OnlineAnswer(datetime.now(UTC).date(), licence, places)
        self._answers[question] = answer
        entry = {
            "question": question,
            "asked": answer.asked.isoformat(),
            "licence": licence,
            "places": [asdict(place) for place in places],
        }
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"{json.dumps(entry, ensure_ascii=False)}\n")
        except OSError as error:
            if not self._warned:
                _log.warning("Answers cannot be kept (%s): they will be asked for again.", error)
            self._warned = True
        return answer

    def _read(self, line: str) -> None:
        try:
            entry: Mapping[str, Any] = json.loads(line)
            places = tuple(OnlinePlace(**place) for place in entry["places"])
            asked = date.fromisoformat(entry["asked"])
            self._answers[entry["question"]] = OnlineAnswer(asked, entry["licence"], places)
        except (ValueError, TypeError, KeyError):
            return
