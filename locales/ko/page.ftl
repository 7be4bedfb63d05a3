### 브라우저에 표시되는 오류 페이지나 코드 목록 페이지에서 메시지 주변에 쓰이는 레이블입니다.
### 초안이며, 아직 한국어 원어민의 검토를 받지 않았습니다.

page-request-id = 요청 ID: { NUMBER($id, useGrouping: "false") }

page-home = 홈

page-contact = 문의하기

page-status = 서비스 상태

page-languages = 언어
