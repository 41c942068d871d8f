"""The checks of an itinerary's table: pure rules, one module for each family."""

from mapapp.checks.evidence import Source
from mapapp.checks.report import Report, check_table

__all__ = ["Report", "Source", "check_table"]
