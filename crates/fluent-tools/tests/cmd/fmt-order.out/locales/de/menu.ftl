menu-open = Öffnen
    .title = Eine Datei öffnen
    .accesskey = F

menu-save = Speichern

## Hilfe

help-about = Über dieses Programm
