//! A server that is encrypted, and whose certificate nobody has signed but itself.

use std::io::Read;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, Stream};

/// For localhost and 127.0.0.1, until the year 2126; made by
/// `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj '/CN=intake test server'
/// -addext subjectAltName=DNS:localhost,IP:127.0.0.1`, then written as DER.
const CERTIFICATE: &[u8] = include_bytes!("tls/self-signed.der");
const KEY: &[u8] = include_bytes!("tls/self-signed.key.der");

/// Serves on loopback; gives the address, and what each connection came to: the bytes that it was sent.
pub fn self_signed() -> (SocketAddr, Receiver<Vec<u8>>) {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![CertificateDer::from(CERTIFICATE)],
            PrivateKeyDer::try_from(KEY).unwrap(),
        )
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (sender, sent) = channel();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut bytes = Vec::new();
            // It breaks off: that is what it is for.
            drop(Stream::new(&mut connection, &mut stream).read_to_end(&mut bytes));
            drop(sender.send(bytes));
        }
    });
    (address, sent)
}
