menu-open = Öffnen
