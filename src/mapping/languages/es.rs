//! Headers in Spanish.

use super::{Language, first};
use crate::mapping::qualifiers::{which, whose};
use crate::mapping::topic::Topic;
use crate::record::fields;

pub(super) const ES: Language = Language {
    names: &[
        (fields::FIRST_NAME, &["nombre de pila", "primer nombre"]),
        (
            fields::LAST_NAME,
            &["apellido", "apellidos", "primer apellido"],
        ),
        (
            fields::FULL_NAME,
            &[
                "nombre completo",
                "nombre y apellidos",
                "contacto",
                "nombre del contacto",
                "persona de contacto",
                "nombre",
            ],
        ),
        (
            fields::EMAIL,
            &[
                "correo",
                "correo electrónico",
                "email",
                "dirección de correo electrónico",
                "e-mail",
                "dirección de correo",
                "dirección de email",
            ],
        ),
        (
            fields::PHONE,
            &[
                "teléfono",
                "tel",
                "número de teléfono",
                "teléfono fijo",
                "tfno",
            ],
        ),
        (
            fields::MOBILE,
            &[
                "móvil",
                "celular",
                "teléfono móvil",
                "número de teléfono móvil",
                "número de móvil",
                "teléfono celular",
                "número de celular",
            ],
        ),
        (
            fields::COMPANY,
            &[
                "empresa",
                "compañía",
                "nombre de la empresa",
                "organización",
                "razón social",
                "nombre de la compañía",
            ],
        ),
        (
            fields::JOB_TITLE,
            &["cargo", "puesto", "puesto de trabajo", "profesión"],
        ),
        (fields::DEPARTMENT, &["departamento"]),
        (
            fields::SOURCE,
            &[
                "origen",
                "fuente",
                "origen del prospecto",
                "fuente del lead",
                "origen del lead",
            ],
        ),
        (
            fields::STATUS,
            &["estado del lead", "estado del prospecto", "estatus"],
        ),
        (fields::PRIORITY, &["prioridad"]),
        (fields::VALUE, &["valor"]),
        (
            fields::EXPECTED_CLOSE,
            &["fecha de cierre", "fecha de cierre prevista"],
        ),
        (fields::INDUSTRY, &["sector", "industria"]),
        (
            fields::ANNUAL_REVENUE,
            &["ingresos anuales", "facturación anual", "facturación"],
        ),
        (
            fields::WEBSITE,
            &["sitio web", "página web", "web", "url del sitio web"],
        ),
        (fields::LINKEDIN, &["perfil de linkedin"]),
        (
            fields::STREET,
            &["calle", "dirección", "domicilio", "dirección postal"],
        ),
        (
            fields::CITY,
            &["ciudad", "población", "localidad", "municipio"],
        ),
        (
            fields::REGION,
            &["provincia", "región", "comunidad autónoma"],
        ),
        (fields::POSTCODE, &["código postal", "cp"]),
        (fields::COUNTRY, &["país", "país región"]),
        (
            fields::DESCRIPTION,
            &[
                "notas",
                "observaciones",
                "comentarios",
                "descripción",
                "nota",
            ],
        ),
        (
            fields::OWNER,
            &[
                "propietario",
                "propietario del contacto",
                "propietario del prospecto",
                "asesor",
                "responsable",
                "propietario del lead",
            ],
        ),
        (fields::TITLE, &["tratamiento"]),
        (fields::DATE_OF_BIRTH, &["fecha de nacimiento"]),
        (
            fields::NAME,
            &[
                "cliente",
                "nombre del cliente",
                "empresa",
                "compañía",
                "nombre de la empresa",
                "razón social",
                "organización",
            ],
        ),
    ],
    alternatives: &[
        (fields::REGION, &["estado", "provincia", "region"]),
        (fields::COUNTRY, &["pais", "region"]),
        (
            fields::COMPANY,
            &["compania", "cuenta", "empresa", "organizacion"],
        ),
    ],
    qualifiers: &[
        which("trabajo", 3, Topic::REACH),
        which("oficina", 3, Topic::REACH),
        which("laboral", 3, Topic::REACH),
        which("facturacion", 2, &[Topic::Address]),
        which("particular", 5, Topic::REACH),
        which("personal", 5, Topic::REACH),
        which("casa", 5, Topic::REACH),
        whose("direccion", 0, &[Topic::Address]),
        whose("valor", 0, &[Topic::Email, Topic::Phone, Topic::Web]),
        whose("contacto", 0, Topic::PERSON),
    ],
    links: &["de", "del", "la", "el", "las", "los", "y", "o", "en"],
    name: first("nombre"),
};
