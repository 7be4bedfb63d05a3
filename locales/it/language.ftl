### Nome di questa lingua, scritto nella lingua stessa.
### Prima bozza, non ancora rivista da una persona di madrelingua.

language-name = Italiano
