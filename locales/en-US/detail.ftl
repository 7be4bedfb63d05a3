### Details that are shown together with a status message. Each one can stand by itself and has a variable in it.
###
### A message here has only a value: no .title and no .hint.
### Keep each variable, such as { $seconds }, exactly as it is; the program puts the number or the text in its place.
### A message about a number has one variant for each plural category. Use the categories that your language needs,
### such as [one], [few], [many] and *[other]. English needs [one] and *[other]; some languages need only *[other].
### Write the whole sentence in every variant, with the variable in it: in some languages [one] is not only 1.

# Shown with 429 and 503, for example. The other messages about waiting are the same in larger units.
# $seconds (number): whole seconds to wait before the next attempt. Use the plural categories that your language needs.
detail-retry-after =
    { $seconds ->
        [one] Try again in { $seconds } second.
       *[other] Try again in { $seconds } seconds.
    }

# The same as detail-retry-after, for longer times. Try again after this time, not within it.
# $minutes (number): whole minutes to wait before the next attempt. Use the plural categories that your language needs.
detail-retry-after-minutes =
    { $minutes ->
        [one] Try again in { $minutes } minute.
       *[other] Try again in { $minutes } minutes.
    }

# The same as detail-retry-after, for longer times. Try again after this time, not within it.
# $hours (number): whole hours to wait before the next attempt. Use the plural categories that your language needs.
detail-retry-after-hours =
    { $hours ->
        [one] Try again in { $hours } hour.
       *[other] Try again in { $hours } hours.
    }

# The same as detail-retry-after, for longer times. Try again after this time, not within it.
# $days (number): whole days to wait before the next attempt. Use the plural categories that your language needs.
detail-retry-after-days =
    { $days ->
        [one] Try again in { $days } day.
       *[other] Try again in { $days } days.
    }

# The same as detail-retry-after, for times that are told in two units, such as 1 hour 5 minutes.
# $duration (text): the time to wait, made of the messages detail-duration-… below.
detail-retry-in = Try again in { $duration }.

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

# Shown with 413, for example. The largest size that the server accepts for the body of a request.
# $size (text): a size with its unit, already formatted, such as 10 MB.
detail-max-size = Largest size accepted: { $size }.

# Shown with 415, for example. The formats in which the body of a request may be sent. Media type means MIME type.
# $types (text): a list of media types, already joined, such as text/plain, image/png. There may be only one.
detail-supported-media-types = Supported media types: { $types }.
