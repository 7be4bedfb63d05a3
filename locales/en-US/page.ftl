### The words around the message on the page that a browser shows for an error.
###
### A message here has only a value: no .title and no .hint.
### Keep each variable, such as { $id }, exactly as it is; the program puts the text in its place.

# At the foot of the page. The reader copies the id when they ask for help, so no punctuation stands behind it.
# $id (text): letters and digits that name this one request, such as 7f3a9c.
page-request-id = Request ID: { $id }
