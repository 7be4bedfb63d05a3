### 测试用文本：不与任何正式文本相同。

http-4xx = 这样的请求我们答不上来。
    .title = 答不上来
    .hint = 请再看一遍请求。

http-404 = 我们找过了，没有这一页。
    .title = 查无此页
    .hint = 试试搜索吧。

http-405 = 这一页不能这样用。
    .title = 不能这样用
    .hint = 请从 Allow 标头里挑一种方式。

http-410 = 这一页已经撤下。
    .title = 已撤下
    .hint = 去旧档里找找吧。

http-415 = 随请求送来的东西我们读不懂。
    .title = 格式读不懂
    .hint = 请从 Accept 标头里挑一种格式。

http-429 = 一下子来得太多，我们接不住。
    .title = 慢一点
    .hint = 请按 Retry-After 标头歇一会儿。

http-5xx = 我们这边出了差错。
    .title = 我们的错
    .hint = 改天再来吧。

http-500 = 有东西坏了。
    .title = 坏了

http-503 = 我们暂时打烊了。
    .title = 打烊
    .hint = Retry-After 标头知道我们几时再开门。
