### A small project with a mistake in Polish, for the example of the README.

# $name (text): the name of a file.
open = Open { $name }

# $count (number): how many files were found.
files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
