//! Invented people who left their address on a website.

/// The number of rows.
const ROWS: usize = 10_000;

const FIRST: [&str; 20] = [
    "Ada", "Amara", "Ben", "Chloe", "Dev", "Elsie", "Finn", "Greta", "Hugo", "Ines", "Jonas",
    "Kofi", "Lena", "Mateo", "Nora", "Omar", "Priya", "Rosa", "Søren", "Zoë",
];
const LAST: [&str; 25] = [
    "Ashdown",
    "Brandt",
    "Castell",
    "Dufour",
    "Eklund",
    "Farrow",
    "Grimshaw",
    "Holm",
    "Ivanova",
    "Jansen",
    "Kowalski",
    "Lindqvist",
    "Moorcroft",
    "Nakamura",
    "Okafor",
    "Pemberton",
    "Quill",
    "Rasmussen",
    "Sterling",
    "Thackeray",
    "Underhill",
    "Vasquez",
    "Whitlock",
    "Yamada",
    "Østergaard",
];
const CITIES: [&str; 8] = [
    "Leeds", "York", "Hull", "Bath", "Bristol", "Exeter", "Durham", "Lincoln",
];

/// Returns the people as CSV. Every row can be imported.
pub fn leads() -> String {
    let mut csv = "First Name,Last Name,Email,Phone,City\n".to_owned();
    for row in 0..ROWS {
        let first = FIRST[row % FIRST.len()];
        let last = LAST[row / FIRST.len() % LAST.len()];
        let city = CITIES[row % CITIES.len()];
        csv.push_str(&format!(
            "{first},{last},visitor{row}@example.org,07700 9{row:05},{city}\n"
        ));
    }
    csv
}
