"""Reads workbooks with other programs, and names the kinds of differences between two readings. For `wild.py`."""

import collections
import datetime
import importlib
import io
import multiprocessing
import re
import resource
import warnings

READERS = []
for name in ("openpyxl", "xlrd", "python_calamine"):
    try:
        READERS.append(importlib.import_module(name))
    except ImportError:
        pass

ERROR = "an error or a formula without a value, which the other reader gives as blank or 0"
SUFFIXES = {"openpyxl": (".xlsx", ".xlsm"), "xlrd": (".xls",), "python_calamine": (".xlsx", ".xlsm", ".xls", ".ods", ".xlsb")}
# Some files hang a reader, and some take all memory.
SECONDS, BYTES = 60, 2**31


def readings(path, sheet):
    """The readings of a sheet by other programs: the name of the program, the rows or none, and the reason why none."""
    for reader in READERS:
        if path.suffix.lower() in SUFFIXES[reader.__name__]:
            yield reader.__name__, *within_limits(reader, path, sheet)


def within_limits(reader, path, sheet):
    """The rows that another reader gives, or none with the reason. It reads in a process of its own."""
    context = multiprocessing.get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=answer, args=(theirs, reader, path, sheet))
    process.start()
    theirs.close()
    try:
        return mine.recv() if mine.poll(SECONDS) else (None, f"no answer in {SECONDS} s")
    except EOFError:
        return None, "its process ended without an answer"
    finally:
        process.kill()
        process.join()


def answer(pipe, reader, path, sheet):
    """Sends the rows of a sheet, or the reason why there are none."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    warnings.simplefilter("ignore")
    try:
        pipe.send((rows_of(reader, path, sheet), ""))
    except BaseException as error:  # A fault of a reader in Rust is no `Exception`.
        pipe.send((None, str(error)))


def rows_of(reader, path, sheet):
    if reader.__name__ == "openpyxl":
        book = reader.load_workbook(path, data_only=True)
        return [["" if cell is None else cell for cell in row] for row in book[sheet].iter_rows(values_only=True)]
    if reader.__name__ == "xlrd":
        book = reader.open_workbook(path, logfile=io.StringIO())
        return [[of_xlrd(reader, cell, book.datemode) for cell in row] for row in book.sheet_by_name(sheet).get_rows()]
    return reader.load_workbook(str(path)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)


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


def is_error(cell):
    return cell.startswith(("#", "Err:", "="))


def kind_of(mine, theirs):
    """The kinds of the differences between two rows; none if a cell differs otherwise."""
    if mine == theirs:
        return set()
    kinds, other = set(), iter(theirs)
    there = next(other, None)
    # The errors that the other reader gives as 0. It gives the rest of them as blank.
    zeros = len(theirs) - sum(not is_error(cell) or cell in theirs for cell in mine)
    for cell in mine:
        # Blank cells are left out: the next cell of the other row is that of a cell behind this one.
        if is_error(cell) and cell != there:
            kinds.add(ERROR)
            if there == "0" and zeros > 0:
                there, zeros = next(other, None), zeros - 1
            continue
        kind = None if there is None else kind_of_cell(cell, there)
        if kind is None:
            return None
        kinds.add(kind)
        there = next(other, None)
    return kinds - {""} if there is None else None


def kind_of_cell(one, other):
    """The kind of the difference between two cells: empty if they are equal, none if it is not known."""
    digits = [re.sub(r"\D", "", cell) for cell in (one, other)]
    if one == other:
        return ""
    if re.search(r"\d[-:]\d|PT\d+H", one + other):
        return "the form of a date, a time or a duration"
    if digits[0] and digits[0].lstrip("0") == digits[1].lstrip("0"):
        return "zeros that a number format fills up with"
    return "escapes of characters" if "_x" in other.lower() else None


def compared(mine, theirs):
    """A verdict with its reason, for the rows by number that intake read, and the rows that another reader read."""
    left = collections.Counter(map(tuple, theirs))
    unpaired = []
    for row, cells in sorted(mine.items()):
        if left[tuple(cells)]:
            left[tuple(cells)] -= 1
        else:
            unpaired.append((row, cells))
    rest = [list(row) for row, count in left.items() for _ in range(count)]
    kinds = set()
    for row, cells in unpaired:
        found = next(((kind, other) for other in rest if (kind := kind_of(cells, other)) is not None), None)
        if found:
            kinds |= found[0]
            rest.remove(found[1])
        elif all(map(is_error, cells)):
            kinds.add(ERROR)
        else:
            return "DIFFERS", f"row {row}: {cells!r:.300}"
    if rest:
        return "DIFFERS", f"{len(rest)} rows of the second reading were not read: {rest[0]!r:.200}"
    return "read", ", ".join(sorted(kinds))
