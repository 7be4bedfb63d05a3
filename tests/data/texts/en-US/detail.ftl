# $seconds (number): whole seconds.
detail-wait =
    { $seconds ->
        [one] Wait { $seconds } second.
       *[other] Wait { $seconds } seconds.
    }

# $duration (text): a length of time.
detail-retry-in = Come back in { $duration }.

detail-check-first = Look whether it is done already.

# $days (number): whole days.
detail-duration-days =
    { $days ->
        [one] { $days } full day
       *[other] { $days } full days
    }

# $hours (number): whole hours.
detail-duration-hours =
    { $hours ->
        [one] { $hours } full hour
       *[other] { $hours } full hours
    }

# $minutes (number): whole minutes.
detail-duration-minutes =
    { $minutes ->
        [one] { $minutes } full minute
       *[other] { $minutes } full minutes
    }

# $seconds (number): whole seconds.
detail-duration-seconds =
    { $seconds ->
        [one] { $seconds } full second
       *[other] { $seconds } full seconds
    }

# $larger (text): the larger one.
# $smaller (text): the smaller one.
detail-duration-pair = { $larger } and { $smaller }

# $methods (text): a list of method names.
detail-allowed-methods = It can be used by { $methods }.

# $size (text): a size with its unit.
detail-room = There is room for { $size }.

# $types (text): a list of media types.
detail-supported-media-types = We can read { $types }.
