### Etiquetas de la página de referencia de una familia de códigos: títulos y encabezamientos de tablas.
### Primer borrador, aún sin revisar por un hablante nativo.

reference-title = Códigos de estado

reference-title-http = Códigos de estado HTTP

reference-title-grpc = Códigos de estado de gRPC

reference-title-cloudflare = Códigos de error de Cloudflare

reference-title-nginx = Códigos del registro de nginx

reference-title-websocket = Códigos de cierre de WebSocket

reference-title-laravel = Códigos de estado de Laravel

reference-title-aws-elb = Códigos del balanceador de carga de AWS

reference-title-axum = Códigos de rechazo de axum

reference-normal = Respuestas satisfactorias y redirecciones

reference-normal-code = Código

reference-type = Nombre

reference-description = Descripción

reference-abnormal = Errores

reference-abnormal-code = Código y nombre

reference-other = Otros códigos

reference-other-code = Código

## Etiquetas de la página de la API de VPC, que divide sus códigos en valores normales y de error

reference-normal-vpc = Valores normales

reference-normal-code-vpc = Código de respuesta habitual

reference-type-vpc = Tipo

reference-abnormal-vpc = Valores de error

reference-abnormal-code-vpc = Valor devuelto
