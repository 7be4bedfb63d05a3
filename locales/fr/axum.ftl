### Motifs pour lesquels le framework web axum refuse une requête : le message dit ce qui s’est passé, .title est un nom court, .hint un conseil.
### Première version, pas encore relue par une personne de langue maternelle française.

axum-json-syntax = Les données envoyées ne sont pas du JSON valide.
    .title = JSON non valide
    .hint = Vérifiez la syntaxe, par exemple les guillemets et les virgules.

axum-json-data = Les données envoyées sont du JSON valide, mais leurs champs ne correspondent pas à ce qui est attendu.
    .title = Contenu JSON inattendu
    .hint = Vérifiez si des champs manquent ou n’ont pas le type indiqué dans la documentation.

axum-content-type = L’en-tête Content-Type de la requête manque ou indique un format non accepté à cette adresse.
    .title = Content-Type manquant ou non accepté
    .hint = Indiquez le format réel des données dans l’en-tête Content-Type de la requête, et vérifiez que ce format est accepté à cette adresse.

axum-path = Une partie de l’adresse n’a pas la forme attendue ; elle devrait par exemple être un nombre.
    .title = Chemin non valide
    .hint = Vérifiez les parties de l’adresse situées entre les barres obliques.

axum-query = Un paramètre de la chaîne de requête manque ou n’a pas la forme attendue.
    .title = Chaîne de requête non valide
    .hint = Vérifiez les paramètres situés après le point d’interrogation dans l’adresse.

axum-form = Un champ du formulaire manque ou n’a pas le type attendu.
    .title = Formulaire non valide
    .hint = Vérifiez les champs du formulaire et leurs noms.

axum-size = Les données envoyées dépassent la taille acceptée à cette adresse.
    .title = Données trop volumineuses
    .hint = Envoyez moins de données à la fois.
