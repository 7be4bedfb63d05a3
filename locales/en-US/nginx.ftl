### Codes that nginx writes into its log; none of them is registered. Clients are sent 400 in their place, or nothing.
###
### The value is the description: one or two full sentences that say what happened.
### .title is a short name in sentence case, without final punctuation; no two titles in this file are the same.
### .hint says what the reader can do about it.
###
### Readers are operators who read a log, and developers. Names of settings (large_client_header_buffers), https:// and
### TLS are never translated.

# 494 Request header too large. The client is sent 400. Mostly because of cookies. A request line that is too long is 414.
nginx-494 = A header of the request is larger than the server allows, or all headers together are.
    .title = Request header too large
    .hint = In the client, delete this site's cookies; this may sign you out and lose what was kept in them, such as a shopping cart. The operator can raise large_client_header_buffers.

# 495 SSL certificate error. The certificate that the client sent. The client is sent 400.
nginx-495 = The certificate that the client sent could not be verified.
    .title = Client certificate invalid
    .hint = Choose a valid certificate. The operator can check which authorities the server trusts.

# 496 No SSL certificate. The client is sent 400.
nginx-496 = The server requires a client certificate, and none was sent.
    .title = Client certificate missing
    .hint = Choose a client certificate, or get one from the operator of the service. Do not install one of unknown origin.

# 497 HTTP request sent to HTTPS port. The client is sent 400.
nginx-497 = The request was sent as plain HTTP to a port that expects TLS.
    .title = HTTP request to an HTTPS port
    .hint = Use https:// in the address and try again. If the request held a password or another secret, change that, because it was sent unencrypted.

# 499 Client closed request. Only in the log; nobody was sent it. The client gave up: a time limit, a closed page.
# Advice: the request may have been carried out all the same.
nginx-499 = The client closed the connection before the response was sent.
    .title = Client closed the connection
    .hint = Before trying again, check whether the request was carried out anyway or is still in progress. Then check whether it takes longer than the client's timeout.
