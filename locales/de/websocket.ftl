### Die Schließcodes von WebSocket nach RFC 6455, Abschnitt 7.4.1, und des IANA-Registers: warum eine Verbindung geschlossen wurde.
### Erster Entwurf, noch nicht muttersprachlich geprüft.

websocket-1000 = Die Verbindung hat ihren Zweck erfüllt und wurde geschlossen.
    .title = Verbindung regulär geschlossen

websocket-1001 = Die Verbindung wurde geschlossen, weil der Server heruntergefahren wird oder der Client nicht mehr verfügbar ist.
    .title = Server oder Client nicht mehr verfügbar
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wiederholen Sie ihn nur, wenn beides nicht der Fall ist. Wird die Verbindung noch gebraucht, stellen Sie sie erneut her.

websocket-1002 = Die Verbindung wurde wegen eines Protokollfehlers geschlossen.
    .title = Protokollfehler
    .hint = Prüfen oder aktualisieren Sie die WebSocket-Bibliotheken von Client und Server.

websocket-1003 = Die Verbindung wurde geschlossen, weil der Empfänger Daten eines Typs erhalten hat, den er nicht akzeptiert.
    .title = Datentyp nicht unterstützt
    .hint = Senden Sie Daten des Typs, den der Empfänger erwartet, zum Beispiel Text statt Binärdaten.

websocket-1004 = Dieser Schließcode ist reserviert, hat noch keine festgelegte Bedeutung und sollte nicht gesendet werden.
    .title = Reservierter Schließcode

websocket-1005 = Die Verbindung wurde ohne Schließcode geschlossen. Der Code 1005 stammt von der lokalen Software; er wird nie gesendet.
    .title = Kein Schließcode empfangen

websocket-1006 = Die Verbindung ist abgebrochen; sie wurde nicht ordnungsgemäß geschlossen. Der Code 1006 stammt von der lokalen Software; er wird nie gesendet.
    .title = Unerwarteter Verbindungsabbruch
    .hint = Prüfen Sie das Netzwerk und stellen Sie die Verbindung erneut her. Prüfen Sie, was bereits angekommen ist, bevor Sie etwas noch einmal senden.

websocket-1007 = Der Inhalt einer Nachricht passt nicht zu ihrem Typ, zum Beispiel weil ein Text nicht in UTF-8 codiert ist.
    .title = Ungültige Daten
    .hint = Korrigieren Sie die Codierung der Nachricht, bevor Sie sie noch einmal senden.

websocket-1008 = Die Verbindung wurde geschlossen, weil eine Nachricht einer Regel des Empfängers nicht entspricht.
    .title = Nachricht nicht regelkonform
    .hint = Sehen Sie in der Dokumentation des Dienstes nach, welche Regeln gelten.

websocket-1009 = Eine Nachricht war größer, als der Empfänger zulässt.
    .title = Nachricht zu groß
    .hint = Senden Sie kleinere Nachrichten oder teilen Sie die Daten auf, falls der Empfänger das unterstützt.

websocket-1010 = Der Client hat die Verbindung geschlossen, weil der Server eine erforderliche Erweiterung nicht akzeptiert hat.
    .title = Erforderliche Erweiterung fehlt
    .hint = Aktivieren Sie die Erweiterung auf dem Server oder verwenden Sie einen Client, der sie nicht braucht.

websocket-1011 = Der Server hat die Verbindung wegen eines unerwarteten Problems geschlossen.
    .title = Interner Serverfehler
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wiederholen Sie ihn nur, wenn beides nicht der Fall ist. Stellen Sie die Verbindung später erneut her.

websocket-1012 = Der Dienst wird neu gestartet.
    .title = Neustart des Dienstes
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wiederholen Sie ihn nur, wenn beides nicht der Fall ist. Stellen Sie die Verbindung nach einer kurzen, zufällig gewählten Pause erneut her.

websocket-1013 = Der Server hat die Verbindung geschlossen und nimmt vorerst keine neuen an, zum Beispiel weil er überlastet ist.
    .title = Vorerst keine neuen Verbindungen
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wiederholen Sie ihn nur, wenn beides nicht der Fall ist. Stellen Sie die Verbindung später erneut her und warten Sie nach jedem erfolglosen Versuch länger.

websocket-1014 = Das Gateway hat von einem anderen Server eine ungültige Antwort erhalten.
    .title = Ungültige Antwort eines anderen Servers
    .hint = Wollten Sie etwas ändern, prüfen Sie zuerst, ob der Vorgang bereits ausgeführt wurde oder noch läuft. Wiederholen Sie ihn nur, wenn beides nicht der Fall ist. Stellen Sie die Verbindung später erneut her.

websocket-1015 = Die sichere Verbindung konnte nicht aufgebaut werden. Der Code 1015 stammt von der lokalen Software; er wird nie gesendet.
    .title = TLS-Handshake fehlgeschlagen
    .hint = Prüfen Sie das Zertifikat des Servers; schalten Sie die Zertifikatsprüfung nicht ab.
