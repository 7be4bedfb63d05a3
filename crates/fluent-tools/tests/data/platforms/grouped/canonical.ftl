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
    .tooltip = Trace un cercle
    .aria-label = Tracer un cercle
shape-square = Carré
    .tooltip = Trace un carré
    .aria-label = Tracer un carré
# Le losange est aussi un rhombe.
shape-rhombus = Losange
    .tooltip = Trace un losange
