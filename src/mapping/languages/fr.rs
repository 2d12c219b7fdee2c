//! Headers in French.

use super::{Language, last};
use crate::mapping::qualifiers::{which, whose};
use crate::mapping::topic::Topic;
use crate::record::fields;

pub(super) const FR: Language = Language {
    names: &[
        (fields::FIRST_NAME, &["prénom", "prénoms"]),
        (
            fields::LAST_NAME,
            &["nom de famille", "nom famille", "nom usage"],
        ),
        (
            fields::FULL_NAME,
            &[
                "nom complet",
                "nom du contact",
                "contact",
                "nom et prénom",
                "prénom et nom",
                "interlocuteur",
                "nom",
            ],
        ),
        (
            fields::EMAIL,
            &[
                "e-mail",
                "courriel",
                "adresse e-mail",
                "adresse email",
                "mail",
                "adresse mail",
                "adresse de messagerie",
                "adresse électronique",
                "adresse courriel",
            ],
        ),
        (
            fields::PHONE,
            &[
                "téléphone",
                "tél",
                "numéro de téléphone",
                "téléphone fixe",
                "tél fixe",
                "n de téléphone",
                "no téléphone",
                "fixe",
            ],
        ),
        (
            fields::MOBILE,
            &[
                "mobile",
                "portable",
                "téléphone portable",
                "téléphone mobile",
                "tél mobile",
                "tél portable",
                "numéro de téléphone mobile",
                "numéro de portable",
                "numéro de mobile",
            ],
        ),
        (
            fields::COMPANY,
            &[
                "société",
                "entreprise",
                "raison sociale",
                "nom de l'entreprise",
                "nom de la société",
                "organisation",
                "employeur",
                "nom entreprise",
                "organisme",
            ],
        ),
        (
            fields::JOB_TITLE,
            &[
                "poste",
                "fonction",
                "intitulé du poste",
                "profession",
                "titre du poste",
            ],
        ),
        (fields::DEPARTMENT, &["service", "département"]),
        (
            fields::SOURCE,
            &[
                "source",
                "origine",
                "origine de la piste",
                "source du lead",
                "origine du lead",
            ],
        ),
        (
            fields::STATUS,
            &["statut", "statut du lead", "statut de la piste"],
        ),
        (fields::PRIORITY, &["priorité"]),
        (fields::VALUE, &["valeur", "montant estimé"]),
        (
            fields::EXPECTED_CLOSE,
            &["date de clôture", "date de clôture prévue"],
        ),
        (fields::INDUSTRY, &["secteur", "secteur d'activité"]),
        (
            fields::ANNUAL_REVENUE,
            &[
                "chiffre d'affaires",
                "chiffre d'affaires annuel",
                "ca annuel",
            ],
        ),
        (
            fields::WEBSITE,
            &[
                "site web",
                "site internet",
                "site",
                "url du site web",
                "page web",
            ],
        ),
        (fields::LINKEDIN, &["profil linkedin", "url linkedin"]),
        (
            fields::STREET,
            &[
                "rue",
                "adresse",
                "adresse postale",
                "adresse 1",
                "adresse ligne 1",
            ],
        ),
        (fields::CITY, &["ville", "commune", "localité"]),
        (
            fields::REGION,
            &["région", "province", "département région", "état"],
        ),
        (fields::POSTCODE, &["code postal", "cp", "npa"]),
        (fields::COUNTRY, &["pays", "pays région"]),
        (
            fields::DESCRIPTION,
            &[
                "notes",
                "note",
                "commentaire",
                "commentaires",
                "remarques",
                "description",
                "remarque",
                "observations",
            ],
        ),
        (
            fields::OWNER,
            &[
                "propriétaire",
                "propriétaire du contact",
                "propriétaire de la piste",
                "conseiller",
                "responsable",
                "propriétaire du lead",
            ],
        ),
        (fields::TITLE, &["civilité"]),
        (fields::DATE_OF_BIRTH, &["date de naissance"]),
        (
            fields::NAME,
            &[
                "client",
                "nom du client",
                "société",
                "entreprise",
                "raison sociale",
                "nom de l'entreprise",
                "nom de la société",
            ],
        ),
    ],
    alternatives: &[
        (
            fields::REGION,
            &["etat", "region", "province", "dep", "departement", "canton"],
        ),
        (fields::COUNTRY, &["pays", "region"]),
        (
            fields::COMPANY,
            &["societe", "compte", "entreprise", "organisation"],
        ),
    ],
    qualifiers: &[
        which("bureau", 3, Topic::REACH),
        which("professionnel", 3, Topic::REACH),
        which("professionnelle", 3, Topic::REACH),
        which("pro", 3, Topic::REACH),
        which("travail", 3, Topic::REACH),
        which("facturation", 2, &[Topic::Address]),
        which("domicile", 5, Topic::REACH),
        which("personnel", 5, Topic::REACH),
        which("personnelle", 5, Topic::REACH),
        which("prive", 5, Topic::REACH),
        whose("adresse", 0, &[Topic::Address]),
        whose("valeur", 0, &[Topic::Email, Topic::Phone, Topic::Web]),
        whose("contact", 0, Topic::PERSON),
    ],
    links: &[
        "de", "du", "des", "la", "le", "les", "l", "d", "et", "ou", "en",
    ],
    name: last("nom"),
};
