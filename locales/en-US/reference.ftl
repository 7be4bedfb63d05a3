### Labels of the reference page of a family of codes, as documentation shows it: a title and a table for each kind.
###
### A message here has only a value: no .title and no .hint. All are labels: no final punctuation.
### A label may have another wording for one family, such as reference-normal-vpc: the same id with the name behind it.

# The title of the page, whatever the family.
reference-title = Status codes

# The title of the page of the registered HTTP status codes.
reference-title-http = HTTP status codes

# The title of the page of gRPC.
reference-title-grpc = gRPC status codes

# The title of the page of Cloudflare.
reference-title-cloudflare = Cloudflare error codes

# The title of the page of nginx, which are seen in its log.
reference-title-nginx = nginx log codes

# The title of the page of WebSocket: why a connection was closed.
reference-title-websocket = WebSocket close codes

# The title of the page of Laravel.
reference-title-laravel = Laravel status codes

# The title of the page of the load balancers of AWS.
reference-title-aws-elb = AWS load balancer codes

# The title of the page of axum: why it refused a request.
reference-title-axum = axum rejections

# The heading of the first table: codes of success and the like (1xx, 2xx, 3xx). The opposite of errors.
reference-normal = Success and redirection

# Column of the first table: the code.
reference-normal-code = Code

# Column of the first table: the name of the code, in English as registered, such as OK or Created.
reference-type = Name

# Column of both tables: what the code says, in full sentences.
reference-description = Description

# The heading of the second table: codes of errors (4xx and 5xx).
reference-abnormal = Errors

# Column of the second table: code and registered name together, such as 400 Bad Request.
reference-abnormal-code = Code and name

# The heading of a third table: codes that are not HTTP status codes, such as 1001.
reference-other = Other codes

# Column of the third table.
reference-other-code = Code

## The labels of the page of the VPC API, which divides its codes into normal and abnormal values.

# As reference-normal.
reference-normal-vpc = Normal values

# As reference-normal-code: the code that a call normally returns.
reference-normal-code-vpc = Normal response code

# As reference-type.
reference-type-vpc = Type

# As reference-abnormal.
reference-abnormal-vpc = Abnormal values

# As reference-abnormal-code.
reference-abnormal-code-vpc = Returned value
