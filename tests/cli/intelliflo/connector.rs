//! `connector intelliflo`: what is set, where the secrets lie, what the connection allows.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use crate::assert_said;
use crate::intelliflo::{
    API_KEY, CLIENT_ID, CLIENT_SECRET, Fault, Practice, Server, TENANT_ID, bomb, self_signed,
};
use crate::sandbox::{Said, Sandbox};
use crate::support::practice::{connect, run_with_input, set};
use crate::support::terminal::{ENTER, ended, session};

const SECRETS_FILE: &str = "store/intake.db.intelliflo-secrets";

fn folder(sandbox: &Sandbox) -> PathBuf {
    sandbox.path("store").parent().unwrap().to_owned()
}

fn status(sandbox: &Sandbox) -> serde_json::Value {
    sandbox.json(&["connector", "intelliflo", "status"]).1
}

fn test(sandbox: &Sandbox) -> Said {
    sandbox.run(&["connector", "intelliflo", "test"])
}

/// A sandbox that is connected to the practice of the fixtures.
fn connected() -> (Sandbox, Server) {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    (sandbox, server)
}

#[test]
fn it_is_set_up_with_secrets_in_a_private_file() {
    let sandbox = Sandbox::new();
    let said = set(&sandbox, &[]);
    assert_said!(said, @r"
    State          enabled
    Client id      app-test
    Tenant id      12345
    API            https://api.gb.intelliflo.net/v2
    Identity       https://identity.gb.intelliflo.net/core
    Client secret  in the file [folder]/store/intake.db.intelliflo-secrets
    API key        in the file [folder]/store/intake.db.intelliflo-secrets
    Last worked    not yet
    --- stderr
    The secrets are in [folder]/store/intake.db.intelliflo-secrets, in plain text, readable for you alone; --keyring keeps them in the system's keyring.
    To test the connection: intake connector intelliflo test
    --- exit 0
    ");
    let mode = std::fs::metadata(sandbox.path(SECRETS_FILE))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let store = std::fs::read(sandbox.store()).unwrap();
    let log = std::fs::read(sandbox.path("store/intake.db-wal")).unwrap_or_default();
    for secret in [CLIENT_SECRET, API_KEY] {
        for bytes in [&store, &log] {
            let is_there = bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes());
            assert!(!is_there, "{secret} is in the store");
        }
        assert!(!format!("{said}").contains(secret));
    }
}

#[test]
fn status_says_where_secrets_lie_and_never_what_they_are() {
    let sandbox = Sandbox::new();
    assert_eq!(status(&sandbox)["configured"], false);
    assert!(set(&sandbox, &[]).status == 0);
    let found = status(&sandbox);
    for (key, value) in [
        ("enabled", serde_json::json!(true)),
        ("client_id", CLIENT_ID.into()),
        ("tenant_id", TENANT_ID.into()),
        ("api_base", "https://api.gb.intelliflo.net/v2".into()),
        (
            "identity_base",
            "https://identity.gb.intelliflo.net/core".into(),
        ),
        ("client_secret", "file".into()),
        ("api_key", "file".into()),
        ("last_worked_at", serde_json::Value::Null),
    ] {
        assert_eq!(found[key], value, "{found}");
    }
    let mut command = sandbox.command(&["connector", "intelliflo", "status"]);
    command.env("INTAKE_INTELLIFLO_API_KEY", "other-key");
    let said = Said::of(command.output().unwrap(), &folder(&sandbox));
    assert!(
        said.out.contains("API key        in the environment"),
        "{said}"
    );
    assert!(
        !said.out.contains("other-key") && !said.out.contains(API_KEY),
        "{said}"
    );
}

#[test]
fn a_missing_or_unsafe_setting_is_refused_and_nothing_is_kept() {
    let sandbox = Sandbox::new();
    assert_said!(sandbox.run(&["connector", "intelliflo", "set", "--client-id", "a"]), @r"
    --- stderr
    error: the tenant id of the connector must be given
     hint: Give it: --tenant-id ID.
    --- exit 2
    ");
    assert_said!(
        sandbox.run(&["connector", "intelliflo", "set", "--client-id", "a", "--tenant-id", "1"]), @r"
    --- stderr
    error: the client secret and the API key of the connector must be given
     hint: Give it: --secrets-stdin (one per line), or INTAKE_INTELLIFLO_CLIENT_SECRET and INTAKE_INTELLIFLO_API_KEY in the environment.
    --- exit 2
    ");
    assert_said!(set(&sandbox, &["--api-base", "http://api.example.com/v2"]), @r#"
    --- stderr
    error: "http://api.example.com/v2" is not a valid address for the connector: secrets are sent by https only
     hint: Write it like https://api.gb.intelliflo.net/v2.
    --- exit 2
    "#);
    let own = [
        "connector",
        "intelliflo",
        "set",
        "--client-id",
        "a",
        "--tenant-id",
        "1",
        "--secrets-stdin",
    ];
    assert_said!(run_with_input(&sandbox, &own, "only-one-line\n"), @r"
    --- stderr
    error: two secrets are needed on standard input, each on a separate line, found: 1
     hint: Write the client secret in the first line and the API key in the second.
    --- exit 2
    ");
    assert!(sandbox.store_files().is_empty());
}

#[test]
fn secrets_of_the_environment_are_kept_nowhere() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    let with_secrets = |args: &[&str]| {
        let mut command = sandbox.command(&[&["connector", "intelliflo"], args].concat());
        command
            .env("INTAKE_INTELLIFLO_CLIENT_SECRET", CLIENT_SECRET)
            .env("INTAKE_INTELLIFLO_API_KEY", API_KEY);
        Said::of(command.output().unwrap(), &folder(&sandbox))
    };
    let (api, identity) = (server.api(), server.identity());
    let said = with_secrets(&[
        "set",
        "--client-id",
        CLIENT_ID,
        "--tenant-id",
        TENANT_ID,
        "--api-base",
        &api,
        "--identity-base",
        &identity,
    ]);
    assert_eq!(said.status, 0, "{said}");
    assert!(!sandbox.path(SECRETS_FILE).exists());
    assert_eq!(with_secrets(&["test"]).status, 0);
    assert_said!(test(&sandbox), @r"
    --- stderr
    error: the client secret of Intelliflo is not known
     hint: Set it: intake connector intelliflo set, or INTAKE_INTELLIFLO_CLIENT_SECRET in the environment.
    --- exit 2
    ");
}

#[test]
fn a_file_that_others_can_read_is_not_used() {
    let (sandbox, server) = connected();
    std::fs::set_permissions(
        sandbox.path(SECRETS_FILE),
        std::fs::Permissions::from_mode(0o644),
    )
    .unwrap();
    let said = test(&sandbox);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("others can read the secrets"), "{said}");
    assert!(server.seen().is_empty());
}

#[test]
fn a_file_that_cannot_be_used_is_told_by_status_and_named_by_a_test() {
    let (sandbox, server) = connected();
    let file = sandbox.path(SECRETS_FILE);
    let mode = |mode| {
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    assert_eq!(status(&sandbox)["secrets_fault"], serde_json::Value::Null);
    let told = |expected: &str| {
        let said = sandbox.ok(&["connector", "intelliflo", "status"]);
        assert!(said.out.contains(expected), "{said}");
        let fault = status(&sandbox)["secrets_fault"].to_string();
        assert!(fault.contains("intelliflo-secrets"), "{fault}");
    };
    mode(0o644);
    told("cannot be used: others can read the secrets in");
    mode(0o600);
    std::fs::write(&file, "rubbish").unwrap();
    told("cannot be used: the secrets in the file");
    let said = test(&sandbox);
    assert!(
        said.err
            .contains("intake.db.intelliflo-secrets cannot be read"),
        "{said}"
    );
    std::fs::write(&file, "{}").unwrap();
    told("does not hold both");
    std::fs::remove_file(&file).unwrap();
    told("cannot be used: there is no file");
    assert!(server.seen().is_empty());
}

#[test]
fn without_a_keyring_nothing_weaker_is_taken_silently() {
    let sandbox = Sandbox::new();
    let said = set(&sandbox, &["--keyring"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("keyring cannot be used"), "{said}");
    assert!(said.err.contains("Omit --keyring"), "{said}");
    assert!(!sandbox.path(SECRETS_FILE).exists());
}

#[test]
fn it_is_disabled_enabled_and_removed() {
    let (sandbox, _server) = connected();
    let act = |verb| drop(sandbox.ok(&["connector", "intelliflo", verb]));
    act("disable");
    assert_eq!(status(&sandbox)["enabled"], false);
    // What is set anew stays disabled.
    assert_eq!(set(&sandbox, &[]).status, 0);
    assert_eq!(status(&sandbox)["enabled"], false);
    act("enable");
    assert_eq!(status(&sandbox)["enabled"], true);
    act("remove");
    assert!(!sandbox.path(SECRETS_FILE).exists());
    assert_said!(test(&sandbox), @r"
    --- stderr
    error: Intelliflo connector disabled: it was never set up
     hint: Set it up: intake connector intelliflo set --client-id ID --tenant-id ID --secrets-stdin
    --- exit 1
    ");
}

#[test]
fn a_test_signs_in_and_reads_one_client_with_its_details() {
    let (sandbox, server) = connected();
    assert_said!(test(&sandbox), @r"
    signed in        yes
    clients          can be read
    contact details  can be read
    employments      can be read
    incomes          can be read
    --- exit 0
    ");
    let lines: Vec<String> = server.seen().into_iter().map(|seen| seen.line).collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    POST /core/connect/token
    GET /v2/clients?top=1&skip=0
    GET /v2/clients/1001/contactdetails?top=1&skip=0
    GET /v2/clients/1001/employments?top=1&skip=0
    GET /v2/clients/1001/incomes?top=1&skip=0
    ");
    assert!(status(&sandbox)["last_worked_at"].is_string());
}

#[test]
fn a_missing_scope_is_named() {
    let (sandbox, server) = connected();
    server.script("/employments", Fault::status(403));
    server.script("/incomes", Fault::status(403));
    assert_said!(test(&sandbox), @r"
    signed in        yes
    clients          can be read
    contact details  can be read
    employments      needs the scope client_financial_data
    incomes          needs the scope client_financial_data
    --- stderr
    error: Intelliflo does not allow GET /v2/clients/1001/employments: 403 Forbidden
     hint: Grant the scope client_financial_data to the application in Intelliflo's developer portal. It is required for employments.
    --- exit 1
    ");
    server.script("/contactdetails", Fault::status(403));
    let (status, result) = sandbox.json(&["connector", "intelliflo", "test"]);
    assert_eq!((status, &result["contact_details"]), (1, &false.into()));
    assert_eq!(result["missing_scopes"], serde_json::json!(["client_data"]));
}

#[test]
fn a_refused_list_of_clients_may_be_the_api_key() {
    let (sandbox, server) = connected();
    server.script(
        "GET /v2/clients?",
        Fault::Status(403, Vec::new(), "{\"message\":\"no such key\"}".to_owned()),
    );
    assert_said!(test(&sandbox), @r#"
    signed in        yes
    clients          not allowed: check the API key, and the scope client_data
    contact details  not tried: there is no client to try it with
    employments      not tried: there is no client to try it with
    incomes          not tried: there is no client to try it with
    --- stderr
    error: Intelliflo does not allow GET /v2/clients: 403 Forbidden: {"message":"no such key"}
     hint: Check the API key first. To set it again: intake connector intelliflo set
     hint: Grant the scope client_data to the application in Intelliflo's developer portal. It is required for clients.
    --- exit 1
    "#);
}

#[test]
fn a_list_of_a_client_may_be_missing() {
    let (sandbox, server) = connected();
    for part in ["/contactdetails", "/employments", "/incomes"] {
        server.script(part, Fault::status(404));
        assert_eq!(test(&sandbox).status, 0);
    }
    server.script("GET /v2/clients?", Fault::status(404));
    let said = test(&sandbox);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("404 Not Found"), "{said}");
}

#[test]
fn a_password_in_an_address_is_not_printed() {
    let sandbox = Sandbox::new();
    let said = set(
        &sandbox,
        &["--api-base", "https://me:s3nt1nel@api.example.com/v2"],
    );
    assert_eq!(said.status, 2, "{said}");
    assert!(!said.err.contains("s3nt1nel"), "{said}");
}

#[test]
fn at_a_terminal_secrets_are_asked_for_and_not_shown() {
    let sandbox = Sandbox::new();
    let command = sandbox.command(&["connector", "intelliflo", "set", "--secrets-stdin"]);
    let mut session = session(120, &command);
    for (question, keys) in [
        ("client id", "app-test\r"),
        ("tenant id", "the practice\r"),
        (
            "the tenant id is not a number",
            &format!("{}12345\r", "\u{7f}".repeat(12)),
        ),
        ("client secret", ENTER),
        ("client secret is needed", "s3nt1nel-one\r"),
        ("API key", "s3nt1nel-two\r"),
    ] {
        session
            .expect(question)
            .unwrap_or_else(|error| panic!("{question}: {error}"));
        session.send(keys).unwrap();
    }
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert!(!text.contains("s3nt1nel"), "{text}");
    assert!(text.contains("intake connector intelliflo test"), "{text}");
    assert_eq!(self::status(&sandbox)["client_secret"], "file");
    let command = sandbox.command(&[
        "--no-input",
        "connector",
        "intelliflo",
        "set",
        "--secrets-stdin",
    ]);
    let (status, text) = ended(crate::support::terminal::session(120, &command));
    assert_eq!(status, 2, "{text}");
    assert!(text.contains("would show the secrets"), "{text}");
}

#[test]
fn a_refused_token_is_renewed_once_and_no_more() {
    let (sandbox, server) = connected();
    server.script("GET /v2/clients?", Fault::status(401));
    assert_eq!(test(&sandbox).status, 0);
    assert_eq!(server.count("POST /core/connect/token"), 2);
    server.forget_seen();
    server.script("GET /v2/clients?", Fault::status(401));
    server.script("GET /v2/clients?", Fault::status(401));
    assert_said!(test(&sandbox), @r"
    signed in        yes
    clients          cannot be read
    contact details  not tried: there is no client to try it with
    employments      not tried: there is no client to try it with
    incomes          not tried: there is no client to try it with
    --- stderr
    error: Intelliflo refuses the credentials (GET /v2/clients)
     hint: Check client id, tenant id, secret and API key: intake connector intelliflo set
     hint: Test them: intake connector intelliflo test
    --- exit 1
    ");
    assert_eq!(server.count("POST /core/connect/token"), 2);
    assert_eq!(server.count("GET /v2/clients?"), 2);
}

#[test]
fn refused_credentials_are_not_tried_again() {
    let (sandbox, server) = connected();
    let body = format!("the secret {CLIENT_SECRET} of app-test is wrong");
    server.script("token", Fault::Status(400, Vec::new(), body));
    let said = test(&sandbox);
    assert_eq!(said.status, 1, "{said}");
    assert!(!said.err.contains(CLIENT_SECRET), "{said}");
    assert_eq!(server.count("token"), 1);
}

#[test]
fn waits_that_are_asked_for_are_kept_and_long_ones_end_the_command() {
    let (sandbox, server) = connected();
    server.script("GET /v2/clients?", Fault::later(429, "1"));
    let soon = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(1);
    let date = jiff::fmt::rfc2822::DateTimePrinter::new()
        .timestamp_to_rfc9110_string(&soon)
        .unwrap();
    server.script("GET /v2/clients?", Fault::later(503, &date));
    let said = test(&sandbox);
    assert_eq!(said.status, 0, "{said}");
    assert_eq!(server.count("GET /v2/clients?"), 3);
    server.script("GET /v2/clients?", Fault::later(429, "600"));
    assert_said!(test(&sandbox), @r"
    signed in        yes
    clients          cannot be read
    contact details  not tried: there is no client to try it with
    employments      not tried: there is no client to try it with
    incomes          not tried: there is no client to try it with
    --- stderr
    error: Intelliflo: GET /v2/clients: 429 Too Many Requests; it asks to wait 600 s
     hint: Try again after that, or wait longer: intake config set intelliflo.longest_wait SECONDS
    --- exit 1
    ");
}

#[test]
fn bursts_of_faults_are_outlived_up_to_the_number_of_tries() {
    let (sandbox, server) = connected();
    for fault in [Fault::status(500), Fault::Cut, Fault::status(502)] {
        server.script("GET /v2/clients?", fault);
    }
    assert_eq!(test(&sandbox).status, 0);
    sandbox.set("intelliflo.tries", "2");
    server.script("GET /v2/clients?", Fault::status(500));
    let html = "<html><body>Down for maintenance</body></html>".to_owned();
    server.script("GET /v2/clients?", Fault::Status(500, Vec::new(), html));
    assert_said!(test(&sandbox), @r"
    signed in        yes
    clients          cannot be read
    contact details  not tried: there is no client to try it with
    employments      not tried: there is no client to try it with
    incomes          not tried: there is no client to try it with
    --- stderr
    error: Intelliflo: GET /v2/clients: 500 Internal Server Error: <html><body>Down for maintenance</body></html> (2 tries)
     hint: Try again later; nothing was written.
    --- exit 1
    ");
}

#[test]
fn an_id_that_is_blank_is_refused_and_changes_nothing() {
    let (sandbox, _server) = connected();
    let kept = sandbox.read("store/intake.db.intelliflo-secrets");
    for flag in ["--client-id", "--tenant-id"] {
        let set = [
            "connector",
            "intelliflo",
            "set",
            "--secrets-stdin",
            flag,
            " ",
        ];
        let said = sandbox.run(&set);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(&format!("{flag} is blank")), "{said}");
    }
    assert_eq!(sandbox.read("store/intake.db.intelliflo-secrets"), kept);
}

#[test]
fn no_error_repeats_the_token() {
    let (sandbox, server) = connected();
    sandbox.set("intelliflo.tries", "1");
    for body in ["token-1 is refused", r#"{"why":"t\u006fken-2 is refused"}"#] {
        let fault = Fault::Status(500, Vec::new(), body.to_owned());
        server.script("GET /v2/clients?", fault);
        let said = test(&sandbox);
        assert!(said.err.contains("*** is refused"), "{said}");
    }
}

#[test]
fn a_body_that_is_not_an_answer_of_the_api_is_refused() {
    let (sandbox, server) = connected();
    sandbox.set("intelliflo.tries", "1");
    let packed = vec![("Content-Encoding", "gzip".to_owned())];
    let cases = [
        (
            Fault::Body(b"<html>".to_vec(), Vec::new()),
            "cannot be understood",
        ),
        (
            Fault::Body(b"{\"ok\": true}".to_vec(), Vec::new()),
            "cannot be understood",
        ),
        (
            Fault::Body(b"{\"items\": [{\"id\": 1".to_vec(), Vec::new()),
            "cannot be understood (line 1, column 19)",
        ),
        (Fault::Body(bomb(64), packed), "more than 32 MB"),
        (Fault::Cut, "broke off"),
    ];
    for (fault, expected) in cases {
        server.script("GET /v2/clients?", fault);
        let said = test(&sandbox);
        assert_eq!(said.status, 1, "{said}");
        assert!(said.err.contains(expected), "{expected}: {said}");
    }
    // Long enough for all but what drips.
    sandbox.set("intelliflo.timeout", "5");
    server.script("GET /v2/clients?", Fault::Drip);
    let said = test(&sandbox);
    assert!(said.err.contains("too slowly"), "{said}");
}

#[test]
fn no_other_host_is_followed_or_sees_a_secret() {
    let (sandbox, server) = connected();
    let other = Server::start(Practice::of_fixtures());
    let elsewhere = format!("{}/clients?top=1&skip=0", other.api());
    server.script("GET /v2/clients?", Fault::redirect(&elsewhere));
    assert_said!(test(&sandbox), @r"
    signed in        yes
    clients          cannot be read
    contact details  not tried: there is no client to try it with
    employments      not tried: there is no client to try it with
    incomes          not tried: there is no client to try it with
    --- stderr
    error: Intelliflo: GET /v2/clients: 302 Found to another host, which is not followed
     hint: Show the settings: intake connector intelliflo status
    --- exit 1
    ");
    server.script("token", Fault::redirect(&elsewhere));
    assert_eq!(test(&sandbox).status, 1);
    assert!(other.seen().is_empty(), "{:?}", other.seen());
    let here = format!("{}/clients?top=1&skip=1", server.api());
    server.script("GET /v2/clients?", Fault::redirect(&here));
    assert_eq!(test(&sandbox).status, 0);
}

#[test]
fn a_certificate_that_nobody_trusts_is_refused_before_anything_is_sent() {
    let (address, sent) = self_signed();
    let sandbox = Sandbox::new();
    let base = format!("https://{address}");
    let said = set(&sandbox, &["--api-base", &base, "--identity-base", &base]);
    assert_eq!(said.status, 0, "{said}");
    assert_said!(test(&sandbox), @r"
    --- stderr
    error: Intelliflo: POST /connect/token: the certificate of 127.0.0.1 is not accepted: this machine does not trust its issuer
     hint: Nothing was sent. Check the address: intake connector intelliflo status
     hint: If the certificate belongs to your organisation, install it among the certificates that this machine trusts.
    --- exit 1
    ");
    assert!(sent.recv().unwrap().is_empty());
    assert!(sent.try_recv().is_err(), "it is not tried again");
}

#[test]
#[ignore = "needs a bus and a keyring: .ci/keyring"]
fn a_keyring_that_is_there_keeps_and_forgets_the_secrets() {
    let sandbox = Sandbox::new();
    let said = sandbox.shell(
        "cat > act.sh <<'END'
printf pw | gnome-keyring-daemon --unlock --components=secrets > /dev/null
printf 's3nt1nel-client-secret\\ns3nt1nel-api-key\\n' | $INTAKE connector intelliflo set --keyring --secrets-stdin \\
  --client-id a --tenant-id 1 > /dev/null
$INTAKE connector intelliflo status | grep key
ls store
secret-tool search --all service 'intake Intelliflo connector' 2> /dev/null | grep -c s3nt1nel
$INTAKE connector intelliflo remove
secret-tool search --all service 'intake Intelliflo connector'
END
XDG_RUNTIME_DIR=$PWD dbus-run-session -- sh act.sh",
    );
    insta::assert_snapshot!(said.out, @r"
    Client secret  in the keyring
    API key        in the keyring
    intake.db
    intake.db-shm
    intake.db-wal
    1
    ");
    // The bus has words of its own.
    for text in [
        "The secrets are in the system's keyring.",
        "and its secrets.",
    ] {
        assert!(said.err.contains(text), "{said}");
    }
}

#[test]
fn a_server_that_cannot_be_reached_is_told_of_in_plain_words() {
    // Port 9 of this machine answers nothing, and `invalid` is no name of the Internet.
    for (base, told) in [
        (
            "http://127.0.0.1:9",
            "127.0.0.1:9: it refuses the connection",
        ),
        (
            "https://nowhere.invalid",
            "nowhere.invalid: no address is known for this name (DNS)",
        ),
    ] {
        let sandbox = Sandbox::new();
        let bases = [format!("{base}/v2"), format!("{base}/core")];
        let said = set(
            &sandbox,
            &["--api-base", &bases[0], "--identity-base", &bases[1]],
        );
        assert_eq!(said.status, 0, "{said}");
        sandbox.set("intelliflo.tries", "1");
        let said = test(&sandbox);
        let expected = format!(
            "error: Intelliflo cannot be reached at {told}\n hint: Nothing was written. Check the network connection, or try again later.\n hint: Check the address: intake connector intelliflo status\n"
        );
        assert!(said.err.contains(&expected), "{said}");
    }
}
