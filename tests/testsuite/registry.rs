use fluent_status::StatusCode;
use fluent_status::registry::{self, Class, Registration};

/// The IANA registry of 2025-09-15: code, name, reference, status, former names.
const SNAPSHOT: &str = include_str!("../data/iana-2025-09-15.csv");

#[test]
fn the_facts_are_those_of_the_snapshot() {
    let mut reader = csv::Reader::from_reader(SNAPSHOT.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("CSV");
    assert_eq!(rows.len(), registry::iter().len());
    for (row, entry) in rows.iter().zip(registry::iter()) {
        let code: u16 = row[0].parse().expect("a number");
        assert_eq!(entry.status().as_u16(), code);
        assert_eq!(entry.reason(), &row[1], "{code}");
        assert!(entry.reason().is_ascii(), "{code}");

        // `RFC 9110 §15.5.5` names a section; `RFC 4918` leaves it to us.
        let (document, section) = row[2].split_once(" §").unwrap_or((&row[2], ""));
        assert_eq!(entry.reference().document(), document, "{code}");
        if !section.is_empty() {
            assert_eq!(entry.reference().section(), Some(section), "{code}");
        }
        assert_eq!(entry.registration().as_str(), &row[3], "{code}");

        // `Payload Too Large (RFC 7231); …` says where each name was used.
        let names = row[4].split("; ").filter(|name| !name.is_empty());
        let names: Vec<&str> = names
            .map(|name| name.split_once(" (").map_or(name, |(name, _)| name))
            .collect();
        assert_eq!(entry.former_reasons(), names, "{code}");
    }
}

#[test]
fn entries_are_found_by_code() {
    for entry in registry::iter() {
        assert_eq!(registry::entry(entry.status()), Some(entry));
    }
    let registered = crate::all_codes().filter_map(registry::entry).count();
    assert_eq!(registered, 64);
}

#[test]
fn special_registrations_say_so() {
    let registration = |code: u16| {
        let status = StatusCode::from_u16(code).expect("a status code");
        registry::entry(status).expect("registered").registration()
    };
    assert_eq!(registration(104), Registration::Temporary);
    assert_eq!(registration(306), Registration::Unused);
    assert_eq!(registration(418), Registration::Unused);
    assert_eq!(registration(510), Registration::Obsoleted);
}

#[test]
fn every_code_has_a_class() {
    for status in crate::all_codes() {
        let expected = match status.as_u16() {
            100..=199 => Class::Informational,
            200..=299 => Class::Successful,
            300..=399 => Class::Redirection,
            400..=499 => Class::ClientError,
            _ => Class::ServerError,
        };
        assert_eq!(Class::of(status), expected);
    }
}
