### Códigos no registrados que nginx escribe en su registro; al cliente se le envía 400 en su lugar, o nada. El valor es la descripción; .title, el nombre, y .hint, el consejo.
### Se dirigen a quienes administran el servicio y a quienes desarrollan. No se traducen los nombres de ajustes (large_client_header_buffers), https:// ni TLS.
### Primer borrador, aún sin revisar por un hablante nativo.

nginx-494 = Un encabezado de la solicitud, o el conjunto de todos ellos, supera el tamaño que acepta el servidor.
    .title = Encabezados demasiado grandes
    .hint = En el cliente, elimine las cookies de este sitio. Al hacerlo, es posible que se cierre su sesión y se pierda lo que guardaban las cookies, como los artículos del carrito. El responsable del servicio puede aumentar el valor de large_client_header_buffers.

nginx-495 = No se pudo verificar el certificado que envió el cliente.
    .title = Certificado de cliente no válido
    .hint = Elija un certificado válido. El responsable del servicio puede comprobar en qué autoridades de certificación confía el servidor.

nginx-496 = El servidor requiere un certificado de cliente y no se envió ninguno.
    .title = Sin certificado de cliente
    .hint = Elija un certificado de cliente o pida uno al responsable del servicio. No instale ninguno de procedencia desconocida.

nginx-497 = La solicitud se envió por HTTP sin cifrar a un puerto que espera TLS.
    .title = Solicitud HTTP a un puerto HTTPS
    .hint = Use https:// en la dirección y vuelva a intentarlo. Si la solicitud contenía contraseñas u otros datos secretos, cámbielos, porque se enviaron sin cifrar.

nginx-499 = El cliente cerró la conexión antes de que se enviara la respuesta.
    .title = Conexión cerrada por el cliente
    .hint = Antes de volver a intentarlo, compruebe que la solicitud no se haya procesado de todos modos y que no siga en curso. Después, averigüe si la respuesta tarda más que el tiempo de espera configurado en el cliente.
