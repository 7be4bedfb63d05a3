# 按钮
save = 保存
close = 关闭 PDF 文件.
