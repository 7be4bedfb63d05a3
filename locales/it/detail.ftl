### Dettagli mostrati insieme al testo di un codice di stato, ciascuno con una variabile, ad esempio quando riprovare o quali metodi sono consentiti.
### Ogni durata sta bene dopo «tra»; un milione o più, scritto in cifre, ha la stessa forma di [other].
### Prima bozza, non ancora rivista da una persona di madrelingua.

detail-retry-in = Riprovare tra { $duration }.

detail-check-first = Prima di ripetere un ordine, un pagamento o una modifica, verificare se l’operazione è già stata eseguita o è ancora in corso.

## Una durata in unità intere, nella forma che ha dopo «Riprovare tra»

detail-duration-days =
    { $days ->
        [one] { $days } giorno
       *[other] { $days } giorni
    }

detail-duration-hours =
    { $hours ->
        [one] { $hours } ora
       *[other] { $hours } ore
    }

detail-duration-minutes =
    { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minuti
    }

detail-duration-seconds =
    { $seconds ->
        [one] { $seconds } secondo
       *[other] { $seconds } secondi
    }

detail-duration-pair = { $larger } e { $smaller }

## Che cosa accetta il server

detail-allowed-methods = Metodi consentiti: { $methods }.

detail-supported-media-types = Tipi di contenuto accettati per i dati inviati: { $types }.

detail-upgrade-protocols = Protocolli accettati dal server: { $protocols }.
