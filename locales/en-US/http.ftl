### HTTP status codes, in plain words. One message for each code of the IANA registry, and one for each class.
###
### The value is the description: one or two full sentences that say what happened.
### .title is a short name in sentence case, without final punctuation; no two titles in this file are the same.
### .hint says what the reader can do about it, in full sentences. Where there is nothing to do, there is no hint.
### No text in this file takes a variable. Texts with variables are in detail.ftl.
###
### Method names (GET, POST) and header names (Retry-After) are never translated.
### Write sentences of your own from the facts in the comments; do not follow the English word by word.

## 1xx: informational

# Class 1xx, RFC 9110 section 15.2. Rarely seen. Shown for any 1xx code that has no message of its own.
# An interim response: it reports progress and says nothing yet about success or failure.
http-1xx = The request is in progress, and the final response is still to come.
    .title = Informational
    .hint = Wait for the final response.

# 100 Continue, RFC 9110 section 15.2.1. Seen by developers. The start of the request was not rejected; the rest may
# follow. Continue is an invitation to the client to go on sending. It does not say that the server goes on working.
http-100 = The server has received the beginning of the request and has not rejected it so far.
    .title = Continue
    .hint = Send the rest of the request, or wait for the final response if everything has been sent.

# 101 Switching Protocols, RFC 9110 section 15.2.2. Seen by developers. Agrees to the Upgrade header of the request.
# The switch concerns this one connection (for example from HTTP/1.1 to WebSocket), not the server as a whole.
http-101 = The server agrees to the protocol change that the client requested and is switching this connection.
    .title = Switching protocols

# 102 Processing, RFC 2518 section 10.1 (left out of its successor, RFC 4918). Seen by developers, rarely. The whole
# request has arrived and was accepted, but is not finished. Do not confuse it with 202, which is a final response.
http-102 = The server has accepted the complete request and is still working on it.
    .title = Processing
    .hint = Keep the connection open; the final response may take some time.

# 103 Early Hints, RFC 8297 section 2. Seen by developers. Headers are sent early so that the client can prepare,
# for example by loading linked resources. That the final response has the same headers is likely, not certain.
http-103 = The server has sent some headers ahead of the final response, which is likely to include them.
    .title = Early hints

# 104 Upload Resumption Supported, draft-ietf-httpbis-resumable-upload. Seen by developers, rarely.
# A temporary registration, not a finished standard: keep the text general.
# To resume is to go on where the upload broke off, not to begin it again.
http-104 = The server supports resuming this upload after an interruption.
    .title = Upload can be resumed
    .hint = If the connection is lost, find out how much has arrived and send the rest.

## 2xx: success

# Class 2xx, RFC 9110 section 15.3. Rarely seen. Shown for any 2xx code that has no message of its own.
# Keep it general: accepted does not always mean finished (see 202).
http-2xx = The server understood the request and accepted it.
    .title = Success

# 200 OK, RFC 9110 section 15.3.1. Seen by developers. What the result is depends on the method of the request.
# The title may be any short, neutral word for success that is usual in your language, or OK.
http-200 = The request succeeded, and the response carries the result.
    .title = OK

# 201 Created, RFC 9110 section 15.3.2. Seen by developers. There can be one new resource or several.
# Resources are created, not the request and not the response.
http-201 = As requested, the server has created one or more new resources.
    .title = Created

# 202 Accepted, RFC 9110 section 15.3.3. Seen by developers. Accepted for processing only: the work may still be
# under way, may not have begun, and may fail in the end. Avoid words that sound like approval or success.
http-202 = The server has taken the request in but has not finished processing it, so the outcome is still open.
    .title = Accepted
    .hint = Check the outcome later; the response may say where to look.

# 203 Non-Authoritative Information, RFC 9110 section 15.3.4. Seen by developers, rarely. The request succeeded.
# A proxy between client and server has changed the response. The change is normal and not an attack or an error.
http-203 = The request succeeded, but a proxy changed the response on its way from the server.
    .title = Modified by a proxy

# 204 No Content, RFC 9110 section 15.3.5. Seen by developers. A success that needs no body.
# Do not let it sound as if something were missing, or as if nothing had been found (404).
http-204 = The request succeeded, and there is nothing to send back in the response body.
    .title = No content

# 205 Reset Content, RFC 9110 section 15.3.6. Rarely seen. The client should put the form or view that sent the
# request back to its original state for the next entry. Nothing on the server is reset or deleted.
http-205 = The request succeeded, and the server asks the client to reset the form or view that sent it.
    .title = Reset the form
    .hint = There is no need to send the same data again; the next entry can begin.

# 206 Partial Content, RFC 9110 section 15.3.7. Seen by developers. The client asked for one or more ranges and got
# them, or some of them. A success: partial does not mean that the transfer broke off.
http-206 = The response contains only part of the resource, because the client requested a range.
    .title = Partial content
    .hint = Check which ranges have arrived, and request any others that are needed.

# 207 Multi-Status, RFC 4918 section 11.1 (WebDAV). Seen by developers. The body holds one status for each
# operation. Although it is a 2xx code, some or all of the operations may have failed.
http-207 = The response reports a separate status for each of several operations.
    .title = Multiple statuses
    .hint = Read each status by itself; some of the operations may have failed.

# 208 Already Reported, RFC 5842 section 7.1 (WebDAV). Rarely seen, only inside the body of a 207 response.
# A collection (a kind of folder) can be reached by several addresses; its members are listed only once.
# Reported means listed in the response. Nobody has reported a problem.
http-208 = The response already lists the members of this collection under another address and does not repeat them here.
    .title = Already reported

# 226 IM Used, RFC 3229 section 10.4.1. Rarely seen. IM stands for instance manipulation, not for instant messaging.
# The response to a GET request is given in another form, most often as the difference from a version the client has.
http-226 = The response gives the resource in a transformed form, for example as the difference from an earlier version.
    .title = Transformed result
    .hint = The IM header names the transformations; earlier responses may be needed to restore the full resource.

## 3xx: redirection

# Class 3xx, RFC 9110 section 15.4. Rarely seen. Shown for any 3xx code that has no message of its own.
# The further step is often a change of address, but not always (see 304): keep the description general.
http-3xx = The request is not complete yet, because a further step is needed.
    .title = Redirection
    .hint = If the response gives another address, continue there.

# 300 Multiple Choices, RFC 9110 section 15.4.1. Seen by end users, rarely. One resource in several variants, such
# as formats or languages. The reader or the client chooses one. Not a multiple-choice question.
http-300 = The resource exists in several variants, each with an address of its own.
    .title = Multiple choices
    .hint = Choose one of the variants that the response lists.

# 301 Moved Permanently, RFC 9110 section 15.4.2. Rarely seen, because clients follow it by themselves.
# The new address replaces the old one. Unlike 308, the client may change the method from POST to GET.
http-301 = The resource has moved permanently to a new address.
    .title = Moved permanently
    .hint = Use the new address from now on, and update links and bookmarks that still have the old one.

# 302 Found, RFC 9110 section 15.4.3. Rarely seen, because clients follow it by themselves.
# Found means found at another address for now, not that a search was successful.
# Unlike 307, the client may change the method from POST to GET.
http-302 = For the time being, the resource is at another address.
    .title = Moved temporarily
    .hint = Continue at the other address this time, and keep the original address for later requests.

# 303 See Other, RFC 9110 section 15.4.4. Rarely seen, because clients follow it by themselves. It leads to
# another resource, which is read with GET and stands for the response. The resource itself has not moved (as in 307).
http-303 = The response to this request is available as a separate resource at another address.
    .title = See another address
    .hint = Send a GET request to the address in the Location header.

# 304 Not Modified, RFC 9110 section 15.4.5. Seen by developers. The response to a conditional GET or HEAD request.
# Good news: the stored copy is still right, so nothing is sent. It does not say that a change failed.
http-304 = The copy that the client already holds is still current, so the server did not send the resource again.
    .title = Not modified
    .hint = Use the stored copy.

# 305 Use Proxy, RFC 9110 section 15.4.6. Rarely seen. Deprecated: a proxy taken from a response is a security risk.
# The text must not advise the reader to follow the instruction.
http-305 = The server tells the client to use a proxy, a practice that is deprecated for security reasons.
    .title = Use a proxy
    .hint = Do not take a proxy address from this response; use only a proxy that is configured in the client.

# 306 (Unused), RFC 9110 section 15.4.7. Rarely seen. Reserved and unused; an early draft had it as Switch Proxy.
# Title and description must differ from those of 418, hence the name of the class in both.
http-306 = This redirection code is reserved and has no meaning of its own.
    .title = Reserved redirection code

# 307 Temporary Redirect, RFC 9110 section 15.4.8. Rarely seen, because clients follow it by themselves. Like 302,
# but the method must not change: a POST request stays a POST request. Unlike 303, it is the same resource.
http-307 = The resource is temporarily at another address, and the request must go there with the same method.
    .title = Temporary redirect
    .hint = Send the request unchanged to the address in the Location header, and keep the original address for later.

# 308 Permanent Redirect, RFC 9110 section 15.4.9. Rarely seen, because clients follow it by themselves.
# Like 301, but the method must not change: a POST request stays a POST request.
http-308 = The resource has a new permanent address, and requests must go there with the same method.
    .title = Permanent redirect
    .hint = Send the request unchanged to the new address, and use that address from now on.

## 4xx: client error

# Class 4xx, RFC 9110 section 15.5. Seen by end users. Shown for any 4xx code that has no message of its own. The
# client is the software that sent the request. Do not let the text sound as if the reader had done something wrong.
http-4xx = The server found a problem with the request and did not carry it out.
    .title = Client error
    .hint = Look in the response for an explanation, and change the request before sending it again.

# 400 Bad Request, RFC 9110 section 15.5.1. Seen by end users. The request looks invalid to the server (syntax,
# framing, routing). Bad means malformed here: avoid words of moral judgment.
http-400 = The request appears to be malformed, so the server did not process it.
    .title = Bad request
    .hint = Check the address and the data that were sent, and correct them before trying again.

# 401 Unauthorized, RFC 9110 section 15.5.2. Seen by end users. In spite of its name it is about authentication (who
# is asking), not about permission (403). Credentials (a password, a token ...) are missing, wrong or expired.
http-401 = The resource requires authentication, and the request has no valid credentials for it.
    .title = Authentication required
    .hint = Sign in, or check whether the credentials are correct and still valid.

# 402 Payment Required, RFC 9110 section 15.5.3. Seen by end users, rarely. Reserved for future use in the standard;
# services that send it mean many things, such as a plan that has ended or a limit that has been used up.
http-402 = The server asks for a payment; no standard defines the details yet, so they depend on the service.
    .title = Payment required
    .hint = Ask the service provider what payment is due.

# 403 Forbidden, RFC 9110 section 15.5.4. Seen by end users. About permission; authentication is 401 (who is
# asking). The server understood the request and refuses it. The reason may lie outside the account.
http-403 = The server understood what was requested but does not permit it.
    .title = Forbidden
    .hint = If access should be possible, use an account that has permission or ask the owner of the resource for it.

# 404 Not Found, RFC 9110 section 15.5.5. Seen by end users. Say what is so; blame nobody. The server has nothing
# there or does not want to say that it has. Whether this is permanent is unknown (410 is the permanent case).
http-404 = The server has nothing at the requested address.
    .title = Not found
    .hint = Check the address for mistakes.

# 405 Method Not Allowed, RFC 9110 section 15.5.6. Seen by developers. The server knows the method (such as PUT),
# but this resource does not support it; an unknown method is 501. Not about the permission of a person (403).
http-405 = The resource does not support the method of the request.
    .title = Method not allowed
    .hint = Use one of the methods that the Allow header of the response lists.

# 406 Not Acceptable, RFC 9110 section 15.5.7. Seen by developers. About what the response would be: nothing suits
# the Accept headers of the request. In 415 it is the body of the request that does not suit the server.
http-406 = The server has no variant of the resource in a format, language or encoding that the client accepts.
    .title = No acceptable variant
    .hint = Widen the Accept, Accept-Language or Accept-Encoding header of the request, or leave it out.

# 407 Proxy Authentication Required, RFC 9110 section 15.5.8. Seen by end users, rarely. Like 401, but it is the
# proxy between the client and the server that asks for credentials, not the server.
http-407 = The proxy requires authentication before it passes the request on to the server.
    .title = Proxy authentication required
    .hint = Sign in to the proxy, or check the proxy credentials in the settings of the client.

# 408 Request Timeout, RFC 9110 section 15.5.9. Seen by end users. The server waited for the client in vain.
# In 504 one server waits for another server.
http-408 = The server stopped waiting because the request did not arrive completely in time.
    .title = Request timeout
    .hint = Check the network connection and send the request again.

# 409 Conflict, RFC 9110 section 15.5.10. Seen by end users. The request clashes with the state the resource is in,
# for example when two people edit it at once. In 412 the request itself named a condition. Not a quarrel.
http-409 = The request conflicts with the current state of the resource, which may have changed in the meantime.
    .title = Conflict
    .hint = Retrieve the current version, resolve the conflict and send the request again.

# 410 Gone, RFC 9110 section 15.5.11. Seen by end users. It was there, was removed on purpose and will probably not
# come back. 404 says nothing about past or future.
http-410 = The resource is no longer at this address and has probably been removed for good.
    .title = No longer available
    .hint = Remove links and bookmarks to this address, or look for a replacement.

# 411 Length Required, RFC 9110 section 15.5.12. Seen by developers. The request has no Content-Length header.
# The length of the body in bytes is meant. The body may be of any kind; it is not too long (413) or too short.
http-411 = The server accepts this request only if the length of its body is stated.
    .title = Length required
    .hint = Send the request again with a Content-Length header.

# 412 Precondition Failed, RFC 9110 section 15.5.13. Seen by developers. A condition that the client set itself
# (If-Match, If-Unmodified-Since ...) is not true. 409 needs no such condition; in 428 the server demands one.
http-412 = The resource does not meet a condition that was set in the headers of the request.
    .title = Condition not met
    .hint = Retrieve the current version of the resource, then send the request with a condition that fits it.

# 413 Content Too Large, RFC 9110 section 15.5.14. Seen by end users, often after the upload of a file.
# The body of the request is too large. In 414 it is the address, in 431 the headers.
http-413 = The body of the request is larger than the server accepts.
    .title = Request body too large
    .hint = Send less data at once, for example a smaller file.

# 414 URI Too Long, RFC 9110 section 15.5.15. Seen by developers. Use the usual word for the address of a resource.
# Often the result of form data in a GET request, or of a redirection that adds to the address again and again.
http-414 = The requested address is longer than the server accepts.
    .title = Address too long
    .hint = Shorten the address, or send the data in the body of a POST request.

# 415 Unsupported Media Type, RFC 9110 section 15.5.16. Seen by developers. The body of the request is in a format
# that the server cannot use here. In 406 it is the response that would not suit the client.
http-415 = The body of the request is in a format that the resource does not support for this method.
    .title = Unsupported media type
    .hint = Send the data in a supported format, and check the Content-Type and Content-Encoding headers.

# 416 Range Not Satisfiable, RFC 9110 section 15.5.17. Seen by developers. A range is a part of a resource, such as
# the bytes from 0 to 499. The ranges lie outside the resource, or are too many or too small to be worth sending.
http-416 = The server cannot deliver any of the requested ranges of the resource.
    .title = Range not satisfiable
    .hint = Keep the ranges within the current length of the resource, or request all of it.

# 417 Expectation Failed, RFC 9110 section 15.5.18. Seen by developers, rarely. A server on the way cannot do what
# the Expect header demands. The expectation is that of the client; no person is disappointed.
http-417 = A server on the path of the request cannot meet the expectation in the Expect header.
    .title = Expectation not met
    .hint = Send the request again without the Expect header.

# 418 (Unused), RFC 9110 section 15.5.19. Rarely seen. Reserved and unused; the teapot joke of RFC 2324
# stays out of the text. Title and description must differ from those of 306, hence the name of the class in both.
http-418 = This client error code is reserved and has no meaning of its own.
    .title = Reserved client error code

# 421 Misdirected Request, RFC 9110 section 15.5.20. Seen by developers, rarely. The request went to the wrong
# server, usually because a connection was reused. Not a redirection; the address itself can be right.
http-421 = The request reached a server that is not responsible for the requested address.
    .title = Misdirected request
    .hint = Send the request again over a different connection.

# 422 Unprocessable Content, RFC 9110 section 15.5.21. Seen by developers. Format and syntax are right (otherwise
# 415 or 400), but what the body says cannot be done, for example because a value makes no sense.
http-422 = The body of the request is well formed, but the server cannot carry out the instructions in it.
    .title = Unprocessable request body
    .hint = Check the data for values that are missing, not allowed or contradictory.

# 423 Locked, RFC 4918 section 11.3 (WebDAV). Seen by end users, rarely. A lock keeps others from changing a
# resource for a while. Source or destination (of a copy or a move) may be locked. Not a blocked account (403).
http-423 = The resource, or the destination of the operation, is locked.
    .title = Locked
    .hint = Wait until the lock is released, or include the lock token in the request.

# 424 Failed Dependency, RFC 4918 section 11.4 (WebDAV). Seen by developers. Several operations belong together;
# this one was not done because another one failed. Not a software dependency (a package or library).
http-424 = The server did not perform this operation because another one that it depends on failed.
    .title = Failed dependency
    .hint = Find out from the response which operation failed, and solve that problem first.

# 425 Too Early, RFC 8470 section 5.2. Seen by developers, rarely. The request came in early data (TLS), where an
# attacker could record it and send it a second time: a replay, as in replay attack. Not about a time or date.
http-425 = The request came before the secure connection was fully set up and might be a replay, so it was not processed.
    .title = Too early
    .hint = Send the request again once the connection is established.

# 426 Upgrade Required, RFC 9110 section 15.5.22. Seen by developers. The server wants another protocol, which its
# Upgrade header names. Not an upgrade of software or of a paid plan.
http-426 = The server does not carry out the request over the current protocol, but may do so over another one.
    .title = Protocol upgrade required
    .hint = Switch to a protocol that the Upgrade header of the response names, then send the request again.

# 428 Precondition Required, RFC 6585 section 3. Seen by developers. The request must carry a condition such as
# If-Match, so that it does not overwrite what others have changed. In 412 there was a condition and it was not met.
http-428 = The server accepts this request only with a condition, usually to keep it from overwriting newer changes.
    .title = Condition required
    .hint = Add a condition to the request, for example an If-Match header with the ETag of the current version.

# 429 Too Many Requests, RFC 6585 section 4. Seen by end users. A limit for one client in a period of time (rate
# limiting). When the server as a whole is overloaded, it is 503.
http-429 = The number of requests in a period of time is limited, and the limit has been reached.
    .title = Too many requests
    .hint = Wait before sending more requests; the Retry-After header may say how long.

# 431 Request Header Fields Too Large, RFC 6585 section 5. Seen by end users, mostly because of cookies. One header
# may be too large, or all of them together. In 413 it is the body, in 414 the address.
http-431 = The headers of the request are too large for the server, either a single one or all of them together.
    .title = Request headers too large
    .hint = Delete cookies or shorten other headers, then send the request again.

# 451 Unavailable For Legal Reasons, RFC 7725 section 3. Seen by end users. Somebody with a legal claim, such as a
# court or an authority, demands that access be denied. Do not imply that the reader does anything illegal.
http-451 = Because of a legal demand, the server does not provide the resource.
    .title = Unavailable for legal reasons
    .hint = Look in the response for details, such as who made the demand and which law it is based on.

## 5xx: server error

# Class 5xx, RFC 9110 section 15.6. Seen by end users. Shown for any 5xx code that has no message of its own, and
# for every number outside 100 to 599. The server, not the reader, has the problem.
http-5xx = The server was not able to carry out the request.
    .title = Server error
    .hint = Try again later. If the problem continues, contact the service provider.

# 500 Internal Server Error, RFC 9110 section 15.6.1. Seen by end users. Something unexpected went wrong inside the
# server. Internal means inside the server, not within the company.
http-500 = An unexpected problem inside the server kept it from carrying out the request.
    .title = Internal server error
    .hint = Try again later. If the problem continues, report it to the service provider.

# 501 Not Implemented, RFC 9110 section 15.6.2. Seen by developers. The server lacks a function for every resource,
# for example it does not know the method at all. In 405 it knows the method, but this resource does not support it.
http-501 = The server does not support a function that the request needs.
    .title = Not implemented
    .hint = Check in the documentation of the service which methods and functions are supported.

# 502 Bad Gateway, RFC 9110 section 15.6.3. Seen by end users. The server works as a gateway or proxy.
# The upstream server (the one behind it) responded, but invalidly; in 504 not in time. The gateway is not bad.
http-502 = While passing the request on, the server received an invalid response from an upstream server.
    .title = Bad gateway
    .hint = Try again in a few minutes. If the problem continues, contact the service provider.

# 503 Service Unavailable, RFC 9110 section 15.6.4. Seen by end users. Temporary: the server is overloaded or under
# maintenance. Do not let it sound as if the service had been closed down.
http-503 = The server is temporarily unable to handle the request, for example because of overload or maintenance.
    .title = Service unavailable
    .hint = Try again after a while; the Retry-After header may say when.

# 504 Gateway Timeout, RFC 9110 section 15.6.5. Seen by end users. The server works as a gateway or proxy.
# It waited in vain for the upstream server (the one behind it); in 408 the server waits for the client.
http-504 = While passing the request on, the server did not receive a response from an upstream server in time.
    .title = Gateway timeout
    .hint = Try again later, but check first whether the request has taken effect after all.

# 505 HTTP Version Not Supported, RFC 9110 section 15.6.6. Seen by developers, rarely. The major version of HTTP
# itself is meant (1, 2, 3), not the version of an API. The server cannot use it or refuses to use it.
http-505 = The server does not support the major version of HTTP that the request uses.
    .title = HTTP version not supported
    .hint = Send the request with another version of HTTP; the response may list the ones that are supported.

# 506 Variant Also Negotiates, RFC 2295 section 8.1. Rarely seen. The server picks one of several variants (formats,
# languages) of a resource, but that variant is set up to offer variants itself. The server is at fault.
http-506 = The variant of the resource that the server chose offers variants itself, which is a configuration error.
    .title = Error in content negotiation
    .hint = Report the error to the service provider.

# 507 Insufficient Storage, RFC 4918 section 11.5 (WebDAV). Seen by end users, rarely. Storage space on the server
# is meant, not on the device of the reader and not memory (RAM). The standard regards the condition as temporary.
http-507 = The server does not have enough storage space to complete the request.
    .title = Insufficient storage
    .hint = Delete data on the server that is no longer needed, or try again later.

# 508 Loop Detected, RFC 5842 section 7.2 (WebDAV). Seen by developers, rarely. A collection contains itself,
# directly or by way of others, so that a request with Depth: infinity would never end. The operation failed as
# a whole. Not a redirect loop.
http-508 = The server ended the operation because it found an endless loop in the resources to be processed.
    .title = Loop detected
    .hint = Remove the loop, or limit the request with the Depth header.

# 510 Not Extended, RFC 2774 section 7. Rarely seen. Marked as obsoleted in the registry. The request must declare
# an extension of HTTP that the server demands. Extension does not mean a browser extension or more time.
http-510 = The request lacks an extension that the server requires; this code is obsolete.
    .title = Extension required
    .hint = Look in the response for the extensions that the request must include.

# 511 Network Authentication Required, RFC 6585 section 6. Seen by end users, for example in the Wi-Fi of a hotel.
# The network on the way asks for credentials (or for consent to its terms), not the server (401), not a proxy (407).
http-511 = The network requires authentication before it gives access.
    .title = Network authentication required
    .hint = Sign in to the network at the address that the response gives, then send the request again.
