### Códigos de status do gRPC, de 0 a 16: o valor é a descrição, .title é o nome e .hint é a orientação.
### Primeira versão, ainda não revisada por falante nativo.

grpc-0 = A chamada foi concluída com sucesso.
    .title = OK

grpc-1 = A chamada foi cancelada, em geral por quem a fez.
    .title = Chamada cancelada
    .hint = Se o cancelamento não foi intencional, descubra o que o causou e até que ponto a chamada foi executada.

grpc-2 = A chamada falhou por motivo desconhecido.
    .title = Erro desconhecido
    .hint = Se você estava fazendo uma alteração, verifique se ela foi concluída ou ainda está em andamento. A causa do erro pode estar no log do servidor, que o responsável pelo serviço pode consultar.

grpc-3 = Um argumento da chamada é inválido, independentemente do estado do sistema.
    .title = Argumento inválido
    .hint = Corrija o argumento; repetir a mesma chamada não adianta.

grpc-4 = O prazo da chamada se esgotou antes que o resultado chegasse.
    .title = Prazo esgotado
    .hint = Antes de repetir uma operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Ao tentar novamente, defina um prazo maior.

grpc-5 = O item solicitado não foi encontrado ou não é visível para quem fez a chamada.
    .title = Item não encontrado
    .hint = Verifique o nome do item e se quem fez a chamada tem acesso a ele.

grpc-6 = O item que seria criado já existe.
    .title = Item já existente
    .hint = Verifique se uma chamada anterior já criou o item. Se não foi o caso, escolha outro nome.

grpc-7 = Quem fez a chamada não tem permissão para esta operação.
    .title = Permissão negada
    .hint = Se precisar de acesso, fale com o responsável pelo serviço.

grpc-8 = Um limite foi atingido, como a cota, o espaço de armazenamento ou o tamanho máximo de uma mensagem.
    .title = Recursos esgotados
    .hint = Espere antes de tentar novamente, envie menos dados por vez ou libere recursos que não forem mais necessários.

grpc-9 = O sistema não está no estado necessário para a operação.
    .title = Pré-condição não atendida
    .hint = Descubra qual é o estado necessário e por que o sistema não o atingiu. Não force a operação nem altere o estado só para que ela seja executada.

grpc-10 = A operação foi interrompida porque entrou em conflito com outra executada ao mesmo tempo.
    .title = Operação interrompida
    .hint = Verifique primeiro quais etapas já tiveram efeito, como um pagamento, para não repeti-las. Depois, recomece pela leitura: leia o estado atual, aplique sua alteração a ele e grave o resultado.

grpc-11 = A operação ultrapassou o intervalo válido, como ocorre ao ler além do fim de um arquivo.
    .title = Fora do intervalo válido
    .hint = Use valores dentro do intervalo válido atual.

grpc-12 = O serviço não aceita este método.
    .title = Método não implementado
    .hint = Verifique o nome do método e a versão do serviço.

grpc-13 = Ocorreu um erro interno grave no serviço.
    .title = Erro interno
    .hint = Se você estava fazendo uma alteração, verifique se ela foi concluída ou ainda está em andamento. Avise o responsável pelo serviço.

grpc-14 = O serviço não está disponível no momento.
    .title = Serviço indisponível
    .hint = Antes de repetir uma operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente após uma pausa e espere mais a cada tentativa.

grpc-15 = Dados foram perdidos ou danificados, e o serviço não consegue recuperá-los.
    .title = Perda de dados
    .hint = Não sobrescreva nada. Informe a perda ao responsável pelo serviço, que talvez possa restaurar uma cópia.

grpc-16 = A chamada não contém credenciais válidas.
    .title = Chamada não autenticada
    .hint = Faça login ou renove as credenciais e tente novamente.
