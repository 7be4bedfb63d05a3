### Códigos dos balanceadores de carga da AWS (Application Load Balancer) que não são registrados.
### Primeira versão, ainda não revisada por falante nativo.

aws-elb-460 = O cliente fechou a conexão com o balanceador de carga antes que uma resposta fosse enviada.
    .title = Conexão fechada pelo cliente
    .hint = Antes de repetir uma solicitação que altere dados, certifique-se de que ela não foi processada nem continua em andamento. Descubra também por que a resposta demorou tanto. Se isso for normal, defina no cliente um tempo limite maior que o de inatividade do balanceador de carga.

aws-elb-463 = O cabeçalho X-Forwarded-For da solicitação contém mais de 30 endereços IP.
    .title = Excesso de endereços em X-Forwarded-For
    .hint = Verifique se há proxies repassando a solicitação em círculo. Só retire um proxy do caminho se nada depender dele, como uma verificação de segurança.

aws-elb-464 = O protocolo da solicitação não é compatível com a versão de protocolo do grupo de destino.
    .title = Versões de protocolo incompatíveis
    .hint = Use o protocolo configurado no grupo de destino: HTTP/1.1, HTTP/2 ou gRPC (este, com POST).

aws-elb-561 = Não foi possível fazer login porque o provedor de identidade informou um erro.
    .title = Falha no login
    .hint = Faça login novamente. Se o problema continuar, avise o responsável pelo site.
