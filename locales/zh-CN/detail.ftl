### 带变量的补充说明，与状态码的说明一起显示，例如何时重试、允许哪些方法。
### 中文没有单复数之分，因此不使用选择表达式；列表由程序用“、”“和”连接。
### 初稿，尚未经母语审校者审阅。

detail-retry-in = 请在 { $duration }后重试。

detail-check-first = 如果是下单、付款等会更改数据的操作，重试前请先确认是否已经生效或仍在处理，以免重复。

## 时长，用在“请在……后重试”中

detail-duration-days = { $days } 天

detail-duration-hours = { $hours } 小时

detail-duration-minutes = { $minutes } 分钟

detail-duration-seconds = { $seconds } 秒

detail-duration-pair = { $larger } { $smaller }

## 服务器接受的请求

detail-allowed-methods = 可以使用以下方法：{ $methods }。

detail-supported-media-types = 提交数据时可以使用以下媒体类型：{ $types }。

detail-upgrade-protocols = 服务器接受以下协议：{ $protocols }。
