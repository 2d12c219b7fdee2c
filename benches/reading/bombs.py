#!/usr/bin/env python3
"""Writes workbooks that are meant to do harm into a folder: each asks for far more memory, time or disk than its size.

Usage: bombs.py FOLDER

Then `wild.py INTAKE FOLDER` imports each of them and says what became of it. Nothing is fetched.
"""

import struct
import sys
import zipfile
from pathlib import Path

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEADER = '<row r="1"><c t="inlineStr"><is><t>Last Name</t></is></c><c t="inlineStr"><is><t>Email</t></is></c></row>'
ROW = '<row r="{0}"><c t="inlineStr"><is><t>Moor{0}</t></is></c><c t="inlineStr"><is><t>m{0}@example.com</t></is></c></row>'
MILLION = 1_000_000


def links(*targets):
    one = '<Relationship Id="r{}" Type="' + RELATIONS + '/{}" Target="{}"/>'
    return "<Relationships>" + "".join(one.format(at, *link) for at, link in enumerate(targets)) + "</Relationships>"


def xlsx(rows=HEADER + ROW.format(2), strings="", sheets=1, before="", behind="", **others):
    """The parts of a workbook. Each is a text, or a list of texts."""
    names = "".join(f'<sheet name="S{at}" id="r0"/>' for at in range(sheets))
    rows = rows if isinstance(rows, list) else [rows]
    strings = strings if isinstance(strings, list) else [strings]
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": links(("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": links(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")),
        "xl/workbook.xml": f"<workbook><sheets>{names}</sheets></workbook>",
        "xl/sharedStrings.xml": [before, '<sst count="4000000000" uniqueCount="4000000000">', *strings, "</sst>"],
        "xl/worksheets/sheet1.xml": [before, "<worksheet><sheetData>", *rows, "</sheetData>", *behind, "</worksheet>"],
        **others,
    }


def ods(rows, tables=1, before=""):
    table = f'<table:table table:name="A">{rows}</table:table>'
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    content = f"{before}<office:document-content {spaces}><office:body><office:spreadsheet>{table * tables}"
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content + "</office:spreadsheet></office:body></office:document-content>",
    }


def ods_row(text="x", columns=1, rows=1):
    cell = f'<table:table-cell table:number-columns-repeated="{columns}" office:value-type="string"><text:p>{text}</text:p>'
    return f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-cell></table:table-row>'


def record(kind, data):
    return struct.pack("<HH", kind, len(data)) + data


def xls(cells, texts=b"", bound=None):
    """The records of a workbook with one sheet."""
    bof, eof = record(0x0809, struct.pack("<HHHH", 0x0600, 5, 0, 0)), record(0x000A, b"")
    start = len(bof) + len(texts) + 4 + 9 + len(eof)
    sheet = record(0x0085, struct.pack("<IBBBBB", bound or start, 0, 0, 1, 0, ord("A")))
    return compound(bof + texts + sheet + eof + bof + cells + eof)


def compound(stream):
    """A compound file of version 3 with the stream `Workbook`."""
    stream += b"\0" * (-len(stream) % 512)
    stream += b"\0" * max(0, 4096 - len(stream))
    data = len(stream) // 512
    fats = 1
    while fats * 128 < data + 1 + fats:
        fats += 1
    assert fats <= 109
    chain = [0xFFFFFFFD] * fats + [0xFFFFFFFE] + list(range(fats + 2, fats + 1 + data)) + [0xFFFFFFFE]
    chain += [0xFFFFFFFF] * (fats * 128 - len(chain))

    def entry(name, kind, child, start, size):
        name = name.encode("utf-16le") + b"\0\0"
        tree = struct.pack("<BBIII", kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        return name.ljust(64, b"\0") + struct.pack("<H", len(name)) + tree + bytes(36) + struct.pack("<IQ", start, size)

    free = bytes(64) + bytes(2) + struct.pack("<BBIII", 0, 0, *[0xFFFFFFFF] * 3) + bytes(36) + bytes(12)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, fats, fats, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += b"".join(struct.pack("<I", at if at < fats else 0xFFFFFFFF) for at in range(109))
    root = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("Workbook", 2, 0xFFFFFFFF, fats + 1, len(stream)) + free * 2
    return head + b"".join(struct.pack("<I", at) for at in chain) + root + stream


def label(row, column, text):
    return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text)


def bombs():
    head = label(0, 0, b"Last Name") + label(0, 1, b"Email")
    shared = '<c t="s"><v>{}</v></c>'
    cell = '<row r="2"><c r="{}"><v>1</v></c></row>'
    entity = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\">" + "".join(
        f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9)) + "]>"
    long = "x" * MILLION
    yield "one-shared-string.xlsx", xlsx(strings=["<si><t>", *[long] * 300, "</t></si>"])
    yield "one-shared-string-many-times.xlsx", xlsx(
        [HEADER, *[f'<row>{shared.format(0) * 2}</row>'] * 100_000], f"<si><t>{long}</t></si>")
    yield "many-rows-of-one-long-string.xlsx", xlsx(
        [HEADER, *[f'<row>{shared.format(0) * 2}</row>'] * 60_000], f"<si><t>{'x' * 1000}</t></si>")
    yield "one-cell.xlsx", xlsx([HEADER, '<row><c t="inlineStr"><is><t>', *[long] * 40, "</t></is></c></row>"])
    yield "one-attribute.xlsx", xlsx([HEADER, '<row><c r="', *[long] * 40, '"/></row>'])
    yield "many-small-strings.xlsx", xlsx(strings=["<si/>" * 1000] * 12_000)
    yield "many-runs-in-a-string.xlsx", xlsx(strings=["<si>", *["<r><t>x</t></r>" * 1000] * 4000, "</si>"])
    yield "many-cells-in-a-row.xlsx", xlsx([HEADER, "<row>", *["<c><v>1</v></c>" * 1000] * 1000, "</row>"])
    yield "many-columns-in-the-header.xlsx", xlsx(
        ["<row>", *[f'<c t="inlineStr"><is><t>c{at}</t></is></c>' for at in range(MILLION)], "</row>"])
    yield "many-blank-rows.xlsx", xlsx([HEADER, *["<row/>" * 1000] * 1048])
    yield "cell-at-the-end.xlsx", xlsx(HEADER + cell.format("XFD1048576"))
    yield "cell-beyond-the-end.xlsx", xlsx(HEADER + cell.format("ZZZZ9999999"))
    yield "wide-and-long.xlsx", xlsx(
        [HEADER, *[ROW.format(at) for at in range(2, 60_000)], '<row r="60001"><c r="XFD60001"><v>1</v></c></row>'])
    yield "all-columns-in-all-rows.xlsx", xlsx(
        [HEADER, *['<row><c r="XFD{}"><v>1</v></c></row>'.format(at) for at in range(2, 40_000)]])
    yield "sheets.xlsx", xlsx(sheets=10_000)
    yield "many-sheets.xlsx", xlsx(rows=[HEADER, *[ROW.format(at) for at in range(2, 2000)]], sheets=1000)
    yield "long-first-rows.xlsx", xlsx([f"<row>{shared.format(0) * 16_384}</row>"] * 20, f"<si><t>{'x' * 200}</t></si>", sheets=40)
    yield "merged-ranges.xlsx", xlsx(
        behind=["<mergeCells>", *['<mergeCell ref="A1:XFD1048576"/>' * 1000] * 1000, "</mergeCells>"])
    yield "deep.xlsx", xlsx(rows="<a>" * MILLION)
    yield "entities.xlsx", xlsx(HEADER + '<row><c t="inlineStr"><is><t>&j;</t></is></c></row>', before=entity)
    yield "unending-comment.xlsx", xlsx(rows=["<!--", *[long] * 60])
    yield "relations.xlsx", xlsx(**{"xl/_rels/workbook.xml.rels": links(*[("worksheet", "worksheets/sheet1.xml")] * 100_000)})
    styles = ['<styleSheet><cellXfs>', *['<xf numFmtId="14"/>' * 1000] * 3000, "</cellXfs></styleSheet>"]
    yield "styles.xlsx", xlsx(**{
        "xl/styles.xml": styles,
        "xl/_rels/workbook.xml.rels": links(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")),
    })
    yield "parts.xlsx", xlsx(**{f"xl/x{at}": "" for at in range(30_000)})
    yield "zeros.xlsx", xlsx(rows=["\0" * MILLION] * 200)
    yield "failed-rows.xlsx", xlsx(
        [HEADER, *[f"<row><c/>{shared.format(0)}</row>"] * 60_000], f"<si><t>{'y' * 1000}</t></si>")
    yield "repeated-columns.ods", ods(ods_row(columns=4_000_000_000))
    yield "repeated-rows.ods", ods(ods_row("Email") + ods_row(rows=4_000_000_000))
    yield "repeated-both.ods", ods(ods_row("Email", 100) + ods_row(columns=16_000, rows=1_048_576))
    yield "spaces.ods", ods(ods_row("Email") + ods_row('<text:s text:c="1000000000"/>' * 1000))
    yield "tables.ods", ods(ods_row("Email"), 10_000)
    yield "deep.ods", ods(ods_row("<text:span>" * MILLION))
    yield "entities.ods", ods(ods_row("&j;"), before=entity)
    yield "cell-at-the-end.xls", xls(head + label(65_535, 255, b"x"))
    yield "cell-beyond-the-end.xls", xls(head + label(65_535, 65_535, b"x"))
    yield "one-string-in-all-cells.xls", xls(
        head + b"".join(record(0x00FD, struct.pack("<HHHI", row, 1, 0, 0)) for row in range(1, 60_000)),
        record(0x00FC, struct.pack("<IIHB", 4_000_000_000, 4_000_000_000, 8000, 0) + b"x" * 8000))
    yield "stated-texts.xls", xls(head, record(0x00FC, struct.pack("<IIHBI", 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFF, 12, 0xFFFFFFFF)))
    yield "sheet-outside.xls", xls(head, bound=0xFFFFFFF0)
    yield "sheet-in-itself.xls", xls(head, bound=1)
    yield "rows.xls", xls(head + record(0x0208, struct.pack("<HHHHHHHH", 0xFFFF, 0, 0xFFFF, 0, 0, 0, 0x20, 0)) * 300_000)
    yield "charts.xls", xls(head + record(0x0809, struct.pack("<HH", 0x0600, 0x20)) * 300_000)


def nested(folder):
    """An archive in an archive in an archive."""
    inner = folder / "inner.zip"
    for _ in range(5):
        with zipfile.ZipFile(folder / "next.zip", "w", zipfile.ZIP_DEFLATED) as outer:
            for at in range(10):
                outer.write(inner, f"{at}.zip") if inner.exists() else outer.writestr(f"{at}", bytes(MILLION))
        (folder / "next.zip").rename(inner)
    inner.rename(folder / "nested.xlsx")


def lying(path, new):
    """Changes the stated size of the sheet in both lists of the archive."""
    content = bytearray(path.read_bytes())
    size = struct.pack("<I", zipfile.ZipFile(path).getinfo("xl/worksheets/sheet1.xml").file_size)
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        found = content.find(mark)
        while found >= 0:
            if content[found + at : found + at + 4] == size:
                content[found + at : found + at + 4] = struct.pack("<I", new)
            found = content.find(mark, found + 1)
    path.write_bytes(content)


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in bombs():
        path = folder / name
        if isinstance(content, bytes):
            path.write_bytes(content)
            continue
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, texts in content.items():
                with archive.open(part, "w") as out:
                    for text in [texts] if isinstance(texts, str) else texts:
                        out.write(text.encode())
    nested(folder)
    for name, new in (("states-nothing.xlsx", 0), ("states-4-gigabytes.xlsx", 0xFFFFFFF0)):
        path = folder / name
        path.write_bytes((folder / "cell-at-the-end.xlsx").read_bytes())
        lying(path, new)


if __name__ == "__main__":
    main()
