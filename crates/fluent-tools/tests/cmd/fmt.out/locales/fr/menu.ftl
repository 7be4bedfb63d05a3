# La première entrée.
menu-open = Ouvrir
    .title = Ouvrir un fichier
menu-files =
    { $count ->
        [one] Un fichier
       *[other] { $count } fichiers
    }
menu-save = Enregistrer
