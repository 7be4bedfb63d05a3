### A code of the web framework Laravel that is not registered.
###
### The value is the description, .title a short name without final punctuation, .hint what the reader can do.

# 419 Page Expired. Seen by end users. The token that protects a form against forged requests (CSRF) is missing or too
# old, mostly because the form was open for a long time or the reader has signed out. Nothing was carried out.
# Advice: what was typed may be lost by loading the form again, so copy it first.
laravel-419 = The form's security token is missing or no longer valid, usually because the form was open for too long. Nothing was carried out.
    .title = Form expired
    .hint = If the form is still open, copy what you have entered. Load the form again and send it from there; sign in again if you are asked to.
