### 状态码参考页的标签：标题、正常返回值表和异常返回值表。
### 初稿，尚未经母语审校者审阅。

reference-title = 状态码

reference-title-http = HTTP 状态码

reference-normal = 正常返回值

# allow: glossary 表头从简，与“正常返回值”一致
reference-normal-code = 正常返回码

reference-type = 类型

reference-description = 说明

reference-abnormal = 异常返回值

reference-abnormal-code = 返回值

reference-other = 其他代码

reference-other-code = 代码
