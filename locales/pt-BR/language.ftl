### O nome deste idioma, escrito nele mesmo.
### Primeira versão, ainda não revisada por falante nativo.

language-name = Português (Brasil)
