### Códigos no registrados de los balanceadores de carga de AWS (Application Load Balancer). El valor es la descripción; .title, el nombre, y .hint, el consejo.
### Se dirigen a quienes administran el servicio y a quienes desarrollan; el 561, también a usuarios finales. No se traducen X-Forwarded-For ni gRPC.
### Primer borrador, aún sin revisar por un hablante nativo.

aws-elb-460 = El cliente cerró la conexión con el balanceador de carga antes de que se enviara una respuesta.
    .title = Conexión cerrada por el cliente
    .hint = Antes de volver a intentarlo, compruebe que la solicitud no se haya procesado de todos modos y que no siga en curso. Después, averigüe por qué tardó tanto la respuesta. Si esa demora es normal, configure en el cliente un tiempo de espera mayor que el de inactividad del balanceador de carga.

aws-elb-463 = El encabezado X-Forwarded-For de la solicitud contiene más de 30 direcciones IP.
    .title = Demasiadas IP en X-Forwarded-For
    .hint = Compruebe si la solicitud pasa en bucle de un proxy a otro. Antes de quitar un proxy, compruebe que nada dependa de él, por ejemplo, un control de seguridad.

aws-elb-464 = La versión del protocolo de la solicitud no es compatible con la del grupo de destino.
    .title = Versiones de protocolo incompatibles
    .hint = Use el protocolo configurado en el grupo de destino: HTTP/1.1, HTTP/2 o gRPC con POST.

aws-elb-561 = No se pudo iniciar sesión porque el proveedor de identidad devolvió un error.
    .title = Inicio de sesión fallido
    .hint = Inicie sesión de nuevo. Si el problema continúa, comuníquelo al responsable del sitio.
