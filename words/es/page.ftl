### Every sentence that a visitor of the page reads, in Spanish. The other languages
### stand beside this folder; `add.ftl` is what somebody who adds documents reads.
###
### Plain words, sentence case, no exclamation marks; the reader is addressed politely
### and seldom. A comment says where a message stands and what its parameters are:
###   (number)  is written with the language's own digits and grouping, and may choose
###             a plural; the number itself stands wherever { $n } is written;
###   (text)    is put in as it is: a title, a date, or a number already written.
### Parameters may change places, but each message has the same ones in every language.
### Document titles, themes, kinds and publishers come from the collection and are not
### translated. A "theme" is a subject that is found by rules in the texts; the
### "codebook" holds all themes; a "passage" is a place in a text that a theme found;
### a "hit" is a place where the words asked for stand; "page furniture" is what stands
### on a web page round its article: menus, teasers, comments.

## Lists. Joined two at a time, from left to right.

# Between members of a list, and before the last where no "and" is said.
# $before (text): what stands before, maybe several members. $next (text): the next.
# $last (text): the last.
list = { $before }, { $next }
# The last two members of "a, b and c".
list-and = { $before } y { $last }
# The last two members of "a, b or c".
list-or = { $before } o { $last }
# "not a nor b".
list-nor = { $before } ni { $last }
# Words in quotation marks, in the manner of the language. $words (text)
quoted = «{ $words }»
# A name, then what is said of it. $name (text), $what (text)
named = { $name }: { $what }

## The head of the page, and the search

# Accessible name of the search field.
search = Buscar en la colección
# Stands in the empty search field. “hegemon*” shows that * stands for any ending: take
# any word of your language.
search-hint = Busque en los textos: una palabra, «una frase», hegemon*
# Accessible name of the search form.
search-form = Colección
# Button: empties the search field.
clear = Borrar
# Opens the explanation of the search.
how-to-search = Cómo buscar
# Name of the list under the search field.
suggestions-list = Sugerencias

# The explanation of the search: pairs of what one types, and what it finds. Words in
# capitals (OR, NEAR/5) and before colons (title:, date:) are typed as they are.
help-phrase = «dos palabras»
help-phrase-finds = la frase exacta
help-endings = segur*, Bra?il
help-endings-finds = cualquier terminación, cualquier letra
help-form = =palabra
help-form-finds = solo esta forma
help-not = -palabra
help-not-finds = sin ella
help-or = a OR b, (a b)
help-or-finds = una de ellas; juntas
help-near = a NEAR/5 b
help-near-finds = a cinco palabras como máximo
help-field = title:palabra
help-field-finds = solo en los títulos; también publisher: creator: kind: theme: name:
help-date = date:2015..2016
help-date-finds = publicado en esas fechas
help-marks = Ángel, angel
help-marks-finds = no se distinguen tildes ni mayúsculas

# Link for keyboards, first on the page.
skip = Ir a los resultados
# Accessible name of the navigation.
views = Vistas

# Names of the views, in the navigation. Short.
explore = Explorar
# Also the accessible name of the timeline.
timeline = Cronología
# Every hit line by line, as linguists call it.
concordance = Concordancias
# Two documents side by side. Also a link.
compare = Comparar
trends = Tendencias
codebook = Libro de códigos
add = Añadir documentos
about = Acerca de

# The choice of the language of the page's own words; each language is named in itself.
language-choice = Idioma

# Suggestions under the search field: what a suggestion is, and how many documents have it.
# $n (number)
word-in = palabra, en { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}
phrase-in = frase, en { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}
name-in = nombre, en { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}
theme-in = tema, en { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}
# A suggestion that opens a document.
a-document = documento, se abre
# Told to assistive technology.
# $n (number)
suggestions = { $n ->
    [one] { $n } sugerencia.
    [many] { $n } de sugerencias.
   *[other] { $n } sugerencias.
}

## Filters and themes

# Name of the region with check boxes.
filters = Filtros
themes = Temas
# On the button that unfolds filters on small screens, where some are ticked.
# $name (text): "Themes" or "Filters". $n (number): how many are ticked.
ticked = { $name } (marcados: { $n })
# Before the choice of how ticked themes combine.
show-themes = mostrar
match-all = todos los marcados
match-any = alguno marcado
match-none = ninguno marcado
what-themes-mean = Qué significan los temas
untick-all = Desmarcar todo
# Button: makes a theme the only one. Before a number.
only = solo
# Button: leaves out documents with a theme. Before a number.
without = sin
# Accessible name of those buttons. $n (number): how many documents would be left.
# $theme (text): its label.
only-theme = solo { $n }: { $theme }, { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}
without-theme = sin { $n }: { $theme }, { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}
# Headings over check boxes.
names = Nombres
kinds = Tipos de documento
publishers = Editores
# Accessible name of the count beside a theme, which unfolds its passages.
# $n (number): documents. $passages (number). $theme (text): label.
evidence-for = { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}, { $passages ->
    [one] { $passages } pasaje
    [many] { $passages } de pasajes
   *[other] { $passages } pasajes
} sobre { $theme }

## Results

# Accessible name of the list.
results = Resultados
# Heading of the results, for assistive technology; also a unit of count in the trends.
documents-head = Documentos
# Before the choice of an order.
sort = Orden
sort-relevance = por relevancia
sort-oldest = más antiguos primero
sort-newest = más recientes primero
sort-title = por título
# In "All 5 documents, by title."
by-title = por título
# Told. $order (text): one of the four above.
sorted-by = Orden: { $order }.
# Link to the concordance.
line-by-line = Línea por línea
nothing-to-list = Nada que mostrar
# Heading of documents that have not all the words.
some-of-the-words = Con algunas de las palabras
undated = Sin fecha
# Accessible name of links to more results.
pages = Páginas de resultados
previous = Anterior
next = Siguiente
# $page (number). $pages (number)
page-of = Página { $page } de { $pages }
# How often the words stand in a document. $n (number)
hits = { $n ->
    [one] { $n } coincidencia
    [many] { $n } de coincidencias
   *[other] { $n } coincidencias
}
# The same where the text was not read to its end. $n (number)
hits-or-more = { $n ->
    [one] { $n } coincidencia o más
    [many] { $n } de coincidencias o más
   *[other] { $n } coincidencias o más
}
# $n (number)
documents = { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}
# Told when the results have changed. $n (number): found. $total (number): all there are.
found = { $n } de { $total ->
    [one] { $total } documento.
    [many] { $total } de documentos.
   *[other] { $total } documentos.
}
# The same where a range of dates is set. $possible (number): of those found, how many
# have a date that is too vague to be surely in it.
found-possible = { $n } de { $total ->
    [one] { $total } documento
    [many] { $total } de documentos
   *[other] { $total } documentos
}, { $possible ->
    [one] { $possible } posiblemente en el intervalo.
    [many] { $possible } posiblemente en el intervalo.
   *[other] { $possible } posiblemente en el intervalo.
}
# Told where nothing is found.
none-found = Ningún documento. A continuación, formas de ampliar la búsqueda.
# Beside a result whose date is too vague to be surely in the range that is asked for.
# $date (text): its date. $from (text), $to (text): first and last day of the range.
doubt = Posiblemente en el intervalo: su fecha es { $date }, sin más precisión.
doubt-begins = Posiblemente en el intervalo: su fecha es { $date }, sin más precisión; el intervalo empieza el { $from }.
doubt-ends = Posiblemente en el intervalo: su fecha es { $date }, sin más precisión; el intervalo termina el { $to }.
doubt-both = Posiblemente en el intervalo: su fecha es { $date }, sin más precisión; el intervalo empieza el { $from } y termina el { $to }.
# Links after the results. $n (number): documents.
outside = { $n ->
    [one] Hay { $n } más fuera de estas fechas:
    [many] Hay { $n } más fuera de estas fechas:
   *[other] Hay { $n } más fuera de estas fechas:
}
without-word = { $n ->
    [one] Hay { $n } en estas fechas sin las palabras:
    [many] Hay { $n } en estas fechas sin las palabras:
   *[other] Hay { $n } en estas fechas sin las palabras:
}

## What is asked, as a sentence above the results. It is put together of clauses in this
## order: count, words, themes, themes left out, kinds, publishers, names, dates, each
## after a space: "2 of 5 documents | say “security” | under Dominance and Trade |
## without Sport | from Tribune | dated 2015 – 2016". { $part } is a button that takes
## the part off again, or several with "and" or "or" between them. $n (number): found.

# Nothing is asked. $n (number): all documents. $order (text): "oldest first", "by title".
asked-everything = { $n ->
    [one] { $n } documento, { $order }.
    [many] En total, { $n } de documentos, { $order }.
   *[other] Los { $n } documentos, { $order }.
}
# $total (number): all documents. $part (text): see above.
asked-none = Ninguno de { $total ->
    [one] { $total } documento
    [many] { $total } de documentos
   *[other] { $total } documentos
}
asked-count = { $n } de { $total ->
    [one] { $total } documento
    [many] { $total } de documentos
   *[other] { $total } documentos
}
asked-says = { $n ->
    [one] con { $part }
    [many] con { $part }
   *[other] con { $part }
}
asked-under = sobre { $part }
asked-not-under = sin { $part }
asked-without = sin { $part }
asked-kind = { $n ->
    [one] de tipo { $part }
    [many] de tipo { $part }
   *[other] de tipo { $part }
}
asked-from = de { $part }
asked-naming = con mención de { $part }
asked-dated = con fecha { $part }
asked-surely-dated = con fecha segura { $part }
# What stands between several parts; the spaces on both sides are added.
asked-and = y
asked-or = o
asked-nor = ni
# A range of dates that is asked for. $from (text). $to (text)
range-between = { $from } – { $to }
range-from = desde { $from }
range-to = hasta { $to }
# Accessible names of the buttons. $what (text)
asked-remove-query = { $what }, quitar de la consulta
asked-untick = { $what }, desmarcar
asked-clear-dates = { $what }, borrar las fechas

## Nothing is found

# Headings, by how many things are asked.
no-documents = No hay ningún documento en esta colección.
none-fits-one = Ningún documento cumple la condición. Amplíela:
none-fits-two = Ningún documento cumple las dos condiciones. Amplíe una:
none-fits-three = Ningún documento cumple las tres condiciones. Amplíe una:
none-fits-many = Ningún documento cumple todas las condiciones. Amplíe alguna:
# Ways on, each a link. $word (text) is the link in the first two.
did-you-mean = Quizá quiso decir { $word }
search-everywhere = Buscar { $word } en todo, sin temas ni fechas
drop-words = Quitar las palabras y conservar lo demás
drop-themes = Quitar los temas y conservar lo demás
drop-dates = Quitar las fechas y conservar lo demás
drop-others = Quitar tipos y editores y conservar lo demás
words-alone = Buscar en todo solo las palabras
start-again = Empezar de nuevo
# A word that is nowhere.
not-in-texts = La palabra no figura en estos textos. Eso no dice nada de lo publicado en otros lugares.

## The collection at a glance

# Accessible name of the reader without a document.
overview = Panorama
# Heading of links to begin with.
ways-in = Por dónde empezar
# Heading of facts.
what-is-here = Qué hay aquí
# Ways in. $theme (text), $other (text): labels of themes.
way-theme = El tema más frecuente: { $theme }
way-meet = Donde { $theme } se cruza con { $other }
# Also the heading of the large timeline.
way-timeline = Cuándo escribieron y sobre qué
way-compare = El más antiguo y el más reciente, lado a lado
way-compare-note = lo que se repite con las mismas palabras
way-codebook = Qué significa cada tema, con todos sus pasajes
# Notes beside them. $n (number), $passages (number), $mentions (number)
way-theme-note = { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}, { $passages ->
    [one] { $passages } pasaje
    [many] { $passages } de pasajes
   *[other] { $passages } pasajes
}
way-timeline-note = { $n ->
    [one] { $n } documento con fecha
    [many] { $n } de documentos con fecha
   *[other] { $n } documentos con fecha
}, { $mentions ->
    [one] { $mentions } mención
    [many] { $mentions } de menciones
   *[other] { $mentions } menciones
}
# $n (number)
way-codebook-note = { $n ->
    [one] { $n } tema
    [many] { $n } de temas
   *[other] { $n } temas
}
# Names of facts.
fact-texts = Textos
fact-kinds = Tipos
fact-dates = Fechas
# Years without a document.
fact-silence = Silencio
fact-full-texts = Textos completos
# Facts. $n (number): documents. $words (number): words in all.
texts-and-words = { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}, { $words ->
    [one] { $words } palabra
    [many] { $words } de palabras
   *[other] { $words } palabras
}
# One of a list of kinds: "3 letters". $kind (text): as the collection names it.
kind-count = { $n } { $kind }
# How many dates are known in which way; members of a list. $n (number)
dates-stated = { $n ->
    [one] { $n } explícita
    [many] { $n } explícitas
   *[other] { $n } explícitas
}
dates-inferred = { $n ->
    [one] { $n } inferida
    [many] { $n } inferidas
   *[other] { $n } inferidas
}
dates-curated = { $n ->
    [one] { $n } asignada por el responsable
    [many] { $n } asignadas por el responsable
   *[other] { $n } asignadas por el responsable
}
dates-metadata = { $n ->
    [one] { $n } de los metadatos
    [many] { $n } de los metadatos
   *[other] { $n } de los metadatos
}
dates-filename = { $n ->
    [one] { $n } del nombre de archivo
    [many] { $n } de los nombres de archivo
   *[other] { $n } de los nombres de archivo
}
dates-undated = { $n ->
    [one] { $n } sin fecha
    [many] { $n } sin fecha
   *[other] { $n } sin fecha
}
# "Nothing in 2014, nor from 2017 to 2020". $first (text), $last (text): years.
silent-in = Nada en { $first }
silent-from = Nada de { $first } a { $last }
silent-nor-in = ni en { $first }
silent-nor-from = ni de { $first } a { $last }
# $n (number): documents with a full text. $total (number)
full-texts = { $n } de { $total ->
    [one] { $total } documento
    [many] { $total } de documentos
   *[other] { $total } documentos
}
full-texts-none = no incluidos; hay resúmenes en su lugar

## The reader

# Accessible name of the reader.
reader = Lector
back-to-results = Volver a los resultados
close-document = Cerrar el documento
previous-hit = Coincidencia anterior
next-hit = Coincidencia siguiente
# Where among the hits the reader stands. $n (number), $total (number)
hit-of = { $n } de { $total ->
    [one] { $total } coincidencia
    [many] { $total } de coincidencias
   *[other] { $total } coincidencias
}
# Told. $n (number), $total (number). $paragraph (text)
hit = Coincidencia { $n } de { $total }, párrafo { $paragraph }.
no-hits-here = Sin coincidencias en este texto
# Told. $title (text)
opened = Abierto: { $title }.
read-alone = Leer aparte
read-beside = Junto a los resultados
# Button, and the title of its dialog.
cite-or-share = Citar o compartir
# $paragraph (text)
cite-paragraph = Citar o compartir el párrafo { $paragraph }
# Buttons beside a fact: show which words of the text gave it.
show-the-words = Mostrar las palabras
hide-the-words = Ocultar las palabras
# What belongs to the web page and not to the article: menus, teasers.
furniture = Elementos accesorios
show-furniture = Mostrar accesorios
hide-furniture = Ocultar accesorios
# Told.
furniture-shown = Elementos accesorios visibles.
furniture-hidden = Elementos accesorios ocultos.
# $n (number): pieces.
furniture-count-hidden = { $n ->
    [one] { $n } elemento accesorio oculto; no entra en la búsqueda ni en los recuentos
    [many] { $n } de elementos accesorios ocultos; no entran en la búsqueda ni en los recuentos
   *[other] { $n } elementos accesorios ocultos; no entran en la búsqueda ni en los recuentos
}
furniture-count-shown = { $n ->
    [one] { $n } elemento accesorio visible; no entra en la búsqueda ni en los recuentos
    [many] { $n } de elementos accesorios visibles; no entran en la búsqueda ni en los recuentos
   *[other] { $n } elementos accesorios visibles; no entran en la búsqueda ni en los recuentos
}
# Where a piece of it stands. $paragraph (text)
before-the-text = antes del texto
after-the-text = después del texto
after-paragraph = después del párrafo { $paragraph }
no-date = Sin fecha. No la hay en el texto, en sus metadatos ni en el nombre de archivo.
# Heading of a document's second text.
full-text = Texto completo de la fuente
no-full-text = Este archivo no incluye el texto completo.
why-no-full-text = Pertenece a su editor, y esta colección se hizo sin él. Lo que se lee aquí es un resumen.
themes-here = Temas de este documento
about-this-document = Sobre este documento
# Heading of the dates that a text mentions.
speaks-of = Momentos de los que habla este texto
margin = Las letras del margen indican el tema de cada pasaje subrayado.
problems = Problemas
# Before a problem. $line (text), $message (text): in English.
problem-line = Línea { $line }: { $message }
more-text = Mostrar más texto
passage-gone = Ese pasaje ya no está en este texto.
passage-found = Pasaje encontrado.
no-such-document = No hay ningún documento con ese nombre en esta colección.
# $paragraph (text)
link-to-paragraph = Enlace al párrafo { $paragraph }
# Short: "para. 3". $paragraph (text)
paragraph = párr. { $paragraph }
# Accessible name of a theme's letters in the margin. $key (text), $theme (text)
theme-at-paragraph = { $key }, { $theme }, párrafo { $paragraph }
# A linked passage is gone, but something like it is there; the words follow.
# $paragraph (text)
changed-since-there = En el párrafo { $paragraph } hay palabras parecidas, modificadas desde que se creó el enlace:
changed-since-here = Aquí hay palabras parecidas, modificadas desde que se creó el enlace:

# Names of facts about a document.
fact-date = Fecha
fact-event = Suceso
# When the page was saved.
fact-captured = Captura
fact-kind = Tipo
fact-publisher = Editor
fact-source = Fuente
fact-language = Idioma
fact-file = Archivo
fact-description = Descripción
fact-subject = Materia
fact-location = Lugar
fact-rights = Derechos
fact-identifier = Identificador

# How a fact is known; stands alone, after it.
basis-curated = Dato asignado.
basis-metadata = Según los metadatos.
basis-filename = Según el nombre de archivo.
basis-stated = Dato explícito.
basis-inferred = Dato inferido.
# The same in a table or a list.
known-curated = Asignada
known-metadata = Metadatos
known-filename = Nombre de archivo
known-stated = Explícita
known-inferred = Inferida
# The same within a line, after a comma: "May 2015, inferred".
in-curated = fecha asignada
in-metadata = según los metadatos
in-filename = según el nombre de archivo
in-stated = fecha explícita
in-inferred = fecha inferida

## Evidence of themes

# Who speaks in a passage.
voice-own = el propio documento
voice-nobody = cita, sin nombrar a nadie
# $speaker (text)
voice-quoting = cita de { $speaker }
# $rule (text): the rule that found it, in English words.
found-by = hallado por { $rule }
by-hand = marcado a mano
# Beside a theme's passages. $n (number): passages. $documents (number). $total (number)
passages-in = { $n ->
    [one] { $n } pasaje
    [many] { $n } de pasajes
   *[other] { $n } pasajes
} en { $documents } de { $total ->
    [one] { $total } documento
    [many] { $total } de documentos
   *[other] { $total } documentos
}
# How many are left out of a list. $n (number)
more = { $n } más
# Shows only the first few again. $n (number)
show-only = Mostrar { $n }
# For assistive technology, in an empty cell.
none = ninguno

## Citing, sharing, exporting

# What to cite or share.
cite-this-paragraph = este párrafo
cite-the-document = el documento
cite-these-results = estos resultados
cite-each-result = cada uno de estos resultados
cite-the-collection = la colección
cite-this-view = esta vista
# Buttons.
share-or-export = Compartir o exportar
share-this-view = Compartir esta vista
# Accessible name of the choice of what a link carries.
link-carries = El enlace incluye
carries-words = las palabras
carries-themes = los temas
carries-kinds = tipos y nombres
carries-dates = las fechas
# What a link will open, below it. $what (text): one of the opens-… messages.
link-opens = Abre { $what }.
# $title (text), $other (text). $words (text): of a passage, in quotation marks. $paragraph (text)
# $asked (text): the sentence above the results.
opens-document = { $title }
opens-document-beside = { $title }, junto a { $asked }
opens-paragraph = { $title } en el párrafo { $paragraph }
opens-paragraph-beside = { $title } en el párrafo { $paragraph }, junto a { $asked }
opens-passage = { $title } con estas palabras señaladas: { $words }
opens-passage-beside = { $title } con estas palabras señaladas: { $words }, junto a { $asked }
opens-list = la lista: { $asked }
opens-both = { $title } y { $other }, lado a lado
opens-one-to-compare = { $title }, para comparar
opens-timeline = la cronología: { $asked }
opens-concordance = todas las líneas con las palabras: { $asked }
opens-compare = la comparación de dos documentos: { $asked }
opens-trends = temas y palabras a lo largo del tiempo: { $asked }
opens-codebook = el libro de códigos: qué significa cada tema
opens-add = la página que lee sus propios documentos
opens-about = la información sobre esta colección
# Headings of parts of the dialog.
cite = Citar
export = Descargar como tabla
# Accessible names of choices there.
export-what = Qué descargar
rows-documents = documentos y metadatos
rows-passages = pasajes de los temas
rows-lines = líneas con las palabras
export-form = Formato de la tabla
# Forms of the table, and formats of citations, that are names are not translated: CSV,
# JSON Lines, Markdown, APA, MLA, Chicago, BibTeX, RIS, CSL-JSON. This one is a sentence.
format-plain = Sencillo
embed = Insertar
embed-how = Cómo insertar
embed-frame = un marco
embed-script = con embed.js, que ajusta la altura
embed-view = Qué muestra el marco
embed-list = la lista
embed-timeline = la cronología
copy-code = Copiar el código
code-copied = Código de inserción copiado.
show-preview = Ver vista previa
hide-preview = Ocultar vista previa
preview = Vista previa
# On a quotation card in somebody's article: leads to the whole page.
read-in-context = Leer en contexto
what-to-cite = Qué citar
citation-format = Formato de la cita
# What is cited, as a kind of thing.
search-results = Resultados de la búsqueda
# $n (number)
collection-of = { $n ->
    [one] Colección de { $n } documento
    [many] Colección de { $n } de documentos
   *[other] Colección de { $n } documentos
}
# Parts of the plain citation. $number (text)
cite-number = documento { $number }
# $container (text): the collection.
cite-within = En: { $container }
cite-undated = sin fecha
# After a date that was worked out. $date (text)
cite-inferred = { $date } [fecha inferida]
copy-link = Copiar enlace
copy-citation = Copiar cita
download = Descargar
download-csv = Descargar CSV
close = Cerrar
link-copied = Enlace copiado.
citation-copied = Cita copiada.
could-not-copy = No se pudo copiar; el texto está seleccionado.
# $n (number)
more-citations = { $n ->
    [one] Hay { $n } cita más en la copia y en el archivo.
    [many] Hay { $n } de citas más en la copia y en el archivo.
   *[other] Hay { $n } citas más en la copia y en el archivo.
}

## The concordance

# Before the choice of an order; the four orders.
sort-by = Ordenar por
order-left = palabra a la izquierda
order-right = palabra a la derecha
order-date = fecha
order-document = documento
# Heads of its columns.
head-number = N.º
head-date = Fecha
head-left = a la izquierda
head-word = palabra
head-right = a la derecha
head-themes = temas
concordance-asks = Escriba arriba una palabra o una frase: aquí se mostrarán todos los lugares donde aparece.
# Title. $query (text): what is asked, without quotation marks.
lines-title = «{ $query }», línea por línea
# Below it. $n (number): lines. $documents (number). $order (text): one of the four.
lines-lead = { $n ->
    [one] { $n } línea
    [many] { $n } de líneas
   *[other] { $n } líneas
} en { $documents ->
    [one] { $documents } documento
    [many] { $documents } de documentos
   *[other] { $documents } documentos
}, por orden de { $order }. No se incluyen los elementos accesorios de la página.
# The same where there are more lines.
lines-lead-cut = { $n ->
    [one] Primera línea ({ $n })
    [many] Primer { $n } de líneas
   *[other] Primeras { $n } líneas
} en { $documents ->
    [one] { $documents } documento
    [many] { $documents } de documentos
   *[other] { $documents } documentos
}, por orden de { $order }. No se incluyen los elementos accesorios de la página.
# Accessible name of a line's link. $number (text): the document's number. $paragraph (text)
line-name = Documento { $number }, párrafo { $paragraph }
# Unfolds the words that stand near the words asked for.
words-near = Palabras que la acompañan
near-word = palabra
near-times = veces cerca
near-chance = por azar
near-all = en la colección
near-documents = documentos
near-likelihood = log-verosimilitud
# $n (number): hits looked at. $total (number): words of the collection.
near = A cinco palabras como máximo de { $n ->
    [one] { $n } coincidencia
    [many] { $n } de coincidencias
   *[other] { $n } coincidencias
}, y más a menudo de lo que querría el azar. «Por azar» indica cuántas veces aparecería ahí cada una si se barajara toda la colección, de { $total ->
    [one] { $total } palabra
    [many] { $total } de palabras
   *[other] { $total } palabras
}; la log-verosimilitud (Dunning 1993) dice hasta qué punto es segura la diferencia: 10,8 equivale a una entre mil. No se cuentan los títulos.
# The same where not all hits were looked at.
near-cut = A cinco palabras como máximo de { $n ->
    [one] la primera coincidencia ({ $n })
    [many] el primer { $n } de coincidencias
   *[other] las primeras { $n } coincidencias
}, y más a menudo de lo que querría el azar. «Por azar» indica cuántas veces aparecería ahí cada una si se barajara toda la colección, de { $total ->
    [one] { $total } palabra
    [many] { $total } de palabras
   *[other] { $total } palabras
}; la log-verosimilitud (Dunning 1993) dice hasta qué punto es segura la diferencia: 10,8 equivale a una entre mil. No se cuentan los títulos.
too-few-near = Muy poco para saber qué palabras la acompañan: { $n ->
    [one] { $n } coincidencia
    [many] { $n } de coincidencias
   *[other] { $n } coincidencias
} entre { $total ->
    [one] { $total } palabra
    [many] { $total } de palabras
   *[other] { $total } palabras
}; hacen falta al menos veinte coincidencias y diez mil palabras.
none-near = { $n ->
    [one] De ninguna palabra cercana a su { $n } coincidencia se puede asegurar que aparezca ahí más a menudo que por azar.
    [many] De ninguna palabra cercana a sus { $n } de coincidencias se puede asegurar que aparezca ahí más a menudo que por azar.
   *[other] De ninguna palabra cercana a sus { $n } coincidencias se puede asegurar que aparezca ahí más a menudo que por azar.
}

## Two documents side by side

# Before the choices of a document.
left = Izquierda
right = Derecha
# Buttons: show only what both share, or both whole.
lined-up = Alineados
full-texts-whole = Textos enteros
compare-asks = Elija dos documentos para ver qué comparten.
show-fold = Mostrar
hide = Ocultar
choose-document = elija un documento
# On a shared passage, above the next. $n (number): words.
same-words = mismas palabras
same-words-count = { $n ->
    [one] { $n } palabra
    [many] { $n } de palabras
   *[other] { $n } palabras
}
# Accessible name of a shared passage's letter. $letter (text)
shared-passage = pasaje común { $letter }
# Above a paragraph. $paragraph (text)
paragraph-long = párrafo { $paragraph }
# $a (text), $b (text): numbers of documents.
side-by-side = Documentos { $a } y { $b }, lado a lado
# $n (number): passages.
recurring = { $n ->
    [one] { $n } pasaje se repite con las mismas palabras. Se alinea según el texto de la izquierda.
    [many] { $n } de pasajes se repiten con las mismas palabras. Se alinean según el texto de la izquierda.
   *[other] { $n } pasajes se repiten con las mismas palabras. Se alinean según el texto de la izquierda.
}
# $least (number): words.
nothing-recurs = { $least ->
    [one] No se repite nada de más de { $least } palabra. Los dos textos se muestran enteros.
    [many] No se repite nada de más de { $least } de palabras. Los dos textos se muestran enteros.
   *[other] No se repite nada de más de { $least } palabras. Los dos textos se muestran enteros.
}
# $n (number): how many paragraphs. $list (text): their numbers, "2–6 and 8".
not-shared = { $n ->
    [one] El párrafo { $list } no es común
    [many] Los párrafos { $list } no son comunes
   *[other] Los párrafos { $list } no son comunes
}
# "2–6". $first (text), $last (text)
from-to-numbers = { $first }–{ $last }

## Two selections of documents, and which words set them apart

all-documents = Todos los documentos
same-documents = Son los mismos documentos en ambos lados; no hay nada que los distinga.
# A selection in a few words. $words (text): labels with "and", "or", "nor" between them.
selection-not = sin { $words }
selection-without = sin { $words }
# $label (text): a selection.
nothing-in = { $label } no tiene documentos; no hay nada que comparar.
# $n (number): words.
too-few-words = { $n ->
    [one] { $label } tiene solo { $n } palabra en total. Es muy poco para decir qué la distingue.
    [many] { $label } tiene solo { $n } de palabras en total. Es muy poco para decir qué la distingue.
   *[other] { $label } tiene solo { $n } palabras en total. Es muy poco para decir qué la distingue.
}
# Group of stretches of time, to choose from.
periods = Periodos
two-selections = Dos selecciones: qué palabras las distinguen
contrast-asks = Dos periodos, editores, tipos o temas, o lo que usted escriba. Cada cifra lleva a sus documentos.
first-selection = Primera selección
second-selection = Segunda selección
choose-from-list = De la lista
or-words-or-dates = o palabras, o fechas
word = Palabra
how-much-more = Diferencia (razón logarítmica)
how-sure = Certeza (log-verosimilitud)
may-be-chance = quizá por azar
# A word that does not stand on a side.
not-once = ni una vez
contrast-method = Certeza: log-verosimilitud (Dunning 1993, como en Rayson y Garside 2000); se muestran las palabras a partir de 15,13, valor que el azar por sí solo superaría una vez de cada diez mil. Diferencia: razón logarítmica (Hardie 2014); 1 es el doble de veces en el mismo número de palabras; 2, el cuádruple; una palabra que no aparece en un lado cuenta allí como media vez. Las palabras se toman tal como están escritas, sin otras formas; no se cuentan los títulos ni los elementos accesorios de la página.
# $n (number)
in-both = { $n ->
    [one] { $n } documento pertenece a ambas y se cuenta en las dos, por lo que parecen más semejantes de lo que son.
    [many] { $n } de documentos pertenecen a ambas y se cuentan en las dos, por lo que parecen más semejantes de lo que son.
   *[other] { $n } documentos pertenecen a ambas y se cuentan en las dos, por lo que parecen más semejantes de lo que son.
}
# $label (text)
no-word-apart = De ninguna palabra se puede asegurar que sea más frecuente en { $label }: las diferencias pueden deberse al azar.
contrast-words = Palabras más frecuentes en { $label }
contrast-themes = Temas: pasajes en cada una, en el mismo número de palabras
# A selection with its sizes. $n (number): words. $documents (text) is a link: "5 documents".
side-sums = { $n ->
    [one] { $n } palabra en { $documents }
    [many] { $n } de palabras en { $documents }
   *[other] { $n } palabras en { $documents }
}
# How often a word stands on a side. $n (number). $documents (text) is a link: "5 documents".
places-in = { $n ->
    [one] { $n }× en { $documents }
    [many] { $n }× en { $documents }
   *[other] { $n }× en { $documents }
}
# Accessible name of that link. $documents (text): "5 documents". $what (text): the word.
places-link = { $documents }: { $what }, { $label }
# $times (text): a decimal number.
times-more = { $times }× más
times-less = { $times }× menos
# $ratio (text): a decimal number.
log-ratio = ({ $ratio })

## The codebook

codebook-lead = Cada tema, con la regla que lo encuentra y todos los pasajes hallados. Un tema dice de qué trata un pasaje, nunca que su autor esté de acuerdo.
no-codebook = Esta colección no tiene libro de códigos.
# Before the rules of a theme.
rule = Regla
# Before the rules that refuse a passage.
not-where = Salvo donde
the-rule = Cómo se encuentra
# Before the theme that a theme is part of, and before those that are part of it.
part-of = Parte de
takes-in = Comprende
# Before buttons with file names.
take-along = Descargar el libro de códigos:
drafted-topics = Esta colección llegó sin libro de códigos. Estos temas se hallaron contando palabras y nadie los ha revisado todavía: son un borrador. Cambie el nombre a los que sirvan, una o descarte los demás y guárdelo con los documentos.
drafted-phrases = Esta colección llegó sin libro de códigos y tiene muy pocos documentos para hallar temas: hacen falta 30. Estas son sus expresiones clave, halladas contando: un borrador para renombrar, unir, depurar y guardar con los documentos.
keep-draft = Guardarlo como
draft-name = Nombre
# What becomes of a drafted theme; the three choices.
draft-fate = Al guardarlo
keep-theme = un tema
leave-theme = descartado
# $theme (text)
join-with = unido a { $theme }
themes-by-time = Temas por fecha
themes-by-time-lead = Documentos de cada tema según su fecha de publicación. Dos cifras cuando las fechas son imprecisas: cuántos con certeza y cuántos como máximo. Cada celda abre sus pasajes.
themes-together = Temas juntos
themes-together-lead = Documentos que tienen ambos temas; cada tema consigo mismo, todos los que lo tienen. Cada celda abre los pasajes de ambos.
# Accessible name of a cell. $theme (text), $over (text): a year or another theme.
# $n (number): documents.
grid-cell = { $n ->
    [one] { $theme }, { $over }: { $n } documento
    [many] { $theme }, { $over }: { $n } de documentos
   *[other] { $theme }, { $over }: { $n } documentos
}
# The same where dates are vague. $certain (number): at least. $n (number): at most.
grid-cell-vague = { $n ->
    [one] { $theme }, { $over }: { $certain }–{ $n } documento
    [many] { $theme }, { $over }: { $certain }–{ $n } de documentos
   *[other] { $theme }, { $over }: { $certain }–{ $n } documentos
}
# Before examples of a theme, and before examples of what it is not.
examples = Por ejemplo
counterexamples = Pero no
# Link to a theme's documents.
in-context = Verlos en contexto

## About

how-dates-are-known = Cómo se conocen las fechas
# After the names known-stated, known-inferred and so on.
stated-means = el texto dice cuándo se publicó.
inferred-means = se deduce del texto o de la página que lo rodea; el lector dice de qué y muestra las palabras.
curated-means = la decidió quien hizo la colección.
metadata-means = el archivo lleva la fecha junto al texto.
filename-means = la fecha figura en el nombre del archivo.
dates-stay-vague = Una fecha nunca se muestra con más precisión de la conocida: un año sigue siendo un año, se dibuja como tal y cuenta como posible en cualquier parte de ese año.
no-problems = Todos los archivos se leyeron sin problemas.
nothing-leaves = Nada sale de esta página.
# $version (text)
made-with = Hecho con Archivolt { $version }.
rights = Derechos
files-made-of = Los archivos de los que está hecha
# archivolt extract is a command and stays as it is.
files-given-back = Están en este archivo, byte a byte; «archivolt extract» los devuelve.
verify = Verificar
verifying = Verificando…
sums-of-files = SHA-256 de cada archivo
# $n (number): files.
verified = { $n ->
    [one] El archivo está tal como se entregó.
    [many] { $n } de archivos: todos están tal como se entregaron.
   *[other] Los { $n } archivos están tal como se entregaron.
}
# $list (text): names of files.
not-verified = No están tal como se entregaron: { $list }.

## What went wrong

damaged = La colección de este archivo está dañada
damaged-text = Una parte del archivo falta o ha cambiado, probablemente porque se interrumpió una descarga. Los textos que siguen a la línea aún se pueden leer, pero no se puede buscar en ellos.
# $reason (text): in English.
damaged-because = La colección de este archivo está dañada: { $reason }.
newer = Esta colección se hizo con una versión posterior
newer-text = La página es más antigua que la colección que contiene. Vuelva a obtenerla donde la encontró.
older = Esta colección se hizo con una versión anterior
older-text = Esta página ya no lee las colecciones de esa versión. Los textos que siguen a la línea aún se pueden leer, pero no se puede buscar en ellos. Quien la publicó puede volver a crearla.
part-missing = No se pudo obtener una parte de esta colección: puede que aquí falte lo que contiene.
try-again = Reintentar
try-again-note = vuelve a leer el archivo
# Heading of technical details.
for-the-mender = Para quien lo repare
what-would-help = Qué ayudaría
# In a frame on somebody's page: leads to the whole page.
open-whole = Abrir la colección entera
# A part of the page is on its way, or did not arrive.
view-opens = Abriendo la vista
view-failed = No se pudo cargar esta vista. Inténtelo más tarde.
intake-opens = Preparando la lectura de documentos
intake-failed = No se pudo cargar la parte de esta página que lee documentos. Inténtelo más tarde.
no-intake = No se pueden añadir documentos a esta copia de la página.
# For assistive technology.
sorted = ordenado

## The timeline

# Names of the two lanes: when documents were published, and which moments their texts mention.
published = Publicados
mentioned = Mencionados
# Beside the first. $n (number): documents.
lane-documents = { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}
# $stated (number): dates that a text states.
lane-documents-stated = { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}, { $stated ->
    [one] { $stated } fecha explícita
    [many] { $stated } de fechas explícitas
   *[other] { $stated } fechas explícitas
}
lane-documents-surely = { $n ->
    [one] { $n } documento, según la certeza de su fecha
    [many] { $n } de documentos, según la certeza de su fecha
   *[other] { $n } documentos, según la certeza de su fecha
}
# Beside the second. $n (number)
lane-dates = { $n ->
    [one] { $n } fecha en los textos
    [many] { $n } de fechas en los textos
   *[other] { $n } fechas en los textos
}
enlarge = Ampliar
as-a-list = Como lista
no-dates = Aquí ningún documento tiene una fecha que pueda dibujarse.
# Heading of the large timeline is way-timeline; this is the line below it.
timeline-lead = Sobre la línea, la publicación. Debajo, los momentos de los que hablan los textos.
# $number (text): a document's number.
threads-from = Los hilos van del documento { $number } a lo que menciona.
threads-pointed = Los hilos van del documento que se señala a lo que menciona.
# Before the choice of lanes, and the choices.
show-lanes = Mostrar
lanes-both = ambas franjas
lanes-published = publicados
lanes-mentioned = mencionados
# Before the choice of what further lanes are made by, and the choices.
lanes = Franjas
by-nothing = sin franjas
by-theme = por tema
by-kind = por tipo
by-publisher = por editor
by-document = por documento
# $n (number): lanes drawn. $more (number): lanes left out.
largest-lanes = { $n ->
    [one] La franja más grande ({ $n });
    [many] El { $n } de franjas más grandes;
   *[other] Las { $n } franjas más grandes;
} { $more ->
    [one] { $more } más no se dibuja.
    [many] { $more } más no se dibujan.
   *[other] { $more } más no se dibujan.
}
# Beside a lane. $shown (number) of $n (number) documents are drawn in ink.
lane-shown = { $shown } de { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}
# After either. $count (text): one of the two. $n (number): undated ones.
lane-undated = { $n ->
    [one] { $count }, { $n } sin fecha
    [many] { $count }, { $n } sin fecha
   *[other] { $count }, { $n } sin fecha
}
# Name of a lane of documents whose kind or publisher is not known.
not-said = no consta
# Buttons.
zoom-in = Acercar
zoom-out = Alejar
earlier = Antes
later = Después
zoom-to-dates = Acercar a las fechas
whole-time = Todo el periodo
timeline-keys = Las teclas de flecha mueven un tirador un mes o un día; Re Pág y Av Pág, un año. En el dibujo, + y − acercan y alejan, al igual que Ctrl con la rueda y dos dedos; 0 muestra todo el periodo.
# Buttons that set the range to one year or month. $period (text)
only-this-time = Solo este periodo
only-label = Solo
only-period = Solo { $period }
timeline-drawing = Dibujo de la cronología; la lista de abajo dice lo mismo
same-as-list = Lo mismo en una lista
# Above the list. $stretches (text): joined by the next two. $first (text), $last (text): days.
nothing-published = No se publicó nada del { $stretches }.
nothing-published-more = No se publicó nada del { $stretches }, ni en otros periodos.
stretch = { $first } al { $last }
stretch-nor = { $before }, ni del { $next }
# In the drawing, on a stretch without a document. $n (number): years. $year (text)
gap-year = ninguno en { $year }
gap-years = { $n ->
    [2] dos años
    [3] tres años
    [4] cuatro años
    [5] cinco años
    [6] seis años
    [7] siete años
    [8] ocho años
    [9] nueve años
    [10] diez años
    [11] once años
    [12] doce años
    [one] { $n } año
    [many] { $n } de años
   *[other] { $n } años
}
# The same where there is more room.
gap-years-long = { $n ->
    [2] dos años sin documentos
    [3] tres años sin documentos
    [4] cuatro años sin documentos
    [5] cinco años sin documentos
    [6] seis años sin documentos
    [7] siete años sin documentos
    [8] ocho años sin documentos
    [9] nueve años sin documentos
    [10] diez años sin documentos
    [11] once años sin documentos
    [12] doce años sin documentos
    [one] { $n } año sin documentos
    [many] { $n } de años sin documentos
   *[other] { $n } años sin documentos
}
# At the edges of the drawing: how many documents lie outside it. $n (number)
edge-earlier = ← { $n } antes
edge-later = { $n } después →
# Names of the two sliders, and labels of the two fields.
from = Desde
to = Hasta
# Beside the handles. $day (text)
from-day = desde el { $day }
to-day = hasta el { $day }
# What a slider says. $date (text). $certain (number), $possible (number): documents.
slider-from-rests = { $date }, inicio del eje
slider-to-rests = { $date }, fin del eje
slider-certain = { $certain ->
    [one] { $date }, { $certain } con certeza en el intervalo
    [many] { $date }, { $certain } con certeza en el intervalo
   *[other] { $date }, { $certain } con certeza en el intervalo
}
slider-both = { $date }, { $certain ->
    [one] { $certain } con certeza
    [many] { $certain } con certeza
   *[other] { $certain } con certeza
} y { $possible ->
    [one] { $possible } posiblemente en el intervalo
    [many] { $possible } posiblemente en el intervalo
   *[other] { $possible } posiblemente en el intervalo
}
# In an empty field for a date.
any-time = cualquier fecha
clear-dates = Borrar las fechas
# The examples are typed in English; they may stay as they are.
not-a-date = Eso no es una fecha. Pruebe con 2016, July 2016 o 1 Jul 2016.
ends-before-start = El final es anterior al inicio.
# Before the choice of which documents a range keeps, and the choices.
keep = Conservar
keep-possible = posiblemente en el intervalo
keep-certain = solo con certeza en el intervalo
# Sums below the timeline: how many documents have a date, among them stated ones, are
# surely and possibly in the range, outside it, and without a date.
# $n (number), $stated (number), $certain (number), $possible (number), $outside (number),
# $undated (number)
sum-dated = { $n ->
    [one] { $n } con fecha · { $undated } sin fecha
    [many] { $n } con fecha · { $undated } sin fecha
   *[other] { $n } con fecha · { $undated } sin fecha
}
sum-dated-stated = { $n ->
    [one] { $n } con fecha, explícita en { $stated } · { $undated } sin fecha
    [many] { $n } con fecha, explícita en { $stated } · { $undated } sin fecha
   *[other] { $n } con fecha, explícita en { $stated } · { $undated } sin fecha
}
sum-certain = { $certain ->
    [one] { $certain } con certeza en el intervalo · { $outside } fuera · { $undated } sin fecha
    [many] { $certain } con certeza en el intervalo · { $outside } fuera · { $undated } sin fecha
   *[other] { $certain } con certeza en el intervalo · { $outside } fuera · { $undated } sin fecha
}
sum-possible = { $certain ->
    [one] { $certain } con certeza y { $possible } posiblemente en el intervalo · { $outside } fuera · { $undated } sin fecha
    [many] { $certain } con certeza y { $possible } posiblemente en el intervalo · { $outside } fuera · { $undated } sin fecha
   *[other] { $certain } con certeza y { $possible } posiblemente en el intervalo · { $outside } fuera · { $undated } sin fecha
}
# Button that unfolds documents without a date. $n (number)
list-undated = { $n ->
    [one] Mostrar { $n } documento sin fecha
    [many] Mostrar { $n } de documentos sin fecha
   *[other] Mostrar { $n } documentos sin fecha
}
hide-undated = { $n ->
    [one] Ocultar { $n } documento sin fecha
    [many] Ocultar { $n } de documentos sin fecha
   *[other] Ocultar { $n } documentos sin fecha
}
more-undated = { $n ->
    [one] y { $n } más; la lista de la cronología grande los incluye todos
    [many] y { $n } más; la lista de la cronología grande los incluye todos
   *[other] y { $n } más; la lista de la cronología grande los incluye todos
}
no-date-short = Sin fecha en el texto, en sus metadatos ni en el nombre de archivo.
# Captions of the list. $n (number)
dates-sort = { $n ->
    [one] { $n } fecha; los encabezados ordenan
    [many] { $n } de fechas; los encabezados ordenan
   *[other] { $n } fechas; los encabezados ordenan
}
# $n (number) of $total (number) that are not shown yet.
show-more-of = Mostrar { $n } más de { $total }
# Heads of the list.
list-date = Fecha
list-lane = Franja
list-what = Qué
list-basis = Base
list-source = De dónde procede
# $number (text): a document's number.
in-document = en el documento { $number }
# A moment that a document as a whole is about, in place of words of its text.
event-date = fecha del suceso
# What a stretch of the drawing holds. $n (number). $when (text): "in May 2015", "on 3 May
# 2015", "from 1980 to 1989".
period-documents = { $n ->
    [one] { $n } documento publicado { $when }
    [many] { $n } de documentos publicados { $when }
   *[other] { $n } documentos publicados { $when }
}
period-documents-possible = { $n ->
    [one] { $n } documento posiblemente publicado { $when }
    [many] { $n } de documentos posiblemente publicados { $when }
   *[other] { $n } documentos posiblemente publicados { $when }
}
# $possible (number): further ones.
period-documents-both = { $n ->
    [one] { $n } documento publicado { $when }
    [many] { $n } de documentos publicados { $when }
   *[other] { $n } documentos publicados { $when }
}, y { $possible ->
    [one] { $possible } posiblemente
    [many] { $possible } posiblemente
   *[other] { $possible } posiblemente
}
period-moments = { $n ->
    [one] { $n } momento mencionado { $when }
    [many] { $n } de momentos mencionados { $when }
   *[other] { $n } momentos mencionados { $when }
}
period-moments-possible = { $n ->
    [one] { $n } momento mencionado, posiblemente { $when }
    [many] { $n } de momentos mencionados, posiblemente { $when }
   *[other] { $n } momentos mencionados, posiblemente { $when }
}
period-moments-both = { $n ->
    [one] { $n } momento mencionado { $when }
    [many] { $n } de momentos mencionados { $when }
   *[other] { $n } momentos mencionados { $when }
}, y { $possible ->
    [one] { $possible } posiblemente
    [many] { $possible } posiblemente
   *[other] { $possible } posiblemente
}
# $day (text), $month (text): month and year, $year (text), $first (text), $last (text)
when-on = el { $day }
when-in-month = en { $month }
when-in-year = en { $year }
when-from-to = de { $first } a { $last }
# In the card beside a mark. $words (text): in quotation marks. $basis (text): "stated".
# $n (number): how many documents. $numbers (text): their numbers.
card-event = { $n ->
    [one] { $words }, { $basis }, en el documento { $numbers }
    [many] { $words }, { $basis }, en los documentos { $numbers }
   *[other] { $words }, { $basis }, en los documentos { $numbers }
}
# After a list that goes on. $list (text)
and-so-on = { $list }…
# $n (number)
other-wordings = { $n ->
    [one] y { $n } formulación más
    [many] y { $n } de formulaciones más
   *[other] y { $n } formulaciones más
}
among-asked = { $n ->
    [one] { $n } está entre los resultados
    [many] { $n } están entre los resultados
   *[other] { $n } están entre los resultados
}
and-more = { $n ->
    [one] y { $n } más
    [many] y { $n } más
   *[other] y { $n } más
}
# A date and how it is known: "May 2015, inferred". $date (text), $basis (text)
with-basis = { $date }, { $basis }
# Accessible name of a mark. $number (text), $title (text), $date (text), $basis (text)
mark-name = { $number } { $title }, { $date }, { $basis }
# Added to it where the date is doubtful. $name (text)
mark-uncertain = { $name }, fecha dudosa
# Below a moment. $numbers (text): numbers of documents. $words (text): in quotation marks.
moment-in = en { $numbers }
moment-words-in = { $words } · en { $numbers }
# Saving the drawing and its dates.
take-away = Descargar
picture-svg = Imagen (SVG)
picture-png = Imagen (PNG)
table-csv = Tabla (CSV)
# Caption of a picture of the timeline.
timeline-caption = Sobre la línea, cuándo se publicaron los documentos; debajo, de qué momentos hablan. Trazos bajo un techo: uno de esos días; barra: todo ese tiempo; puntos llenos: fecha explícita.

# How dates are drawn: pairs of a name and its meaning.
grammar = Cómo leer las fechas: todos los documentos llevan la misma cantidad de tinta
grammar-day = Día
grammar-day-means = un trazo firme; punto lleno: explícita en el texto
grammar-worked-out = Inferida
grammar-worked-out-means = anillo vacío, sin rellenar
grammar-year = Solo el año
grammar-year-means = uno de estos trazos
grammar-about = Aproximada
grammar-about-means = más probable en el centro
grammar-lasting = Duración
grammar-lasting-means = continua: todo este tiempo
grammar-open = Extremo abierto
grammar-open-means = después o antes

## Trends

trends-head = Cuánto se dice y cuándo
trends-lead = Documentos por año: trazo lleno donde la fecha es segura, trazos abiertos donde es una entre varias. Cada columna abre sus documentos.
# Caption of a picture of the trends.
trends-caption = Columnas llenas: con certeza de ese tiempo; trazos abiertos: hasta donde pueden llegar las fechas inciertas.
# $n (number): documents with a date.
trends-few = { $n ->
    [0] Aquí ningún documento tiene fecha. Es muy poco para trazar una tendencia. La cronología los muestra uno por uno.
    [one] Aquí solo { $n } documento tiene fecha. Es muy poco para trazar una tendencia. La cronología los muestra uno por uno.
    [many] Aquí solo { $n } de documentos tienen fecha. Es muy poco para trazar una tendencia. La cronología los muestra uno por uno.
   *[other] Aquí solo { $n } documentos tienen fecha. Es muy poco para trazar una tendencia. La cronología los muestra uno por uno.
}
# Labels of two fields.
trends-compare = Comparar con una palabra o un tema
trends-and = y con otro
what-is-asked = La consulta
# Choice of what is counted (documents-head is the other), and of what a column's height is.
what-is-counted = Qué se cuenta
passages = Pasajes
column-height = Altura de las columnas
number-of-documents = Número de documentos
number-of-passages = Número de pasajes
share-of-documents = Proporción de los documentos del periodo
share-of-words = Por cada 1000 palabras del periodo
# $n (number)
trends-total = { $n ->
    [one] { $n } documento en total; la tabla de abajo da todas las cifras.
    [many] { $n } de documentos en total; la tabla de abajo da todas las cifras.
   *[other] { $n } documentos en total; la tabla de abajo da todas las cifras.
}
trends-no-passages = No hay pasajes que contar: elija un tema o una palabra.
same-as-table = Lo mismo en una tabla
# Accessible name.
table-scrolls = Tabla con desplazamiento lateral
trends-documents = Documentos por periodo. Las proporciones se refieren a todos los documentos del periodo; dos cifras son el mínimo y el máximo que permiten las fechas inciertas.
trends-passages = Pasajes por periodo, con los documentos en que están. Entre paréntesis: por cada 1000 palabras del periodo; dos cifras son el mínimo y el máximo que permiten las fechas inciertas.
time = Periodo
# Buttons in the table. $n (number): documents surely, or possibly, of that time.
certainly = { $n ->
    [one] { $n } con certeza
    [many] { $n } con certeza
   *[other] { $n } con certeza
}
possibly = { $n ->
    [one] { $n } posiblemente
    [many] { $n } posiblemente
   *[other] { $n } posiblemente
}
# Accessible name. $shown (text): one of the two above. $when (text): "in May 2015".
# $label (text): the theme or word.
trends-opens = { $n ->
    [one] { $shown }: { $n } documento publicado { $when }, { $label }
    [many] { $shown }: { $n } de documentos publicados { $when }, { $label }
   *[other] { $shown }: { $n } documentos publicados { $when }, { $label }
}
# $n (number)
passage-count = { $n ->
    [one] { $n } pasaje
    [many] { $n } de pasajes
   *[other] { $n } pasajes
}
# $least (number) to $n (number), where dates are vague.
passage-count-vague = { $n ->
    [one] { $least } a { $n } pasaje
    [many] { $least } a { $n } de pasajes
   *[other] { $least } a { $n } pasajes
}
# $least (text), $most (text): numbers.
least-to-most = { $least } a { $most }
# $number (text)
percent = { $number } %
in-brackets = ({ $what })

## Dates in words. { $date } may be a day, a month, a year or anything below. The order of
## day, month and year, and the names of months, come from the browser.

# $year (text): a number. Before the common era; and in it, for years below 1000.
date-bce = { $year } a. C.
date-ce = { $year } d. C.
# Only the year is known. In a list, and in a sentence.
date-year-only-short = { $date } (solo año)
date-year-only-long = { $date }, solo el año
# About that time. In a list, and in a sentence.
date-about-short = ca. { $date }
date-about-long = hacia { $date }
# The source itself doubts it.
date-uncertain-short = { $date }?
date-uncertain-long = { $date }, fecha dudosa
# $year (text): a year, or date-in-decade, or date-in-one-of.
date-spring = primavera de { $year }
date-summer = verano de { $year }
date-autumn = otoño de { $year }
date-winter = invierno de { $year }
date-quarter-1 = primer trimestre de { $year }
date-quarter-2 = segundo trimestre de { $year }
date-quarter-3 = tercer trimestre de { $year }
date-quarter-4 = cuarto trimestre de { $year }
date-third-1 = primer cuatrimestre de { $year }
date-third-2 = segundo cuatrimestre de { $year }
date-third-3 = último cuatrimestre de { $year }
date-half-1 = primer semestre de { $year }
date-half-2 = segundo semestre de { $year }
date-part = parte de { $year }
# $year (text): the decade's first year, "1980".
date-decade = década de { $year }
# Takes the place of a year after a season, month or day: "May of the 1980s".
# $decade (text): date-decade. $years (text): date-years.
date-in-decade = la { $decade }
date-in-one-of = alguno de los años { $years }
# $first (text), $last (text)
date-years = { $first } a { $last }
date-between = entre el { $first } y el { $last }
date-from-short = desde { $date }
date-from-long = desde { $date } en adelante
date-from-end-unknown = desde { $date }, final desconocido
date-until = hasta { $date }
date-until-start-unknown = hasta { $date }, inicio desconocido
date-unknown = en fecha desconocida
# From one date to another. In a list (close where only numbers stand on both sides), and in a sentence.
date-span-close = { $first }–{ $last }
date-span-short = { $first } – { $last }
date-span-long = { $first } a { $last }
date-or-later = { $date } o después
date-or-earlier = { $date } o antes
date-and-later = { $date } y después
date-and-earlier = { $date } y antes
# Several dates: all but the last, then the last of "one of these" and of "all of these".
# $before (text), $next (text), $last (text)
date-list = { $before }, { $next }
date-list-or = { $before } o { $last }
date-list-and = { $before } y { $last }
