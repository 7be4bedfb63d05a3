### Codici non registrati dei bilanciatori del carico di AWS (Application Load Balancer): il valore è la descrizione, .title il nome breve, .hint il consiglio.
### Prima bozza, non ancora rivista da una persona di madrelingua.

aws-elb-460 = Il client ha chiuso la connessione al bilanciatore del carico prima dell’invio di una risposta.
    .title = Connessione chiusa dal client
    .hint = Prima di riprovare, verificare se la richiesta è stata comunque eseguita o è ancora in corso. Poi individuare il motivo del ritardo; se è normale, impostare nel client un timeout superiore al timeout di inattività del bilanciatore del carico.

aws-elb-463 = L’header X-Forwarded-For della richiesta contiene più di 30 indirizzi IP.
    .title = Troppi indirizzi in X-Forwarded-For
    .hint = Verificare se la richiesta passa più volte per gli stessi proxy. Togliere un proxy dal percorso solo se non svolge funzioni necessarie, ad esempio controlli di sicurezza.

aws-elb-464 = La richiesta usa un protocollo non compatibile con la versione impostata per il gruppo di destinazione.
    .title = Versioni di protocollo incompatibili
    .hint = Usare il protocollo impostato per il gruppo di destinazione: HTTP/1.1, HTTP/2 o gRPC. Per gRPC è necessario il metodo POST.

aws-elb-561 = Non è stato possibile effettuare l’accesso perché il provider di identità ha segnalato un errore.
    .title = Accesso non riuscito
    .hint = Effettuare di nuovo l’accesso. Se il problema persiste, segnalarlo al gestore del sito.
