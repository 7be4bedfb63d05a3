menu-open = Ouvrir
menu-save = Save
menu-close = Fermer
