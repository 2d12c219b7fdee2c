//! Headers in Italian.

use super::{Language, first};
use crate::mapping::qualifiers::{which, whose};
use crate::mapping::topic::Topic;
use crate::record::fields;

pub(super) const IT: Language = Language {
    names: &[
        (fields::FIRST_NAME, &["nome di battesimo"]),
        (fields::LAST_NAME, &["cognome"]),
        (
            fields::FULL_NAME,
            &[
                "nome completo",
                "nome e cognome",
                "cognome e nome",
                "referente",
                "contatto",
                "nome del contatto",
                "nominativo",
                "nome",
            ],
        ),
        (
            fields::EMAIL,
            &[
                "e-mail",
                "email",
                "indirizzo e-mail",
                "indirizzo email",
                "posta elettronica",
                "indirizzo posta elettronica",
                "indirizzo di posta elettronica",
            ],
        ),
        (
            fields::PHONE,
            &[
                "telefono",
                "tel",
                "numero di telefono",
                "telefono fisso",
                "n telefono",
            ],
        ),
        (
            fields::MOBILE,
            &[
                "cellulare",
                "cell",
                "numero di cellulare",
                "telefono cellulare",
                "telefono mobile",
            ],
        ),
        (
            fields::COMPANY,
            &[
                "azienda",
                "società",
                "ditta",
                "ragione sociale",
                "nome dell'azienda",
                "nome azienda",
                "organizzazione",
                "impresa",
                "nome della società",
            ],
        ),
        (
            fields::JOB_TITLE,
            &[
                "ruolo",
                "posizione",
                "professione",
                "qualifica",
                "qualifica professionale",
                "mansione",
            ],
        ),
        (
            fields::DEPARTMENT,
            &["reparto", "ufficio reparto", "dipartimento"],
        ),
        (
            fields::SOURCE,
            &["fonte", "origine", "fonte del lead", "origine del lead"],
        ),
        (fields::STATUS, &["stato del lead"]),
        (fields::PRIORITY, &["priorità"]),
        (fields::VALUE, &["valore"]),
        (
            fields::EXPECTED_CLOSE,
            &["data di chiusura", "data di chiusura prevista"],
        ),
        (fields::INDUSTRY, &["settore", "settore di attività"]),
        (fields::ANNUAL_REVENUE, &["fatturato", "fatturato annuo"]),
        (
            fields::WEBSITE,
            &[
                "sito web",
                "sito",
                "sito internet",
                "pagina web",
                "url del sito web",
            ],
        ),
        (fields::LINKEDIN, &["profilo linkedin"]),
        (
            fields::STREET,
            &[
                "via",
                "indirizzo",
                "via e numero civico",
                "indirizzo postale",
            ],
        ),
        (fields::CITY, &["città", "comune", "località"]),
        (fields::REGION, &["provincia", "regione", "prov"]),
        (fields::POSTCODE, &["cap", "codice postale"]),
        (
            fields::COUNTRY,
            &["paese", "nazione", "stato", "paese regione"],
        ),
        (
            fields::DESCRIPTION,
            &["note", "nota", "commenti", "descrizione", "osservazioni"],
        ),
        (
            fields::OWNER,
            &[
                "proprietario",
                "proprietario contatto",
                "proprietario del contatto",
                "consulente",
                "responsabile",
                "proprietario del lead",
            ],
        ),
        (fields::TITLE, &["appellativo"]),
        (fields::DATE_OF_BIRTH, &["data di nascita"]),
        (
            fields::NAME,
            &[
                "cliente",
                "nome del cliente",
                "azienda",
                "società",
                "ditta",
                "ragione sociale",
                "nome dell'azienda",
            ],
        ),
    ],
    alternatives: &[
        (fields::REGION, &["stato", "regione", "provincia"]),
        (fields::COUNTRY, &["paese", "regione", "nazione"]),
        (
            fields::COMPANY,
            &["azienda", "account", "societa", "organizzazione"],
        ),
    ],
    qualifiers: &[
        which("uff", 3, Topic::REACH),
        which("ufficio", 3, Topic::REACH),
        which("lavoro", 3, Topic::REACH),
        which("fatturazione", 2, &[Topic::Address]),
        which("ab", 5, Topic::REACH),
        which("abitazione", 5, Topic::REACH),
        which("casa", 5, Topic::REACH),
        which("personale", 5, Topic::REACH),
        whose("indirizzo", 0, &[Topic::Address]),
        whose("valore", 0, &[Topic::Email, Topic::Phone, Topic::Web]),
        whose("contatto", 0, Topic::PERSON),
    ],
    links: &[
        "di", "del", "della", "dell", "dello", "il", "la", "lo", "le", "e", "o", "in",
    ],
    name: first("nome"),
};
