# $id (text): the name of a request.
page-request-id = Ask us about { $id }
