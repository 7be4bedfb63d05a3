### 状态码参考文档的标签：标题、表格标题和表头。
### 初稿，尚未经母语审校者审阅。

reference-title = 状态码

reference-title-http = HTTP 状态码

reference-title-grpc = gRPC 状态码

reference-title-cloudflare = Cloudflare 错误代码

reference-title-nginx = nginx 日志代码

reference-title-websocket = WebSocket 关闭代码

reference-title-laravel = Laravel 状态码

reference-title-aws-elb = AWS 负载均衡器代码

reference-title-axum = axum 拒绝原因

reference-normal = 成功和重定向

reference-normal-code = 代码

reference-type = 名称

reference-description = 说明

reference-abnormal = 错误

reference-abnormal-code = 代码和名称

reference-other = 其他代码

reference-other-code = 代码

## VPC API 的参考文档分为正常返回值和异常返回值

reference-normal-vpc = 正常返回值

# allow: glossary 表头沿用参考文档的用词
reference-normal-code-vpc = 正常返回码

reference-type-vpc = 类型

reference-abnormal-vpc = 异常返回值

reference-abnormal-code-vpc = 返回值
