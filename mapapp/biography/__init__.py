"""From a biography's text to a draft itinerary, by rules that explain every stay they find."""
