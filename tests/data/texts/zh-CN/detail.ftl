detail-wait = 等 { $seconds } 秒吧。

detail-retry-in = { $duration }以后再来吧。

detail-check-first = 先看看是不是已经办好了。

detail-duration-days = { $days } 整天

detail-duration-hours = { $hours } 整时

detail-duration-minutes = { $minutes } 整分

detail-duration-seconds = { $seconds } 整秒

detail-duration-pair = { $larger }又 { $smaller }

detail-allowed-methods = 可以用 { $methods } 来用它。

detail-room = 放得下 { $size }。

detail-supported-media-types = 我们读得懂 { $types }。
