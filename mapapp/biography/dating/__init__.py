"""Which date belongs to which place."""
