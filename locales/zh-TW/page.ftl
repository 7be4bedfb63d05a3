### 瀏覽器顯示的錯誤頁面或代碼列表頁面上，訊息周圍的文字；全部都是標籤。
### 初稿，尚未經母語人士審閱。

page-request-id = 請求 ID：{ NUMBER($id, useGrouping: "false") }

page-home = 首頁

page-contact = 聯絡我們

page-status = 服務狀態

page-languages = 語言
