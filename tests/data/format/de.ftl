# After „in“ in the dative.
detail-retry-in = Versuchen Sie es in { $duration } erneut.
detail-allowed-methods = Zulässige Methoden: { $methods }.
detail-duration-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}
detail-duration-hours = { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}
detail-duration-minutes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
detail-duration-seconds = { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}
detail-duration-pair = { $larger } und { $smaller }
