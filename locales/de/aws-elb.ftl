### Codes der Load-Balancer von AWS (Application Load Balancer), die nicht registriert sind.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

aws-elb-460 = Der Client hat die Verbindung zum Load-Balancer geschlossen, bevor eine Antwort gesendet wurde.
    .title = Verbindung vom Client geschlossen
    .hint = Prüfen Sie zuerst, ob die Anfrage trotzdem ausgeführt wurde oder noch läuft. Wiederholen Sie sie nur, wenn beides nicht der Fall ist. Klären Sie dann, warum die Antwort so lange dauert. Ist das normal, stellen Sie im Client ein längeres Zeitlimit ein als das Leerlauf-Zeitlimit des Load-Balancers.

aws-elb-463 = Der X-Forwarded-For-Header der Anfrage enthält mehr als 30 IP-Adressen.
    .title = Zu viele Adressen in X-Forwarded-For
    .hint = Prüfen Sie, ob Proxys die Anfrage im Kreis weitergeben. Entfernen Sie einen Proxy nur dann aus der Kette, wenn nichts von ihm abhängt, insbesondere keine Sicherheitsprüfung.

aws-elb-464 = Das Protokoll der Anfrage passt nicht zur Protokollversion der Zielgruppe des Load-Balancers.
    .title = Inkompatible Protokollversionen
    .hint = Verwenden Sie das Protokoll, auf das die Zielgruppe eingestellt ist: HTTP/1.1, HTTP/2 oder gRPC. Bei gRPC ist die Methode POST erforderlich.

aws-elb-561 = Die Anmeldung ist fehlgeschlagen, weil der Identitätsanbieter einen Fehler gemeldet hat.
    .title = Anmeldung fehlgeschlagen
    .hint = Versuchen Sie, sich erneut anzumelden. Besteht das Problem weiterhin, melden Sie es dem Betreiber der Website.
