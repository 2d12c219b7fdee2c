//! The fingerprint of an import: the same bytes with the same plan is the same import.

use crate::error::{Error, Result};
use crate::mapping::How;
use crate::plan::{ImportPlan, ReadingOptions};

/// Returns the fingerprint of a file's hash and the plan, in hexadecimal.
pub fn fingerprint(file_hash: &str, plan: &ImportPlan) -> Result<String> {
    let plan = serde_json::to_string(&without_story(plan))
        .map_err(|error| Error::failure("cannot write the plan of the import").because(error))?;
    let mut hasher = blake3::Hasher::new();
    hasher.update(file_hash.as_bytes());
    hasher.update(plan.as_bytes());
    Ok(hasher.finalize().to_hex().to_string())
}

/// Returns the plan without the parts that change no record: how the mapping was found, the options, the facts of the
/// file.
fn without_story(plan: &ImportPlan) -> ImportPlan {
    let mut plan = plan.clone();
    for column in &mut plan.mapping.columns {
        column.how = How::None;
    }
    let blank = &mut plan.mapping.blank;
    *blank = blank.iter().map(|value| value.to_lowercase()).collect();
    blank.sort_unstable();
    plan.said = ReadingOptions::default();
    plan.reading.sheets_not_read.clear();
    plan.reading.hidden_rows = None;
    plan.reading.joint_names = None;
    // An earlier version read a workbook with merged cells differently.
    plan.reading.merged_cells = plan.reading.merged_cells.filter(|filled| filled.cells > 0);
    plan.corrects = None;
    plan.original = None;
    plan
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Filled;

    /// The plan of a job of version 0.1.0, without how its mapping was found.
    const KEPT: &str = r#"{"reading":{"delimiter":",","encoding":"utf-8","sheet":null,"header_row":1,"pads_short_rows":false},"mapping":{"columns":[{"column":1,"header":"First Name","field":"first_name","how":"none"},{"column":2,"header":"Email","field":"email","how":"none"}],"defaults":[],"values":{}},"required":["email","name"],"options":{},"region":"GB","currency":"GBP","date_orders":{"expected_close":"dmy"},"decimal_marks":{"value":"point"},"said":{"sheet":null,"header_row":null,"delimiter":null,"encoding":null,"pads_short_rows":null,"date_order":null,"decimal":null},"corrects":null,"matching":["email"],"on_duplicate":"skip","on_deleted":"skip"}"#;

    #[test]
    fn the_fingerprint_of_an_earlier_version_stays_the_same() {
        let mut plan: ImportPlan = serde_json::from_str(KEPT).unwrap();
        // Facts of a workbook.
        plan.reading.hidden_rows = Some(0);
        plan.reading.merged_cells = Some(Filled::default());
        // New parts that are not used are left out of the JSON, so that a new version finds the jobs of an old one.
        let written = serde_json::to_string(&without_story(&plan)).unwrap();
        assert_eq!(written, KEPT);
    }
}
