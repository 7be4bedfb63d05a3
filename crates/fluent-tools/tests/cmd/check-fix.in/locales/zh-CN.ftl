# 按钮
save ＝ 保存
close = 关闭  ＰＤＦ 文件.
