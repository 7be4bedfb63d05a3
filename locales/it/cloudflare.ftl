### Codici delle pagine di errore di Cloudflare, dal punto di vista di chi visita il sito: il valore è la descrizione, .title il nome breve, .hint il consiglio.
### Cloudflare e Ray ID non si traducono. Il server del sito si chiama server di origine.
### Prima bozza, non ancora rivista da una persona di madrelingua.

cloudflare-520 = Il server di origine ha restituito a Cloudflare una risposta vuota o imprevista.
    .title = Risposta anomala dal server di origine
    .hint = Riprovare più tardi, ma prima di ripetere un ordine, un pagamento o una modifica verificare se l’operazione è già stata eseguita o è ancora in corso. Se il problema persiste, comunicare il Ray ID al gestore del sito.

cloudflare-521 = Il server di origine rifiuta la connessione da Cloudflare: potrebbe non essere in funzione o bloccare Cloudflare.
    .title = Connessione rifiutata
    .hint = Riprovare più tardi. Se il problema persiste, segnalarlo al gestore del sito.

cloudflare-522 = Si è verificato un timeout nella connessione tra Cloudflare e il server di origine.
    .title = Timeout della connessione
    .hint = Riprovare più tardi, ma prima di ripetere un ordine, un pagamento o una modifica verificare se l’operazione è già stata eseguita o è ancora in corso. Se il problema persiste, segnalarlo al gestore del sito.

cloudflare-523 = Non esiste un percorso di rete da Cloudflare al server di origine.
    .title = Server di origine non raggiungibile
    .hint = Riprovare più tardi. Se il problema persiste, segnalarlo al gestore del sito.

cloudflare-524 = La connessione è stata stabilita, ma il server di origine non ha risposto in tempo.
    .title = Timeout del server di origine
    .hint = Riprovare più tardi, ma prima di ripetere un ordine, un pagamento o una modifica verificare se l’operazione è già stata eseguita o è ancora in corso. Se il problema persiste, segnalarlo al gestore del sito.

cloudflare-525 = Cloudflare e il server di origine non sono riusciti a negoziare una connessione sicura.
    .title = Negoziazione TLS non riuscita
    .hint = Riprovare più tardi. Se il problema persiste, segnalarlo al gestore del sito, che è l’unico a poterlo risolvere.

cloudflare-526 = Cloudflare non riesce a verificare il certificato del server di origine.
    .title = Certificato del server non valido
    .hint = Riprovare più tardi. Se il problema persiste, segnalarlo al gestore del sito, che è l’unico a poterlo risolvere.

cloudflare-530 = Cloudflare non ha potuto inoltrare la richiesta al server di origine, ad esempio perché non è riuscito a risolverne il nome.
    .title = Richiesta non inoltrata
    .hint = Riprovare più tardi. Se il problema persiste, segnalarlo al gestore del sito.

cloudflare-1006 = Il gestore del sito ha bloccato l’indirizzo IP da cui proviene la richiesta.
    .title = Indirizzo IP bloccato
    .hint = Se il blocco sembra un errore, comunicare il Ray ID al gestore del sito.

cloudflare-1009 = Il gestore del sito ha bloccato il Paese o la regione dell’indirizzo IP da cui proviene la richiesta.
    .title = Blocco per Paese o regione
    .hint = Se il blocco sembra un errore, comunicare il Ray ID al gestore del sito.

cloudflare-1010 = Il sito non accetta questo tipo di client, di solito perché somiglia a un programma automatico.
    .title = Client non accettato
    .hint = Usare un normale browser aggiornato. Se non basta, comunicare il Ray ID al gestore del sito.

cloudflare-1015 = Sono state inviate più richieste di quante il sito ne accetti in un certo periodo.
    .title = Troppe richieste
    .hint = Attendere prima di riprovare e ridurre la frequenza delle richieste.

cloudflare-1016 = Cloudflare non riesce a risolvere il nome del server di origine.
    .title = Nome del server di origine non risolto
    .hint = Riprovare più tardi. Se il problema persiste, segnalarlo al gestore del sito, che è l’unico a poterlo risolvere.

cloudflare-1020 = Una regola di sicurezza del sito ha bloccato la richiesta.
    .title = Richiesta bloccata
    .hint = Se il blocco sembra un errore, comunicare il Ray ID al gestore del sito.

cloudflare-1033 = Il sito è collegato a Cloudflare tramite un tunnel, che al momento non è raggiungibile.
    .title = Tunnel non raggiungibile
    .hint = Riprovare tra qualche minuto. Se il problema persiste, segnalarlo al gestore del sito.
