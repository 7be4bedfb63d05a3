language-name = Test English
