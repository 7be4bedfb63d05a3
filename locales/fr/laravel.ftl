### Code du framework web Laravel qui n’est pas enregistré : le message dit ce qui s’est passé, .title est un nom court, .hint un conseil.
### Première version, pas encore relue par une personne de langue maternelle française.

laravel-419 = Le jeton de sécurité du formulaire manque ou n’est plus valide, en général parce que le formulaire est resté ouvert trop longtemps. Rien n’a été exécuté.
    .title = Formulaire expiré
    .hint = Si le formulaire est encore ouvert, copiez d’abord ce que vous avez saisi. Rechargez ensuite le formulaire, remplissez-le de nouveau et envoyez-le. Reconnectez-vous à votre compte si on vous le demande.
