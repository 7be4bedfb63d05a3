### ar-XB: made from en-US by `fluent-tools pseudo --kind bidi`; do not edit.

# The first entry of the menu.
menu-open = ‏‮Open‬‏
    .title = ‏‮Open‬‏ ‏‮a‬‏ ‏‮file‬‏
menu-files =
    { $count ->
        [one] ‏‮One‬‏ ‏‮file‬‏
       *[other] { $count } ‏‮files‬‏
    }
menu-save = ‏‮Save‬‏
