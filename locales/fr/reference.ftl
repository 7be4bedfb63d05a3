### Libellés de la page de référence d’une famille de codes : titre de la page, titres et colonnes des tableaux.
### Première version, pas encore relue par une personne de langue maternelle française.

reference-title = Codes de statut

reference-title-http = Codes de statut HTTP

reference-title-grpc = Codes de statut gRPC

reference-title-cloudflare = Codes d’erreur Cloudflare

reference-title-nginx = Codes du journal nginx

reference-title-websocket = Codes de fermeture WebSocket

reference-title-laravel = Codes de statut Laravel

reference-title-aws-elb = Codes des équilibreurs de charge AWS

reference-title-axum = Motifs de refus d’axum

reference-normal = Succès et redirections

# allow: untranslated même mot en français
reference-normal-code = Code

reference-type = Nom

# allow: untranslated même mot en français
reference-description = Description

reference-abnormal = Erreurs

reference-abnormal-code = Code et nom

reference-other = Autres codes

# allow: untranslated même mot en français
reference-other-code = Code

## Libellés de la page de l’API VPC, qui répartit ses codes en codes de succès et codes d’erreur.

reference-normal-vpc = Codes de succès

reference-normal-code-vpc = Code de réponse habituel

# allow: untranslated même mot en français
reference-type-vpc = Type

reference-abnormal-vpc = Codes d’erreur

reference-abnormal-code-vpc = Code de réponse
