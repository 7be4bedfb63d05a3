### Codes de statut de l’API VPC, que sa référence répartit en deux tableaux : codes de succès et codes d’erreur.
### Première version, pas encore relue par une personne de langue maternelle française.

## Codes de succès

vpc-200 = L’opération a abouti. Les opérations GET, PUT et POST renvoient normalement ce code.
    .title = Opération réussie

vpc-201 = La ressource a été créée. Les opérations POST de l’API OpenStack Neutron renvoient normalement ce code.
    .title = Ressource créée

vpc-204 = L’opération a abouti, et il n’y a pas de contenu à renvoyer. Les opérations DELETE renvoient normalement ce code.
    .title = Réponse sans contenu

## Codes d’erreur

vpc-400 = La requête ne peut pas être exécutée telle quelle ; un paramètre est peut-être incorrect ou manquant.
    .title = Requête non valide
    .hint = Comparez la requête avec la description de l’opération, corrigez-la, puis réessayez.

vpc-401 = L’opération exige une authentification par nom d’utilisateur et mot de passe.
    .title = Authentification requise
    .hint = Vérifiez que les identifiants sont corrects et encore valides, puis réessayez.

vpc-403 = Le compte n’est pas autorisé à effectuer cette opération sur cette ressource.
    .title = Accès interdit
    .hint = Demandez à l’administrateur du compte d’accorder l’autorisation nécessaire à cette opération.

vpc-404 = Il n’y a pas de ressource à cette adresse, ou le compte n’y a pas accès.
    .title = Ressource introuvable
    .hint = Vérifiez l’adresse et les ID qu’elle contient. Il se peut aussi que la ressource ait été supprimée.

vpc-405 = La ressource n’accepte pas la méthode utilisée par l’appel.
    .title = Méthode non acceptée
    .hint = Utilisez la méthode indiquée dans la description de l’opération. N’en essayez pas d’autres au hasard : POST, PUT et DELETE peuvent modifier ou supprimer des données.

vpc-406 = Le client n’accepte pas le format que renvoie l’opération.
    .title = Format non accepté par le client
    .hint = Ajoutez le format de l’API à l’en-tête Accept de la requête.

vpc-407 = Le proxy exige une authentification avant de transmettre la requête au serveur.
    .title = Authentification requise par le proxy
    .hint = Vérifiez les identifiants enregistrés pour le proxy dans les paramètres du client, puis réessayez.

vpc-408 = Le serveur a cessé d’attendre la suite de la requête.
    .title = Délai de la requête dépassé
    .hint = Vérifiez la connexion au réseau, puis réessayez.

vpc-409 = L’opération est en conflit avec l’état actuel de la ressource et n’a pas été exécutée.
    .title = Conflit avec l’état de la ressource
    .hint = Consultez d’abord l’état actuel : la modification a peut-être déjà été effectuée par l’une de vos requêtes précédentes. Sinon, résolvez le conflit sans écraser les modifications apportées par d’autres, puis réessayez.

vpc-500 = Une défaillance du service a interrompu l’opération, qui a peut-être été exécutée en partie.
    .title = Erreur interne du serveur
    .hint = Réessayez plus tard ; avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours. Si le problème persiste, signalez-le à l’exploitant du service.

vpc-501 = L’opération n’a pas été exécutée ; le serveur ne dispose pas de cette fonctionnalité.
    .title = Fonctionnalité non prise en charge
    .hint = Consultez la documentation de l’API pour connaître les fonctionnalités disponibles.

vpc-502 = Le serveur en amont a renvoyé une réponse non valide ; le résultat de l’opération n’est donc pas connu.
    .title = Réponse non valide du serveur en amont
    .hint = Réessayez plus tard ; avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours. Si le problème persiste, signalez-le à l’exploitant du service.

vpc-503 = Le service n’est pas disponible pour le moment.
    .title = Service temporairement indisponible
    .hint = Réessayez plus tard ; avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours.

vpc-504 = La passerelle n’a pas reçu à temps de réponse du serveur en amont.
    .title = Délai de réponse en amont dépassé
    .hint = Réessayez plus tard ; avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours. Si le problème persiste, signalez-le à l’exploitant du service.
