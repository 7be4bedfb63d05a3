help-about = À propos
help-quit = Quitter
