//! Amounts of money: whole minor units of one currency. They are never floats, so that no rounding occurs.

use super::choice;
use crate::error::{Error, Result};

/// The codes of the currencies in circulation (ISO 4217).
pub(super) const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ \
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL \
    LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN \
    PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD \
    TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// A currency, identified by its code (ISO 4217).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Currency {
    code: String,
}

impl Currency {
    /// Parses the three letters of a currency, in any case.
    ///
    /// # Errors
    /// Returns a usage error that names the nearest currency if there is no such currency.
    pub fn parse(code: &str) -> Result<Self> {
        let code = code.trim().to_ascii_uppercase();
        if CODES.split(' ').any(|known| known == code) {
            return Ok(Currency { code });
        }
        let error = Error::usage(format!("\"{code}\" is not a currency"));
        let error = match choice::nearest(&code, CODES.split(' ')) {
            Some(near) => error.hint(format!("Perhaps {near}?")),
            None => error,
        };
        Err(error.hint("Use the three letters of ISO 4217, such as GBP or EUR."))
    }

    /// Returns the three letters.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Returns the signs that people write for the currency, a longer one before those that it contains.
    pub fn signs(&self) -> &'static [&'static str] {
        match self.code.as_str() {
            "GBP" | "EGP" | "FKP" | "GIP" | "SHP" => &["£"],
            "EUR" => &["€"],
            "USD" => &["US$", "$"],
            "AUD" => &["AU$", "A$", "$"],
            "CAD" => &["CA$", "C$", "$"],
            "NZD" => &["NZ$", "$"],
            "HKD" => &["HK$", "$"],
            "SGD" => &["S$", "$"],
            "BRL" => &["R$"],
            "ARS" | "BBD" | "BMD" | "BND" | "BSD" | "BZD" | "CLP" | "COP" | "DOP" | "FJD"
            | "GYD" | "JMD" | "KYD" | "LRD" | "NAD" | "SBD" | "SRD" | "TTD" | "UYU" | "XCD" => {
                &["$"]
            }
            "MXN" => &["MX$", "$"],
            "TWD" => &["NT$", "$"],
            "JPY" | "CNY" => &["¥"],
            "INR" => &["₹", "Rs.", "Rs"],
            "RUB" => &["руб.", "₽"],
            "CHF" => &["SFr.", "Fr.", "Fr"],
            "HUF" => &["Ft"],
            "MYR" => &["RM"],
            "IDR" => &["Rp"],
            "PKR" | "LKR" | "NPR" | "MUR" => &["Rs.", "Rs"],
            "ZAR" => &["R"],
            "RON" => &["lei"],
            "BGN" => &["лв."],
            "NGN" => &["₦"],
            "PHP" => &["₱"],
            "KZT" => &["₸"],
            "KRW" | "KPW" => &["₩"],
            "TRY" => &["₺"],
            "ILS" => &["₪"],
            "THB" => &["฿"],
            "VND" => &["₫"],
            "UAH" => &["₴"],
            "PLN" => &["zł"],
            "CZK" => &["Kč"],
            "SEK" | "NOK" | "DKK" | "ISK" => &["kr.", "kr"],
            _ => &[],
        }
    }

    /// Returns the number of decimals (ISO 4217, minor unit). Currencies without an exception have two.
    pub fn decimals(&self) -> usize {
        match self.code.as_str() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF"
            | "UGX" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            _ => 2,
        }
    }

    /// Parses a plain decimal number into minor units. Returns `None` for any other text, for too many decimals, and if
    /// the amount is too large.
    pub fn minor_units(&self, text: &str) -> Option<i64> {
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        // 12.50 has one decimal: trailing zeros carry no precision.
        let fraction = fraction.trim_end_matches('0');
        let missing = self.decimals().checked_sub(fraction.len())?;
        let scale = 10_i64.checked_pow(u32::try_from(missing).ok()?)?;
        let units: i64 = format!("{whole}{fraction}").parse().ok()?;
        let units = units.checked_mul(scale)?;
        Some(if negative { -units } else { units })
    }

    /// Parses up to 12 digits into minor units. Most amounts are such, and this is faster than the general case.
    pub fn whole_units(&self, text: &str) -> Option<i64> {
        let is_short = text.len() <= 12 && text.bytes().all(|b| b.is_ascii_digit());
        let scale = 10_i64.pow(u32::try_from(self.decimals()).ok()?);
        if is_short {
            text.parse::<i64>().ok()?.checked_mul(scale)
        } else {
            None
        }
    }

    /// Returns minor units as a decimal text: `45000.00`.
    pub fn decimal(&self, minor_units: i64) -> String {
        let decimals = self.decimals();
        let sign = if minor_units < 0 { "-" } else { "" };
        let digits = format!(
            "{:0>width$}",
            minor_units.unsigned_abs(),
            width = decimals + 1
        );
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        if decimals == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{fraction}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_existing_currencies_are_accepted() {
        let cases = [
            ("GBP", None),
            (" eur ", None),
            ("XXQ", Some("is not a currency")),
            ("EURO", Some("is not a currency")),
            ("", Some("is not a currency")),
            ("GBP EUR", Some("is not a currency")),
        ];
        for (code, expected) in cases {
            let error = Currency::parse(code).err().map(|error| error.to_string());
            assert_eq!(error.is_some(), expected.is_some(), "{code}");
            assert!(error.is_none_or(|error| error.contains(expected.unwrap_or_default())));
        }
    }

    #[test]
    fn plain_decimals_become_minor_units() {
        let cases = [
            ("GBP", "45000", Some(4_500_000)),
            ("GBP", "12.5", Some(1_250)),
            ("GBP", "12.50", Some(1_250)),
            ("GBP", "12.5000", Some(1_250)),
            ("GBP", "0.01", Some(1)),
            ("GBP", "-3.07", Some(-307)),
            ("GBP", "12.345", None),
            ("JPY", "1200", Some(1_200)),
            ("JPY", "1200.5", None),
            ("KWD", "1.234", Some(1_234)),
            ("GBP", "1,200", None),
            ("GBP", "£12", None),
            ("GBP", "", None),
            ("GBP", ".5", None),
            ("GBP", "1e5", None),
            ("GBP", "99999999999999999999", None),
        ];
        for (code, text, expected) in cases {
            let currency = Currency::parse(code).unwrap();
            assert_eq!(currency.minor_units(text), expected, "{code} {text}");
        }
    }

    #[test]
    fn minor_units_read_back_as_they_were() {
        let cases = [
            ("GBP", 4_500_000, "45000.00"),
            ("GBP", 7, "0.07"),
            ("GBP", -307, "-3.07"),
            ("JPY", 1_200, "1200"),
            ("KWD", 1, "0.001"),
        ];
        for (code, units, text) in cases {
            let currency = Currency::parse(code).unwrap();
            assert_eq!(currency.decimal(units), text);
            assert_eq!(currency.minor_units(text), Some(units));
        }
    }
}
