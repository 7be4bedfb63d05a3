### O que o framework web axum recusa nas solicitações; os códigos são palavras, não números de status.
### Primeira versão, ainda não revisada por falante nativo.

axum-json-syntax = Os dados enviados não são um JSON válido.
    .title = JSON inválido
    .hint = Verifique a sintaxe, como o uso de aspas e vírgulas.

axum-json-data = Os dados enviados são um JSON válido, mas os campos não são os esperados.
    .title = Conteúdo inesperado no JSON
    .hint = Verifique se faltam campos ou se algum deles tem um tipo diferente do documentado.

axum-content-type = A solicitação não tem o cabeçalho Content-Type ou informa um tipo que este endereço não aceita.
    .title = Content-Type ausente ou não aceito
    .hint = Informe o formato real dos dados no cabeçalho Content-Type da solicitação e verifique se ele é aceito neste endereço.

axum-path = Uma parte do endereço não tem o formato esperado; por exemplo, deveria ser um número.
    .title = Caminho inválido
    .hint = Verifique as partes do endereço entre as barras.

axum-query = Um parâmetro de consulta está ausente ou não tem o formato esperado.
    .title = Consulta inválida
    .hint = Verifique os parâmetros que vêm depois do ponto de interrogação no endereço.

axum-form = Um campo do formulário está ausente ou não tem o tipo esperado.
    .title = Formulário inválido
    .hint = Verifique os campos do formulário e os nomes deles.

axum-size = Os dados enviados excedem o tamanho máximo aceito neste endereço.
    .title = Conteúdo grande demais
    .hint = Envie menos dados por vez.
