menu-open = Open { $name }
    .title = Open
menu-save = Save
menu-close = Close the file
menu-help = Help
menu-about = About
