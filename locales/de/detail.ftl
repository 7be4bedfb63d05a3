### Einzelheiten, die zusammen mit einer Statusmeldung angezeigt werden, zum Beispiel wann ein neuer Versuch sinnvoll ist.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

detail-retry-in = Versuchen Sie es frühestens in { $duration } erneut.

detail-check-first = Wollten Sie etwas ändern, bestellen oder bezahlen, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wiederholen Sie ihn nur, wenn beides nicht der Fall ist.

## Zeitspannen in ganzen Einheiten, im Dativ wie in „in 2 Tagen“

detail-duration-days =
    { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    }

detail-duration-hours =
    { $hours ->
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    }

detail-duration-minutes =
    { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }

detail-duration-seconds =
    { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    }

detail-duration-pair = { $larger } und { $smaller }

## Was der Server akzeptiert

detail-allowed-methods = Erlaubte Methoden: { $methods }.

detail-supported-media-types = Akzeptierte Medientypen für gesendete Daten: { $types }.

detail-upgrade-protocols = Vom Server akzeptierte Protokolle: { $protocols }.
