### 說明文件中代碼一覽頁面的標籤：頁面標題、表格標題和欄位名稱。
### 初稿，尚未經母語人士審閱。

reference-title = 狀態碼

reference-title-http = HTTP 狀態碼

reference-title-grpc = gRPC 狀態碼

reference-title-cloudflare = Cloudflare 錯誤代碼

reference-title-nginx = nginx 記錄檔中的代碼

reference-title-websocket = WebSocket 關閉代碼

reference-title-laravel = Laravel 狀態碼

reference-title-aws-elb = AWS 負載平衡器代碼

reference-title-axum = axum 拒絕請求的原因

reference-normal = 成功與重新導向

reference-normal-code = 代碼

reference-type = 名稱

reference-description = 說明

reference-abnormal = 錯誤

reference-abnormal-code = 代碼與名稱

reference-other = 其他代碼

reference-other-code = 代碼

## VPC API 頁面的標籤：代碼分為正常傳回值與異常傳回值

reference-normal-vpc = 正常傳回值

reference-normal-code-vpc = 正常回應的狀態碼

reference-type-vpc = 類型

reference-abnormal-vpc = 異常傳回值

reference-abnormal-code-vpc = 傳回值
