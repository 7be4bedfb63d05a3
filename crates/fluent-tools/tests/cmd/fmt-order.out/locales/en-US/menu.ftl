# The first entry of the menu.
menu-open = Open
    .title = Open a file
    .accesskey = O

menu-save = Save

## Help

help-about = About this program
