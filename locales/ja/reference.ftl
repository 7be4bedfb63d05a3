### コードのリファレンスページに使うラベル。ページの題名、表の見出し、列の見出し。
### 初稿。日本語を母語とする人による確認はまだ行われていません。

reference-title = ステータスコード

reference-title-http = HTTP ステータスコード

reference-title-grpc = gRPC のステータスコード

reference-title-cloudflare = Cloudflare のエラーコード

reference-title-nginx = nginx のログに記録されるコード

reference-title-websocket = WebSocket のクローズコード

reference-title-laravel = Laravel のステータスコード

reference-title-aws-elb = AWS ロードバランサーのステータスコード

reference-title-axum = axum のリクエスト拒否理由

reference-normal = 成功とリダイレクト

reference-normal-code = コード

reference-type = 名前

reference-description = 説明

reference-abnormal = エラー

reference-abnormal-code = コードと名前

reference-other = その他のコード

reference-other-code = コード

## コードを正常時の戻り値とエラー時の戻り値に分ける VPC API のページのラベル

reference-normal-vpc = 正常時の戻り値

reference-normal-code-vpc = 正常時のレスポンスコード

reference-type-vpc = 種類

reference-abnormal-vpc = エラー時の戻り値

reference-abnormal-code-vpc = 戻り値
