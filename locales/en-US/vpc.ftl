### Status codes of the VPC API, as its reference lists them in two tables: normal values and abnormal values.
###
### The value is the description: one or two full sentences that say what happened.
### .title is a short name in sentence case, without final punctuation; no two titles in this file are the same.
### .hint says what the reader can do about it, in full sentences. Normal values have no hint.
### No text in this file takes a variable. Texts with variables are in detail.ftl.
###
### All readers are developers who call the API. Use the same terms and the same advice as in http.ftl; the sentences may
### differ. Method names (GET, POST), header names (Accept) and OpenStack Neutron are never translated.

## Normal values

# 200 OK. An operation is one call of the API. Keep all three methods: this is the code to expect after success.
vpc-200 = The operation succeeded. GET, PUT and POST operations normally return this code.
    .title = OK

# 201 Created. Keep the name of the API: other POST operations normally return 200.
vpc-201 = The resource has been created. POST operations of the OpenStack Neutron API normally return this code.
    .title = Created

# 204 No Content. A success: do not let it sound as if something were missing.
vpc-204 = The operation succeeded and has no content to return. DELETE operations normally return this code.
    .title = No content

## Abnormal values

# 400 Bad Request. A parameter that is wrong or missing is the commonest case. Avoid words of moral judgment.
vpc-400 = The request cannot be carried out as it is; a parameter may be wrong or missing.
    .title = Bad request
    .hint = Compare the request with the description of the operation, correct it and try again.

# 401 Unauthorized. In spite of its name it is about authentication (who is asking), not about permission (403).
# The reference names user name and password: keep both.
vpc-401 = The operation requires authentication with a user name and password.
    .title = Authentication required
    .hint = Check that the credentials are correct and still valid, then try again.

# 403 Forbidden. About permission; authentication (who is asking) is 401.
# Advice: never to borrow the account of another person.
vpc-403 = The account is not allowed to use the resource in this way.
    .title = Forbidden
    .hint = Ask the administrator of the account for the permission that the operation needs.

# 404 Not Found. Say what is so; blame nobody. A resource that may not be seen is not found, either.
vpc-404 = There is no resource at this address, or the account cannot see it.
    .title = Not found
    .hint = Check the address and the IDs in it. The resource may also have been deleted.

# 405 Method Not Allowed. The method is GET, POST, PUT or the like, not a way of working.
# Advice: the right method, not just any; PUT and DELETE are not for trying out.
vpc-405 = The resource does not support the method that the call used.
    .title = Method not allowed
    .hint = Use the method that the description of the operation names. Do not just try others: POST, PUT and DELETE can change or delete data.

# 406 Not Acceptable. It is the client that cannot accept the response, not the server that rejects the request.
# Not a word of disapproval.
vpc-406 = The format that the operation returns is not one that the client accepts.
    .title = Not acceptable
    .hint = Add the format of the API to the Accept header of the request.

# 407 Proxy Authentication Required. It is the proxy that asks for credentials, not the server (401). Authentication
# comes before anything else.
vpc-407 = The proxy requires authentication before it passes the request on.
    .title = Proxy authentication required
    .hint = Check the proxy credentials in the client's settings, and try again.

# 408 Request Timeout. The server waits for the client here, and not without end.
vpc-408 = The server stopped waiting for the rest of the request.
    .title = Request timeout
    .hint = Check the network connection and try again.

# 409 Conflict. A conflict of data or state, not a quarrel.
# Advice: the conflict may be with one's own earlier request, which then must not be repeated.
vpc-409 = The operation conflicts with the current state of the resource and was not carried out.
    .title = Conflict
    .hint = Look at the current state first: your earlier request may already have made the change. If not, resolve the conflict without discarding other people's changes, and try again.

# 500 Internal Server Error. Internal means inside the service, not within the company.
# Advice, here and in 502, 503 and 504: the operation may have taken effect in spite of the error. Use the same sentence
# in all of them.
vpc-500 = A fault inside the service interrupted the operation, which may have been carried out in part.
    .title = Internal server error
    .hint = Try again later; if you were making a change, first check whether it went through or is still in progress. If the problem continues, report it to the operator of the service.

# 501 Not Implemented. The server lacks the function altogether; a method that it knows but does not allow is 405.
vpc-501 = The operation was not carried out; the server has no such function.
    .title = Not implemented
    .hint = Check the documentation of the API for the available functions.

# 502 Bad Gateway. The upstream server (the one behind the server) responded, but invalidly; in 504 no response came in
# time. The gateway is not bad. Advice: as in 500.
vpc-502 = The upstream server returned an invalid response, so the outcome of the operation is not known.
    .title = Bad gateway
    .hint = Try again later; if you were making a change, first check whether it went through or is still in progress. If the problem continues, report it to the operator of the service.

# 503 Service Unavailable. Keep both facts: it is unavailable, and only for a time. Advice: as in 500.
vpc-503 = The service is not available at the moment.
    .title = Service unavailable
    .hint = Try again later; if you were making a change, first check whether it went through or is still in progress.

# 504 Gateway Timeout. The gateway waited in vain for another server; in 408 the server waits for the client.
# Advice: as in 500; here it is likeliest that the operation has taken effect.
vpc-504 = The gateway did not receive a response within its time limit.
    .title = Gateway timeout
    .hint = Try again later; if you were making a change, first check whether it went through or is still in progress. If the problem continues, report it to the operator of the service.
