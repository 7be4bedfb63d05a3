### Codici di chiusura di WebSocket, che dicono perché una connessione è stata chiusa: il valore è la descrizione, .title il nome breve, .hint il consiglio.
### Prima bozza, non ancora rivista da una persona di madrelingua.

websocket-1000 = La connessione non serviva più ed è stata chiusa regolarmente.
    .title = Chiusura normale

websocket-1001 = Una delle parti non è più disponibile: il server si sta arrestando o il client si è disconnesso.
    .title = Disconnessione di una delle parti
    .hint = Se la connessione serve ancora, riconnettersi, ma prima di ripetere una modifica verificare se è già stata apportata o è ancora in corso.

websocket-1002 = È stato rilevato un errore di protocollo e la connessione è stata chiusa.
    .title = Errore di protocollo
    .hint = Controllare o aggiornare le librerie WebSocket di entrambe le parti.

websocket-1003 = La connessione è stata chiusa perché il destinatario ha ricevuto un tipo di dati che non accetta.
    .title = Tipo di dati non supportato
    .hint = Inviare il tipo di dati previsto dal destinatario, ad esempio testo anziché dati binari.

websocket-1004 = Questo codice di chiusura è riservato, non ha ancora un significato e non dovrebbe essere inviato.
    .title = Codice di chiusura riservato

websocket-1005 = La connessione è stata chiusa senza un codice di chiusura. Il codice 1005 è generato dal software locale e non viene mai trasmesso.
    .title = Nessun codice di chiusura ricevuto

websocket-1006 = La connessione si è interrotta senza una chiusura regolare. Il codice 1006 è generato dal software locale e non viene mai trasmesso.
    .title = Chiusura anomala
    .hint = Controllare la rete e riconnettersi. Prima di inviare di nuovo i dati, verificare quali erano già arrivati.

websocket-1007 = Un messaggio conteneva dati non coerenti con il loro tipo, ad esempio testo non codificato in UTF-8.
    .title = Dati non validi
    .hint = Correggere la codifica del messaggio prima di inviarlo di nuovo.

websocket-1008 = La connessione è stata chiusa perché un messaggio non rispettava una delle regole del destinatario.
    .title = Messaggio non conforme alle regole
    .hint = Consultare le regole nella documentazione del servizio.

websocket-1009 = Un messaggio supera la dimensione massima accettata dal destinatario.
    .title = Messaggio troppo grande
    .hint = Inviare messaggi più piccoli oppure, se il destinatario lo consente, suddividere i dati.

websocket-1010 = Il client ha chiuso la connessione perché il server non ha accettato un’estensione obbligatoria.
    .title = Estensione obbligatoria mancante
    .hint = Attivare l’estensione sul server oppure usare un client che non la richieda.

websocket-1011 = Il server ha chiuso la connessione a causa di un problema imprevisto.
    .title = Errore interno
    .hint = Riconnettersi più tardi, ma prima di ripetere una modifica verificare se è già stata apportata o è ancora in corso.

websocket-1012 = Il servizio si sta riavviando.
    .title = Riavvio del servizio
    .hint = Riconnettersi dopo una breve attesa di durata casuale, ma prima di ripetere una modifica verificare se è già stata apportata o è ancora in corso.

websocket-1013 = Il server ha chiuso la connessione e per ora non ne accetta altre, ad esempio perché è sovraccarico.
    .title = Connessioni temporaneamente rifiutate
    .hint = Riconnettersi più tardi, con pause sempre più lunghe tra i tentativi, ma prima di ripetere una modifica verificare se è già stata apportata o è ancora in corso.

websocket-1014 = Il server, in qualità di gateway, ha ricevuto una risposta non valida da un altro server.
    .title = Risposta non valida ricevuta dal gateway
    .hint = Riconnettersi più tardi, ma prima di ripetere una modifica verificare se è già stata apportata o è ancora in corso.

websocket-1015 = Non è stato possibile stabilire la connessione sicura. Il codice 1015 è generato dal software locale e non viene mai trasmesso.
    .title = Negoziazione TLS non riuscita
    .hint = Controllare il certificato del server; non disattivarne la verifica.
