### Подписи на справочной странице о семействе кодов: заголовок страницы и таблицы для каждого вида кодов.
### Первый черновик, еще не проверен носителем языка.

reference-title = Коды состояния

reference-title-http = Коды состояния HTTP

reference-title-grpc = Коды состояния gRPC

reference-title-cloudflare = Коды ошибок Cloudflare

reference-title-nginx = Коды в журнале nginx

reference-title-websocket = Коды закрытия WebSocket

reference-title-laravel = Коды состояния Laravel

reference-title-aws-elb = Коды балансировщика нагрузки AWS

reference-title-axum = Почему axum отклоняет запросы

reference-normal = Успешные ответы и перенаправления

reference-normal-code = Код

reference-type = Название

reference-description = Описание

reference-abnormal = Ошибки

reference-abnormal-code = Код и название

reference-other = Другие коды

reference-other-code = Код

## Подписи на странице VPC API, где коды делятся на успешные ответы и ошибки

reference-normal-vpc = Коды успешных ответов

reference-normal-code-vpc = Код успешного ответа

reference-type-vpc = Тип

reference-abnormal-vpc = Коды ошибок

reference-abnormal-code-vpc = Возвращаемое значение
