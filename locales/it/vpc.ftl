### Codici di stato dell’API VPC, divisi in valori normali e valori di errore: il valore è la descrizione, .title il nome breve, .hint il consiglio.
### Si rivolgono a chi sviluppa programmi che usano l’API; termini e consigli sono quelli di http.ftl.
### Prima bozza, non ancora rivista da una persona di madrelingua.

## Valori normali

vpc-200 = L’operazione è andata a buon fine. È il codice restituito di norma dalle operazioni GET, PUT e POST.
    .title = OK

vpc-201 = La risorsa è stata creata. È il codice restituito di norma dalle operazioni POST dell’API OpenStack Neutron.
    .title = Risorsa creata

vpc-204 = L’operazione è andata a buon fine e non c’è alcun contenuto da restituire. È il codice restituito di norma dalle operazioni DELETE.
    .title = Risposta senza contenuto

## Valori di errore

vpc-400 = La richiesta non può essere eseguita così com’è: un parametro potrebbe essere errato o mancante.
    .title = Richiesta non valida
    .hint = Confrontare la richiesta con la descrizione dell’operazione, correggerla e riprovare.

vpc-401 = L’operazione richiede l’autenticazione con nome utente e password.
    .title = Autenticazione necessaria
    .hint = Verificare che le credenziali siano corrette e ancora valide, poi riprovare.

vpc-403 = L’account non è autorizzato a eseguire questa operazione sulla risorsa.
    .title = Accesso non consentito
    .hint = Chiedere all’amministratore dell’account l’autorizzazione necessaria per l’operazione.

vpc-404 = A questo indirizzo non c’è alcuna risorsa, oppure la risorsa non è visibile all’account.
    .title = Risorsa non trovata
    .hint = Controllare l’indirizzo e gli ID che contiene. È anche possibile che la risorsa sia stata eliminata.

vpc-405 = La risorsa non supporta il metodo usato dalla chiamata.
    .title = Metodo non consentito
    .hint = Usare il metodo indicato nella descrizione dell’operazione. Non provarne altri a caso: POST, PUT e DELETE possono modificare o eliminare dati.

vpc-406 = Il formato restituito dall’operazione non è tra quelli accettati dal client.
    .title = Formato non accettato dal client
    .hint = Aggiungere il formato usato dall’API all’header Accept della richiesta.

vpc-407 = Il proxy richiede l’autenticazione prima di inoltrare la richiesta.
    .title = Autenticazione al proxy necessaria
    .hint = Controllare le credenziali del proxy nelle impostazioni del client e riprovare.

vpc-408 = Il server ha smesso di attendere il resto della richiesta.
    .title = Timeout della richiesta
    .hint = Controllare la connessione di rete e riprovare.

vpc-409 = L’operazione è in conflitto con lo stato attuale della risorsa e non è stata eseguita.
    .title = Conflitto con lo stato della risorsa
    .hint = Controllare prima lo stato attuale: la modifica potrebbe essere già stata apportata con una richiesta inviata in precedenza. In caso contrario, risolvere il conflitto senza scartare le modifiche altrui e riprovare.

vpc-500 = Un problema interno del servizio ha interrotto l’operazione, che potrebbe essere stata eseguita in parte.
    .title = Errore interno del server
    .hint = Riprovare più tardi, ma prima di ripetere una modifica verificare se è già stata apportata o è ancora in corso. Se il problema persiste, segnalarlo al gestore del servizio.

vpc-501 = L’operazione non è stata eseguita perché il server non dispone di questa funzione.
    .title = Funzione non implementata
    .hint = Consultare la documentazione dell’API per conoscere le funzioni disponibili.

vpc-502 = Il gateway ha ricevuto una risposta non valida da un altro server: l’esito dell’operazione non è noto.
    .title = Risposta non valida ricevuta dal gateway
    .hint = Riprovare più tardi, ma prima di ripetere una modifica verificare se è già stata apportata o è ancora in corso. Se il problema persiste, segnalarlo al gestore del servizio.

vpc-503 = Al momento il servizio non è disponibile.
    .title = Servizio temporaneamente non disponibile
    .hint = Riprovare più tardi, ma prima di ripetere una modifica verificare se è già stata apportata o è ancora in corso.

vpc-504 = Il gateway non ha ricevuto una risposta in tempo.
    .title = Timeout del gateway
    .hint = Riprovare più tardi, ma prima di ripetere una modifica verificare se è già stata apportata o è ancora in corso. Se il problema persiste, segnalarlo al gestore del servizio.
