### Códigos de estado de gRPC, del 0 al 16. El valor es la descripción; .title, el nombre, y .hint, el consejo.
### Se dirigen a quienes desarrollan y, a veces, a quienes usan sus programas. Una llamada es una solicitud a un servicio.
### Primer borrador, aún sin revisar por un hablante nativo.

grpc-0 = La llamada se realizó correctamente.
    .title = Correcto

grpc-1 = La llamada se canceló, normalmente desde el programa que la hizo.
    .title = Llamada cancelada
    .hint = Si no era lo previsto, averigüe qué canceló la llamada y qué parte llegó a ejecutarse.

grpc-2 = La llamada falló y se desconoce la causa.
    .title = Error desconocido
    .hint = Antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Quizá la causa figure en el registro del servidor; pida al responsable del servicio que lo consulte.

grpc-3 = Un argumento de la llamada no es válido, sea cual sea el estado del sistema.
    .title = Argumento no válido
    .hint = Corrija el argumento; repetir la misma llamada no sirve de nada.

grpc-4 = El plazo de la llamada venció antes de que llegara un resultado.
    .title = Plazo vencido
    .hint = Antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Vuelva a intentarlo con un plazo más largo.

grpc-5 = No se encontró el elemento solicitado, o el programa que hizo la llamada no puede verlo.
    .title = Elemento no encontrado
    .hint = Revise el nombre y compruebe si el programa tiene acceso.

grpc-6 = El elemento que se iba a crear ya existe.
    .title = El elemento ya existe
    .hint = Compruebe si ya lo creó una llamada anterior. Si no es así, elija otro nombre.

grpc-7 = El programa que hizo la llamada no tiene permiso para realizar esta operación.
    .title = Permiso denegado
    .hint = Si necesita acceso, pídaselo al responsable del servicio.

grpc-8 = Se alcanzó un límite, como una cuota, el espacio de almacenamiento o el tamaño máximo de un mensaje.
    .title = Recursos agotados
    .hint = Según el límite alcanzado, espere antes de volver a intentarlo, reduzca la cantidad de datos de cada envío o libere los recursos que ya no necesite.

grpc-9 = El sistema no está en el estado que necesita la operación.
    .title = Condición previa no cumplida
    .hint = Averigüe qué estado necesita la operación y por qué el sistema se encuentra en otro. Cambie el estado solo si de verdad quiere ese cambio; no fuerce la operación.

grpc-10 = La operación se interrumpió porque entró en conflicto con otra que se ejecutaba al mismo tiempo.
    .title = Operación interrumpida
    .hint = Compruebe primero qué pasos ya tuvieron efecto, como un pago, para no repetirlos. Después, vuelva a empezar por la lectura: lea el estado actual, aplique el cambio y guárdelo.

grpc-11 = La operación excedió el rango válido; por ejemplo, sobrepasó el final de un archivo.
    .title = Fuera de rango
    .hint = Use valores que estén dentro del rango válido en este momento.

grpc-12 = El servicio no admite este método.
    .title = Método no admitido
    .hint = Revise el nombre del método y la versión del servicio.

grpc-13 = Se produjo un error interno grave en el servicio.
    .title = Error interno
    .hint = Antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Comunique el error al responsable del servicio.

grpc-14 = El servicio no está disponible en este momento.
    .title = Servicio temporalmente no disponible
    .hint = Antes de repetir una operación que modifique datos, compruebe que no se haya realizado ya y que no siga en curso. Espere un poco, vuelva a intentarlo y aumente la espera después de cada intento.

grpc-15 = Se perdieron o dañaron datos que el servicio no puede recuperar.
    .title = Pérdida de datos
    .hint = No sobrescriba nada. Comunique la pérdida al responsable del servicio, que quizá pueda restaurar una copia.

grpc-16 = La llamada no incluye credenciales válidas.
    .title = Autenticación requerida
    .hint = Inicie sesión o renueve las credenciales y vuelva a intentarlo.
