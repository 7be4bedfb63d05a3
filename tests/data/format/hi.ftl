detail-retry-in = { $duration } बाद खुलेगा।
detail-allowed-methods = ऐसे: { $methods }।
detail-duration-days = { $days } दिन
detail-duration-hours = { $hours ->
    [one] { $hours } घंटे
   *[other] { $hours } घंटे
}
detail-duration-minutes = { $minutes } मिनट
detail-duration-seconds = { $seconds } सेकंड
detail-duration-pair = { $larger } { $smaller }
