shop-1001 =
    { $count ->
        [0] 《{ $item }》已售罄。
       *[other] 《{ $item }》在本店已售罄，其他门店还有 { $count } 本。
    }
    .title = 已售罄

http-404 = 没有找到这本书或这个书架。
    .title = 查无此书
