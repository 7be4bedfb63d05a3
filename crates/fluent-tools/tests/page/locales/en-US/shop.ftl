### The texts of a small shop.
###
### Prices and amounts are filled in by the program.

## Names

# The name of the shop. It is never translated, but may be written in your script.
-shop = Quince
    .gender = neuter

## The basket

# The title of the page, and a tooltip.
basket = Your basket
    .title = Show what is in the basket

# $count (number): how many things are in the basket.
basket-count =
    { $count ->
        [0] Your basket is empty.
        [one] There is one item in your basket.
       *[other] There are { $count } items in your basket.
    }

# $amount (text): a price with its currency.
basket-total = Total: { $amount }

basket-empty = Empty the basket
    .accesskey = E
    .confirm =
        Do you want to take everything out of the basket?
        This cannot be undone.

## The order

order-thanks = Thank you for your order at { -shop }, { $name }!
order-place = You are number { NUMBER($place, type: "ordinal") } in the queue.
order-failed = The order has failed. <a data-l10n-name="retry">Try again</a>
order-later = The order could not be sent. Try again later.
order-help = Call us.
