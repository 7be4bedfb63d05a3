### Um código do framework web Laravel que não é registrado.
### Primeira versão, ainda não revisada por falante nativo.

laravel-419 = O token de segurança do formulário está ausente ou não é mais válido, em geral porque o formulário ficou aberto por tempo demais. Nada foi processado.
    .title = Formulário expirado
    .hint = Se o formulário ainda estiver aberto, copie o que você já digitou. Depois, recarregue o formulário, preencha e envie; se for solicitado, faça login novamente.
