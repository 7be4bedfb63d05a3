save = Save
hello = Hello, { $name }!
files =
    { $count ->
        [one] One file
       *[other] { $count } files
    }
open = Open the file { $name }.
