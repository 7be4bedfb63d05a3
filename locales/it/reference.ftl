### Etichette della documentazione di riferimento dei codici: titoli delle pagine e delle tabelle, intestazioni delle colonne.
### Prima bozza, non ancora rivista da una persona di madrelingua.

reference-title = Codici di stato

reference-title-http = Codici di stato HTTP

reference-title-grpc = Codici di stato gRPC

reference-title-cloudflare = Codici di errore di Cloudflare

reference-title-nginx = Codici nei log di nginx

reference-title-websocket = Codici di chiusura WebSocket

reference-title-laravel = Codici di stato di Laravel

reference-title-aws-elb = Codici dei bilanciatori del carico di AWS

reference-title-axum = Motivi di rifiuto di axum

reference-normal = Esiti positivi e reindirizzamenti

reference-normal-code = Codice

reference-type = Nome

reference-description = Descrizione

reference-abnormal = Errori

reference-abnormal-code = Codice e nome

reference-other = Altri codici

reference-other-code = Codice

## Etichette della pagina dell’API VPC, che divide i codici in valori normali e valori di errore

reference-normal-vpc = Valori normali

reference-normal-code-vpc = Codice di risposta normale

reference-type-vpc = Tipo

reference-abnormal-vpc = Valori di errore

reference-abnormal-code-vpc = Valore restituito
