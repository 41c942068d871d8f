import gc
import gzip

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from mapapp.dashboard.pages import PAGES, MapPage, routes

TEXT = "<html><script>1</script><style>a{}</style></html>"


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=routes()))


def test_a_page_is_served_while_somebody_holds_it(client: TestClient) -> None:
    page = PAGES.publish(MapPage(TEXT))
    assert client.get(f"/{page.address}").text == TEXT


def test_a_page_that_nobody_holds_is_gone(client: TestClient) -> None:
    page = PAGES.publish(MapPage(TEXT + "other"))
    address = f"/{page.address}"
    del page
    gc.collect()
    answer = client.get(address)
    assert answer.status_code == 404
    assert "Reload" in answer.text


def test_two_sessions_with_the_same_page_share_it() -> None:
    first = PAGES.publish(MapPage(TEXT))
    assert PAGES.publish(MapPage(TEXT)) is first


def test_a_page_has_an_origin_of_its_own_and_runs_its_own_scripts_only(client: TestClient) -> None:
    page = PAGES.publish(MapPage(TEXT))
    policy = client.get(f"/{page.address}").headers["content-security-policy"]
    assert "sandbox allow-scripts" in policy
    assert "allow-same-origin" not in policy
    assert "default-src 'none'" in policy
    assert "'unsafe-inline'" not in policy


def test_a_page_travels_compressed(client: TestClient) -> None:
    page = PAGES.publish(MapPage(TEXT))
    answer = client.get(f"/{page.address}", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(page.compressed).decode() == answer.text == TEXT
