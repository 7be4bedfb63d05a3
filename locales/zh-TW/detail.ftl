### 與狀態訊息一起顯示的細節，每則都含有變數，也都能獨立成句。中文沒有單複數之分，因此不分變體。
### 初稿，尚未經母語人士審閱。

detail-retry-in = 請在 { $duration }後再試一次。

detail-check-first = 如果您剛才在下單、付款或變更資料，請先確認這項操作是否已經成功，或仍在處理中；確定都不是，才可以稍後重新送出。

## 以整數單位表示的時間長度，用於「請在……後再試一次」

detail-duration-days = { $days } 天

detail-duration-hours = { $hours } 小時

detail-duration-minutes = { $minutes } 分鐘

detail-duration-seconds = { $seconds } 秒

detail-duration-pair = { $larger } { $smaller }

## 伺服器接受的內容

detail-allowed-methods = 可使用的方法：{ $methods }。

detail-supported-media-types = 送出資料時可使用的格式（媒體類型）：{ $types }。

detail-upgrade-protocols = 伺服器接受的協定：{ $protocols }。
