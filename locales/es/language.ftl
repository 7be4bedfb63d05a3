### Nombre de este idioma en el propio idioma, tal como aparece en una lista.
### Primer borrador, aún sin revisar por un hablante nativo.

language-name = Español
