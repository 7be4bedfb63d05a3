### Etiquetas que rodean el mensaje en una página de error o en una lista de códigos.
### Primer borrador, aún sin revisar por un hablante nativo.

page-request-id = Identificador de la solicitud: { NUMBER($id, useGrouping: "false") }

page-home = Página de inicio

page-contact = Contacto

page-status = Estado del servicio

page-languages = Idiomas
