//! Checked records for methods of the store.

use intake::record::amount::Currency;
use intake::record::phone::Region;
use intake::record::{Cell, Checker, Draft, Record, Rules, Schema};

/// A record with these fields.
pub fn record(schema: &Schema, fields: &[(&str, &str)]) -> Record {
    let rules = Rules::of(
        Region::parse("GB").unwrap(),
        Currency::parse("GBP").unwrap(),
    );
    let mut draft = Draft::default();
    for (name, text) in fields {
        draft.fill(schema.find(name).unwrap(), Cell::text(text));
    }
    let mut record = Record::default();
    Checker::new(schema, &rules)
        .check(&draft, &mut record)
        .unwrap();
    record
}
