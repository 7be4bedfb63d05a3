detail-retry-in = { $duration }後に開きます。
detail-allowed-methods = 使い方: { $methods }
detail-duration-days = { $days } 日
detail-duration-hours = { $hours } 時間
detail-duration-minutes = { $minutes } 分
detail-duration-seconds = { $seconds } 秒
detail-duration-pair = { $larger } { $smaller }
