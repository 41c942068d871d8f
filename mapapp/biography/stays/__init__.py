"""From mentions to stays, and from stays to a draft."""
