save = حفظ
hello = مرحبًا، { $name }!
files =
    { $count ->
        [one] ملف واحد
       *[other] { $count } ملف
    }
open = افتح الملف ⁨{ $name }.
