### 코드 참조 문서에 쓰이는 제목과 표 레이블입니다.
### 초안이며, 아직 한국어 원어민의 검토를 받지 않았습니다.

reference-title = 상태 코드

reference-title-http = HTTP 상태 코드

reference-title-grpc = gRPC 상태 코드

reference-title-cloudflare = Cloudflare 오류 코드

reference-title-nginx = nginx 로그 코드

reference-title-websocket = WebSocket 종료 코드

reference-title-laravel = Laravel 상태 코드

reference-title-aws-elb = AWS 로드 밸런서 코드

reference-title-axum = axum 요청 거부 이유

reference-normal = 성공과 리디렉션

reference-normal-code = 코드

reference-type = 이름

reference-description = 설명

reference-abnormal = 오류

reference-abnormal-code = 코드와 이름

reference-other = 기타 코드

reference-other-code = 코드

## VPC API 참조 문서의 레이블: 코드를 성공 응답과 오류 응답으로 나눔

reference-normal-vpc = 성공 응답

reference-normal-code-vpc = 성공 응답 코드

reference-type-vpc = 유형

reference-abnormal-vpc = 오류 응답

reference-abnormal-code-vpc = 반환 코드
