import inspect

import pytest

from mapapp import errors
from mapapp.errors import Finding, InputError, MapappError, shown

LEAVES = [
    error
    for _, error in inspect.getmembers(errors, inspect.isclass)
    if issubclass(error, MapappError) and error is not MapappError
]


@pytest.mark.parametrize("error", LEAVES)
def test_every_error_is_also_a_builtin_of_pythons(error: type[MapappError]) -> None:
    assert issubclass(error, ValueError | LookupError | OSError)


@pytest.mark.parametrize("error", LEAVES)
def test_every_error_says_when_it_is_raised(error: type[MapappError]) -> None:
    assert error.__doc__ is not None
    assert error.__doc__ != MapappError.__doc__


def test_a_finding_names_line_column_message_and_value() -> None:
    finding = Finding(12, "latitude", "out of range: -90 to 90", "95")
    words = "life.csv:12: column latitude: fault: out of range: -90 to 90 (found “95”)"
    assert finding.told("life.csv") == words


def test_a_finding_of_the_whole_input_names_no_line() -> None:
    told = Finding(0, "", "the file is empty").told("li\nfe.csv")
    assert told == "li\\u000afe.csv: fault: the file is empty"


def test_a_warning_is_told_as_one() -> None:
    warning = Finding(1, "my", "not read", "", "warning")
    assert warning.told("life.csv") == "life.csv:1: column my: warning: not read"


def test_a_finding_is_a_json_object_with_its_severity() -> None:
    assert Finding(3, "end", "no", "x", "warning", "gap").as_dict() == {
        "line": 3,
        "column": "end",
        "message": "no",
        "value": "x",
        "severity": "warning",
        "code": "gap",
        "suggestion": "",
    }


def test_an_input_error_lists_every_finding_in_the_order_of_the_lines() -> None:
    error = InputError("life.csv", [Finding(9, "end", "b"), Finding(2, "id", "a")])
    assert str(error) == "life.csv:2: column id: fault: a\nlife.csv:9: column end: fault: b"


def test_an_input_error_without_a_finding_still_says_something() -> None:
    assert str(InputError("life.csv", [])) == "life.csv: cannot be read"


def test_a_long_value_is_cut() -> None:
    assert shown("x" * 500) == f"“{'x' * 59}…”"


def test_control_characters_of_a_value_are_escaped() -> None:
    assert shown("a\x1b[31mb\u202e\n") == "“a\\u001b[31mb\\u202e\\u000a”"
