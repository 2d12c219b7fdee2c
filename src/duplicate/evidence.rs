//! Evidence: decides whether a candidate and a row are the same person.
//!
//! A rule only finds candidates. The values that agree and the values that differ decide.

use super::compared::Compared;
use super::facts::Facts;
use super::mailboxes::{is_generic, is_placeholder};
use super::merge::Merge;
use super::person::{Needs, Person};
use crate::record::fold::are_same;
use crate::record::phone::Region;
use crate::record::{Comparison, Doubt, Key, Record, Rule, Schema, Value, fields};

/// The assessment of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The row and the record are the same person or client. The duplicate policy acts.
    Certain,
    /// They may be the same. The user decides.
    Possible(Doubt),
    /// They are different people or clients.
    Contradicted,
}

/// Assesses candidates for rows of one schema.
#[derive(Clone, Copy, Debug)]
pub struct Assessor<'f> {
    /// The schema of the rows and the records.
    pub schema: &'f Schema,
    /// The region of national telephone numbers.
    pub region: Region,
}

impl Assessor<'_> {
    /// Returns the assessment of a candidate that `rule` found. `existing` has its values by field.
    pub fn assess(
        &self,
        rule: Rule,
        existing: &[Option<Value<'static>>],
        incoming: &Record,
    ) -> Evidence {
        let comparison = rule.comparison(self.schema.entity());
        // The same name identifies a household or a company. A similar name of people only makes a candidate.
        let is_exact = matches!(
            comparison,
            Some(Comparison::SameName | Comparison::Identity)
        );
        if is_exact {
            return Evidence::Certain;
        }
        if rule == Rule::Contacts {
            return Evidence::Possible(Doubt::Name);
        }
        settle(rule, self.region, |needs| {
            found_by(rule, self.compare(needs, existing, incoming), incoming)
        })
    }

    /// Returns whether a rule may look for records for a row. A placeholder is no email: records that have it in common are as
    /// different as records without an email.
    pub fn may_look(rule: Rule, incoming: &Record) -> bool {
        rule != Rule::Email || !incoming.key(Key::Email).is_some_and(is_placeholder)
    }

    /// Returns the comparison of all fields of a record with a row.
    pub fn facts(&self, existing: &[Option<Value<'static>>], incoming: &Record) -> Facts {
        let needs = Needs {
            phones: Some(self.region),
            places: true,
        };
        self.compare(needs, existing, incoming)
    }

    /// Returns whether a row with the id of a record is another person or client: it has another name or, if it overwrites,
    /// another email.
    pub fn is_another(
        &self,
        existing: &[Option<Value<'static>>],
        incoming: &Record,
        merge: Merge,
    ) -> bool {
        let overwrites = matches!(merge, Merge::Overwrite | Merge::Edit);
        let facts = self.facts(existing, incoming);
        let is_other = |compared| compared == Compared::Other;
        let has_other_name = || {
            let field = self.schema.find(fields::NAME)?;
            let new = incoming.text(field)?;
            match existing.get(field.index())? {
                Some(Value::Text(old)) => Some(!are_same(old, new)),
                _ => None,
            }
        };
        is_other(facts.first)
            || is_other(facts.last)
            || (overwrites && is_other(facts.emails))
            || has_other_name().unwrap_or_default()
    }

    fn compare(
        &self,
        needs: Needs,
        existing: &[Option<Value<'static>>],
        incoming: &Record,
    ) -> Facts {
        let existing = Person::of_record(self.schema, needs, existing);
        Facts::of(&existing, &Person::of_row(self.schema, needs, incoming))
    }
}

/// Returns the assessment of a candidate that `rule` found. `facts` compares the values that are needed.
pub(super) fn settle(rule: Rule, region: Region, facts: impl Fn(Needs) -> Facts) -> Evidence {
    let mut has_same_email = false;
    if matches!(rule, Rule::Email | Rule::Phone) {
        // Parsing a number takes longer than the rest of the assessment, and nearly no match needs it.
        let few = facts(Needs {
            phones: None,
            places: false,
        });
        has_same_email = few.emails == Compared::Same;
        if has_same_email && !needs_phones(&few) {
            return weigh(&few);
        }
    }
    weigh(&facts(Needs {
        phones: Some(region),
        places: !has_same_email,
    }))
}

/// Returns whether the assessment of a candidate with the same email depends on telephone numbers. It never depends on places.
fn needs_phones(facts: &Facts) -> bool {
    facts.is_mailbox_shared || facts.may_be_couple
}

/// Returns the facts about a candidate that `rule` found. The email or the telephone number is the same even if the record
/// has another one: a contact that was merged into it had it.
fn found_by(rule: Rule, facts: Facts, incoming: &Record) -> Facts {
    match rule {
        Rule::Email => Facts {
            emails: Compared::Same,
            is_mailbox_shared: incoming.key(Key::Email).is_some_and(is_generic),
            // The numbers of a contact that was merged into the record are not known.
            may_be_couple: facts.may_be_couple && facts.emails == Compared::Same,
            ..facts
        },
        Rule::Phone => Facts {
            has_other_phones: facts.has_other_phones && facts.phones == Compared::Same,
            phones: Compared::Same,
            ..facts
        },
        Rule::Name | Rule::ExternalId | Rule::Id | Rule::Contacts => facts,
    }
}

/// Returns the assessment of the facts about a candidate. The strongest value that is the same decides how.
pub(super) fn weigh(facts: &Facts) -> Evidence {
    use Compared::{Other, Same};
    let doubt = match (facts.first, facts.born) {
        (Other, Other) => return Evidence::Contradicted,
        (Other, _) if facts.first_alone != Other => Some(Doubt::Title),
        (Other, _) => Some(Doubt::FirstName),
        (_, Other) => Some(Doubt::DateOfBirth),
        _ => None,
    };
    match (facts.emails, facts.phones) {
        (Same, _) if facts.is_mailbox_shared => by_mailbox(facts, doubt),
        (Same, _) => of_doubt(doubt.or(other_person_of_couple(facts))),
        (_, Same) => by_phone(facts, doubt),
        _ => by_name(facts, doubt),
    }
}

/// Returns the assessment of a candidate with the same mailbox, which several people read. It is as weak as the number of a
/// switchboard: only the same name is certain, and only if the telephone numbers do not differ.
fn by_mailbox(facts: &Facts, doubt: Option<Doubt>) -> Evidence {
    use Compared::{Other, Same, Unknown};
    if doubt.is_some() && facts.phones == Other {
        return Evidence::Contradicted;
    }
    // Without a name, the mailbox itself is meant.
    let has_name = (facts.first, facts.last) != (Unknown, Unknown);
    let is_weak = facts.phones == Other || (facts.phones != Same && facts.first != Same);
    let unconfirmed = (has_name && is_weak).then_some(Doubt::Unconfirmed);
    of_doubt(doubt.or(other_last_name(facts)).or(unconfirmed))
}

fn of_doubt(doubt: Option<Doubt>) -> Evidence {
    doubt.map_or(Evidence::Certain, Evidence::Possible)
}

/// Returns the doubt about a candidate with the same email whose first name may be that of a woman and of a man, and who has other
/// telephone numbers: Harriet and Harry may be a couple with one email.
fn other_person_of_couple(facts: &Facts) -> Option<Doubt> {
    let has_other_phones = facts.phones == Compared::Other && facts.born != Compared::Same;
    (facts.may_be_couple && has_other_phones).then_some(Doubt::FirstName)
}

fn possible_if(is_possible: bool, doubt: Doubt) -> Evidence {
    if is_possible {
        Evidence::Possible(doubt)
    } else {
        Evidence::Contradicted
    }
}

fn other_last_name(facts: &Facts) -> Option<Doubt> {
    (facts.last == Compared::Other && !facts.is_named_by_email).then_some(Doubt::LastName)
}

/// Returns the assessment of a candidate with the same telephone number and another email, if any.
fn by_phone(facts: &Facts, doubt: Option<Doubt>) -> Evidence {
    use Compared::{Other, Same, Unknown};
    let (home, company) = (facts.places.home(), facts.places.company);
    // Two names that have nothing in common are two people at one switchboard, or in one house.
    let is_switchboard =
        facts.first == Other && facts.last == Other && (company != Unknown || home != Unknown);
    // Twins, or one person who is called by another name: nothing but the first name differs.
    let is_same_birth = facts.born == Same && facts.last != Other;
    let is_known = is_same_birth || (facts.is_name_near && facts.born != Other);
    let is_another = facts.emails == Other && !is_known;
    if doubt.is_some() && (is_another || is_switchboard) {
        return Evidence::Contradicted;
    }
    // A parent and a child, or a couple, may have one initial and one landline.
    let is_weak_name = facts.share_only_landline && facts.has_initial && company != Same;
    let is_weak =
        facts.emails == Other && (facts.first == Unknown || facts.has_other_phones || is_weak_name);
    let share_the_house = facts.has_other_phones || facts.share_only_landline;
    let is_family = home == Same && company != Same && share_the_house;
    let unconfirmed = if is_family {
        Some(Doubt::Relative)
    } else {
        is_weak.then_some(Doubt::Unconfirmed)
    };
    of_doubt(doubt.or(other_last_name(facts)).or(unconfirmed))
}

/// Returns the assessment of a candidate with a similar name, and with no email and no telephone number in common.
fn by_name(facts: &Facts, doubt: Option<Doubt>) -> Evidence {
    use Compared::{Alike, Other, Same};
    let (home, company) = (facts.places.home(), facts.places.company);
    let contacts = [facts.emails, facts.phones];
    let differing = contacts.iter().filter(|one| **one == Other).count();
    // A person who moved often has another company, too. One of the two alone says little.
    let elsewhere = usize::from(home == Other) + usize::from(home == Other && company == Other);
    let against = differing + elsewhere;
    let is_same_birth = facts.born == Same && facts.is_name_near;
    if let Some(doubt) = doubt {
        // People of one household or of one birth have similar names, but not such as differ by a letter only.
        let are_relatives = matches!(home, Same | Alike) || facts.born == Same;
        let is_typo = facts.is_name_near && facts.born != Other;
        let is_possible = against == 0 && (is_typo || !are_relatives);
        return possible_if(is_same_birth || is_possible, doubt);
    }
    if facts.last == Other {
        let is_known = home == Same || facts.is_named_by_email;
        let is_possible = is_same_birth || (differing < 2 && (is_known || against == 0));
        return possible_if(is_possible, Doubt::LastName);
    }
    if facts.born == Same && differing < 2 {
        return Evidence::Certain;
    }
    if home == Same && differing == 0 {
        return Evidence::Possible(Doubt::Relative);
    }
    let is_confirmed = facts.born == Same
        || matches!(home, Same | Alike)
        || contacts.contains(&Alike)
        || matches!(company, Same | Alike);
    let is_contradicted = match differing {
        2 => facts.born != Same,
        _ if is_confirmed => false,
        _ => against > 1 || (against > 0 && facts.is_frequent),
    };
    possible_if(!is_contradicted, Doubt::Unconfirmed)
}
