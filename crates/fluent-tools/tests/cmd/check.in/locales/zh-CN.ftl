save ＝ 保存
hello = 你好，{ $nmae }！
files = { $count } 个文件
open = 打开​文件 { $name }.
