### How this language is called, in the language itself.

# Shown in lists of languages, where a reader looks for their own. Write it as your language does in such a list, with
# the region or the script only where readers need it to tell one list entry from another. It stands by itself: begin it
# as your language begins an entry of a list, whatever it would do in a sentence.
language-name = English (United States)
