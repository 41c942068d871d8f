"""Sizes and times of every export at 60, 1,000 and 10,000 stays: ``python -m benchmarks.exports``.

The journey (legs and their lines) is laid out beforehand and timed apart. Reading back is timed
for the formats that hold the whole itinerary. Times are of one run, in seconds.
"""

import sys
from time import perf_counter

from benchmarks.synthetic import itinerary
from mapapp.errors import MapappError
from mapapp.export import FORMATS, export
from mapapp.importing import read_itinerary
from mapapp.journey import Journey

LENGTHS = (60, 1_000, 10_000)
READABLE = ("geojson", "linked-places", "csv")


def main() -> None:
    print("| stays | format | MB | written in s | read in s |")
    print("| ---: | --- | ---: | ---: | ---: |")
    for length in LENGTHS:
        journey = Journey(itinerary(length))
        begun = perf_counter()
        legs = len(journey.legs)
        print(f"| {length:,} | ({legs:,} legs laid out) | | {perf_counter() - begun:.2f} | |")
        for name in FORMATS:
            print(f"| {length:,} | {name} | {_measured(journey, name)} |", flush=True)


def _measured(journey: Journey, name: str) -> str:
    begun = perf_counter()
    try:
        content = export(journey, name)
    except MapappError as error:
        return f"| {error} |"
    written = perf_counter() - begun
    read = ""
    if name in READABLE:
        begun = perf_counter()
        back = read_itinerary(content, f"life{FORMATS[name].suffix}")
        read = f"{perf_counter() - begun:.2f}"
        if len(back) != len(journey.itinerary):
            sys.exit(f"{name}: {len(back)} stays came back")
    return f"{len(content) / 1e6:.2f} | {written:.2f} | {read}"


if __name__ == "__main__":
    main()
