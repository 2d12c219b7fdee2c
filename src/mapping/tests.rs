//! Tests of the mapping of columns: the arguments of the user, known headers, and defaults.

use super::*;
use crate::record::Entity;

fn resolve(header: &[&str], options: &MappingOptions) -> Result<String> {
    let schema = Schema::of(Entity::Lead);
    let header: Vec<String> = header.iter().map(|&h| h.to_owned()).collect();
    let mapping = Mapping::resolve(&schema, &header, options, &Basis::default())?;
    let lines = mapping.columns.iter().map(|c| {
        let field = c.field.as_deref().unwrap_or("-");
        format!("#{} {:?} {} {field}", c.column, c.header, c.how.name())
    });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

fn with_columns(columns: &[&str]) -> MappingOptions {
    MappingOptions {
        columns: columns.iter().map(|s| s.parse().unwrap()).collect(),
        ..MappingOptions::default()
    }
}

#[test]
fn a_position_names_the_column_there_whatever_the_columns_are_called() {
    let mapped = resolve(
        &["Who", "#1", "#9"],
        &with_columns(&["#1=company", "#9=email"]),
    );
    assert_eq!(
        mapped.unwrap(),
        "#1 \"Who\" manual company\n#2 \"#1\" none -\n#3 \"#9\" manual email"
    );
}

#[test]
fn headers_find_their_fields() {
    let header = [
        "First Name",
        "SURNAME",
        "E-Mail Address",
        "email_consent",
        "Phone",
        "Telephone",
        "Company Name",
        "Zip/Postal Code",
        "Last updated",
        "Company size",
        "Phone type",
        "",
        "Lead Source",
        "_row",
    ];
    insta::assert_snapshot!(resolve(&header, &MappingOptions::default()).unwrap(), @r##"
    #1 "First Name" exact first_name
    #2 "SURNAME" alias last_name
    #3 "E-Mail Address" alias email
    #4 "email_consent" none -
    #5 "Phone" exact phone
    #6 "Telephone" none -
    #7 "Company Name" alias company
    #8 "Zip/Postal Code" alias postcode
    #9 "Last updated" none -
    #10 "Company size" none -
    #11 "Phone type" none -
    #12 "" none -
    #13 "Lead Source" alias source
    #14 "_row" none -
    "##);
}

#[test]
fn the_mapping_of_the_user_comes_first() {
    let options = with_columns(&["Work=phone", "#3=mobile", "Email="]);
    insta::assert_snapshot!(resolve(&["Phone", "Work", "", "Email"], &options).unwrap(), @r##"
    #1 "Phone" none -
    #2 "Work" manual phone
    #3 "" manual mobile
    #4 "Email" manual -
    "##);
}

#[test]
fn invalid_arguments_are_refused() {
    let cases: [(&[&str], &str); 6] = [
        (&["Fax=phone"], "no column \"Fax\""),
        (&["#9=phone"], "no column \"#9\""),
        (&["Name=fone"], "\"fone\" is not a field"),
        (
            &["Name=email", "Other=email"],
            "\"email\" gets 2 columns, and only text can be joined: Name, Other",
        ),
        (&["Twice=email"], "2 columns are named \"Twice\""),
        (&["Name=email", "#1=phone"], "\"#1\" is mapped twice"),
    ];
    for (columns, expected) in cases {
        let error =
            resolve(&["Name", "Other", "Twice", "Twice"], &with_columns(columns)).unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    }
}

#[test]
fn defaults_fill_blank_fields_and_meet_requirements() {
    let schema = Schema::of(Entity::Lead);
    let options = MappingOptions {
        defaults: vec!["country=United=Kingdom".parse().unwrap()],
        ..MappingOptions::default()
    };
    let mapping =
        Mapping::resolve(&schema, &["Email".to_owned()], &options, &Basis::default()).unwrap();
    assert_eq!(
        mapping.defaults,
        [("country".to_owned(), "United=Kingdom".to_owned())]
    );
    let required =
        ["email", "country", "name"].map(|name| Requirement::parse(&schema, name).unwrap());
    let missing: Vec<&str> = mapping
        .missing(&schema, &required)
        .iter()
        .map(|r| &*r.name)
        .collect();
    assert_eq!(missing, ["name"]);
}

#[test]
fn a_blank_column_gives_way_to_one_that_holds_something() {
    let schema = Schema::of(Entity::Lead);
    let cases = [
        (["Email", "Phone", "Phone"], [1, 0, 1], "email,,phone"),
        (
            ["Email", "E-Mail Address", "Phone"],
            [0, 1, 1],
            ",email,phone",
        ),
        (["Email", "Work Email", "Fax"], [0, 1, 1], ",email,"),
        (["Job Title", "Job", "Email"], [0, 1, 1], "job_title,,email"),
        (["Telephone", "Phone", "Email"], [1, 0, 1], "phone,,email"),
        (["Phone", "Phone", "Email"], [0, 0, 1], "phone,,email"),
        (["Phone", "Phone", "Email"], [1, 1, 1], "phone,,email"),
    ];
    for (header, filled, expected) in cases {
        let samples = filled.map(|count| vec!["text".to_owned(); count]);
        let basis = Basis {
            samples: samples.to_vec(),
            ..Basis::default()
        };
        let header = header.map(str::to_owned);
        let options = MappingOptions::default();
        let mapping = Mapping::resolve(&schema, &header, &options, &basis).unwrap();
        let fields = mapping.columns.into_iter();
        let fields: Vec<String> = fields.map(|one| one.field.unwrap_or_default()).collect();
        assert_eq!(fields.join(","), expected, "{header:?}");
    }
}

#[test]
fn a_column_of_ticks_is_no_email_and_no_telephone_number() {
    let of_leads = ["Contact Email", "E-Mail Address", "Phone Contact"];
    let of_contacts = ["Phone Contact", "Mobile", "Email"];
    let cases = [
        (
            Entity::Lead,
            of_leads,
            ["Yes", "a@b.example", "0"],
            ",email,",
        ),
        (
            Entity::Lead,
            of_leads,
            ["c@d.example", "a@b.example", "07700 900001"],
            "email,,phone",
        ),
        (
            Entity::Contact,
            of_contacts,
            ["No", "07700 900001", "a@b.example"],
            ",phone,email",
        ),
    ];
    for (entity, header, values, expected) in cases {
        let basis = Basis {
            samples: values.map(|value| vec![value.to_owned()]).to_vec(),
            ..Basis::default()
        };
        let (schema, header) = (Schema::of(entity), header.map(str::to_owned));
        let options = MappingOptions::default();
        let mapping = Mapping::resolve(&schema, &header, &options, &basis).unwrap();
        let fields = mapping.columns.into_iter();
        let fields: Vec<String> = fields.map(|one| one.field.unwrap_or_default()).collect();
        assert_eq!(fields.join(","), expected, "{values:?}");
    }
}
