# What each feature set must say the same of, in five languages: see
# tests/testsuite/features.rs. Variables are named by what they are given:
# $n a number, $s a string, $items a list, $wait a length of time.

## Without arguments

plain = Two lines
    of text, with { "{" }braces{ "}" } and { -product }.
    .title = A title with { plain-part }
    .hint = A hint with { plain-part.note }
plain-part = a part
    .note = a note
-product = Fluent
    .gender = neuter
term-attribute =
    { -product.gender ->
        [masculine] he
        [neuter] it
       *[other] they
    }
term-argument = { -cased(case: "upper") } and { -cased(case: "lower") } and { -cased }
-cased =
    { $case ->
        [upper] TERM
       *[lower] term
    }
literal = { 1234567 } and { -1.50 } and { 0 }
literal-choice =
    { 1 ->
        [one] one
       *[other] other
    }
counted = { -copies(count: 1) } and { -copies(count: 2) }
-copies =
    { $count ->
        [one] one copy
       *[other] many copies
    }
nested = { -outer(case: "upper") }
shown-argument = { -by(author: "Ada") } and { -book(author: "Ada", copies: 2) }
-by = by { $author }
-book =
    { $copies ->
        [one] one book
       *[other] { $copies } books
    } { -by(author: "Bea") }
-outer = the { -cased(case: "lower") } in a { -cased(case: "upper") }

## Numbers

number = { $n }
    .title = Title: { $n }
number-function = { NUMBER($n) }
integer-digits = { NUMBER($n, minimumIntegerDigits: 3) }
fraction-digits = { NUMBER($n, minimumFractionDigits: 2) }
no-fraction-digits = { NUMBER($n, maximumFractionDigits: 0) }
significant-digits = { NUMBER($n, maximumSignificantDigits: 2) }
many-significant-digits = { NUMBER($n, minimumSignificantDigits: 6) }
ungrouped = { NUMBER($n, useGrouping: "false") }
grouped-late = { NUMBER($n, useGrouping: "min2") }
plural =
    { $n ->
        [zero] zero: { $n }
        [one] one: { $n }
        [two] two: { $n }
        [few] few: { $n }
        [many] many: { $n }
       *[other] other: { $n }
    }
ordinal =
    { NUMBER($n, type: "ordinal") ->
        [zero] zero: { $n }
        [one] one: { $n }
        [two] two: { $n }
        [few] few: { $n }
        [many] many: { $n }
       *[other] other: { $n }
    }
plural-of-shown-digits =
    { NUMBER($n, minimumFractionDigits: 1) ->
        [one] one
        [few] few
        [many] many
       *[other] other
    }
exactly =
    { $n ->
        [0] none
        [1.0] exactly one
        [one] one
       *[other] other: { $n }
    }
by-reference = See: { plural }
by-attribute = See: { number.title }

## Strings

string = <{ $s }>
string-choice =
    { $s ->
        [draft] A draft.
       *[other] Something else: { $s }.
    }
string-and-number = { $s }: { $n }

## Lists

list = { $items }
list-or = { LIST($items, type: "disjunction") }
list-narrow = { LIST($items, type: "unit", style: "narrow") }

## Lengths of time

duration = Wait { $wait }.
duration-function = Wait { DURATION($wait) }.
duration-of-seconds = Wait { DURATION($n) }.
detail-duration-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
detail-duration-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
detail-duration-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
detail-duration-seconds =
    { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
detail-duration-pair = { $larger } and { $smaller }
