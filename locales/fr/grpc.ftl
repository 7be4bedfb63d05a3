### Codes de statut gRPC, de 0 à 16 : le message dit ce qui s’est passé, .title est un nom court, .hint un conseil.
### Première version, pas encore relue par une personne de langue maternelle française.

grpc-0 = L’appel a abouti.
    .title = Appel réussi

grpc-1 = L’appel a été annulé, en général par l’appelant.
    .title = Appel annulé
    .hint = Si cette annulation n’était pas voulue, cherchez ce qui l’a provoquée et vérifiez ce qui a déjà été exécuté.

grpc-2 = L’appel a échoué pour une raison inconnue.
    .title = Erreur inconnue
    .hint = Avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours. La cause figure peut-être dans le journal du serveur, que l’exploitant du service peut consulter.

grpc-3 = Un argument de l’appel n’est pas valide, quel que soit l’état du système.
    .title = Argument non valide
    .hint = Corrigez l’argument ; répéter le même appel ne sert à rien.

grpc-4 = Le délai accordé à l’appel s’est écoulé avant l’arrivée d’un résultat.
    .title = Délai de l’appel dépassé
    .hint = Réessayez avec un délai plus long ; avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours.

grpc-5 = L’élément demandé est introuvable, ou l’appelant n’y a pas accès.
    .title = Élément introuvable
    .hint = Vérifiez le nom de l’élément et assurez-vous que l’appelant y a accès.

grpc-6 = L’élément à créer existe déjà.
    .title = Élément déjà existant
    .hint = Vérifiez si un appel précédent a déjà créé l’élément. Sinon, choisissez un autre nom.

grpc-7 = L’appelant n’est pas autorisé à effectuer cette opération.
    .title = Autorisation refusée
    .hint = Pour demander l’accès, adressez-vous à l’exploitant du service.

grpc-8 = Une limite a été atteinte, par exemple un quota, l’espace de stockage ou la taille maximale d’un message.
    .title = Ressources épuisées
    .hint = Selon la limite atteinte, attendez avant de réessayer, envoyez moins de données à la fois ou libérez les ressources dont vous n’avez plus besoin.

grpc-9 = Le système n’est pas dans l’état qu’exige l’opération.
    .title = Condition préalable non remplie
    .hint = Déterminez quel état l’opération exige et pourquoi le système n’est pas dans cet état. Ne modifiez l’état du système que si cela se justifie en soi, et ne forcez pas l’opération.

grpc-10 = L’opération a été interrompue, car elle était en conflit avec une autre, exécutée au même moment.
    .title = Opération interrompue
    .hint = Vérifiez d’abord quelles étapes ont déjà pris effet, par exemple un paiement, pour ne pas les répéter. Relisez ensuite l’état actuel, appliquez-y votre modification, puis enregistrez le résultat.

grpc-11 = L’opération a dépassé la plage valide, par exemple la fin d’un fichier.
    .title = Plage valide dépassée
    .hint = Restez dans la plage actuellement valide.

grpc-12 = Le service ne prend pas en charge cette méthode.
    .title = Méthode non prise en charge
    .hint = Vérifiez le nom de la méthode et la version du service.

grpc-13 = Une erreur grave s’est produite dans le service.
    .title = Erreur interne
    .hint = Avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours. Signalez l’erreur à l’exploitant du service.

grpc-14 = Le service n’est pas disponible pour le moment.
    .title = Service temporairement indisponible
    .hint = Réessayez plus tard, en allongeant l’attente après chaque tentative ; avant de refaire une modification, vérifiez qu’elle n’a pas déjà été effectuée et qu’elle n’est plus en cours.

grpc-15 = Des données ont été perdues ou endommagées, et le service ne peut pas les récupérer.
    .title = Perte de données
    .hint = N’écrasez rien. Signalez la perte à l’exploitant du service, qui pourra peut-être restaurer une copie.

grpc-16 = L’appel ne contient pas d’identifiants valides.
    .title = Appel non authentifié
    .hint = Authentifiez-vous ou renouvelez les identifiants, puis réessayez.
