### HTTP status codes, in plain words. One message for each code of the IANA registry, and one for each class.
###
### The value is the description: one or two full sentences that say what happened.
### .title is a short name in sentence case, without final punctuation; no two titles in this file are the same.
### .hint says what the reader can do about it, in full sentences. Where there is nothing to do, there is no hint.
### No text in this file takes a variable. Texts with variables are in detail.ftl.
###
### Words are free; facts and advice are not. Write sentences of your own from the comments, in your own order; a
### comment that says "Advice" says what the hint has to contain and why, and a translation gives the same advice.
### Each text is shown alone, in a log, a mail or a page: it says nothing of what else the response holds.
### A request that changes something may have taken effect although the answer is an error; wherever that can be, the
### hint says to find out first, before or in one sentence with trying again (RFC 9110 section 9.2.2). It may also still be
### under way: a second request would double it.
###
### Method names (GET, POST) and header names (Accept) are never translated. Terms are in glossary.csv.
### English titles are the registered phrase where it is plain English, because people search for it.

## 1xx: informational

# Class 1xx, RFC 9110 section 15.2. Rarely seen. Shown for any 1xx code that has no message of its own.
# An interim response: it reports progress and says nothing yet about success or failure.
http-1xx = The request is in progress, and the final response is still to come.
    .title = Informational
    .hint = Wait for the final response.

# 100 Continue, RFC 9110 section 15.2.1. Seen by developers. The start of the request was not rejected; the rest may
# follow. Continue is an invitation to the client to go on sending. It does not say that the server goes on working.
http-100 = The server has received the beginning of the request and has not rejected it.
    .title = Continue
    .hint = Send the rest of the request, or wait for the final response if everything has been sent.

# 101 Switching Protocols, RFC 9110 section 15.2.2. Seen by developers. Agrees to the Upgrade header of the request.
# The switch concerns this one connection (for example from HTTP/1.1 to WebSocket), not the server as a whole.
http-101 = The server agrees to the protocol that the client requested and is switching this connection to it.
    .title = Switching protocols

# 102 Processing, RFC 2518 section 10.1 (left out of its successor, RFC 4918). Seen by developers, rarely. The whole
# request has arrived and was accepted, but is not finished. Do not confuse it with 202, which is a final response.
http-102 = The server has received the complete request and is still working on it.
    .title = Processing
    .hint = Keep the connection open; the final response may take some time.

# 103 Early Hints, RFC 8297 section 2. Seen by developers. Headers are sent early so that the client can prepare,
# for example by loading linked resources. That the final response has the same headers is likely, not certain.
http-103 = The server has sent some headers ahead of the final response, so that the client can start loading what it will need.
    .title = Early hints

# 104 Upload Resumption Supported, draft-ietf-httpbis-resumable-upload. Seen by developers, rarely. A temporary
# registration, which has run out without a finished standard: keep the text general, and name no header.
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
# Use the same words for "the request succeeded" here and in 201, 203, 204 and 205.
http-200 = The request succeeded.
    .title = OK

# 201 Created, RFC 9110 section 15.3.2. Seen by developers. There can be one new resource or several.
# Resources are created, not the request and not the response.
http-201 = The request succeeded, and one or more new resources have been created.
    .title = Created

# 202 Accepted, RFC 9110 section 15.3.3. Seen by developers. Accepted for processing only: the work may still be
# under way, may not have begun, and may fail in the end. Avoid words that sound like approval or success.
# Advice: do not send it again, because the first one may still be carried out.
http-202 = The server has accepted the request but has not finished carrying it out, so the outcome is still open.
    .title = Accepted
    .hint = Check the outcome later. Do not send the request again in the meantime; it may still be carried out.

# 203 Non-Authoritative Information, RFC 9110 section 15.3.4. Seen by developers, rarely.
# A proxy between client and server has changed the response. The change is normal and not an attack or an error.
http-203 = The request succeeded, but a proxy changed the response on its way from the server.
    .title = Modified by a proxy
    .hint = To get the unchanged content, retrieve it without that proxy, if that is permitted.

# 204 No Content, RFC 9110 section 15.3.5. Seen by developers. A success that needs no body.
# Do not let it sound as if something were missing, or as if nothing had been found (404).
http-204 = The request succeeded, and there is no content to send back.
    .title = No content

# 205 Reset Content, RFC 9110 section 15.3.6. Rarely seen. The client should put the form or document that sent the
# request back to its original state. Nothing on the server is reset or deleted.
# Advice: what was entered has arrived; nobody should enter or send it a second time.
http-205 = The request succeeded, and the server asks the client to reset the form that was sent.
    .title = Reset the form
    .hint = The data has arrived; there is no need to enter or send it again.

# 206 Partial Content, RFC 9110 section 15.3.7. Seen by developers. The client asked for one or more ranges and got
# them, or some of them. A success: partial does not mean that the transfer broke off.
http-206 = The server has sent only part of the resource, because the client requested a range.
    .title = Partial content
    .hint = Check which ranges have arrived, and request any others that are needed. Combine only ranges of the same version.

# 207 Multi-Status, RFC 4918 section 11.1 (WebDAV). Seen by developers. The body holds one status for each
# operation. Although it is a 2xx code, some or all of the operations may have failed.
# Advice: only what failed is to be tried again; the rest has taken effect.
http-207 = The request covered several operations, and each of them has a status of its own.
    .title = Multiple statuses
    .hint = Check the status of each operation. If any failed, fix the cause and repeat only those.

# 208 Already Reported, RFC 5842 section 7.1 (WebDAV). Rarely seen, only inside the body of a 207 response.
# A collection (a kind of folder) can be reached by several addresses; its members are listed only once.
# Reported means listed. Nobody has reported a problem.
http-208 = The members of this collection have already been listed under another address and are not repeated here.
    .title = Already reported

# 226 IM Used, RFC 3229 section 10.4.1. Rarely seen. IM stands for instance manipulation, not for instant messaging.
# The answer to a GET request is given in another form, most often as the difference from a version the client has.
http-226 = The resource was sent in another form, for example as the difference from an earlier version.
    .title = Transformed result
    .hint = Restore the full resource, for example by applying the difference to exactly the version that it is based on.

## 3xx: redirection

# Class 3xx, RFC 9110 section 15.4. Rarely seen. Shown for any 3xx code that has no message of its own.
# The further step is often a change of address, but not always (see 304): keep the description general.
# The request has arrived completely (unlike 408); it is the client that has one more thing to do.
http-3xx = The client has to take a further step to get the result, such as going to another address.
    .title = Redirection
    .hint = Clients usually do this by themselves.

# 300 Multiple Choices, RFC 9110 section 15.4.1. Seen by end users, rarely. One resource in several variants, such
# as formats or languages. The reader or the client chooses one. Not a multiple-choice question.
http-300 = The resource exists in several variants, each with an address of its own.
    .title = Multiple choices
    .hint = Choose one of the variants.

# 301 Moved Permanently, RFC 9110 section 15.4.2. Rarely seen, because clients follow it by themselves.
# The new address replaces the old one. Unlike 308, the client may change the method from POST to GET.
# Advice: clients go there by themselves; data sent by POST may not go along.
http-301 = The resource has moved permanently to a new address.
    .title = Moved permanently
    .hint = Clients usually follow automatically, but may change POST to GET and drop the data. If you sent data, check whether it arrived before sending it again. Update links and bookmarks.

# 302 Found, RFC 9110 section 15.4.3. Rarely seen, because clients follow it by themselves.
# Found means found at another address for now, not that a search was successful.
# Unlike 307, the client may change the method from POST to GET. Advice: as in 301, but the old address stays in use.
http-302 = The resource is temporarily at another address.
    .title = Moved temporarily
    .hint = Clients usually follow automatically, but may change POST to GET and drop the data. If you sent data, check whether it arrived before sending it again. Keep using the original address in the future.

# 303 See Other, RFC 9110 section 15.4.4. Rarely seen, because clients follow it by themselves. It leads to
# another resource, which is read with GET and stands for the response. The resource itself has not moved (as in 307).
# Advice: the request has been dealt with, and must not be sent a second time.
http-303 = The result of the request is available as a separate resource at another address.
    .title = See another address
    .hint = Clients usually retrieve it automatically, using GET. Do not send the original request again.

# 304 Not Modified, RFC 9110 section 15.4.5. Seen by developers. The response to a conditional GET or HEAD request.
# Good news: the stored copy is still right, so nothing is sent. It does not say that a change failed.
http-304 = The client's stored copy is still current, so there was no need to transfer the resource.
    .title = Not modified
    .hint = Use the stored copy.

# 305 Use Proxy, RFC 9110 section 15.4.6. Rarely seen. Deprecated: a proxy taken from a response is a security risk.
# Advice: never follow the instruction.
http-305 = The server tells the client to use a particular proxy. For security reasons, clients should no longer follow such instructions.
    .title = Use a proxy
    .hint = Do not use a proxy because a server names it; use only one that is configured in the client. If the resource cannot be reached, contact the operator of the service.

# 306 (Unused), RFC 9110 section 15.4.7. Rarely seen. Reserved and unused; an early draft had it as Switch Proxy.
# Title and description must differ from those of 418, hence the name of the class in both.
http-306 = This redirection code is reserved and no longer used.
    .title = Reserved redirection code
    .hint = Report it to the operator of the service, whose server should not send it.

# 307 Temporary Redirect, RFC 9110 section 15.4.8. Rarely seen, because clients follow it by themselves. Like 302,
# but the method must not change: a POST request stays a POST request. Unlike 303, it is the same resource.
http-307 = The resource is temporarily at another address, where the request has to be sent with the same method.
    .title = Temporary redirect
    .hint = Clients usually send it there automatically. Keep using the original address in the future.

# 308 Permanent Redirect, RFC 9110 section 15.4.9. Rarely seen, because clients follow it by themselves.
# Like 301, but the method must not change: a POST request stays a POST request.
http-308 = The resource has moved permanently to a new address, where the request has to be sent with the same method.
    .title = Permanent redirect
    .hint = Clients usually send it there automatically. Update links and bookmarks.

## 4xx: client error

# Class 4xx, RFC 9110 section 15.5. Seen by end users. Shown for any 4xx code that has no message of its own. The
# client is the software that sent the request. Do not let the text sound as if the reader had done something wrong.
http-4xx = The server found a problem with the request and did not carry it out.
    .title = Client error
    .hint = Check the request and correct it before trying again.

# 400 Bad Request, RFC 9110 section 15.5.1. Seen by end users. The request looks invalid to the server: a value that
# is wrong or missing is the commonest case, then syntax, framing and routing. Avoid words of moral judgment.
http-400 = The server did not carry out the request, because something in it is invalid, such as a wrong or missing value.
    .title = Bad request
    .hint = Check the address and the data that were sent, and correct them before trying again.

# 401 Unauthorized, RFC 9110 section 15.5.2. Seen by end users. In spite of its name it is about authentication (who
# is asking), not about permission (403). Credentials (a password, a token ...) are missing, wrong or expired.
http-401 = The resource requires authentication, and the request contains no valid credentials for it.
    .title = Authentication required
    .hint = Sign in, or check whether the credentials are correct and still valid.

# 402 Payment Required, RFC 9110 section 15.5.3. Seen by end users, rarely. Reserved for future use in the standard;
# services that send it mean many things, such as a plan that has ended or a limit that has been used up. It does not
# follow that money is owed. Advice: look before paying; whoever has just paid must not pay twice.
http-402 = The request was refused for a reason related to payment, such as an expired plan or a used-up quota.
    .title = Payment required
    .hint = Check the plan and its limits in your account. If you have already paid, the payment may not have been recorded yet; do not pay a second time.

# 403 Forbidden, RFC 9110 section 15.5.4. Seen by end users. About permission; authentication is 401 (who is
# asking). The server understood the request and refuses it. The reason may lie outside the account, and need not be
# a missing permission. Advice: whoever needs access asks for it; never to borrow the account of another person.
http-403 = The server understood the request but refuses to carry it out.
    .title = Forbidden
    .hint = If you need access, ask the operator of the service for it; repeating the same request usually does not help.

# 404 Not Found, RFC 9110 section 15.5.5. Seen by end users. Say what is so; blame nobody. The server has found
# nothing there, or does not want to show that it has. Whether this is permanent is unknown (410 is the permanent
# case). Advice: the reader may not have typed anything: moved, removed, an out-of-date link.
http-404 = The server found nothing at the requested address, or is not willing to reveal whether anything is there.
    .title = Not found
    .hint = Check the address. The resource may also have been moved or removed, or the link may be out of date.

# 405 Method Not Allowed, RFC 9110 section 15.5.6. Seen by developers. The server knows the method (such as PUT),
# but this resource does not support it; an unknown method is 501. Not about the permission of a person (403).
# Advice: a method that fits the purpose, not just any; PUT and DELETE are not for trying out.
http-405 = The server knows the method of the request, but the resource does not support it.
    .title = Method not allowed
    .hint = Check the documentation of the service for a method that fits the purpose. Do not just try others: POST, PUT, PATCH and DELETE can change or delete data.

# 406 Not Acceptable, RFC 9110 section 15.5.7. Seen by developers. About what the response would be: nothing suits
# the Accept headers of the request. In 415 it is the body of the request that does not suit the server.
http-406 = The resource is not available in any format, language or encoding that the client asked for.
    .title = No acceptable variant
    .hint = List more options in the Accept, Accept-Language or Accept-Encoding header of the request, or omit whichever of these headers is too restrictive.

# 407 Proxy Authentication Required, RFC 9110 section 15.5.8. Seen by end users, rarely. Like 401, but it is the
# proxy between the client and the server that asks for credentials, not the server.
http-407 = The proxy requires authentication before it passes the request on to the server.
    .title = Proxy authentication required
    .hint = Sign in to the proxy, or check the proxy credentials in the client's settings.

# 408 Request Timeout, RFC 9110 section 15.5.9. Seen by end users. The server waited for the client in vain.
# In 504 one server waits for another server.
http-408 = The server stopped waiting because the request did not arrive completely in time.
    .title = Request timeout
    .hint = Check the network connection and try again.

# 409 Conflict, RFC 9110 section 15.5.10. Seen by end users. The request clashes with the state the resource is in,
# for example when two people edit it at once. In 412 the request itself named a condition. Not a quarrel.
# Advice: the conflict may be with one's own earlier request, which then must not be repeated.
http-409 = The request conflicts with the current state of the resource.
    .title = Conflict
    .hint = Look at the current state first: your earlier request may already have made the change. If not, resolve the conflict without discarding other people's changes, and try again.

# 410 Gone, RFC 9110 section 15.5.11. Seen by end users. It was there, was removed on purpose and will probably not
# come back. 404 says nothing about past or future. Advice: trying again is of no use.
http-410 = The resource has been removed from this address, probably permanently.
    .title = Gone
    .hint = Trying again is of no use. Remove or update links and bookmarks that point to this address.

# 411 Length Required, RFC 9110 section 15.5.12. Seen by developers. The request has no Content-Length header.
# The length of the body in bytes is meant. The body may be of any kind; it is not too long (413) or too short.
http-411 = The server accepts this request only if it states the length of its body.
    .title = Length required
    .hint = Add a Content-Length header with the exact length in bytes, and try again.

# 412 Precondition Failed, RFC 9110 section 15.5.13. Seen by developers. A condition that the client set itself
# (If-Match, If-Unmodified-Since ...) is not true. 409 needs no such condition; in 428 the server demands one.
# Advice: never just renew the condition, or the request overwrites what the condition protects: first bring the
# change onto the current version. One's own earlier request may have made the change, and a condition that nothing be
# there yet means that the resource may be somebody else's.
http-412 = The client asked for the request to be carried out only under a certain condition, which is not met.
    .title = Precondition failed
    .hint = Retrieve the current version first. If it already contains your change, nothing is left to do. Otherwise, apply your change and send it with the ETag of that version in an If-Match header, so as not to lose newer changes. If another resource is where you wanted to create one, use another address.

# 413 Content Too Large, RFC 9110 section 15.5.14. Seen by end users, often after the upload of a file.
# The body of the request (what was sent, not what was asked for) is too large. In 414 it is the address, in 431 the
# headers.
http-413 = The data that was sent is larger than the server accepts.
    .title = Content too large
    .hint = Send less data at once, for example a smaller file.

# 414 URI Too Long, RFC 9110 section 15.5.15. Seen by developers. Use the usual word for the address of a resource.
# Often the result of form data in a GET request, or of a redirection that adds to the address again and again.
# Advice: POST instead of GET only where the service provides for it.
http-414 = The requested address is longer than the server accepts.
    .title = URI too long
    .hint = Shorten the address. If it contains form data, check whether the service accepts the data by POST instead.

# 415 Unsupported Media Type, RFC 9110 section 15.5.16. Seen by developers. The body of the request is in a format
# that the server cannot use here. In 406 it is the response that would not suit the client.
http-415 = The data that was sent is in a format that the resource does not accept with this method.
    .title = Unsupported media type
    .hint = Send the data in an accepted format, and check that Content-Type and Content-Encoding describe it correctly.

# 416 Range Not Satisfiable, RFC 9110 section 15.5.17. Seen by developers. A range is a part of a resource, such as
# the bytes from 0 to 499. The ranges lie outside the resource, or are too many or too small to be worth sending.
http-416 = The server cannot send any of the requested ranges, for example because they lie beyond the end of the resource.
    .title = Range not satisfiable
    .hint = Keep the ranges within the current length of the resource, or request all of it. A download that is being resumed may already be complete.

# 417 Expectation Failed, RFC 9110 section 15.5.18. Seen by developers, rarely. A server on the way cannot do what
# the Expect header demands, mostly to answer before the body is sent. No person is disappointed.
http-417 = The server, or one on the way to it, cannot do what the Expect header of the request asks for.
    .title = Expectation failed
    .hint = Try again without the Expect header.

# 418 (Unused), RFC 9110 section 15.5.19. Rarely seen. Reserved; the teapot joke of RFC 2324 stays out of the text.
# Servers that send it all the same mostly refuse automated requests: say so as a use, not as its meaning.
# Title and description must differ from those of 306, hence the name of the class in both.
http-418 = This client error code is reserved and has no defined meaning; some servers use it to refuse automated requests.
    .title = Reserved client error code
    .hint = If you think that a refusal is a mistake, ask the operator of the service.

# 421 Misdirected Request, RFC 9110 section 15.5.20. Seen by developers, rarely. The request went to the wrong
# server, usually because a connection was reused. Not a redirection; the address itself can be right.
# Advice: a new connection to the server, not another network or Wi-Fi.
http-421 = The request reached a server that is not responsible for the requested address.
    .title = Wrong server for this address
    .hint = Try again over a new connection. A browser can be made to open one by closing it and opening it again; save your work first.

# 422 Unprocessable Content, RFC 9110 section 15.5.21. Seen by developers. Format and syntax are right (otherwise
# 415 or 400), but what the body says cannot be done, for example because a value makes no sense.
http-422 = The data that was sent has the right format and syntax, but the server cannot process its content.
    .title = Unprocessable content
    .hint = Check the data for values that are missing, not allowed or contradictory, and correct them before trying again.

# 423 Locked, RFC 4918 section 11.3 (WebDAV). Seen by end users, rarely. A lock keeps others from changing a
# resource for a while. Source or destination (of a copy or a move) may be locked. Not a blocked account (403).
# Advice: the token of one's own lock, not of somebody else's. Whoever held the lock may have changed the resource, so
# nothing should be sent again before a look at what it is now.
http-423 = The resource, or the place it was to be moved or copied to, is locked.
    .title = Locked
    .hint = If it is your own lock, include its token in the request. Otherwise, wait until the lock is released, and look at the current version before trying again.

# 424 Failed Dependency, RFC 4918 section 11.4 (WebDAV). Seen by developers. Several operations belong together;
# this one was not done because another one failed. Not a software dependency (a package or library).
# Advice: only what failed, and what was not carried out because of it, is to be tried again.
http-424 = The server did not carry out this operation because another one that it depends on failed.
    .title = Failed dependency
    .hint = Find out which operation failed and why, and fix the problem. Then repeat only what failed or was not carried out.

# 425 Too Early, RFC 8470 section 5.2. Seen by developers, rarely. The request came in early data (TLS), where an
# attacker could record it and send it a second time: a replay, as in replay attack. Not about a time or date.
http-425 = The request arrived before the secure connection was fully established. It was not carried out, because it could have been a replay sent by an attacker.
    .title = Too early
    .hint = Try again once the connection has been established.

# 426 Upgrade Required, RFC 9110 section 15.5.22. Seen by developers. The server wants another protocol on this
# connection, such as TLS, a newer HTTP or WebSocket. Not an upgrade of software or of a paid plan.
http-426 = The server refuses to carry out the request with the protocol used on this connection.
    .title = Protocol upgrade required
    .hint = Check the documentation of the service for a protocol that it accepts, such as a newer version of HTTP, and try again with that.

# 428 Precondition Required, RFC 6585 section 3. Seen by developers. The request must carry a condition such as
# If-Match, so that it does not overwrite what others have changed. In 412 there was a condition and it was not met.
# Advice: as in 412, the change has to be made in the current version first.
http-428 = To keep newer changes from being overwritten, the server accepts only a conditional request here.
    .title = Precondition required
    .hint = Retrieve the current version, make the change in it, and try again with the ETag of that version in an If-Match header.

# 429 Too Many Requests, RFC 6585 section 4. Seen by end users. A limit for one client in a period of time (rate
# limiting). When the server as a whole is overloaded, it is 503.
http-429 = Too many requests were sent in a given time.
    .title = Too many requests
    .hint = Wait before trying again, and send requests less often.

# 431 Request Header Fields Too Large, RFC 6585 section 5. Seen by end users, mostly because of cookies. One header
# may be too large, or all of them together. In 413 it is the body, in 414 the address.
# Advice: the cookies of this site alone, not of all sites. Whoever deletes them has to know what goes with them.
http-431 = The request headers are too large for the server, individually or in total.
    .title = Request header fields too large
    .hint = Shorten the headers and try again. Deleting this site's cookies is usually enough, but it may sign you out and lose what was kept in them, such as a shopping cart.

# 451 Unavailable For Legal Reasons, RFC 7725 section 3. Seen by end users. Somebody with a legal claim, such as a
# court or an authority, demands that access be denied. Do not imply that the reader does anything illegal.
http-451 = Because of a legal demand, the server does not provide the resource.
    .title = Unavailable for legal reasons
    .hint = Ask the operator of the service who made the demand and which law it is based on.

## 5xx: server error

# Class 5xx, RFC 9110 section 15.6. Seen by end users. Shown for any 5xx code that has no message of its own, and
# for every number outside 100 to 599. The server, not the reader, has the problem.
# Advice, here and in 500, 502, 503 and 504: the request may have taken effect in spite of the error, so whoever wanted
# to change something (an order, a payment) has to look before trying again. Use the same sentence in all of them.
http-5xx = The server may not have completed the request.
    .title = Server error
    .hint = Try again later; if you were making a change, such as an order or a payment, first check whether it went through or is still in progress. If the problem continues, contact the operator of the service.

# 500 Internal Server Error, RFC 9110 section 15.6.1. Seen by end users. Something unexpected went wrong inside the
# server. Internal means inside the server, not within the company. Advice: as in 5xx.
http-500 = Because of an unexpected problem inside the server, the request may not have been completed.
    .title = Internal server error
    .hint = Try again later; if you were making a change, such as an order or a payment, first check whether it went through or is still in progress. If the problem continues, contact the operator of the service.

# 501 Not Implemented, RFC 9110 section 15.6.2. Seen by developers. The server lacks a function for every resource,
# for example it does not know the method at all. In 405 it knows the method, but this resource does not support it.
http-501 = The server does not support something that the request needs, possibly the method itself.
    .title = Not implemented
    .hint = Check the documentation of the service for what it supports.

# 502 Bad Gateway, RFC 9110 section 15.6.3. Seen by end users. The server works as a gateway or proxy.
# The upstream server (the one behind it) responded, but invalidly; in 504 not in time. The gateway is not bad.
# Advice: as in 5xx.
http-502 = While passing the request on, the server received an invalid response from an upstream server.
    .title = Bad gateway
    .hint = Try again later; if you were making a change, such as an order or a payment, first check whether it went through or is still in progress. If the problem continues, contact the operator of the service.

# 503 Service Unavailable, RFC 9110 section 15.6.4. Seen by end users. Temporary: overload and maintenance are two
# causes among others. Do not let it sound as if the service had been closed down. Advice: as in 5xx.
http-503 = The server is temporarily unable to carry out the request, for example because of overload or maintenance.
    .title = Service unavailable
    .hint = Try again later; if you were making a change, such as an order or a payment, first check whether it went through or is still in progress.

# 504 Gateway Timeout, RFC 9110 section 15.6.5. Seen by end users. The server works as a gateway or proxy.
# It waited in vain for the upstream server (the one behind it); in 408 the server waits for the client.
# Advice: as in 5xx; here it is likeliest that the request has taken effect.
http-504 = While passing the request on, the server did not receive a response from an upstream server in time.
    .title = Gateway timeout
    .hint = Try again later; if you were making a change, such as an order or a payment, first check whether it went through or is still in progress. If the problem continues, contact the operator of the service.

# 505 HTTP Version Not Supported, RFC 9110 section 15.6.6. Seen by developers, rarely. The major version of HTTP
# itself is meant (1, 2, 3), not the version of an API. The server cannot use it or refuses to use it.
http-505 = The server does not support the version of HTTP that the request uses.
    .title = HTTP version not supported
    .hint = Try again with another version of HTTP, such as HTTP/1.1.

# 506 Variant Also Negotiates, RFC 2295 section 8.1. Rarely seen. The server picks one of several variants (formats,
# languages) of a resource, but that variant is set up to offer variants itself. The server is at fault.
http-506 = The server is misconfigured: the variant that it chose for this resource has no content of its own and only offers another choice of variants.
    .title = Content negotiation error
    .hint = Report the error to the operator of the service.

# 507 Insufficient Storage, RFC 4918 section 11.5 (WebDAV). Seen by end users, rarely. Storage space of the server, or
# the share of it that the account has; not the device of the reader and not memory (RAM). The standard regards the
# condition as temporary. Advice: part of the data may be stored already; a file of which only a part is
# there is sent again as a whole; nothing that is needed gets deleted.
http-507 = There is not enough storage space to complete the request, either on the server or within the quota of the account.
    .title = Insufficient storage
    .hint = Check what has been stored completely. Delete only what you no longer need, or ask the operator of the service for more space. Then send any missing or incomplete files again, each in full.

# 508 Loop Detected, RFC 5842 section 7.2 (WebDAV). Seen by developers, rarely. A collection contains itself,
# directly or by way of others, so that a request with Depth: infinity would never end. The operation failed as
# a whole. Not a redirect loop. Advice: nothing has to be deleted to remove the loop.
http-508 = The whole operation failed, because a collection contains itself, directly or indirectly.
    .title = Loop detected
    .hint = Use the Depth header to limit how many levels are covered, or ask the operator of the service to remove the loop. Do not try to fix this by deleting the collection.

# 510 Not Extended, RFC 2774 section 7. Rarely seen. Marked as obsoleted in the registry. The request must declare
# an extension of HTTP that the server demands. Extension does not mean a browser extension or more time.
http-510 = The request lacks an extension of HTTP that the server requires. This code is obsolete.
    .title = Extension of HTTP required
    .hint = Check the documentation of the service for the required extension.

# 511 Network Authentication Required, RFC 6585 section 6. Seen by end users, for example in the Wi-Fi of a hotel.
# The network on the way asks for credentials (or for consent to its terms), not the server (401), not a proxy (407).
# Advice: it is the network that answers, so a password for the service must not be entered there.
http-511 = The network requires authentication before it gives access, and has answered in place of the server.
    .title = Network authentication required
    .hint = Sign in to the network, for example on its Wi-Fi start page, then try again. Do not enter a password for any other service there.

## Codes that are no HTTP status

# Shown for the code of an API that has no message anywhere, whatever it is: a number or a word. Nothing is known of it,
# not even whether it is an error.
http-other = The service returned a code that has no description here.
    .title = Unknown code
    .hint = Check the documentation of the service for it.
