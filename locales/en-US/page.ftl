### The words around the message on a page that a browser shows for an error, or that lists codes.
###
### A message here has only a value: no .title and no .hint. All are labels: no final punctuation.
### Keep each variable, such as { $id }, exactly as it is; the program puts the text in its place.

# At the foot of the page. The reader copies the id when they ask for help, so no punctuation stands behind it.
# $id (text): letters and digits that name this one request, such as 7f3a9c. One of digits alone is
# not a quantity, and so has no thousands separators.
page-request-id = Request ID: { NUMBER($id, useGrouping: "false") }

# A link to the first page of the site, for readers who have no other way on.
page-home = Home page

# A link to the people who run the site: a form or an address.
page-contact = Contact

# A link to a page that says which parts of the service work at the moment. Not the status code.
page-status = Service status

# In front of a list of the languages that the page can be read in. Each of them is written in itself.
page-languages = Languages
