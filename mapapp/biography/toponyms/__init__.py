"""Which names are places, how they belong together, and which count."""
