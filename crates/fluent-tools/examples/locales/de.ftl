open = { $name } öffnen
files =
    { $count ->
        [one] { $count } Datei
       *[other] { $count } Dateien
    }
