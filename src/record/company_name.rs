//! Names of companies, clubs and departments, told from those of people by their words.

/// Words that end the name of a company and are no last names.
const FORMS: &[&str] = &[
    "ltd",
    "limited",
    "llp",
    "llc",
    "plc",
    "inc",
    "corp",
    "corporation",
    "gmbh",
    "ohg",
    "ug",
    "pty",
    "sarl",
    "srl",
    "trust",
    "trustees",
    "partners",
    "partnership",
    "holdings",
    "group",
    "foundation",
    "fund",
    "associates",
];

/// Other words in the names of companies. Some are last names, too: Church, Son.
const OTHERS: &[&str] = &[
    "lp",
    "co",
    "company",
    "ag",
    "kg",
    "bv",
    "sa",
    "sons",
    "son",
    "daughters",
    "bros",
    "brothers",
    "sisters",
    "charity",
    "association",
    "federation",
    "union",
    "institute",
    "society",
    "club",
    "church",
    "council",
    "school",
    "college",
    "university",
    "academy",
    "department",
    "dept",
    "team",
    "office",
    "agency",
    "services",
    "service",
    "solutions",
    "systems",
    "software",
    "technology",
    "technologies",
    "digital",
    "media",
    "marketing",
    "design",
    "studio",
    "studios",
    "consulting",
    "consultants",
    "advisers",
    "advisors",
    "accountants",
    "accounting",
    "solicitors",
    "lawyers",
    "law",
    "legal",
    "architects",
    "engineers",
    "engineering",
    "surveyors",
    "insurance",
    "finance",
    "financial",
    "capital",
    "investments",
    "wealth",
    "planning",
    "management",
    "development",
    "research",
    "training",
    "education",
    "recruitment",
    "support",
    "sales",
    "supplies",
    "products",
    "equipment",
    "international",
    "properties",
    "homes",
    "estates",
    "lettings",
    "construction",
    "building",
    "builders",
    "roofing",
    "plumbing",
    "heating",
    "electrical",
    "joinery",
    "interiors",
    "furniture",
    "kitchens",
    "bathrooms",
    "gardens",
    "landscapes",
    "cleaning",
    "transport",
    "logistics",
    "motors",
    "garage",
    "cars",
    "travel",
    "tours",
    "hotel",
    "inn",
    "restaurant",
    "bar",
    "cafe",
    "kitchen",
    "bakery",
    "brewery",
    "foods",
    "food",
    "farm",
    "farms",
    "shop",
    "store",
    "stores",
    "fashion",
    "jewellery",
    "beauty",
    "hair",
    "spa",
    "fitness",
    "care",
    "health",
    "clinic",
    "dental",
    "surgery",
    "pharmacy",
    "vets",
    "books",
    "music",
    "arts",
    "sports",
    "printing",
    "energy",
    "breakfast",
];

/// Returns whether a word stands in the names of companies.
pub fn is_of_company(word: &str) -> bool {
    let word = plain(word);
    FORMS.contains(&&*word) || OTHERS.contains(&&*word)
}

/// Returns whether a name has a word of companies.
pub fn may_be_company(name: &str) -> bool {
    name.split_whitespace().any(is_of_company)
}

/// Returns whether a name of several words ends as only those of companies do: `Harbour Trust`.
pub fn is_company(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let last = words.next_back().map(plain);
    words.next().is_some() && last.is_some_and(|last| FORMS.contains(&&*last))
}

/// Returns the letters and digits of a word in lower case.
fn plain(word: &str) -> String {
    let plain: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
    plain.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companies_are_told_by_their_words() {
        for (name, may_be, is) in [
            ("Harbour Trust", true, true),
            ("Moor & Lind LTD.", true, true),
            ("Trust", true, false),
            ("Mary Church", true, false),
            ("van Son", true, false),
            ("Ada Moor", false, false),
            ("", false, false),
        ] {
            assert_eq!(
                (may_be_company(name), is_company(name)),
                (may_be, is),
                "{name}"
            );
        }
    }
}
