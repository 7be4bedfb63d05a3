### Details that are shown together with a status message. Each one can stand by itself and has a variable in it.
###
### A message here has only a value: no .title and no .hint.
### Keep each variable, such as { $seconds }, exactly as it is; the program puts the number or the text in its place.
### A message about a number has one variant for each plural category. Use the categories that your language needs,
### such as [one], [few], [many] and *[other]. English needs [one] and *[other]; some languages need only *[other].
### In some languages [one] is not only 1, so keep the variable in it. A variant [1] or [2] is for this number alone and may
### leave the digit out, where your language has a word or a form for it.

# Shown with 429 and 503, for example, in place of a hint that says when to try again.
# $duration (text): the time to wait, such as 2 minutes or 1 hour 5 minutes, made of the messages below.
detail-retry-in = Try again in { $duration }.

# Shown before detail-retry-in with 503, for example: the request may have taken effect in spite of the error. The same
# sentence as in the hints of http-5xx and http-503.
detail-check-first = If you were making a change, such as an order or a payment, first check whether it went through or is still in progress.

## A length of time in whole units. Write each in the form that it has in detail-retry-in: in "in 2 minutes", not in
## "2 minutes" by itself, if your language tells these apart.

# $days (number): whole days. Use the plural categories that your language needs.
detail-duration-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }

# $hours (number): whole hours. Use the plural categories that your language needs.
detail-duration-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }

# $minutes (number): whole minutes. Use the plural categories that your language needs.
detail-duration-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

# $seconds (number): whole seconds. Use the plural categories that your language needs.
detail-duration-seconds =
    { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }

# Two of them together, such as 1 hour 5 minutes.
# $larger (text): the larger one, such as 1 hour.
# $smaller (text): the smaller one, such as 5 minutes.
detail-duration-pair = { $larger } { $smaller }

## What the server accepts

# Shown with 405, for example. The resource supports these methods and no others.
# $methods (text): a list of method names, already joined, such as GET, HEAD. There may be only one.
detail-allowed-methods = Allowed methods: { $methods }.

# Shown with 415, for example. The formats in which the body of a request may be sent: not those in which the server can
# answer. Media type means MIME type.
# $types (text): a list of media types, already joined, such as text/plain, image/png. There may be only one.
detail-supported-media-types = Data can be sent in these media types: { $types }.

# Shown with 426, for example. The server wants one of these protocols on the connection.
# $protocols (text): a list of protocols, already joined, such as HTTP/2.0, TLS/1.2. There may be only one.
detail-upgrade-protocols = Protocols that the server accepts: { $protocols }.
