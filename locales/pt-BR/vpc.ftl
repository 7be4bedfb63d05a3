### Códigos de status da API de VPC, divididos em valores que indicam sucesso e valores que indicam erro.
### Primeira versão, ainda não revisada por falante nativo.

## Valores que indicam sucesso

vpc-200 = A operação foi concluída com sucesso. Em geral, as chamadas GET, PUT e POST retornam este código.
    .title = OK

vpc-201 = O recurso foi criado. Em geral, as chamadas POST da API do OpenStack Neutron retornam este código.
    .title = Recurso criado

vpc-204 = A operação foi concluída com sucesso, e a resposta não tem conteúdo. Em geral, as chamadas DELETE retornam este código.
    .title = Sem conteúdo

## Valores que indicam erro

vpc-400 = A solicitação não pode ser processada como está; talvez um parâmetro esteja incorreto ou ausente.
    .title = Solicitação inválida
    .hint = Compare a solicitação com a descrição da operação, corrija-a e tente novamente.

vpc-401 = A operação exige autenticação com nome de usuário e senha.
    .title = Autenticação exigida
    .hint = Verifique se as credenciais estão corretas e ainda são válidas; depois, tente novamente.

vpc-403 = A conta não tem permissão para executar esta operação no recurso.
    .title = Acesso negado
    .hint = Peça ao administrador da conta a permissão necessária para a operação.

vpc-404 = O recurso não existe neste endereço ou não é visível para a conta.
    .title = Recurso não encontrado
    .hint = Verifique o endereço e os IDs contidos nele. O recurso também pode ter sido excluído.

vpc-405 = O recurso não aceita o método usado na chamada.
    .title = Método não permitido
    .hint = Use o método indicado na descrição da operação. Não teste outros ao acaso: POST, PUT e DELETE podem alterar ou excluir dados.

vpc-406 = O formato da resposta desta operação não está entre os que o cliente aceita.
    .title = Formato não aceito pelo cliente
    .hint = Inclua no cabeçalho Accept da solicitação o formato usado pela API.

vpc-407 = O proxy exige autenticação antes de repassar a solicitação.
    .title = Autenticação exigida pelo proxy
    .hint = Verifique as credenciais de acesso ao proxy nas configurações do cliente e tente novamente.

vpc-408 = O servidor parou de esperar pelo restante da solicitação.
    .title = Tempo limite da solicitação esgotado
    .hint = Verifique a conexão de rede e tente novamente.

vpc-409 = A operação entra em conflito com o estado atual do recurso e não foi executada.
    .title = Conflito com o estado atual
    .hint = Primeiro, consulte o estado atual: sua alteração pode já ter sido feita por uma solicitação anterior. Se não foi, resolva o conflito sem descartar as alterações de outras pessoas e tente novamente.

vpc-500 = Um erro interno do serviço interrompeu a operação, que pode ter sido executada em parte.
    .title = Erro interno do servidor
    .hint = Antes de repetir uma operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde. Se o problema continuar, avise o responsável pelo serviço.

vpc-501 = A operação não foi executada porque o servidor não oferece a função solicitada.
    .title = Função não implementada
    .hint = Consulte a documentação da API para saber quais funções estão disponíveis.

vpc-502 = O gateway recebeu uma resposta inválida do servidor de destino; por isso, não se sabe o resultado da operação.
    .title = Resposta inválida recebida pelo gateway
    .hint = Antes de repetir uma operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde. Se o problema continuar, avise o responsável pelo serviço.

vpc-503 = O serviço não está disponível no momento.
    .title = Serviço indisponível
    .hint = Antes de repetir uma operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde.

vpc-504 = O gateway não recebeu a tempo a resposta do servidor de destino.
    .title = Tempo limite do gateway esgotado
    .hint = Antes de repetir uma operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde. Se o problema continuar, avise o responsável pelo serviço.
