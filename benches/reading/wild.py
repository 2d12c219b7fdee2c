#!/usr/bin/env python3
"""Reads folders of CSV files with intake, and compares every row with a second reading.

Usage: wild.py INTAKE FOLDER...

Each file is imported in a store of its own, all columns into one field. A file is `read` if every row is there with its
cells, or failed with its number; `refused` if intake names an error; otherwise it is `BAD`. The second reading is the file
of the same name in a folder `clean` beside that of the file (as Pollock has it), otherwise Python's csv module with the
delimiter that intake found. Nothing is fetched. Limits: 30 seconds and 512 MiB for each command.
"""

import collections
import csv
import io
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SECONDS, BYTES = 30, 512 * 1024 * 1024
BETWEEN = "\x1f"
csv.field_size_limit(BYTES)


class Bad(Exception):
    """Something that a file must never cause."""


def run(intake, store, *words):
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (4 * BYTES, 4 * BYTES))
    try:
        done = subprocess.run([intake, "--no-input", "--store", store, *words], capture_output=True, timeout=SECONDS,
                              preexec_fn=limit)
    except subprocess.TimeoutExpired:
        raise Bad(f"over {SECONDS} s") from None
    errors = done.stderr.decode("utf-8", "replace")
    if done.returncode not in (0, 1, 2, 3) or "panicked" in errors:
        raise Bad(f"exit status {done.returncode}: {errors[-200:]}")
    return done.returncode, done.stdout.decode("utf-8", "replace"), errors


def text(path, encoding):
    return path.read_bytes().decode("utf-8-sig" if encoding == "utf-8" else encoding, "replace")


def second_reading(path, preview):
    clean = path.parent.parent / "clean" / path.name
    if clean.exists():
        rows = list(csv.reader(io.StringIO(text(clean, "utf-8"), newline="")))[1:]
    else:
        names = {"windows-1252": "cp1252", "utf-16le": "utf-16", "utf-16be": "utf-16"}
        encoding = names.get(preview["encoding"].lower(), preview["encoding"])
        lines = io.StringIO(text(path, encoding).replace("\x00", ""), newline="")
        options = {"escapechar": "\\", "doublequote": False} if preview["escape"] else {}
        rows = list(csv.reader(lines, delimiter=preview["delimiter"], **options))
        skipped = [at for at, row in enumerate(rows) if any(cell.strip() for cell in row)]
        rows = rows[skipped[0] + 1 :] if skipped else []
    return [row for row in rows if any(cell.strip() for cell in row)]


def cells(row):
    """The cells of a row that are not blank, without the space around them."""
    return [cell for cell in (" ".join(cell.split()) for cell in row) if cell]


def judge(intake, path, base, folder):
    store = str(folder / "intake.db")
    shutil.copy(base, store)
    status, out, errors = run(intake, store, "import", "leads", str(path), "--preview", "--format", "json")
    if status:
        return "refused", errors.split("\n")[0]
    preview = json.loads(out)
    if preview["format"] != "csv":
        return "refused", "not CSV"
    maps = [word for at in range(len(preview["columns"])) for word in ("--map", f"#{at + 1}=description")]
    join = ["--join", f"description={BETWEEN}"] if len(preview["columns"]) > 1 else []
    status, out, errors = run(intake, store, "import", "leads", str(path), *maps, *join, "--on-duplicate", "create",
                              "--format", "json")
    if status not in (0, 3):
        return "refused", errors.split("\n")[0]
    result = json.loads(out)
    wanted = second_reading(path, preview)
    if result["read"] != len(wanted):
        return "DIFFERS", f"{result['read']} rows read, {len(wanted)} in the second reading"
    listed = json.loads(run(intake, store, "lead", "list", "--format", "json")[1])
    found = {lead["row"]: lead["description"] for lead in listed}
    if len(found) + result["failed"] != result["read"]:
        raise Bad("rows are missing")
    left = collections.Counter(tuple(cells(row)) for row in wanted)
    for row, joined in found.items():
        key = tuple(cells(joined.split(BETWEEN)))
        if not left[key]:
            return "DIFFERS", f"row {row}: {key!r:.300}"
        left[key] -= 1
    return "read", f"{result['failed']} rows failed" if result["failed"] else ""


def main():
    intake, folders = os.path.abspath(sys.argv[1]), sys.argv[2:]
    counts = collections.Counter()
    with tempfile.TemporaryDirectory() as scratch:
        base = os.path.join(scratch, "base.db")
        run(intake, base, "config", "set", "leads.required", "description")
        files = sorted(path for of in folders for path in Path(of).rglob("*")
                       if path.suffix in (".csv", ".tsv", ".txt") and "clean" not in path.parts)
        for at, path in enumerate(files):
            folder = Path(scratch, str(at))
            folder.mkdir()
            try:
                verdict, why = judge(intake, path, base, folder)
            except Bad as bad:
                verdict, why = "BAD", str(bad)
            except (LookupError, csv.Error) as error:
                verdict, why = "not compared", str(error)
            shutil.rmtree(folder)
            counts[verdict] += 1
            if verdict != "read":
                print(f"{verdict}\t{path}\t{why}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    print(", ".join(f"{count} {verdict}" for verdict, count in counts.items()), f"of {len(files)}; peak {peak // 2**20} MiB")
    sys.exit(1 if counts["BAD"] or counts["DIFFERS"] or peak > BYTES else 0)


if __name__ == "__main__":
    main()
