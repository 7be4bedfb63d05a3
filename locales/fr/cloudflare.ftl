### Codes des pages d’erreur de Cloudflare : le message dit ce qui s’est passé, .title est un nom court, .hint un conseil.
### Première version, pas encore relue par une personne de langue maternelle française.

cloudflare-520 = Le serveur d’origine a renvoyé à Cloudflare une réponse vide ou inattendue.
    .title = Réponse inattendue du serveur d’origine
    .hint = Réessayez plus tard ; avant de refaire une commande, un paiement ou une modification, vérifiez que l’opération n’a pas déjà été effectuée et qu’elle n’est plus en cours. Si le problème persiste, communiquez le Ray ID à l’exploitant du site.

cloudflare-521 = Le serveur d’origine refuse la connexion de Cloudflare ; il est peut-être arrêté ou bloque peut-être Cloudflare.
    .title = Connexion au serveur d’origine refusée
    .hint = Réessayez plus tard. Si le problème persiste, signalez-le à l’exploitant du site.

cloudflare-522 = Le délai prévu pour la connexion entre Cloudflare et le serveur d’origine a été dépassé.
    .title = Délai de connexion au serveur dépassé
    .hint = Réessayez plus tard ; avant de refaire une commande, un paiement ou une modification, vérifiez que l’opération n’a pas déjà été effectuée et qu’elle n’est plus en cours. Si le problème persiste, signalez-le à l’exploitant du site.

cloudflare-523 = Il n’existe aucune route réseau entre Cloudflare et le serveur d’origine.
    .title = Serveur d’origine injoignable
    .hint = Réessayez plus tard. Si le problème persiste, signalez-le à l’exploitant du site.

cloudflare-524 = La connexion a été établie, mais le serveur d’origine n’a pas répondu à temps.
    .title = Délai de réponse du serveur dépassé
    .hint = Réessayez plus tard ; avant de refaire une commande, un paiement ou une modification, vérifiez que l’opération n’a pas déjà été effectuée et qu’elle n’est plus en cours. Si le problème persiste, signalez-le à l’exploitant du site.

cloudflare-525 = Cloudflare et le serveur d’origine n’ont pas réussi à négocier une connexion sécurisée.
    .title = Échec de la négociation TLS
    .hint = Réessayez plus tard. Si le problème persiste, signalez-le à l’exploitant du site : lui seul peut y remédier.

cloudflare-526 = Cloudflare ne peut pas vérifier le certificat du serveur d’origine.
    .title = Certificat du serveur non valide
    .hint = Réessayez plus tard. Si le problème persiste, signalez-le à l’exploitant du site : lui seul peut y remédier.

cloudflare-530 = Cloudflare n’a pas pu transmettre la requête au serveur d’origine, par exemple parce que le nom de ce serveur n’a pas pu être résolu.
    .title = Requête non transmise par Cloudflare
    .hint = Réessayez plus tard. Si le problème persiste, signalez-le à l’exploitant du site.

cloudflare-1006 = L’exploitant du site a bloqué l’adresse IP à l’origine de la requête.
    .title = Adresse IP bloquée
    .hint = Si ce blocage vous semble injustifié, communiquez le Ray ID à l’exploitant du site.

cloudflare-1009 = L’exploitant du site a bloqué le pays ou la région d’où la requête semble provenir, d’après son adresse IP.
    .title = Blocage du pays ou de la région
    .hint = Si ce blocage vous semble injustifié, communiquez le Ray ID à l’exploitant du site.

cloudflare-1010 = Le site n’accepte pas ce type de client, en général parce qu’il ressemble à un logiciel automatisé.
    .title = Client non accepté
    .hint = Utilisez un navigateur courant et à jour. Si cela ne suffit pas, communiquez le Ray ID à l’exploitant du site.

cloudflare-1015 = Le nombre de requêtes envoyées dépasse ce que le site autorise en un temps donné.
    .title = Trop de requêtes
    .hint = Attendez avant de réessayer, et espacez davantage les requêtes.

cloudflare-1016 = Cloudflare ne peut pas résoudre le nom du serveur d’origine.
    .title = Nom du serveur d’origine non résolu
    .hint = Réessayez plus tard. Si le problème persiste, signalez-le à l’exploitant du site : lui seul peut y remédier.

cloudflare-1020 = Une règle de sécurité du site a bloqué la requête.
    .title = Accès refusé
    .hint = Si ce blocage vous semble injustifié, communiquez le Ray ID à l’exploitant du site.

cloudflare-1033 = Le tunnel qui relie le site à Cloudflare ne peut pas être joint pour le moment.
    .title = Tunnel injoignable
    .hint = Réessayez dans quelques minutes. Si le problème persiste, signalez-le à l’exploitant du site.
