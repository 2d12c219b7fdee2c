//! Columns that probably have another header than in an earlier file.

/// Headers that are at least so similar are probably one column.
const SIMILAR: f64 = 0.6;
/// A header with at least so many bytes that is a part of another one is probably the same column: Phone and Telephone.
const PART_MIN: usize = 4;

/// A column with its probable earlier header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed<'h> {
    /// The header.
    pub header: &'h str,
    /// The earlier header.
    pub was: &'h str,
}

/// Returns the new columns that probably are missing ones: those with a similar header, and those at the same place if the number
/// of columns is the same.
pub fn renamed<'h>(earlier: &'h [String], now: &'h [String]) -> Vec<Renamed<'h>> {
    let mut missing: Vec<&str> = without(earlier, now).map(|(_, header)| header).collect();
    let mut renamed = Vec::new();
    for (at, header) in without(now, earlier) {
        let in_place = earlier.get(at).filter(|_| earlier.len() == now.len());
        let similar = missing.iter().position(|was| is_similar(was, header));
        let found = similar.or_else(|| {
            missing
                .iter()
                .position(|was| Some(*was) == in_place.map(String::as_str))
        });
        if let Some(found) = found {
            renamed.push(Renamed {
                header,
                was: missing.remove(found),
            });
        }
    }
    renamed
}

/// Returns the headers of `these` that are not among the others, with their positions.
fn without<'h>(
    these: &'h [String],
    others: &'h [String],
) -> impl Iterator<Item = (usize, &'h str)> {
    let headers = these.iter().enumerate();
    headers
        .filter(|(_, header)| !others.contains(header))
        .map(|(at, header)| (at, header.as_str()))
}

fn is_similar(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    let (shorter, longer) = if a.len() < b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    let is_part = shorter.len() >= PART_MIN && longer.contains(shorter.as_str());
    is_part || a == b || strsim::normalized_damerau_levenshtein(&a, &b) >= SIMILAR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_headers_and_headers_at_the_same_place_are_renamed() {
        type Case<'c> = (&'c [&'c str], &'c [&'c str], &'c [(&'c str, &'c str)]);
        let cases: [Case<'_>; 6] = [
            (&["Name", "Mail"], &["Name", "Mail"], &[]),
            (
                &["Name", "Phone"],
                &["Telephone", "Name"],
                &[("Telephone", "Phone")],
            ),
            (
                &["Name", "E-MAIL"],
                &["Name", "e-mail", "City"],
                &[("e-mail", "E-MAIL")],
            ),
            (
                &["Name", "Notes"],
                &["Name", "Remarks"],
                &[("Remarks", "Notes")],
            ),
            (&["Name", "Notes"], &["Name", "City", "Mail"], &[]),
            (
                &["Tel 1", "Tel 2"],
                &["Tel A", "Tel B"],
                &[("Tel A", "Tel 1"), ("Tel B", "Tel 2")],
            ),
        ];
        for (earlier, now, expected) in cases {
            let [earlier, now] =
                [earlier, now].map(|list| list.iter().map(ToString::to_string).collect::<Vec<_>>());
            let found = renamed(&earlier, &now);
            let found: Vec<_> = found.iter().map(|of| (of.header, of.was)).collect();
            assert_eq!(found, expected);
        }
    }
}
