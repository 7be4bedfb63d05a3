### 網頁框架 axum 的擷取器拒絕請求的原因；代碼是單字，並非狀態碼。值是說明，.title 是名稱，.hint 是建議。
### 初稿，尚未經母語人士審閱。

axum-json-syntax = 送出的資料不是有效的 JSON。
    .title = JSON 無效
    .hint = 請檢查語法，例如引號和逗號。

axum-json-data = 送出的資料是有效的 JSON，但其中的欄位不符預期。
    .title = JSON 內容不符預期
    .hint = 請檢查是否缺少欄位，或有欄位的類型與說明文件不符。

axum-content-type = 請求沒有標明 Content-Type，或標明的類型不是這個網址所接受的。
    .title = Content-Type 缺少或不符
    .hint = 請在請求的 Content-Type 標頭中標明資料的實際格式，並確認這個網址接受該格式。

axum-path = 網址路徑中有一段的格式不符規定，例如應為數字的部分不是數字。
    .title = 路徑無效
    .hint = 請檢查網址中各斜線之間的部分。

axum-query = 缺少查詢參數，或參數的格式不符規定。
    .title = 查詢參數無效
    .hint = 請檢查網址中問號後面的參數。

axum-form = 缺少表單欄位，或欄位的類型不符規定。
    .title = 表單無效
    .hint = 請檢查表單的欄位及其名稱。

axum-size = 送出的資料超過這個網址可接受的大小。
    .title = 送出的資料過大
    .hint = 請減少單次送出的資料量。
