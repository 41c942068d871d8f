"""What all tests share."""

from hypothesis import settings

# How long an example takes says more of the machine than of the product; and a change is judged
# by the same examples each time.
settings.register_profile("mapapp", deadline=None, derandomize=True)
settings.load_profile("mapapp")
