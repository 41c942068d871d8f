"""Processes killed at a random moment of their work (SIGKILL: none can prepare for it)."""

import os
import random
import subprocess
import sys
import time

READY = "import sys; sys.stdout.write('ready'); sys.stdout.flush()"
SEED = 1917
chance = random.Random(SEED)


def killed(program: str, within: float) -> bool:
    """Run a program and kill it up to so many seconds after it is ready; True if it was at work.

    The program says that it is ready by printing: what it imports takes longer than its work.
    """
    with subprocess.Popen(
        [sys.executable, "-c", program.replace("READY", READY)],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        assert process.stdout
        assert process.stdout.read(5) == b"ready"
        time.sleep(chance.uniform(0, within))
        at_work = process.poll() is None
        process.kill()
    return at_work


BUILD = """
from pathlib import Path
from mapapp.geocoding import index
from tests.robustness.places import few_places
READY
index.ensure(Path({path!r}), source=lambda: few_places(6_000))
"""

SAVE = """
from mapapp.commands.files import write_output
contents = [bytes([letter]) * {size} for letter in b"ab"]
READY
while True:
    for content in contents:
        write_output({path!r}, content)
"""
