### Texts for the tests and for the examples of docs/. They say what no shipped text says, so that a test may state them
### and a shipped text may be corrected without breaking a test.

http-4xx = We cannot answer a request like this one.
    .title = Not like this
    .hint = Look at the request again.

http-404 = We looked, and there is no such page.
    .title = No such page
    .hint = Try the search.

http-405 = This page cannot be used in that way.
    .title = Not in that way
    .hint = Choose another way.

http-410 = This page was taken down.
    .title = Taken down
    .hint = Try the archive.

http-415 = We cannot read what came with the request.
    .title = Unreadable format
    .hint = Choose another format.

http-429 = That was more than we can take in at once.
    .title = A little slower
    .hint = Take a break.

http-5xx = Something went wrong on our side.
    .title = Our mistake
    .hint = Come back another day.

# No hint, so that nothing is replaced.
http-500 = Something broke.
    .title = Broken

http-503 = We are closed for the moment.
    .title = Closed
    .hint = The doors open again.
