"""Which Chromium the browser tests drive: the reader's own, else Playwright's."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
# A browser that keeps to this machine: every other name is unknown to it.
FLAGS = (
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-gpu",
    "--no-first-run",
)
MISSING = (
    "no Chromium: install Chromium, Chrome or Edge, or name one in LOGREG_CHROMIUM, "
    "or run `python -m playwright install chromium`"
)


def find(own):
    """Path of a Chromium, or None; `own` is where Playwright would keep its own."""
    if named := os.environ.get("LOGREG_CHROMIUM"):
        return named
    found = [place for name in NAMES if (place := shutil.which(name))]
    return next((place for place in (*found, *PLACES, own) if Path(place).exists()), None)


def required():
    """Whether a missing browser is a failure: in CI, or when asked for."""
    return os.environ.get("CI", "").lower() in {"1", "true"} or os.environ.get("LOGREG_BROWSER") == "required"


def flags():
    """Chromium refuses its sandbox to root, which is who runs in a container."""
    return [*FLAGS, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else list(FLAGS)
