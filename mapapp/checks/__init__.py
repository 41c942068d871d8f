"""The checks of an itinerary's table: pure rules, one module for each family."""

from mapapp.checks.report import Report, check_table

__all__ = ["Report", "check_table"]
