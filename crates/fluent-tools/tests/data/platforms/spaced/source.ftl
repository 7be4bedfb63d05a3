### What the library's counter says to its readers.

## Lending

# Shown when the reader has put the books on the counter.
lend-ready = Put your books on the plate, one after the other.
    .title = Lend
    .hint = Keep your card at hand.
    .accesskey = L

# $count (Number): how many books lie on the plate.
lend-count =
    { $count ->
        [one] { $count } book
       *[other] { $count } books
    }

lend-done = Take your books, and come again!

## Returning

# The shelf is the one beside the door.
return-shelf = Put the books on the shelf.
    .title = Return
    .hint = We look at them in the evening.

return-late =
    These books are late.
    Please pay at the desk.
