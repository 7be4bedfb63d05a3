help-about = About
help-quit = Quit
