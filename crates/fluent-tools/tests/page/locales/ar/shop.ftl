### نصوص متجر صغير.

-shop = كوينس
    .gender = masculine

basket = سلتك
    .title = عرض ما في السلة

basket-count =
    { $count ->
        [0] سلتك فارغة.
        [one] في سلتك عنصر واحد.
        [two] في سلتك عنصران.
        [few] في سلتك { $count } عناصر.
        [many] في سلتك { $count } عنصرًا.
       *[other] في سلتك { $count } عنصر.
    }

basket-total = المجموع: { $amout }

basket-empty = إفراغ السلة
    .accesskey = ف
    .confirm =
        هل تريد إخراج كل شيء من السلة؟
        لا يمكن التراجع عن ذلك.

order-thanks = شكرًا لطلبك من { -shop } يا { $name }!
order-failed = فشل الطلب. <a data-l10n-name="retry">حاول مرة أخرى</a>
order-later = تعذر إرسال الطلب. <script>alert(1)</script>
old-news = خبر قديم
