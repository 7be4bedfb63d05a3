menu-save = Speichern
menu-open = Öffnen
    .accesskey = F
    .title = Eine Datei öffnen

## Hilfe

help-about = Über dieses Programm
