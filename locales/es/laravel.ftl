### Código no registrado del marco web Laravel. El valor es la descripción; .title, el nombre, y .hint, el consejo.
### Primer borrador, aún sin revisar por un hablante nativo.

laravel-419 = Falta el token de seguridad del formulario o ya no es válido, normalmente porque el formulario estuvo abierto demasiado tiempo. No se realizó ninguna operación.
    .title = Formulario caducado
    .hint = Si el formulario sigue abierto, copie lo que escribió. Después, abra el formulario de nuevo y envíe los datos desde ahí. Si se le pide, vuelva a iniciar sesión.
