### Die Statuscodes von gRPC, 0 bis 16, wie google/rpc/code.proto und die gRPC-Dokumentation sie festlegen.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

grpc-0 = Der Aufruf war erfolgreich.
    .title = Aufruf erfolgreich

grpc-1 = Der Aufruf wurde abgebrochen, meist vom Aufrufer selbst.
    .title = Aufruf abgebrochen
    .hint = Wenn das nicht beabsichtigt war, finden Sie heraus, wodurch der Aufruf abgebrochen wurde und was bis dahin schon ausgeführt wurde.

grpc-2 = Der Aufruf ist fehlgeschlagen; die Ursache ist nicht bekannt.
    .title = Unbekannter Fehler
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wiederholen Sie ihn nur, wenn beides nicht der Fall ist. Die Ursache steht möglicherweise im Log des Servers; dort kann der Betreiber des Dienstes nachsehen.

grpc-3 = Ein Argument des Aufrufs ist ungültig; am Zustand des Systems liegt es nicht.
    .title = Ungültiges Argument
    .hint = Korrigieren Sie das Argument; ohne Korrektur hilft ein erneuter Versuch nicht.

grpc-4 = Die Frist des Aufrufs ist abgelaufen, bevor ein Ergebnis eintraf.
    .title = Frist abgelaufen
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es mit einer längeren Frist erneut.

grpc-5 = Was angefordert wurde, ist nicht vorhanden oder für diesen Aufrufer nicht sichtbar.
    .title = Nicht gefunden
    .hint = Prüfen Sie, ob der Name stimmt und ob der Aufrufer Zugriff hat.

grpc-6 = Das Objekt, das erstellt werden sollte, gibt es bereits.
    .title = Bereits vorhanden
    .hint = Prüfen Sie, ob es schon bei einem früheren Aufruf erstellt wurde. Wenn nicht, wählen Sie einen anderen Namen.

grpc-7 = Der Aufrufer hat keine Berechtigung für diese Operation.
    .title = Fehlende Berechtigung
    .hint = Wenn Sie Zugriff benötigen, bitten Sie den Betreiber des Dienstes darum.

grpc-8 = Eine Grenze ist erreicht, zum Beispiel weil ein Kontingent oder der Speicherplatz aufgebraucht oder eine Nachricht zu groß ist.
    .title = Ressourcen erschöpft
    .hint = Je nach Grenze: Warten Sie, bevor Sie es erneut versuchen, senden Sie weniger auf einmal oder geben Sie Ressourcen frei, die nicht mehr gebraucht werden.

grpc-9 = Das System ist nicht in dem Zustand, den die Operation voraussetzt.
    .title = Voraussetzung nicht erfüllt
    .hint = Finden Sie heraus, welche Voraussetzung fehlt und warum. Ändern Sie den Zustand nur, wenn das auch unabhängig von dieser Operation gewollt ist; erzwingen Sie die Operation nicht.

grpc-10 = Die Operation wurde abgebrochen, weil sie mit einer anderen, gleichzeitig laufenden in Konflikt stand.
    .title = Abbruch wegen eines Konflikts
    .hint = Prüfen Sie zuerst, welche Schritte bereits wirksam geworden sind, zum Beispiel eine Zahlung, damit nichts doppelt ausgeführt wird. Beginnen Sie dann neu: Lesen Sie den aktuellen Stand, ändern Sie ihn und schreiben Sie ihn zurück.

grpc-11 = Die Operation ging über den gültigen Bereich hinaus, zum Beispiel über das Ende einer Datei.
    .title = Außerhalb des gültigen Bereichs
    .hint = Bleiben Sie innerhalb des Bereichs, der zurzeit gültig ist.

grpc-12 = Der Dienst unterstützt diese Methode nicht.
    .title = Methode nicht implementiert
    .hint = Prüfen Sie den Namen der Methode und die Version des Dienstes.

grpc-13 = Im Dienst ist ein schwerwiegender Fehler aufgetreten.
    .title = Interner Fehler
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wiederholen Sie ihn nur, wenn beides nicht der Fall ist. Melden Sie den Fehler dem Betreiber des Dienstes.

grpc-14 = Der Dienst kann Aufrufe zurzeit nicht ausführen.
    .title = Dienst vorübergehend nicht verfügbar
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es nach einer Pause erneut und warten Sie nach jedem erfolglosen Versuch länger.

grpc-15 = Daten sind verloren gegangen oder beschädigt und lassen sich vom Dienst nicht wiederherstellen.
    .title = Datenverlust
    .hint = Überschreiben Sie nichts. Melden Sie den Verlust dem Betreiber des Dienstes; vielleicht kann er auf eine Kopie zurückgreifen.

grpc-16 = Der Aufruf enthält keine gültigen Zugangsdaten.
    .title = Anmeldung erforderlich
    .hint = Melden Sie sich an oder erneuern Sie die Zugangsdaten und versuchen Sie es erneut.
