//! People who have an email or a telephone number in common, or such values that differ.

use super::assert_all;
use crate::duplicate::Doubt::{DateOfBirth, FirstName, LastName, Relative, Title, Unconfirmed};
use crate::duplicate::Evidence::{Certain, Contradicted, Possible};

#[test]
fn one_email_is_one_person_unless_the_first_name_or_the_date_of_birth_is_another() {
    assert_all(&[
        ("Ada|Moor|a@x", "Ada|Moor|a@x", Certain),
        ("Ada|Moor|a@x", "Ada|Hale|a@x", Certain),
        ("Ada|Moor|a@x|1", "Ada|Moor|a@x|2", Certain),
        ("Bob|Lind|a@x", "Robert|Lind|a@x", Certain),
        ("A.|Moor|a@x", "Ada|Moor|a@x", Certain),
        ("Bob|Lind|a@x|1", "Robert|Lind|a@x|1 2", Certain),
        (
            "Bob|Lind|a@x|1|1958-01-01",
            "Robert|Lind|a@x|2|1958-01-01",
            Certain,
        ),
        ("||a@x", "Ada|Moor|a@x", Certain),
        ("Moor|Ada|a@x", "Ada|Moor|a@x", Certain),
        ("Ada Moor||a@x", "Ada|Moor|a@x", Certain),
        ("Moor||a@x", "Ada|Moor|a@x", Certain),
        ("Ada||q@x|1", "Jane||q@x|2", Possible(FirstName)),
        ("John|Quill|q@x", "Jane|Quill|q@x", Possible(FirstName)),
        (
            "Ada|Moor|a@x||1958-01-01",
            "Ada|Moor|a@x||1985-01-01",
            Possible(DateOfBirth),
        ),
        ("Mr|Quill|q@x", "Mrs|Quill|q@x", Possible(Title)),
        ("J|Quill|q@x|||Mr", "Jane|Quill|q@x|||Mrs", Possible(Title)),
        ("Jane|Quill|q@x|||Miss", "Jane|Quill|q@x|||Mrs", Certain),
        ("J|Quill|q@x|||Mr", "J|Quill|q@x|||Mrs", Possible(Title)),
        (
            "Chris|Quill|q@x|1||Mr",
            "Chris|Quill|q@x|1||Mrs",
            Possible(Title),
        ),
        (
            "Chris|Quill|q@x||1958-01-01|Mr",
            "Chris|Quill|q@x||1958-01-01|Mrs",
            Certain,
        ),
    ]);
}

#[test]
fn a_couple_with_one_email_may_have_first_names_alike_and_other_numbers() {
    assert_all(&[
        (
            "Harry|Lind|a@x|1",
            "Harriet|Lind|a@x|2",
            Possible(FirstName),
        ),
        (
            "Harry|Lind|a@x|1|1958-01-01",
            "Harriet|Lind|a@x|2|1958-01-01",
            Certain,
        ),
        (
            "|Harry Lind|a@x|1",
            "|Harriet Lind|a@x|2",
            Possible(FirstName),
        ),
        (
            "Harry|Lind|a@x|1",
            "|Harriet Lind|a@x|2",
            Possible(FirstName),
        ),
        (
            "Lind|Harry|a@x|1",
            "Harriet|Lind|a@x|2",
            Possible(FirstName),
        ),
        ("Jan|Lind|a@x|1", "Janet|Lind|a@x|2", Possible(FirstName)),
        ("Sam|Lind|a@x|1", "Sammy|Lind|a@x|2", Certain),
        ("Bob|Lind|a@x|1", "Robert|Lind|a@x|2", Certain),
        ("A.|Moor|a@x|1", "Ada|Moor|a@x|2", Certain),
    ]);
}

#[test]
fn a_mailbox_that_several_people_read_is_weak() {
    assert_all(&[
        ("Ada|Moor|info@x", "Ada|Moor|info@x", Certain),
        ("Ada|Moor|info@x", "Ada|Hale|info@x", Possible(LastName)),
        ("Ada|Moor|info@x", "Bob|Lind|info@x", Possible(FirstName)),
        (
            "Ada|Moor|info@x|1",
            "Bob|Lind|info@x|1",
            Possible(FirstName),
        ),
        ("Ada|Moor|info@x|1", "Bob|Lind|info@x|2", Contradicted),
    ]);
}

#[test]
fn a_mailbox_needs_the_whole_name_and_no_other_number() {
    assert_all(&[
        (
            "Ada|Moor|info@x|1",
            "Ada|Moor|info@x|2",
            Possible(Unconfirmed),
        ),
        ("Ada|Moor|info@x|1", "Ada|Moor|info@x|1 2", Certain),
        ("A.|Moor|info@x", "Ada|Moor|info@x", Possible(Unconfirmed)),
        ("A.|Moor|info@x|1", "Ada|Moor|info@x|1", Certain),
        // An address that is typed where there is none is no email.
        (
            "Ada|Moor|noemail@x|1",
            "Ada|Moor|noemail@x|2",
            Possible(Unconfirmed),
        ),
        (
            "Ada|Moor|noemail@x",
            "Ada|Moor|noemail@x",
            Possible(Unconfirmed),
        ),
        ("Ada|Moor|noemail@x|1", "Ada|Moor|a@x|1", Certain),
        ("Ada|Smith|noemail@x|1", "Ada|Smith|a@x|2", Contradicted),
    ]);
}

#[test]
fn one_telephone_number_and_one_birth_need_a_decision() {
    assert_all(&[
        // Called by another name, or a twin.
        (
            "Oluwaseun|Adeyemi|a@x|1|1986-06-19",
            "Seun|Adeyemi|b@x|1|1986-06-19",
            Possible(FirstName),
        ),
        (
            "John|Quill|a@x|1|1986-06-19",
            "Jane|Moor|b@x|1|1986-06-19",
            Contradicted,
        ),
        (
            "John|Quill|a@x|1|1986-06-19",
            "Jane|Quill|b@x|1",
            Contradicted,
        ),
        // The last digit of the year, and dates that are written for an unknown one.
        (
            "Peter|Kok|a@x|1|1962-10-30",
            "Peter|Kok|b@x|1|1960-10-30",
            Certain,
        ),
        (
            "Peter|Kok|a@x|1|1962-10-30",
            "Peter|Kok|b@x|1|1970-01-01",
            Certain,
        ),
        (
            "Peter|Kok|a@x|1|1962-10-30",
            "Peter|Kok|b@x|1|1970-01-02",
            Contradicted,
        ),
        (
            "Peter|Kok|||1970-01-01",
            "Peter|Kok|||1970-01-01",
            Possible(Unconfirmed),
        ),
    ]);
}

#[test]
fn one_phone_is_one_person_only_with_both_names() {
    assert_all(&[
        ("Ada|Moor||1", "Ada|Moor||1", Certain),
        ("Ada|Moor|a@x|1", "Ada|Moor|b@x|1", Certain),
        ("Ada|Moor||1", "Ada|Moor-Hale||1", Certain),
        ("Ada|Moor||1", "Ada|||1", Certain),
        ("Ada|Moor||1", "Ada|Hale||1", Possible(LastName)),
        ("Ada|Moor|a@x|1", "Ada|Hale|b@x|1", Possible(LastName)),
        ("John|Quill||1", "Jane|Quill||1", Possible(FirstName)),
        ("Ben|Rowe|b@x|1", "Cat|Shaw|c@x|1", Contradicted),
        ("John|Quill|b@x|1", "Jane|Quill|c@x|1", Contradicted),
        ("||b@x|1", "Cat|Shaw|c@x|1", Possible(Unconfirmed)),
        ("|||1", "Cat|Shaw|c@x|1", Certain),
        (
            "John|Quill||1|1958-01-01",
            "John|Quill||1|1985-01-01",
            Possible(DateOfBirth),
        ),
        (
            "John|Quill|a@x|1|1958-01-01",
            "John|Quill|b@x|1|1985-01-01",
            Contradicted,
        ),
    ]);
}

#[test]
fn a_household_shares_its_landline_but_not_a_mobile_number() {
    let home = "||||1 Mill Lane|Leeds";
    let both = |phone: &str| {
        let person_of = |email: &str| format!("John|Moor|{email}|{phone}{home}");
        (person_of("a@x"), person_of("b@x"))
    };
    let (father, son) = both("+441904555123");
    let (before, after) = both("+447700900123");
    assert_all(&[
        (&father, &son, Possible(Relative)),
        (&before, &after, Certain),
        (&father, &format!("John|Moor||+441904555123{home}"), Certain),
        // An initial may be that of a parent, a child or the spouse.
        (
            "J|Moor|a@x|+441904555123",
            "Jane|Moor|b@x|+441904555123",
            Possible(Unconfirmed),
        ),
        (
            "J|Moor|a@x|+447700900123",
            "Jane|Moor|b@x|+447700900123",
            Certain,
        ),
        (
            "Jahne|Moor|a@x|+441904555123",
            "Jahnne|Moor|b@x|+441904555123",
            Certain,
        ),
    ]);
}

#[test]
fn a_typing_error_in_a_phone_or_a_date_is_no_difference() {
    assert_all(&[
        (
            "Ada|Quill|a@x|+447700900123",
            "Ada|Quill|b@x|+447700900132",
            Possible(Unconfirmed),
        ),
        (
            "Ada|Quill|a@x|+447700900123",
            "Ada|Quill|b@x|+447700900456",
            Contradicted,
        ),
        (
            "Ada|Quill|a@x||1958-03-04",
            "Ada|Quill|a@x||1958-04-03",
            Certain,
        ),
        (
            "Ada|Quill|a@x||1958-03-04",
            "Ada|Quill|a@x||1985-03-04",
            Possible(DateOfBirth),
        ),
        // Two values that identify a person differ.
        (
            "Ada|Quill|q@x||1958-03-04",
            "Jane|Quill|q@x||1961-07-30",
            Contradicted,
        ),
    ]);
}

#[test]
fn an_email_may_say_more_than_that_it_differs() {
    assert_all(&[
        // A married name: the email still has the old one.
        ("Ada|Hale|ada.moor@x|1", "Ada|Moor||1", Certain),
        ("Ada|Hale|ada.hale@x|1", "Ada|Moor||1", Possible(LastName)),
        // The same mailbox at another provider.
        (
            "Ada|Quill|ada.quill77@x|1",
            "Ada|Quill|ada.quill77@y|2",
            Possible(Unconfirmed),
        ),
        (
            "Ada|Quill|ada.quill@x|1",
            "Ada|Quill|ada.quill@y|2",
            Contradicted,
        ),
    ]);
}

#[test]
fn two_different_names_at_one_switchboard_are_two_people() {
    assert_all(&[
        // A father and a son share the number of their home.
        (
            "John|Moor|a@x|1 2",
            "John|Moor|b@x|1 3",
            Possible(Unconfirmed),
        ),
        ("John|Moor|a@x|1 2", "John|Moor||1 3", Certain),
        (
            "John|Moor|a@x|1 2||||1 Mill Lane|Leeds",
            "John|Moor||1 3||||1 Mill Lane|Leeds",
            Possible(Relative),
        ),
        (
            "John|Moor|a@x|1 2|||Rowe Ltd|1 Mill Lane|Leeds",
            "John|Moor||1 3|||Rowe Ltd|1 Mill Lane|Leeds",
            Certain,
        ),
        (
            "John|Moor|a@x|1 2||||1 Mill Lane|Leeds",
            "John|Moor||1||||1 Mill Lane|Leeds",
            Certain,
        ),
        ("John|Moor|a@x|1 2", "John|Moor|b@x|1", Certain),
        ("Ben|Rowe|b@x|1", "Cat|Shaw|c@x|1", Contradicted),
        (
            "Ben|Rowe|b@x|1|||Moor Ltd",
            "Cat|Shaw||1|||Moor",
            Contradicted,
        ),
        (
            "Ben|Rowe||1|||||Leeds",
            "Cat|Shaw||1|||||York",
            Contradicted,
        ),
        (
            "Ben|Rowe||1||||1 Mill Lane|Leeds",
            "Cat|Shaw||1||||1 Mill Lane|Leeds",
            Contradicted,
        ),
        ("Ben|Rowe|b@x|1", "Cat|Shaw||1", Possible(FirstName)),
        (
            "Ben|Rowe|b@x|1|||Moor Ltd",
            "Cat|Shaw|b@x|1|||Moor Ltd",
            Possible(FirstName),
        ),
    ]);
}
