### Die HTTP-Statuscodes in verständlichen Worten: ein Text für jeden Code des IANA-Registers und einer für jede Klasse.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

## 1xx: Zwischenstand

http-1xx = Die Anfrage wird noch bearbeitet; die endgültige Antwort folgt.
    .title = Zwischenantwort
    .hint = Warten Sie die endgültige Antwort ab.

http-100 = Der Server hat den Anfang der Anfrage erhalten und sie bisher nicht abgelehnt.
    .title = Anfrage fortsetzen
    .hint = Senden Sie den Rest der Anfrage. Ist bereits alles gesendet, warten Sie die endgültige Antwort ab.

http-101 = Der Server akzeptiert das vom Client angeforderte Protokoll und stellt diese Verbindung darauf um.
    .title = Protokollwechsel

http-102 = Der Server hat die vollständige Anfrage erhalten und bearbeitet sie noch.
    .title = Anfrage in Bearbeitung
    .hint = Halten Sie die Verbindung offen; bis zur endgültigen Antwort kann es noch etwas dauern.

http-103 = Der Server hat einige Header vor der endgültigen Antwort gesendet, damit der Client schon laden kann, was er voraussichtlich braucht.
    .title = Header vorab gesendet

http-104 = Falls dieser Upload unterbrochen wird, lässt er sich fortsetzen.
    .title = Upload kann fortgesetzt werden
    .hint = Bricht die Verbindung ab, ermitteln Sie, wie viel bereits angekommen ist, und senden Sie den Rest.

## 2xx: Erfolg

http-2xx = Der Server hat die Anfrage verstanden und angenommen.
    .title = Erfolg

http-200 = Die Anfrage war erfolgreich.
    .title = Anfrage erfolgreich

http-201 = Die Anfrage war erfolgreich; dabei wurde mindestens eine Ressource erstellt.
    .title = Ressource erstellt

http-202 = Der Server hat die Anfrage angenommen, die Bearbeitung aber noch nicht abgeschlossen. Das Ergebnis steht noch nicht fest.
    .title = Anfrage angenommen, Ergebnis offen
    .hint = Prüfen Sie später, ob die Anfrage ausgeführt wurde. Senden Sie sie bis dahin nicht noch einmal; sie wird möglicherweise noch ausgeführt.

http-203 = Die Anfrage war erfolgreich, aber ein Proxy hat die Antwort des Servers unterwegs verändert.
    .title = Antwort von einem Proxy verändert
    .hint = Um den unveränderten Inhalt zu erhalten, rufen Sie ihn ohne diesen Proxy ab, sofern das erlaubt ist.

http-204 = Die Anfrage war erfolgreich; die Antwort hat keinen Inhalt.
    .title = Antwort ohne Inhalt

http-205 = Die Anfrage war erfolgreich; der Server fordert den Client auf, das abgesendete Formular zurückzusetzen.
    .title = Formular zurücksetzen
    .hint = Die Daten sind angekommen und müssen nicht noch einmal eingegeben oder gesendet werden.

http-206 = Der Server hat nur einen Teil der Ressource gesendet, weil der Client einen Bereich angefordert hat.
    .title = Teil der Ressource gesendet
    .hint = Prüfen Sie, welche Bereiche angekommen sind, und fordern Sie bei Bedarf weitere an. Setzen Sie nur Bereiche derselben Version zusammen.

http-207 = Die Anfrage umfasste mehrere Operationen; jede davon hat einen eigenen Status.
    .title = Status mehrerer Operationen
    .hint = Prüfen Sie den Status jeder Operation. Ist eine fehlgeschlagen, beheben Sie die Ursache und wiederholen Sie nur diese Operation.

http-208 = Diese Sammlung ist unter mehreren Adressen erreichbar. Ihre Elemente wurden bereits unter einer anderen Adresse aufgeführt und werden hier nicht wiederholt.
    .title = Elemente bereits aufgeführt

http-226 = Der Server hat die Ressource in umgewandelter Form gesendet, zum Beispiel nur die Änderungen seit einer früheren Version.
    .title = Ressource in umgewandelter Form gesendet
    .hint = Setzen Sie daraus die vollständige Ressource zusammen. Wenden Sie Änderungen nur auf genau die Version an, auf die sie sich beziehen.

## 3xx: Weiterleitung

http-3xx = Um das Ergebnis zu erhalten, muss der Client einen weiteren Schritt ausführen, zum Beispiel eine andere Adresse abrufen.
    .title = Weiterleitung
    .hint = Clients erledigen das in der Regel automatisch.

http-300 = Die Ressource gibt es in mehreren Varianten, jede mit eigener Adresse.
    .title = Mehrere Varianten
    .hint = Wählen Sie eine der Varianten.

http-301 = Die Ressource wurde dauerhaft an eine neue Adresse verschoben.
    .title = Ressource dauerhaft verschoben
    .hint = Clients folgen der Weiterleitung in der Regel automatisch. Dabei ersetzen sie POST manchmal durch GET und senden die Daten nicht mit. Haben Sie etwas gesendet, prüfen Sie vor einem neuen Versuch, ob die Daten angekommen sind. Aktualisieren Sie Links und Lesezeichen.

http-302 = Die Ressource ist vorübergehend unter einer anderen Adresse zu finden.
    .title = Vorübergehend unter anderer Adresse
    .hint = Clients folgen der Weiterleitung in der Regel automatisch. Dabei ersetzen sie POST manchmal durch GET und senden die Daten nicht mit. Haben Sie etwas gesendet, prüfen Sie vor einem neuen Versuch, ob die Daten angekommen sind. Verwenden Sie auch künftig die ursprüngliche Adresse.

http-303 = Das Ergebnis der Anfrage steht als eigene Ressource unter einer anderen Adresse bereit.
    .title = Ergebnis unter anderer Adresse
    .hint = Clients rufen das Ergebnis in der Regel automatisch mit GET ab. Senden Sie die ursprüngliche Anfrage nicht noch einmal.

http-304 = Die im Client gespeicherte Kopie ist noch aktuell; die Ressource musste daher nicht noch einmal übertragen werden.
    .title = Ressource unverändert
    .hint = Verwenden Sie die gespeicherte Kopie.

http-305 = Der Server verlangt, dass der Client einen bestimmten Proxy verwendet. Aus Sicherheitsgründen sollten Clients solchen Vorgaben nicht mehr folgen.
    .title = Server verlangt einen bestimmten Proxy
    .hint = Verwenden Sie einen Proxy nur, wenn er im Client eingestellt ist; stellen Sie keinen ein, bloß weil ein Server ihn vorgibt. Ist die Ressource nicht erreichbar, melden Sie das dem Betreiber des Dienstes.

http-306 = Dieser Weiterleitungscode ist reserviert: Er hat keine festgelegte Bedeutung und sollte nicht mehr verwendet werden.
    .title = Reservierter Weiterleitungscode
    .hint = Melden Sie dem Betreiber des Dienstes, dass der Server diesen Code irrtümlich sendet.

http-307 = Die Ressource ist vorübergehend unter einer anderen Adresse zu finden; die Anfrage muss mit derselben Methode dorthin gesendet werden.
    .title = Vorübergehende Weiterleitung
    .hint = Clients folgen der Weiterleitung in der Regel automatisch. Verwenden Sie auch künftig die ursprüngliche Adresse.

http-308 = Die Ressource wurde dauerhaft an eine neue Adresse verschoben; die Anfrage muss mit derselben Methode dorthin gesendet werden.
    .title = Dauerhafte Weiterleitung
    .hint = Clients folgen der Weiterleitung in der Regel automatisch. Aktualisieren Sie Links und Lesezeichen.

## 4xx: Client-Fehler

http-4xx = Mit der Anfrage stimmt etwas nicht; der Server hat sie nicht ausgeführt.
    .title = Client-Fehler
    .hint = Prüfen und korrigieren Sie die Anfrage, bevor Sie es erneut versuchen.

http-400 = Die Anfrage ist fehlerhaft, zum Beispiel weil ein Wert fehlt oder falsch ist. Der Server hat sie deshalb nicht ausgeführt.
    .title = Fehlerhafte Anfrage
    .hint = Prüfen Sie die Adresse und die gesendeten Daten und korrigieren Sie sie, bevor Sie es erneut versuchen.

http-401 = Der Zugriff auf diese Ressource erfordert eine Anmeldung; die Anfrage enthält keine gültigen Zugangsdaten.
    .title = Anmeldung erforderlich
    .hint = Melden Sie sich an oder prüfen Sie, ob die Zugangsdaten richtig und noch gültig sind.

http-402 = Die Anfrage wurde aus Abrechnungsgründen abgelehnt, zum Beispiel weil ein Tarif abgelaufen oder ein Kontingent aufgebraucht ist.
    .title = Aus Abrechnungsgründen abgelehnt
    .hint = Prüfen Sie in Ihrem Konto, ob der Tarif noch gilt und die Kontingente noch ausreichen. Haben Sie bereits bezahlt, zahlen Sie nicht noch einmal: Vielleicht ist die Zahlung noch nicht verbucht.

http-403 = Der Server hat die Anfrage verstanden, verweigert aber den Zugriff.
    .title = Zugriff verweigert
    .hint = Wenn Sie Zugriff benötigen, bitten Sie den Betreiber des Dienstes darum. Ein erneuter Versuch hilft meist nicht.

http-404 = Der Server hat unter der angeforderten Adresse nichts gefunden oder gibt nicht preis, ob dort etwas vorhanden ist.
    .title = Ressource nicht gefunden
    .hint = Prüfen Sie die Adresse. Vielleicht ist der Link veraltet, weil die Ressource verschoben oder entfernt wurde.

http-405 = Der Server kennt die Methode der Anfrage, aber die Ressource unterstützt sie nicht.
    .title = Methode nicht erlaubt
    .hint = Sehen Sie in der Dokumentation des Dienstes nach, welche Methode für Ihren Zweck vorgesehen ist. Probieren Sie nicht einfach andere aus: POST, PUT, PATCH und DELETE können Daten ändern oder löschen.

http-406 = Es gibt keine Variante der Ressource, deren Format, Sprache und Codierung der Client akzeptiert.
    .title = Keine passende Variante
    .hint = Nehmen Sie weitere Werte in den Accept-, Accept-Language- oder Accept-Encoding-Header der Anfrage auf oder lassen Sie den Header weg, der die Auswahl zu stark einschränkt.

http-407 = Der Proxy verlangt eine Anmeldung, bevor er die Anfrage an den Server weitergibt.
    .title = Anmeldung beim Proxy erforderlich
    .hint = Melden Sie sich beim Proxy an oder prüfen Sie die Proxy-Zugangsdaten in den Einstellungen des Clients.

http-408 = Die Wartezeit des Servers ist abgelaufen, bevor die Anfrage vollständig eingetroffen war.
    .title = Zeitüberschreitung bei der Anfrage
    .hint = Prüfen Sie die Netzwerkverbindung und versuchen Sie es erneut.

http-409 = Die Anfrage steht im Konflikt mit dem aktuellen Zustand der Ressource, zum Beispiel weil diese inzwischen geändert wurde.
    .title = Konflikt mit dem aktuellen Zustand
    .hint = Sehen Sie sich zuerst den aktuellen Zustand an: Vielleicht haben Sie die Änderung schon mit einer früheren Anfrage vorgenommen. Wenn nicht, lösen Sie den Konflikt, ohne die Änderungen anderer zu verwerfen, und versuchen Sie es erneut.

http-410 = Die Ressource unter dieser Adresse wurde entfernt, wahrscheinlich dauerhaft.
    .title = Ressource entfernt
    .hint = Ein erneuter Versuch hilft nicht. Entfernen oder aktualisieren Sie Links und Lesezeichen, die auf diese Adresse verweisen.

http-411 = Der Server nimmt diese Anfrage nur an, wenn die Länge ihres Inhalts angegeben ist.
    .title = Längenangabe erforderlich
    .hint = Fügen Sie einen Content-Length-Header mit der genauen Länge in Byte hinzu und versuchen Sie es erneut.

http-412 = Der Client hat die Ausführung der Anfrage an eine Bedingung geknüpft, die nicht erfüllt ist.
    .title = Bedingung nicht erfüllt
    .hint = Rufen Sie zuerst die aktuelle Version ab. Enthält sie Ihre Änderung, ist nichts weiter zu tun. Sonst ändern Sie diese Version und senden Sie sie mit ihrem ETag im If-Match-Header, damit neuere Änderungen erhalten bleiben. Ist die Adresse für eine neue Ressource schon belegt, wählen Sie eine andere.

http-413 = Es wurden mehr Daten gesendet, als der Server zulässt.
    .title = Inhalt der Anfrage zu groß
    .hint = Senden Sie weniger Daten auf einmal, zum Beispiel eine kleinere Datei.

http-414 = Die angeforderte Adresse ist länger, als der Server zulässt.
    .title = Adresse zu lang
    .hint = Kürzen Sie die Adresse, wenn möglich. Enthält sie Formulardaten, prüfen Sie, ob der Dienst die Daten stattdessen per POST annimmt.

http-415 = Die gesendeten Daten haben ein Format, das die Ressource bei der verwendeten Methode nicht akzeptiert.
    .title = Datenformat nicht unterstützt
    .hint = Senden Sie die Daten in einem Format, das die Ressource akzeptiert. Prüfen Sie auch, ob Content-Type und Content-Encoding die Daten richtig beschreiben.

http-416 = Der Server kann keinen der angeforderten Bereiche senden, zum Beispiel weil sie hinter dem Ende der Ressource liegen.
    .title = Angeforderter Bereich nicht verfügbar
    .hint = Wählen Sie Bereiche innerhalb der aktuellen Länge der Ressource oder fordern Sie die ganze Ressource an. Wenn Sie einen Download fortsetzen wollten, ist er vielleicht schon vollständig.

http-417 = Der Server oder ein anderer Server auf dem Weg dorthin kann nicht erfüllen, was der Expect-Header der Anfrage verlangt.
    .title = Expect-Anforderung nicht erfüllbar
    .hint = Versuchen Sie es ohne den Expect-Header erneut.

http-418 = Dieser Client-Fehlercode ist reserviert und hat keine festgelegte Bedeutung; manche Server lehnen damit automatisierte Anfragen ab.
    .title = Reservierter Client-Fehlercode
    .hint = Wenn Sie die Ablehnung für einen Irrtum halten, fragen Sie beim Betreiber des Dienstes nach.

http-421 = Die Anfrage ist bei einem Server angekommen, der für die angeforderte Adresse nicht zuständig ist.
    .title = Falscher Server für diese Adresse
    .hint = Versuchen Sie es über eine neue Verbindung erneut. Wenn Sie einen Browser verwenden, starten Sie ihn dazu neu; speichern Sie vorher Ihre Arbeit.

http-422 = Format und Syntax der gesendeten Daten stimmen, aber der Server kann ihren Inhalt nicht verarbeiten.
    .title = Inhalt kann nicht verarbeitet werden
    .hint = Prüfen Sie, ob Werte fehlen, unzulässig sind oder einander widersprechen. Korrigieren Sie die Daten, bevor Sie es erneut versuchen.

http-423 = Die Ressource oder das Ziel, an das sie verschoben oder kopiert werden sollte, ist gesperrt.
    .title = Ressource gesperrt
    .hint = Stammt die Sperre von Ihnen, geben Sie in der Anfrage das zugehörige Token an. Andernfalls warten Sie, bis die Sperre aufgehoben ist, und sehen Sie sich die aktuelle Version an, bevor Sie es erneut versuchen.

http-424 = Der Server hat diese Operation nicht ausgeführt, weil eine andere, von der sie abhängt, fehlgeschlagen ist.
    .title = Benötigte Operation fehlgeschlagen
    .hint = Finden Sie heraus, welche Operation fehlgeschlagen ist und warum. Beheben Sie die Ursache und wiederholen Sie nur, was fehlgeschlagen ist oder nicht ausgeführt wurde.

http-425 = Die Anfrage ist eingetroffen, bevor die sichere Verbindung vollständig aufgebaut war. Sie wurde nicht ausgeführt, weil ein Angreifer sie aufgezeichnet und noch einmal gesendet haben könnte.
    .title = Zu frühe Anfrage
    .hint = Versuchen Sie es erneut, sobald die Verbindung aufgebaut ist.

http-426 = Der Server führt die Anfrage mit dem Protokoll dieser Verbindung nicht aus, sondern verlangt ein anderes.
    .title = Protokollwechsel erforderlich
    .hint = Sehen Sie in der Dokumentation des Dienstes nach, welche Protokolle er akzeptiert, zum Beispiel eine neuere HTTP-Version. Versuchen Sie es dann mit einem davon erneut.

http-428 = Damit neuere Änderungen nicht überschrieben werden, nimmt der Server hier nur Anfragen an, die eine Bedingung enthalten.
    .title = Bedingung erforderlich
    .hint = Rufen Sie die aktuelle Version ab und nehmen Sie Ihre Änderung daran vor. Versuchen Sie es dann erneut mit einem If-Match-Header, der das ETag der abgerufenen Version enthält.

http-429 = Es wurden mehr Anfragen gesendet, als in einem bestimmten Zeitraum zulässig sind.
    .title = Zu viele Anfragen
    .hint = Warten Sie, bevor Sie es erneut versuchen, und senden Sie Anfragen in größeren Abständen.

http-431 = Ein Header der Anfrage oder alle Header zusammen sind größer, als der Server zulässt.
    .title = Header der Anfrage zu groß
    .hint = Kürzen Sie die Header und versuchen Sie es erneut. Meist genügt es, die Cookies dieser Website zu löschen. Dabei können darin gespeicherte Inhalte wie ein Warenkorb verloren gehen; möglicherweise müssen Sie sich danach erneut anmelden.

http-451 = Der Server stellt die Ressource aus rechtlichen Gründen nicht bereit, zum Beispiel weil ein Gericht oder eine Behörde das verlangt hat.
    .title = Aus rechtlichen Gründen nicht verfügbar
    .hint = Fragen Sie beim Betreiber des Dienstes nach, wer das verlangt hat und auf welcher Rechtsgrundlage.

## 5xx: Serverfehler

http-5xx = Auf dem Server ist ein Fehler aufgetreten. Die Anfrage wurde möglicherweise nicht vollständig ausgeführt.
    .title = Serverfehler
    .hint = Wollten Sie etwas ändern, bestellen oder bezahlen, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber des Dienstes.

http-500 = Auf dem Server ist ein unerwarteter Fehler aufgetreten. Die Anfrage wurde möglicherweise nicht vollständig ausgeführt.
    .title = Interner Serverfehler
    .hint = Wollten Sie etwas ändern, bestellen oder bezahlen, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber des Dienstes.

http-501 = Dem Server fehlt eine Funktion, die für die Anfrage nötig ist; möglicherweise unterstützt er die verwendete Methode nicht.
    .title = Funktion nicht implementiert
    .hint = Sehen Sie in der Dokumentation des Dienstes nach, welche Funktionen unterstützt werden.

http-502 = Der Server hat die Anfrage an einen anderen Server weitergegeben und von ihm eine ungültige Antwort erhalten.
    .title = Ungültige Antwort eines anderen Servers
    .hint = Wollten Sie etwas ändern, bestellen oder bezahlen, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber des Dienstes.

http-503 = Der Server kann die Anfrage zurzeit nicht ausführen, zum Beispiel wegen vorübergehender Überlastung oder Wartung.
    .title = Dienst vorübergehend nicht verfügbar
    .hint = Wollten Sie etwas ändern, bestellen oder bezahlen, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut.

http-504 = Der Server hat die Anfrage an einen anderen Server weitergegeben, aber nicht rechtzeitig eine Antwort von ihm erhalten.
    .title = Zeitüberschreitung eines anderen Servers
    .hint = Wollten Sie etwas ändern, bestellen oder bezahlen, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wenn nicht, versuchen Sie es später erneut. Besteht das Problem weiterhin, melden Sie es dem Betreiber des Dienstes.

http-505 = Der Server unterstützt die HTTP-Version der Anfrage nicht.
    .title = HTTP-Version nicht unterstützt
    .hint = Versuchen Sie es erneut mit einer anderen HTTP-Version, zum Beispiel HTTP/1.1.

http-506 = Der Server ist falsch konfiguriert: Die ausgewählte Variante der Ressource hat keinen eigenen Inhalt, sondern bietet nur weitere Varianten zur Auswahl an.
    .title = Fehler bei der Variantenauswahl
    .hint = Melden Sie den Fehler dem Betreiber des Dienstes.

http-507 = Der Speicherplatz auf dem Server oder das Kontingent des Kontos reicht nicht aus, um die Anfrage abzuschließen.
    .title = Zu wenig Speicherplatz
    .hint = Prüfen Sie, welche Dateien vollständig gespeichert sind. Löschen Sie nur, was Sie nicht mehr brauchen, oder bitten Sie den Betreiber des Dienstes um mehr Speicherplatz. Senden Sie danach jede Datei, die fehlt oder unvollständig ist, noch einmal als Ganzes.

http-508 = Die gesamte Operation ist fehlgeschlagen, weil sich eine Sammlung direkt oder indirekt selbst enthält.
    .title = Schleife in einer Sammlung
    .hint = Begrenzen Sie mit dem Depth-Header die Anzahl der Ebenen oder bitten Sie den Betreiber des Dienstes, die Schleife zu beseitigen. Versuchen Sie nicht, das Problem durch Löschen der Sammlung zu beheben.

http-510 = Der Server verlangt eine HTTP-Erweiterung, die in der Anfrage fehlt. Dieser Statuscode ist veraltet.
    .title = HTTP-Erweiterung erforderlich
    .hint = Sehen Sie in der Dokumentation des Dienstes nach, welche Erweiterung erforderlich ist.

http-511 = Das Netzwerk verlangt eine Anmeldung, bevor es den Zugang freigibt, und hat anstelle des Servers geantwortet.
    .title = Anmeldung im Netzwerk erforderlich
    .hint = Melden Sie sich im Netzwerk an, zum Beispiel auf der Anmeldeseite des WLANs, und versuchen Sie es dann erneut. Geben Sie dort kein Passwort für einen anderen Dienst ein.

## Codes, die keine HTTP-Statuscodes sind

http-other = Der Dienst hat einen Code zurückgegeben, für den es hier keine Beschreibung gibt.
    .title = Unbekannter Code
    .hint = Sehen Sie in der Dokumentation des Dienstes nach, was der Code bedeutet.
