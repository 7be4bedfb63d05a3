shop-1001 = « { $item } » est épuisé.
    .title = Épuisé

language-name = français
