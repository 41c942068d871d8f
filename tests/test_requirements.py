"""What mapapp imports is declared, and pinned alike wherever it is."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from benchmarks.licences import PINNED, ROOT, RUNTIME

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Of an extra that a message asks for where it is missing.
OPTIONAL = {"geopandas"}
FOR_THE_TESTS = "pytest=="


def imported(file: Path) -> set[str]:
    tree = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    names = set()
    for node in tree:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.partition(".")[0] for name in names}


def test_every_package_that_mapapp_imports_is_declared() -> None:
    names = set().union(*map(imported, (ROOT / "mapapp").rglob("*.py")))
    owners = packages_distributions()
    foreign = names - {*sys.stdlib_module_names} - {"mapapp"} - OPTIONAL
    declared = {re.split(r"[=\[]", each)[0] for each in PROJECT["dependencies"]}
    assert {owners[name][0].lower() for name in foreign} == declared


def test_the_requirements_are_those_that_are_declared() -> None:
    lines = RUNTIME.read_text(encoding="utf-8").splitlines()
    pinned = [line for line in lines if "==" in line and not line.startswith(FOR_THE_TESTS)]
    assert pinned == PROJECT["dependencies"]
    assert lines[-1] == "-e ."


def test_the_tests_run_with_the_versions_that_are_declared() -> None:
    locked = PINNED.read_text(encoding="utf-8")
    declared = [each.partition(";")[0] for each in PROJECT["dependencies"]]
    assert [each for each in declared if f"\n{each} " not in f"\n{locked}"] == []
