//! Tests that each kind of event can be written to the history and read again.

use std::borrow::Cow;

use crate::record::Entity::{self, Client, Contact, Lead};
use crate::store::history::event::{Event, EventRow, Text, Values};
use crate::store::history::event_kind::EventKind;
use crate::store::{Author, RecordRef, Store};

/// An event of a record of an entity, with the name and the values that the history shows.
struct Case {
    entity: Entity,
    event: Event<'static>,
    name: &'static str,
    values: Values<&'static str>,
}

fn case(entity: Entity, event: Event<'static>, name: &'static str, new: &'static str) -> Case {
    Case {
        entity,
        event,
        name,
        values: Values::set(new),
    }
}

fn text(new: &'static str) -> Values<Text<'static>> {
    Values::set(Cow::Borrowed(new))
}

fn link(entity: Entity, other: i64) -> Event<'static> {
    Event::Link {
        entity,
        other,
        relationship: text("Spouse"),
    }
}

fn conversion(entity: Entity, other: i64) -> Event<'static> {
    Event::Conversion {
        entity,
        other: Values::set(other),
    }
}

/// All kinds of events.
fn cases() -> Vec<Case> {
    let field = Event::Field {
        name: "custom.Met on".into(),
        values: text("2026-01-02"),
    };
    let activity = Event::Activity {
        id: 5,
        title: text("Talk"),
    };
    let document = Event::Document {
        id: 4,
        name: text("deed.txt"),
    };
    let external_id = Event::ExternalId {
        source: "intelliflo left out".into(),
        id: "1008".into(),
        owner: Values::set(2),
    };
    let merge = Event::Merge {
        entity: Contact,
        other: 9,
        is_merged: true,
    };
    let activities = Event::Activities(Values::set(2));
    vec![
        case(Lead, Event::Created(7), "created_at", "7"),
        case(Lead, field, "custom.Met on", "2026-01-02"),
        case(Lead, Event::Trash(Values::set(5)), "deleted_at", "5"),
        case(Client, link(Contact, 7), "contact 7", "Spouse"),
        case(Contact, link(Client, 3), "client 3", "Spouse"),
        case(
            Client,
            Event::PrimaryContact(Values::set(7)),
            "primary_contact",
            "7",
        ),
        case(Client, Event::Adviser(text("Eve")), "adviser", "Eve"),
        case(Client, activity, "activity 5", "Talk"),
        case(Client, activities, "activities", "2"),
        case(Client, document, "document 4", "deed.txt"),
        case(Contact, external_id, "intelliflo left out 1008", "2"),
        case(Contact, merge, "contact 9", "merged"),
        case(Lead, conversion(Contact, 8), "contact", "8"),
        case(Contact, conversion(Lead, 6), "lead", "6"),
    ]
}

#[test]
fn every_event_comes_back_from_the_history_as_it_went_there() {
    let store = Store::for_rehearsal().unwrap();
    let author = Author::of_command("tester", 1, "test");
    for (id, case) in (1..).zip(cases()) {
        let (entity, name) = (case.entity, case.name);
        let record = RecordRef { entity, id };
        let inverse = case.event.clone().inverse();
        for event in [Some(case.event), inverse].into_iter().flatten() {
            store.note(record, &event, &author).unwrap();
            let kept = store.history(entity, id).unwrap();
            let last = kept.last().unwrap();
            assert_eq!((last.record, &last.event), (record, &event), "{name}");
        }
    }
}

#[test]
fn an_event_and_its_inverse_are_shown_with_their_values() {
    for Case {
        event,
        name,
        values,
        ..
    } in cases()
    {
        assert_eq!(event.name(), name);
        assert_eq!(event.values(), values.map(Cow::Borrowed), "{name}");
        let Some(inverse) = event.clone().inverse() else {
            assert!(matches!(event, Event::Created(_)), "{name}");
            continue;
        };
        assert_eq!(inverse.name(), name);
        let shown = values.inverse().map(Cow::Borrowed);
        assert_eq!(inverse.values(), shown, "{name}");
        assert_eq!(inverse.inverse(), Some(event), "{name}");
    }
}

#[test]
fn a_row_that_no_event_makes_is_refused() {
    let row = |kind, other, new: &'static str| EventRow {
        kind,
        field: "contact 7".into(),
        other,
        source: None,
        source_id: None,
        old: None,
        new: Some(new.into()),
    };
    for (entity, row) in [
        (Client, row(EventKind::Link, None, "Spouse")),
        (Lead, row(EventKind::Link, Some(7), "Spouse")),
        (Client, row(EventKind::PrimaryContact, None, "Ada")),
        (Contact, row(EventKind::ExternalId, None, "1")),
    ] {
        assert_eq!(Event::from_row(entity, row), None);
    }
}
