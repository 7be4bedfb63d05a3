### Codes de statut HTTP, expliqués simplement : le message dit ce qui s’est passé, .title est un nom court, .hint un conseil ; http-1xx à http-5xx valent pour les codes inconnus.
### Première version, pas encore relue par une personne de langue maternelle française.

## 1xx : réponses provisoires

http-1xx = La requête est en cours ; la réponse finale suivra.
    .title = Réponse provisoire
    .hint = Attendez la réponse finale.

http-100 = Le serveur a reçu le début de la requête et, jusqu’ici, ne l’a pas rejetée.
    .title = Suite de la requête attendue
    .hint = Envoyez la suite de la requête ou, si tout est déjà envoyé, attendez la réponse finale.

http-101 = Le serveur accepte le changement de protocole demandé par le client ; la suite de cette connexion utilise le nouveau protocole.
    .title = Changement de protocole accepté

http-102 = Le serveur a reçu la requête complète et continue de la traiter.
    .title = Traitement en cours
    .hint = Gardez la connexion ouverte ; la réponse finale peut se faire attendre.

http-103 = Le serveur a envoyé certains en-têtes avant la réponse finale, pour que le client puisse commencer à charger ce dont il aura besoin.
    .title = En-têtes envoyés à l’avance

http-104 = Le serveur permet de reprendre cet envoi après une interruption, sans repartir du début.
    .title = Reprise de l’envoi possible
    .hint = Si la connexion est coupée, vérifiez ce que le serveur a déjà reçu, puis envoyez le reste.

## 2xx : succès

http-2xx = Le serveur a compris la requête et l’a acceptée.
    .title = Succès

http-200 = La requête a abouti.
    .title = Requête réussie

http-201 = La requête a abouti, et une ou plusieurs ressources ont été créées.
    .title = Ressource créée

http-202 = Le serveur a accepté la requête, mais n’a pas fini de l’exécuter ; le résultat n’est donc pas encore connu.
    .title = Requête acceptée, résultat en attente
    .hint = Vérifiez le résultat plus tard. D’ici là, n’envoyez pas la requête de nouveau : elle risquerait d’être exécutée deux fois.

http-203 = La requête a abouti, mais la réponse du serveur a été modifiée en chemin par un proxy.
    .title = Réponse modifiée par un proxy
    .hint = Pour obtenir le contenu d’origine, accédez à la ressource sans passer par ce proxy, si c’est autorisé.

http-204 = La requête a abouti, et il n’y a pas de contenu à renvoyer.
    .title = Réponse sans contenu

http-205 = La requête a abouti, et le serveur demande au client de réinitialiser le formulaire qui vient d’être envoyé.
    .title = Formulaire à réinitialiser
    .hint = Les données sont bien arrivées : il est inutile de les saisir ou de les envoyer de nouveau.

http-206 = Le serveur n’a envoyé qu’une partie de la ressource, car le client n’en a demandé que certaines plages.
    .title = Contenu partiel
    .hint = Vérifiez quelles plages sont arrivées et, si nécessaire, demandez-en d’autres. N’assemblez que des plages provenant d’une même version de la ressource.

http-207 = La requête comportait plusieurs opérations, et chacune a son propre statut.
    .title = Statuts multiples
    .hint = Vérifiez le statut de chaque opération. Si certaines ont échoué, corrigez la cause de l’échec, puis ne répétez que celles-là.

http-208 = Cette collection est accessible à plusieurs adresses ; ses membres ont déjà été énumérés à une autre adresse et ne sont pas répétés ici.
    .title = Membres de la collection déjà énumérés

http-226 = Au lieu de la ressource complète, le serveur a envoyé un résultat calculé à partir d’elle, par exemple les seuls changements depuis une version antérieure.
    .title = Ressource envoyée sous une autre forme
    .hint = Reconstituez la ressource complète, par exemple en appliquant les changements à la version exacte à partir de laquelle ils ont été calculés.

## 3xx : redirection

# allow: untranslated même mot en français
http-3xx = Le client doit encore effectuer une étape pour obtenir le résultat, par exemple se rendre à une autre adresse.
    .title = Redirection
    .hint = En général, le client s’en charge automatiquement.

http-300 = La ressource existe en plusieurs variantes, chacune à sa propre adresse.
    .title = Choix entre plusieurs variantes
    .hint = Choisissez l’une des variantes.

http-301 = La ressource a définitivement changé d’adresse.
    .title = Redirection définitive
    .hint = En général, le client suit automatiquement la redirection, mais remplace parfois POST par GET sans transmettre les données. Avant d’envoyer de nouveau des données, vérifiez qu’elles ne sont pas déjà arrivées. Mettez à jour les liens et les favoris.

http-302 = La ressource se trouve temporairement à une autre adresse.
    .title = Redirection temporaire
    .hint = En général, le client suit automatiquement la redirection, mais remplace parfois POST par GET sans transmettre les données. Avant d’envoyer de nouveau des données, vérifiez qu’elles ne sont pas déjà arrivées. Pour les requêtes suivantes, continuez d’utiliser l’adresse d’origine.

http-303 = Le résultat de la requête est une ressource distincte, qui se trouve à une autre adresse.
    .title = Résultat à une autre adresse
    .hint = En général, le client récupère automatiquement le résultat avec GET. N’envoyez pas de nouveau la requête initiale.

http-304 = La copie locale du client est toujours à jour ; le serveur n’a donc pas renvoyé la ressource.
    .title = Ressource inchangée
    .hint = Il suffit d’utiliser la copie locale.

http-305 = Le serveur demande au client d’utiliser un certain proxy. Pour des raisons de sécurité, les clients ne devraient plus suivre ce genre de consigne.
    .title = Proxy exigé par le serveur
    .hint = N’utilisez pas un proxy simplement parce qu’un serveur le demande : limitez-vous à ceux qui sont déjà configurés dans le client. Si la ressource reste inaccessible, signalez le problème à l’exploitant du service.

http-306 = Le serveur a renvoyé un code de redirection réservé, qui n’est plus utilisé.
    .title = Code réservé (redirection)
    .hint = Signalez ce code à l’exploitant du service : son serveur ne devrait pas l’envoyer.

http-307 = La ressource se trouve temporairement à une autre adresse ; la requête doit y être envoyée avec la même méthode.
    .title = Redirection temporaire, même méthode
    .hint = En général, le client envoie automatiquement la requête à cette adresse. Pour les requêtes suivantes, continuez d’utiliser l’adresse d’origine.

http-308 = La ressource a définitivement changé d’adresse ; la requête doit être envoyée à la nouvelle adresse avec la même méthode.
    .title = Redirection définitive, même méthode
    .hint = En général, le client envoie automatiquement la requête à cette adresse. Mettez à jour les liens et les favoris.

## 4xx : erreur côté client

http-4xx = Le serveur a constaté un problème dans la requête et ne l’a pas exécutée.
    .title = Erreur côté client
    .hint = Vérifiez la requête et corrigez-la avant de réessayer.

http-400 = Le serveur n’a pas exécuté la requête, car elle n’est pas valide ; une valeur est peut-être incorrecte ou manquante.
    .title = Requête non valide
    .hint = Vérifiez l’adresse et les données envoyées, et corrigez-les avant de réessayer.

http-401 = La ressource n’est accessible qu’après authentification, et la requête ne contient pas d’identifiants valides.
    .title = Authentification requise
    .hint = Connectez-vous à votre compte, ou vérifiez que vos identifiants sont corrects et encore valides.

http-402 = La requête a été refusée pour une raison liée au paiement, par exemple parce qu’un abonnement a expiré ou qu’un quota est épuisé.
    .title = Paiement requis
    .hint = Vérifiez votre abonnement et ses limites dans votre compte. Si vous avez déjà payé, ne payez pas une seconde fois : le paiement n’a peut-être pas encore été enregistré.

http-403 = Le serveur a compris la requête, mais refuse de l’exécuter.
    .title = Accès interdit
    .hint = Pour demander l’accès, adressez-vous à l’exploitant du service. Répéter la même requête ne sert généralement à rien.

http-404 = Aucune ressource n’a été trouvée à l’adresse demandée, ou le serveur ne révèle pas s’il en existe une.
    .title = Ressource introuvable
    .hint = Vérifiez l’adresse. Il se peut aussi que la ressource ait été déplacée ou retirée, ou que le lien ne soit plus à jour.

http-405 = Le serveur connaît la méthode de la requête, mais la ressource ne l’accepte pas.
    .title = Méthode non acceptée
    .hint = Cherchez dans la documentation du service la méthode qui convient. N’en essayez pas d’autres au hasard : POST, PUT, PATCH et DELETE peuvent modifier ou supprimer des données.

http-406 = La ressource n’est pas disponible dans les formats, langues ou encodages demandés par le client.
    .title = Format, langue ou encodage indisponible
    .hint = Ajoutez d’autres valeurs à l’en-tête Accept, Accept-Language ou Accept-Encoding de la requête, ou supprimez l’en-tête trop restrictif.

http-407 = Le proxy exige une authentification avant de transmettre la requête au serveur.
    .title = Authentification requise par le proxy
    .hint = Authentifiez-vous auprès du proxy, ou vérifiez les identifiants enregistrés pour ce proxy dans les paramètres du client.

http-408 = La requête n’est pas arrivée en entier dans le délai prévu ; le serveur a cessé d’attendre.
    .title = Délai de la requête dépassé
    .hint = Vérifiez la connexion au réseau, puis réessayez.

http-409 = La requête est en conflit avec l’état actuel de la ressource.
    .title = Conflit avec l’état de la ressource
    .hint = Consultez d’abord l’état actuel : la modification a peut-être déjà été effectuée par l’une de vos requêtes précédentes. Sinon, résolvez le conflit sans écraser les modifications apportées par d’autres, puis réessayez.

http-410 = La ressource a été retirée de cette adresse, probablement de façon définitive.
    .title = Ressource retirée
    .hint = Il est inutile de réessayer. Supprimez ou mettez à jour les liens et les favoris qui mènent à cette adresse.

http-411 = Le serveur n’accepte cette requête que si elle indique la longueur des données envoyées.
    .title = Longueur requise
    .hint = Ajoutez un en-tête Content-Length indiquant la longueur exacte, en octets, des données envoyées, puis réessayez.

http-412 = Le client a demandé que la requête ne soit exécutée qu’à une certaine condition, et celle-ci n’est pas remplie.
    .title = Condition préalable non remplie
    .hint = Récupérez la version actuelle. Si votre modification y figure, il n’y a rien à faire. Sinon, appliquez-la et envoyez le résultat avec l’ETag de cette version dans l’en-tête If-Match, pour ne rien écraser de plus récent. Si une autre ressource occupe l’adresse d’une ressource à créer, changez-en.

http-413 = Les données envoyées dépassent la taille acceptée par le serveur.
    .title = Données trop volumineuses
    .hint = Envoyez moins de données à la fois, par exemple un fichier plus petit.

http-414 = L’adresse demandée dépasse la longueur acceptée par le serveur.
    .title = Adresse trop longue
    .hint = Raccourcissez l’adresse. Si elle contient des données de formulaire, vérifiez si le service permet de les envoyer par POST.

http-415 = Les données envoyées sont dans un format que la ressource n’accepte pas avec cette méthode.
    .title = Format de données non accepté
    .hint = Envoyez les données dans un format accepté, et vérifiez que les en-têtes Content-Type et Content-Encoding le décrivent correctement.

http-416 = Le serveur ne peut envoyer aucune des plages demandées, par exemple parce qu’elles se situent au-delà de la fin de la ressource.
    .title = Plages demandées impossibles à fournir
    .hint = Demandez des plages comprises dans la longueur actuelle de la ressource, ou la ressource entière. Si vous repreniez un téléchargement, il est peut-être déjà complet.

http-417 = Le serveur, ou un serveur intermédiaire, ne peut pas faire ce que demande l’en-tête Expect de la requête.
    .title = En-tête Expect non satisfait
    .hint = Réessayez sans l’en-tête Expect.

http-418 = Le serveur a renvoyé un code d’erreur côté client qui est réservé et n’a pas de signification définie. Certains serveurs l’utilisent pour refuser des requêtes automatisées.
    .title = Code réservé (erreur côté client)
    .hint = Si le refus de la requête vous semble injustifié, adressez-vous à l’exploitant du service.

http-421 = La requête est parvenue à un serveur qui ne gère pas l’adresse demandée.
    .title = Requête arrivée au mauvais serveur
    .hint = Réessayez en ouvrant une nouvelle connexion au serveur. Si vous utilisez un navigateur, enregistrez d’abord votre travail, puis quittez complètement le navigateur et rouvrez-le.

http-422 = Le format et la syntaxe des données envoyées sont corrects, mais le serveur ne peut pas en traiter le contenu.
    .title = Contenu impossible à traiter
    .hint = Vérifiez si des valeurs manquent, ne sont pas acceptées ou se contredisent, et corrigez les données avant de réessayer.

http-423 = Un verrou protège la ressource, ou l’emplacement vers lequel elle devait être déplacée ou copiée.
    .title = Ressource verrouillée
    .hint = Si vous avez posé ce verrou, indiquez son jeton dans la requête. Sinon, attendez qu’il soit levé, puis consultez la version actuelle avant de réessayer.

http-424 = Le serveur n’a pas exécuté cette opération, car elle dépendait d’une autre opération, qui a échoué.
    .title = Échec d’une opération préalable
    .hint = Déterminez quelle opération a échoué et pourquoi, puis résolvez le problème. Ne répétez ensuite que ce qui a échoué ou n’a pas été exécuté.

http-425 = La requête est arrivée avant que la connexion sécurisée soit entièrement établie. Par précaution, elle n’a pas été exécutée : il aurait pu s’agir d’une copie envoyée par un attaquant.
    .title = Requête arrivée trop tôt
    .hint = Réessayez une fois la connexion établie.

http-426 = Le serveur refuse d’exécuter la requête avec le protocole utilisé sur cette connexion.
    .title = Changement de protocole requis
    .hint = Consultez la documentation du service pour connaître les protocoles acceptés, par exemple une version plus récente de HTTP, puis réessayez avec l’un d’eux.

http-428 = Pour éviter que des modifications plus récentes ne soient écrasées, le serveur n’accepte pour cette ressource que des requêtes conditionnelles.
    .title = Condition préalable requise
    .hint = Récupérez la version actuelle, appliquez-y votre modification, puis réessayez en indiquant, dans un en-tête If-Match, l’ETag de la version récupérée.

http-429 = Trop de requêtes ont été envoyées en un temps donné.
    .title = Trop de requêtes
    .hint = Attendez avant de réessayer, et espacez davantage les requêtes.

http-431 = Un en-tête de la requête, ou l’ensemble des en-têtes, dépasse la taille acceptée par le serveur.
    .title = En-têtes de requête trop volumineux
    .hint = Raccourcissez les en-têtes, puis réessayez. En général, il suffit de supprimer les cookies de ce site, mais cela peut mettre fin à votre session et vous faire perdre ce qu’ils contiennent, par exemple un panier.

http-451 = Le serveur ne fournit pas la ressource, car son blocage a été exigé, par exemple par un tribunal ou une autorité, pour des raisons juridiques.
    .title = Blocage pour raisons juridiques
    .hint = Pour savoir qui a demandé le blocage et sur quel fondement juridique, adressez-vous à l’exploitant du service.

## 5xx : erreur côté serveur

http-5xx = Le serveur n’a peut-être pas exécuté la requête jusqu’au bout.
    .title = Erreur côté serveur
    .hint = Réessayez plus tard ; avant de refaire une commande, un paiement ou une modification, vérifiez que l’opération n’a pas déjà été effectuée et qu’elle n’est plus en cours. Si le problème persiste, signalez-le à l’exploitant du service.

http-500 = Un problème inattendu s’est produit sur le serveur ; la requête n’a peut-être pas été exécutée jusqu’au bout.
    .title = Erreur interne du serveur
    .hint = Réessayez plus tard ; avant de refaire une commande, un paiement ou une modification, vérifiez que l’opération n’a pas déjà été effectuée et qu’elle n’est plus en cours. Si le problème persiste, signalez-le à l’exploitant du service.

http-501 = Le serveur ne dispose pas d’une fonctionnalité nécessaire à cette requête ; il ne prend peut-être pas en charge la méthode utilisée.
    .title = Fonctionnalité non prise en charge
    .hint = Consultez la documentation du service pour connaître les fonctionnalités disponibles.

http-502 = Pour exécuter la requête, le serveur a fait appel à un serveur en amont, qui a renvoyé une réponse non valide.
    .title = Réponse non valide du serveur en amont
    .hint = Réessayez plus tard ; avant de refaire une commande, un paiement ou une modification, vérifiez que l’opération n’a pas déjà été effectuée et qu’elle n’est plus en cours. Si le problème persiste, signalez-le à l’exploitant du service.

http-503 = Le serveur ne peut pas exécuter la requête pour le moment, par exemple en raison d’une surcharge ou d’une maintenance.
    .title = Service temporairement indisponible
    .hint = Réessayez plus tard ; avant de refaire une commande, un paiement ou une modification, vérifiez que l’opération n’a pas déjà été effectuée et qu’elle n’est plus en cours.

http-504 = Pour exécuter la requête, le serveur a fait appel à un serveur en amont, qui n’a pas répondu à temps.
    .title = Délai de réponse en amont dépassé
    .hint = Réessayez plus tard ; avant de refaire une commande, un paiement ou une modification, vérifiez que l’opération n’a pas déjà été effectuée et qu’elle n’est plus en cours. Si le problème persiste, signalez-le à l’exploitant du service.

http-505 = Le serveur ne prend pas en charge la version de HTTP utilisée par la requête.
    .title = Version de HTTP non prise en charge
    .hint = Réessayez avec une autre version de HTTP, par exemple HTTP/1.1.

http-506 = Le serveur est mal configuré : la variante qu’il a choisie pour la ressource n’a pas de contenu propre et ne fait que proposer à son tour un choix de variantes.
    .title = Négociation de contenu mal configurée
    .hint = Signalez l’erreur à l’exploitant du service.

http-507 = L’espace de stockage du serveur ou le quota du compte ne suffit pas pour exécuter la requête jusqu’au bout.
    .title = Espace de stockage insuffisant
    .hint = Vérifiez d’abord ce qui a été enregistré en entier. Supprimez uniquement ce dont vous n’avez plus besoin, ou demandez plus d’espace à l’exploitant du service. Puis envoyez de nouveau les fichiers manquants ou incomplets, chacun en entier.

http-508 = L’opération a entièrement échoué, car une collection se contient elle-même, directement ou indirectement, ce qui forme une boucle.
    .title = Boucle détectée
    .hint = À l’aide de l’en-tête Depth, limitez le nombre de niveaux parcourus, ou demandez à l’exploitant du service de corriger la boucle. Ne supprimez pas la collection pour résoudre le problème.

http-510 = Le serveur exige une extension HTTP que la requête n’utilise pas. Ce code est obsolète.
    .title = Extension HTTP requise
    .hint = Cherchez dans la documentation du service quelle extension la requête doit utiliser.

http-511 = Il faut s’authentifier pour utiliser le réseau, qui a répondu à la place du serveur.
    .title = Authentification requise par le réseau
    .hint = Authentifiez-vous auprès du réseau, par exemple sur la page de connexion du Wi-Fi, mais n’y saisissez jamais le mot de passe d’un autre service. Réessayez ensuite.

## Codes qui ne sont pas des statuts HTTP

http-other = Le service a renvoyé un code qui n’est pas décrit ici.
    .title = Code inconnu
    .hint = Cherchez ce code dans la documentation du service.
