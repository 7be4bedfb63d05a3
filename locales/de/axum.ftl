### Was die Extraktoren des Webframeworks axum ablehnen. Die Codes sind Wörter, denn es handelt sich nicht um Statuscodes.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

axum-json-syntax = Die gesendeten Daten sind kein gültiges JSON.
    .title = Ungültiges JSON
    .hint = Prüfen Sie die Syntax, zum Beispiel Anführungszeichen und Kommas.

axum-json-data = Die gesendeten Daten sind gültiges JSON, aber die Felder entsprechen nicht der erwarteten Struktur.
    .title = Unerwarteter JSON-Inhalt
    .hint = Prüfen Sie, ob Felder fehlen oder einen anderen Typ haben als dokumentiert.

axum-content-type = Die Anfrage gibt keinen Content-Type an, der unter dieser Adresse akzeptiert wird.
    .title = Kein passender Content-Type
    .hint = Geben Sie im Content-Type-Header der Anfrage das tatsächliche Format der Daten an und stellen Sie sicher, dass es unter dieser Adresse akzeptiert wird.

axum-path = Ein Teil der Adresse hat nicht die erwartete Form, zum Beispiel weil dort eine Zahl stehen müsste.
    .title = Ungültiger Pfad
    .hint = Prüfen Sie die Teile der Adresse zwischen den Schrägstrichen.

axum-query = Ein Abfrageparameter fehlt oder hat nicht die erwartete Form.
    .title = Ungültige Abfrageparameter
    .hint = Prüfen Sie die Parameter nach dem Fragezeichen in der Adresse.

axum-form = Ein Formularfeld fehlt oder hat nicht den erwarteten Typ.
    .title = Ungültige Formulardaten
    .hint = Prüfen Sie die Felder des Formulars und ihre Namen.

axum-size = Es wurden mehr Daten gesendet, als unter dieser Adresse zulässig sind.
    .title = Inhalt der Anfrage zu groß
    .hint = Senden Sie weniger Daten auf einmal.
