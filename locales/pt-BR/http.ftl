### Códigos de status HTTP em linguagem simples: o valor é a descrição, .title é o nome e .hint é a orientação.
### Primeira versão, ainda não revisada por falante nativo.

## 1xx: informação

http-1xx = A solicitação está em andamento; a resposta final ainda não chegou.
    .title = Resposta informativa
    .hint = Aguarde a resposta final.

http-100 = O servidor recebeu o início da solicitação e não a rejeitou; o restante pode ser enviado.
    .title = Continuação do envio
    .hint = Envie o restante da solicitação; se tudo já foi enviado, aguarde a resposta final.

http-101 = O servidor aceitou o protocolo solicitado pelo cliente e passa a usá-lo nesta conexão.
    .title = Mudança de protocolo

http-102 = A solicitação chegou completa ao servidor e ainda está sendo processada.
    .title = Em processamento
    .hint = Mantenha a conexão aberta; a resposta final pode demorar um pouco.

http-103 = O servidor enviou alguns cabeçalhos antes da resposta final, para que o cliente possa começar a carregar o que será necessário.
    .title = Cabeçalhos antecipados

http-104 = O servidor permite retomar este envio depois de uma interrupção.
    .title = Envio retomável
    .hint = Se a conexão cair, descubra quanto já chegou ao servidor e envie apenas o restante.

## 2xx: sucesso

http-2xx = O servidor entendeu e aceitou a solicitação.
    .title = Sucesso

http-200 = A solicitação foi concluída com sucesso.
    .title = OK

http-201 = A solicitação foi concluída com sucesso, e um ou mais recursos foram criados.
    .title = Recurso criado

http-202 = O servidor aceitou a solicitação, mas ainda não terminou de processá-la; ainda não se sabe o resultado.
    .title = Solicitação aceita para processamento
    .hint = Verifique o resultado mais tarde. Até lá, não envie a solicitação novamente, pois ela ainda pode ser processada.

http-203 = A solicitação foi concluída com sucesso, mas um proxy alterou a resposta no caminho entre o servidor e o cliente.
    .title = Resposta alterada por um proxy
    .hint = Para obter o conteúdo sem alterações, acesse-o sem passar por esse proxy, se isso for permitido.

http-204 = A solicitação foi concluída com sucesso, e a resposta não tem conteúdo.
    .title = Sem conteúdo

http-205 = A solicitação foi concluída com sucesso, e o servidor pede ao navegador ou ao programa que restaure o estado inicial do formulário enviado.
    .title = Redefinição do formulário
    .hint = Os dados já chegaram; não é preciso preencher nem enviar o formulário novamente.

http-206 = Como o cliente solicitou um ou mais intervalos do recurso, o servidor enviou apenas parte dele.
    .title = Conteúdo parcial
    .hint = Verifique quais intervalos chegaram e solicite os que ainda faltam. Combine apenas intervalos da mesma versão do recurso.

http-207 = A solicitação envolveu várias operações, e cada uma tem seu próprio status.
    .title = Vários status
    .hint = Verifique o status de cada operação. Se houver falhas, corrija a causa e repita somente as operações que falharam.

http-208 = Esta coleção tem mais de um endereço; seus membros já foram listados em outro deles e não são repetidos aqui.
    .title = Membros da coleção já listados

http-226 = O servidor enviou uma forma derivada do recurso, como as diferenças em relação a uma versão anterior.
    .title = Recurso transformado
    .hint = Reconstitua o recurso completo a partir do que foi recebido. No caso de diferenças, aplique-as exatamente à versão em que se baseiam.

## 3xx: redirecionamento

http-3xx = Para obter o resultado, o navegador ou o programa usado precisa cumprir mais uma etapa, como acessar outro endereço.
    .title = Redirecionamento
    .hint = Em geral, isso é feito automaticamente.

http-300 = Há mais de uma variante do recurso, por exemplo, em outro formato ou idioma, cada uma com seu próprio endereço.
    .title = Mais de uma variante disponível
    .hint = Escolha a variante que preferir.

http-301 = O recurso foi movido permanentemente para um novo endereço.
    .title = Recurso movido permanentemente
    .hint = Em geral, o redirecionamento é automático, mas os dados enviados podem se perder no caminho, pois o método pode mudar de POST para GET. Se você enviou dados, verifique se eles chegaram ao destino antes de reenviá-los. Atualize links e favoritos.

http-302 = O recurso está temporariamente em outro endereço.
    .title = Recurso movido temporariamente
    .hint = Em geral, o redirecionamento é automático, mas os dados enviados podem se perder no caminho, pois o método pode mudar de POST para GET. Se você enviou dados, verifique se eles chegaram ao destino antes de reenviá-los. Nas próximas vezes, continue usando o endereço original.

http-303 = O resultado da solicitação está em outro recurso, com endereço próprio.
    .title = Resultado em outro endereço
    .hint = Em geral, o resultado é obtido automaticamente, com GET. Não envie a solicitação original novamente.

http-304 = A cópia armazenada pelo cliente continua atualizada; por isso, o recurso não foi transferido novamente.
    .title = Recurso não modificado
    .hint = Use a cópia armazenada.

http-305 = O servidor indicou um proxy a ser usado pelo cliente. Por segurança, indicações como essa não devem mais ser seguidas.
    .title = Proxy indicado pelo servidor
    .hint = Não use um proxy só porque um servidor o indica; use apenas o que já estiver configurado no cliente. Se não for possível acessar o recurso, avise o responsável pelo serviço.

http-306 = Este código de redirecionamento caiu em desuso e continua reservado.
    .title = Código reservado (redirecionamento)
    .hint = O servidor não deveria enviar este código; avise o responsável pelo serviço.

http-307 = O recurso está temporariamente em outro endereço, e a solicitação deve ser enviada para lá com o mesmo método.
    .title = Redirecionamento temporário
    .hint = Em geral, isso é feito automaticamente. Nas próximas vezes, continue usando o endereço original.

http-308 = O recurso foi movido permanentemente para um novo endereço, e a solicitação deve ser enviada para lá com o mesmo método.
    .title = Redirecionamento permanente
    .hint = Em geral, isso é feito automaticamente. Atualize links e favoritos.

## 4xx: erro na solicitação

http-4xx = O servidor encontrou um problema na solicitação e não a processou.
    .title = Erro na solicitação
    .hint = Verifique a solicitação e corrija o que for preciso antes de tentar novamente.

http-400 = O servidor não processou a solicitação porque ela contém um erro, como um valor incorreto ou ausente.
    .title = Solicitação inválida
    .hint = Verifique o endereço e os dados enviados, corrija o que for preciso e tente novamente.

http-401 = O recurso exige autenticação, e a solicitação não contém credenciais válidas para acessá-lo.
    .title = Autenticação exigida
    .hint = Faça login ou verifique se as credenciais estão corretas e ainda são válidas.

http-402 = A solicitação foi recusada por uma questão de pagamento, como um plano vencido ou uma cota esgotada.
    .title = Restrição de plano ou pagamento
    .hint = Consulte o plano e os limites da sua conta. Se você já pagou, não pague novamente: talvez o pagamento ainda não tenha sido registrado.

http-403 = O servidor entendeu a solicitação, mas se recusa a atendê-la.
    .title = Acesso negado
    .hint = Se precisar de acesso, fale com o responsável pelo serviço. Em geral, repetir a mesma solicitação não adianta.

http-404 = O servidor não encontrou nada no endereço solicitado ou não revela se existe algo ali.
    .title = Recurso não encontrado
    .hint = Verifique o endereço. O link pode estar desatualizado, ou o recurso pode ter mudado de lugar ou sido removido.

http-405 = O servidor conhece o método da solicitação, mas o recurso não o aceita.
    .title = Método não permitido
    .hint = Consulte a documentação do serviço para encontrar um método adequado ao que você quer fazer. Não teste outros ao acaso: POST, PUT, PATCH e DELETE podem alterar ou excluir dados.

http-406 = O recurso não está disponível em nenhum dos formatos, idiomas ou codificações que o cliente aceita.
    .title = Nenhuma variante aceitável
    .hint = Amplie as opções no cabeçalho Accept, Accept-Language ou Accept-Encoding da solicitação ou omita o cabeçalho que for restritivo demais.

http-407 = O proxy exige autenticação antes de repassar a solicitação ao servidor.
    .title = Autenticação exigida pelo proxy
    .hint = Faça login no proxy ou verifique as credenciais de acesso ao proxy nas configurações do navegador ou do programa usado.

http-408 = O servidor parou de esperar porque a solicitação não chegou completa a tempo.
    .title = Tempo limite da solicitação esgotado
    .hint = Verifique a conexão de rede e tente novamente.

http-409 = A solicitação entra em conflito com o estado atual do recurso.
    .title = Conflito com o estado atual
    .hint = Primeiro, consulte o estado atual: sua alteração pode já ter sido feita por uma solicitação anterior. Se não foi, resolva o conflito sem descartar as alterações de outras pessoas e tente novamente.

http-410 = O recurso foi removido deste endereço, provavelmente de forma permanente.
    .title = Recurso removido
    .hint = Não adianta tentar novamente. Remova ou atualize os links e favoritos que levam a este endereço.

http-411 = O servidor só aceita esta solicitação se ela informar o tamanho dos dados enviados.
    .title = Tamanho do conteúdo não informado
    .hint = Inclua o cabeçalho Content-Length com o tamanho exato em bytes e tente novamente.

http-412 = O cliente pediu que a solicitação só fosse processada sob uma condição, que não foi atendida.
    .title = Pré-condição não atendida
    .hint = Obtenha a versão atual. Se ela já tiver sua alteração, não há mais o que fazer. Se não tiver, refaça a alteração nela e envie-a com o ETag dessa versão no cabeçalho If-Match, para não sobrescrever alterações mais recentes. Se já há outro recurso onde você queria criar um, use outro endereço.

http-413 = Os dados enviados excedem o tamanho máximo aceito pelo servidor.
    .title = Conteúdo grande demais
    .hint = Envie menos dados por vez ou um arquivo menor.

http-414 = O endereço solicitado é mais longo do que o servidor aceita.
    .title = Endereço longo demais
    .hint = Encurte o endereço. Se ele contém dados de formulário, verifique se o serviço permite enviá-los por POST.

http-415 = Os dados enviados estão em um formato que o recurso não aceita para o método usado.
    .title = Tipo de mídia não aceito
    .hint = Envie os dados em um formato aceito e verifique se os cabeçalhos Content-Type e Content-Encoding os descrevem corretamente.

http-416 = O servidor não pode enviar nenhum dos intervalos solicitados, como ocorre quando eles estão além do fim do recurso.
    .title = Intervalo solicitado indisponível
    .hint = Solicite o recurso inteiro ou apenas intervalos que não ultrapassem o tamanho atual dele. Se você estava retomando um download, talvez o arquivo já esteja completo.

http-417 = O servidor ou um intermediário não consegue atender à exigência do cabeçalho Expect da solicitação.
    .title = Cabeçalho Expect não atendido
    .hint = Tente novamente sem o cabeçalho Expect.

http-418 = Este código, da classe dos erros na solicitação, é reservado e não tem significado definido; alguns servidores o usam para recusar solicitações automatizadas.
    .title = Código reservado (erro na solicitação)
    .hint = Se você acha que a solicitação foi recusada por engano, avise o responsável pelo serviço.

http-421 = A solicitação chegou a um servidor que não é responsável pelo endereço solicitado.
    .title = Servidor errado para este endereço
    .hint = Tente novamente com uma nova conexão. Se estiver usando um navegador, primeiro salve seu trabalho; depois, feche e reabra o navegador.

http-422 = O formato e a sintaxe dos dados enviados estão corretos, mas o servidor não consegue processar o conteúdo deles.
    .title = Conteúdo não processável
    .hint = Verifique se faltam valores ou se há algum não permitido ou contraditório; corrija o que for preciso e tente novamente.

http-423 = O recurso, ou o destino para onde ele seria movido ou copiado, está bloqueado contra alterações.
    .title = Recurso bloqueado
    .hint = Se o bloqueio for seu, inclua o token dele na solicitação. Se não for, espere até o bloqueio ser removido e consulte a versão atual antes de tentar novamente.

http-424 = O servidor não executou esta operação porque outra, da qual ela depende, falhou.
    .title = Operação dependente não executada
    .hint = Descubra qual operação falhou e por quê. Resolvido o problema, repita somente o que falhou ou não foi executado.

http-425 = A solicitação chegou antes de a conexão segura ser estabelecida por completo. Ela não foi processada, pois poderia ser uma cópia reenviada por um invasor.
    .title = Solicitação recebida cedo demais
    .hint = Tente novamente depois que a conexão segura for estabelecida.

http-426 = O servidor se recusa a processar a solicitação com o protocolo usado nesta conexão.
    .title = Mudança de protocolo exigida
    .hint = Consulte a documentação do serviço para encontrar um protocolo aceito, como uma versão mais recente do HTTP, e tente novamente com ele.

http-428 = Para evitar que alterações mais recentes sejam sobrescritas, o servidor exige que esta solicitação seja condicional.
    .title = Solicitação condicional exigida
    .hint = Obtenha a versão atual, aplique sua alteração a ela e tente novamente com o ETag dessa versão no cabeçalho If-Match.

http-429 = O limite de solicitações por período foi ultrapassado.
    .title = Excesso de solicitações
    .hint = Espere antes de tentar novamente e passe a enviar solicitações com menos frequência.

http-431 = Um dos cabeçalhos da solicitação, ou o conjunto deles, é maior do que o servidor aceita.
    .title = Cabeçalhos grandes demais
    .hint = Para reduzir os cabeçalhos, em geral basta excluir os cookies deste site; depois, tente novamente. Atenção: com isso, sua sessão pode ser encerrada, e o que estava guardado nos cookies, como um carrinho de compras, pode se perder.

http-451 = O recurso não está disponível por causa de uma exigência legal.
    .title = Indisponível por motivos legais
    .hint = Pergunte ao responsável pelo serviço quem fez a exigência e com base em que lei.

## 5xx: erro do servidor

http-5xx = Ocorreu um erro no servidor, e a solicitação pode não ter sido concluída.
    .title = Erro do servidor
    .hint = Antes de repetir uma compra, um pagamento ou outra operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde. Se o problema continuar, avise o responsável pelo serviço.

http-500 = Ocorreu um erro inesperado no servidor, e a solicitação pode não ter sido concluída.
    .title = Erro interno do servidor
    .hint = Antes de repetir uma compra, um pagamento ou outra operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde. Se o problema continuar, avise o responsável pelo serviço.

http-501 = O servidor não oferece uma função necessária para processar a solicitação; talvez nem reconheça o método usado.
    .title = Função não implementada
    .hint = Consulte a documentação do serviço para saber o que ele aceita.

http-502 = O servidor repassou a solicitação e recebeu uma resposta inválida do servidor de destino.
    .title = Resposta inválida recebida pelo gateway
    .hint = Antes de repetir uma compra, um pagamento ou outra operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde. Se o problema continuar, avise o responsável pelo serviço.

http-503 = No momento, o servidor não consegue processar a solicitação, por causa de sobrecarga ou manutenção, por exemplo.
    .title = Serviço indisponível
    .hint = Antes de repetir uma compra, um pagamento ou outra operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde.

http-504 = O servidor repassou a solicitação, mas não recebeu a tempo a resposta do servidor de destino.
    .title = Tempo limite do gateway esgotado
    .hint = Antes de repetir uma compra, um pagamento ou outra operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde. Se o problema continuar, avise o responsável pelo serviço.

http-505 = O servidor não aceita a versão do HTTP usada na solicitação.
    .title = Versão do HTTP não aceita
    .hint = Tente novamente com outra versão do HTTP, como HTTP/1.1.

http-506 = O servidor está mal configurado: a variante que ele escolheu para este recurso não tem conteúdo próprio, só outra lista de variantes.
    .title = Erro de negociação de conteúdo
    .hint = Avise o responsável pelo serviço.

http-507 = Não há espaço de armazenamento suficiente no servidor ou na cota da conta para concluir a solicitação.
    .title = Espaço de armazenamento insuficiente
    .hint = Verifique o que já foi salvo por inteiro. Exclua apenas o que não for mais necessário ou peça mais espaço ao responsável pelo serviço. Depois, reenvie do início os arquivos que faltarem ou tiverem ficado incompletos.

http-508 = A operação inteira falhou porque uma coleção contém a si mesma, direta ou indiretamente.
    .title = Referência circular detectada
    .hint = Use o cabeçalho Depth para percorrer menos níveis ou peça ao responsável pelo serviço que remova a referência circular. Não exclua a coleção para resolver o problema.

http-510 = A solicitação não usa uma extensão do HTTP exigida pelo servidor. Este código é obsoleto.
    .title = Extensão do HTTP exigida
    .hint = Consulte a documentação do serviço para saber qual extensão usar.

http-511 = A rede só libera o acesso depois da autenticação; por isso, foi ela que respondeu, e não o servidor.
    .title = Autenticação exigida pela rede
    .hint = Faça login na página de acesso da rede, como a do Wi-Fi, e tente novamente. Nessa página, não digite a senha de nenhum outro serviço.

## Códigos que não são status HTTP

http-other = O serviço retornou um código que não está descrito aqui.
    .title = Código desconhecido
    .hint = Procure o código na documentação do serviço.
