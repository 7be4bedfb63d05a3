### Códigos de las páginas de error de Cloudflare: del 520 al 530 son códigos de estado HTTP; del 1006 al 1033, números que aparecen en la página. El valor es la descripción; .title, el nombre, y .hint, el consejo.
### Se dirigen a quienes visitan un sitio; solo el responsable del sitio puede resolver el problema. No se traducen Cloudflare ni Ray ID.
### Primer borrador, aún sin revisar por un hablante nativo.

cloudflare-520 = El servidor de origen devolvió a Cloudflare una respuesta vacía o inesperada.
    .title = Respuesta inesperada del origen
    .hint = Antes de repetir un pedido, un pago u otra operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde. Si el problema continúa, indique el Ray ID al responsable del sitio.

cloudflare-521 = El servidor de origen rechaza la conexión de Cloudflare; es posible que no esté en funcionamiento o que esté bloqueando a Cloudflare.
    .title = Conexión rechazada por el origen
    .hint = Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del sitio.

cloudflare-522 = Se agotó el tiempo de espera de la conexión entre Cloudflare y el servidor de origen.
    .title = Tiempo de conexión agotado
    .hint = Antes de repetir un pedido, un pago u otra operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del sitio.

cloudflare-523 = No hay ninguna ruta de red desde Cloudflare hasta el servidor de origen.
    .title = Servidor de origen inaccesible
    .hint = Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del sitio.

cloudflare-524 = La conexión se estableció, pero el servidor de origen no respondió a tiempo.
    .title = Tiempo de respuesta agotado en el origen
    .hint = Antes de repetir un pedido, un pago u otra operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del sitio.

cloudflare-525 = Cloudflare y el servidor de origen no lograron establecer una conexión segura.
    .title = Error en la negociación TLS
    .hint = Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del sitio: nadie más puede solucionarlo.

cloudflare-526 = Cloudflare no puede verificar el certificado del servidor de origen.
    .title = Certificado del origen no válido
    .hint = Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del sitio: nadie más puede solucionarlo.

cloudflare-530 = Cloudflare no pudo reenviar la solicitud al servidor de origen, por ejemplo, porque no se pudo resolver el nombre de ese servidor.
    .title = Solicitud no reenviada al origen
    .hint = Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del sitio.

cloudflare-1006 = El responsable del sitio bloqueó la dirección IP desde la que se envió la solicitud.
    .title = Dirección IP bloqueada
    .hint = Si cree que se debe a un error, indique el Ray ID al responsable del sitio.

cloudflare-1009 = El responsable del sitio bloqueó el país o la región de la dirección IP desde la que se envió la solicitud.
    .title = País o región bloqueados
    .hint = Si cree que se debe a un error, indique el Ray ID al responsable del sitio.

cloudflare-1010 = El sitio no admite este tipo de navegador o programa, normalmente porque parece un robot.
    .title = Navegador o programa no admitido
    .hint = Use un navegador común y actualizado. Si el problema continúa, indique el Ray ID al responsable del sitio.

cloudflare-1015 = Se enviaron más solicitudes de las que el sitio permite en un periodo determinado.
    .title = Demasiadas solicitudes
    .hint = Espere antes de volver a intentarlo y deje pasar más tiempo entre una solicitud y la siguiente.

cloudflare-1016 = Cloudflare no puede resolver el nombre del servidor de origen.
    .title = Nombre del origen no resuelto
    .hint = Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del sitio: nadie más puede solucionarlo.

cloudflare-1020 = Una regla de seguridad del sitio bloqueó la solicitud.
    .title = Acceso denegado
    .hint = Si cree que se debe a un error, indique el Ray ID al responsable del sitio.

cloudflare-1033 = El sitio está conectado a Cloudflare mediante un túnel que no está accesible en este momento.
    .title = Túnel inaccesible
    .hint = Vuelva a intentarlo dentro de unos minutos. Si el problema continúa, comuníquelo al responsable del sitio.
