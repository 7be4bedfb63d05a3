# The first entry of the menu.
menu-open = Open
    .title = Open a file
menu-files =
    { $count ->
        [one] One file
       *[other] { $count } files
    }
menu-save = Save
