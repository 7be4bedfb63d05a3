detail-retry-in = { $duration }後にもう一度お試しください。
detail-allowed-methods = 使用できるメソッド: { $methods }
detail-duration-days = { $days } 日
detail-duration-hours = { $hours } 時間
detail-duration-minutes = { $minutes } 分
detail-duration-seconds = { $seconds } 秒
detail-duration-pair = { $larger } { $smaller }
