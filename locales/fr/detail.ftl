### Détails affichés avec le message d’un code, par exemple quand réessayer ou quelles méthodes sont acceptées.
### Première version, pas encore relue par une personne de langue maternelle française.

detail-retry-in = Réessayez dans { $duration }.

detail-check-first = Avant de refaire une commande, un paiement ou une modification, vérifiez que l’opération n’a pas déjà été effectuée et qu’elle n’est plus en cours.

## Durées en unités entières, telles qu’elles figurent dans « Réessayez dans … »

detail-duration-days =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }

detail-duration-hours =
    { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }

detail-duration-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

detail-duration-seconds =
    { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } secondes
    }

detail-duration-pair = { $larger } et { $smaller }

## Ce que le serveur accepte

detail-allowed-methods = Méthodes acceptées : { $methods }.

detail-supported-media-types = Types de média acceptés pour l’envoi de données : { $types }.

detail-upgrade-protocols = Protocoles acceptés par le serveur : { $protocols }.
