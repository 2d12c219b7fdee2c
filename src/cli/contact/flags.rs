//! The flags of `contact add` and `contact edit` that set fields.

use clap::Args;

use crate::cli::record::given::{Flag, SetFlag};

#[derive(Args, Debug, Default)]
pub struct ContactFlags {
    /// Last name
    #[arg(long)]
    last_name: Option<String>,
    /// Email address
    #[arg(long)]
    email: Option<String>,
    /// Telephone number; kept as written
    #[arg(long)]
    phone: Option<String>,
    /// Mr, Mrs, Ms, Miss, Mx, Dr, Prof, or any other text
    #[arg(long)]
    title: Option<String>,
    /// Job title
    #[arg(long)]
    job_title: Option<String>,
    /// Date of birth
    #[arg(long, value_name = "DATE")]
    date_of_birth: Option<String>,
    /// Employment status, such as Employed, Self-employed or Retired
    #[arg(long)]
    employment_status: Option<String>,
    /// Annual income in the store's currency
    #[arg(long, value_name = "AMOUNT")]
    annual_income: Option<String>,
    /// Age at which the contact wants to retire
    #[arg(long, value_name = "YEARS")]
    target_retirement_age: Option<String>,
    /// Type of the ID document, such as Passport or Driving licence
    #[arg(long)]
    id_document: Option<String>,
    #[command(flatten)]
    pub set: SetFlag,
}

impl ContactFlags {
    /// Returns the given texts by field. `first_name` is an argument of `add` and a flag of `edit`.
    pub fn by_field<'a>(&'a self, first_name: Option<&'a str>) -> Vec<Flag<'a>> {
        let flags = [
            ("last_name", &self.last_name),
            ("email", &self.email),
            ("phone", &self.phone),
            ("title", &self.title),
            ("job_title", &self.job_title),
            ("date_of_birth", &self.date_of_birth),
            ("employment_status", &self.employment_status),
            ("annual_income", &self.annual_income),
            ("target_retirement_age", &self.target_retirement_age),
            ("id_document", &self.id_document),
        ];
        let said = flags.map(|(field, text)| (field, text.as_deref()));
        [("first_name", first_name)]
            .into_iter()
            .chain(said)
            .collect()
    }
}
