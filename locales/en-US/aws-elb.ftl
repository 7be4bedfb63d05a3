### Codes of the load balancers of AWS (Application Load Balancer) that are not registered.
###
### The value is the description, .title a short name without final punctuation, .hint what the reader can do.
###
### Readers are operators and developers, except for 561. X-Forwarded-For and gRPC are never translated. A target group is
### the set of servers that a load balancer passes requests on to.

# 460 (no name). Only in the log. The client closed the connection before the idle timeout of the load balancer ended.
# Advice: the request may have been carried out all the same.
aws-elb-460 = The client closed the connection to the load balancer before a response was sent.
    .title = Client closed the connection
    .hint = Before trying again, check whether the request was carried out anyway or is still in progress. Then find out why the response took so long; if that is normal, set the client's timeout above the load balancer's idle timeout.

# 463 (no name). X-Forwarded-For of the request holds more than 30 addresses.
aws-elb-463 = The X-Forwarded-For header of the request holds more than 30 IP addresses.
    .title = Too many forwarding addresses
    .hint = Check whether proxies pass the request on in a loop. Take a proxy out of the path only if nothing depends on it, such as security checks.

# 464 (no name). The version of the protocol does not fit that of the target group. gRPC needs POST.
aws-elb-464 = The protocol of the request is not compatible with the protocol version of the target group.
    .title = Incompatible protocol versions
    .hint = Use the protocol that the target group is set to: HTTP/1.1, HTTP/2, or gRPC with POST.

# 561 Unauthorized. Seen by end users of a website. The service that the reader signs in with (identity provider) gave an error.
aws-elb-561 = Signing in failed because the identity provider reported an error.
    .title = Sign-in failed
    .hint = Sign in again. If the problem continues, tell the operator of the site.
