//! Whole names and their parts.

use super::*;

/// Returns title, first and last name, with a hyphen for a missing part.
fn parts(full: &str) -> [String; 3] {
    let name = split(full);
    let shown = |part: Option<&str>| part.unwrap_or("-").to_owned();
    [
        shown(name.title),
        shown(name.first),
        shown(name.last.as_deref()),
    ]
}

fn assert_parts(cases: &[(&str, &str, &str, &str)]) {
    for (full, title, first, last) in cases {
        assert_eq!(parts(full), [*title, *first, *last], "{full}");
    }
}

#[test]
fn whole_names_are_split() {
    assert_parts(&[
        ("Anna Berg", "-", "Anna", "Berg"),
        ("Anna Maria Berg", "-", "Anna Maria", "Berg"),
        ("Berg, Anna", "-", "Anna", "Berg"),
        ("van der Berg, Anna", "-", "Anna", "van der Berg"),
        ("Ludo van der Berg", "-", "Ludo", "van der Berg"),
        ("Van Morris", "-", "Van", "Morris"),
        ("Leonardo da Vinci", "-", "Leonardo", "da Vinci"),
        ("St. John Rivers", "-", "St. John", "Rivers"),
        ("Dov 't Hooft", "-", "Dov", "'t Hooft"),
        ("Anna", "-", "Anna", "-"),
        ("Berg,", "-", "-", "Berg"),
        (",Anna", "-", "Anna", "-"),
        ("  Anna   Berg ", "-", "Anna", "Berg"),
        ("王小明", "-", "王小明", "-"),
        ("", "-", "-", "-"),
    ]);
}

#[test]
fn what_is_added_to_a_name_stays_with_the_last_name() {
    assert_parts(&[
        ("Jane Smith (née Jones)", "-", "Jane", "Smith (née Jones)"),
        ("Jane Smith née Jones", "-", "Jane", "Smith née Jones"),
        (
            "Mrs Jane Ann Smith nee Jones",
            "Mrs",
            "Jane Ann",
            "Smith nee Jones",
        ),
        ("John Smith (Acme Ltd)", "-", "John", "Smith (Acme Ltd)"),
        ("Dr John Smith (Retd)", "Dr", "John", "Smith (Retd)"),
        ("Jane (Janey) Smith", "-", "Jane (Janey)", "Smith"),
        ("Mr Smith (and Mrs)", "Mr", "-", "Smith (and Mrs)"),
        ("Jane (Acme)", "-", "Jane", "(Acme)"),
        ("(Acme)", "-", "(Acme)", "-"),
        ("Born Free", "-", "Born", "Free"),
        ("Max Karl Born", "-", "Max Karl", "Born"),
        ("Seán Ó Briain", "-", "Seán", "Ó Briain"),
        ("Máire Ní Bhriain", "-", "Máire", "Ní Bhriain"),
        ("Dafydd ap Gwilym", "-", "Dafydd", "ap Gwilym"),
    ]);
}

#[test]
fn suffixes_stay_with_the_last_name() {
    assert_parts(&[
        ("Tom Harte Jr.", "-", "Tom", "Harte Jr."),
        ("Tom Harte, Jr.", "-", "Tom", "Harte, Jr."),
        ("John Quill Jnr", "-", "John", "Quill Jnr"),
        ("John Quill SNR", "-", "John", "Quill SNR"),
        ("John Quill Esq.", "-", "John", "Quill Esq."),
        ("John Quill MBE", "-", "John", "Quill MBE"),
        ("John Quill OBE KC", "-", "John", "Quill OBE KC"),
        ("John Quill, CBE, QC", "-", "John", "Quill, CBE, QC"),
        ("John Quill PhD", "-", "John", "Quill PhD"),
        ("John Quill Ph.D.", "-", "John", "Quill Ph.D."),
        ("John A. Quill M.D.", "-", "John A.", "Quill M.D."),
        ("John Quill (deceased)", "-", "John", "Quill (deceased)"),
        ("John Quill (dec.)", "-", "John", "Quill (dec.)"),
        ("John Quill iii", "-", "John", "Quill iii"),
        ("Ronder von Buran VI", "-", "Ronder", "von Buran VI"),
        ("John Paul I", "-", "John", "Paul I"),
        ("Quill Jr., John", "-", "John", "Quill Jr."),
        ("Quill, John Jr.", "-", "John", "Quill Jr."),
        ("Quill, John, PhD", "-", "John", "Quill, PhD"),
        ("Quill, John, MBE, KC", "-", "John", "Quill, MBE, KC"),
        ("Quill, John V", "-", "John V", "Quill"),
        ("bin Laden, X", "-", "X", "bin Laden"),
        ("Khan, MD", "-", "MD", "Khan"),
        ("John Quill, MD", "-", "John", "Quill, MD"),
        ("Sukarno (deceased)", "-", "Sukarno (deceased)", "-"),
        ("Madonna MBE", "-", "Madonna MBE", "-"),
    ]);
}

#[test]
fn words_that_only_look_like_suffixes_are_names() {
    assert_parts(&[
        ("Malcolm X", "-", "Malcolm", "X"),
        ("Ram KC", "-", "Ram", "KC"),
        ("Andrew Ma", "-", "Andrew", "Ma"),
        ("Mary Ann Senior", "-", "Mary Ann", "Senior"),
        ("Jean Paul Mbe", "-", "Jean Paul", "Mbe"),
        ("Nguyen Thi Vi", "-", "Nguyen Thi", "Vi"),
        ("Madonna (singer)", "-", "Madonna", "(singer)"),
        ("Peter Late", "-", "Peter", "Late"),
        ("Jr", "-", "Jr", "-"),
    ]);
}

#[test]
fn a_title_is_not_part_of_a_first_name() {
    assert_parts(&[
        ("Mrs Jane Quill", "Mrs", "Jane", "Quill"),
        ("Mr. John Quill", "Mr.", "John", "Quill"),
        ("Dr John van der Quill", "Dr", "John", "van der Quill"),
        ("Prof. Dr. Hans Müller", "Prof. Dr.", "Hans", "Müller"),
        ("Mrs Ada Quill-Rowe OBE", "Mrs", "Ada", "Quill-Rowe OBE"),
        ("The Rev John Quill", "The Rev", "John", "Quill"),
        ("Quill, Dr John", "Dr", "John", "Quill"),
        ("Quill, Mrs", "Mrs", "-", "Quill"),
        ("van der Quill, Mrs", "Mrs", "-", "van der Quill"),
        ("Quill, Jane (Mrs)", "Mrs", "Jane", "Quill"),
        ("QUILL, JANE MRS", "MRS", "JANE", "QUILL"),
        ("Quill, Jane, Mrs", "Mrs", "Jane", "Quill"),
        ("Bonham Carter, Mrs", "Mrs", "-", "Bonham Carter"),
        ("Jane Quill (Mrs.)", "Mrs.", "Jane", "Quill"),
        ("Jane Quill Mrs", "Mrs", "Jane", "Quill"),
        ("Quill, James Dean", "-", "James Dean", "Quill"),
        ("Quill, Mary Lord (Dr)", "Dr", "Mary Lord", "Quill"),
        ("Jane Dr", "-", "Jane", "Dr"),
        ("Mrs Quill, Jane", "Mrs", "Jane", "Quill"),
        ("Mr Quill", "Mr", "-", "Quill"),
        ("Dr Quill MBE", "Dr", "-", "Quill MBE"),
        ("Sir John", "Sir", "John", "-"),
        ("Mr & Mrs J Quill", "Mr & Mrs", "J", "Quill"),
        ("Mr and Mrs Quill", "Mr and Mrs", "-", "Quill"),
        ("Mrs", "-", "Mrs", "-"),
        ("Drake Quill", "-", "Drake", "Quill"),
        ("The Quill Trust", "-", "The Quill", "Trust"),
    ]);
}

#[test]
fn couples_keep_their_words() {
    assert_parts(&[
        ("John & Jane Quill", "-", "John & Jane", "Quill"),
        ("John and Jane Quill", "-", "John and Jane", "Quill"),
        (
            "Mr John & Mrs Jane Quill",
            "-",
            "Mr John & Mrs Jane",
            "Quill",
        ),
        ("Quill, J & K", "-", "J & K", "Quill"),
    ]);
}

#[test]
fn a_title_in_a_first_name_is_found() {
    let cases = [
        ("Mrs Jane", Some(("Mrs", "Jane"))),
        ("Dr. Jane Mary", Some(("Dr.", "Jane Mary"))),
        ("Mr & Mrs John", Some(("Mr & Mrs", "John"))),
        ("Mr John & Mrs Jane", None),
        ("Jane", None),
        ("Mrs", None),
        ("Mr Mrs", None),
        ("The", None),
        ("Jane Mrs", None),
    ];
    for (name, expected) in cases {
        assert_eq!(titled(name), expected, "{name}");
    }
}
