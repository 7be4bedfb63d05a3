//! [`FamilyCode`]: the facts about the codes of families other than `http`.
//!
//! The names are as their owners write them; where an owner gives none, it is empty.

use super::Reference;

/// The facts about one code of a family such as `grpc` or `nginx`; found by
/// [`family_code`] and [`family_codes`].
///
/// # Example
///
/// ```
/// use fluent_status::registry;
///
/// let closed = registry::family_code("nginx", "499").ok_or("unknown")?;
/// assert_eq!(closed.name(), Some("Client closed request"));
/// assert_eq!(closed.sender(), "nginx, in its log alone");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FamilyCode {
    family: &'static str,
    code: &'static str,
    name: &'static str,
    sender: &'static str,
    reference: Reference,
}

impl FamilyCode {
    /// The family, as in the id of the message.
    pub fn family(&self) -> &'static str {
        self.family
    }

    /// The code: mostly a number.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The name in English as the owner writes it, if the code has one.
    pub fn name(&self) -> Option<&'static str> {
        (!self.name.is_empty()).then_some(self.name)
    }

    /// Who sends the code, or where it is seen, in English.
    pub fn sender(&self) -> &'static str {
        self.sender
    }

    /// The document that explains the code.
    pub fn reference(&self) -> Reference {
        self.reference
    }
}

/// The facts about a code of a family, if it is known.
///
/// # Example
///
/// ```
/// use fluent_status::registry;
///
/// let name = |family, code| registry::family_code(family, code)?.name();
/// assert_eq!(name("grpc", "5"), Some("NOT_FOUND"));
/// assert_eq!(name("grpc", "17"), None);
/// ```
pub fn family_code(family: &str, code: &str) -> Option<&'static FamilyCode> {
    family_codes().find(|known| known.family == family && known.code == code)
}

/// The facts about the codes of all families other than `http` and `vpc`, which use
/// registered HTTP status codes.
///
/// # Example
///
/// ```
/// use fluent_status::registry;
///
/// let grpc = registry::family_codes().filter(|code| code.family() == "grpc");
/// assert_eq!(grpc.count(), 17);
/// ```
pub fn family_codes() -> impl ExactSizeIterator<Item = &'static FamilyCode> {
    CODES.iter()
}

const GRPC: Reference = document("google/rpc/code.proto", "");
const CLOUDFLARE_5XX: Reference = document("Cloudflare documentation, 5xx errors", "");
const CLOUDFLARE_1XXX: Reference = document("Cloudflare documentation, 1xxx errors", "");
const NGINX: Reference = document("nginx, ngx_http_request.h", "");
const WEBSOCKET: Reference = document("RFC 6455", "7.4.1");
const WEBSOCKET_REGISTRY: Reference = document("IANA, WebSocket Close Code Number Registry", "");
const LARAVEL: Reference = document("Laravel, Exceptions/views/419.blade.php", "");
const ELB: Reference = document("AWS, Troubleshoot your Application Load Balancers", "");
const AXUM: Reference = document("axum, extract::rejection", "");

const fn document(document: &'static str, section: &'static str) -> Reference {
    Reference { document, section }
}

macro_rules! codes {
    ($(($family:literal, $code:literal, $name:literal, $sender:literal, $reference:ident),)+) => {
        &[$(FamilyCode {
            family: $family,
            code: $code,
            name: $name,
            sender: $sender,
            reference: $reference,
        },)+]
    };
}

/// Family, code, name, sender, reference.
#[rustfmt::skip]
static CODES: &[FamilyCode] = codes![
    ("aws-elb", "460", "", "the load balancer, in its log alone", ELB),
    ("aws-elb", "463", "", "the load balancer", ELB),
    ("aws-elb", "464", "", "the load balancer", ELB),
    ("aws-elb", "561", "Unauthorized", "the load balancer", ELB),
    ("axum", "json-syntax", "JsonSyntaxError", "the extractor Json, with 400", AXUM),
    ("axum", "json-data", "JsonDataError", "the extractor Json, with 422", AXUM),
    ("axum", "content-type", "MissingJsonContentType", "the extractors Json and Form, with 415", AXUM),
    ("axum", "path", "FailedToDeserializePathParams", "the extractor Path, with 400", AXUM),
    ("axum", "query", "FailedToDeserializeQueryString", "the extractor Query, with 400", AXUM),
    ("axum", "form", "FailedToDeserializeForm", "the extractor Form, with 400 or 422", AXUM),
    ("axum", "size", "LengthLimitError", "the extractors of bodies, with 413", AXUM),
    ("cloudflare", "520", "Web server returns an unknown error", "Cloudflare", CLOUDFLARE_5XX),
    ("cloudflare", "521", "Web server is down", "Cloudflare", CLOUDFLARE_5XX),
    ("cloudflare", "522", "Connection timed out", "Cloudflare", CLOUDFLARE_5XX),
    ("cloudflare", "523", "Origin is unreachable", "Cloudflare", CLOUDFLARE_5XX),
    ("cloudflare", "524", "A timeout occurred", "Cloudflare", CLOUDFLARE_5XX),
    ("cloudflare", "525", "SSL handshake failed", "Cloudflare", CLOUDFLARE_5XX),
    ("cloudflare", "526", "Invalid SSL certificate", "Cloudflare", CLOUDFLARE_5XX),
    ("cloudflare", "530", "", "Cloudflare, with a number from 1000 on", CLOUDFLARE_5XX),
    ("cloudflare", "1006", "IP address banned", "Cloudflare, on the page", CLOUDFLARE_1XXX),
    ("cloudflare", "1009", "Country or region banned", "Cloudflare, on the page", CLOUDFLARE_1XXX),
    ("cloudflare", "1010", "Banned by browser signature", "Cloudflare, on the page", CLOUDFLARE_1XXX),
    ("cloudflare", "1015", "You are being rate limited", "Cloudflare, on the page", CLOUDFLARE_1XXX),
    ("cloudflare", "1016", "Origin DNS error", "Cloudflare, on the page of a 530", CLOUDFLARE_1XXX),
    ("cloudflare", "1020", "Access denied", "Cloudflare, on the page", CLOUDFLARE_1XXX),
    ("cloudflare", "1033", "Tunnel error", "Cloudflare, on the page", CLOUDFLARE_1XXX),
    ("grpc", "0", "OK", "the server or a library of gRPC", GRPC),
    ("grpc", "1", "CANCELLED", "a library of gRPC, at either end", GRPC),
    ("grpc", "2", "UNKNOWN", "the server or a library of gRPC", GRPC),
    ("grpc", "3", "INVALID_ARGUMENT", "the server", GRPC),
    ("grpc", "4", "DEADLINE_EXCEEDED", "a library of gRPC, at either end", GRPC),
    ("grpc", "5", "NOT_FOUND", "the server", GRPC),
    ("grpc", "6", "ALREADY_EXISTS", "the server", GRPC),
    ("grpc", "7", "PERMISSION_DENIED", "the server", GRPC),
    ("grpc", "8", "RESOURCE_EXHAUSTED", "the server or a library of gRPC", GRPC),
    ("grpc", "9", "FAILED_PRECONDITION", "the server", GRPC),
    ("grpc", "10", "ABORTED", "the server", GRPC),
    ("grpc", "11", "OUT_OF_RANGE", "the server", GRPC),
    ("grpc", "12", "UNIMPLEMENTED", "the server or a library of gRPC", GRPC),
    ("grpc", "13", "INTERNAL", "the server or a library of gRPC", GRPC),
    ("grpc", "14", "UNAVAILABLE", "the server or a library of gRPC", GRPC),
    ("grpc", "15", "DATA_LOSS", "the server", GRPC),
    ("grpc", "16", "UNAUTHENTICATED", "the server or a library of gRPC", GRPC),
    ("laravel", "419", "Page Expired", "Laravel", LARAVEL),
    ("nginx", "494", "Request header too large", "nginx, in its log; the client is sent 400", NGINX),
    ("nginx", "495", "SSL certificate error", "nginx, in its log; the client is sent 400", NGINX),
    ("nginx", "496", "No SSL certificate", "nginx, in its log; the client is sent 400", NGINX),
    ("nginx", "497", "HTTP request sent to HTTPS port", "nginx, in its log; the client is sent 400", NGINX),
    ("nginx", "499", "Client closed request", "nginx, in its log alone", NGINX),
    ("websocket", "1000", "Normal Closure", "either side", WEBSOCKET),
    ("websocket", "1001", "Going Away", "either side", WEBSOCKET),
    ("websocket", "1002", "Protocol error", "either side", WEBSOCKET),
    ("websocket", "1003", "Unsupported Data", "either side", WEBSOCKET),
    ("websocket", "1004", "", "nobody; reserved", WEBSOCKET),
    ("websocket", "1005", "No Status Received", "nobody; a program or a log shows it", WEBSOCKET),
    ("websocket", "1006", "Abnormal Closure", "nobody; a program or a log shows it", WEBSOCKET),
    ("websocket", "1007", "Invalid frame payload data", "either side", WEBSOCKET),
    ("websocket", "1008", "Policy Violation", "either side", WEBSOCKET),
    ("websocket", "1009", "Message Too Big", "either side", WEBSOCKET),
    ("websocket", "1010", "Mandatory Extension", "the client", WEBSOCKET),
    ("websocket", "1011", "Internal Error", "the server", WEBSOCKET),
    ("websocket", "1012", "Service Restart", "the server", WEBSOCKET_REGISTRY),
    ("websocket", "1013", "Try Again Later", "the server", WEBSOCKET_REGISTRY),
    ("websocket", "1014", "Bad Gateway", "the server, as a gateway", WEBSOCKET_REGISTRY),
    ("websocket", "1015", "TLS handshake", "nobody; a program or a log shows it", WEBSOCKET),
];
