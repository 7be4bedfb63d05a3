### Codes, die nginx in sein Log schreibt; keiner davon ist registriert. Clients erhalten stattdessen 400 oder nichts.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

nginx-494 = Ein Header der Anfrage oder alle Header zusammen sind größer, als der Server zulässt.
    .title = Header der Anfrage zu groß
    .hint = Löschen Sie im Client die Cookies dieser Website. Dabei können darin gespeicherte Inhalte wie ein Warenkorb verloren gehen; möglicherweise müssen Sie sich danach erneut anmelden. Der Betreiber kann den Wert von large_client_header_buffers erhöhen.

nginx-495 = Die Gültigkeit des vom Client gesendeten Zertifikats ließ sich nicht bestätigen.
    .title = Client-Zertifikat ungültig
    .hint = Wählen Sie im Client ein gültiges Zertifikat aus. Der Betreiber kann prüfen, welchen Zertifizierungsstellen der Server vertraut.

nginx-496 = Der Server verlangt ein Client-Zertifikat, aber es wurde keines gesendet.
    .title = Client-Zertifikat fehlt
    .hint = Wählen Sie ein Client-Zertifikat aus oder fordern Sie eines beim Betreiber des Dienstes an. Installieren Sie kein Zertifikat unbekannter Herkunft.

nginx-497 = Die Anfrage wurde als unverschlüsseltes HTTP an einen Port gesendet, der TLS erwartet.
    .title = HTTP-Anfrage an einen HTTPS-Port
    .hint = Versuchen Sie es mit https:// in der Adresse erneut. Enthielt die Anfrage ein Passwort, ein Token oder Ähnliches, ersetzen Sie es durch ein neues, denn es wurde unverschlüsselt gesendet.

nginx-499 = Der Client hat die Verbindung geschlossen, bevor die Antwort gesendet wurde.
    .title = Verbindung vom Client geschlossen
    .hint = Prüfen Sie zuerst, ob die Anfrage trotzdem ausgeführt wurde oder noch läuft. Wiederholen Sie sie nur, wenn beides nicht der Fall ist. Finden Sie dann heraus, ob die Bearbeitung länger dauert, als das Zeitlimit des Clients erlaubt.
