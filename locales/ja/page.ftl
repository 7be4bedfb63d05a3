### ブラウザーに表示されるエラーページやコード一覧で、説明の周りに置かれるラベル。末尾に句点を付けない。
### 初稿。日本語を母語とする人による確認はまだ行われていません。

page-request-id = リクエスト ID：{ NUMBER($id, useGrouping: "false") }

page-home = トップページ

page-contact = お問い合わせ

page-status = サービスの稼働状況

page-languages = 言語
