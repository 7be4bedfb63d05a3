### Códigos de fechamento do WebSocket, que dizem por que uma conexão foi fechada.
### Primeira versão, ainda não revisada por falante nativo.

websocket-1000 = A conexão não era mais necessária e foi fechada.
    .title = Fechamento normal

websocket-1001 = Um dos lados se desconectou: o servidor está sendo desligado ou o cliente saiu.
    .title = Desconexão de um dos lados
    .hint = Se a conexão ainda for necessária, conecte-se novamente. Antes de repetir uma operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento.

websocket-1002 = A conexão foi fechada por causa de um erro de protocolo.
    .title = Erro de protocolo
    .hint = Verifique ou atualize as bibliotecas de WebSocket nos dois lados.

websocket-1003 = A conexão foi fechada porque o destinatário recebeu um tipo de dados que não aceita.
    .title = Tipo de dados não aceito
    .hint = Envie o tipo de dados que o destinatário espera, por exemplo, texto em vez de dados binários.

websocket-1004 = Este código de fechamento é reservado, ainda não tem significado e não deve ser enviado.
    .title = Código de fechamento reservado

websocket-1005 = A conexão foi fechada sem um código de fechamento; o código 1005 é gerado localmente e nunca é transmitido.
    .title = Nenhum código de fechamento recebido

websocket-1006 = A conexão caiu sem ser fechada corretamente; o código 1006 é gerado localmente e nunca é transmitido.
    .title = Fechamento anormal
    .hint = Verifique a rede e conecte-se novamente. Antes de reenviar qualquer coisa, verifique o que o outro lado já recebeu.

websocket-1007 = Uma mensagem continha dados incompatíveis com o tipo indicado, como um texto que não está em UTF-8.
    .title = Dados inválidos
    .hint = Corrija a codificação da mensagem antes de enviá-la novamente.

websocket-1008 = A conexão foi fechada porque uma mensagem não segue uma das regras do destinatário.
    .title = Mensagem contrária às regras
    .hint = Consulte as regras na documentação do serviço.

websocket-1009 = Uma mensagem excedeu o tamanho máximo aceito pelo destinatário.
    .title = Mensagem grande demais
    .hint = Envie mensagens menores ou, se o destinatário aceitar, divida os dados.

websocket-1010 = O cliente fechou a conexão porque precisa de uma extensão que o servidor não aceitou.
    .title = Extensão exigida pelo cliente
    .hint = Ative a extensão no servidor ou use um cliente que não precise dela.

websocket-1011 = O servidor fechou a conexão por causa de um erro inesperado.
    .title = Erro interno
    .hint = Conecte-se novamente mais tarde. Antes de repetir uma operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento.

websocket-1012 = O serviço está sendo reiniciado.
    .title = Reinicialização do serviço
    .hint = Conecte-se novamente após uma pausa curta e aleatória. Antes de repetir uma operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento.

websocket-1013 = O servidor fechou a conexão e, no momento, não aceita outras, como ocorre em caso de sobrecarga.
    .title = Tente novamente mais tarde
    .hint = Conecte-se novamente mais tarde e espere mais a cada tentativa. Antes de repetir uma operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento.

websocket-1014 = O gateway recebeu uma resposta inválida do servidor de destino.
    .title = Resposta inválida recebida pelo gateway
    .hint = Conecte-se novamente mais tarde. Antes de repetir uma operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento.

websocket-1015 = Não foi possível estabelecer a conexão segura; o código 1015 é gerado localmente e nunca é transmitido.
    .title = Falha na negociação TLS
    .hint = Verifique o certificado do servidor; não desative a validação de certificados.
