//! The explanation of an assessment: the compared fields of a candidate and a row, with both values and the result.

use super::compared::Compared;
use super::evidence::{Assessor, Evidence};
use crate::record::amount::Currency;
use crate::record::{Comparison, Record, Rule, Value, fields};

/// A field that was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedField {
    /// The name of the field.
    pub field: &'static str,
    /// The value of the row; blank if it has none.
    pub row: String,
    /// The value of the record; blank if it has none.
    pub record: String,
    /// The result.
    pub compared: Compared,
}

/// The explanation of the assessment of a candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The rule that found the candidate.
    pub rule: Rule,
    /// The assessment.
    pub evidence: Evidence,
    /// The fields that have a value in the row or in the record.
    pub fields: Vec<ComparedField>,
}

impl Assessor<'_> {
    /// Explains the assessment of a candidate that `rule` found. `existing` has its values by field.
    pub fn explain(
        &self,
        rule: Rule,
        (existing, incoming): (&[Option<Value<'static>>], &Record),
        currency: &Currency,
    ) -> Explanation {
        let compared: Vec<(&'static str, Compared)> = match rule.comparison(self.schema.entity()) {
            Some(Comparison::SameName) => vec![(fields::NAME, Compared::Same)],
            _ => {
                let name = (rule == Rule::Contacts).then_some((fields::NAME, Compared::Other));
                let of_facts = self.facts(existing, incoming).fields();
                name.into_iter().chain(of_facts).collect()
            }
        };
        let of_record = |field: &str| {
            let value = existing.get(self.schema.find(field)?.index())?.as_ref();
            value.map(|value| value.plain(currency))
        };
        let of_row = |field: &str| {
            let value = incoming.get(self.schema.find(field)?);
            value.map(|value| value.plain(currency))
        };
        let compared = compared.into_iter().map(|(field, compared)| ComparedField {
            field,
            row: shown(field, of_row),
            record: shown(field, of_record),
            compared,
        });
        Explanation {
            rule,
            evidence: self.assess(rule, existing, incoming),
            fields: compared
                .filter(|one| !one.row.is_empty() || !one.record.is_empty())
                .collect(),
        }
    }
}

impl Explanation {
    /// Returns the assessment and the fields that speak for it and against it, on one line: `possibly the same: another
    /// first name (same email, last name; different first name)`.
    pub fn summary(&self) -> String {
        let of = |compared: Compared| {
            let fields = self.fields.iter().filter(|one| one.compared == compared);
            let names: Vec<String> = fields.map(|one| one.field.replace('_', " ")).collect();
            (!names.is_empty()).then(|| format!("{} {}", compared.words(), names.join(", ")))
        };
        let parts = [Compared::Same, Compared::Alike, Compared::Other].map(of);
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let words = self.evidence.words();
        if parts.is_empty() {
            return words;
        }
        format!("{words} ({})", parts.join("; "))
    }
}

/// Returns the value of a field. All telephone numbers are compared as one field.
fn shown(field: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let names: &[&str] = match field {
        fields::PHONE => &[fields::PHONE, fields::MOBILE],
        _ => &[field],
    };
    let values: Vec<String> = names.iter().filter_map(|name| value(name)).collect();
    values.join(", ")
}

impl Compared {
    /// Returns the result in words.
    pub fn words(self) -> &'static str {
        match self {
            Compared::Same => "same",
            Compared::Alike => "alike",
            Compared::Unknown => "only one has it",
            Compared::Other => "different",
        }
    }
}

impl Evidence {
    /// Returns the name in JSON and in sheets.
    pub fn name(self) -> &'static str {
        match self {
            Evidence::Certain => "certain",
            Evidence::Possible(_) => "possible",
            Evidence::Contradicted => "contradicted",
        }
    }

    /// Returns the assessment of a candidate in words, as the end of a sentence: `possibly the same: another first name`.
    pub fn words(self) -> String {
        match self {
            Evidence::Certain => "certainly the same".to_owned(),
            Evidence::Possible(doubt) => format!("possibly the same: {}", doubt.words()),
            Evidence::Contradicted => "another one: too much differs".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duplicate::Doubt;
    use crate::record::phone::Region;
    use crate::record::{Cell, Checker, Draft, Entity, Rules, Schema};

    const JANE: [(&str, &str); 4] = [
        ("first_name", "Jane"),
        ("last_name", "Quill"),
        ("email", "q@x.example"),
        ("mobile", "07700 900001"),
    ];
    const JOHN: [(&str, &str); 4] = [
        ("first_name", "John"),
        ("last_name", "Quill"),
        ("email", "Q@x.example"),
        ("city", "Leeds"),
    ];

    fn record(schema: &Schema, rules: &Rules, fields: &[(&str, &str)]) -> Record {
        let mut draft = Draft::default();
        for (name, text) in fields {
            draft.fill(schema.find(name).unwrap(), Cell::text(text));
        }
        let mut record = Record::default();
        Checker::new(schema, rules)
            .check(&draft, &mut record)
            .unwrap();
        record
    }

    #[test]
    fn each_field_has_both_values_and_the_result() {
        let (schema, region) = (Schema::of(Entity::Lead), Region::parse("GB").unwrap());
        let rules = Rules::of(region, Currency::parse("GBP").unwrap());
        let row = record(&schema, &rules, &JANE);
        let john = record(&schema, &rules, &JOHN);
        let existing: Vec<Option<Value<'static>>> = schema
            .iter()
            .map(|(id, _)| {
                john.get(id)
                    .map(|value| Value::Text(value.plain(&rules.currency).into()))
            })
            .collect();
        let assessor = Assessor {
            schema: &schema,
            region,
        };
        let explained = assessor.explain(Rule::Email, (&existing, &row), &rules.currency);
        assert_eq!(explained.evidence, Evidence::Possible(Doubt::FirstName));
        assert_eq!(
            explained.evidence,
            assessor.assess(Rule::Email, &existing, &row)
        );
        assert_eq!(
            explained.summary(),
            "possibly the same: another first name (same last name, email; different first name)"
        );
        let fields: Vec<_> = explained
            .fields
            .iter()
            .map(|one| (one.field, &*one.row, &*one.record, one.compared.words()))
            .collect();
        assert_eq!(
            fields,
            [
                ("first_name", "Jane", "John", "different"),
                ("last_name", "Quill", "Quill", "same"),
                ("email", "q@x.example", "Q@x.example", "same"),
                ("phone", "07700 900001", "", "only one has it"),
                ("city", "", "Leeds", "only one has it"),
            ]
        );
    }
}
