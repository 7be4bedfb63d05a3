### 带变量的补充说明，附在状态码的说明之后，例如重试时间和允许的方法。
### 中文没有单复数之分，因此不使用选择表达式。
### 初稿，尚未经母语审校者审阅。

## 重试时间

detail-retry-after = 请在 { $seconds } 秒后重试。

detail-retry-after-minutes = 请在 { $minutes } 分钟后重试。

detail-retry-after-hours = 请在 { $hours } 小时后重试。

detail-retry-after-days = 请在 { $days } 天后重试。

detail-retry-in = 请在 { $duration }后重试。

## 时长，用在“请在……后重试”中

detail-duration-days = { $days } 天

detail-duration-hours = { $hours } 小时

detail-duration-minutes = { $minutes } 分钟

detail-duration-seconds = { $seconds } 秒

detail-duration-pair = { $larger } { $smaller }

## 可接受的请求

detail-allowed-methods = 允许使用以下方法：{ $methods }。

detail-max-size = 请求的内容不能超过 { $size }。

detail-supported-media-types = 支持以下媒体类型：{ $types }。
