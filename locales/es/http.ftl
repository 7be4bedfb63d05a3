### Explicación de los códigos de estado HTTP: el valor es la descripción; .title, el nombre, y .hint, el consejo. De http-1xx a http-5xx se usan con los códigos sin texto propio.
### Cada texto puede aparecer solo y no menciona el resto de la respuesta. Si un cambio pudo realizarse o puede seguir en curso, el consejo pide comprobarlo antes de repetirlo.
### Primer borrador, aún sin revisar por un hablante nativo.

## 1xx: respuestas informativas

http-1xx = El servidor envió una respuesta provisional; la solicitud sigue en curso.
    .title = Respuesta informativa
    .hint = Espere la respuesta final.

http-100 = El servidor recibió el comienzo de la solicitud y permite enviar el resto.
    .title = Continuar con el envío
    .hint = Envíe el resto de la solicitud. Si ya la envió completa, espere la respuesta final.

http-101 = El servidor acepta el protocolo que solicitó el cliente y lo usará en esta conexión a partir de ahora.
    .title = Cambio de protocolo

http-102 = El servidor recibió la solicitud completa y todavía la está procesando.
    .title = Procesamiento en curso
    .hint = Mantenga abierta la conexión; la respuesta final puede tardar.

http-103 = El servidor envió algunos encabezados antes de la respuesta final para que el cliente pueda ir cargando lo que va a necesitar.
    .title = Encabezados anticipados

http-104 = Si el envío de estos datos se interrumpe, el servidor permite reanudarlo.
    .title = Envío reanudable
    .hint = Si se pierde la conexión, averigüe cuántos datos llegaron y envíe solo el resto.

## 2xx: solicitudes aceptadas

http-2xx = El servidor entendió la solicitud y la aceptó.
    .title = Respuesta satisfactoria

http-200 = La solicitud se procesó correctamente.
    .title = Correcto

http-201 = La solicitud se procesó correctamente y se crearon uno o varios recursos nuevos.
    .title = Recurso creado

http-202 = El servidor aceptó la solicitud, pero no ha terminado de procesarla, por lo que aún no hay un resultado.
    .title = Solicitud aceptada, resultado pendiente
    .hint = Consulte el resultado más tarde. Mientras tanto, no vuelva a enviar la solicitud, porque podría procesarse dos veces.

http-203 = La solicitud se procesó correctamente, pero un proxy modificó la respuesta del servidor.
    .title = Respuesta modificada por un proxy
    .hint = Para obtener el contenido original, acceda a él sin pasar por ese proxy, si está permitido.

http-204 = La solicitud se procesó correctamente y la respuesta no lleva contenido.
    .title = Sin contenido

http-205 = La solicitud se procesó correctamente y el servidor pide al cliente que restablezca el formulario enviado.
    .title = Restablecer el formulario
    .hint = Los datos del formulario ya llegaron; no hace falta escribirlos ni enviarlos otra vez.

http-206 = El servidor envió solo una parte del recurso porque el cliente solicitó uno o varios rangos.
    .title = Contenido parcial
    .hint = Compruebe qué rangos llegaron y solicite los que falten. Combine solo rangos de la misma versión del recurso.

http-207 = La solicitud abarca varias operaciones, y cada una tiene su propio estado.
    .title = Un estado por cada operación
    .hint = Revise el estado de cada operación. Si alguna falló, corrija la causa y repita solo las que fallaron.

http-208 = Varias direcciones llevan a esta colección. Sus miembros ya se indicaron bajo otra de ellas y no se repiten aquí.
    .title = Miembros de la colección ya indicados

http-226 = El servidor no envió el recurso tal cual, sino transformado; por ejemplo, solo las diferencias con respecto a una versión anterior.
    .title = Recurso transformado
    .hint = Para reconstruir el recurso completo, aplique, por ejemplo, las diferencias a la versión exacta en la que se basan.

## 3xx: redirecciones

http-3xx = El cliente tiene que hacer algo más para obtener el resultado, por ejemplo, ir a otra dirección.
    .title = Redirección
    .hint = Los navegadores y otros clientes suelen hacerlo automáticamente.

http-300 = Hay más de una variante del recurso, por ejemplo, en distintos formatos o idiomas, cada una con su propia dirección.
    .title = Más de una variante disponible
    .hint = Elija la variante que prefiera.

http-301 = El recurso se movió de forma permanente a una dirección nueva.
    .title = Recurso movido permanentemente
    .hint = Los navegadores y otros clientes suelen seguir la redirección automáticamente, pero pueden convertir una solicitud POST en GET y descartar los datos. Antes de enviar los datos de nuevo, compruebe si ya llegaron. Actualice los enlaces y los marcadores con la dirección nueva.

http-302 = El recurso se encuentra temporalmente en otra dirección.
    .title = Recurso movido temporalmente
    .hint = Los navegadores y otros clientes suelen seguir la redirección automáticamente, pero pueden convertir una solicitud POST en GET y descartar los datos. Antes de enviar los datos de nuevo, compruebe si ya llegaron. En adelante, siga usando la dirección original.

http-303 = El resultado de la solicitud está en un recurso distinto, disponible en otra dirección.
    .title = Resultado disponible en otra dirección
    .hint = Los navegadores y otros clientes suelen obtener el resultado automáticamente con GET. No vuelva a enviar la solicitud original.

http-304 = La copia guardada por el cliente sigue vigente, así que no fue necesario volver a enviar el recurso.
    .title = Recurso no modificado
    .hint = Use la copia guardada.

http-305 = El servidor pide al cliente que use un proxy determinado. Por motivos de seguridad, los clientes ya no deberían seguir estas indicaciones.
    .title = Proxy indicado por el servidor
    .hint = Use un proxy solo si está configurado en el cliente, nunca porque lo indique un servidor. Si no puede acceder al recurso, comuníquelo al responsable del servicio.

http-306 = Este código de redirección está reservado y ya no se usa.
    .title = Código de redirección reservado
    .hint = El servidor no debería enviar este código; comuníquelo al responsable del servicio.

http-307 = El recurso se encuentra temporalmente en otra dirección, a la que debe enviarse la solicitud con el mismo método.
    .title = Redirección temporal
    .hint = Los navegadores y otros clientes suelen enviar la solicitud automáticamente a la otra dirección. En adelante, siga usando la dirección original.

http-308 = El recurso se movió de forma permanente a una dirección nueva, a la que debe enviarse la solicitud con el mismo método.
    .title = Redirección permanente
    .hint = Los navegadores y otros clientes suelen enviar la solicitud automáticamente a la dirección nueva. Actualice los enlaces y los marcadores.

## 4xx: errores en la solicitud

http-4xx = El servidor encontró un problema en la solicitud y no la procesó.
    .title = Error en la solicitud
    .hint = Revise la solicitud y corríjala antes de volver a intentarlo.

http-400 = El servidor no procesó la solicitud porque tiene algún error, por ejemplo, un valor incorrecto o un dato que falta.
    .title = Solicitud incorrecta
    .hint = Revise la dirección y los datos enviados, y corríjalos antes de volver a intentarlo.

http-401 = El recurso requiere autenticación y la solicitud no incluye credenciales válidas para acceder a él.
    .title = Autenticación requerida
    .hint = Inicie sesión o compruebe que las credenciales sean correctas y sigan vigentes.

http-402 = La solicitud se rechazó por un motivo relacionado con el pago, como un plan vencido o un límite de uso alcanzado.
    .title = Pago requerido
    .hint = Revise en su cuenta el plan y sus límites. Si ya pagó, no pague otra vez: es posible que el pago aún no se haya registrado.

http-403 = El servidor entendió la solicitud, pero no la permite.
    .title = Acceso prohibido
    .hint = Si necesita acceso, pídaselo al responsable del servicio. Repetir la misma solicitud no suele servir de nada.

http-404 = El servidor no encontró nada en la dirección solicitada o no revela si hay algo en ella.
    .title = Recurso no encontrado
    .hint = Revise la dirección. También es posible que el recurso se haya movido o eliminado, o que el enlace esté desactualizado.

http-405 = El servidor conoce el método de la solicitud, pero el recurso no lo admite.
    .title = Método no admitido
    .hint = Consulte en la documentación del servicio qué método corresponde a lo que quiere hacer. No pruebe otros al azar: POST, PUT, PATCH y DELETE pueden modificar o eliminar datos.

http-406 = El recurso no está disponible en ninguno de los formatos, idiomas o codificaciones que acepta el cliente.
    .title = Ninguna variante aceptada por el cliente
    .hint = Incluya más opciones en los encabezados Accept, Accept-Language o Accept-Encoding que sean demasiado restrictivos, o elimine esos encabezados de la solicitud.

http-407 = El proxy requiere autenticación para reenviar la solicitud al servidor.
    .title = Autenticación requerida por el proxy
    .hint = Inicie sesión en el proxy o revise sus credenciales en la configuración del cliente.

http-408 = La solicitud no llegó completa a tiempo y el servidor dejó de esperarla.
    .title = Tiempo agotado al recibir la solicitud
    .hint = Revise la conexión de red y vuelva a intentarlo.

http-409 = La solicitud entra en conflicto con el estado actual del recurso.
    .title = Conflicto con el estado del recurso
    .hint = Consulte primero el estado actual: es posible que el cambio ya se haya hecho con una solicitud que usted envió antes. Si no es así, resuelva el conflicto sin descartar los cambios de otras personas y vuelva a intentarlo.

http-410 = El recurso que había en esta dirección se eliminó, probablemente de forma definitiva.
    .title = Recurso eliminado
    .hint = No sirve de nada volver a intentarlo. Elimine o actualice los enlaces y los marcadores que apunten a esta dirección.

http-411 = La solicitud no indica la longitud de su contenido, y el servidor la requiere.
    .title = Longitud del contenido requerida
    .hint = Incluya un encabezado Content-Length con la longitud exacta en bytes y vuelva a intentarlo.

http-412 = No se cumple la condición que el cliente puso para que se procesara la solicitud.
    .title = Condición previa no cumplida
    .hint = Obtenga primero la versión actual. Si ya contiene su cambio, no hace falta nada más. Si no, haga el cambio en ella y envíelo con el ETag de esa versión en el encabezado If-Match, para no perder cambios más recientes. Si donde quería crear un recurso ya hay otro, use una dirección distinta.

http-413 = Los datos enviados superan el tamaño que acepta el servidor.
    .title = Envío demasiado grande
    .hint = Reduzca la cantidad de datos de cada envío; por ejemplo, elija un archivo más pequeño.

http-414 = La dirección solicitada es más larga de lo que acepta el servidor.
    .title = Dirección URL demasiado larga
    .hint = Acorte la dirección. Si contiene datos de un formulario, compruebe si el servicio permite enviarlos con una solicitud POST.

http-415 = Con este método, el recurso no admite el formato de los datos enviados.
    .title = Formato de datos no admitido
    .hint = Envíe los datos en un formato admitido y compruebe que los encabezados Content-Type y Content-Encoding lo indiquen correctamente.

http-416 = El servidor no puede enviar ninguno de los rangos solicitados, por ejemplo, porque empiezan después del final del recurso.
    .title = Rango solicitado no disponible
    .hint = Solicite solo rangos que estén dentro del tamaño actual del recurso, o bien el recurso completo. Si está reanudando una descarga, es posible que ya esté completa.

http-417 = El servidor, o un servidor intermedio, no puede cumplir lo que requiere el encabezado Expect de la solicitud.
    .title = Encabezado Expect no admitido
    .hint = Vuelva a intentarlo sin el encabezado Expect.

http-418 = Este código de error de la clase 4xx está reservado y no tiene significado propio; algunos servidores lo usan para rechazar solicitudes automatizadas.
    .title = Código de error 4xx reservado
    .hint = Si cree que la solicitud se rechazó por error, comuníquelo al responsable del servicio.

http-421 = La solicitud llegó a un servidor que no atiende la dirección solicitada.
    .title = Servidor incorrecto para esta dirección
    .hint = Vuelva a intentarlo con una conexión nueva. Si usa un navegador, guarde su trabajo, cierre el navegador y ábralo de nuevo.

http-422 = El formato y la sintaxis de los datos enviados son correctos, pero el servidor no puede procesar su contenido.
    .title = Datos no procesables
    .hint = Compruebe si falta algún valor, si alguno no está permitido o si varios se contradicen. Corrija los datos y vuelva a intentarlo.

http-423 = El recurso, o el destino al que se iba a mover o copiar, está bloqueado.
    .title = Recurso bloqueado
    .hint = Si el bloqueo es suyo, incluya su token en la solicitud. Si no lo es, espere a que se desbloquee el recurso y, antes de volver a intentarlo, consulte su versión actual.

http-424 = El servidor no realizó esta operación porque falló otra de la que depende.
    .title = Falló otra operación necesaria
    .hint = Averigüe qué operación falló y por qué, y resuelva el problema. Después, repita solo las operaciones que fallaron o que no se realizaron.

http-425 = La solicitud llegó antes de que la conexión segura se estableciera por completo. No se procesó porque podía ser una repetición enviada por un atacante.
    .title = Solicitud recibida demasiado pronto
    .hint = Espere un momento a que se establezca la conexión segura y vuelva a intentarlo.

http-426 = Para procesar la solicitud, el servidor requiere un protocolo distinto del que usa esta conexión.
    .title = Cambio de protocolo requerido
    .hint = Busque en la documentación del servicio un protocolo admitido, por ejemplo, una versión más reciente de HTTP, y vuelva a intentarlo con él.

http-428 = Para evitar que se sobrescriban cambios más recientes, el servidor solo acepta solicitudes condicionales para este recurso.
    .title = Condición previa requerida
    .hint = Obtenga la versión actual, haga el cambio en ella y vuelva a intentarlo con el ETag de esa versión en el encabezado If-Match.

http-429 = Se enviaron más solicitudes de las permitidas en un periodo determinado.
    .title = Demasiadas solicitudes
    .hint = Espere antes de volver a intentarlo y deje pasar más tiempo entre una solicitud y la siguiente.

http-431 = Un encabezado de la solicitud, o el conjunto de todos ellos, supera el tamaño que acepta el servidor.
    .title = Encabezados demasiado grandes
    .hint = Acorte los encabezados y vuelva a intentarlo. Suele bastar con eliminar las cookies de este sitio. Al hacerlo, es posible que se cierre su sesión y se pierda lo que guardaban las cookies, como los artículos del carrito.

http-451 = El servidor no da acceso al recurso porque alguien, por ejemplo, un tribunal u otra autoridad, le exigió bloquearlo por motivos legales.
    .title = No disponible por motivos legales
    .hint = Pregunte al responsable del servicio quién exigió el bloqueo y con qué fundamento legal.

## 5xx: errores del servidor

http-5xx = Es posible que el servidor no haya completado la solicitud.
    .title = Error del servidor
    .hint = Antes de repetir un pedido, un pago u otra operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del servicio.

http-500 = Se produjo un problema inesperado en el servidor y es posible que la solicitud no se haya completado.
    .title = Error interno del servidor
    .hint = Antes de repetir un pedido, un pago u otra operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del servicio.

http-501 = El servidor no dispone de la función que requiere la solicitud o no reconoce su método.
    .title = Función no disponible en el servidor
    .hint = Consulte en la documentación del servicio qué funciones y métodos admite.

http-502 = El servidor reenvió la solicitud a otro servidor y recibió una respuesta no válida.
    .title = Respuesta no válida de otro servidor
    .hint = Antes de repetir un pedido, un pago u otra operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del servicio.

http-503 = El servidor no puede procesar la solicitud en este momento, por ejemplo, porque está sobrecargado o en mantenimiento.
    .title = Servicio temporalmente no disponible
    .hint = Antes de repetir un pedido, un pago u otra operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde.

http-504 = El servidor reenvió la solicitud a otro servidor y no recibió respuesta a tiempo.
    .title = Otro servidor no respondió a tiempo
    .hint = Antes de repetir un pedido, un pago u otra operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo más tarde. Si el problema continúa, comuníquelo al responsable del servicio.

http-505 = El servidor no admite la versión de HTTP que usa la solicitud.
    .title = Versión de HTTP no admitida
    .hint = Vuelva a intentarlo con otra versión de HTTP, como HTTP/1.1.

http-506 = El servidor está mal configurado: eligió una variante del recurso que no tiene contenido propio y solo remite a otras variantes.
    .title = Negociación de contenido mal configurada
    .hint = Comunique el error al responsable del servicio.

http-507 = El espacio de almacenamiento del servidor, o el asignado a la cuenta, no es suficiente para completar la solicitud.
    .title = Almacenamiento insuficiente
    .hint = Compruebe qué se guardó por completo. Elimine solo lo que ya no necesite o pida más espacio al responsable del servicio. Después, vuelva a enviar enteros los archivos que falten o que hayan quedado incompletos.

http-508 = La operación falló por completo porque hay un bucle: una colección se contiene a sí misma, directa o indirectamente.
    .title = Bucle detectado
    .hint = Use el encabezado Depth para limitar los niveles que abarca la operación, o pida al responsable del servicio que deshaga el bucle. No intente resolverlo eliminando la colección.

http-510 = El servidor requiere una extensión de HTTP que la solicitud no usa. Este código está obsoleto.
    .title = Extensión de HTTP requerida
    .hint = Consulte en la documentación del servicio qué extensión debe usar la solicitud.

http-511 = No respondió el servidor, sino la red, que requiere autenticación antes de dar acceso.
    .title = Autenticación requerida por la red
    .hint = Inicie sesión en la red, por ejemplo, en la página de acceso de la red wifi, y vuelva a intentarlo. No escriba allí la contraseña de ningún otro servicio.

## Códigos que no son de estado HTTP

http-other = El servicio devolvió un código que no se describe aquí.
    .title = Código desconocido
    .hint = Consulte el código en la documentación del servicio.
