### Die Wörter rund um die Meldung auf einer Fehlerseite im Browser oder auf einer Seite, die Codes auflistet.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

page-request-id = Anfrage-ID: { NUMBER($id, useGrouping: "false") }

page-home = Startseite

page-contact = Kontakt

page-status = Status des Dienstes

page-languages = Sprachen
