//! Short forms of first names of women and of men: Harry is Harriet or Harold.

/// A short form, in lower case, with a name of a woman and one of a man.
#[rustfmt::skip]
const NAMES: &[(&str, &str, &str)] = &[
    ("alex", "alexandra", "alexander"), ("bernie", "bernadette", "bernard"), ("charlie", "charlotte", "charles"),
    ("chris", "christine", "christopher"), ("fran", "frances", "francis"), ("frankie", "frances", "francis"),
    ("georgie", "georgina", "george"), ("gerry", "geraldine", "gerald"), ("harry", "harriet", "harold"), ("jan", "janet", "jan"),
    ("jem", "jemima", "jeremy"), ("jules", "julie", "julian"), ("laurie", "laura", "laurence"), ("les", "lesley", "leslie"),
    ("lou", "louise", "lewis"), ("mo", "maureen", "mohammed"), ("nat", "natalie", "nathan"), ("nicky", "nicola", "nicholas"),
    ("ollie", "olivia", "oliver"), ("pat", "patricia", "patrick"), ("pip", "philippa", "philip"), ("ronnie", "veronica", "ronald"),
    ("sam", "samantha", "samuel"), ("sammy", "samantha", "samuel"), ("sandy", "sandra", "alexander"),
    ("sasha", "alexandra", "alexander"), ("terry", "teresa", "terence"), ("val", "valerie", "valentine"), ("vic", "victoria", "victor"),
];

/// Returns whether a first name is such a short form.
pub fn contains(word: &str) -> bool {
    NAMES.iter().any(|(short, ..)| *short == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duplicate::short_forms::are_related;

    #[test]
    fn each_is_a_short_form_of_both_names() {
        for (short, woman, man) in NAMES {
            assert!(
                are_related(short, woman) && are_related(short, man),
                "{short}"
            );
        }
    }
}
