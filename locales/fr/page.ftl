### Les mots autour du message, dans une page d’erreur ou une liste de codes affichée par un navigateur. Ce sont des libellés, sans ponctuation finale.
### Première version, pas encore relue par une personne de langue maternelle française.

page-request-id = ID de la requête : { NUMBER($id, useGrouping: "false") }

page-home = Accueil

page-contact = Nous contacter

page-status = État du service

page-languages = Langues
