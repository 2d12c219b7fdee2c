//! The question about one person from Intelliflo: is the person an existing contact?

use super::belongs::who;
use crate::cli::record::facing::{self, Shown};
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Result};
use crate::job::people::Suggestion;
use crate::record::Entity;
use crate::session::Session;
use crate::store::Store;

/// The decision on a person who may be an existing contact.
#[derive(Clone, Copy)]
pub struct Answer {
    /// The policy; none for what the import does by itself: a certain match is merged, a possible one waits.
    pub policy: Option<OnDuplicate>,
    /// Whether it holds for all others who are found, too. A merge holds only for those who are certainly the same.
    pub is_for_all: bool,
}

/// Returns whether a person is certainly the contact that was found.
pub fn is_certain(suggestion: &Suggestion) -> bool {
    let matched = suggestion.matched.as_ref();
    matched.is_some_and(|matched| matched.doubt.is_none() && matched.only().is_some())
}

/// Shows the person beside the contacts, and asks. Enter merges only a person who is certainly the same; any other waits.
///
/// # Errors
/// Fails with `Kind::Back` for Esc, as a part of a conversation.
pub fn ask(suggestion: &Suggestion, store: &Store, session: &Session) -> Result<Answer> {
    show(suggestion, store, session)?;
    let of = |policy, is_for_all| Answer { policy, is_for_all };
    let (merge, create) = (Some(OnDuplicate::Merge), Some(OnDuplicate::Create));
    let mut options = vec![
        ("Merge: fill empty fields", of(merge, false)),
        ("Create as new", of(create, false)),
        (
            "Leave this person out, in later imports too",
            of(Some(OnDuplicate::Skip), false),
        ),
        (
            "Merge this one and all others who are certainly the same",
            of(merge, true),
        ),
        ("Create this one and all others as new", of(create, true)),
    ];
    let mut default = 0;
    if !is_certain(suggestion) {
        default = options.len();
        let later = "Decide later, with `intake jobs review`";
        options.push((later, of(None, false)));
    }
    let names: Vec<String> = options.iter().map(|(name, _)| (*name).to_owned()).collect();
    let question = format!("Is {} an existing contact?", who(suggestion));
    let answer = session.prompts.choose(&question, &names, default)?;
    Ok(options[answer.ok_or_else(Error::back)?].1)
}

/// Shows the person beside the contacts.
fn show(suggestion: &Suggestion, store: &Store, session: &Session) -> Result<()> {
    let Some((matched, record)) = suggestion.matched.as_ref().zip(suggestion.record.as_ref())
    else {
        return Ok(());
    };
    let schema = store.schema(Entity::Contact)?;
    let currency = session.config()?.currency()?;
    let mut contacts = Vec::new();
    for &id in &matched.records {
        contacts.extend(store.record(&schema, id)?);
    }
    let new = Shown::new("Intelliflo", record, &currency);
    let contacts = contacts.iter();
    let contacts = contacts.map(|stored| Shown::stored(&schema, stored, &currency));
    let shown: Vec<Shown<'_>> = [new].into_iter().chain(contacts).collect();
    facing::show(&session.terminal, &schema, &shown);
    Ok(())
}
