### A small project, for the examples of the documentation: one file for each language.

# $name (text): the name of a file.
open = Open { $name }

# $count (number): how many files were found.
files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
