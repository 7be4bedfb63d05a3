menu-open = Ouvrir { $name }
    .title = Ouvrir
menu-save = Enregistrer
menu-close = Fermer
menu-help = Aide
