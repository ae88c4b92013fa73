"""One learner of a class: a JupyterLab server and a kernel of their own, spoken to as the page speaks to them."""

import json
import time
import urllib.request
import uuid

import psutil
import websocket

from tools.lab import Lab
from tools.notebook_form import code_cells

# In the kernel: what can be moved, and what moving costs there.
FOLLOW = """
import gc, json, resource, time
from logreg_core.live import Live

def _lives():
    made = [one for one in gc.get_objects() if isinstance(one, Live) and one.show]
    return [one for one in made if not one.picture.frame.blank]  # the others wait for what a reader writes

def _sliders(made):
    return [control for control in made.controls.values() if hasattr(control, "step") and hasattr(control, "max")]

def _first():
    return [(c.model_id, c.min, c.max, c.step) for made in _lives() for c in _sliders(made)[:1]]

def _costs(steps):
    costs = []
    for slider in [slider for made in _lives() for slider in _sliders(made)[:1]]:
        costs.append([])
        for k in range(steps):
            begin = time.process_time()
            slider.value = slider.min + (slider.max - slider.min) * (7 * k % 31) / 31
            costs[-1].append(1e3 * (time.process_time() - begin))
    return costs

def _peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
"""


class Learner:
    """A server with a kernel; `ask` runs code, `move` sets a slider and returns how long the picture took."""

    def __init__(self, folder, root):
        folder.mkdir(parents=True)
        # Who waits for the others is silent, and is not asked whether they are still there.
        self.lab = Lab(folder, root, options=["--ServerApp.websocket_ping_interval=0"])
        self.session, self.socket = uuid.uuid4().hex, None

    def _open(self):
        """Start a kernel and speak to it."""
        made = urllib.request.Request(
            f"{self.lab.url}/api/kernels",
            b"{}",
            {"Authorization": f"token {self.lab.token}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(made, timeout=60) as answer:
            kernel = json.load(answer)["id"]
        address = self.lab.url.replace("http", "ws", 1)
        self.socket = websocket.create_connection(
            f"{address}/api/kernels/{kernel}/channels?session_id={self.session}&token={self.lab.token}", timeout=300
        )

    def run_all(self, notebook):
        """Start a kernel, run every cell of a notebook, then name what can be moved."""
        self._open()
        for cell in code_cells(notebook):
            self.run(cell.source, {"cellId": cell.id})
        self.run(FOLLOW)

    def run(self, code, metadata=None):
        """Run code; what it printed."""
        sent = self._send(
            "execute_request",
            {"code": code, "silent": False, "store_history": False, "user_expressions": {}, "allow_stdin": False},
            metadata,
        )
        printed = ""
        for kind, content in self._answers(sent):
            if kind == "error":
                raise RuntimeError(f"{content['ename']}: {content['evalue']}")
            if kind == "stream" and content["name"] == "stdout":
                printed += content["text"]
        return printed

    def ask(self, expression):
        """The value of an expression, through JSON."""
        return json.loads(self.run(f"print(json.dumps({expression}))"))

    def move(self, slider, value):
        """Set a slider as the page does; seconds until the new picture is here, and its sentence."""
        begin, took, sentence = time.perf_counter(), None, None
        sent = self._send(
            "comm_msg", {"comm_id": slider, "data": {"method": "update", "state": {"value": value}, "buffer_paths": []}}
        )
        for kind, content in self._answers(sent):
            if kind == "error":
                raise RuntimeError(f"{content['ename']}: {content['evalue']}")
            if kind == "comm_msg" and "sentence" in (content["data"].get("content") or {}):
                took, sentence = time.perf_counter() - begin, content["data"]["content"]["sentence"]
        return took, sentence

    def memory(self):
        """MiB of the server and of the kernel: what each adds to the computer, shared pages counted in shares."""
        server = psutil.Process(self.lab.process.pid)
        kernels = server.children(recursive=True)
        return pss(server), sum(pss(kernel) for kernel in kernels)

    def close(self):
        """Stop the kernel and the server."""
        if self.socket:
            self.socket.close()
        self.lab.close()

    def _send(self, kind, content, metadata=None):
        name = uuid.uuid4().hex
        self.socket.send(
            json.dumps(
                {
                    "header": {
                        "msg_id": name,
                        "msg_type": kind,
                        "session": self.session,
                        "username": "",
                        "version": "5.4",
                        "date": "",
                    },
                    "parent_header": {},
                    "metadata": metadata or {},
                    "content": content,
                    "channel": "shell",
                    "buffers": [],
                }
            )
        )
        return name

    def _answers(self, sent):
        """What comes back for one message, until the kernel is idle again."""
        while True:
            kind, parent, content = unpack(self.socket.recv())
            if parent == sent:
                yield kind, content
                if kind == "status" and content["execution_state"] == "idle":
                    return


def unpack(message):
    """Kind, the message it answers, and content; a binary message begins with where its parts begin."""
    if isinstance(message, bytes):
        parts = int.from_bytes(message[:4], "big")
        begins = [int.from_bytes(message[4 * k : 4 * k + 4], "big") for k in range(1, parts + 1)] + [len(message)]
        message = message[begins[0] : begins[1]]
    message = json.loads(message)
    return message["header"]["msg_type"], message["parent_header"].get("msg_id"), message["content"]


def pss(process):
    """MiB of one process, pages that several share counted in shares; where the system cannot tell, all its pages."""
    full = process.memory_full_info()
    return getattr(full, "pss", full.rss) / 2**20
