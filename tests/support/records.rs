//! Checked records for methods of the store.

use intake::record::amount::Currency;
use intake::record::phone::Region;
use intake::record::{Cell, Checker, Draft, Record, Rules, Schema};

/// A record with these fields.
pub fn record(schema: &Schema, fields: &[(&str, &str)]) -> Record {
    let rules = Rules {
        related: Vec::new(),
        required: Vec::new(),
        options: Vec::new(),
        values: Vec::new(),
        region: Region::parse("GB").unwrap(),
        currency: Currency::parse("GBP").unwrap(),
        orders: Vec::new(),
        century: None,
        marks: Vec::new(),
        today: None,
    };
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
