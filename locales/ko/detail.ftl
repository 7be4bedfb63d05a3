### 상태 설명과 함께 표시되는 세부 정보입니다. 다시 시도할 시점, 허용되는 메서드 등 변수가 들어 있는 문구가 있습니다.
### 한국어는 수에 따라 형태가 바뀌지 않으므로 선택 표현식을 쓰지 않습니다.
### 초안이며, 아직 한국어 원어민의 검토를 받지 않았습니다.

detail-retry-in = { $duration } 후 다시 시도하세요.

detail-check-first = 주문이나 결제, 정보 변경 같은 작업을 하던 중이었다면 이미 처리되었는지, 아직 처리 중인지 먼저 확인하고, 어느 쪽도 아닐 때만 다시 시도하세요.

## 시간의 길이: “2분 후 다시 시도하세요”처럼 쓰이는 형태

detail-duration-days = { $days }일

detail-duration-hours = { $hours }시간

detail-duration-minutes = { $minutes }분

detail-duration-seconds = { $seconds }초

detail-duration-pair = { $larger } { $smaller }

## 서버에서 허용하는 것

detail-allowed-methods = 허용되는 메서드는 { $methods }입니다.

detail-supported-media-types = 보낼 수 있는 데이터 형식은 { $types }입니다.

detail-upgrade-protocols = 서버에서 허용하는 프로토콜은 { $protocols }입니다.
