# After „in“ in the dative.
detail-retry-in = Geöffnet wird in { $duration }.
detail-allowed-methods = So geht es: { $methods }.
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
