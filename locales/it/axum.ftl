### Motivi per cui gli estrattori del framework web axum rifiutano una richiesta: il valore è la descrizione, .title il nome breve, .hint il consiglio.
### Prima bozza, non ancora rivista da una persona di madrelingua.

axum-json-syntax = I dati inviati non sono in formato JSON valido.
    .title = JSON non valido
    .hint = Controllare la sintassi, ad esempio virgolette e virgole.

axum-json-data = I dati inviati sono in formato JSON valido, ma i campi non sono quelli previsti.
    .title = Contenuto JSON imprevisto
    .hint = Controllare se mancano campi o se alcuni sono di tipo diverso da quello documentato.

axum-content-type = La richiesta non indica un Content-Type accettato da questo indirizzo.
    .title = Tipo di contenuto non supportato
    .hint = Indicare il formato effettivo dei dati nell’header Content-Type della richiesta e verificare che questo indirizzo lo accetti.

axum-path = Una parte dell’indirizzo non ha la forma prevista: ad esempio, contiene testo dove è atteso un numero.
    .title = Percorso non valido
    .hint = Controllare le parti dell’indirizzo separate da barre.

axum-query = Un parametro dell’indirizzo manca o non ha la forma prevista.
    .title = Parametri dell’indirizzo non validi
    .hint = Controllare i parametri dopo il punto interrogativo nell’indirizzo.

axum-form = Un campo del modulo manca o non è del tipo previsto.
    .title = Modulo non valido
    .hint = Controllare i campi del modulo e i loro nomi.

axum-size = I dati inviati superano la dimensione massima accettata da questo indirizzo.
    .title = Troppi dati inviati
    .hint = Inviare meno dati alla volta.
