### Codes que nginx écrit dans son journal : le message dit ce qui s’est passé, .title est un nom court, .hint un conseil.
### Première version, pas encore relue par une personne de langue maternelle française.

nginx-494 = Un en-tête de la requête, ou l’ensemble des en-têtes, dépasse la taille acceptée par le serveur.
    .title = En-tête de requête trop volumineux
    .hint = Du côté du client, supprimez les cookies de ce site ; cela peut mettre fin à votre session et vous faire perdre ce qu’ils contiennent, par exemple un panier. Du côté du serveur, l’exploitant peut augmenter la valeur de large_client_header_buffers.

nginx-495 = Le certificat envoyé par le client n’a pas pu être vérifié.
    .title = Certificat client non valide
    .hint = Choisissez un certificat valide. L’exploitant peut vérifier à quelles autorités de certification le serveur fait confiance.

nginx-496 = Le serveur exige un certificat client, et aucun n’a été envoyé.
    .title = Certificat client manquant
    .hint = Choisissez un certificat client, ou demandez-en un à l’exploitant du service. N’installez pas de certificat d’origine inconnue.

nginx-497 = La requête a été envoyée en HTTP non chiffré à un port qui attend TLS.
    .title = Requête HTTP vers un port HTTPS
    .hint = Utilisez https:// dans l’adresse, puis réessayez. Si la requête contenait un mot de passe ou un autre secret, changez-le, car il a circulé sans chiffrement.

nginx-499 = Le client a fermé la connexion avant l’envoi de la réponse.
    .title = Connexion fermée par le client
    .hint = Avant de réessayer, vérifiez que la requête n’a pas été exécutée malgré tout et n’est plus en cours. Vérifiez ensuite si l’exécution dépasse le délai d’attente du client.
