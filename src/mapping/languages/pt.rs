//! Headers in Portuguese.

use super::{Language, first};
use crate::mapping::qualifiers::{which, whose};
use crate::mapping::topic::Topic;
use crate::record::fields;

pub(super) const PT: Language = Language {
    names: &[
        (fields::FIRST_NAME, &["primeiro nome", "nome próprio"]),
        (fields::LAST_NAME, &["sobrenome", "apelido", "último nome"]),
        (
            fields::FULL_NAME,
            &[
                "nome completo",
                "contato",
                "contacto",
                "nome do contato",
                "nome do contacto",
                "pessoa de contacto",
                "nome",
            ],
        ),
        (
            fields::EMAIL,
            &[
                "e-mail",
                "email",
                "correio eletrónico",
                "endereço de e-mail",
                "endereço de correio electrónico",
                "endereço de correio eletrónico",
                "endereço de email",
            ],
        ),
        (
            fields::PHONE,
            &["telefone", "tel", "número de telefone", "telefone fixo"],
        ),
        (
            fields::MOBILE,
            &[
                "celular",
                "telemóvel",
                "número de celular",
                "número de telemóvel",
                "telefone celular",
                "telefone móvel",
            ],
        ),
        (
            fields::COMPANY,
            &[
                "empresa",
                "nome da empresa",
                "organização",
                "companhia",
                "razão social",
            ],
        ),
        (fields::JOB_TITLE, &["cargo", "função", "profissão"]),
        (fields::DEPARTMENT, &["departamento"]),
        (
            fields::SOURCE,
            &["origem", "fonte", "origem do lead", "fonte do lead"],
        ),
        (
            fields::STATUS,
            &["status", "status do lead", "estado do lead"],
        ),
        (fields::PRIORITY, &["prioridade"]),
        (fields::VALUE, &["valor"]),
        (
            fields::EXPECTED_CLOSE,
            &[
                "data de fechamento",
                "data de fecho",
                "data de fechamento prevista",
            ],
        ),
        (fields::INDUSTRY, &["setor", "segmento"]),
        (
            fields::ANNUAL_REVENUE,
            &["receita anual", "faturamento anual", "faturamento"],
        ),
        (
            fields::WEBSITE,
            &["site", "página web", "url do site", "website"],
        ),
        (fields::LINKEDIN, &["perfil do linkedin"]),
        (fields::STREET, &["rua", "endereço", "morada", "logradouro"]),
        (fields::CITY, &["cidade", "localidade", "município"]),
        (
            fields::REGION,
            &["estado", "distrito", "região", "província", "uf"],
        ),
        (fields::POSTCODE, &["cep", "código postal"]),
        (fields::COUNTRY, &["país", "país região"]),
        (
            fields::DESCRIPTION,
            &[
                "notas",
                "observações",
                "comentários",
                "descrição",
                "observação",
            ],
        ),
        (
            fields::OWNER,
            &[
                "proprietário",
                "proprietário do contato",
                "dono do lead",
                "responsável",
                "consultor",
                "proprietário do lead",
            ],
        ),
        (fields::TITLE, &["tratamento"]),
        (fields::DATE_OF_BIRTH, &["data de nascimento"]),
        (
            fields::NAME,
            &[
                "cliente",
                "nome do cliente",
                "empresa",
                "nome da empresa",
                "razão social",
            ],
        ),
    ],
    alternatives: &[
        (
            fields::REGION,
            &["estado", "regiao", "distrito", "provincia"],
        ),
        (fields::COUNTRY, &["pais", "regiao"]),
        (fields::COMPANY, &["empresa", "conta", "organizacao"]),
    ],
    qualifiers: &[
        which("emprego", 3, Topic::REACH),
        which("trabalho", 3, Topic::REACH),
        which("comercial", 3, Topic::REACH),
        which("escritorio", 3, Topic::REACH),
        which("residencia", 5, Topic::REACH),
        which("residencial", 5, Topic::REACH),
        which("pessoal", 5, Topic::REACH),
        which("casa", 5, Topic::REACH),
        whose("endereco", 0, &[Topic::Address]),
        whose("valor", 0, &[Topic::Email, Topic::Phone, Topic::Web]),
        whose("contato", 0, Topic::PERSON),
    ],
    links: &["de", "do", "da", "dos", "das", "o", "a", "e", "ou", "em"],
    name: first("nome"),
};
