### Codici di stato HTTP: il valore è la descrizione, .title il nome breve, .hint il consiglio; da http-1xx a http-5xx per i codici senza testo proprio.
### Ogni testo può comparire da solo; una richiesta di modifica può avere avuto effetto nonostante l’errore, quindi si verifica prima di riprovare.
### Prima bozza, non ancora rivista da una persona di madrelingua.

## 1xx: risposte informative

http-1xx = La richiesta è in corso e la risposta definitiva deve ancora arrivare.
    .title = Risposta informativa
    .hint = Attendere la risposta definitiva.

http-100 = Il server ha ricevuto la parte iniziale della richiesta e finora non l’ha rifiutata.
    .title = Proseguire con l’invio
    .hint = Inviare il resto della richiesta oppure, se è già stato inviato tutto, attendere la risposta definitiva.

http-101 = Il server accetta il protocollo richiesto dal client e lo sta attivando su questa connessione.
    .title = Cambio di protocollo

http-102 = Il server ha ricevuto la richiesta completa e la sta ancora elaborando.
    .title = Elaborazione in corso
    .hint = Mantenere aperta la connessione: la risposta definitiva potrebbe richiedere un po’ di tempo.

http-103 = Il server ha inviato alcuni header prima della risposta definitiva, per consentire al client di iniziare a caricare le risorse di cui probabilmente avrà bisogno.
    .title = Header inviati in anticipo

http-104 = Il server consente di riprendere l’invio dei dati della richiesta dopo un’interruzione.
    .title = Ripresa dell’invio supportata
    .hint = Se la connessione si interrompe, verificare quanti dati ha ricevuto il server e inviare quelli mancanti.

## 2xx: esito positivo

http-2xx = Il server ha compreso e accettato la richiesta.
    .title = Esito positivo

http-200 = La richiesta è andata a buon fine.
    .title = OK

http-201 = La richiesta è andata a buon fine e sono state create una o più risorse.
    .title = Risorsa creata

http-202 = Il server ha preso in carico la richiesta, ma non ne ha completato l’esecuzione, quindi l’esito non è ancora noto.
    .title = Richiesta presa in carico
    .hint = Verificare l’esito più tardi. Nel frattempo non inviare di nuovo la richiesta: quella già inviata potrebbe ancora essere eseguita.

http-203 = La richiesta è andata a buon fine, ma un proxy ha modificato la risposta inviata dal server.
    .title = Risposta modificata da un proxy
    .hint = Se serve il contenuto originale, richiederlo senza passare da quel proxy, purché sia consentito.

http-204 = La richiesta è andata a buon fine e non c’è alcun contenuto da restituire.
    .title = Risposta senza contenuto

http-205 = La richiesta è andata a buon fine e il server chiede al client di riportare allo stato iniziale il modulo inviato.
    .title = Ripristino del modulo
    .hint = I dati sono arrivati: non occorre reinserirli né inviarli di nuovo.

http-206 = Il server ha inviato solo una parte della risorsa perché il client ne ha richiesto uno o più intervalli.
    .title = Contenuto parziale
    .hint = Verificare quali intervalli sono arrivati e richiedere quelli ancora necessari. Unire solo intervalli della stessa versione della risorsa.

http-207 = La richiesta comprendeva più operazioni, ciascuna con un proprio esito.
    .title = Esiti di più operazioni
    .hint = Controllare l’esito di ciascuna operazione. Se alcune non sono riuscite, risolvere il problema e ripetere solo quelle.

http-208 = Gli elementi di questa raccolta di risorse sono già stati elencati in corrispondenza di un altro indirizzo della stessa raccolta e qui non vengono ripetuti.
    .title = Elementi già elencati

http-226 = Il server ha inviato la risorsa in un’altra forma, ad esempio solo le differenze rispetto a una versione precedente.
    .title = Risorsa inviata in un’altra forma
    .hint = Ricostruire la risorsa completa, ad esempio applicando le differenze proprio alla versione a cui si riferiscono.

## 3xx: reindirizzamento

http-3xx = Per ottenere il risultato, il client deve compiere un altro passo, ad esempio raggiungere un altro indirizzo.
    .title = Reindirizzamento
    .hint = Di solito il client lo fa automaticamente.

http-300 = La risorsa esiste in più varianti, ciascuna con un proprio indirizzo.
    .title = Più varianti disponibili
    .hint = Scegliere una delle varianti.

http-301 = La risorsa è stata spostata definitivamente a un nuovo indirizzo.
    .title = Spostamento definitivo
    .hint = Di solito il client passa automaticamente al nuovo indirizzo, ma può sostituire POST con GET e non trasmettere i dati inviati. Prima di ripetere l’invio, verificare se i dati sono arrivati. Aggiornare link e segnalibri.

http-302 = La risorsa si trova temporaneamente a un altro indirizzo.
    .title = Spostamento temporaneo
    .hint = Di solito il client passa automaticamente all’altro indirizzo, ma può sostituire POST con GET e non trasmettere i dati inviati. Prima di ripetere l’invio, verificare se i dati sono arrivati. In futuro, continuare a usare l’indirizzo originale.

http-303 = Il risultato della richiesta è disponibile come risorsa distinta a un altro indirizzo.
    .title = Risultato a un altro indirizzo
    .hint = Di solito il client recupera automaticamente il risultato con GET. Non inviare di nuovo la richiesta originale.

http-304 = La copia nella cache del client è ancora aggiornata, quindi non è stato necessario trasferire di nuovo la risorsa.
    .title = Copia nella cache ancora aggiornata
    .hint = Continuare a usare la copia nella cache.

http-305 = Il server indica al client di usare un determinato proxy. Per motivi di sicurezza, i client non dovrebbero più seguire indicazioni di questo tipo.
    .title = Proxy indicato dal server
    .hint = Usare un proxy solo se è configurato nel client, mai perché lo indica un server. Se la risorsa non è raggiungibile, rivolgersi al gestore del servizio.

http-306 = Il server ha risposto con un codice di reindirizzamento riservato e non più in uso.
    .title = Codice riservato (reindirizzamento)
    .hint = Segnalare il codice al gestore del servizio: il server non dovrebbe inviarlo.

http-307 = La risorsa si trova temporaneamente a un altro indirizzo. La richiesta va inviata a quell’indirizzo con lo stesso metodo.
    .title = Reindirizzamento temporaneo
    .hint = Di solito il client lo fa automaticamente. In futuro, continuare a usare l’indirizzo originale.

http-308 = La risorsa è stata spostata definitivamente a un nuovo indirizzo. La richiesta va inviata a quell’indirizzo con lo stesso metodo.
    .title = Reindirizzamento definitivo
    .hint = Di solito il client lo fa automaticamente. Aggiornare link e segnalibri.

## 4xx: errore del client

http-4xx = Il server ha riscontrato un problema nella richiesta e non l’ha eseguita.
    .title = Errore del client
    .hint = Controllare la richiesta e correggerla prima di riprovare.

http-400 = Il server non ha eseguito la richiesta perché non è valida, ad esempio per un valore errato o mancante.
    .title = Richiesta non valida
    .hint = Prima di riprovare, controllare e correggere l’indirizzo e i dati inviati.

http-401 = La risorsa richiede l’autenticazione e la richiesta non contiene credenziali valide.
    .title = Autenticazione necessaria
    .hint = Effettuare l’accesso oppure verificare che le credenziali siano corrette e ancora valide.

http-402 = La richiesta è stata rifiutata per un motivo legato al pagamento, ad esempio perché il piano è scaduto o è stato raggiunto un limite di utilizzo.
    .title = Problema legato al pagamento
    .hint = Controllare il piano associato all’account e i suoi limiti. Se il pagamento è già stato effettuato, potrebbe non essere ancora stato registrato: non pagare una seconda volta.

http-403 = Il server ha compreso la richiesta, ma rifiuta di eseguirla.
    .title = Accesso non consentito
    .hint = Di solito è inutile ripetere la stessa richiesta. Per ottenere l’accesso, rivolgersi al gestore del servizio.

http-404 = Il server non ha trovato nulla a questo indirizzo, oppure non rivela se la risorsa esiste.
    .title = Risorsa non trovata
    .hint = Controllare l’indirizzo. La risorsa potrebbe anche essere stata spostata o rimossa, oppure il link potrebbe non essere aggiornato.

http-405 = Il server riconosce il metodo della richiesta, ma la risorsa non lo supporta.
    .title = Metodo non consentito
    .hint = Cercare nella documentazione del servizio un metodo adatto allo scopo. Non provarne altri a caso: POST, PUT, PATCH e DELETE possono modificare o eliminare dati.

http-406 = Nessuna variante della risorsa corrisponde al formato, alla lingua o alla codifica richiesti dal client.
    .title = Nessuna variante accettabile
    .hint = Indicare più opzioni nell’header Accept, Accept-Language o Accept-Encoding della richiesta oppure omettere l’header troppo restrittivo.

http-407 = Il proxy richiede l’autenticazione prima di inoltrare la richiesta al server.
    .title = Autenticazione al proxy necessaria
    .hint = Effettuare l’accesso al proxy o controllarne le credenziali nelle impostazioni del client.

http-408 = Il server ha smesso di attendere perché la richiesta non è arrivata per intero entro il tempo previsto.
    .title = Timeout della richiesta
    .hint = Controllare la connessione di rete e riprovare.

http-409 = La richiesta è in conflitto con lo stato attuale della risorsa.
    .title = Conflitto con lo stato della risorsa
    .hint = Controllare prima lo stato attuale: la modifica potrebbe essere già stata apportata con una richiesta inviata in precedenza. In caso contrario, risolvere il conflitto senza scartare le modifiche altrui e riprovare.

http-410 = La risorsa è stata rimossa da questo indirizzo, probabilmente in modo definitivo.
    .title = Risorsa rimossa
    .hint = È inutile riprovare. Eliminare o aggiornare i link e i segnalibri che portano a questo indirizzo.

http-411 = Il server accetta questa richiesta solo se viene indicata la lunghezza del corpo.
    .title = Lunghezza del corpo non indicata
    .hint = Aggiungere un header Content-Length con la lunghezza esatta in byte e riprovare.

http-412 = La richiesta non è stata eseguita perché la condizione posta dal client non era soddisfatta.
    .title = Condizione non soddisfatta
    .hint = Recuperare la versione attuale: se contiene già la modifica voluta, non serve altro. Altrimenti modificarla e riprovare con il suo ETag in un header If-Match, per non perdere modifiche più recenti. Se si voleva creare una risorsa, ma l’indirizzo è occupato da un’altra, usarne uno diverso.

http-413 = I dati inviati superano la dimensione massima accettata dal server.
    .title = Troppi dati inviati
    .hint = Inviare meno dati alla volta, ad esempio un file più piccolo.

http-414 = L’indirizzo richiesto supera la lunghezza massima accettata dal server.
    .title = Indirizzo troppo lungo
    .hint = Abbreviare l’indirizzo. Se contiene i dati di un modulo, verificare se il servizio li accetta con POST.

http-415 = I dati inviati sono in un formato che la risorsa non accetta con questo metodo.
    .title = Tipo di contenuto non supportato
    .hint = Inviare i dati in un formato accettato e verificare che gli header Content-Type e Content-Encoding li descrivano correttamente.

http-416 = Il server non può inviare nessuno degli intervalli richiesti della risorsa, ad esempio perché si trovano oltre la sua fine.
    .title = Intervalli non disponibili
    .hint = Indicare intervalli che rientrino nella lunghezza attuale della risorsa oppure richiederla per intero. Se si stava riprendendo un download, potrebbe essere già completo.

http-417 = Il server, o un server intermedio, non è in grado di soddisfare quanto indicato nell’header Expect della richiesta.
    .title = Header Expect non supportato
    .hint = Riprovare senza l’header Expect.

http-418 = Il server ha risposto con un codice di errore del client che è riservato e non ha un significato definito. Alcuni server lo usano per rifiutare le richieste automatiche.
    .title = Codice riservato (errore del client)
    .hint = Se il rifiuto sembra un errore, rivolgersi al gestore del servizio.

http-421 = La richiesta è arrivata a un server diverso da quello che gestisce questo indirizzo.
    .title = Server errato per questo indirizzo
    .hint = Riprovare con una nuova connessione. Se si usa un browser, chiuderlo e riaprirlo dopo aver salvato il lavoro in corso.

http-422 = I dati inviati hanno formato e sintassi corretti, ma il server non può elaborarne il contenuto.
    .title = Contenuto non elaborabile
    .hint = Controllare se nei dati mancano valori o se ce ne sono di non ammessi o contraddittori e correggerli prima di riprovare.

http-423 = Un blocco impedisce per ora di modificare la risorsa oppure la destinazione in cui si voleva spostarla o copiarla.
    .title = Risorsa protetta da un blocco
    .hint = Chi ha attivato il blocco deve indicarne il token nella richiesta. Se il blocco è altrui, attendere che venga rimosso e controllare la versione attuale della risorsa prima di riprovare.

http-424 = Questa operazione non è stata eseguita perché dipende da un’altra, che non è riuscita.
    .title = Operazione collegata non riuscita
    .hint = Individuare quale operazione non è riuscita e perché, quindi risolvere il problema. Poi ripetere solo ciò che non è riuscito o non è stato eseguito.

http-425 = La richiesta è arrivata prima che la connessione sicura fosse completamente stabilita. Non è stata eseguita perché un malintenzionato poteva aver copiato e reinviato una richiesta precedente.
    .title = Richiesta arrivata troppo presto
    .hint = Riprovare una volta stabilita la connessione sicura.

http-426 = Il server non esegue la richiesta con il protocollo usato su questa connessione: ne serve un altro.
    .title = Cambio di protocollo necessario
    .hint = Cercare nella documentazione del servizio un protocollo accettato dal server, ad esempio una versione più recente di HTTP, e riprovare con quello.

http-428 = Per questa operazione il server accetta solo richieste condizionali, per evitare che vengano sovrascritte modifiche più recenti.
    .title = Richiesta condizionale necessaria
    .hint = Recuperare la versione attuale, applicare la modifica a quella versione e riprovare indicandone l’ETag in un header If-Match.

http-429 = Sono state inviate più richieste di quante il server ne accetti in un certo periodo.
    .title = Troppe richieste
    .hint = Attendere prima di riprovare e ridurre la frequenza delle richieste.

http-431 = Gli header della richiesta superano, singolarmente o nel loro insieme, la dimensione massima accettata dal server.
    .title = Header della richiesta troppo grandi
    .hint = Di solito basta eliminare i cookie di questo sito e riprovare, ma il loro contenuto, ad esempio il carrello degli acquisti, potrebbe andare perso e potrebbe essere necessario effettuare di nuovo l’accesso. Altrimenti, abbreviare gli header e riprovare.

http-451 = Il server non fornisce la risorsa perché ne è stato chiesto il blocco per motivi legali.
    .title = Non disponibile per motivi legali
    .hint = Rivolgersi al gestore del servizio per sapere chi ha chiesto il blocco e in base a quale legge.

## 5xx: errore del server

http-5xx = Il server potrebbe non aver completato la richiesta.
    .title = Errore del server
    .hint = Riprovare più tardi, ma prima di ripetere un ordine, un pagamento o una modifica verificare se l’operazione è già stata eseguita o è ancora in corso. Se il problema persiste, segnalarlo al gestore del servizio.

http-500 = Si è verificato un problema imprevisto sul server e la richiesta potrebbe non essere stata completata.
    .title = Errore interno del server
    .hint = Riprovare più tardi, ma prima di ripetere un ordine, un pagamento o una modifica verificare se l’operazione è già stata eseguita o è ancora in corso. Se il problema persiste, segnalarlo al gestore del servizio.

http-501 = Il server non dispone di una funzione necessaria per eseguire la richiesta, ad esempio perché non supporta il metodo usato.
    .title = Funzione non implementata
    .hint = Consultare la documentazione del servizio per conoscere le funzioni supportate.

http-502 = Il server ha inoltrato la richiesta a un altro server, che ha restituito una risposta non valida.
    .title = Risposta non valida ricevuta dal gateway
    .hint = Riprovare più tardi, ma prima di ripetere un ordine, un pagamento o una modifica verificare se l’operazione è già stata eseguita o è ancora in corso. Se il problema persiste, segnalarlo al gestore del servizio.

http-503 = Al momento il server non è in grado di eseguire la richiesta, ad esempio perché è sovraccarico o in manutenzione.
    .title = Servizio temporaneamente non disponibile
    .hint = Riprovare più tardi, ma prima di ripetere un ordine, un pagamento o una modifica verificare se l’operazione è già stata eseguita o è ancora in corso.

http-504 = Il server ha inoltrato la richiesta a un altro server, che non ha risposto in tempo.
    .title = Timeout del gateway
    .hint = Riprovare più tardi, ma prima di ripetere un ordine, un pagamento o una modifica verificare se l’operazione è già stata eseguita o è ancora in corso. Se il problema persiste, segnalarlo al gestore del servizio.

http-505 = Il server non supporta la versione di HTTP usata nella richiesta.
    .title = Versione di HTTP non supportata
    .hint = Riprovare con un’altra versione di HTTP, ad esempio HTTP/1.1.

http-506 = Il server è configurato in modo errato: la variante scelta per la risorsa rimanda a sua volta a una scelta tra varianti, anziché fornire un contenuto proprio.
    .title = Errore nella scelta della variante
    .hint = Segnalare l’errore al gestore del servizio.

http-507 = Lo spazio di archiviazione del server o quello assegnato all’account non basta per completare la richiesta.
    .title = Spazio di archiviazione insufficiente
    .hint = Verificare quali file sono stati salvati completamente. Liberare spazio sul server eliminando solo ciò che non serve più, oppure chiedere altro spazio al gestore del servizio. Poi inviare di nuovo per intero i file mancanti o incompleti.

http-508 = L’operazione non è riuscita, nemmeno in parte, perché una raccolta di risorse contiene sé stessa, direttamente o indirettamente.
    .title = Riferimento circolare
    .hint = Usare l’header Depth per limitare il numero di livelli da elaborare oppure chiedere al gestore del servizio di rimuovere il riferimento circolare. Non tentare di risolvere il problema eliminando la raccolta.

http-510 = Nella richiesta manca un’estensione di HTTP necessaria al server. Questo codice è ormai obsoleto.
    .title = Estensione di HTTP necessaria
    .hint = Cercare nella documentazione del servizio quale estensione indicare nella richiesta.

http-511 = Al posto del server ha risposto la rete: per usarla è necessaria l’autenticazione.
    .title = Autenticazione alla rete necessaria
    .hint = Effettuare l’accesso alla rete, ad esempio nella pagina di accesso del Wi-Fi, poi riprovare. Non inserire in quella pagina la password di altri servizi.

## Codici che non sono codici di stato HTTP

http-other = Il servizio ha restituito un codice che qui non è descritto.
    .title = Codice sconosciuto
    .hint = Cercare il codice nella documentazione del servizio.
