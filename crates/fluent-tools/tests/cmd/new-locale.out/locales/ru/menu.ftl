### ru: a draft from en-US, not yet reviewed by a native speaker.
###
### Each text of the source stands in a comment above its slot. To translate it, take the "# " in
### front of the slot's lines away, and write the text behind each "=" and each key in brackets.
### What is still a comment is missing: readers are shown another language.
###
### Quotation marks: «…», and „…“ within them
### Punctuation: ! " ' ( ) , - . : ; ? § « » ‐ – — ‘ ‚ “ „ …
### Plural categories: [one] 1, 21, 31, 41, …; [few] 2, 3, 4, 22, …; [many] 0, 5, 6, 7, …; *[other] other numbers, such as 1.5

# The first entry of the menu.
# en-US: Open
# en-US .title: Open a file
# menu-open =
#     .title =

# en-US:
#     { $count ->
#         [one] One file
#        *[other] { $count } files
#     }
# menu-files =
#     { $count ->
#         [one]
#         [few]
#         [many]
#        *[other]
#     }

# en-US: Save
# menu-save =
