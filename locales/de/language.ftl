### Der Name dieser Sprache in ihr selbst.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

language-name = Deutsch
