### Detalhes com variáveis, exibidos junto com o texto de um código de status: quando tentar novamente, o que é aceito.
### Primeira versão, ainda não revisada por falante nativo.

detail-retry-in = Tente novamente daqui a { $duration }.

detail-check-first = Antes de repetir uma compra, um pagamento ou outra operação que altere dados, certifique-se de que a tentativa anterior não deu certo e não está mais em andamento.

## Durações em unidades inteiras, na forma usada em “Tente novamente daqui a…”

detail-duration-days =
    { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }

detail-duration-hours =
    { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }

detail-duration-minutes =
    { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }

detail-duration-seconds =
    { $seconds ->
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    }

detail-duration-pair = { $larger } e { $smaller }

## O que o servidor aceita

detail-allowed-methods = Métodos permitidos: { $methods }.

detail-supported-media-types = Tipos de mídia aceitos para envio: { $types }.

detail-upgrade-protocols = Protocolos aceitos pelo servidor: { $protocols }.
