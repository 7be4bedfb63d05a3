# This file may be copied freely.

### The menus of a drawing program.

-program = Sketcher
    .gender = neuter

## Files

file-new = New
file-open = Open…
file-save = Save

file-close = Close
file-quit = Leave { -program }

## Shapes


# A noun.
shape-circle = Circle
    .tooltip = Draws a circle
    .aria-label = Draw a circle
shape-square = Square
    .tooltip = Draws a square
    .aria-label = Draw a square
# Also for diamonds.
shape-rhombus = Rhombus
    .tooltip = Draws a rhombus
