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
    plain(Country::DE, "49", "0", 8..=11, b'1'),
    plain(Country::FR, "33", "0", 9..=9, b'1'),
];

/// Returns the country code of a country that is known without the library.
pub fn calling_code(region: Region) -> Option<&'static str> {
    let known = PLAIN.iter().find(|plain| plain.country == region.0)?;
    Some(known.code)
}

/// Returns the key of a number in the plainest form. `None` means that the library has to decide. It takes longer for a
/// number than the store takes for a row.
pub fn plain_key(text: &str, region: Region) -> Option<String> {
    let (is_international, rest) = match text.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut digits = String::with_capacity(16);
    for byte in rest.bytes() {
        match byte {
            b'0'..=b'9' => digits.push(char::from(byte)),
            b' ' | b'-' | b'.' => {}
            // Brackets in an international number may hold a digit that is not dialled.
            b'(' | b')' if !is_international => {}
            _ => return None,
        }
    }
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

    /// The plain reading gives the key of the library for many numbers.
    #[test]
    fn plain_numbers_have_the_key_of_the_library() {
        let by_library = |text: &str, region: Region| {
            let number = PHONE_NUMBER_UTIL.parse(text, Some(region.0)).ok()?;
            is_whole(&number).then(|| e164(&number)).flatten()
        };
        let (mut seed, mut taken) = (7_u64, 0);
        for _ in 0..20_000 {
            // A generator with Knuth's constants gives the same numbers in every run.
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let pick = |shift: u32, of: usize| usize::try_from(seed >> shift).unwrap() % of;
            let digits = format!("{:014}", (seed >> 16) % 100_000_000_000_000);
            let length = 6 + pick(60, 9);
            let region = Region(PLAIN[pick(33, PLAIN.len())].country);
            let code = PLAIN[pick(40, PLAIN.len())].code;
            for text in [
                format!("+{code} {}", &digits[..length]),
                format!("+{}", &digits[..length]),
                format!("0{}", &digits[..length]),
                format!("({}) {}-{}", &digits[..3], &digits[3..6], &digits[6..10]),
                digits[..length].to_owned(),
            ] {
                if let Some(key) = plain_key(&text, region) {
                    assert_eq!(
                        Some(key),
                        by_library(&text, region),
                        "{text} in {}",
                        region.code()
                    );
                    taken += 1;
                }
            }
        }
        assert!(taken > 10_000, "{taken}");
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
