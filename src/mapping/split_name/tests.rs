//! Tests of names in two columns: which are joined, and how each row is.

use super::cells::push_half;
use crate::mapping::{Basis, Binding, Mapping, MappingOptions, Room, Template};
use crate::record::related::schema_of_rows;
use crate::record::{Cell, Entity, Schema};

fn schema() -> Schema {
    schema_of_rows(Schema::of(Entity::Client), &Schema::of(Entity::Contact))
}

fn cells(row: &str) -> Vec<String> {
    row.split(',').map(str::to_owned).collect()
}

/// Returns the mapping of a table of clients who are individuals without an entity type.
fn mapping(
    table: &[&str],
    (maps, joins): (&[&str], &[&str]),
    template: Option<Template>,
) -> Mapping {
    let options = MappingOptions {
        columns: maps.iter().map(|text| text.parse().unwrap()).collect(),
        joins: joins.iter().map(|text| text.parse().unwrap()).collect(),
        defaults: vec!["entity_type=individual".parse().unwrap()],
        values: vec!["entity_type:Firm=company".parse().unwrap()],
        ..MappingOptions::default()
    };
    let basis = Basis {
        rows: table[1..].iter().map(|row| cells(row)).collect(),
        template,
        ..Basis::default()
    };
    Mapping::resolve(&schema(), &cells(table[0]), &options, &basis).unwrap()
}

/// Returns the names of the clients of a table.
fn names_by(mapping: &Mapping, table: &[&str]) -> String {
    let (schema, field) = (schema(), schema().find("name").unwrap());
    let binding: Binding<'_> = mapping.bind(&schema);
    let names = table[1..].iter().map(|row| {
        let (row, mut room) = (cells(row), Room::default());
        let draft = binding.draft(|at| Cell::text(&row[at]), &mut room);
        let mut cells = draft.cells().filter(|(of, _)| *of == field);
        cells
            .next()
            .map_or(String::new(), |(_, cell)| cell.text.to_owned())
    });
    names.collect::<Vec<_>>().join("; ")
}

fn names(table: &[&str]) -> String {
    names_by(&mapping(table, (&[], &[]), None), table)
}

#[test]
fn both_halves_of_a_name_are_joined_in_its_order() {
    let cases: [(&[&str], &str); 7] = [
        (
            &["Name,Surname,Email,City", "John,Smith,j@b.example,Leeds"],
            "John Smith",
        ),
        (&["Surname,Name", "Smith,John"], "John Smith"),
        (
            &["Name,Vorname,Ort", "Muster,Hans,Köln", "van Son,Jan,Ulm"],
            "Hans Muster; Jan van Son",
        ),
        (&["Vorname,Name", "Hans,Muster"], "Hans Muster"),
        // A company without a surname, names that are whole, and a surname alone.
        (
            &[
                "Name,Surname",
                "Quill Ltd,",
                "Ida Berg,Berg",
                "Mary Jo,Rowe",
                ",Lind",
                "Ann,N/A",
            ],
            "Quill Ltd; Ida Berg; Mary Jo Rowe; Lind; Ann",
        ),
        // The surname beside a company is that of someone else.
        (
            &[
                "Name,Surname,Entity Type",
                "Tesco,Moor,Company",
                "Jo,Rowe,Person",
                "Asda,Hill,Firm",
                "Ann,Ray,",
            ],
            "Tesco; Jo Rowe; Asda; Ann Ray",
        ),
        (
            &[
                "Name,Surname,Entity Type",
                "Harbour Trust,Moor,",
                "Mary Church,Lee,",
                "Ida Trust,Lee,Individual",
            ],
            "Harbour Trust; Mary Church Lee; Ida Trust Lee",
        ),
    ];
    for (table, expected) in cases {
        assert_eq!(names(table), expected, "{table:?}");
    }
}

#[test]
fn other_columns_are_not_joined() {
    let cases: [(&[&str], &str); 4] = [
        (&["Client Name,Surname", "Harbour,Moor"], "Harbour"),
        // A person has these names.
        (
            &["Name,First Name,Surname,Email", "Moor,Ada,Moor,a@b.example"],
            "Moor",
        ),
        (&["Name,First Name,Surname", "Harbour,Ada,Moor"], "Harbour"),
        (
            &["Name,First Name,Email", "Harbour,Ada,a@b.example"],
            "Harbour",
        ),
    ];
    for (table, expected) in cases {
        let mapping = mapping(table, (&[], &[]), None);
        assert!(!mapping.has_halves, "{table:?}");
        assert_eq!(names_by(&mapping, table), expected, "{table:?}");
    }
}

#[test]
fn what_the_user_or_a_template_says_counts() {
    let table = ["Surname,Name", "Smith,John", "Berg,Ida Berg"];
    let found =
        |maps: &[&str], joins: &[&str]| names_by(&mapping(&table, (maps, joins), None), &table);
    assert_eq!(found(&["Surname="], &[]), "John; Ida Berg");
    assert_eq!(found(&["Name=name"], &[]), "John; Ida Berg");
    assert_eq!(found(&[], &["name=, "]), "Smith, John; Berg, Ida Berg");
    let both = &["Name=name", "Surname=name"];
    assert_eq!(found(both, &[]), "Smith John; Berg Ida Berg");
    let by_template = |maps: &[&str]| {
        let template = Template::from(&mapping(&table, (maps, &[]), None));
        names_by(&mapping(&table, (&[], &[]), Some(template)), &table)
    };
    assert_eq!(by_template(&[]), "John Smith; Ida Berg");
    assert_eq!(by_template(both), "Smith John; Berg Ida Berg");
    assert_eq!(by_template(&["Surname="]), "John; Ida Berg");
}

#[test]
fn a_half_is_not_added_to_a_whole_name() {
    let cases = [
        ("John", "Smith", "John Smith"),
        ("John", "St John", "John St John"),
        ("Ida BERG", "Berg", "Ida BERG"),
        ("Berg, Ida", "Berg", "Berg, Ida"),
        ("Berg,Ida", "Berg", "Berg,Ida"),
        ("Mr Ed O’Brien Jr.", "O'Brien", "Mr Ed O’Brien Jr."),
        ("Ann Moor & Jo Rowe", "Moor", "Ann Moor & Jo Rowe"),
        ("Ann Smith-Jones", "Smith", "Ann Smith-Jones"),
        ("Ida", "Ida Berg", "Ida Berg"),
        ("Mary Jo", "Lord", "Mary Jo Lord"),
        ("James", "James", "James James"),
        ("Kelly", "Kelly-Smith", "Kelly Kelly-Smith"),
    ];
    for (name, half, expected) in cases {
        let mut whole = name.to_owned();
        push_half(&mut whole, half);
        assert_eq!(whole, expected, "{name} + {half}");
    }
}
