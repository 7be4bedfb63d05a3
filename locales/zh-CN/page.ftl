### 浏览器显示的错误页和代码列表页上，状态码说明之外的文字，均为标签。
### 初稿，尚未经母语审校者审阅。

page-request-id = 请求 ID：{ NUMBER($id, useGrouping: "false") }

page-home = 首页

page-contact = 联系我们

page-status = 服务状态

page-languages = 语言
