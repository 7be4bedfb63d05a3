# $item (text): the title of a book. $count (number): how many there are in other shops.
shop-1001 =
    { $count ->
        [0] { $item } is sold out.
        [one] { $item } is sold out here; another shop has { $count } copy.
       *[other] { $item } is sold out here; other shops have { $count } copies.
    }
    .title = Sold out

# Replaces the shipped message as a whole.
http-404 = There is no such book or shelf.
    .title = No such book
