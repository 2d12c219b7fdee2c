//! Headers in Dutch.

use super::{Language, last};
use crate::mapping::qualifiers::{which, whose};
use crate::mapping::topic::Topic;
use crate::record::fields;

pub(super) const NL: Language = Language {
    names: &[
        (fields::FIRST_NAME, &["voornaam", "roepnaam"]),
        (fields::LAST_NAME, &["achternaam", "familienaam"]),
        (
            fields::FULL_NAME,
            &[
                "volledige naam",
                "contactpersoon",
                "naam contactpersoon",
                "naam",
            ],
        ),
        (
            fields::EMAIL,
            &["e-mail", "e-mailadres", "mailadres", "e-mail adres"],
        ),
        (
            fields::PHONE,
            &[
                "telefoon",
                "tel",
                "telefoonnummer",
                "tel nr",
                "vaste telefoon",
                "vast nummer",
                "telefoon vast",
            ],
        ),
        (
            fields::MOBILE,
            &[
                "mobiel",
                "gsm",
                "mobiele telefoon",
                "mobiel nummer",
                "mobiel telefoonnummer",
                "gsm nummer",
                "mobielnummer",
                "telefoon mobiel",
            ],
        ),
        (
            fields::COMPANY,
            &[
                "bedrijf",
                "bedrijfsnaam",
                "organisatie",
                "naam organisatie",
                "werkgever",
                "organisatienaam",
            ],
        ),
        (fields::JOB_TITLE, &["functie", "beroep", "functietitel"]),
        (fields::DEPARTMENT, &["afdeling"]),
        (fields::SOURCE, &["bron", "leadbron", "herkomst"]),
        (fields::STATUS, &["status", "leadstatus"]),
        (fields::PRIORITY, &["prioriteit"]),
        (fields::VALUE, &["waarde"]),
        (
            fields::EXPECTED_CLOSE,
            &["sluitingsdatum", "verwachte sluitingsdatum"],
        ),
        (fields::INDUSTRY, &["branche", "bedrijfstak"]),
        (fields::ANNUAL_REVENUE, &["omzet", "jaaromzet"]),
        (
            fields::WEBSITE,
            &["website", "webpagina", "website url", "webadres"],
        ),
        (fields::LINKEDIN, &["linkedin profiel"]),
        (
            fields::STREET,
            &[
                "straat",
                "adres",
                "straat huisnr",
                "straat huisnummer",
                "straat en huisnummer",
                "straatnaam",
                "adres 1",
            ],
        ),
        (fields::CITY, &["plaats", "stad", "woonplaats", "gemeente"]),
        (fields::REGION, &["provincie", "regio"]),
        (fields::POSTCODE, &["postcode"]),
        (fields::COUNTRY, &["land", "land regio"]),
        (
            fields::DESCRIPTION,
            &[
                "notities",
                "opmerking",
                "opmerkingen",
                "notitie",
                "omschrijving",
                "beschrijving",
            ],
        ),
        (
            fields::OWNER,
            &[
                "eigenaar",
                "eigenaar contactpersoon",
                "adviseur",
                "accountmanager",
                "eigenaar contact",
                "eigenaar lead",
            ],
        ),
        (fields::TITLE, &["aanhef"]),
        (fields::DATE_OF_BIRTH, &["geboortedatum", "geb datum"]),
        (
            fields::NAME,
            &[
                "klant",
                "klantnaam",
                "bedrijf",
                "bedrijfsnaam",
                "organisatie",
            ],
        ),
    ],
    alternatives: &[
        (fields::REGION, &["provincie", "regio", "staat"]),
        (fields::COUNTRY, &["land", "regio"]),
    ],
    qualifiers: &[
        which("werkadres", 3, Topic::REACH),
        which("werk", 3, Topic::REACH),
        which("zakelijk", 3, Topic::REACH),
        which("kantoor", 3, Topic::REACH),
        which("factuur", 2, &[Topic::Address]),
        which("thuis", 5, Topic::REACH),
        which("prive", 5, Topic::REACH),
        which("huisadres", 5, Topic::REACH),
        whose("adres", 0, &[Topic::Address]),
        whose("waarde", 0, &[Topic::Email, Topic::Phone, Topic::Web]),
    ],
    links: &["de", "het", "van", "op", "en", "of", "der", "den"],
    name: last("naam"),
};
