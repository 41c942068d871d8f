"""Temporal expressions, resolved to periods, and the days of a life."""
