//! Telephone numbers in their plainest form, which most are: their key without the library.

use std::ops::RangeInclusive;

use rlibphonenumber::enums::Region as Country;

use super::Region;

/// A country whose numbers need no parsing in their plainest form.
struct Plain {
    country: Country,
    /// The country code.
    code: &'static str,
    /// The prefix of a national number.
    trunk: &'static str,
    /// The number of digits after the country code or the prefix.
    digits: RangeInclusive<usize>,
    /// The smallest first digit.
    first: u8,
}

const fn plain(
    country: Country,
    code: &'static str,
    trunk: &'static str,
    digits: RangeInclusive<usize>,
    first: u8,
) -> Plain {
    Plain {
        country,
        code,
        trunk,
        digits,
        first,
    }
}

/// Countries whose plain numbers the library reads in the same way. A test compares both.
const PLAIN: &[Plain] = &[
    plain(Country::GB, "44", "0", 10..=10, b'1'),
    plain(Country::US, "1", "", 10..=10, b'2'),
    plain(Country::CA, "1", "", 10..=10, b'2'),
    plain(Country::DE, "49", "0", 8..=11, b'1'),
    plain(Country::FR, "33", "0", 9..=9, b'1'),
    plain(Country::AT, "43", "0", 10..=12, b'1'),
    plain(Country::AU, "61", "0", 9..=9, b'2'),
    plain(Country::BE, "32", "0", 8..=9, b'1'),
    plain(Country::CH, "41", "0", 9..=9, b'2'),
    plain(Country::DK, "45", "", 8..=8, b'2'),
    plain(Country::ES, "34", "", 9..=9, b'5'),
    plain(Country::IE, "353", "0", 8..=9, b'1'),
    plain(Country::IT, "39", "", 10..=10, b'3'),
    plain(Country::NL, "31", "0", 9..=9, b'1'),
    plain(Country::NO, "47", "", 8..=8, b'2'),
    plain(Country::NZ, "64", "0", 8..=10, b'2'),
    plain(Country::PL, "48", "", 9..=9, b'1'),
    plain(Country::PT, "351", "", 9..=9, b'2'),
    plain(Country::SE, "46", "0", 7..=9, b'1'),
    plain(Country::ZA, "27", "0", 9..=9, b'1'),
];

/// Returns the country code of a country that is known without the library.
pub fn calling_code(region: Region) -> Option<&'static str> {
    let known = PLAIN.iter().find(|plain| plain.country == region.0)?;
    Some(known.code)
}

/// Returns the key of a number in the plainest form. `None` means that the library has to decide. It takes longer for a
/// number than the store takes for a row.
pub fn plain_key(text: &str, region: Region) -> Option<String> {
    let international = text.strip_prefix('+');
    let is_international = international.is_some();
    let (code, number) = international.map_or((text, ""), without_trunk);
    let mut digits = String::with_capacity(16);
    let mut bytes = code.bytes().chain(number.bytes());
    bytes.try_for_each(|byte| {
        match byte {
            b'0'..=b'9' => digits.push(char::from(byte)),
            b' ' | b'-' | b'.' => {}
            // Brackets in an international number may hold a digit that is not dialled.
            b'(' | b')' if !is_international => {}
            _ => return None,
        }
        Some(())
    })?;
    let before = |plain: &Plain| {
        if is_international {
            plain.code
        } else {
            plain.trunk
        }
    };
    let found = PLAIN.iter().find(|plain| {
        let is_ours = is_international || plain.country == region.0;
        is_ours
            && digits
                .strip_prefix(before(plain))
                .is_some_and(|number| plain.fits(number))
    })?;
    Some(format!("+{}{}", found.code, &digits[before(found).len()..]))
}

/// Splits an international number at the `(0)` that is not dialled from abroad, such as `44 (0)20 7946 0123`.
fn without_trunk(rest: &str) -> (&str, &str) {
    // A bracket is found faster than three characters, and few numbers have one.
    let bracket = rest.bytes().position(|byte| byte == b'(');
    let split = bracket.and_then(|at| Some((&rest[..at], rest[at..].strip_prefix("(0)")?)));
    let Some((code, number)) = split else {
        return (rest, "");
    };
    let is_it = |plain: &Plain| plain.trunk == "0" && plain.code == code.trim_end_matches(' ');
    if PLAIN.iter().any(is_it) {
        (code, number)
    } else {
        (rest, "")
    }
}

impl Plain {
    fn fits(&self, number: &str) -> bool {
        self.digits.contains(&number.len())
            && number
                .bytes()
                .next()
                .is_some_and(|first| first >= self.first)
    }
}

#[cfg(test)]
mod tests {
    use rlibphonenumber::PHONE_NUMBER_UTIL;

    use super::super::{e164, is_whole};
    use super::*;

    /// How many numbers of each length and country are compared.
    const COMPARED: usize = 100;

    /// Each plain reading gives the key of the library.
    #[test]
    fn plain_numbers_have_the_key_of_the_library() {
        let by_library = |text: &str, region: Region| {
            let number = PHONE_NUMBER_UTIL.parse(text, Some(region.0)).ok()?;
            is_whole(&number).then(|| e164(&number)).flatten()
        };
        let (mut seed, mut all_taken) = (7_u64, 0);
        let mut digits = || {
            // A generator with Knuth's constants gives the same numbers in every run.
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            format!("{:014}", (seed >> 16) % 100_000_000_000_000)
        };
        for plain in PLAIN {
            let (region, code, trunk) = (Region(plain.country), plain.code, plain.trunk);
            let mut taken = 0;
            for length in plain.digits.clone().flat_map(|length| [length; COMPARED]) {
                let digits = digits();
                let number = &digits[..length];
                let (begin, rest) = number.split_at(3);
                for text in [
                    format!("{trunk}{number}"),
                    format!("({trunk}{begin}) {rest}"),
                    format!("+{code} {begin}-{rest}"),
                    format!("+{code} (0){number}"),
                    format!("+{code}(0) {begin} {rest}"),
                    number.to_owned(),
                    format!("0{number}"),
                ] {
                    let Some(key) = plain_key(&text, region) else {
                        continue;
                    };
                    let expected = by_library(&text, region);
                    assert_eq!(Some(key), expected, "{text} in {}", region.code());
                    taken += 1;
                }
            }
            assert!(taken > COMPARED, "{}: {taken}", region.code());
            all_taken += taken;
        }
        assert!(all_taken > 10_000, "{all_taken}");
    }

    #[test]
    fn most_ways_to_write_a_number_are_plain() {
        let cases = [
            ("GB", "07700 900123"),
            ("GB", "(020) 7946 0123"),
            ("GB", "+44 (0)20 7946 0123"),
            ("GB", "+44(0)2079460123"),
            ("GB", "+49 (0)30 1234567"),
            ("US", "(212) 555-0123"),
            ("ES", "612 345 678"),
        ];
        for (region, text) in cases {
            let region = Region::parse(region).unwrap();
            assert!(plain_key(text, region).is_some(), "{text}");
        }
    }

    #[test]
    fn country_codes_are_those_of_the_library() {
        for plain in PLAIN {
            let code = PHONE_NUMBER_UTIL.get_country_code_for_region(plain.country);
            assert_eq!(
                code.map(|code| code.to_string()).as_deref(),
                Some(plain.code)
            );
        }
    }

    #[test]
    fn unknown_regions_are_refused() {
        assert!(Region::parse("XX").is_err());
        assert!(Region::parse("England").is_err());
        assert_eq!(Region::parse("gb").unwrap().code(), "GB");
    }
}
