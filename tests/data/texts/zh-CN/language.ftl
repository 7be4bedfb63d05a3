language-name = 测试中文
