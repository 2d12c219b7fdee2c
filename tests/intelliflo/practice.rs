//! The clients that the server has: those of the fixtures, or invented ones.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

/// All that a practice has in Intelliflo.
#[derive(Clone, Debug, Default)]
pub struct Practice {
    /// The list, in the order in which it is given.
    pub clients: Vec<Value>,
    /// What clients have, by `ID/resource`; what is not there is a 404.
    pub details: BTreeMap<String, Vec<Value>>,
}

impl Practice {
    /// The practice of `fixtures/intelliflo`.
    pub fn of_fixtures() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/intelliflo");
        let items = |path: &Path| -> Option<Vec<Value>> {
            let text = std::fs::read_to_string(path).ok()?;
            let page: Value = serde_json::from_str(&text).unwrap();
            page["items"].as_array().cloned()
        };
        let mut practice = Practice::default();
        for page in 1.. {
            let Some(clients) = items(&folder.join(format!("clients-{page}.json"))) else {
                break;
            };
            practice.clients.extend(clients);
        }
        for client in &practice.clients {
            for resource in ["contactdetails", "employments", "incomes"] {
                let what = format!("{}/{resource}", client["id"]);
                let file = folder.join("clients").join(format!("{what}.json"));
                if let Some(found) = items(&file) {
                    practice.details.insert(what, found);
                }
            }
        }
        practice
    }

    /// People without number: each with an email, a job and an income.
    pub fn of_people(count: i64) -> Self {
        let mut practice = Practice::default();
        for id in 1..=count {
            practice
                .clients
                .push(person(id, &word(id * 7919), &word(id)));
            practice.give(
                id,
                "contactdetails",
                vec![email(id, &format!("p{id}@example.com"))],
            );
            practice.give(
                id,
                "employments",
                vec![json!({"id": id, "employmentStatus": "Employed", "occupation": "Clerk"})],
            );
            let gross = json!({"currency": "GBP", "amount": "1000.0000"});
            practice.give(
                id,
                "incomes",
                vec![json!({"id": id, "frequency": "Monthly", "gross": gross})],
            );
        }
        practice
    }

    /// Gives a client what it has of a resource.
    pub fn give(&mut self, id: i64, resource: &str, items: Vec<Value>) {
        self.details.insert(format!("{id}/{resource}"), items);
    }
}

/// A name of its own for each number.
fn word(number: i64) -> String {
    let letters = (0..5).map(|at| {
        let letter = (number / 20_i64.pow(at)) % 20;
        char::from(b'a' + u8::try_from(letter).unwrap())
    });
    letters.collect()
}

/// A person in the list of clients.
pub fn person(id: i64, first: &str, last: &str) -> Value {
    json!({
        "id": id,
        "name": format!("{first} {last}"),
        "partyType": "Person",
        "person": {"firstName": first, "lastName": last},
    })
}

/// A default email.
pub fn email(id: i64, address: &str) -> Value {
    json!({"id": id, "type": "Email", "value": address, "isDefault": true})
}
