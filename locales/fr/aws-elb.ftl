### Codes non enregistrés des équilibreurs de charge d’AWS (Application Load Balancer) : le message dit ce qui s’est passé, .title est un nom court, .hint un conseil.
### Première version, pas encore relue par une personne de langue maternelle française.

aws-elb-460 = Le client a fermé la connexion à l’équilibreur de charge avant l’envoi d’une réponse.
    .title = Connexion fermée par le client
    .hint = Avant de réessayer, vérifiez que la requête n’a pas été exécutée malgré tout et n’est plus en cours. Cherchez ensuite pourquoi la réponse a tardé ; si ce temps de réponse est normal, donnez au client un délai d’attente supérieur au délai d’inactivité de l’équilibreur de charge.

aws-elb-463 = L’en-tête X-Forwarded-For de la requête contient plus de 30 adresses IP.
    .title = Trop d’adresses dans X-Forwarded-For
    .hint = Vérifiez si des proxys se transmettent la requête en boucle. Avant de retirer un proxy du chemin, assurez-vous que rien n’en dépend, notamment aucun contrôle de sécurité.

aws-elb-464 = La version de protocole de la requête n’est pas compatible avec celle du groupe cible.
    .title = Versions de protocole incompatibles
    .hint = Utilisez le protocole configuré pour le groupe cible : HTTP/1.1, HTTP/2, ou gRPC avec POST.

aws-elb-561 = L’authentification a échoué, car le fournisseur d’identité a signalé une erreur.
    .title = Échec de l’authentification
    .hint = Reconnectez-vous à votre compte. Si le problème persiste, signalez-le à l’exploitant du site.
