//! Workbooks that intake writes, read back by a foreign reader.

use calamine::{Data, Reader};
use intake::sheet::SheetFile;

/// Writes rows, and reads them back.
fn read_back(rows: &[[&str; 3]]) -> Vec<Vec<Data>> {
    let folder = tempfile::tempdir().unwrap();
    let file = SheetFile::create(&folder.path().join("out.xlsx")).unwrap();
    let path = file.write(|writer| {
        for row in rows {
            writer.row(row.iter().copied())?;
        }
        Ok(())
    });
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path.unwrap()).unwrap();
    let range = book.worksheet_range("Sheet1").unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn every_text_comes_back_as_it_was() {
    let texts = [
        "Ada",
        " leading and trailing ",
        "<b>&amp;</b> ]]> \"'",
        "two\nlines\ttab\rreturn\r\n",
        "bell\u{7} nul\0 \u{1f} \u{fffe} \u{ffff}",
        "_x0041_",
        "_x0041_x000D_",
        "_x005F_",
        "_x41_ _x00zz_ _x",
        "007",
        "=1+1",
        "e\u{301} 👩\u{200d}👧 \u{202e}x",
    ];
    let rows = texts.map(|text| [text, "", "end"]);
    let read = read_back(&rows);
    assert_eq!(read.len(), texts.len());
    for (row, text) in read.iter().zip(texts) {
        let expected = [
            Data::String(text.to_owned()),
            Data::Empty,
            Data::String("end".to_owned()),
        ];
        assert_eq!(*row, expected, "{text:?}");
    }
    assert_eq!(read_back(&[]).len(), 0);
}
