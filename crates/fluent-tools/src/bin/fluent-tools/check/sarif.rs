//! SARIF 2.1.0, which code scanners exchange: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>.

use std::io;

use fluent_tools::{Finding, Rule, Severity};
use serde_json::{Map, Value, json};

/// All findings as one log.
pub(crate) fn write(out: &mut dyn io::Write, findings: &[Finding]) -> io::Result<()> {
    let rules: Vec<&Rule> = fluent_tools::rules().collect();
    let results: Vec<Value> = findings.iter().map(|one| result(one, &rules)).collect();
    let described: Vec<Value> = rules.iter().map(|rule| description(rule)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "fluent-tools",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": described,
            }},
            // Columns count characters, as everywhere in this program.
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer(&mut *out, &log)?;
    writeln!(out)
}

fn description(rule: &Rule) -> Value {
    json!({
        "id": rule.code(),
        "shortDescription": { "text": rule.summary() },
        "fullDescription": { "text": rule.explanation() },
        "defaultConfiguration": { "level": level(rule.severity()) },
    })
}

fn result(finding: &Finding, rules: &[&Rule]) -> Value {
    let index = rules.iter().position(|rule| *rule == finding.rule());
    let mut place = Map::new();
    place.insert(
        "artifactLocation".into(),
        json!({ "uri": uri(finding.path()) }),
    );
    if let (Some((line, column)), Some((end_line, end_column))) =
        (finding.position(), finding.end_position())
    {
        let region = json!({
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
        });
        place.insert("region".into(), region);
    }
    let ids = finding.id().map(|id| json!({ "fullyQualifiedName": id }));
    let ids: Vec<Value> = ids.into_iter().collect();
    let location = json!({ "physicalLocation": place, "logicalLocations": ids });
    json!({
        "ruleId": finding.rule().code(),
        "ruleIndex": index,
        "level": level(finding.severity()),
        "message": { "text": format!("{}; {}", finding.message(), finding.help()) },
        "locations": [location],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        _ => "note",
    }
}

/// A path as a relative reference of RFC 3986: with slashes, and what has a meaning of
/// its own in percent.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}
