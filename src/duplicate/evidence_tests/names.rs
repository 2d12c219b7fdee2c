//! People who have similar names, and maybe a home in common.

use super::assert_all;
use crate::duplicate::Doubt::{DateOfBirth, FirstName, LastName, Relative, Title, Unconfirmed};
use crate::duplicate::Evidence::{Certain, Contradicted, Possible};

#[test]
fn a_name_alone_is_never_certain() {
    assert_all(&[
        ("John|Quill", "John|Quill", Possible(Unconfirmed)),
        ("John|Quill|a@x", "Jon|Quill|b@x", Possible(Unconfirmed)),
        ("John|Quill|a@x", "John|Quill|b@x|2", Possible(Unconfirmed)),
        ("John|Quill|a@x|1", "John|Quill|b@x|2", Contradicted),
        ("John|Quill|a@x|1", "Jon|Quill|b@x|1", Certain),
        ("John|Quill|a@x", "Jon|Quill|a@x", Certain),
        ("John|Quill|||1958-01-01", "Jon|Quill|||1958-01-01", Certain),
        (
            "John|Quill|a@x||1958-01-01",
            "John|Quill|b@x||1958-01-01",
            Certain,
        ),
        (
            "John|Quill|a@x|1|1958-01-01",
            "John|Quill|b@x|2|1958-01-01",
            Possible(Unconfirmed),
        ),
        (
            "John|Quill|||1958-01-01",
            "John|Quill|||1985-01-01",
            Possible(DateOfBirth),
        ),
        (
            "John|Quill|a@x||1958-01-01",
            "John|Quill|b@x||1985-01-01",
            Contradicted,
        ),
        ("Michael|Quill", "Michelle|Quill", Possible(FirstName)),
        ("Michael|Quill|a@x", "Michelle|Quill|b@x", Contradicted),
        ("Michael|Quill|a@x|1", "Michelle|Quill|b@x|1", Contradicted),
    ]);
}

#[test]
fn a_name_with_one_home_alone_is_never_certain() {
    // first|last|email|phone|born|title|company|street|city|postcode
    assert_all(&[
        (
            "Ada|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            "Ada|Moor||||||1 Mill Ln|Leeds|ls1 4ab",
            Possible(Relative),
        ),
        (
            "Ada|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            "Ada|Moor||||||1 Mill Lane|Leeds",
            Possible(Relative),
        ),
        // The wife of Jack has the same initial.
        (
            "J|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            "Jane|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            Possible(Relative),
        ),
        // A father and a son have one name and one home.
        (
            "John|Moor|a@x|||||1 Mill Lane|Leeds|LS1 4AB",
            "John|Moor|b@x|||||1 Mill Lane|Leeds|LS1 4AB",
            Possible(Unconfirmed),
        ),
        (
            "John|Moor|a@x|1||||1 Mill Lane|Leeds|LS1 4AB",
            "John|Moor|b@x|2||||1 Mill Lane|Leeds|LS1 4AB",
            Contradicted,
        ),
        (
            "Jon|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            "Joan|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            Contradicted,
        ),
        (
            "Ada|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            "Ada|Hale||||||1 Mill Lane|Leeds|LS1 4AB",
            Possible(LastName),
        ),
    ]);
}

#[test]
fn a_name_that_is_nearly_the_same_needs_a_decision_if_more_agrees() {
    assert_all(&[
        // The same birth, or the same telephone number.
        (
            "Pilar|Quill|a@x|1|1958-01-01",
            "Piar|Quill|b@x|2|1958-01-01",
            Possible(FirstName),
        ),
        (
            "Astrid|Olsen|a@x|1|1958-01-01",
            "Astrid|Olen|b@x|2|1958-01-01",
            Possible(LastName),
        ),
        (
            "Abena|Weber|a@x|1",
            "Abens|Weber|b@x|1",
            Possible(FirstName),
        ),
        (
            "Pilar|Weber|a@x|1",
            "Oilar|Weber|b@x|1",
            Possible(FirstName),
        ),
        ("J|Quill|a@x|1||Mr", "Jane|Quill|b@x|1||Mrs", Contradicted),
        ("Maria|Quill|a@x|1", "Marie|Quill|b@x|1", Contradicted),
        (
            "Pilar|Quill|a@x|1|1958-01-01",
            "Oilar|Quill|b@x|1|1985-03-07",
            Contradicted,
        ),
        // The same home.
        (
            "Adam|Quill||||||1 Mill Lane|Leeds|LS1 4AB",
            "Zdam|Quill||||||1 Mill Lane|Leeds|LS1 4AB",
            Possible(FirstName),
        ),
        (
            "Adam|Quill|a@x|||||1 Mill Lane|Leeds|LS1 4AB",
            "Zdam|Quill|b@x|||||1 Mill Lane|Leeds|LS1 4AB",
            Contradicted,
        ),
    ]);
}

#[test]
fn a_whole_name_in_one_part_is_compared_by_its_words() {
    assert_all(&[
        (
            "|Amanda Osborne||1",
            "Matthew|Osborne||1",
            Possible(FirstName),
        ),
        (
            "|Amanda Osborne||1",
            "|Matthew Osborne||1",
            Possible(FirstName),
        ),
        (
            "|Amanda Osborne|a@x",
            "Matthew|Osborne|a@x",
            Possible(FirstName),
        ),
        ("Osborne, Amanda|||1", "Amanda|Osborne||1", Certain),
        ("|Bob Osborne||1", "Robert|Osborne||1", Certain),
        ("|Ada Mary Osborne||1", "Ada|Osborne||1", Certain),
        (
            "|Maria Lopez Garcia||1",
            "Jose|Lopez Garcia||1",
            Possible(FirstName),
        ),
        ("|Mr J Osborne||1", "Jane|Osborne||1||Mrs", Possible(Title)),
        // Two double names with one part in common are two families.
        ("Ada|Moor-Hale||1", "Ada|Moor-Rowe||1", Possible(LastName)),
        ("Ada|Moor-Hale||1", "Ada|Hale||1", Certain),
    ]);
}

#[test]
fn first_and_last_name_may_be_swapped_with_a_typing_error() {
    assert_all(&[
        ("Klaus|Goldstein|a@x|1", "Goldstein|Klayus|b@x|1", Certain),
        ("Hao|Romano|a@x|1", "R.|Hao|b@x|1", Certain),
        ("Anke|Weinhofer||1", "Weinhofer Iyer|Anke||1", Certain),
        (
            "Klaus|Goldstein|a@x|1",
            "Goldstein|Jutta|b@x|1",
            Contradicted,
        ),
        ("Klaus|Goldstein|a@x|1", "Moor|Klaus|b@x|1", Contradicted),
    ]);
}

#[test]
fn a_name_elsewhere_is_another_person_if_it_is_frequent_or_more_differs() {
    assert_all(&[
        (
            "Ada|Quill|||||||Leeds|LS1 4AB",
            "Ada|Quill|||||||York|YO9 7XY",
            Possible(Unconfirmed),
        ),
        (
            "Ada|Smith|||||||Leeds|LS1 4AB",
            "Ada|Smith|||||||York|YO9 7XY",
            Contradicted,
        ),
        // A frequent name with a typing error.
        (
            "Ada|Johnson|||||||Leeds|LS1 4AB",
            "Ada|Jonhson|||||||York|YO9 7XY",
            Contradicted,
        ),
        (
            "Ada|Quill|a@x||||||Leeds|LS1 4AB",
            "Ada|Quill|b@x||||||York|YO9 7XY",
            Contradicted,
        ),
        (
            "Ada|Quill|||||Rowe Ltd||Leeds|LS1 4AB",
            "Ada|Quill|||||Shaw plc||York|YO9 7XY",
            Contradicted,
        ),
        // The company confirms the name.
        (
            "Ada|Smith|a@x||||Rowe Foods Ltd||Leeds|LS1 4AB",
            "Ada|Smith|b@x||||Rowe Foods||York|YO9 7XY",
            Possible(Unconfirmed),
        ),
        (
            "Ada|Smith|a@x||||Rowe Foods||Leeds|LS1 4AB",
            "Ada|Smith|a@x||||Shaw plc||York|YO9 7XY",
            Certain,
        ),
    ]);
}
