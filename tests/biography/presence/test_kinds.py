"""What kind of stay it was is told by the verb, by the noun before the place, or by the house."""

import pytest

from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.vocabulary import Kind


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("In 1870 she went into exile in Berlin.", Kind.EXILE),
        ("In 1870 she was granted asylum in Berlin.", Kind.EXILE),
        ("In 1870 she was confined to an asylum in Berlin.", Kind.PRISON),
        ("In 1870 she was under house arrest in Berlin.", Kind.PRISON),
        ("She served a prison sentence in Berlin from 1870 to 1872.", Kind.PRISON),
        ("She served in Berlin from 1870 to 1872.", Kind.WORK),
        ("In 1870 she completed her studies in Berlin.", Kind.SCHOOL),
        ("In 1870 she gave lectures in Berlin.", Kind.VISIT),
        ("In 1870 she attended a congress in Berlin.", Kind.CONFERENCE),
        ("In 1870 she underwent treatment in Berlin.", Kind.HOSPITAL),
        ("In 1870 she took up a chair in Berlin.", Kind.WORK),
        ("In 1940 she was detained at the Berlin Internment Camp.", Kind.INTERNMENT),
        ("In 1870 she lived in Berlin.", Kind.RESIDENCE),
        ("Her hometown was Berlin.", Kind.RESIDENCE),
        ("Her birthplace was Berlin.", Kind.BIRTHPLACE),
    ],
)
def test_the_kind_of_a_stay_is_what_the_text_tells(
    told: str, kind: Kind, gazetteer: Gazetteer
) -> None:
    (stay,) = extract(told, gazetteer=gazetteer)
    assert stay.kind is kind
