### Labels of the reference page of a family of codes, as documentation shows it: a title, a table of normal values and
### a table of abnormal values.
###
### A message here has only a value: no .title and no .hint. All are labels: no final punctuation.

# The title of the page, whatever the family. A family may have a title of its own, as HTTP has below.
reference-title = Status codes

# The title of the page of the registered HTTP status codes.
reference-title-http = HTTP status codes

# The heading of the first table: codes of success and the like (1xx, 2xx, 3xx). The opposite of abnormal values.
reference-normal = Normal values

# Column of the first table: the code that a call normally returns.
reference-normal-code = Normal response code

# Column of the first table: the name of the code, in English as registered, such as OK or Created.
reference-type = Type

# Column of both tables: what the code says, in full sentences.
reference-description = Description

# The heading of the second table: codes of errors (4xx and 5xx).
reference-abnormal = Abnormal values

# Column of the second table: code and registered name together, such as 400 Bad Request.
reference-abnormal-code = Returned value

# The heading of a third table: codes of an API that are not HTTP status codes, such as 1001.
reference-other = Other codes

# Column of the third table.
reference-other-code = Code
