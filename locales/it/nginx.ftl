### Codici non registrati che nginx scrive nel log: il valore è la descrizione, .title il nome breve, .hint il consiglio.
### Prima bozza, non ancora rivista da una persona di madrelingua.

nginx-494 = Gli header della richiesta superano, singolarmente o nel loro insieme, la dimensione massima accettata dal server.
    .title = Header della richiesta troppo grandi
    .hint = Eliminare dal client i cookie di questo sito, tenendo presente che il loro contenuto, ad esempio il carrello degli acquisti, potrebbe andare perso e potrebbe essere necessario effettuare di nuovo l’accesso. Il gestore del servizio può aumentare il valore di large_client_header_buffers.

nginx-495 = Non è stato possibile verificare il certificato inviato dal client.
    .title = Certificato client non valido
    .hint = Scegliere un certificato valido. Il gestore del servizio può controllare quali autorità di certificazione il server considera attendibili.

nginx-496 = Il server richiede un certificato client, ma non ne è stato inviato nessuno.
    .title = Certificato client mancante
    .hint = Scegliere un certificato client o richiederne uno al gestore del servizio. Non installare certificati di origine sconosciuta.

nginx-497 = La richiesta è stata inviata in chiaro, con HTTP, a una porta su cui è previsto TLS.
    .title = Richiesta HTTP inviata a una porta HTTPS
    .hint = Usare https:// nell’indirizzo e riprovare. Se la richiesta conteneva password o altri dati segreti, sostituirli: sono stati trasmessi in chiaro.

nginx-499 = Il client ha chiuso la connessione prima dell’invio della risposta.
    .title = Connessione chiusa dal client
    .hint = Prima di riprovare, verificare se la richiesta è stata comunque eseguita o è ancora in corso. Poi controllare se il timeout del client è troppo breve per questa richiesta.
