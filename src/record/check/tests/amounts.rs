//! Checks of numbers of workbooks whose format shows a currency.

use super::*;
use crate::record::CellKind;
use crate::record::currency_mark::CurrencyMark;

#[test]
fn the_currency_that_a_workbook_shows_counts_for_amounts_alone() {
    let cases = [
        ("annual_income", "1200.5", "£", "annual_income=1200.50"),
        ("annual_income", "1200.5", "gbp", "annual_income=1200.50"),
        (
            "annual_income",
            "1200.5",
            "€",
            "\"€1200.5\" is in €, not in GBP; convert it to GBP, the currency of the store",
        ),
        (
            "annual_income",
            "-1200",
            "USD",
            "\"USD -1200\" is in USD, not in GBP; convert it to GBP, the currency of the store",
        ),
        (
            "target_retirement_age",
            "65",
            "€",
            "target_retirement_age=65",
        ),
        ("phone", "7700900123", "kr", "phone=7700900123"),
        ("job_title", "12", "$", "job_title=12"),
    ];
    for (field, text, mark, expected) in cases {
        let kind = CellKind::Money(CurrencyMark::parse(mark).unwrap());
        let found = check_cells(&[(field, Cell { text, kind })]);
        assert_eq!(found, [expected], "{field} {mark}");
    }
}

#[test]
fn a_number_that_lost_digits_is_one_with_any_format() {
    let text = "1234567890123460000";
    for kind in [
        CellKind::Number,
        CellKind::Money(CurrencyMark::parse("£").unwrap()),
    ] {
        let found = check_cells(&[("id_document", Cell { text, kind })]);
        assert!(found[0].contains("digits"), "{found:?}");
    }
}
