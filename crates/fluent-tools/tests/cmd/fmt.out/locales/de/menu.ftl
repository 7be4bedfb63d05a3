menu-open = Öffnen
menu-save = Speichern
