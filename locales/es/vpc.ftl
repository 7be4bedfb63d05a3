### Códigos de estado de la API de VPC. El valor es la descripción; .title, el nombre, y .hint, el consejo (los valores normales no lo llevan).
### Se dirigen a quienes desarrollan con la API; los términos y los consejos son los de http.ftl. No se traducen los métodos, los encabezados ni OpenStack Neutron.
### Primer borrador, aún sin revisar por un hablante nativo.

## Valores normales

vpc-200 = La operación se realizó correctamente. Las operaciones GET, PUT y POST suelen devolver este código.
    .title = Correcto

vpc-201 = Se creó el recurso. Las operaciones POST de la API de OpenStack Neutron suelen devolver este código.
    .title = Recurso creado

vpc-204 = La operación se realizó correctamente y la respuesta no lleva contenido. Las operaciones DELETE suelen devolver este código.
    .title = Sin contenido

## Valores de error

vpc-400 = La solicitud no se puede procesar tal como está; es posible que falte un parámetro o que alguno sea incorrecto.
    .title = Solicitud incorrecta
    .hint = Compare la solicitud con la descripción de la operación, corríjala y vuelva a intentarlo.

vpc-401 = La operación requiere autenticación con nombre de usuario y contraseña.
    .title = Autenticación requerida
    .hint = Compruebe que las credenciales sean correctas y sigan vigentes, y vuelva a intentarlo.

vpc-403 = La cuenta no tiene permiso para realizar esta operación sobre el recurso.
    .title = Acceso prohibido
    .hint = Pida al administrador de la cuenta el permiso que necesita la operación.

vpc-404 = No hay ningún recurso en esta dirección o la cuenta no puede verlo.
    .title = Recurso no encontrado
    .hint = Revise la dirección y los identificadores que contiene. También es posible que el recurso se haya eliminado.

vpc-405 = El recurso no admite el método de la solicitud.
    .title = Método no admitido
    .hint = Use el método que indica la descripción de la operación. No pruebe otros al azar: POST, PUT y DELETE pueden modificar o eliminar datos.

vpc-406 = La operación devuelve un formato que el cliente no acepta.
    .title = Formato no aceptado por el cliente
    .hint = Incluya en el encabezado Accept de la solicitud el formato que devuelve la operación.

vpc-407 = El proxy requiere autenticación para reenviar la solicitud al servidor.
    .title = Autenticación requerida por el proxy
    .hint = Revise las credenciales del proxy en la configuración del cliente y vuelva a intentarlo.

vpc-408 = El servidor dejó de esperar el resto de la solicitud.
    .title = Tiempo agotado al recibir la solicitud
    .hint = Revise la conexión de red y vuelva a intentarlo.

vpc-409 = La operación entra en conflicto con el estado actual del recurso y no se realizó.
    .title = Conflicto con el estado del recurso
    .hint = Consulte primero el estado actual: es posible que el cambio ya se haya hecho con una solicitud que usted envió antes. Si no es así, resuelva el conflicto sin descartar los cambios de otras personas y vuelva a intentarlo.

vpc-500 = Un error interno del servicio interrumpió la operación; es posible que se haya realizado en parte.
    .title = Error interno del servidor
    .hint = Antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del servicio.

vpc-501 = La operación no se realizó porque el servidor no dispone de la función que requiere.
    .title = Función no disponible en el servidor
    .hint = Consulte en la documentación de la API qué funciones están disponibles.

vpc-502 = El servidor recibió una respuesta no válida de otro servidor, por lo que se desconoce el resultado de la operación.
    .title = Respuesta no válida de otro servidor
    .hint = Antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del servicio.

vpc-503 = El servicio no está disponible en este momento.
    .title = Servicio temporalmente no disponible
    .hint = Antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde.

vpc-504 = La puerta de enlace no recibió respuesta de otro servidor antes de que se agotara el tiempo de espera.
    .title = Otro servidor no respondió a tiempo
    .hint = Antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del servicio.
