### Was der Schalter der Bücherei den Lesern sagt.


## Ausleihen

lend-ready = Legen Sie Ihre Bücher nacheinander auf die Platte.
    .title = Ausleihen
    .hint = Halten Sie Ihren Ausweis bereit.
    .accesskey = A
lend-count =
    { $count ->
        [one] { $count } Buch
       *[other] { $count } Bücher
    }
lend-done = Nehmen Sie Ihre Bücher mit. Bis bald!

## Zurückgeben

# Das Regal heißt im Haus so.
return-shelf = Stellen Sie die Bücher in das Regal.
    .title = Zurückgeben
    .hint = Wir sehen sie am Abend durch.
return-late =
    Diese Bücher sind überfällig.
    Bitte zahlen Sie an der Theke.
