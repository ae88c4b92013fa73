"""A kernel to run notebooks in, seen the way JupyterLab sees it: cells go in, outputs and widget errors come out."""

import json
import os
import tempfile
import time
from queue import Empty

from jupyter_client.manager import KernelManager

PATIENCE = 60  # seconds for one cell


def private_jupyter(folder):
    """Keep the reader's own Jupyter and IPython settings, and what was solved, out of what is started from here on."""
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
        os.environ[name] = os.path.join(folder, name.lower())
        os.makedirs(os.environ[name], exist_ok=True)
    os.environ["LOGREG_PROGRESS"] = "off"
    os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"  # the kernel of this environment, not one installed for the user


class Trouble(AssertionError):
    """Something a reader would see go wrong."""


class Kernel:
    """A fresh kernel. `run` and `send` return what was shown, and raise `Trouble` for an error or a warning."""

    def __init__(self, folder):
        self.log = tempfile.TemporaryFile("w+")  # noqa: SIM115  closed with the kernel
        self.manager = KernelManager(kernel_name="python3")
        self.manager.start_kernel(cwd=str(folder), stderr=self.log)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)

    def close(self):
        """Stop the kernel."""
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        self.log.close()

    def run(self, code, cell=None):
        """Run code as the cell with this id; its outputs as a list of `(kind, text)`."""
        message = self.client.session.msg(
            "execute_request",
            {
                "code": code,
                "silent": False,
                "store_history": True,
                "user_expressions": {},
                "allow_stdin": False,
                "stop_on_error": True,
            },
        )
        message["metadata"] = {"cellId": cell} if cell else {}
        return self._send(message, code)

    def ask(self, code):
        """The value of an expression, through JSON."""
        return json.loads("".join(text for kind, text in self.run(f"import json; print(json.dumps({code}))")))

    def send(self, widget, **data):
        """A message from the page to a widget, as a moved slider or a pressed button sends it."""
        message = self.client.session.msg("comm_msg", {"comm_id": widget, "data": data})
        return self._send(message, f"widget {widget}: {data}")

    def move(self, widget, **state):
        """Set a widget's state from the page."""
        return self.send(widget, method="update", state=state, buffer_paths=[])

    def press(self, widget):
        """Press a button."""
        return self.send(widget, method="custom", content={"event": "click"})

    def written(self):
        """What the kernel's process wrote to its own standard error, where a lost asyncio exception ends up."""
        self.log.seek(0)
        return self.log.read()

    def _send(self, message, what):
        self.client.shell_channel.send(message)
        shown, asked, end = [], message["header"]["msg_id"], time.monotonic() + PATIENCE
        while True:
            try:
                answer = self.client.get_iopub_msg(timeout=max(0.01, end - time.monotonic()))
            except Empty:
                raise Trouble(f"no answer within {PATIENCE} s to\n{what}") from None
            content = answer["content"]
            # Trouble counts from anywhere: a callback may report it outside the message that set it off.
            if answer["msg_type"] == "error":
                trace = "\n".join(content["traceback"])
                raise Trouble(f"{content['ename']}: {content['evalue']}\nafter\n{what}\n{trace}")
            if answer["msg_type"] == "stream" and content["name"] == "stderr":
                raise Trouble(f"{content['text']}\nafter\n{what}")
            if answer["parent_header"].get("msg_id") != asked:
                continue
            if answer["msg_type"] == "stream":  # it may arrive in several pieces
                before = shown.pop()[1] if shown and shown[-1][0] == "stream" else ""
                shown.append(("stream", before + content["text"]))
            elif answer["msg_type"] in ("display_data", "execute_result"):
                shown += [(kind, value) for kind, value in content["data"].items() if kind.startswith("text/")]
            elif answer["msg_type"] == "status" and content["execution_state"] == "idle":
                return shown
