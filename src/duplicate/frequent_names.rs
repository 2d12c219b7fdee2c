//! Frequent last names. Two people often share one, so that the name says less.
//!
//! The list is fixed: frequencies of the store would let the order of imports change an assessment.

/// The names, as they are compared, in alphabetical order.
#[rustfmt::skip]
const FREQUENT: &[&str] = &[
    "adams", "ahmed", "akhtar", "ali", "allen", "andersen", "anderson", "andersson", "andrews", "armstrong",
    "bailey", "baker", "bakker", "barker", "barnes", "bauer", "becker", "begum", "bell", "bennett", "bernard",
    "brooks", "brown", "burton", "butler", "campbell", "carr", "carter", "chapman", "chen", "choi", "clark",
    "clarke", "collins", "cook", "cooper", "costa", "cox", "cruz", "das", "davies", "davis", "devries", "diaz",
    "dixon", "dubois", "durand", "edwards", "elliott", "ellis", "eriksson", "esposito", "evans", "ferrari",
    "ferreira", "fischer", "fisher", "flores", "ford", "foster", "fox", "francis", "garcia", "gibson", "gomez",
    "gonzalez", "gordon", "graham", "grant", "gray", "green", "grey", "griffiths", "guo", "gupta", "hall",
    "hamilton", "hansen", "harris", "harrison", "harvey", "he", "hernandez", "hill", "hoffmann", "holmes", "huang",
    "hughes", "hunt", "hunter", "hussain", "jackson", "james", "jansen", "jenkins", "jensen", "johansen",
    "johansson", "johnson", "johnston", "jones", "kaminski", "karlsson", "kaur", "kaye", "kelly", "kennedy", "khan",
    "kim", "king", "klein", "knight", "koch", "kowalska", "kowalski", "kumar", "larsen", "laurent", "lawrence",
    "lawson", "le", "lee", "lefebvre", "lewis", "li", "lin", "liu", "lloyd", "lopez", "ma", "macdonald",
    "mackenzie", "macleod", "marshall", "martin", "martinez", "martins", "mason", "matthews", "mcdonald", "mehta",
    "meyer", "miller", "mills", "mitchell", "moore", "morales", "moreau", "morgan", "morris", "mueller", "muller",
    "murphy", "murray", "nair", "nelson", "neumann", "nguyen", "nielsen", "nilsson", "nowak", "obrien", "oliveira",
    "olsen", "owen", "palmer", "park", "parker", "patel", "pearson", "pereira", "perez", "perry", "petit", "pham",
    "phillips", "powell", "price", "ramirez", "ramos", "rao", "reddy", "reid", "reyes", "reynolds", "richards",
    "richardson", "richter", "rivera", "roberts", "robertson", "robinson", "rodrigues", "rodriguez", "rogers",
    "rose", "ross", "rossi", "rowe", "russell", "russo", "ryan", "sanchez", "sanders", "santos", "saunders",
    "schaefer", "schmidt", "schneider", "schroeder", "schulz", "scott", "shah", "sharma", "shaw", "silva",
    "simpson", "singh", "smith", "spencer", "stevens", "stewart", "stuart", "sun", "sutton", "taylor", "thomas",
    "thompson", "thomson", "torres", "tran", "turner", "verma", "visser", "wagner", "walker", "wallace", "walsh",
    "wang", "ward", "watson", "webb", "weber", "wells", "west", "white", "wilkinson", "williams", "williamson",
    "wilson", "wisniewski", "wolf", "wood", "wright", "wu", "xu", "yang", "young", "zhang", "zhao", "zhou", "zhu",
];

/// Returns whether a word, in lower case and without accents, is a frequent last name.
pub fn contains(word: &str) -> bool {
    FREQUENT.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_and_as_names_are_compared() {
        assert!(FREQUENT.is_sorted());
        for name in FREQUENT {
            assert_eq!(crate::record::name::words(name), [*name]);
        }
        assert!(contains("smith") && !contains("quill"));
    }
}
