"""Firefox without a window, driven over WebDriver BiDi, which it speaks itself."""

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

import websocket

from tools.lab import PATIENCE, free_port, stop

NAMES = ("firefox", "firefox-esr")
PLACES = ("/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe")
MISSING = "no Firefox: install it, or name one in LOGREG_FIREFOX"
# What a key is called on the wire: https://www.w3.org/TR/webdriver/#keyboard-actions
KEYS = {"End": "\ue010", "Home": "\ue011", "ArrowRight": "\ue014"}
# Every other machine is behind a door that nobody opens; this one is never sought there.
SETTINGS = """user_pref("network.proxy.type", 1);
user_pref("network.proxy.socks", "127.0.0.1");
user_pref("network.proxy.socks_port", 9);
"""


def find():
    """Path of a Firefox, or None."""
    if named := os.environ.get("LOGREG_FIREFOX"):
        return named
    found = [place for name in NAMES if (place := shutil.which(name))]
    return next((place for place in (*found, *PLACES) if Path(place).exists()), None)


class Firefox:
    """One page; `errors` collects what its console calls an error. `folder` is for the browser's settings."""

    def __init__(self, path, folder):
        port, self.errors, self._number = free_port(), [], 0
        (folder / "user.js").write_text(SETTINGS)
        self.log = open(folder / "firefox.log", "w")
        self.process = subprocess.Popen(
            [path, "--headless", "--profile", str(folder), f"--remote-debugging-port={port}"],
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        try:
            self._socket = self._connect(f"ws://127.0.0.1:{port}/session")
            self._command("session.new", capabilities={})
            self._command("session.subscribe", events=["log.entryAdded"])
            self.page = self._command("browsingContext.create", type="window")[
                "context"
            ]  # the first keeps the focus to itself
        except BaseException:
            self.close()
            raise

    def _connect(self, url):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return websocket.create_connection(url, timeout=PATIENCE, suppress_origin=True)
            except OSError:
                if time.monotonic() > end or self.process.poll() is not None:
                    raise
                time.sleep(0.2)

    def _command(self, method, **given):
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": given}))
        while True:
            heard = json.loads(self._socket.recv())
            if heard.get("method") == "log.entryAdded" and heard["params"]["level"] == "error":
                self.errors.append(heard["params"]["text"])
            if heard.get("id") == self._number:
                if heard["type"] == "error":
                    raise RuntimeError(f"{method}: {heard['message']}")
                return heard["result"]

    def go(self, url, width=1280, height=1000):
        """Open a page in a window of this size."""
        self._command("browsingContext.setViewport", context=self.page, viewport={"width": width, "height": height})
        self._command("browsingContext.navigate", context=self.page, url=url, wait="interactive")

    def evaluate(self, function, *given):
        """What a function of JavaScript gives for these arguments."""
        call = f"(async () => JSON.stringify((await ({function})(...{json.dumps(given)})) ?? null))()"
        answer = self._command(
            "script.evaluate", expression=call, target={"context": self.page}, awaitPromise=True, userActivation=True
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def wait_for(self, function, *given, seconds=PATIENCE):
        """Wait until a function of JavaScript gives something true, and return that."""
        end = time.monotonic() + seconds
        while not (answer := self.evaluate(function, *given)):
            if time.monotonic() > end:
                raise TimeoutError(f"{function} {given}")
            time.sleep(0.05)
        return answer

    def press(self, name):
        """Press a key, as a hand would."""
        actions = [{"type": kind, "value": KEYS[name]} for kind in ("keyDown", "keyUp")]
        keyboard = {"type": "key", "id": "keyboard", "actions": actions}
        self._command("input.performActions", context=self.page, actions=[keyboard])

    def close(self):
        """Stop the browser."""
        stop(self.process)
        self.log.close()
