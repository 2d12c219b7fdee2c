//! The new leads of an import that may be contacts already, with the command that links the two.

use crate::cli::record::counted;
use crate::cli::suggestion;
use crate::error::Result;
use crate::job::Report;
use crate::plan::JobKind;
use crate::record::Entity;
use crate::session::Session;
use crate::store::SameEmail;
use crate::terminal::{number, sanitized};

/// The largest number of leads in the text.
const SHOWN: usize = 5;

/// Returns the new leads with the email of a contact; blank if there are none.
pub fn text(report: &Report, session: &Session) -> Result<String> {
    let (Some(job), Some(store)) = (report.job, session.store()?) else {
        return Ok(String::new());
    };
    let is_of_leads = report.kind == JobKind::File(Entity::Lead);
    if !is_of_leads || !report.status.is_completed() {
        return Ok(String::new());
    }
    let found = store.leads_with_contacts(job)?;
    let Some(first) = found.first() else {
        return Ok(String::new());
    };
    let mut leads: Vec<i64> = found.iter().map(|one| one.lead).collect();
    leads.dedup();
    let have = if leads.len() == 1 { "has" } else { "have" };
    let leads = counted(leads.len(), "new lead");
    let mut text = format!("\n{leads} {have} the email of a contact:\n");
    for one in found.iter().take(SHOWN) {
        let SameEmail { lead, contact, .. } = one;
        let (lead_name, contact_name) = (&one.lead_name, &one.contact_name);
        let line = format!("lead {lead} {lead_name}: contact {contact} {contact_name}");
        text.push_str(&format!("  {}\n", sanitized(&line)));
    }
    if found.len() > SHOWN {
        let more = number((found.len() - SHOWN) as u64);
        text.push_str(&format!("  … and {more} more\n"));
    }
    let (lead, contact) = (first.lead.to_string(), first.contact.to_string());
    let convert = ["lead", "convert", &lead, "--contact", &contact];
    let convert = suggestion::command(session, &convert);
    text.push_str(&format!("To link a lead to its contact: {convert}\n"));
    Ok(text)
}
