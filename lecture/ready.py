"""Kernels for a lecture: one waits with the series imported, so that a lesson need not wait for that."""

import asyncio
from contextlib import suppress

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

NAME = "python3"
PAUSE = 15  # seconds that a lesson has the processors to itself before the next kernel is made ready
PATIENCE = 60  # seconds for a kernel to answer
IMPORTS = "for room in ('exercises', 'explorers', 'training'): __import__(f'logreg_core.{room}')\ndel room"


class Ready(AsyncMappingKernelManager):
    """A manager that hands out the kernel that is ready, and makes another one ready a while later."""

    _ready = _later = None  # a task that gives the id of the kernel that waits; what begins the next one

    def prepare(self, pause=0):
        """Make a kernel ready after a pause, in seconds."""
        self._later = asyncio.get_running_loop().call_later(pause, self._begin)

    async def start_kernel(self, *, kernel_id=None, path=None, **named):
        """The id of a kernel in this folder: of the one that is ready, if it is of the kind that is asked for."""
        asked = kernel_id is None and named.get("kernel_name") == NAME
        if asked and self._ready and self.cwd_for_path(path or "") == self.cwd_for_path(""):
            ready, self._ready = self._ready, None
            taken = await ready
            self.prepare(PAUSE)
            if taken in self:  # it has not died since
                return taken
        return await super().start_kernel(kernel_id=kernel_id, path=path, **named)

    async def cull_kernel_if_idle(self, kernel_id):
        """End a kernel that nobody has used for long, but not the one that waits for its lesson."""
        waits = self._ready and self._ready.done() and self._ready.result() == kernel_id
        if not waits:
            await super().cull_kernel_if_idle(kernel_id)

    async def shutdown_all(self, now=False):
        """End all kernels, and make no more ready."""
        for coming in filter(None, (self._later, self._ready)):
            coming.cancel()
        await super().shutdown_all(now=now)

    def _begin(self):
        self._ready = asyncio.ensure_future(self._make())

    async def _make(self):
        kernel_id = await super().start_kernel(path="", kernel_name=NAME)
        client = self.get_kernel(kernel_id).client()
        client.start_channels()
        with suppress(RuntimeError, TimeoutError):  # it died, or is slow: the lesson finds out
            await client.wait_for_ready(timeout=PATIENCE)
            await client.execute_interactive(IMPORTS, silent=True, store_history=False, timeout=PATIENCE)
        client.stop_channels()
        return kernel_id
