//! The flags of `lead add` and `lead edit` that set fields.

use clap::Args;

use crate::cli::record::given::{Flag, SetFlag};

#[derive(Args, Debug, Default)]
pub struct LeadFlags {
    /// First name
    #[arg(long)]
    first_name: Option<String>,
    /// Last name
    #[arg(long)]
    last_name: Option<String>,
    /// Email address
    #[arg(long)]
    email: Option<String>,
    /// Telephone number; kept as written
    #[arg(long)]
    phone: Option<String>,
    /// Mobile number; kept as written
    #[arg(long)]
    mobile: Option<String>,
    /// Company
    #[arg(long)]
    company: Option<String>,
    /// Job title
    #[arg(long)]
    job_title: Option<String>,
    /// Department
    #[arg(long)]
    department: Option<String>,
    /// Origin of the lead
    #[arg(long)]
    source: Option<String>,
    /// Status
    #[arg(long)]
    status: Option<String>,
    /// Priority
    #[arg(long)]
    priority: Option<String>,
    /// Estimated value, in the store's currency
    #[arg(long, value_name = "AMOUNT")]
    value: Option<String>,
    /// Expected closing date
    #[arg(long, value_name = "DATE")]
    expected_close: Option<String>,
    #[command(flatten)]
    more: MoreLeadFlags,
    #[command(flatten)]
    pub set: SetFlag,
}

#[derive(Args, Debug, Default)]
struct MoreLeadFlags {
    /// Industry
    #[arg(long)]
    industry: Option<String>,
    /// Annual revenue, in the store's currency
    #[arg(long, value_name = "AMOUNT")]
    annual_revenue: Option<String>,
    /// Website
    #[arg(long)]
    website: Option<String>,
    /// LinkedIn profile
    #[arg(long)]
    linkedin: Option<String>,
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
    /// Description
    #[arg(long)]
    description: Option<String>,
    /// Owner of the lead
    #[arg(long)]
    owner: Option<String>,
}

impl LeadFlags {
    /// Returns the given texts by field. `full_name` is an argument of `lead add`.
    pub fn by_field<'a>(&'a self, full_name: Option<&'a str>) -> Vec<Flag<'a>> {
        let more = &self.more;
        let flags = [
            ("first_name", &self.first_name),
            ("last_name", &self.last_name),
            ("email", &self.email),
            ("phone", &self.phone),
            ("mobile", &self.mobile),
            ("company", &self.company),
            ("job_title", &self.job_title),
            ("department", &self.department),
            ("source", &self.source),
            ("status", &self.status),
            ("priority", &self.priority),
            ("value", &self.value),
            ("expected_close", &self.expected_close),
            ("industry", &more.industry),
            ("annual_revenue", &more.annual_revenue),
            ("website", &more.website),
            ("linkedin", &more.linkedin),
            ("street", &more.street),
            ("city", &more.city),
            ("region", &more.region),
            ("postcode", &more.postcode),
            ("country", &more.country),
            ("description", &more.description),
            ("owner", &more.owner),
        ];
        let said = flags.map(|(field, text)| (field, text.as_deref()));
        said.into_iter().chain([("full_name", full_name)]).collect()
    }
}
