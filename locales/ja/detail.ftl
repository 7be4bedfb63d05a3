### 変数を含む補足の文。再試行までの時間や使用できるメソッドなどを、ステータスの説明とともに示す。日本語に複数形の区別はない。
### 初稿。日本語を母語とする人による確認はまだ行われていません。

detail-retry-in = { $duration }後にもう一度お試しください。

detail-check-first = 注文や支払い、データの変更などを行っていた場合は、先に状況を確認してください。すでに反映されている場合や処理中の場合は、やり直さないでください。

## 時間の長さ。「2 分後に」のように、後ろに「後に」が続く形

detail-duration-days = { $days } 日

detail-duration-hours = { $hours } 時間

detail-duration-minutes = { $minutes } 分

detail-duration-seconds = { $seconds } 秒

detail-duration-pair = { $larger } { $smaller }

## サーバーが受け付けるもの

detail-allowed-methods = 使用できるメソッドは { $methods } です。

detail-supported-media-types = 送信に使用できるデータ形式は { $types } です。

detail-upgrade-protocols = サーバーが受け付けるプロトコルは { $protocols } です。
