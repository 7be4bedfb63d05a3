reference-title = All our codes

reference-title-http = All codes of HTTP

reference-normal = When all is well

reference-normal-code = Number

reference-type = Short name

reference-description = In our words

reference-abnormal = When it is not

reference-abnormal-code = Number and name

reference-other = All the rest

reference-other-code = Its number
