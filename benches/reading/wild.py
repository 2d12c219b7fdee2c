#!/usr/bin/env python3
"""Reads folders of CSV files and workbooks with intake, and compares every row with a second reading.

Usage: wild.py INTAKE FOLDER...

Each file is imported in a store of its own, all columns into one field. A file is `read` if every row is there with its
cells, or failed with its number; `read to a fault` if that holds up to a row that failed for a faulty quotation, behind which
readers differ; `refused` if intake names an error; otherwise it is `BAD`. The second reading is the file
of the same name in a folder `clean` beside that of the file (as Pollock has it), otherwise Python's csv module with the
delimiter that intake found. Workbooks are read by openpyxl, xlrd and python-calamine, as far as they are installed (`pip
install openpyxl xlrd python-calamine`): a workbook is `read` if one of them reads the same. A difference of a known kind is
named: `read (KIND)`. Nothing is fetched. Limits: 30 seconds of processor time (120 in all) and 512 MiB for each command, and a
store of 100 MB or of ten times the file; a minute and 2 GiB for another reader. The last lines give the median time, memory and
disk, and name the files that took most. The memory of a command is the sum of the peaks of its processes: it starts one for a
workbook. Linux tells it while they run, so it is looked at every few milliseconds.
"""

import collections
import csv
import io
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import readers

TEXTS = (".csv", ".tsv", ".txt")
BOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".xlsb", ".numbers")
SECONDS, PATIENCE, LOOK, BYTES, STORE = 30, 120, 0.002, 512 * 1024 * 1024, 100_000_000
BETWEEN = "\x1e\x1f"
# White space, and the invisible characters that intake takes off the ends of a cell.
INVISIBLE = "".join(c for c in map(chr, range(sys.maxunicode + 1)) if c.isspace() and c not in "\x1c\x1d\x1e\x1f")
INVISIBLE += "\xad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
csv.field_size_limit(BYTES)


class Bad(Exception):
    """Something that a file must never cause."""


class Cost:
    """The largest processor time and memory of a command on a file, and the size of its store."""

    seconds = memory = disk = 0

    def take(self, seconds, memory, store):
        self.seconds, self.memory = max(self.seconds, seconds), max(self.memory, memory)
        self.disk = max([self.disk] + [path.stat().st_size for path in Path(store).parent.iterdir()])


def run(intake, store, *words, cost=None):
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (4 * BYTES, 4 * BYTES))
    began = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        command = subprocess.Popen([intake, "--no-input", "--store", store, *words], stdin=subprocess.DEVNULL, stdout=out,
                                   stderr=err, preexec_fn=limit)
        ended = memory = 0
        while not ended:
            memory = max(memory, peak(command.pid))
            if time.monotonic() - began > PATIENCE:
                command.kill()
            time.sleep(LOOK)
            ended, status, usage = os.wait4(command.pid, os.WNOHANG)
        command.returncode = status = os.waitstatus_to_exitcode(status)
        elapsed, seconds, texts = time.monotonic() - began, usage.ru_utime + usage.ru_stime, []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode("utf-8", "replace"))
    if cost:
        cost.take(seconds, memory, store)
    if seconds > SECONDS or elapsed > PATIENCE:
        raise Bad(f"{seconds:.0f} s of processor time, {elapsed:.0f} s in all")
    if memory > BYTES:
        raise Bad(f"{memory // 2**20} MiB")
    if status not in (0, 1, 2, 3) or "panicked" in texts[1]:
        raise Bad(f"exit status {status}: {texts[1][-200:]}")
    return status, *texts


def peak(process):
    """The peak memory in bytes of a process and of those that it has started. That of `wait4` counts our own before `exec`."""
    try:
        folder = Path("/proc", str(process))
        found = re.search(r"VmHWM:\s+(\d+)", (folder / "status").read_text())
        children = [pid for list in folder.glob("task/*/children") for pid in list.read_text().split()]
    except OSError:  # It has ended.
        return 0
    return (int(found[1]) * 1024 if found else 0) + sum(map(peak, children))


def text(path, encoding):
    return path.read_bytes().decode("utf-8-sig" if encoding == "utf-8" else encoding, "replace")


def second_reading(path, preview):
    clean = path.parent.parent / "clean" / path.name
    if clean.exists():
        rows = list(csv.reader(io.StringIO(text(clean, "utf-8"), newline="")))[1:]
    else:
        names = {"windows-1252": "cp1252", "utf-16le": "utf-16", "utf-16be": "utf-16"}
        encoding = names.get(preview["encoding"].lower(), preview["encoding"])
        # End marks of old systems.
        lines = io.StringIO(text(path, encoding).rstrip("\x1a"), newline="")
        options = {"escapechar": "\\", "doublequote": False} if preview["escape"] else {}
        rows = list(csv.reader(lines, delimiter=preview["delimiter"], **options))
        skipped = [at for at, row in enumerate(rows) if not is_blank(row)]
        rows = rows[skipped[0] + 1 :] if skipped else []
    return [row for row in rows if not is_blank(row)]


def compared_book(path, preview, mine):
    """The verdict of the reader that agrees best, for the cells of each row that intake read."""
    verdicts = []
    for name, rows, error in readers.readings(path, preview["sheet"]):
        if rows is None:
            verdicts.append(("not compared", f"{name}: {error}"))
            continue
        rows = [[readers.shown(value, preview["format"]) for value in row] for row in rows]
        rows = [cells(row) for row in rows[preview["header_row"]:] if not is_blank(row)]
        verdict, why = readers.compared(mine, rows)
        if verdict == "read":
            verdicts.append((f"read ({why})" if why else "read", ""))
        else:
            verdicts.append((verdict, f"{name}: {why}"))
    order = lambda pair: (["read", "DIFFERS", "not compared"].index(pair[0].split(" (")[0]), len(pair[0]))
    return min(verdicts, key=order, default=("not compared", "no other reader"))


def clean(cell):
    """A cell without the invisible characters at its ends, and without the apostrophe before a formula."""
    bare = cell.strip(INVISIBLE)
    return clean(bare[1:]) if bare[:1] == "'" and bare[1:].lstrip(INVISIBLE)[:1] in tuple("=+-@'") else bare


def is_blank(row):
    return not any(clean(cell) for cell in row)


def cells(row):
    """The cells of a row that are not blank, without the space around them. Numbers have 12 digits."""
    return [plain(cell) for cell in (" ".join(clean(cell).split()) for cell in row) if cell]


def failed_rows(intake, store):
    """The failed rows by their numbers, each with its cells and its error."""
    rows = csv.reader(io.StringIO(run(intake, store, "jobs", "failed", "1")[1], newline=""))
    header = next(rows)
    ours = [at for at, name in enumerate(header) if name in ("_row", "_error", "_fix")]
    own = lambda row, name: row[header.index(name)]
    return {int(own(row, "_row")): (cells(cell for at, cell in enumerate(row) if at not in ours), own(row, "_error")) for row in rows}


def plain(cell):
    try:
        return f"{float(cell):.12g}"
    except ValueError:
        return cell


def judge(intake, path, base, folder, cost):
    store = str(folder / "intake.db")
    shutil.copy(base, store)
    status, out, errors = run(intake, store, "import", "leads", str(path), "--preview", "--format", "json", cost=cost)
    if status:
        return "refused", errors.split("\n")[0]
    preview = json.loads(out)
    maps = [word for at in range(len(preview["columns"])) for word in ("--map", f"#{at + 1}=description")]
    join = ["--join", f"description={BETWEEN}"] if len(preview["columns"]) > 1 else []
    sheet = ["--sheet", preview["sheet"]] if preview["sheet"] else []
    status, out, errors = run(intake, store, "import", "leads", str(path), *maps, *join, *sheet, "--on-duplicate", "create",
                              "--format", "json", cost=cost)
    if cost.disk > max(STORE, 10 * path.stat().st_size):
        raise Bad(f"a store of {cost.disk // 1_000_000} MB")
    if status not in (0, 3):
        return "refused", errors.split("\n")[0]
    result = json.loads(out)
    listed = json.loads(run(intake, store, "lead", "list", "--format", "json")[1])
    found = {lead["row"]: lead["description"] or "" for lead in listed}
    if len(found) + result["failed"] != result["read"]:
        raise Bad("rows are missing")
    failed = failed_rows(intake, store) if result["failed"] else {}
    if preview["format"] != "csv":
        mine = {row: cells(all.split(BETWEEN)) for row, all in found.items()}
        return compared_book(path, preview, mine | {row: kept for row, (kept, _) in failed.items()})
    wanted = second_reading(path, preview)
    first = min((row for row, (_, error) in failed.items() if error.startswith("a quotation mark")), default=None)
    if first is None and result["read"] != len(wanted):
        return "DIFFERS", f"{result['read']} rows read, {len(wanted)} in the second reading"
    left = collections.Counter(tuple(cells(row)) for row in wanted)
    for row, joined in found.items():
        if first is not None and row >= first:
            continue
        key = tuple(cells(joined.split(BETWEEN)))
        if not left[key]:
            return "DIFFERS", f"row {row}: {key!r:.300}"
        left[key] -= 1
    if first is not None:
        return "read to a fault", f"row {first}"
    return "read", f"{result['failed']} rows failed" if result["failed"] else ""


def main():
    intake, folders = os.path.abspath(sys.argv[1]), sys.argv[2:]
    counts = collections.Counter()
    with tempfile.TemporaryDirectory() as scratch:
        base = os.path.join(scratch, "base.db")
        run(intake, base, "config", "set", "leads.required", "description")
        files = sorted(path for of in folders for path in Path(of).rglob("*")
                       if path.suffix.lower() in TEXTS + BOOKS and "clean" not in path.parts)
        costs = []
        for at, path in enumerate(files):
            folder = Path(scratch, str(at))
            folder.mkdir()
            cost = Cost()
            try:
                verdict, why = judge(intake, path, base, folder, cost)
            except Bad as bad:
                verdict, why = "BAD", str(bad)
            except (LookupError, csv.Error) as error:
                verdict, why = "not compared", str(error)
            costs.append((cost, path))
            shutil.rmtree(folder)
            counts[verdict] += 1
            if verdict != "read":
                print(f"{verdict}\t{path}\t{why}", flush=True)
    for verdict, count in counts.most_common():
        print(f"{count} {verdict}")
    print(f"{len(files)} files")
    for name, key, unit, size in (("time", "seconds", "s", 1), ("memory", "memory", "MiB", 2**20), ("disk", "disk", "MB", 1e6)):
        middle = statistics.median([getattr(cost, key) for cost, _ in costs] or [0])
        print(f"Most {name} of a command (the median is {middle / size:.1f} {unit}):")
        for cost, path in sorted(costs, key=lambda pair: -getattr(pair[0], key))[:10]:
            print(f"{getattr(cost, key) / size:.1f} {unit}\t{path}")
    sys.exit(1 if counts["BAD"] or counts["DIFFERS"] else 0)


if __name__ == "__main__":
    main()
