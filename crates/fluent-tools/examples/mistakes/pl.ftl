open = Otwórz { $name }
files =
    { $count ->
        [one] { $count } plik
       *[other] { $count } pliki
    }
