# Cette page peut être copiée librement.


### Les menus d'un logiciel de dessin.

-program = Sketcher
    .gender = masculine

## Fichiers

file-new = Nouveau
file-open = Ouvrir…
file-save = Enregistrer
file-close = Fermer
file-quit = Quitter { -program }

## Formes

shape-circle = Cercle
    .aria-label = Tracer un cercle
    .tooltip = Trace un cercle
shape-square = Carré
    .aria-label = Tracer un carré
    .tooltip = Trace un carré
# Le losange est aussi un rhombe.
shape-rhombus = Losange
    .tooltip = Trace un losange
