//! `config`: settings are checked, kept, shown and taken back.

use crate::assert_said;
use crate::sandbox::Sandbox;

#[test]
fn a_setting_is_kept_and_taken_back() {
    let sandbox = Sandbox::new();
    assert_said!(sandbox.run(&["config", "get", "region"]), @r"
    GB
    --- exit 0
    ");
    assert!(
        !sandbox.store().exists(),
        "a command that only reads makes no store"
    );
    sandbox.set("region", "us");
    assert_said!(sandbox.run(&["config", "get", "region"]), @r"
    US
    --- exit 0
    ");
    assert_said!(sandbox.run(&["config", "unset", "region"]), @r"
    --- stderr
    region is GB (the default).
    --- exit 0
    ");
}

#[test]
fn an_invalid_value_is_refused_with_the_valid_ones() {
    let sandbox = Sandbox::new();
    assert_said!(sandbox.run(&["config", "set", "leads.on_duplicate", "replace"]), @r#"
    --- stderr
    error: "replace" is not valid for leads.on_duplicate
     hint: Instead, use skip, merge, update, create, fail or ask.
    --- exit 2
    "#);
    assert_said!(sandbox.run(&["config", "get", "regoin"]), @r#"
    --- stderr
    error: there is no setting "regoin"
     hint: Perhaps "region"?
     hint: `intake config list` shows all.
    --- exit 2
    "#);
}

#[test]
fn an_empty_list_is_said_to_be_empty() {
    let sandbox = Sandbox::new();
    let said = sandbox.ok(&["config", "set", "leads.required", "[]"]);
    assert!(said.err.contains("leads.required is empty.\n"), "{said}");
}

/// A lead without an email and with the usual rules would be a new lead in each import.
#[test]
fn leads_that_no_rule_would_find_again_are_told_of() {
    let sandbox = Sandbox::new();
    let note = "intake config set leads.match email,phone,name";
    for (key, value, is_told) in [
        ("leads.match", "email", false),
        ("leads.required", "email,name", false),
        ("leads.required", "name", true),
        ("leads.match", "email,phone,name", false),
        ("leads.required", "name", false),
        ("leads.match", "email", true),
    ] {
        let said = sandbox.ok(&["config", "set", key, value]);
        assert_eq!(said.err.contains(note), is_told, "{key} {value}: {said}");
    }
}
