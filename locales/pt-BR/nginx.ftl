### Códigos que o nginx grava no log; nenhum deles é registrado. O cliente recebe 400 no lugar deles, ou nada.
### Primeira versão, ainda não revisada por falante nativo.

nginx-494 = Um dos cabeçalhos da solicitação, ou o conjunto deles, é maior do que o servidor aceita.
    .title = Cabeçalhos grandes demais
    .hint = Exclua no cliente os cookies deste site. Atenção: com isso, sua sessão pode ser encerrada, e o que estava guardado nos cookies, como um carrinho de compras, pode se perder. O responsável pelo serviço pode aumentar o valor de large_client_header_buffers.

nginx-495 = Não foi possível verificar o certificado que o cliente enviou.
    .title = Certificado do cliente inválido
    .hint = Escolha um certificado válido. O responsável pelo serviço pode verificar em quais autoridades certificadoras o servidor confia.

nginx-496 = O servidor exige um certificado do cliente, e nenhum foi enviado.
    .title = Certificado do cliente ausente
    .hint = Escolha um certificado do cliente ou obtenha um com o responsável pelo serviço. Não instale um certificado de origem desconhecida.

nginx-497 = A solicitação foi enviada em HTTP sem criptografia a uma porta que espera TLS.
    .title = Solicitação HTTP em porta HTTPS
    .hint = Use https:// no endereço e tente novamente. Se a solicitação continha uma senha ou outra credencial, troque-a, pois ela foi enviada sem criptografia.

nginx-499 = O cliente fechou a conexão antes que a resposta fosse enviada.
    .title = Conexão fechada pelo cliente
    .hint = Antes de repetir uma solicitação que altere dados, certifique-se de que ela não foi processada nem continua em andamento. Veja também se o processamento demora mais do que o tempo limite do cliente.
