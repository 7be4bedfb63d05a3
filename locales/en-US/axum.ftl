### What the extractors of the web framework axum refuse. The codes are words, as these are no status codes.
###
### The value is the description, .title a short name without final punctuation, .hint what the reader can do.
###
### Readers are developers who call an API. JSON, axum and Content-Type are never translated. Which field is wrong is told
### elsewhere; the texts say nothing of the rest of the response.

# JsonSyntaxError, sent with 400. The body is no JSON at all.
axum-json-syntax = The data that was sent is not valid JSON.
    .title = Invalid JSON
    .hint = Check the syntax, for example quotation marks and commas.

# JsonDataError, sent with 422. The body is JSON, but not what is expected: a field is missing or has another type.
axum-json-data = The data that was sent is valid JSON, but its fields are not as expected.
    .title = Unexpected JSON content
    .hint = Check for fields that are missing or have a type other than the one documented.

# MissingJsonContentType, InvalidFormContentType and the like, sent with 415.
axum-content-type = The request does not state a Content-Type that this address accepts.
    .title = Wrong content type
    .hint = State the actual format of the data in the Content-Type header of the request, and make sure that this address accepts it.

# FailedToDeserializePathParams, sent with 400. A part of the path, such as an id, is not of the expected kind.
axum-path = A part of the address does not have the expected form; for example, it should be a number.
    .title = Invalid path
    .hint = Check the parts of the address between the slashes.

# FailedToDeserializeQueryString, sent with 400. What stands behind the question mark.
axum-query = A query parameter is missing or does not have the expected form.
    .title = Invalid query
    .hint = Check the parameters after the question mark in the address.

# FailedToDeserializeForm and FailedToDeserializeFormBody, sent with 400 or 422.
axum-form = A form field is missing or does not have the expected type.
    .title = Invalid form
    .hint = Check the fields of the form and their names.

# LengthLimitError, sent with 413. The body of the request (what was sent) is larger than the limit.
axum-size = The data that was sent is larger than this address accepts.
    .title = Too much data
    .hint = Send less data at once.
