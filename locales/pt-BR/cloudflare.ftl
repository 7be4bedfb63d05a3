### Códigos das páginas de erro da Cloudflare: de 520 a 530, códigos de status HTTP; de 1006 a 1033, números exibidos na página.
### Primeira versão, ainda não revisada por falante nativo.

cloudflare-520 = O servidor de origem retornou à Cloudflare uma resposta vazia ou inesperada.
    .title = Resposta inesperada da origem
    .hint = Antes de repetir uma compra, um pagamento ou outra operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde. Se o problema continuar, informe o Ray ID ao responsável pelo site.

cloudflare-521 = O servidor de origem recusou a conexão da Cloudflare; talvez esteja fora do ar ou bloqueando a Cloudflare.
    .title = Conexão recusada pelo servidor de origem
    .hint = Tente novamente mais tarde. Se o problema continuar, avise o responsável pelo site.

cloudflare-522 = O tempo limite da conexão entre a Cloudflare e o servidor de origem se esgotou.
    .title = Tempo limite da conexão esgotado
    .hint = Antes de repetir uma compra, um pagamento ou outra operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde. Se o problema continuar, avise o responsável pelo site.

cloudflare-523 = Não há rota de rede entre a Cloudflare e o servidor de origem.
    .title = Servidor de origem inacessível
    .hint = Tente novamente mais tarde. Se o problema continuar, avise o responsável pelo site.

cloudflare-524 = A conexão foi estabelecida, mas o servidor de origem não respondeu a tempo.
    .title = Tempo limite da origem esgotado
    .hint = Antes de repetir uma compra, um pagamento ou outra operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento. Nos demais casos, tente novamente mais tarde. Se o problema continuar, avise o responsável pelo site.

cloudflare-525 = A Cloudflare e o servidor de origem não conseguiram negociar uma conexão segura.
    .title = Falha na negociação TLS
    .hint = Tente novamente mais tarde. Se o problema continuar, avise o responsável pelo site; só ele pode resolvê-lo.

cloudflare-526 = A Cloudflare não consegue verificar o certificado do servidor de origem.
    .title = Certificado inválido na origem
    .hint = Tente novamente mais tarde. Se o problema continuar, avise o responsável pelo site; só ele pode resolvê-lo.

cloudflare-530 = A Cloudflare não conseguiu repassar a solicitação ao servidor de origem, como ocorre quando o nome desse servidor não pode ser resolvido.
    .title = Solicitação não repassada à origem
    .hint = Tente novamente mais tarde. Se o problema continuar, avise o responsável pelo site.

cloudflare-1006 = O responsável pelo site bloqueou o endereço IP de onde veio a solicitação.
    .title = Endereço IP bloqueado
    .hint = Se você acha que foi um engano, informe o Ray ID ao responsável pelo site.

cloudflare-1009 = O responsável pelo site bloqueou o país ou a região do endereço IP de onde veio a solicitação.
    .title = Bloqueio por país ou região
    .hint = Se você acha que foi um engano, informe o Ray ID ao responsável pelo site.

cloudflare-1010 = O site não aceita este tipo de navegador ou programa, em geral porque ele parece um software automatizado.
    .title = Navegador ou programa não aceito
    .hint = Use um navegador comum e atualizado. Se isso não resolver, informe o Ray ID ao responsável pelo site.

cloudflare-1015 = O limite de solicitações por período definido para o site foi ultrapassado.
    .title = Excesso de solicitações
    .hint = Espere antes de tentar novamente e passe a enviar solicitações com menos frequência.

cloudflare-1016 = A Cloudflare não consegue resolver o nome do servidor de origem.
    .title = Nome do servidor de origem não resolvido
    .hint = Tente novamente mais tarde. Se o problema continuar, avise o responsável pelo site; só ele pode resolvê-lo.

cloudflare-1020 = Uma regra de segurança do site bloqueou a solicitação.
    .title = Acesso negado
    .hint = Se você acha que foi um engano, informe o Ray ID ao responsável pelo site.

cloudflare-1033 = O site se conecta à Cloudflare por um túnel, que está inacessível no momento.
    .title = Túnel inacessível
    .hint = Tente novamente daqui a alguns minutos. Se o problema continuar, avise o responsável pelo site.
