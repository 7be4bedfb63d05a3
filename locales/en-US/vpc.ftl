### Status codes of the VPC API, as its reference lists them in two tables: normal values and abnormal values.
###
### The value is the description: one or two full sentences that say what happened.
### .title is a short name in sentence case, without final punctuation; no two titles in this file are the same.
### .hint says what the reader can do about it, in full sentences. Normal values have no hint.
### No text in this file takes a variable. Texts with variables are in detail.ftl.
###
### All readers are developers who call the API. Use the same terms as in http.ftl; the sentences may differ.
### Method names (GET, POST), header names (Accept) and OpenStack Neutron are never translated.

## Normal values

# 200 OK. Seen by developers. Regular means that this is the code to expect after success.
# An operation is one call of the API. Keep all three methods.
vpc-200 = The operation succeeded. This is the regular response to GET, PUT and POST operations.
    .title = OK

# 201 Created. Seen by developers. Keep the name of the API:
# other POST operations normally get 200.
vpc-201 = The requested resource was created. This is the regular response to POST operations of the OpenStack Neutron API.
    .title = Created

# 204 No Content. Seen by developers. A success: do not let it sound as if something were missing.
vpc-204 = The operation succeeded, and the response has no body. This is the regular response to DELETE operations.
    .title = No content

## Abnormal values

# 400 Bad Request. Seen by developers. Bad means malformed here: avoid words of moral judgment.
vpc-400 = The server failed to process the request.
    .title = Bad request
    .hint = Compare the request with the description of the operation, correct it and send it again.

# 401 Unauthorized. Seen by developers. In spite of its name it is about authentication (who is asking),
# not about permission (403). The reference names user name and password: keep both.
vpc-401 = The requested resource needs a user name and password.
    .title = Authentication required
    .hint = Send the request again with valid credentials.

# 403 Forbidden. Seen by developers. About permission; authentication (who is asking) is 401.
vpc-403 = Access to the requested resource is forbidden.
    .title = Forbidden
    .hint = Make sure that the account has the permission that the operation needs.

# 404 Not Found. Seen by developers. Say what is so; blame nobody.
vpc-404 = The server could not find the requested resource.
    .title = Not found
    .hint = Check the address, and make sure that the resource still exists.

# 405 Method Not Allowed. Seen by developers. The method is GET, POST, PUT or the like, not a way of working.
vpc-405 = The method given in the request is not allowed.
    .title = Method not allowed
    .hint = Use the method that the description of the operation names.

# 406 Not Acceptable. Seen by developers. It is the client that cannot accept the response, not the server that
# rejects the request. Not a word of disapproval.
vpc-406 = The client cannot accept the response that the server produced.
    .title = Response not acceptable
    .hint = Make sure that the Accept header of the request includes the format of the response.

# 407 Proxy Authentication Required. Seen by developers. It is the proxy that asks for credentials, not the server
# (401). Keep the order: authentication comes first, then the request is processed.
vpc-407 = Authentication with the proxy must come first; only then can the request be processed.
    .title = Proxy authentication required
    .hint = Check the proxy credentials in the settings of the client, then send the request again.

# 408 Request Timeout. Seen by developers. The server waits for the client here. Keep the reason: the request took
# longer than the server was willing to wait.
vpc-408 = The request timed out because it outlasted the waiting time of the server.
    .title = Request timeout
    .hint = Check the network connection and send the request again.

# 409 Conflict. Seen by developers. A conflict of data or state, not a quarrel.
vpc-409 = The request could not be completed because of a conflict.
    .title = Conflict
    .hint = Check the current state of the resource, resolve the conflict and send the request again.

# 500 Internal Server Error. Seen by developers. Internal means inside the service, not within the company.
vpc-500 = The request was not completed because of an internal service error.
    .title = Internal server error
    .hint = Try again later. If the problem continues, report it to the service provider.

# 501 Not Implemented. Seen by developers. The server lacks the function altogether;
# a method that it knows but does not allow is 405.
vpc-501 = The request was not completed because the server does not support the requested function.
    .title = Not implemented
    .hint = Check in the documentation of the service which functions are supported.

# 502 Bad Gateway. Seen by developers. The upstream server (the one behind the server) responded, but invalidly;
# in 504 no response came in time. The gateway is not bad.
vpc-502 = The request was not completed because the server received an invalid response from the upstream server.
    .title = Bad gateway
    .hint = Try again in a few minutes. If the problem continues, contact the service provider.

# 503 Service Unavailable. Seen by developers. Keep both facts: it is unavailable, and the fault is temporary.
vpc-503 = The request was not completed because the service is unavailable. The fault is temporary.
    .title = Service unavailable
    .hint = Wait for a while and send the request again.

# 504 Gateway Timeout. Seen by developers. The gateway waited in vain for another server; in 408 the server waits
# for the client. Whether the operation has taken effect is unknown.
vpc-504 = The gateway timed out while it waited for a response.
    .title = Gateway timeout
    .hint = Check whether the operation has taken effect before sending the request again.
