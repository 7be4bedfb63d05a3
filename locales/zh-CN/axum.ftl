### Web 框架 axum 的提取器拒绝请求时的代码；这些代码是单词，不是状态码。
### 消息的值是说明，.title 是名称，.hint 是建议；读者是调用 API 的开发者。
### 初稿，尚未经母语审校者审阅。

axum-json-syntax = 提交的数据不是有效的 JSON。
    .title = JSON 无效
    .hint = 请检查语法，例如引号和逗号。

axum-json-data = 提交的数据是有效的 JSON，但其中的字段不符合要求。
    .title = JSON 内容不符合要求
    .hint = 请检查是否缺少字段，以及字段的类型是否与文档一致。

axum-content-type = 请求没有注明 Content-Type，或者这个地址不接受所注明的类型。
    .title = 内容类型不符
    .hint = 请在请求的 Content-Type 标头中注明数据的实际格式，并确认这个地址接受该格式。

axum-path = 地址中某一部分的格式不符合要求，例如应为数字的地方不是数字。
    .title = 路径无效
    .hint = 请检查地址中斜杠之间的各个部分。

axum-query = 某个查询参数缺失，或格式不符合要求。
    .title = 查询参数无效
    .hint = 请检查地址中问号后面的参数。

axum-form = 表单中某个字段缺失，或类型不符合要求。
    .title = 表单无效
    .hint = 请检查表单的各个字段及其名称。

axum-size = 提交的数据超出了这个地址可接受的大小。
    .title = 数据过大
    .hint = 请减少单次提交的数据量。
