### Every sentence that a visitor of the page reads, in German. Where a message stands
### and what its parameters are is said in the English file.

## Lists. Joined two at a time, from left to right.

list = { $before }, { $next }
list-and = { $before } und { $last }
list-or = { $before } oder { $last }
list-nor = { $before } und nicht { $last }
quoted = „{ $words }“
named = { $name }: { $what }

## The head of the page, and the search

search = Sammlung durchsuchen
search-hint = Texte durchsuchen: ein Wort, „eine Wendung“, hegemon*
search-form = Sammlung
clear = Leeren
how-to-search = Suchhilfe
suggestions-list = Vorschläge

help-phrase = „zwei Wörter“
help-phrase-finds = die genaue Wortfolge
help-endings = sicher*, Me?er
help-endings-finds = beliebige Endung, beliebiger Buchstabe
help-form = =Wort
help-form-finds = nur diese Form
help-not = -Wort
help-not-finds = ohne dieses Wort
help-or = a OR b, (a b)
help-or-finds = eines von beiden; zusammen
help-near = a NEAR/5 b
help-near-finds = höchstens fünf Wörter voneinander entfernt
help-field = title:Wort
help-field-finds = nur in Titeln; ebenso publisher: creator: kind: theme: name:
help-date = date:2015..2016
help-date-finds = in dieser Zeit veröffentlicht
help-marks = Émile, emile
help-marks-finds = Akzente und Großschreibung spielen keine Rolle

skip = Zu den Ergebnissen springen
views = Ansichten

explore = Erkunden
timeline = Zeitleiste
concordance = Konkordanz
compare = Vergleichen
trends = Trends
codebook = Codebuch
add = Dokumente hinzufügen
about = Info

language-choice = Sprache

word-in = { $n ->
    [one] Wort, in { $n } Dokument
   *[other] Wort, in { $n } Dokumenten
}
phrase-in = { $n ->
    [one] Wendung, in { $n } Dokument
   *[other] Wendung, in { $n } Dokumenten
}
name-in = { $n ->
    [one] Name, in { $n } Dokument
   *[other] Name, in { $n } Dokumenten
}
theme-in = { $n ->
    [one] Thema, in { $n } Dokument
   *[other] Thema, in { $n } Dokumenten
}
a-document = Dokument, öffnet es
suggestions = { $n ->
    [one] { $n } Vorschlag.
   *[other] { $n } Vorschläge.
}

## Filters and themes

filters = Filter
themes = Themen
ticked = { $name } ({ $n } gewählt)
show-themes = zeigen
match-all = alle gewählten
match-any = eines der gewählten
match-none = keines der gewählten
what-themes-mean = Was die Themen bedeuten
untick-all = Alle abwählen
only = nur
without = ohne
only-theme = { $n ->
    [one] nur { $n }: { $theme }, { $n } Dokument
   *[other] nur { $n }: { $theme }, { $n } Dokumente
}
without-theme = { $n ->
    [one] ohne { $n }: { $theme }, { $n } Dokument
   *[other] ohne { $n }: { $theme }, { $n } Dokumente
}
names = Namen
kinds = Dokumentarten
publishers = Herausgeber
evidence-for = { $n ->
    [one] { $n } Dokument
   *[other] { $n } Dokumente
}, { $passages ->
    [one] { $passages } Passage
   *[other] { $passages } Passagen
} zu { $theme }

## Results

results = Ergebnisse
documents-head = Dokumente
sort = Sortieren
sort-relevance = Relevanz
sort-oldest = älteste zuerst
sort-newest = neueste zuerst
sort-title = Titel
by-title = nach Titel
sorted-by = Sortiert: { $order }.
line-by-line = Zeile für Zeile
nothing-to-list = Nichts aufzulisten
some-of-the-words = Mit einigen der Wörter
undated = Undatiert
pages = Ergebnisseiten
previous = Zurück
next = Weiter
page-of = Seite { $page } von { $pages }
hits = { $n ->
    [one] { $n } Treffer
   *[other] { $n } Treffer
}
hits-or-more = { $n ->
    [one] mindestens { $n } Treffer
   *[other] mindestens { $n } Treffer
}
documents = { $n ->
    [one] { $n } Dokument
   *[other] { $n } Dokumente
}
found = { $n } von { $total ->
    [one] { $total } Dokument.
   *[other] { $total } Dokumenten.
}
found-possible = { $n } von { $total ->
    [one] { $total } Dokument
   *[other] { $total } Dokumenten
}, { $possible ->
    [one] { $possible } davon möglicherweise im Zeitraum.
   *[other] { $possible } davon möglicherweise im Zeitraum.
}
none-found = Keine Dokumente. Es folgen Wege, die Suche zu lockern.
doubt = Möglicherweise im Zeitraum: Datierung { $date }, nicht genauer.
doubt-begins = Möglicherweise im Zeitraum: Datierung { $date }, nicht genauer; Beginn des Zeitraums: { $from }.
doubt-ends = Möglicherweise im Zeitraum: Datierung { $date }, nicht genauer; Ende des Zeitraums: { $to }.
doubt-both = Möglicherweise im Zeitraum: Datierung { $date }, nicht genauer; Beginn des Zeitraums: { $from }; Ende des Zeitraums: { $to }.
outside = { $n ->
    [one] { $n } weiteres außerhalb dieses Zeitraums:
   *[other] { $n } weitere außerhalb dieses Zeitraums:
}
without-word = { $n ->
    [one] { $n } in diesem Zeitraum, aber ohne die Wörter:
   *[other] { $n } in diesem Zeitraum, aber ohne die Wörter:
}

## What is asked, as a sentence above the results, put together of clauses: "2 von 5
## Dokumenten | mit „Sicherheit“ | zum Thema Dominanz und Handel | ohne Sport | von
## Tribune | datiert 2015 – 2016".

asked-everything = { $n ->
    [one] Insgesamt { $n } Dokument, { $order }.
   *[other] Alle { $n } Dokumente, { $order }.
}
asked-none = { $total ->
    [one] Keines von { $total } Dokument
   *[other] Keines von { $total } Dokumenten
}
asked-count = { $n } von { $total ->
    [one] { $total } Dokument
   *[other] { $total } Dokumenten
}
asked-says = { $n ->
    [one] mit { $part }
   *[other] mit { $part }
}
asked-under = zum Thema { $part }
asked-not-under = nicht zum Thema { $part }
asked-without = ohne { $part }
asked-kind = { $n ->
    [one] der Art { $part }
   *[other] der Art { $part }
}
asked-from = von { $part }
asked-naming = mit Nennung von { $part }
asked-dated = datiert { $part }
asked-surely-dated = sicher datiert { $part }
asked-and = und
asked-or = oder
# After asked-not-under: "nicht zum Thema A oder B".
asked-nor = oder
range-between = { $from } – { $to }
range-from = ab { $from }
range-to = bis { $to }
asked-remove-query = { $what }, aus der Suche entfernen
asked-untick = { $what }, abwählen
asked-clear-dates = { $what }, Zeitraum löschen

## Nothing is found

no-documents = Diese Sammlung enthält kein Dokument.
none-fits-one = Kein Dokument passt. Lockern Sie die Bedingung:
none-fits-two = Kein Dokument erfüllt beides. Lockern Sie eines davon:
none-fits-three = Kein Dokument erfüllt alle drei Bedingungen. Lockern Sie eine:
none-fits-many = Kein Dokument erfüllt alle Bedingungen. Lockern Sie eine:
did-you-mean = Meinten Sie { $word }?
search-everywhere = { $word } überall suchen, ohne Themen und Zeitraum
drop-words = Ohne die Wörter, sonst unverändert
drop-themes = Ohne die Themen, sonst unverändert
drop-dates = Ohne den Zeitraum, sonst unverändert
drop-others = Ohne Arten und Herausgeber, sonst unverändert
words-alone = Überall nur nach den Wörtern suchen
start-again = Neu beginnen
not-in-texts = Das Wort kommt in diesen Texten nicht vor. Das sagt nichts darüber, was anderswo veröffentlicht wurde.

## The collection at a glance

overview = Überblick
ways-in = Einstiege
what-is-here = Was hier zu finden ist
way-theme = Das häufigste Thema: { $theme }
way-meet = Wo { $theme } und { $other } zusammentreffen
way-timeline = Wann geschrieben wurde und über welche Zeit
way-compare = Das älteste und das neueste Dokument nebeneinander
way-compare-note = was im selben Wortlaut wiederkehrt
way-codebook = Was jedes Thema bedeutet, mit allen Passagen
way-theme-note = { $n ->
    [one] { $n } Dokument
   *[other] { $n } Dokumente
}, { $passages ->
    [one] { $passages } Passage
   *[other] { $passages } Passagen
}
way-timeline-note = { $n ->
    [one] { $n } datiertes Dokument
   *[other] { $n } datierte Dokumente
}, { $mentions ->
    [one] { $mentions } Erwähnung
   *[other] { $mentions } Erwähnungen
}
way-codebook-note = { $n ->
    [one] { $n } Thema
   *[other] { $n } Themen
}
fact-texts = Texte
fact-kinds = Arten
fact-dates = Datierung
fact-silence = Lücken
fact-full-texts = Volltexte
texts-and-words = { $n ->
    [one] { $n } Dokument
   *[other] { $n } Dokumente
}, { $words ->
    [one] { $words } Wort
   *[other] { $words } Wörter
}
kind-count = { $n } { $kind }
dates-stated = { $n ->
    [one] { $n } angegeben
   *[other] { $n } angegeben
}
dates-inferred = { $n ->
    [one] { $n } erschlossen
   *[other] { $n } erschlossen
}
dates-curated = { $n ->
    [one] { $n } redaktionell festgelegt
   *[other] { $n } redaktionell festgelegt
}
dates-metadata = { $n ->
    [one] { $n } aus Metadaten
   *[other] { $n } aus Metadaten
}
dates-filename = { $n ->
    [one] { $n } aus dem Dateinamen
   *[other] { $n } aus Dateinamen
}
dates-undated = { $n ->
    [one] { $n } undatiert
   *[other] { $n } undatiert
}
silent-in = Nichts im Jahr { $first }
silent-from = Nichts von { $first } bis { $last }
silent-nor-in = auch nicht im Jahr { $first }
silent-nor-from = auch nicht von { $first } bis { $last }
full-texts = { $n } von { $total ->
    [one] { $total } Dokument
   *[other] { $total } Dokumenten
}
full-texts-none = nicht enthalten; an ihrer Stelle stehen Kurzfassungen

## The reader

reader = Leseansicht
back-to-results = Zu den Ergebnissen
close-document = Dokument schließen
previous-hit = Voriger Treffer
next-hit = Nächster Treffer
hit-of = { $n } von { $total ->
    [one] { $total } Treffer
   *[other] { $total } Treffern
}
hit = Treffer { $n } von { $total }, Absatz { $paragraph }.
no-hits-here = Kein Treffer in diesem Text
opened = Geöffnet: { $title }.
read-alone = Allein lesen
read-beside = Neben den Ergebnissen
cite-or-share = Zitieren oder teilen
cite-paragraph = Absatz { $paragraph } zitieren oder teilen
show-the-words = Wortlaut zeigen
hide-the-words = Wortlaut ausblenden
furniture = Seitenbeiwerk
show-furniture = Beiwerk zeigen
hide-furniture = Beiwerk ausblenden
furniture-shown = Beiwerk eingeblendet.
furniture-hidden = Beiwerk ausgeblendet.
furniture-count-hidden = { $n ->
    [one] { $n } Stelle mit Seitenbeiwerk ausgeblendet; nicht durchsucht, nicht gezählt
   *[other] { $n } Stellen mit Seitenbeiwerk ausgeblendet; nicht durchsucht, nicht gezählt
}
furniture-count-shown = { $n ->
    [one] { $n } Stelle mit Seitenbeiwerk eingeblendet; nicht durchsucht, nicht gezählt
   *[other] { $n } Stellen mit Seitenbeiwerk eingeblendet; nicht durchsucht, nicht gezählt
}
before-the-text = vor dem Text
after-the-text = nach dem Text
after-paragraph = nach Absatz { $paragraph }
no-date = Undatiert. Kein Datum im Text, in den Metadaten oder im Dateinamen.
full-text = Der Volltext der Quelle
no-full-text = Der Volltext ist in dieser Datei nicht enthalten.
why-no-full-text = Der Volltext gehört dem Herausgeber und wurde nicht in diese Sammlung aufgenommen. Sie lesen hier eine Kurzfassung davon.
themes-here = Themen in diesem Dokument
about-this-document = Über dieses Dokument
speaks-of = Von welcher Zeit der Text spricht
margin = Buchstaben am Rand nennen das Thema jeder unterstrichenen Passage.
problems = Probleme
problem-line = Zeile { $line }: { $message }
more-text = Mehr von diesem Text zeigen
passage-gone = Diese Passage steht nicht mehr in diesem Text.
passage-found = Passage gefunden.
no-such-document = In dieser Sammlung gibt es kein Dokument dieses Namens.
link-to-paragraph = Link zu Absatz { $paragraph }
paragraph = Abs. { $paragraph }
theme-at-paragraph = { $key }, { $theme }, Absatz { $paragraph }
changed-since-there = Ähnlicher Wortlaut steht in Absatz { $paragraph }, geändert, seit der Link erstellt wurde:
changed-since-here = Ähnlicher Wortlaut steht hier, geändert, seit der Link erstellt wurde:

fact-date = Datum
fact-event = Ereignis
fact-captured = Gesichert
fact-kind = Art
fact-publisher = Herausgeber
fact-source = Quelle
fact-language = Sprache
fact-file = Datei
fact-description = Zusammenfassung
fact-subject = Schlagwort
fact-location = Ort
fact-rights = Rechte
fact-identifier = Kennung

basis-curated = Redaktionell festgelegt.
basis-metadata = Aus den Metadaten.
basis-filename = Aus dem Dateinamen.
basis-stated = Angegeben.
basis-inferred = Erschlossen.
known-curated = Redaktionell
known-metadata = Metadaten
known-filename = Dateiname
known-stated = Angegeben
known-inferred = Erschlossen
in-curated = redaktionell
in-metadata = laut Metadaten
in-filename = laut Dateiname
in-stated = angegeben
in-inferred = erschlossen

## Evidence of themes

voice-own = das Dokument selbst
voice-nobody = Zitat, niemand genannt
voice-quoting = Zitat von { $speaker }
found-by = gefunden durch { $rule }
by-hand = von Hand markiert
passages-in = { $n ->
    [one] { $n } Passage
   *[other] { $n } Passagen
} in { $documents } von { $total ->
    [one] { $total } Dokument
   *[other] { $total } Dokumenten
}
more = { $n } weitere
show-only = { $n } zeigen
none = keine

## Citing, sharing, exporting

cite-this-paragraph = diesen Absatz
cite-the-document = das Dokument
cite-these-results = diese Ergebnisse
cite-each-result = jedes dieser Ergebnisse
cite-the-collection = die Sammlung
cite-this-view = diese Ansicht
share-or-export = Teilen oder exportieren
share-this-view = Diese Ansicht teilen
link-carries = Der Link enthält
carries-words = die Wörter
carries-themes = die Themen
carries-kinds = Arten und Namen
carries-dates = den Zeitraum
link-opens = Öffnet { $what }.
opens-document = { $title }
opens-document-beside = { $title }, daneben: { $asked }
opens-paragraph = { $title } bei Absatz { $paragraph }
opens-paragraph-beside = { $title } bei Absatz { $paragraph }, daneben: { $asked }
opens-passage = { $title }, mit Markierung dieser Wörter: { $words }
opens-passage-beside = { $title }, mit Markierung dieser Wörter: { $words }, daneben: { $asked }
opens-list = die Liste: { $asked }
opens-both = { $title } und { $other } nebeneinander
opens-one-to-compare = { $title } zum Vergleichen
opens-timeline = die Zeitleiste: { $asked }
opens-concordance = alle Zeilen mit den Wörtern: { $asked }
opens-compare = den Vergleich zweier Dokumente: { $asked }
opens-trends = Themen und Wörter im Zeitverlauf: { $asked }
opens-codebook = das Codebuch: was jedes Thema bedeutet
opens-add = die Seite, die Ihre eigenen Dokumente einliest
opens-about = die Angaben zu dieser Sammlung
cite = Zitieren
export = Als Tabelle herunterladen
export-what = Inhalt des Downloads
rows-documents = Dokumente und Metadaten
rows-passages = Passagen zu Themen
rows-lines = Zeilen mit den Wörtern
export-form = Tabellenformat
format-plain = Einfach
embed = Einbetten
embed-how = Art der Einbettung
embed-frame = einzelner Rahmen
embed-script = mit embed.js, das die Höhe anpasst
embed-view = Inhalt des Rahmens
embed-list = die Liste
embed-timeline = die Zeitleiste
copy-code = Einbettungscode kopieren
code-copied = Einbettungscode kopiert.
show-preview = Vorschau zeigen
hide-preview = Vorschau ausblenden
preview = Vorschau
read-in-context = Im Zusammenhang lesen
what-to-cite = Was zitiert wird
citation-format = Zitierformat
search-results = Suchergebnisse
collection-of = { $n ->
    [one] Sammlung mit { $n } Dokument
   *[other] Sammlung mit { $n } Dokumenten
}
cite-number = Dokument { $number }
cite-within = In: { $container }
cite-undated = o. D.
cite-inferred = { $date } [Datum erschlossen]
copy-link = Link kopieren
copy-citation = Nachweis kopieren
download = Herunterladen
download-csv = CSV herunterladen
close = Schließen
link-copied = Link kopiert.
citation-copied = Nachweis kopiert.
could-not-copy = Kopieren nicht möglich; der Text ist markiert.
more-citations = { $n ->
    [one] { $n } weiterer Nachweis ist in der Kopie und in der Datei enthalten.
   *[other] { $n } weitere Nachweise sind in der Kopie und in der Datei enthalten.
}

## The concordance

sort-by = Sortieren nach
order-left = Wort links
order-right = Wort rechts
order-date = Datum
order-document = Dokument
head-number = Nr.
head-date = Datum
head-left = links davon
head-word = Wort
head-right = rechts davon
head-themes = Themen
concordance-asks = Geben Sie oben ein Wort oder eine Wendung ein; hier steht dann jede Fundstelle.
lines-title = „{ $query }“, Zeile für Zeile
lines-lead = { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
} in { $documents ->
    [one] { $documents } Dokument
   *[other] { $documents } Dokumenten
}, sortiert nach: { $order }. Seitenbeiwerk bleibt außer Betracht.
lines-lead-cut = { $n ->
    [one] Die erste Zeile
   *[other] Die ersten { $n } Zeilen
} in { $documents ->
    [one] { $documents } Dokument
   *[other] { $documents } Dokumenten
}, sortiert nach: { $order }. Seitenbeiwerk bleibt außer Betracht.
line-name = Dokument { $number }, Absatz { $paragraph }
words-near = Wörter im Umfeld
near-word = Wort
near-times = im Umfeld
near-chance = per Zufall
near-all = in der Sammlung
near-documents = Dokumente
near-likelihood = Log-Likelihood
near = { $n ->
    [one] Höchstens fünf Wörter von { $n } Treffer entfernt
   *[other] Höchstens fünf Wörter von { $n } Treffern entfernt
} und häufiger, als der Zufall erwarten ließe. „Per Zufall“ gibt an, wie oft jedes Wort dort stünde, wenn { $total ->
    [one] das { $total } Wort der Sammlung durchmischt würde
   *[other] die { $total } Wörter der Sammlung durchmischt würden
}; die Log-Likelihood (Dunning 1993) besagt, wie sicher der Unterschied ist: 10,8 entspricht eins zu tausend. Titel bleiben außer Betracht.
near-cut = { $n ->
    [one] Höchstens fünf Wörter vom ersten Treffer entfernt
   *[other] Höchstens fünf Wörter von den ersten { $n } Treffern entfernt
} und häufiger, als der Zufall erwarten ließe. „Per Zufall“ gibt an, wie oft jedes Wort dort stünde, wenn { $total ->
    [one] das { $total } Wort der Sammlung durchmischt würde
   *[other] die { $total } Wörter der Sammlung durchmischt würden
}; die Log-Likelihood (Dunning 1993) besagt, wie sicher der Unterschied ist: 10,8 entspricht eins zu tausend. Titel bleiben außer Betracht.
too-few-near = Zu wenig, um zu sagen, welche Wörter dazugehören: { $n ->
    [one] { $n } Treffer
   *[other] { $n } Treffer
} unter { $total ->
    [one] { $total } Wort
   *[other] { $total } Wörtern
}; nötig sind mindestens 20 Treffer und 10.000 Wörter.
none-near = { $n ->
    [one] Kein Wort steht im Umfeld des einzigen Treffers gesichert häufiger als per Zufall.
   *[other] Kein Wort steht im Umfeld der { $n } Treffer gesichert häufiger als per Zufall.
}

## Two documents side by side

left = Links
right = Rechts
lined-up = Gemeinsames
full-texts-whole = Ganze Texte
compare-asks = Wählen Sie zwei Dokumente, um zu sehen, was sie gemeinsam haben.
show-fold = Zeigen
hide = Ausblenden
choose-document = Dokument wählen
same-words = gleicher Wortlaut
same-words-count = { $n ->
    [one] { $n } Wort
   *[other] { $n } Wörter
}
shared-passage = gemeinsame Passage { $letter }
paragraph-long = Absatz { $paragraph }
side-by-side = Dokumente { $a } und { $b }, nebeneinander
recurring = { $n ->
    [one] { $n } Passage kehrt im selben Wortlaut wieder, in der Reihenfolge des linken Textes.
   *[other] { $n } Passagen kehren im selben Wortlaut wieder, in der Reihenfolge des linken Textes.
}
nothing-recurs = { $least ->
    [one] Keine Folge von mehr als { $least } Wort kehrt wieder. Beide Texte sind ganz zu sehen.
   *[other] Keine Folge von mehr als { $least } Wörtern kehrt wieder. Beide Texte sind ganz zu sehen.
}
not-shared = { $n ->
    [one] Absatz { $list } ohne Entsprechung
   *[other] Absätze { $list } ohne Entsprechung
}
from-to-numbers = { $first }–{ $last }

## Two selections of documents, and which words set them apart

all-documents = Alle Dokumente
same-documents = Beide umfassen dieselben Dokumente; es gibt nichts, was sie unterscheidet.
selection-not = nicht { $words }
selection-without = ohne { $words }
nothing-in = { $label } umfasst keine Dokumente; es gibt nichts zu vergleichen.
too-few-words = { $n ->
    [one] { $label } umfasst insgesamt nur { $n } Wort. Das ist zu wenig, um zu sagen, was die Auswahl auszeichnet.
   *[other] { $label } umfasst insgesamt nur { $n } Wörter. Das ist zu wenig, um zu sagen, was die Auswahl auszeichnet.
}
periods = Zeiträume
two-selections = Zwei Auswahlen: welche Wörter sie unterscheiden
contrast-asks = Zwei Zeiträume, Herausgeber, Arten oder Themen, oder was immer Sie eingeben. Jede Zahl führt zu ihren Dokumenten.
first-selection = Erste Auswahl
second-selection = Zweite Auswahl
choose-from-list = Aus der Liste
or-words-or-dates = oder Wörter, oder ein Zeitraum
word = Wort
how-much-more = Wie viel häufiger (Log-Ratio)
how-sure = Wie sicher (Log-Likelihood)
may-be-chance = vielleicht Zufall
not-once = kein Mal
contrast-method = Wie sicher: Log-Likelihood (Dunning 1993, wie bei Rayson und Garside 2000); aufgeführt sind Wörter ab 15,13, einem Wert, den der Zufall allein einmal in zehntausend Fällen überschreitet. Wie viel häufiger: Log-Ratio (Hardie 2014); 1 heißt doppelt so oft bei gleicher Wortzahl, 2 viermal so oft; ein Wort, das auf einer Seite fehlt, zählt dort als halbes Vorkommen. Gezählt werden Wörter in genau dieser Schreibung, ohne andere Formen; Titel und Seitenbeiwerk zählen nicht mit.
in-both = { $n ->
    [one] { $n } Dokument gehört zu beiden und zählt in beiden; dadurch wirken die zwei ähnlicher, als sie sind.
   *[other] { $n } Dokumente gehören zu beiden und zählen in beiden; dadurch wirken die zwei ähnlicher, als sie sind.
}
no-word-apart = { $label }: Kein Wort ist hier gesichert häufiger; was abweicht, kann Zufall sein.
contrast-words = Häufigere Wörter: { $label }
contrast-themes = Themen: Passagen auf beiden Seiten, bei gleicher Wortzahl
side-sums = { $n ->
    [one] { $n } Wort · { $documents }
   *[other] { $n } Wörter · { $documents }
}
places-in = { $n ->
    [one] { $n }× · { $documents }
   *[other] { $n }× · { $documents }
}
places-link = { $documents }: { $what }, { $label }
times-more = { $times }× häufiger
times-less = { $times }× seltener
log-ratio = ({ $ratio })

## The codebook

codebook-lead = Jedes Thema mit der Regel, die es findet, und allen gefundenen Passagen. Ein Thema sagt, wovon eine Passage handelt, nie, dass ihr Verfasser dem zustimmt.
no-codebook = Diese Sammlung hat kein Codebuch.
rule = Regel
not-where = Nicht bei
the-rule = Wie es gefunden wird
part-of = Gehört zu
takes-in = Umfasst
take-along = Codebuch mitnehmen:
drafted-topics = Zu dieser Sammlung gehörte kein Codebuch. Diese Themen wurden durch Auszählen der Wörter gefunden, und noch niemand hat sie geprüft: ein Entwurf. Benennen Sie um, was brauchbar ist, legen Sie das Übrige zusammen oder lassen Sie es weg, und bewahren Sie das Codebuch bei den Dokumenten auf.
drafted-phrases = Zu dieser Sammlung gehörte kein Codebuch, und sie hat zu wenige Dokumente, um Themen zu finden: Nötig sind 30. Dies sind ihre Schlüsselwendungen, durch Auszählen gefunden: ein Entwurf zum Umbenennen, Zusammenlegen, Ausdünnen und Aufbewahren bei den Dokumenten.
keep-draft = Übernehmen als
draft-name = Name
draft-fate = Beim Übernehmen
keep-theme = Thema
leave-theme = weglassen
join-with = zusammenlegen mit { $theme }
themes-by-time = Themen im Zeitverlauf
themes-by-time-lead = Dokumente jedes Themas nach der Zeit ihrer Veröffentlichung. Zwei Zahlen bei ungenauen Datierungen: so viele sicher, so viele höchstens. Eine Zelle öffnet ihre Passagen.
themes-together = Themenpaare
themes-together-lead = Dokumente, in denen beide Themen vorkommen; wo ein Thema auf sich selbst trifft, alle mit diesem Thema. Eine Zelle öffnet die Passagen zu beiden.
grid-cell = { $n ->
    [one] { $theme }, { $over }: { $n } Dokument
   *[other] { $theme }, { $over }: { $n } Dokumente
}
grid-cell-vague = { $n ->
    [one] { $theme }, { $over }: { $certain }–{ $n } Dokumente
   *[other] { $theme }, { $over }: { $certain }–{ $n } Dokumente
}
examples = Zum Beispiel
counterexamples = Aber nicht
in-context = Im Zusammenhang ansehen

## About

how-dates-are-known = Woher die Datierungen stammen
stated-means = Der Text sagt, wann er veröffentlicht wurde.
inferred-means = Das Datum wurde aus dem Text oder der Seite um ihn herum erschlossen; die Leseansicht sagt, woraus, und zeigt den Wortlaut.
curated-means = Wer die Sammlung zusammengestellt hat, hat es so entschieden.
metadata-means = Die Datei enthält das Datum neben dem Text.
filename-means = Das Datum steht im Namen der Datei.
dates-stay-vague = Ein Datum wird nie genauer angezeigt, als es bekannt ist: Ein Jahr bleibt ein Jahr, wird als solches gezeichnet und gilt für jeden Teil dieses Jahres als möglich.
no-problems = Alle Dateien wurden ohne Probleme gelesen.
nothing-leaves = Nichts verlässt diese Seite.
made-with = Erstellt mit Archivolt { $version }.
rights = Rechte
files-made-of = Die Dateien, aus denen sie besteht
files-given-back = Sie sind Byte für Byte in dieser Datei enthalten; „archivolt extract“ gibt sie zurück.
verify = Prüfen
verifying = Prüfung läuft …
sums-of-files = SHA-256 jeder Datei
verified = { $n ->
    [one] Die Datei ist so, wie sie übergeben wurde.
   *[other] Alle { $n } Dateien sind so, wie sie übergeben wurden.
}
not-verified = Nicht so, wie übergeben: { $list }.

## What went wrong

damaged = Die Sammlung in dieser Datei ist beschädigt
damaged-text = Ein Teil der Datei fehlt oder wurde verändert, wahrscheinlich weil ein Download vorzeitig abbrach. Die Texte unter der Linie lassen sich noch lesen, aber nicht durchsuchen.
damaged-because = Die Sammlung in dieser Datei ist beschädigt: { $reason }.
newer = Diese Sammlung wurde mit einer neueren Version erstellt
newer-text = Die Seite ist älter als die Sammlung darin. Laden Sie die Seite dort noch einmal, wo Sie sie gefunden haben.
older = Diese Sammlung wurde mit einer älteren Version erstellt
older-text = Diese Seite liest Sammlungen jener Version nicht mehr. Die Texte unter der Linie lassen sich noch lesen, aber nicht durchsuchen. Wer sie veröffentlicht hat, kann sie neu erstellen.
part-missing = Ein Teil dieser Sammlung ließ sich nicht laden: Was er enthält, fehlt womöglich in den Ergebnissen.
try-again = Erneut versuchen
try-again-note = liest die Datei noch einmal
for-the-mender = Für die Fehlersuche
what-would-help = Was helfen würde
open-whole = Ganze Sammlung öffnen
view-opens = Ansicht wird geöffnet
view-failed = Diese Ansicht ließ sich nicht laden. Versuchen Sie es später noch einmal.
intake-opens = Das Einlesen wird vorbereitet
intake-failed = Der Teil dieser Seite, der Dokumente einliest, ließ sich nicht laden. Versuchen Sie es später noch einmal.
no-intake = Dieser Ausgabe der Seite lassen sich keine Dokumente hinzufügen.
sorted = sortiert

## The timeline

published = Veröffentlicht
mentioned = Erwähnt
lane-documents = { $n ->
    [one] { $n } Dokument
   *[other] { $n } Dokumente
}
lane-documents-stated = { $n ->
    [one] { $n } Dokument
   *[other] { $n } Dokumente
}, { $stated ->
    [one] { $stated } mit angegebenem Datum
   *[other] { $stated } mit angegebenem Datum
}
lane-documents-surely = { $n ->
    [one] { $n } Dokument, nach Sicherheit der Datierung
   *[other] { $n } Dokumente, nach Sicherheit der Datierung
}
lane-dates = { $n ->
    [one] { $n } Zeitangabe in den Texten
   *[other] { $n } Zeitangaben in den Texten
}
enlarge = Große Ansicht
as-a-list = Als Liste
no-dates = Kein Dokument hier hat ein Datum, das sich zeichnen ließe.
timeline-lead = Über der Linie die Veröffentlichung, darunter die Zeitpunkte, von denen die Texte sprechen.
threads-from = Fäden führen von Dokument { $number } zu dem, was es erwähnt.
threads-pointed = Fäden führen vom Dokument unter dem Zeiger zu dem, was es erwähnt.
show-lanes = Zeigen
lanes-both = beide Spuren
lanes-published = veröffentlicht
lanes-mentioned = erwähnt
lanes = Spuren
by-nothing = keine Spuren
by-theme = nach Thema
by-kind = nach Art
by-publisher = nach Herausgeber
by-document = nach Dokument
largest-lanes = { $n ->
    [one] Die größte Spur;
   *[other] Die { $n } größten Spuren;
} { $more ->
    [one] { $more } weitere ist nicht gezeichnet.
   *[other] { $more } weitere sind nicht gezeichnet.
}
lane-shown = { $shown } von { $n ->
    [one] { $n } Dokument
   *[other] { $n } Dokumenten
}
lane-undated = { $n ->
    [one] { $count }, { $n } undatiert
   *[other] { $count }, { $n } undatiert
}
not-said = nicht angegeben
zoom-in = Vergrößern
zoom-out = Verkleinern
earlier = Früher
later = Später
zoom-to-dates = Auf Zeitraum zoomen
whole-time = Ganze Zeit
timeline-keys = Pfeiltasten bewegen einen Regler um einen Monat oder einen Tag, die Bildtasten um ein Jahr. In der Zeichnung vergrößern und verkleinern + und −, ebenso Strg mit dem Mausrad und zwei Finger; 0 zeigt die ganze Zeit.
only-this-time = Nur diese Zeit
only-label = Nur
only-period = Nur { $period }
timeline-drawing = Zeichnung der Zeitleiste; die Liste darunter besagt dasselbe
same-as-list = Dasselbe als Liste
nothing-published = Vom { $stretches } ist nichts erschienen.
nothing-published-more = Vom { $stretches } und in weiteren Zeiträumen ist nichts erschienen.
stretch = { $first } bis { $last }
stretch-nor = { $before }, vom { $next }
gap-year = { $year }: keines
gap-years = { $n ->
    [2] zwei Jahre
    [3] drei Jahre
    [4] vier Jahre
    [5] fünf Jahre
    [6] sechs Jahre
    [7] sieben Jahre
    [8] acht Jahre
    [9] neun Jahre
    [10] zehn Jahre
    [11] elf Jahre
    [12] zwölf Jahre
    [one] { $n } Jahr
   *[other] { $n } Jahre
}
gap-years-long = { $n ->
    [2] zwei Jahre ohne ein Dokument
    [3] drei Jahre ohne ein Dokument
    [4] vier Jahre ohne ein Dokument
    [5] fünf Jahre ohne ein Dokument
    [6] sechs Jahre ohne ein Dokument
    [7] sieben Jahre ohne ein Dokument
    [8] acht Jahre ohne ein Dokument
    [9] neun Jahre ohne ein Dokument
    [10] zehn Jahre ohne ein Dokument
    [11] elf Jahre ohne ein Dokument
    [12] zwölf Jahre ohne ein Dokument
    [one] { $n } Jahr ohne ein Dokument
   *[other] { $n } Jahre ohne ein Dokument
}
edge-earlier = ← { $n } früher
edge-later = { $n } später →
from = Von
to = Bis
from-day = ab { $day }
to-day = bis { $day }
slider-from-rests = { $date }, Anfang der Achse
slider-to-rests = { $date }, Ende der Achse
slider-certain = { $certain ->
    [one] { $date }, { $certain } sicher im Zeitraum
   *[other] { $date }, { $certain } sicher im Zeitraum
}
slider-both = { $date }, { $certain ->
    [one] { $certain } sicher
   *[other] { $certain } sicher
} und { $possible ->
    [one] { $possible } möglicherweise im Zeitraum
   *[other] { $possible } möglicherweise im Zeitraum
}
any-time = beliebig
clear-dates = Zeitraum löschen
not-a-date = Das ist kein Datum. Versuchen Sie 2016, July 2016 oder 1 Jul 2016.
ends-before-start = Das Ende liegt vor dem Anfang.
keep = Behalten
keep-possible = möglicherweise im Zeitraum
keep-certain = nur sicher im Zeitraum
sum-dated = { $n ->
    [one] { $n } datiert · { $undated } undatiert
   *[other] { $n } datiert · { $undated } undatiert
}
sum-dated-stated = { $n ->
    [one] { $n } datiert, davon { $stated } wie angegeben · { $undated } undatiert
   *[other] { $n } datiert, davon { $stated } wie angegeben · { $undated } undatiert
}
sum-certain = { $certain ->
    [one] { $certain } sicher im Zeitraum · { $outside } außerhalb · { $undated } undatiert
   *[other] { $certain } sicher im Zeitraum · { $outside } außerhalb · { $undated } undatiert
}
sum-possible = { $certain ->
    [one] { $certain } sicher und { $possible } möglicherweise im Zeitraum · { $outside } außerhalb · { $undated } undatiert
   *[other] { $certain } sicher und { $possible } möglicherweise im Zeitraum · { $outside } außerhalb · { $undated } undatiert
}
list-undated = { $n ->
    [one] { $n } undatiertes Dokument auflisten
   *[other] { $n } undatierte Dokumente auflisten
}
hide-undated = { $n ->
    [one] { $n } undatiertes Dokument ausblenden
   *[other] { $n } undatierte Dokumente ausblenden
}
more-undated = { $n ->
    [one] und { $n } weiteres; die Liste der großen Zeitleiste enthält alle
   *[other] und { $n } weitere; die Liste der großen Zeitleiste enthält alle
}
no-date-short = Kein Datum im Text, in den Metadaten oder im Dateinamen.
dates-sort = { $n ->
    [one] { $n } Zeitangabe; die Spaltenköpfe sortieren
   *[other] { $n } Zeitangaben; die Spaltenköpfe sortieren
}
show-more-of = { $n } weitere von { $total } zeigen
list-date = Datum
list-lane = Spur
list-what = Was
list-basis = Grundlage
list-source = Herkunft
in-document = in Dokument { $number }
event-date = Datum des Ereignisses
period-documents = { $n ->
    [one] { $n } Dokument, veröffentlicht { $when }
   *[other] { $n } Dokumente, veröffentlicht { $when }
}
period-documents-possible = { $n ->
    [one] { $n } Dokument, möglicherweise { $when } veröffentlicht
   *[other] { $n } Dokumente, möglicherweise { $when } veröffentlicht
}
period-documents-both = { $n ->
    [one] { $n } Dokument, veröffentlicht { $when }
   *[other] { $n } Dokumente, veröffentlicht { $when }
}, und möglicherweise { $possible ->
    [one] { $possible } weiteres
   *[other] { $possible } weitere
}
period-moments = { $n ->
    [one] { $n } erwähnter Zeitpunkt { $when }
   *[other] { $n } erwähnte Zeitpunkte { $when }
}
period-moments-possible = { $n ->
    [one] { $n } erwähnter Zeitpunkt, möglicherweise { $when }
   *[other] { $n } erwähnte Zeitpunkte, möglicherweise { $when }
}
period-moments-both = { $n ->
    [one] { $n } erwähnter Zeitpunkt { $when }
   *[other] { $n } erwähnte Zeitpunkte { $when }
}, möglicherweise { $possible ->
    [one] { $possible } weiterer
   *[other] { $possible } weitere
}
when-on = am { $day }
when-in-month = im { $month }
when-in-year = im Jahr { $year }
when-from-to = von { $first } bis { $last }
card-event = { $n ->
    [one] { $words }, { $basis }, in Dokument { $numbers }
   *[other] { $words }, { $basis }, in den Dokumenten { $numbers }
}
and-so-on = { $list } …
other-wordings = { $n ->
    [one] und { $n } andere Formulierung
   *[other] und { $n } andere Formulierungen
}
among-asked = { $n ->
    [one] { $n } davon im Ergebnis
   *[other] { $n } davon im Ergebnis
}
and-more = { $n ->
    [one] und { $n } weiteres
   *[other] und { $n } weitere
}
with-basis = { $date }, { $basis }
mark-name = { $number } { $title }, { $date }, { $basis }
mark-uncertain = { $name }, unsicher
moment-in = in { $numbers }
moment-words-in = { $words } · in { $numbers }
take-away = Mitnehmen
picture-svg = Bild (SVG)
picture-png = Bild (PNG)
table-csv = Tabelle (CSV)
timeline-caption = Über der Linie, wann die Dokumente veröffentlicht wurden; darunter, wovon sie sprechen. Striche unter einem Dach: einer dieser Tage; ein Balken: diese ganze Zeit; volle Punkte: angegeben.

grammar = Wie die Datierungen zu lesen sind: Jedes Dokument erhält gleich viel Tinte
grammar-day = Tag
grammar-day-means = ein kräftiger Strich; voller Punkt: im Text angegeben
grammar-worked-out = Erschlossen
grammar-worked-out-means = offener Ring, nicht gefüllt
grammar-year = Nur das Jahr
grammar-year-means = einer dieser Striche
grammar-about = Ungefähr
grammar-about-means = in der Mitte am wahrscheinlichsten
grammar-lasting = Dauer
grammar-lasting-means = durchgezogen: diese ganze Zeit
grammar-open = Offenes Ende
grammar-open-means = danach oder davor

## Trends

trends-head = Wie oft und wann davon die Rede ist
trends-lead = Dokumente je Jahr: voll, wo das Datum sicher ist; offene Striche, wo es eines von mehreren ist. Eine Säule öffnet ihre Dokumente.
# Caption of a picture of the trends.
trends-caption = Volle Säulen: sicher aus dieser Zeit; offene Striche: so weit unsichere Datierungen reichen können.
trends-few = { $n ->
    [0] Kein Dokument hier hat ein Datum. Das ist zu wenig, um einen Trend zu zeichnen. Die Zeitleiste zeigt jedes einzelne.
    [one] Nur { $n } Dokument hier hat ein Datum. Das ist zu wenig, um einen Trend zu zeichnen. Die Zeitleiste zeigt jedes einzelne.
   *[other] Nur { $n } Dokumente hier haben ein Datum. Das ist zu wenig, um einen Trend zu zeichnen. Die Zeitleiste zeigt jedes einzelne.
}
trends-compare = Mit einem Wort oder Thema vergleichen
trends-and = und mit einem weiteren
what-is-asked = Was gesucht ist
what-is-counted = Was gezählt wird
passages = Passagen
column-height = Höhe der Säulen
number-of-documents = Zahl der Dokumente
number-of-passages = Zahl der Passagen
share-of-documents = Anteil an den Dokumenten dieser Zeit
share-of-words = Je 1.000 Wörter dieser Zeit
trends-total = { $n ->
    [one] Insgesamt { $n } Dokument; die Tabelle darunter enthält alle Zahlen.
   *[other] Insgesamt { $n } Dokumente; die Tabelle darunter enthält alle Zahlen.
}
trends-no-passages = Hierzu gibt es keine Passagen zu zählen: Wählen Sie ein Thema oder ein Wort.
same-as-table = Dasselbe als Tabelle
table-scrolls = Tabelle, seitlich verschiebbar
trends-documents = Dokumente nach Zeit. Anteile beziehen sich auf alle Dokumente der jeweiligen Zeit; zwei Zahlen nennen das Mindeste und das Höchste, was unsichere Datierungen zulassen.
trends-passages = Passagen nach Zeit, mit den Dokumenten, in denen sie stehen. In Klammern: je 1.000 Wörter der jeweiligen Zeit; zwei Zahlen nennen das Mindeste und das Höchste, was unsichere Datierungen zulassen.
time = Zeit
certainly = { $n ->
    [one] { $n } sicher
   *[other] { $n } sicher
}
possibly = { $n ->
    [one] { $n } möglich
   *[other] { $n } möglich
}
trends-opens = { $n ->
    [one] { $shown }: { $n } Dokument, veröffentlicht { $when }, { $label }
   *[other] { $shown }: { $n } Dokumente, veröffentlicht { $when }, { $label }
}
passage-count = { $n ->
    [one] { $n } Passage
   *[other] { $n } Passagen
}
passage-count-vague = { $n ->
    [one] { $least } bis { $n } Passagen
   *[other] { $least } bis { $n } Passagen
}
least-to-most = { $least } bis { $most }
percent = { $number } %
in-brackets = ({ $what })

## Dates in words

date-bce = { $year } v. Chr.
date-ce = { $year } n. Chr.
date-year-only-short = { $date } (nur das Jahr)
date-year-only-long = { $date }, nur das Jahr
date-about-short = ca. { $date }
date-about-long = etwa { $date }
date-uncertain-short = { $date }?
date-uncertain-long = { $date }, unsicher
date-spring = Frühjahr { $year }
date-summer = Sommer { $year }
date-autumn = Herbst { $year }
date-winter = Winter { $year }
date-quarter-1 = erstes Quartal { $year }
date-quarter-2 = zweites Quartal { $year }
date-quarter-3 = drittes Quartal { $year }
date-quarter-4 = viertes Quartal { $year }
date-third-1 = erstes Drittel { $year }
date-third-2 = zweites Drittel { $year }
date-third-3 = letztes Drittel { $year }
date-half-1 = erste Hälfte { $year }
date-half-2 = zweite Hälfte { $year }
date-part = Zeitabschnitt { $year }
date-decade = { $year }er-Jahre
date-in-decade = der { $decade }
date-in-one-of = eines der Jahre { $years }
date-years = { $first } bis { $last }
date-between = zwischen { $first } und { $last }
date-from-short = ab { $date }
date-from-long = ab { $date }
date-from-end-unknown = ab { $date }, Ende unbekannt
date-until = bis { $date }
date-until-start-unknown = bis { $date }, Anfang unbekannt
date-unknown = zu unbekannter Zeit
date-span-close = { $first }–{ $last }
date-span-short = { $first } – { $last }
date-span-long = { $first } bis { $last }
date-or-later = { $date } oder später
date-or-earlier = { $date } oder früher
date-and-later = { $date } und später
date-and-earlier = { $date } und früher
date-list = { $before }, { $next }
date-list-or = { $before } oder { $last }
date-list-and = { $before } und { $last }
