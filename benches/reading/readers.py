"""Reads workbooks with other programs, and names the kinds of differences between two readings. For `wild.py`."""

import collections
import datetime
import importlib
import io
import re

READERS = []
for name in ("openpyxl", "xlrd", "python_calamine"):
    try:
        READERS.append(importlib.import_module(name))
    except ImportError:
        pass

ERROR = "an error or a formula without a value, which the other reader gives as blank"


def readings(path, sheet):
    """The readings of a sheet by other programs: the name of the program, the rows or none, and the reason why none."""
    for reader in READERS:
        try:
            if reader.__name__ == "openpyxl" and path.suffix.lower() in (".xlsx", ".xlsm"):
                book = reader.load_workbook(path, data_only=True)
                rows = [["" if cell is None else cell for cell in row] for row in book[sheet].iter_rows(values_only=True)]
            elif reader.__name__ == "xlrd" and path.suffix.lower() == ".xls":
                book = reader.open_workbook(path, logfile=io.StringIO())
                rows = [[of_xlrd(reader, cell, book.datemode) for cell in row] for row in book.sheet_by_name(sheet).get_rows()]
            elif reader.__name__ == "python_calamine":
                rows = reader.load_workbook(str(path)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
            else:
                continue
        except Exception as error:  # Any of them, because the file may be damaged.
            yield reader.__name__, None, str(error)
            continue
        yield reader.__name__, rows, ""


def of_xlrd(xlrd, cell, datemode):
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            value = xlrd.xldate_as_datetime(cell.value, datemode)
            return value.time() if cell.value < 1 else value
        except (ValueError, OverflowError):
            return cell.value
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value, "#")
    return cell.value


def shown(value, format):
    """A value of a workbook as intake writes it."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime.timedelta) and format == "ods":
        # ODS has no kind of its own for a time of day.
        return str(datetime.datetime.min + value).split()[1] if value.days == 0 else str(value)
    if isinstance(value, float):
        # Spreadsheet programs show 15 digits.
        return str(float(f"{value:.14e}"))
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M:%S")
    if isinstance(value, datetime.timedelta):
        return str(value / datetime.timedelta(days=1))
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S").removesuffix(" 00:00:00")
    return str(value)


def kind_of(mine, theirs):
    """The kind of a difference between two rows, or none if it is not known."""
    if any(cell.startswith(("#", "Err:", "=")) for cell in mine + theirs):
        return ERROR
    if len(mine) != len(theirs):
        return None
    kinds = set()
    for one, other in zip(mine, theirs):
        digits = [re.sub(r"\D", "", cell) for cell in (one, other)]
        if one == other:
            continue
        if re.search(r"\d[-:]\d", one + other):
            kinds.add("the form of a date, a time or a duration")
        elif digits[0] and digits[0].lstrip("0") == digits[1].lstrip("0"):
            kinds.add("zeros that a number format fills up with")
        elif "_x" in other.lower():
            kinds.add("escapes of characters")
        else:
            return None
    return ", ".join(sorted(kinds))


def compared(found, read, wanted):
    """A verdict with its reason, for the cells of each row that intake read, and of the rows that another reader read."""
    left = collections.Counter(map(tuple, wanted))
    missing = []
    for row, mine in sorted(found.items()):
        if left[tuple(mine)]:
            left[tuple(mine)] -= 1
        else:
            missing.append((row, mine))
    rest = [list(row) for row, count in left.items() for _ in range(count)]
    if not missing and read == len(wanted):
        return "read", ""
    kinds = set()
    for row, mine in missing:
        pair = next(((kind, other) for other in rest if (kind := kind_of(mine, other))), None)
        if pair:
            kinds.add(pair[0])
            rest.remove(pair[1])
        elif any(cell.startswith(("#", "=")) for cell in mine):
            kinds.add(ERROR)
        else:
            return "DIFFERS", f"row {row}: {mine!r:.300}"
    if len(rest) > read - len(found):
        return "DIFFERS", f"{read} rows read, {len(wanted)} in the second reading; {rest[:1]!r:.200}"
    if read - len(found) > len(rest):
        kinds.add(ERROR)
    return "read", ", ".join(sorted(kinds))
