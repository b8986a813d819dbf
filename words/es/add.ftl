### Every sentence that somebody who adds documents to the page reads, in Spanish.
### How messages and comments are written is said at the head of `page.ftl`; its messages
### that begin with date- are used here too.
###
### These messages become part of HTML: no <, & or straight quotation mark in them.

# Accessible names of buttons, and Undo and Redo. $name (text): what is done, such as "Leave
# out" or "Undo". $what (text): with what; in the second a file.
act-on = { $name }: { $what }
act-with = { $name } { $what }
# Accessible name of a cell of the table. $column (text). $row (text): the file.
cell-name = { $column }, { $row }

## Bringing files

# Heading.
title = Traiga sus propios documentos
lead = Suelte aquí archivos de texto, Markdown, HTML, Word, EPUB o CSV, un zip, una carpeta entera o un archivo que se guardó aquí. Los PDF solo los lee la línea de órdenes: guarde antes su texto.
# Buttons.
choose-files = Elegir archivos
choose-folder = Elegir carpeta
paste = Pegar texto o una tabla
# Accessible name of the field that opens.
pasted-text = Texto de un documento, o filas copiadas de una hoja de cálculo
add-pasted = Añadir este texto
# The promise: its first sentence in bold, and the rest.
stays = Sus archivos no salen de este equipo.
stays-more = Se leen en esta página. No se envía nada, ni se conserva nada cuando usted la cierra, salvo que lo guarde o lo pida.
# Check box. $n (number): documents of the page.
together = { $n ->
    [1] Junto con el documento que ya está aquí
    [one] Junto con el { $n } documento que ya está aquí
    [many] Junto con { $n } de documentos que ya están aquí
   *[other] Junto con los { $n } documentos que ya están aquí
}
# What to do, in order, on an empty page: a bold heading and a sentence.
start-bring = Traiga documentos.
start-bring-how = Elija archivos o una carpeta, o suéltelos en cualquier lugar de esta página. Cada uno aparece aquí con lo que se ha entendido de él.
start-care = Revíselos.
start-care-how = Corrija títulos y fechas en una tabla, diga qué elementos de la página son accesorios y anote qué buscan sus temas.
start-look = Recórralos.
start-look-how = Busque, filtre por tema, siga la cronología y lea, antes de guardar nada.
start-save = Guarde.
start-save-how = Un solo archivo HTML para enviar, publicar o conservar. Se abre sin conexión y puede volver a abrirse aquí para modificarlo.
# Button: tries invented documents.
sample = Probar con un ejemplo
# Warns inside somebody else's page.
framed = Esta página está dentro de otra, que quizá le impida guardar. Por seguridad, ábrala aparte.

## The list of files

# Nothing chosen yet.
no-files = Aún no se ha elegido ningún archivo
no-files-more = Cada archivo aparece aquí con lo que se ha entendido de él y con lo que hay que hacer si algo falla.
# Heading, also told. $done (number) of $n (number) files.
progress = { $n ->
    [one] { $done } de { $n } archivo leído
    [many] { $done } de { $n } de archivos leídos
   *[other] { $done } de { $n } archivos leídos
}
# $n (number): problems, one or more.
problems = { $n ->
    [1] 1 problema, que no afecta al resto
    [one] { $n } problema, que no afecta al resto
    [many] { $n } de problemas; ninguno afecta al resto
   *[other] { $n } problemas; ninguno afecta al resto
}
# Told. $progress (text): "5 of 7 files read".
announced = { $progress }.
# $n (number)
announced-problems = { $n ->
    [one] { $progress }, { $n } problema.
    [many] { $progress }, { $n } de problemas.
   *[other] { $progress }, { $n } problemas.
}
# States of a file.
state-waiting = en espera
state-reading = leyendo
state-unread = no leído
state-aside = no es un documento
# $percent (text)
reading-percent = leyendo, { $percent } %
# $n (number)
read-words = { $n ->
    [one] leído, { $n } palabra
    [many] leído, { $n } de palabras
   *[other] leído, { $n } palabras
}
# $n (number): documents found in a file.
documents = { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}
# $n (number)
more-files = { $n ->
    [one] y { $n } archivo más sin problemas
    [many] y { $n } de archivos más sin problemas
   *[other] y { $n } archivos más sin problemas
}
# How long reading will take. $n (number)
seconds-few = Quedan unos segundos.
seconds-left = { $n ->
    [one] Queda alrededor de { $n } segundo.
    [many] Quedan alrededor de { $n } de segundos.
   *[other] Quedan alrededor de { $n } segundos.
}
minutes-left = { $n ->
    [one] Queda alrededor de { $n } minuto.
    [many] Quedan alrededor de { $n } de minutos.
   *[other] Quedan alrededor de { $n } minutos.
}
stop = Detener la lectura
# Told.
stopped = Se detuvo la lectura; lo leído está aquí.
# What goes on after reading.
understanding = Comparando lo leído
saving = Componiendo el archivo
leave-out = Descartar
# Before a problem. $line (text), $message (text): in English.
problem-line = Línea { $line }: { $message }
undated = sin fecha
# What three files are: archivolt.toml, documents.csv, marks.csv.
own-settings = Título, temas y ajustes de la colección
own-register = Títulos, fechas y fuentes de los documentos
own-marks = Decisiones sobre los pasajes
# A date and how it is known. $date (text)
dated-curated = { $date }, según documents.csv
dated-metadata = { $date }, según los metadatos
dated-filename = { $date }, según el nombre de archivo
dated-stated = { $date }, según el texto
dated-inferred = { $date }, fecha inferida

## What is wrong with a file. A word or two before a message that stays English.

problem-encoding = Codificación supuesta
problem-letters = Letras perdidas
problem-no-text = Sin texto
problem-not-read = No leído
problem-too-large = Demasiado grande
problem-twice = Repetido
problem-replaced = Sustituido
problem-table = Tabla
problem-rows = Filas sobrantes
problem-date = Fecha no entendida
problem-head = Cabecera del archivo
problem-full-text = Falta el texto completo
problem-rule = Regla omitida
problem-mark = Marca omitida
problem-theme = Tema
problem-setting = Ajuste
problem-note = Nota
unreadable = El navegador no pudo leer este archivo. Puede que se haya movido, modificado o bloqueado. Elíjalo de nuevo.
# Said after it where an earlier state of the file was read.
unreadable-kept = Lo que se había leído de él sigue aquí.
folder-unreadable = El navegador no abrió esta carpeta al soltarla. Use «Elegir carpeta».
too-large = Este archivo supera los 256 MB. Divídalo o quite lo que nadie vaya a leer.
same-again = Este mismo archivo ya estaba aquí; se conserva una sola vez.
replaced = Ha ocupado el lugar del archivo del mismo nombre que estaba aquí.
# $path (text)
twin = Es exactamente el mismo archivo que «{ $path }». Se conservan los dos; descarte uno.

## Saving

# Labels of fields.
name = Título
description = Descripción
rights = Derechos: quién puede usarla y cómo
language = Idioma de la colección; por ejemplo, es, en o fr
# Check box.
may-add = Los lectores pueden añadirle documentos
# Buttons.
save = Guardar en un solo archivo
save-ready = Guardar lo que está listo
look = Recorrerlos
save-zip = Guardar los archivos en un zip
start-anew = Empezar de nuevo
start-anew-sure = ¿Retirar de esta página todos los archivos y decisiones? Lo guardado seguirá guardado; lo demás se perderá.
start-anew-yes = Sí, empezar de nuevo
start-anew-no = No, conservarlos
# Told.
begun-anew = Se retiraron todos los archivos.
# Title of a collection that has none.
untitled = Documentos
# What saving gives; the next ones follow it. $n (number)
save-nothing = Añada antes un documento.
save-note = { $n ->
    [one] Un archivo HTML con esta página y { $n } documento. Se abre sin conexión.
    [many] Un archivo HTML con esta página y { $n } de documentos. Se abre sin conexión.
   *[other] Un archivo HTML con esta página y { $n } documentos. Se abre sin conexión.
}
save-waiting = { $n ->
    [one] { $n } archivo aún se está leyendo.
    [many] { $n } de archivos aún se están leyendo.
   *[other] { $n } archivos aún se están leyendo.
}
save-unread = { $n ->
    [one] { $n } archivo no se pudo leer.
    [many] { $n } de archivos no se pudieron leer.
   *[other] { $n } archivos no se pudieron leer.
}
# $name (text): of the file. $size (text): "1.4 MB".
saved = Se guardó { $name }, { $size }.
# Sizes. $n (number). $size (text): a number.
size-bytes = { $n ->
    [one] { $n } byte
    [many] { $n } de bytes
   *[other] { $n } bytes
}
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
too-many = Son más archivos de los que caben en un zip. Guarde la página en un solo archivo.
# $reason (text): in English.
cannot-copy-itself = Esta página no puede copiarse a sí misma: { $reason }. Vuelva a obtener el archivo.
nothing-to-save = Todavía no hay ningún documento legible. Añada uno antes.
settings-broken = archivolt.toml tiene demasiados errores para modificarlo aquí, así que se dejó como está. Corríjalo y vuelva a traerlo.

## Work kept in the browser

keep-work = Conservar en este navegador lo que no he guardado
keep-work-more = Sus documentos se escriben entonces en el almacenamiento de este navegador, en este equipo, donde podrían encontrarlos otras personas que lo usen. Se eliminan de allí cuando usted desmarca esta casilla, guarda o empieza de nuevo.
keep-refused = Este navegador no permite que la página conserve nada aquí. Guarde su trabajo antes de salir.
keep-full = Este navegador no tiene espacio suficiente. Lo que conservó antes sigue ahí; guarde su trabajo antes de salir.
work-lost = La parte que lee documentos se detuvo, probablemente por falta de memoria. Vuelva a cargar la página y traiga menos documentos cada vez.
# Said after it.
work-lost-kept = Lo que se conservó en este navegador sigue ahí y se le ofrecerá entonces.
stopped-head = La lectura se ha detenido
# A word before kept work.
kept-head = Trabajo sin guardar
kept-damaged = El trabajo conservado ya no se puede leer.
# $size (text): "1.4 MB".
kept = Este navegador conserva el trabajo de una visita anterior ({ $size }).
take-up = Continuar con él
throw-away = Desecharlo

## Looking after documents

# Accessible name of the region.
care = Revisar los documentos
table = Los documentos
table-help = Modifique una celda y pulse Intro; las teclas de flecha llevan arriba y abajo. Se pueden pegar en una celda filas copiadas de una hoja de cálculo. Una celda vacía muestra lo que dice el propio documento. Los temas se separan con punto y coma.
# Heads of the table's columns.
column-file = Archivo
column-title = Título
column-date = Fecha
column-publisher = Editor
column-kind = Tipo
column-themes = Temas
column-more = Más
# Button: shows a document's lines.
lines = Líneas y pasajes
of-a-table = Modifíquelo en su propia tabla
undo = Deshacer
redo = Rehacer
rows-before = Filas anteriores
rows-after = Filas siguientes
# $first (number), $last (number), $n (number): rows.
range = { $first } a { $last } de { $n }
# How a date that is being typed is understood. $date (text): in words. $edtf (text): its code.
understood-date = { $date } ({ $edtf })
empty-date = Vacía: la fecha que da el propio documento.
# The examples are typed in English and stay as they are.
dates-help = Eso no es una fecha. Pruebe con 2016, July 2016, 1 Jul 2016, about 1920, before 1914, between 1914 and 1918, 1920s o unknown.
# $typed (text). The sentences after it are those of dates-help.
no-date = «{ $typed }» no se aceptó. Eso no es una fecha. Pruebe con 2016, July 2016, 1 Jul 2016, about 1920, before 1914, between 1914 and 1918, 1920s o unknown.
# $name (text)
no-theme = No hay ningún tema «{ $name }», así que no se modificó nada. Póngalo antes en el libro de códigos.

## To be decided

doubts = Por decidir
no-doubts = No se ha supuesto ninguna fecha y no hay dos documentos que digan lo mismo.
undated-but = Sin fecha. Habla de estas fechas:
# Button. $date (text): in words.
take-date = Fecharlo: { $date }
not-this-date = No es esta fecha: desconocida
none-of-them = Ninguna de ellas
keep-both = Conservar ambos
# $a (text), $b (text): names of files.
keep-both-of = Conservar ambos: { $a }, { $b }
same-text = Tienen el mismo texto, o casi el mismo.
# $n (number): words. $quoted (text)
shared = { $n ->
    [one] Comparten { $n } palabra seguida: «{ $quoted }»
    [many] Comparten { $n } de palabras seguidas: «{ $quoted }»
   *[other] Comparten { $n } palabras seguidas: «{ $quoted }»
}
# Words and how they gave a date. $words (text), $note (text): in English.
evidence = { $words } ({ $note })
# $n (number)
more-doubts = { $n ->
    [one] y { $n } más cuando se decidan estos
    [many] y { $n } más cuando se decidan estos
   *[other] y { $n } más cuando se decidan estos
}
suggest-themes = Sugerir temas a partir de las palabras
no-topics = No se sugiere ningún tema. Se buscan a partir de 30 documentos.
take-theme = Adoptar este tema
# Button: refuses a suggested theme.
refuse = No

## Lines of a document

lines-head = Líneas y pasajes de un documento
lines-none = Elija «Líneas y pasajes» junto a un documento, más arriba.
lines-help = Los elementos accesorios de la página (menús, avances, comentarios) no entran en la búsqueda ni en los recuentos. Indíquelo donde se hayan tomado por texto, o al revés.
lines-cut = Solo se muestran los primeros 400 párrafos.
# What a line is.
class-body = Texto
class-title = Título
# About the text: its author, its date, its source.
class-meta = Sobre el texto
class-furniture = Accesorio
# Buttons.
mark-body = Es el texto
mark-furniture = Es accesorio
by-hand = marcado a mano
# $rule (text)
by-rule = hallado por { $rule }
take-back = Quitar la marca
not-this-theme = No es este tema

## The codebook

codebook = El libro de códigos
codebook-help = Un tema tiene reglas, una por línea: una palabra, «una frase» entre comillas, segur* para cualquier terminación. Lo que encuentran se muestra mientras usted escribe.
edit = Modificar
new-theme = Tema nuevo
theme-label = Nombre del tema
theme-definition = Qué significa
theme-include = Reglas: qué le corresponde
theme-exclude = Reglas: qué no, aunque lo parezca
keep-theme = Poner en el libro de códigos
drop-theme = Quitar del libro de códigos
theme-needs-label = Dé antes un nombre al tema.
# What a theme's rules find. $passages (number), $documents (number)
finds-nothing = Aún no encuentra nada.
finds = { $passages ->
    [one] Encuentra { $passages } pasaje
    [many] Encuentra { $passages } de pasajes
   *[other] Encuentra { $passages } pasajes
} en { $documents ->
    [one] { $documents } documento.
    [many] { $documents } de documentos.
   *[other] { $documents } documentos.
}
finds-cut = { $passages ->
    [one] Encuentra { $passages } pasaje
    [many] Encuentra { $passages } de pasajes
   *[other] Encuentra { $passages } pasajes
} en { $documents ->
    [one] { $documents } documento de los primeros 2000.
    [many] { $documents } de documentos de los primeros 2000.
   *[other] { $documents } documentos de los primeros 2000.
}

## What was done, for undoing it. { $what } in the last three, and after "Undo", is one of the others.

did-body = línea marcada como texto
did-furniture = línea marcada como accesoria
did-refuse = pasaje rechazado
did-drop-theme = tema retirado
# A cell of that column was changed. $file (text)
did-title = título de { $file }
did-date = fecha de { $file }
did-publisher = editor de { $file }
did-kind = tipo de { $file }
did-themes = temas de { $file }
# $n (number)
did-paste = { $n ->
    [one] { $n } celda pegada
    [many] { $n } de celdas pegadas
   *[other] { $n } celdas pegadas
}
# $label (text)
did-theme = tema { $label }
# $path (text)
did-remove = { $path } descartado
# Told. $what (text)
did = Cambio: { $what }.
undone = Deshecho: { $what }.
redone = Rehecho: { $what }.
