//! The flags of `client add` and `client edit` that set fields.

use clap::Args;

use crate::cli::record::given::{Flag, SetFlag};

#[derive(Args, Debug, Default)]
pub struct ClientFlags {
    /// Entity type: individual, couple, company, trust, smsf, partnership or other
    #[arg(long = "type", value_name = "TYPE")]
    pub entity_type: Option<String>,
    /// Status: Lead, Prospect, Onboarding, Active, Passive, Inactive or Deceased
    #[arg(long)]
    status: Option<String>,
    /// Date that decides the day of the agreement and the FDS deadline
    #[arg(long, value_name = "DATE")]
    reference_date: Option<String>,
    /// Street and number
    #[arg(long)]
    street: Option<String>,
    /// City
    #[arg(long)]
    city: Option<String>,
    /// Region, state or county
    #[arg(long)]
    region: Option<String>,
    /// Postcode
    #[arg(long)]
    postcode: Option<String>,
    /// Country
    #[arg(long)]
    country: Option<String>,
    /// Industry of a company
    #[arg(long)]
    industry: Option<String>,
    /// Size of a company: 1-10, 11-50, 51-200, 201-500, 501-1000 or 1001+
    #[arg(long, value_name = "BAND")]
    company_size: Option<String>,
    #[command(flatten)]
    pub set: SetFlag,
}

impl ClientFlags {
    /// Returns the given texts by field. `name` is an argument of `add` and a flag of `edit`.
    pub fn by_field<'a>(&'a self, name: Option<&'a str>) -> Vec<Flag<'a>> {
        let flags = [
            ("entity_type", &self.entity_type),
            ("status", &self.status),
            ("reference_date", &self.reference_date),
            ("street", &self.street),
            ("city", &self.city),
            ("region", &self.region),
            ("postcode", &self.postcode),
            ("country", &self.country),
            ("industry", &self.industry),
            ("company_size", &self.company_size),
        ];
        let said = flags.map(|(field, text)| (field, text.as_deref()));
        [("name", name)].into_iter().chain(said).collect()
    }
}
