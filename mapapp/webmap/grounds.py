"""Grounds from the network that a reader may switch on; none is loaded before (xyzservices)."""

from typing import Any

from xyzservices import TileProvider, providers

_PROVIDERS: tuple[TileProvider, ...] = (
    providers.OpenStreetMap.Mapnik,
    providers.OpenTopoMap,
    providers.Esri.WorldShadedRelief,
)


def _option(provider: TileProvider) -> dict[str, Any]:
    # Leaflet's own placeholders stay; the provider's others are filled in.
    url = provider.build_url(fill_subdomain=False)
    return {
        "name": provider.name.replace(".", " "),
        "url": url,
        "attribution": provider.attribution.replace("(C)", "©").replace(" -- ", " – "),
        "maxZoom": int(provider.get("max_zoom", 18)),
    }


ONLINE_GROUNDS: tuple[dict[str, Any], ...] = tuple(map(_option, _PROVIDERS))
