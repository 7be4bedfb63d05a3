### Códigos de cierre de WebSocket (RFC 6455, sección 7.4.1, y registro de la IANA). El valor es la descripción; .title, el nombre, y .hint, el consejo.
### Se dirigen a quienes desarrollan y, a veces, a quienes usan sus programas. Los códigos 1004, 1005, 1006 y 1015 nunca se envían. Un extremo es cualquiera de los dos lados de la conexión.
### Primer borrador, aún sin revisar por un hablante nativo.

websocket-1000 = La conexión cumplió su propósito y se cerró.
    .title = Cierre normal

websocket-1001 = El servidor se está apagando o el cliente ya no está disponible.
    .title = Desconexión de un extremo
    .hint = Si aún necesita la conexión, vuelva a conectarse y, antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso.

websocket-1002 = La conexión se cerró por un error de protocolo.
    .title = Error de protocolo
    .hint = Actualice o revise las bibliotecas de WebSocket de ambos extremos.

websocket-1003 = La conexión se cerró porque el receptor recibió datos de un tipo que no admite.
    .title = Datos no admitidos
    .hint = Envíe el tipo de datos que espera el receptor, por ejemplo, texto en lugar de datos binarios.

websocket-1004 = Este código de cierre está reservado, aún no tiene significado y no debería enviarse.
    .title = Código de cierre reservado

websocket-1005 = La conexión se cerró sin código de cierre. El código 1005 lo asigna el programa local y nunca se envía por la red.
    .title = Sin código de cierre

websocket-1006 = La conexión se perdió sin cerrarse correctamente. El código 1006 lo asigna el programa local y nunca se envía por la red.
    .title = Cierre anómalo
    .hint = Revise la red y vuelva a conectarse. Antes de enviar algo de nuevo, compruebe si ya llegó.

websocket-1007 = Un mensaje contenía datos que no se corresponden con su tipo, como texto que no es UTF-8.
    .title = Datos no válidos
    .hint = Corrija la codificación del mensaje antes de enviarlo de nuevo.

websocket-1008 = La conexión se cerró porque un mensaje no cumple una de las reglas del receptor.
    .title = Mensaje no permitido
    .hint = Consulte las reglas en la documentación del servicio.

websocket-1009 = Un mensaje supera el tamaño que acepta el receptor.
    .title = Mensaje demasiado grande
    .hint = Envíe mensajes más pequeños o divida los datos, si el receptor lo admite.

websocket-1010 = El cliente cerró la conexión porque requiere una extensión que el servidor no aceptó.
    .title = Extensión obligatoria
    .hint = Active la extensión en el servidor o use un cliente que no la requiera.

websocket-1011 = El servidor cerró la conexión por un problema inesperado.
    .title = Error interno
    .hint = Vuelva a conectarse más tarde y, antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso.

websocket-1012 = El servicio se está reiniciando.
    .title = Reinicio del servicio
    .hint = Vuelva a conectarse tras una breve pausa aleatoria y, antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso.

websocket-1013 = El servidor cerró la conexión y en este momento no acepta ninguna nueva, por ejemplo, porque está sobrecargado.
    .title = Servicio temporalmente no disponible
    .hint = Vuelva a conectarse más tarde, aumente la espera después de cada intento y, antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso.

websocket-1014 = El servidor, que actúa como puerta de enlace, recibió una respuesta no válida de otro servidor.
    .title = Respuesta no válida de otro servidor
    .hint = Vuelva a conectarse más tarde y, antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso.

websocket-1015 = No se pudo establecer la conexión segura. El código 1015 lo asigna el programa local y nunca se envía por la red.
    .title = Error en la negociación TLS
    .hint = Revise el certificado del servidor. No desactive la verificación de certificados.
