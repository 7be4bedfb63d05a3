### The menu of a program, with all that Fluent has.

# Name of the program
-brand = Fire { "" }Lamp
    .gender = feminine


-case =  { $case ->
    [dative] Lampe
   *[other] Lampe
 }

## Files

# $name (string): what is opened
open =Open { $name }
  .title   =   Open a file
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
files = You have { $count ->
    [0] no files
    [one] one file
   *[other] { NUMBER($count, minimumFractionDigits: 1, useGrouping: "false") } files
  } in { -brand }.
nested = { $a ->
    [x] { $b ->
        [y] xy
       *[z] xz
    }
   *[other] none
}
by-term = { -brand.gender ->
    [feminine] She
   *[other] It
} opens { -case(case: "dative") }
literals = {"\u00A0"} {"{"} { "[" }x {1.50} { "\"" } {"\\"}
reference = { open } and { open.title }
quoted = He said “{ $what }”.
twice = { $count ->
    [one] One
   *[other] { $count }
} of { NUMBER($total) ->
    [one] one
    [few] { $total } few
   *[other] { $total }
} and { $count ->
    [one] one more
   *[other] more
}
spaces = {"  "}in front{ "" }
braces = {{ $name }} and { -brand() }
unicode = {"\U01F602"} 😂 { "\u200B" }
ordinal = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
   *[other] { $n }th
}
first-default = { $who ->
   *[other] They
    [me] I
} said { DATETIME($day, month: "long", year: "numeric") }
leading = { $who ->
    [me] { "" }
   *[other] {" "}somebody
} else
