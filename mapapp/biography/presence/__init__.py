"""Whether the subject was at a place, by what its frame says."""
