"""Finds a Chromium for the browser tests; where there is none, tries to have one installed."""

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

# What a browser without a screen, a network and a user needs to be told.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """The path of the system's Chromium or Chrome, else of Playwright's; None without one."""
    system = next(filter(None, map(shutil.which, _NAMES)), None)
    return system or _playwrights()


def _playwrights() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__" and find() is None:
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
