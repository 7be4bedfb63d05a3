### The menu of a program, with all that Fluent has.

# Name of the program
-brand = Fire { "" }Lamp
    .gender = feminine
-case =
    { $case ->
        [dative] Lampe
       *[other] Lampe
    }

## Files

# $name (string): what is opened
open = Open { $name }
    .title = Open a file
    .accesskey = O
several-lines =
    One line,
      a second one that is indented,
    
    and one behind a blank line.
only-attributes =
    .label = Save
    .tooltip =
        Save the file
        and close it
files =
    { $count ->
        [0] You have no files in { -brand }.
        [one] You have one file in { -brand }.
       *[other] You have { NUMBER($count, minimumFractionDigits: 1, useGrouping: "false") } files in { -brand }.
    }
nested =
    { $a ->
        [x]
            { $b ->
                [y] xy
               *[z] xz
            }
       *[other]
            { $b ->
                [y] none
               *[z] none
            }
    }
by-term =
    { -brand.gender ->
        [feminine] She opens { -case(case: "dative") }
       *[other] It opens { -case(case: "dative") }
    }
literals = { " " } { "{" } { "[" }x { 1.50 } { "\"" } { "\\" }
reference = { open } and { open.title }
quoted = He said “{ $what }”.
twice =
    { $count ->
        [one]
            { $total ->
                [one] One of one and one more
                [few] One of { $total } few and one more
               *[other] One of { $total } and one more
            }
       *[other]
            { $total ->
                [one] { $count } of one and more
                [few] { $count } of { $total } few and more
               *[other] { $count } of { $total } and more
            }
    }
spaces = { "  " }in front{ "" }
braces = { $name } and { -brand }
unicode = { "😂" } 😂 { "​" }
ordinal =
    { NUMBER($n, type: "ordinal") ->
        [one] { $n }st
       *[other] { $n }th
    }
first-default =
    { $who ->
        [me] I said { DATETIME($day, month: "long", year: "numeric") }
       *[other] They said { DATETIME($day, month: "long", year: "numeric") }
    }
leading =
    { $who ->
        [me] { "" } else
       *[other] { " " }somebody else
    }
