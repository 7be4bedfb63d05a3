### Подробности, которые показываются вместе с сообщением о коде состояния; в каждой есть переменная.
### Единицы времени стоят в винительном падеже, как после «через»; [other] — для дробных чисел.
### Первый черновик, еще не проверен носителем языка.

detail-retry-in = Повторить попытку можно через { $duration }.

detail-check-first = Если вы что-то меняли, заказывали или оплачивали, сначала проверьте, прошла ли операция. Если она прошла или еще выполняется, не повторяйте ее.

## Промежутки времени в целых единицах. Форма та, что нужна в detail-retry-in: «через 1 минуту»,
## а не «1 минута».

detail-duration-days =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }

detail-duration-hours =
    { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
        [many] { $hours } часов
       *[other] { $hours } часа
    }

detail-duration-minutes =
    { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }

detail-duration-seconds =
    { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
        [many] { $seconds } секунд
       *[other] { $seconds } секунды
    }

detail-duration-pair = { $larger } { $smaller }

## Что принимает сервер

detail-allowed-methods = Допустимые методы: { $methods }.

detail-supported-media-types = Допустимые типы содержимого запроса: { $types }.

detail-upgrade-protocols = Протоколы, которые принимает сервер: { $protocols }.
