### Beschriftungen der Referenzseite einer Gruppe von Codes: ein Titel und je eine Tabelle pro Art.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

reference-title = Statuscodes

reference-title-http = HTTP-Statuscodes

reference-title-grpc = gRPC-Statuscodes

reference-title-cloudflare = Cloudflare-Fehlercodes

reference-title-nginx = Codes im nginx-Log

reference-title-websocket = WebSocket-Schließcodes

reference-title-laravel = Laravel-Statuscodes

reference-title-aws-elb = Codes der AWS-Load-Balancer

reference-title-axum = Ablehnungsgründe von axum

reference-normal = Erfolg und Weiterleitung

# allow: untranslated dasselbe Wort im Deutschen
reference-normal-code = Code

# allow: untranslated dasselbe Wort im Deutschen
reference-type = Name

reference-description = Beschreibung

reference-abnormal = Fehler

reference-abnormal-code = Code und Name

reference-other = Weitere Codes

# allow: untranslated dasselbe Wort im Deutschen
reference-other-code = Code

## Beschriftungen der Seite der VPC-API, die ihre Codes in Rückgabewerte bei Erfolg und bei Fehlern einteilt

reference-normal-vpc = Rückgabewerte bei Erfolg

reference-normal-code-vpc = Antwortcode bei Erfolg

reference-type-vpc = Typ

reference-abnormal-vpc = Rückgabewerte bei Fehlern

reference-abnormal-code-vpc = Rückgabewert
