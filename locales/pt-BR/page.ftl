### Rótulos em torno da mensagem, em uma página que o navegador mostra para um erro ou que lista códigos.
### Primeira versão, ainda não revisada por falante nativo.

page-request-id = ID da solicitação: { NUMBER($id, useGrouping: "false") }

page-home = Página inicial

page-contact = Contato

page-status = Status do serviço

page-languages = Idiomas
