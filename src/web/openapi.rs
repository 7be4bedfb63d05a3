//! What the makers of OpenAPI documents ask of a response: the schema of problem details.

use super::problem::Problem;

/// The JSON Schema of problem details: that of RFC 9457 appendix A, with the members that
/// are always there here.
const SCHEMA: &str = r#"{
    "title": "ProblemDetails",
    "description": "Problem details (RFC 9457)",
    "type": "object",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {
            "type": "string",
            "format": "uri-reference",
            "description": "A URI reference that identifies the kind of problem"
        },
        "title": {
            "type": "string",
            "description": "The short name of the problem, in the reader's language"
        },
        "status": {
            "type": "integer",
            "format": "int32",
            "minimum": 100,
            "maximum": 999,
            "description": "The HTTP status code"
        },
        "detail": {
            "type": "string",
            "description": "What happened and what to do, in the reader's language"
        },
        "instance": {
            "type": "string",
            "format": "uri-reference",
            "description": "A URI reference that identifies this occurrence of the problem"
        }
    },
    "additionalProperties": true
}"#;

/// The schema as a type of another crate. It is a constant, which a test reads.
fn schema<S: serde::de::DeserializeOwned + Default>() -> S {
    serde_json::from_str(SCHEMA).unwrap_or_default()
}

/// The schema of problem details, for documents made by utoipa.
///
/// # Example
///
/// ```
/// use fluent_status::web::Problem;
/// use utoipa::{PartialSchema, ToSchema};
///
/// assert_eq!(Problem::name(), "ProblemDetails");
/// let schema = serde_json::to_value(Problem::schema())?;
/// assert_eq!(schema["properties"]["status"]["type"], "integer");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[cfg(feature = "utoipa")]
mod of_utoipa {
    use std::borrow::Cow;

    use utoipa::openapi::{Object, RefOr, Schema};
    use utoipa::{PartialSchema, ToSchema};

    use super::{Problem, schema};

    impl PartialSchema for Problem {
        fn schema() -> RefOr<Schema> {
            RefOr::T(Schema::Object(schema::<Object>()))
        }
    }

    impl ToSchema for Problem {
        fn name() -> Cow<'static, str> {
            "ProblemDetails".into()
        }
    }
}

/// The answer of a handler that fails with problem details, for documents made by aide.
#[cfg(feature = "aide")]
mod of_aide {
    use aide::OperationOutput;
    use aide::generate::GenContext;
    use aide::openapi::{MediaType, Operation, Response, SchemaObject};

    use super::super::lazy_problem::LazyProblem;
    use super::{Problem, schema};

    fn response() -> Response {
        let mut response = Response {
            description: "Problem details (RFC 9457)".to_owned(),
            ..Response::default()
        };
        let schema = SchemaObject {
            json_schema: schema(),
            external_docs: None,
            example: None,
        };
        let media_type = MediaType {
            schema: Some(schema),
            ..MediaType::default()
        };
        let content = &mut response.content;
        content.insert("application/problem+json".to_owned(), media_type);
        response
    }

    macro_rules! output {
        ($problem:ty) => {
            impl OperationOutput for $problem {
                type Inner = Self;

                fn operation_response(_: &mut GenContext, _: &mut Operation) -> Option<Response> {
                    Some(response())
                }

                /// The default answer of the operation, as its status is known at run time.
                fn inferred_responses(
                    _: &mut GenContext,
                    _: &mut Operation,
                ) -> Vec<(Option<u16>, Response)> {
                    vec![(None, response())]
                }
            }
        };
    }
    output!(Problem);
    output!(LazyProblem);
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "utoipa")]
    #[test]
    fn utoipa_gets_the_whole_schema() {
        use utoipa::PartialSchema as _;

        let schema = serde_json::to_value(super::Problem::schema()).unwrap();
        let whole: serde_json::Value = serde_json::from_str(super::SCHEMA).unwrap();
        assert_eq!(schema, whole);
    }

    #[cfg(feature = "aide")]
    #[test]
    fn aide_gets_the_whole_schema() {
        use aide::OperationOutput as _;
        use aide::openapi::Operation;

        let mut operation = Operation::default();
        let (response, inferred) = aide::generate::in_context(|context| {
            let response = super::Problem::operation_response(context, &mut operation);
            let inferred = super::super::LazyProblem::inferred_responses(context, &mut operation);
            (response.unwrap(), inferred)
        });
        let whole: serde_json::Value = serde_json::from_str(super::SCHEMA).unwrap();
        let media_type = &response.content["application/problem+json"];
        let schema = &media_type.schema.as_ref().unwrap().json_schema;
        assert_eq!(serde_json::to_value(schema).unwrap(), whole);
        assert_eq!(inferred, [(None, response)]);
    }
}
