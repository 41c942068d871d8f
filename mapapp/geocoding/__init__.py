"""From the names of places to coordinates: offline gazetteer, resolution in context, online."""
