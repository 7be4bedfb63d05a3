### Codes on error pages of Cloudflare: 520 to 530 are HTTP status codes, 1006 to 1033 are numbers on the page.
###
### The value is the description: one or two full sentences that say what happened.
### .title is a short name in sentence case, without final punctuation; no two titles in this file are the same.
### .hint says what the reader can do about it.
###
### Readers are visitors of a website. Cloudflare stands between them and the server of the site, which is called the
### origin server here. The operator of the site is the one who can mend things; a visitor gives the operator
### the Ray ID (a number on the page; the name is not translated). Cloudflare and Ray ID are never translated.
### Advice: at 520, 522 and 524 the request may have taken effect; look before trying again. Nobody gets round a block.

# 520 Web server returns an unknown error. The origin server gave an empty, unknown or unexpected response.
cloudflare-520 = The origin server returned an empty or unexpected response to Cloudflare.
    .title = Unexpected response from origin server
    .hint = Try again later; if you were making a change, such as an order or a payment, first check whether it went through or is still in progress. If the problem continues, give the operator of the site the Ray ID.

# 521 Web server is down. The origin server refuses connections from Cloudflare: it does not run, or a firewall is in the way.
cloudflare-521 = The origin server refuses the connection from Cloudflare; it may be down or may be blocking Cloudflare.
    .title = Origin server refuses connections
    .hint = Try again later. If the problem continues, tell the operator of the site.

# 522 Connection timed out. No TCP connection in time, or no acknowledgement of the request.
cloudflare-522 = The connection between Cloudflare and the origin server timed out.
    .title = Connection timed out
    .hint = Try again later; if you were making a change, such as an order or a payment, first check whether it went through or is still in progress. If the problem continues, tell the operator of the site.

# 523 Origin is unreachable. There is no network route to it; often an old address in DNS.
cloudflare-523 = There is no network route from Cloudflare to the origin server.
    .title = Origin server unreachable
    .hint = Try again later. If the problem continues, tell the operator of the site.

# 524 A timeout occurred. The connection stands; the origin server did not answer in time. It may still be working.
cloudflare-524 = The connection was established, but the origin server did not respond in time.
    .title = Origin server timeout
    .hint = Try again later; if you were making a change, such as an order or a payment, first check whether it went through or is still in progress. If the problem continues, tell the operator of the site.

# 525 SSL handshake failed. TLS between Cloudflare and the origin server, not between the reader and Cloudflare.
cloudflare-525 = Cloudflare and the origin server could not agree on a secure connection.
    .title = TLS handshake failed
    .hint = Try again later. If the problem continues, tell the operator of the site, who alone can solve it.

# 526 Invalid SSL certificate. The certificate of the origin server: expired, revoked, self-signed, a wrong name. Not that
# of the reader's connection.
cloudflare-526 = Cloudflare cannot verify the certificate of the origin server.
    .title = Invalid certificate of the origin server
    .hint = Try again later. If the problem continues, tell the operator of the site, who alone can solve it.

# 530 (no name of its own). Another number, from 1000 on, on the same page says why; the texts below tell some of them.
# The description says nothing of the page.
cloudflare-530 = Cloudflare could not forward the request to the origin server, for example because the name of that server could not be resolved.
    .title = Not forwarded to the origin server
    .hint = Try again later. If the problem continues, tell the operator of the site.

# 1006 IP address banned. The operator of the site has blocked this IP address. It may have belonged to somebody else.
cloudflare-1006 = The operator of the site has blocked the IP address that the request came from.
    .title = IP address blocked
    .hint = If that seems wrong, give the operator of the site the Ray ID.

# 1009 Country or region banned.
cloudflare-1009 = The operator of the site has blocked the country or region of the IP address that the request came from.
    .title = Country or region blocked
    .hint = If that seems wrong, give the operator of the site the Ray ID.

# 1010 Banned by browser signature. The operator blocks this kind of client, mostly programs that pretend to be browsers.
cloudflare-1010 = The site does not accept this kind of client, usually because it resembles automated software.
    .title = Client not accepted
    .hint = Use an ordinary, current browser. If that does not help, give the operator of the site the Ray ID.

# 1015 You are being rate limited. The limit was set by the operator of the site.
cloudflare-1015 = More requests were sent than the site allows in a given time.
    .title = Too many requests
    .hint = Wait before trying again, and send requests less often.

# 1016 Origin DNS error. The name of the origin server cannot be resolved. Sent with 530.
cloudflare-1016 = Cloudflare cannot resolve the name of the origin server.
    .title = Origin server name not resolved
    .hint = Try again later. If the problem continues, tell the operator of the site, who alone can solve it.

# 1020 Access denied. A firewall rule of the operator blocked the request; it may be a mistake of the rule.
cloudflare-1020 = A security rule of the site has blocked the request.
    .title = Access denied
    .hint = If that seems wrong, give the operator of the site the Ray ID.

# 1033 Tunnel error. The site is behind a Cloudflare Tunnel that cannot be reached.
cloudflare-1033 = The site is connected to Cloudflare by a tunnel, which cannot be reached at the moment.
    .title = Tunnel unreachable
    .hint = Try again in a few minutes. If the problem continues, tell the operator of the site.
