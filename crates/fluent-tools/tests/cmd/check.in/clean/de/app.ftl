save = Speichern
