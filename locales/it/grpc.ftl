### Codici di stato di gRPC, da 0 a 16: il valore è la descrizione, .title il nome breve, .hint il consiglio.
### Una chiamata è una richiesta a un servizio; il chiamante è il programma che la effettua.
### Prima bozza, non ancora rivista da una persona di madrelingua.

grpc-0 = La chiamata è andata a buon fine.
    .title = OK

grpc-1 = La chiamata è stata annullata, di solito dal chiamante.
    .title = Chiamata annullata
    .hint = Se l’annullamento non era previsto, individuarne la causa e verificare quale parte della chiamata era già stata eseguita.

grpc-2 = La chiamata non è riuscita e la causa non è nota.
    .title = Errore sconosciuto
    .hint = Prima di ripetere una modifica, verificare se è già stata apportata o è ancora in corso. Il gestore del servizio può cercare la causa dell’errore nel log del server.

grpc-3 = Un argomento della chiamata non è valido, qualunque sia lo stato del sistema.
    .title = Argomento non valido
    .hint = Correggere l’argomento: è inutile ripetere la stessa chiamata.

grpc-4 = Il limite di tempo della chiamata è scaduto prima che arrivasse un risultato.
    .title = Limite di tempo scaduto
    .hint = Riprovare con un limite di tempo più lungo, ma prima di ripetere una modifica verificare se è già stata apportata o è ancora in corso.

grpc-5 = L’elemento richiesto non esiste o non è visibile al chiamante.
    .title = Elemento non trovato
    .hint = Controllare il nome e verificare se il chiamante ha accesso all’elemento.

grpc-6 = L’elemento da creare esiste già.
    .title = Elemento già esistente
    .hint = Verificare se è stato creato da una chiamata precedente. In caso contrario, scegliere un altro nome.

grpc-7 = Il chiamante non è autorizzato a eseguire questa operazione.
    .title = Accesso non consentito
    .hint = Per ottenere l’accesso, rivolgersi al gestore del servizio.

grpc-8 = È stato raggiunto un limite, ad esempio una quota di utilizzo, lo spazio di archiviazione o la dimensione massima di un messaggio.
    .title = Risorse esaurite
    .hint = A seconda del limite raggiunto, attendere prima di riprovare, inviare meno dati alla volta oppure liberare ciò che non serve più.

grpc-9 = Il sistema non è nello stato necessario per l’operazione.
    .title = Condizione preliminare non soddisfatta
    .hint = Capire quale stato è necessario e perché il sistema si trova in uno diverso. Cambiare lo stato solo se lo si vuole davvero, non soltanto per far riuscire l’operazione. Non forzare l’operazione.

grpc-10 = L’operazione è stata interrotta perché era in conflitto con un’altra eseguita contemporaneamente.
    .title = Operazione interrotta
    .hint = Verificare prima quali passaggi hanno già avuto effetto, ad esempio un pagamento, per non ripeterli. Poi ricominciare dall’inizio: leggere lo stato attuale, applicare la modifica e scrivere il risultato.

grpc-11 = L’operazione ha superato i limiti dell’intervallo valido, ad esempio la fine di un file.
    .title = Valore fuori intervallo
    .hint = Usare solo valori compresi nell’intervallo attualmente valido.

grpc-12 = Il servizio non supporta questo metodo.
    .title = Metodo non implementato
    .hint = Controllare il nome del metodo e la versione del servizio.

grpc-13 = Nel servizio si è verificato un grave errore interno.
    .title = Errore interno
    .hint = Prima di ripetere una modifica, verificare se è già stata apportata o è ancora in corso. Segnalare l’errore al gestore del servizio.

grpc-14 = Al momento il servizio non è disponibile.
    .title = Servizio temporaneamente non disponibile
    .hint = Riprovare più tardi, con pause sempre più lunghe tra i tentativi, ma prima di ripetere una modifica verificare se è già stata apportata o è ancora in corso.

grpc-15 = Alcuni dati sono andati persi o sono stati danneggiati e il servizio non può recuperarli.
    .title = Perdita di dati
    .hint = Non sovrascrivere nulla. Segnalare la perdita al gestore del servizio, che forse può ripristinare una copia.

grpc-16 = La chiamata non contiene credenziali valide.
    .title = Chiamata non autenticata
    .hint = Effettuare l’accesso o rinnovare le credenziali, poi riprovare.
