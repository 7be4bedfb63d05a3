### Codice non registrato del framework web Laravel: il valore è la descrizione, .title il nome breve, .hint il consiglio.
### Prima bozza, non ancora rivista da una persona di madrelingua.

laravel-419 = Il token di sicurezza del modulo manca o non è più valido, di solito perché il modulo è rimasto aperto troppo a lungo. Non è stato eseguito nulla.
    .title = Modulo scaduto
    .hint = Se il modulo è ancora aperto, copiare i dati inseriti. Poi ricaricarlo e, se richiesto, effettuare di nuovo l’accesso. Infine compilarlo di nuovo e inviarlo.
