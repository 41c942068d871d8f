"""The command line in a process whose memory and time are bounded by the system."""

import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 2**20
# What a process may take: address space counts libraries and threads' stacks, too.
ADDRESS_SPACE_MB = 2_000
RESIDENT_MB = 700
SECONDS = 40


@dataclass(frozen=True)
class Outcome:
    """How a process ended, what it said and what it took (MB resident, seconds of the CPU)."""

    status: int
    output: str
    messages: str
    megabytes: float
    seconds: float


def mapapp(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> Outcome:
    """Run ``mapapp`` under the limits; a process that meets one is ended by the system."""
    here, there = os.pipe()
    command = [sys.executable, "-c", _PROGRAM, str(there), *map(str, arguments)]
    done = subprocess.run(
        command,
        input=stdin,
        capture_output=True,
        check=False,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"} | environment,
        preexec_fn=_limit,
        pass_fds=[there],
    )
    os.close(there)
    with os.fdopen(here) as file:
        figures = file.read().split() or ["0", "0"]
    return Outcome(
        done.returncode,
        done.stdout.decode(errors="replace"),
        done.stderr.decode(errors="replace"),
        float(figures[0]) / 1024,
        float(figures[1]),
    )


def python(program: str) -> subprocess.CompletedProcess[bytes]:
    """Run a program under the same limits."""
    return subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=False,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": os.pathsep.join(sys.path)},
        preexec_fn=_limit,
    )


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE_MB * MEGABYTE,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


# The figures go through a pipe of their own: the command's output stays what it is. On Linux the
# system's peak is of this program alone; getrusage counts what the tests held when they forked.
_PROGRAM = """
import os, re, resource, sys
from pathlib import Path
from mapapp.cli import main
figures = int(sys.argv.pop(1))
try:
    status = main(sys.argv[1:])
finally:
    used = resource.getrusage(resource.RUSAGE_SELF)
    told = Path("/proc/self/status")
    peak = re.search(r"VmHWM:\\s+(\\d+) kB", told.read_text()) if told.exists() else None
    kilobytes = peak[1] if peak else used.ru_maxrss
    os.write(figures, f"{kilobytes} {used.ru_utime + used.ru_stime}".encode())
sys.exit(status)
"""
