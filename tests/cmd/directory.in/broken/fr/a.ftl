a = 中文 { $b
b = { -t }
c = x
c = y
404 = x
