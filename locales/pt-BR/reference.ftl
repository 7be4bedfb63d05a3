### Rótulos da página de referência de uma família de códigos: títulos, tabelas e colunas.
### Primeira versão, ainda não revisada por falante nativo.

reference-title = Códigos de status

reference-title-http = Códigos de status HTTP

reference-title-grpc = Códigos de status do gRPC

reference-title-cloudflare = Códigos de erro da Cloudflare

reference-title-nginx = Códigos de log do nginx

reference-title-websocket = Códigos de fechamento do WebSocket

reference-title-laravel = Códigos de status do Laravel

reference-title-aws-elb = Códigos dos balanceadores de carga da AWS

reference-title-axum = Rejeições do axum

reference-normal = Sucesso e redirecionamento

reference-normal-code = Código

reference-type = Nome

reference-description = Descrição

reference-abnormal = Erros

reference-abnormal-code = Código e nome

reference-other = Outros códigos

reference-other-code = Código

## Rótulos da página da API de VPC, que divide os códigos em valores que indicam sucesso e valores que indicam erro

reference-normal-vpc = Valores que indicam sucesso

reference-normal-code-vpc = Código de resposta de sucesso

reference-type-vpc = Tipo

reference-abnormal-vpc = Valores que indicam erro

reference-abnormal-code-vpc = Valor retornado
