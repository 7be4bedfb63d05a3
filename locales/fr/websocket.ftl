### Codes de fermeture WebSocket : le message dit pourquoi la connexion a été fermée, .title est un nom court, .hint un conseil.
### Première version, pas encore relue par une personne de langue maternelle française.

websocket-1000 = La connexion n’était plus nécessaire et a été fermée.
    .title = Fermeture normale

websocket-1001 = L’un des deux côtés met fin à la connexion : le serveur est en cours d’arrêt, ou le client s’est déconnecté.
    .title = Arrêt du serveur ou départ du client
    .hint = Si la connexion est encore nécessaire, rétablissez-la ; avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours.

websocket-1002 = La connexion a été fermée en raison d’une erreur de protocole.
    .title = Erreur de protocole
    .hint = Vérifiez les bibliothèques WebSocket des deux côtés et, au besoin, mettez-les à jour.

websocket-1003 = La connexion a été fermée, car le destinataire a reçu un type de données qu’il n’accepte pas.
    .title = Type de données non accepté
    .hint = Envoyez le type de données attendu par le destinataire, par exemple du texte et non des données binaires.

websocket-1004 = Ce code de fermeture est réservé ; il n’a pas encore de signification et ne devrait pas être envoyé.
    .title = Code de fermeture réservé

websocket-1005 = La connexion a été fermée sans code de fermeture ; le code 1005 est attribué par le logiciel local et ne circule jamais sur le réseau.
    .title = Aucun code de fermeture reçu

websocket-1006 = La connexion a été perdue sans avoir été fermée correctement ; le code 1006 est attribué par le logiciel local et ne circule jamais sur le réseau.
    .title = Fermeture anormale
    .hint = Vérifiez la connexion au réseau, puis rétablissez la connexion WebSocket. Avant d’envoyer quoi que ce soit une seconde fois, vérifiez ce que l’autre côté avait déjà reçu.

websocket-1007 = La connexion a été fermée, car un message contenait des données incompatibles avec le type annoncé, par exemple du texte qui n’est pas en UTF-8.
    .title = Données non valides
    .hint = Corrigez l’encodage du message avant de l’envoyer de nouveau.

websocket-1008 = La connexion a été fermée, car un message ne respectait pas une règle du destinataire.
    .title = Message non conforme aux règles
    .hint = Consultez la documentation du service pour connaître ses règles.

websocket-1009 = La connexion a été fermée, car un message dépassait la taille acceptée par le destinataire.
    .title = Message trop volumineux
    .hint = Envoyez des messages plus petits, ou fractionnez les données si le destinataire le permet.

websocket-1010 = Le client a fermé la connexion, car il a besoin d’une extension que le serveur n’a pas acceptée.
    .title = Extension requise
    .hint = Activez l’extension sur le serveur, ou utilisez un client qui n’en a pas besoin.

websocket-1011 = Le serveur a fermé la connexion en raison d’un problème inattendu.
    .title = Erreur interne du serveur
    .hint = Rétablissez la connexion plus tard ; avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours.

websocket-1012 = Le service est en cours de redémarrage.
    .title = Redémarrage du service
    .hint = Rétablissez la connexion après un court délai aléatoire ; avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours.

websocket-1013 = Le serveur a fermé la connexion et n’en accepte pas de nouvelle pour le moment, par exemple parce qu’il est surchargé.
    .title = Réessayer la connexion plus tard
    .hint = Rétablissez la connexion plus tard, en allongeant l’attente après chaque tentative ; avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours.

websocket-1014 = Le serveur, qui fait office de passerelle, a reçu une réponse non valide d’un serveur en amont.
    .title = Réponse non valide du serveur en amont
    .hint = Rétablissez la connexion plus tard ; avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours.

websocket-1015 = La connexion sécurisée n’a pas pu être établie ; le code 1015 est attribué par le logiciel local et ne circule jamais sur le réseau.
    .title = Échec de la négociation TLS
    .hint = Assurez-vous que le certificat du serveur est valide ; ne désactivez pas sa vérification.
