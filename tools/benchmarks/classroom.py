"""What a class asks of one computer: ``python -m tools.benchmarks.classroom [kernels | load] [options]``.

`kernels` runs every notebook, sweeps every control to its ends and tells what its kernel then holds and what one step
of a slider costs. `load` lets 1, 5, 10 and 30 learners, each with a JupyterLab server and a kernel of their own, open
the same lesson at once and then move a slider twice a second. The client is one process on the same computer and takes
part of its time; its share is told.
"""

import argparse
import os
import random
import statistics
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path

import psutil

from tools.benchmarks.learner import Learner
from tools.kernel import private_jupyter
from tools.notebook_form import ALL, NOTEBOOKS, read

BEAT = 0.5  # seconds between two steps of one learner


def kernels(folder, steps=60):
    """Memory of every notebook's kernel (Linux counts its peak in KiB), and processor time for a step of a slider."""
    print(f"{'notebook':>36} {'run all s':>9} {'MiB run':>8} {'swept':>6} {'peak':>5} {'ms a step':>10} {'worst':>6}")
    for path in ALL:
        with closing(Learner(folder / path.stem, NOTEBOOKS)) as learner:
            begin = time.perf_counter()
            learner.run_all(read(path))
            took, ran = time.perf_counter() - begin, learner.memory()[1]
            learner.run("for made in _lives(): made.check()")
            swept, peak = learner.memory()[1], learner.ask("_peak()")
            costs = [statistics.median(cost) for cost in learner.ask(f"_costs({steps})")] or [float("nan")]
            print(
                f"{path.stem:>36} {took:>9.1f} {ran:>8.0f} {swept:>6.0f} {peak:>5.0f} "
                f"{statistics.median(costs):>10.1f} {max(costs):>6.1f}",
                flush=True,
            )


def load(folder, sizes, seconds, lesson):
    """Learners who open one lesson at once, then move its first slider twice a second."""
    notebook = read(NOTEBOOKS / f"{lesson}.ipynb")
    print(f"{lesson}, {seconds:.0f} s of moving")
    print(
        f"{'learners':>8} {'ready s':>7} {'p50 ms':>6} {'p95':>5} {'slowest':>7} {'steps':>6} {'lost':>4} "
        f"{'MiB a server':>12} {'a kernel':>8} {'all':>6} {'processor':>9} {'client':>6}"
    )
    for size in sizes:
        with ExitStack() as stack:
            learners = [
                stack.enter_context(closing(Learner(folder / f"{size}-{place}", NOTEBOOKS))) for place in range(size)
            ]
            ready, walks, busy, client = lesson_together(learners, notebook, seconds)
            times = sorted(1e3 * took for walked, _ in walks for took, _ in walked if took is not None)
            lost = sum(len(walked) for walked, _ in walks) - len(times) + sum(not right for _, right in walks)
            memory = [learner.memory() for learner in learners]
            server, kernel = (statistics.median(part) for part in zip(*memory, strict=True))
            print(
                f"{size:>8} {ready:>7.1f} {statistics.median(times):>6.0f} {times[int(0.95 * len(times))]:>5.0f} "
                f"{times[-1]:>7.0f} {len(times):>6} {lost:>4} {server:>12.0f} {kernel:>8.0f} "
                f"{sum(map(sum, memory)):>6.0f} {busy:>8.0f}% {client:>5.0f}%",
                flush=True,
            )


def lesson_together(learners, notebook, seconds):
    """Seconds until everybody has run all cells, all walks, and per cent of the processors: in all, by this client."""
    with ThreadPoolExecutor(len(learners)) as pool:
        begin = time.perf_counter()
        list(pool.map(lambda learner: learner.run_all(notebook), learners))
        ready, together = time.perf_counter() - begin, threading.Barrier(len(learners))
        psutil.cpu_percent()
        client, begin = time.process_time(), time.perf_counter()
        walks = list(pool.map(lambda learner: walk(learner, learners.index(learner), seconds, together), learners))
        share = (time.process_time() - client) / (time.perf_counter() - begin) / os.cpu_count()
        return ready, walks, psutil.cpu_percent(), 100 * share


def walk(learner, seed, seconds, together):
    """Steps of one learner: `(seconds, sentence)` for each, and whether the last picture is the one of its setting."""
    chance = random.Random(seed)
    slider, low, high, step = learner.ask("_first()[0]")
    together.wait()
    time.sleep(chance.uniform(0, BEAT))
    end, walked, value = time.perf_counter() + seconds, [], low
    while (begin := time.perf_counter()) < end:
        value = value + step if value + step <= high else low
        walked.append(learner.move(slider, value))
        time.sleep(max(0.0, BEAT - (time.perf_counter() - begin)))
    again = learner.ask("[made.show(**made.values()) for made in _lives()]")
    return walked, walked[-1][1] in again


def main():
    """Read what is asked for, and measure it."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("what", choices=["kernels", "load"])
    asked.add_argument("--learners", type=int, nargs="+", default=[1, 5, 10, 30])
    asked.add_argument("--seconds", type=float, default=30)
    asked.add_argument("--lesson", default="02_the_sigmoid")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        private_jupyter(folder)
        if given.what == "kernels":
            kernels(Path(folder))
        else:
            load(Path(folder), given.learners, given.seconds, given.lesson)


if __name__ == "__main__":
    main()
