### Codes auf Fehlerseiten von Cloudflare: 520 bis 530 sind HTTP-Statuscodes, 1006 bis 1033 sind Nummern auf der Seite.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

cloudflare-520 = Der Ursprungsserver hat Cloudflare eine leere oder unerwartete Antwort gesendet.
    .title = Unerwartete Antwort des Ursprungsservers
    .hint = Wollten Sie etwas ändern, bestellen oder bezahlen, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut. Besteht das Problem weiterhin, teilen Sie dem Betreiber der Website die Ray-ID mit.

cloudflare-521 = Der Ursprungsserver lehnt die Verbindung von Cloudflare ab; möglicherweise läuft er nicht, oder er blockiert Zugriffe von Cloudflare.
    .title = Verbindung vom Ursprungsserver abgelehnt
    .hint = Versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber der Website.

cloudflare-522 = Cloudflare konnte nicht rechtzeitig eine Verbindung zum Ursprungsserver aufbauen, oder dieser hat die Anfrage nicht rechtzeitig bestätigt.
    .title = Zeitüberschreitung bei der Verbindung
    .hint = Wollten Sie etwas ändern, bestellen oder bezahlen, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber der Website.

cloudflare-523 = Im Netzwerk gibt es keine Route von Cloudflare zum Ursprungsserver.
    .title = Ursprungsserver nicht erreichbar
    .hint = Versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber der Website.

cloudflare-524 = Die Verbindung wurde aufgebaut, aber der Ursprungsserver hat nicht rechtzeitig geantwortet.
    .title = Zeitüberschreitung beim Ursprungsserver
    .hint = Wollten Sie etwas ändern, bestellen oder bezahlen, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber der Website.

cloudflare-525 = Cloudflare und der Ursprungsserver konnten keine sichere Verbindung aushandeln.
    .title = TLS-Handshake fehlgeschlagen
    .hint = Versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber der Website; nur er kann es beheben.

cloudflare-526 = Cloudflare kann nicht bestätigen, dass das Zertifikat des Ursprungsservers gültig ist.
    .title = Zertifikat des Ursprungsservers ungültig
    .hint = Versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber der Website; nur er kann es beheben.

cloudflare-530 = Cloudflare konnte die Anfrage nicht an den Ursprungsserver weitergeben, zum Beispiel weil sich der Name dieses Servers nicht auflösen ließ.
    .title = Anfrage nicht weitergegeben
    .hint = Versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber der Website.

cloudflare-1006 = Der Betreiber der Website hat die IP-Adresse blockiert, von der die Anfrage kam.
    .title = IP-Adresse blockiert
    .hint = Wenn Sie das für einen Irrtum halten, teilen Sie dem Betreiber der Website die Ray-ID mit.

cloudflare-1009 = Der Betreiber der Website hat das Land oder die Region der IP-Adresse blockiert, von der die Anfrage kam.
    .title = Land oder Region blockiert
    .hint = Wenn Sie das für einen Irrtum halten, teilen Sie dem Betreiber der Website die Ray-ID mit.

cloudflare-1010 = Die Website akzeptiert diese Art von Client nicht, meist weil er wie automatisierte Software wirkt.
    .title = Client nicht akzeptiert
    .hint = Verwenden Sie einen gängigen Browser in einer aktuellen Version. Hilft das nicht, teilen Sie dem Betreiber der Website die Ray-ID mit.

cloudflare-1015 = Es wurden mehr Anfragen gesendet, als die Website in einem bestimmten Zeitraum zulässt.
    .title = Zu viele Anfragen
    .hint = Warten Sie, bevor Sie es erneut versuchen, und senden Sie Anfragen in größeren Abständen.

cloudflare-1016 = Cloudflare kann den Namen des Ursprungsservers nicht auflösen.
    .title = DNS-Fehler beim Ursprungsserver
    .hint = Versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber der Website; nur er kann es beheben.

cloudflare-1020 = Eine Sicherheitsregel der Website hat die Anfrage blockiert.
    .title = Zugriff verweigert
    .hint = Wenn Sie das für einen Irrtum halten, teilen Sie dem Betreiber der Website die Ray-ID mit.

cloudflare-1033 = Die Website ist mit Cloudflare über einen Tunnel verbunden, der zurzeit nicht erreichbar ist.
    .title = Tunnel nicht erreichbar
    .hint = Versuchen Sie es in einigen Minuten erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber der Website.
