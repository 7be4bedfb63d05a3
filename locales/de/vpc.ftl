### Die Statuscodes der VPC-API, wie deren Referenz sie in zwei Tabellen aufführt: Rückgabewerte bei Erfolg und bei Fehlern.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

## Rückgabewerte bei Erfolg

vpc-200 = Die Operation war erfolgreich. GET-, PUT- und POST-Operationen geben normalerweise diesen Code zurück.
    .title = Operation erfolgreich

vpc-201 = Die Ressource wurde erstellt. POST-Operationen der OpenStack-Neutron-API geben normalerweise diesen Code zurück.
    .title = Ressource erstellt

vpc-204 = Die Operation war erfolgreich; die Antwort hat keinen Inhalt. DELETE-Operationen geben normalerweise diesen Code zurück.
    .title = Antwort ohne Inhalt

## Rückgabewerte bei Fehlern

vpc-400 = Die Anfrage lässt sich so nicht ausführen, möglicherweise weil ein Parameter fehlt oder falsch ist.
    .title = Fehlerhafte Anfrage
    .hint = Vergleichen Sie die Anfrage mit der Beschreibung der Operation, korrigieren Sie sie und versuchen Sie es erneut.

vpc-401 = Die Operation erfordert eine Anmeldung mit Benutzername und Passwort.
    .title = Anmeldung erforderlich
    .hint = Prüfen Sie, ob die Zugangsdaten richtig und noch gültig sind, und versuchen Sie es erneut.

vpc-403 = Das Konto hat keine Berechtigung, die Ressource auf diese Weise zu nutzen.
    .title = Zugriff verweigert
    .hint = Bitten Sie die Person, die das Konto verwaltet, um die Berechtigung für diese Operation.

vpc-404 = Die Ressource gibt es unter dieser Adresse nicht, oder sie ist für das Konto nicht sichtbar.
    .title = Ressource nicht gefunden
    .hint = Prüfen Sie die Adresse und die IDs darin. Vielleicht wurde die Ressource gelöscht.

vpc-405 = Die Ressource unterstützt die Methode nicht, die in der Anfrage verwendet wurde.
    .title = Methode nicht erlaubt
    .hint = Verwenden Sie die Methode, die in der Beschreibung der Operation angegeben ist. Probieren Sie nicht einfach andere aus: POST, PUT und DELETE können Daten ändern oder löschen.

vpc-406 = Die Operation antwortet in einem Format, das der Client nicht akzeptiert.
    .title = Kein passendes Format
    .hint = Nehmen Sie das Format der API in den Accept-Header der Anfrage auf.

vpc-407 = Der Proxy verlangt eine Anmeldung, bevor er die Anfrage weitergibt.
    .title = Anmeldung beim Proxy erforderlich
    .hint = Prüfen Sie die Proxy-Zugangsdaten in den Einstellungen des Clients und versuchen Sie es erneut.

vpc-408 = Die Wartezeit des Servers ist abgelaufen, bevor der Rest der Anfrage eingetroffen war.
    .title = Zeitüberschreitung bei der Anfrage
    .hint = Prüfen Sie die Netzwerkverbindung und versuchen Sie es erneut.

vpc-409 = Die Operation steht im Konflikt mit dem aktuellen Zustand der Ressource und wurde nicht ausgeführt.
    .title = Konflikt mit dem aktuellen Zustand
    .hint = Sehen Sie sich zuerst den aktuellen Zustand an: Vielleicht haben Sie die Änderung schon mit einer früheren Anfrage vorgenommen. Wenn nicht, lösen Sie den Konflikt, ohne die Änderungen anderer zu verwerfen, und versuchen Sie es erneut.

vpc-500 = Ein Fehler im Dienst hat die Operation unterbrochen; möglicherweise wurde sie teilweise ausgeführt.
    .title = Interner Serverfehler
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber des Dienstes.

vpc-501 = Die Operation wurde nicht ausgeführt, weil dem Server die nötige Funktion fehlt.
    .title = Funktion nicht implementiert
    .hint = Sehen Sie in der Dokumentation der API nach, welche Funktionen es gibt.

vpc-502 = Das Gateway hat von einem anderen Server eine ungültige Antwort erhalten; das Ergebnis der Operation ist daher nicht bekannt.
    .title = Ungültige Antwort eines anderen Servers
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber des Dienstes.

vpc-503 = Der Dienst kann Anfragen zurzeit nicht ausführen.
    .title = Dienst vorübergehend nicht verfügbar
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut.

vpc-504 = Das Gateway hat innerhalb seines Zeitlimits keine Antwort von einem anderen Server erhalten.
    .title = Zeitüberschreitung eines anderen Servers
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber des Dienstes.
