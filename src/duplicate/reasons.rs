//! Reasons for rows that match a record and are not imported, each with a fix.

use super::{Doubt, Match};
use crate::record::{Code, Entity, Reason, Rule};

/// Returns the reason of a row that was skipped or failed as a duplicate.
pub fn duplicate_reason(matched: &Match, entity: Entity) -> Reason {
    let fix = if matched.deleted_at.is_some() {
        format!(
            "to restore it: intake {entity} restore {}; or import the row with --on-deleted restore or create",
            matched.records[0]
        )
    } else if matched.rule == Rule::ExternalId {
        // An id never becomes two records.
        "delete this row, or import it with --on-duplicate merge or update".to_owned()
    } else if matched.records.len() > 1 {
        "delete this row, import it with --on-duplicate create, or choose the record: import it with --on-duplicate merge, then run `intake jobs review`".to_owned()
    } else {
        "delete this row, or import it with --on-duplicate merge, update or create".to_owned()
    };
    Reason::row(
        Code::Duplicate,
        format!("duplicate of {}", matched.describe(entity)),
        fix,
    )
}

/// Returns the reason of a row that was skipped as a duplicate of a record that was removed since. Its cells were not kept.
pub fn removed_reason(matched: &Match, entity: Entity) -> Reason {
    Reason::row(
        Code::Duplicate,
        format!("duplicate of {}, removed since", matched.describe(entity)),
        "the cells are blank because they were those of the record: import the whole file again with --again",
    )
}

/// Returns the reason of a row that is another person than the record with its id, while several rows of its file have that id.
pub fn repeated_id_reason(matched: &Match, entity: Entity) -> Reason {
    let fix = if matched.rule == Rule::Id {
        "correct the wrong row: for a new record, clear its cells _id and _intake"
    } else {
        "correct the id of the wrong row, or delete that row"
    };
    let message = format!(
        "several rows of the file have the same id, and this one has another name or email than {}",
        matched.describe(entity)
    );
    Reason::row(Code::Duplicate, message, fix)
}

/// Returns the reason of a row that was skipped although its match is only possible. `difference` names the differing
/// values.
pub fn skipped_reason(matched: &Match, entity: Entity, difference: &str) -> Reason {
    Reason::row(
        Code::Duplicate,
        format!("possible duplicate of {}: {difference}", matched.describe(entity)),
        "if this is another person, import the row with --on-duplicate create; to decide at a terminal, import it with --on-duplicate ask, then run `intake jobs review`",
    )
    .by(matched.rule, matched.doubt)
}

/// Returns the reason of a row that matches no record and is not imported.
pub fn new_reason(entity: Entity) -> Reason {
    Reason::row(
        Code::New,
        format!("matches no existing {entity}"),
        "correct the values by which it is matched, or import the row with --on-new create",
    )
}

/// Returns the reason of a waiting row. `difference` names the differing values if the match is only possible.
pub fn waiting_reason(matched: &Match, entity: Entity, difference: Option<&str>) -> Reason {
    let described = matched.describe(entity);
    let is_known = matched.rule == Rule::ExternalId;
    let otherwise = match (matched.deleted_at, matched.doubt) {
        (Some(_), None) => "import the row with --on-deleted skip or create",
        (Some(_), Some(_)) => "import the row with --on-deleted create",
        // An id never becomes two records.
        (None, Some(_)) if is_known => "correct its id",
        (None, None) if is_known => "import the row with --on-duplicate skip or merge",
        (None, Some(_)) => "import the row with --on-duplicate create",
        (None, None) => "import the row with --on-duplicate skip or create",
    };
    let fix = format!("decide with `intake jobs review`, or {otherwise}");
    let difference = matched
        .doubt
        .map(|doubt| difference.unwrap_or(doubt.words()));
    let (code, message) = match (matched.only(), difference) {
        (Some(_), Some(difference)) => (
            Code::Decision,
            matched.or_beside(
                format!("possible duplicate of {described}: {difference}"),
                entity,
            ),
        ),
        (Some(_), None) => (
            Code::Decision,
            format!(
                "waits for a decision: may be {}",
                matched.describe_all(entity)
            ),
        ),
        (None, _) => (
            Code::Ambiguous,
            format!("ambiguous: may be any of {}", matched.describe_all(entity)),
        ),
    };
    Reason::row(code, message, fix).by(matched.rule, matched.doubt)
}

impl Doubt {
    /// Returns the doubt with both values: `another first name: "Jane", not "Ada"`.
    pub fn between(self, row: Option<&str>, record: Option<&str>) -> String {
        let quoted = |text: &str| crate::record::cut(text);
        match (row, record) {
            (Some(row), Some(record)) => {
                format!("{}: {}, not {}", self.words(), quoted(row), quoted(record))
            }
            _ => self.words().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matched(records: &[i64]) -> Match {
        Match {
            records: records.to_vec(),
            ..Match::by_id(Rule::Email, 0, None)
        }
    }

    #[test]
    fn reasons_name_every_record_and_the_fix() {
        let reason = duplicate_reason(&matched(&[3, 5]), Entity::Lead);
        assert_eq!(reason.message, "duplicate of leads 3 and 5, by email");
        let deleted = Match {
            deleted_at: Some(0),
            ..matched(&[3])
        };
        let reason = duplicate_reason(&deleted, Entity::Lead);
        assert!(
            reason.fix.contains("intake lead restore 3"),
            "{}",
            reason.fix
        );
        assert_eq!(
            waiting_reason(&matched(&[3, 5]), Entity::Lead, None).code,
            Code::Ambiguous
        );
    }

    #[test]
    fn the_fix_for_another_first_name_is_not_to_delete_the_row() {
        let possible = Match {
            doubt: Some(Doubt::FirstName),
            ..matched(&[3])
        };
        let difference = Doubt::FirstName.between(Some("Jane"), Some("Ada"));
        let skipped = skipped_reason(&possible, Entity::Lead, &difference);
        let expected =
            "possible duplicate of lead 3, by email: another first name: \"Jane\", not \"Ada\"";
        assert_eq!(skipped.message, expected);
        assert!(!skipped.fix.contains("delete"), "{}", skipped.fix);
        let waiting = waiting_reason(&possible, Entity::Lead, Some(&difference));
        assert_eq!(
            (waiting.code, &*waiting.message),
            (Code::Decision, expected)
        );
    }
}
