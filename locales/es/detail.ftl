### Detalles con variables que se muestran junto al mensaje de un código, por ejemplo, cuándo volver a intentarlo o qué métodos se admiten.
### Primer borrador, aún sin revisar por un hablante nativo.

detail-retry-in = Vuelva a intentarlo dentro de { $duration }.

detail-check-first = Antes de repetir un pedido, un pago u otra operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso.

## Duraciones en unidades enteras, para usarlas en “dentro de…”

detail-duration-days =
    { $days ->
        [one] { $days } día
       *[other] { $days } días
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

detail-duration-pair = { $larger } y { $smaller }

## Lo que acepta el servidor

detail-allowed-methods = Métodos admitidos: { $methods }.

detail-supported-media-types = Formatos admitidos para enviar datos: { $types }.

detail-upgrade-protocols = Protocolos admitidos por el servidor: { $protocols }.
