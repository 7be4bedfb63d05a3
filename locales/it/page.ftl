### Parole che accompagnano il messaggio nella pagina di errore o nell’elenco dei codici: sono tutte etichette, senza punto finale.
### Prima bozza, non ancora rivista da una persona di madrelingua.

page-request-id = ID della richiesta: { NUMBER($id, useGrouping: "false") }

page-home = Pagina iniziale

page-contact = Contatti

page-status = Stato del servizio

page-languages = Lingue
