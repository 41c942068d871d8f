from pathlib import Path

import pytest

from mapapp.geocoding.answer_cache import AnswerCache, OnlinePlace

PLACE = OnlinePlace("Town", "Town, France", 2.35, 48.85, "FR", 0.8)


def test_an_answer_is_kept_with_its_date_and_licence(tmp_path: Path) -> None:
    put = AnswerCache("service", tmp_path).put("Town", "ODbL", (PLACE,))
    kept = AnswerCache("service", tmp_path).get("Town")
    assert kept == put
    assert kept is not None
    assert (kept.licence, kept.places) == ("ODbL", (PLACE,))


def test_that_there_is_no_such_place_is_an_answer_too(tmp_path: Path) -> None:
    AnswerCache("service", tmp_path).put("Nowhere", "ODbL", ())
    kept = AnswerCache("service", tmp_path).get("Nowhere")
    assert kept is not None
    assert kept.places == ()


def test_services_do_not_share_their_answers(tmp_path: Path) -> None:
    AnswerCache("one", tmp_path).put("Town", "ODbL", (PLACE,))
    assert AnswerCache("other", tmp_path).get("Town") is None


def test_a_line_that_was_cut_off_or_spoilt_is_passed_over(tmp_path: Path) -> None:
    cache = AnswerCache("service", tmp_path)
    cache.put("Town", "ODbL", (PLACE,))
    whole = cache.path.read_bytes()
    cache.path.write_bytes(b'{"question": 7}\n\xff\xfe\n[]\n' + whole + whole[: len(whole) // 2])
    assert AnswerCache("service", tmp_path).get("Town") is not None


def test_a_folder_that_cannot_be_written_to_is_told_once_and_borne(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = AnswerCache("service", tmp_path / "file")
    cache.put("Town", "ODbL", (PLACE,))
    cache.put("Other", "ODbL", ())
    assert cache.get("Town") is not None
    assert caplog.text.count("cannot be kept") == 1
