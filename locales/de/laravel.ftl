### Ein Code des Webframeworks Laravel, der nicht registriert ist.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

laravel-419 = Das Sicherheitstoken des Formulars fehlt oder ist nicht mehr gültig, meist weil das Formular zu lange geöffnet war. Die Anfrage wurde nicht ausgeführt.
    .title = Formular abgelaufen
    .hint = Ist das Formular noch geöffnet, kopieren Sie zuerst Ihre Eingaben. Laden Sie das Formular neu, füllen Sie es aus und senden Sie es ab; melden Sie sich erneut an, falls Sie dazu aufgefordert werden.
