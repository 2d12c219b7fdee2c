#!/usr/bin/env python3
"""Reads folders of CSV files and workbooks with intake, and compares every row with a second reading.

Usage: wild.py INTAKE FOLDER...

Each file is imported in a store of its own, all columns into one field. A file is `read` if every row is there with its
cells, or failed with its number; `read to a fault` if that holds up to a row that failed for a faulty quotation, behind which
readers differ; `refused` if intake names an error; otherwise it is `BAD`. The second reading is the file
of the same name in a folder `clean` beside that of the file (as Pollock has it), otherwise Python's csv module with the
delimiter that intake found. Workbooks are read by python-calamine, if it is installed (`pip install python-calamine`);
without it their cells are not compared. Nothing is fetched. Limits: 30 seconds and 512 MiB for each command. The last
lines name the files that took longest.
"""

import collections
import csv
import datetime
import io
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

try:
    import python_calamine
except ImportError:
    python_calamine = None

TEXTS = (".csv", ".tsv", ".txt")
BOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".xlsb", ".numbers")
SECONDS, BYTES = 30, 512 * 1024 * 1024
BETWEEN = "\x1e\x1f"
# White space, and the invisible characters that intake takes off the ends of a cell.
INVISIBLE = "".join(c for c in map(chr, range(sys.maxunicode + 1)) if c.isspace() and c not in "\x1c\x1d\x1e\x1f")
INVISIBLE += "\xad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
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
        # End marks of old systems.
        lines = io.StringIO(text(path, encoding).rstrip("\x1a"), newline="")
        options = {"escapechar": "\\", "doublequote": False} if preview["escape"] else {}
        rows = list(csv.reader(lines, delimiter=preview["delimiter"], **options))
        skipped = [at for at, row in enumerate(rows) if not is_blank(row)]
        rows = rows[skipped[0] + 1 :] if skipped else []
    return [row for row in rows if not is_blank(row)]


def second_reading_of_book(path, preview):
    if python_calamine is None:
        raise LookupError("python-calamine is not installed")
    try:
        sheet = python_calamine.load_workbook(str(path)).get_sheet_by_name(preview["sheet"])
    except python_calamine.CalamineError as error:
        raise LookupError(f"the second reader: {error}") from error
    rows = [[shown(value, preview["format"]) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    return [row for row in rows[preview["header_row"]:] if not is_blank(row)]


def shown(value, format):
    """A value of a workbook as intake writes it."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime.timedelta) and format == "ods":
        # ODS has no kind of its own for a time of day.
        return str(datetime.datetime.min + value).split()[1] if value.days == 0 else str(value)
    if isinstance(value, datetime.timedelta):
        return str(value / datetime.timedelta(days=1))
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S").removesuffix(" 00:00:00")
    return str(value)


def clean(cell):
    """A cell without the invisible characters at its ends, and without the apostrophe before a formula."""
    bare = cell.strip(INVISIBLE)
    return clean(bare[1:]) if bare[:1] == "'" and bare[1:].lstrip(INVISIBLE)[:1] in tuple("=+-@'") else bare


def is_blank(row):
    return not any(clean(cell) for cell in row)


def cells(row):
    """The cells of a row that are not blank, without the space around them. Numbers have 12 digits."""
    return [plain(cell) for cell in (" ".join(clean(cell).split()) for cell in row) if cell]


def fault(intake, store):
    """The number of the first row that failed for a faulty quotation."""
    failed = csv.DictReader(io.StringIO(run(intake, store, "jobs", "failed", "1")[1], newline=""))
    return min((int(row["_row"]) for row in failed if row["_error"].startswith("a quotation mark")), default=None)


def plain(cell):
    try:
        return f"{float(cell):.12g}"
    except ValueError:
        return cell


def judge(intake, path, base, folder):
    store = str(folder / "intake.db")
    shutil.copy(base, store)
    status, out, errors = run(intake, store, "import", "leads", str(path), "--preview", "--format", "json")
    if status:
        return "refused", errors.split("\n")[0]
    preview = json.loads(out)
    maps = [word for at in range(len(preview["columns"])) for word in ("--map", f"#{at + 1}=description")]
    join = ["--join", f"description={BETWEEN}"] if len(preview["columns"]) > 1 else []
    sheet = ["--sheet", preview["sheet"]] if preview["sheet"] else []
    status, out, errors = run(intake, store, "import", "leads", str(path), *maps, *join, *sheet, "--on-duplicate", "create",
                              "--format", "json")
    if status not in (0, 3):
        return "refused", errors.split("\n")[0]
    result = json.loads(out)
    wanted = (second_reading if preview["format"] == "csv" else second_reading_of_book)(path, preview)
    first = fault(intake, store) if preview["format"] == "csv" and result["failed"] else None
    if first is None and result["read"] != len(wanted):
        return "DIFFERS", f"{result['read']} rows read, {len(wanted)} in the second reading"
    listed = json.loads(run(intake, store, "lead", "list", "--format", "json")[1])
    found = {lead["row"]: lead["description"] for lead in listed}
    if len(found) + result["failed"] != result["read"]:
        raise Bad("rows are missing")
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
        times = []
        for at, path in enumerate(files):
            folder = Path(scratch, str(at))
            folder.mkdir()
            began = time.monotonic()
            try:
                verdict, why = judge(intake, path, base, folder)
            except Bad as bad:
                verdict, why = "BAD", str(bad)
            except (LookupError, csv.Error) as error:
                verdict, why = "not compared", str(error)
            times.append((time.monotonic() - began, path))
            shutil.rmtree(folder)
            counts[verdict] += 1
            if verdict != "read":
                print(f"{verdict}\t{path}\t{why}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    print(", ".join(f"{count} {verdict}" for verdict, count in counts.items()), f"of {len(files)}; peak {peak // 2**20} MiB")
    for seconds, path in sorted(times, reverse=True)[:10]:
        print(f"{seconds:.1f} s\t{path}")
    sys.exit(1 if counts["BAD"] or counts["DIFFERS"] or peak > BYTES else 0)


if __name__ == "__main__":
    main()
