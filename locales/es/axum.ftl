### Lo que rechazan los extractores del marco web axum; los códigos son palabras. El valor es la descripción; .title, el nombre, y .hint, el consejo.
### Se dirigen a quienes desarrollan con una API. No se traducen JSON, axum ni Content-Type.
### Primer borrador, aún sin revisar por un hablante nativo.

axum-json-syntax = Los datos enviados no son JSON válido.
    .title = JSON no válido
    .hint = Revise la sintaxis, por ejemplo, las comillas y las comas.

axum-json-data = Los datos enviados son JSON válido, pero sus campos no son los esperados.
    .title = Contenido JSON inesperado
    .hint = Compruebe si faltan campos o si alguno tiene un tipo distinto del documentado.

axum-content-type = La solicitud no indica ningún Content-Type o indica uno que esta dirección no admite.
    .title = Tipo de contenido incorrecto
    .hint = Indique el formato real de los datos en el encabezado Content-Type de la solicitud y compruebe que esta dirección lo admita.

axum-path = Una parte de la dirección no tiene el formato esperado; por ejemplo, debería ser un número.
    .title = Ruta no válida
    .hint = Revise las partes de la dirección que van entre barras.

axum-query = Falta un parámetro de consulta o alguno no tiene el formato esperado.
    .title = Consulta no válida
    .hint = Revise los parámetros de la dirección que van después del signo de interrogación.

axum-form = Falta un campo del formulario o alguno no es del tipo esperado.
    .title = Formulario no válido
    .hint = Revise los campos del formulario y sus nombres.

axum-size = Los datos enviados superan el tamaño que acepta esta dirección.
    .title = Envío demasiado grande
    .hint = Reduzca la cantidad de datos de cada envío.
