reference-title = 我们的号码

reference-title-http = 网页的号码

reference-normal = 顺利的时候

reference-normal-code = 号码

reference-type = 简称

reference-description = 怎么说

reference-abnormal = 不顺利的时候

reference-abnormal-code = 号码和简称

reference-other = 其余

reference-other-code = 其余的号码
