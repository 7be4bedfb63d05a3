page-request-id = 询问时请报 { $id }
