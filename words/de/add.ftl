### Every sentence that somebody who adds documents to the page reads, in German. Where a
### message stands and what its parameters are is said in the English file.
###
### These messages become part of HTML: no <, & or straight quotation mark in them.

act-on = { $name }: { $what }
act-with = { $name }: { $what }
cell-name = { $column }, { $row }

## Bringing files

title = Eigene Dokumente einlesen
lead = Legen Sie hier Text-, Markdown-, HTML-, Word-, EPUB- oder CSV-Dateien ab, ein ZIP-Archiv, einen ganzen Ordner oder eine hier gespeicherte Datei. PDF liest nur das Kommandozeilenprogramm: Speichern Sie daraus zuerst den Text.
choose-files = Dateien wählen
choose-folder = Ordner wählen
paste = Text oder Tabelle einfügen
pasted-text = Text eines Dokuments oder Zeilen, die aus einer Tabelle kopiert wurden
add-pasted = Diesen Text hinzufügen
stays = Ihre Dateien bleiben auf diesem Gerät.
stays-more = Sie werden auf dieser Seite gelesen. Nichts wird gesendet, und nach dem Schließen bleibt nichts zurück, es sei denn, Sie speichern es oder wünschen es so.
together = { $n ->
    [1] Zusammen mit dem vorhandenen Dokument
    [one] Zusammen mit dem { $n } vorhandenen Dokument
   *[other] Zusammen mit den { $n } vorhandenen Dokumenten
}
start-bring = Dokumente einlesen.
start-bring-how = Wählen Sie Dateien oder einen Ordner, oder legen Sie sie irgendwo auf dieser Seite ab. Zu jeder Datei steht hier, was davon verstanden wurde.
start-care = Dokumente pflegen.
start-care-how = Berichtigen Sie Titel und Datierungen in einer Tabelle, sagen Sie, was Seitenbeiwerk ist, und halten Sie fest, wonach Ihre Themen suchen.
start-look = Durchsehen.
start-look-how = Suchen, nach Themen filtern, der Zeitleiste folgen und lesen, bevor etwas gespeichert ist.
start-save = Speichern.
start-save-how = Eine einzige HTML-Datei zum Verschicken, Veröffentlichen oder Aufbewahren. Sie öffnet sich ohne Netzverbindung und lässt sich hier wieder öffnen und ändern.
sample = Mit einem Beispiel ausprobieren
framed = Diese Seite steht innerhalb einer anderen, die das Speichern womöglich nicht zulässt. Öffnen Sie sie zur Sicherheit für sich allein.

## The list of files

no-files = Noch keine Datei gewählt
no-files-more = Zu jeder Datei steht hier, was davon verstanden wurde und was zu tun ist, wenn etwas nicht stimmt.
progress = { $n ->
    [one] { $done } von { $n } Datei gelesen
   *[other] { $done } von { $n } Dateien gelesen
}
problems = { $n ->
    [1] 1 Problem, das den Rest nicht aufhält
    [one] { $n } Problem, das den Rest nicht aufhält
   *[other] { $n } Probleme, von denen keines den Rest aufhält
}
announced = { $progress }.
announced-problems = { $n ->
    [one] { $progress }, { $n } Problem.
   *[other] { $progress }, { $n } Probleme.
}
state-waiting = wartet
state-reading = wird gelesen
state-unread = nicht gelesen
state-aside = kein Dokument
reading-percent = wird gelesen, { $percent } %
read-words = { $n ->
    [one] gelesen, { $n } Wort
   *[other] gelesen, { $n } Wörter
}
documents = { $n ->
    [one] { $n } Dokument
   *[other] { $n } Dokumente
}
more-files = { $n ->
    [one] und { $n } weitere Datei ohne Probleme
   *[other] und { $n } weitere Dateien ohne Probleme
}
seconds-few = Noch wenige Sekunden.
seconds-left = { $n ->
    [one] Noch etwa { $n } Sekunde.
   *[other] Noch etwa { $n } Sekunden.
}
minutes-left = { $n ->
    [one] Noch etwa { $n } Minute.
   *[other] Noch etwa { $n } Minuten.
}
stop = Lesen anhalten
stopped = Das Lesen wurde angehalten; was gelesen wurde, ist hier.
understanding = Das Gelesene wird verglichen
saving = Die Datei wird zusammengestellt
leave-out = Weglassen
problem-line = Zeile { $line }: { $message }
undated = undatiert
own-settings = Titel, Themen und Einstellungen der Sammlung
own-register = Titel, Datierungen und Quellen der Dokumente
own-marks = Entscheidungen über Passagen
dated-curated = { $date }, aus documents.csv
dated-metadata = { $date }, aus den Metadaten
dated-filename = { $date }, aus dem Dateinamen
dated-stated = { $date }, wie im Text angegeben
dated-inferred = { $date }, erschlossen

## What is wrong with a file. A word or two before a message that stays English.

problem-encoding = Kodierung geraten
problem-letters = Zeichen verloren
problem-no-text = Kein Text
problem-not-read = Nicht gelesen
problem-too-large = Zu groß
problem-twice = Doppelt
problem-replaced = Ersetzt
problem-table = Tabelle
problem-rows = Zeilen übrig
problem-date = Datum nicht verstanden
problem-head = Kopf der Datei
problem-full-text = Volltext fehlt
problem-rule = Regel ausgelassen
problem-mark = Markierung ausgelassen
problem-theme = Thema
problem-setting = Einstellung
problem-note = Hinweis
unreadable = Der Browser konnte diese Datei nicht lesen. Vielleicht wurde sie inzwischen verschoben, geändert oder gesperrt. Wählen Sie sie noch einmal.
unreadable-kept = Was vorher daraus gelesen wurde, ist noch hier.
folder-unreadable = Der Browser hat diesen Ordner beim Ablegen nicht geöffnet. Nutzen Sie „Ordner wählen“.
too-large = Diese Datei ist größer als 256 MB. Teilen Sie sie, oder lassen Sie weg, was niemand lesen wird.
same-again = Genau diese Datei war schon hier; sie wird nur einmal behalten.
replaced = Diese Datei hat die gleichnamige ersetzt, die hier war.
twin = Diese Datei ist mit „{ $path }“ völlig gleich. Beide sind noch da; lassen Sie eine davon weg.

## Saving

name = Titel
description = Beschreibung
rights = Rechte: wer sie nutzen darf, und wie
language = Sprache der Sammlung, etwa en, de oder fr
may-add = Wer sie liest, darf Dokumente hinzufügen
save = Als eine Datei speichern
save-ready = Fertiges speichern
look = Durchsehen
save-zip = Dateien als ZIP speichern
start-anew = Neu beginnen
start-anew-sure = Alle Dateien und Entscheidungen von dieser Seite nehmen? Was gespeichert wurde, bleibt gespeichert, sonst nichts.
start-anew-yes = Ja, neu beginnen
start-anew-no = Nein, behalten
begun-anew = Alle Dateien wurden entfernt.
untitled = Dokumente
save-nothing = Fügen Sie zuerst ein Dokument hinzu.
save-note = { $n ->
    [one] Eine HTML-Datei mit dieser Seite und { $n } Dokument. Sie öffnet sich ohne Netzverbindung.
   *[other] Eine HTML-Datei mit dieser Seite und { $n } Dokumenten. Sie öffnet sich ohne Netzverbindung.
}
save-waiting = { $n ->
    [one] { $n } Datei wird noch gelesen.
   *[other] { $n } Dateien werden noch gelesen.
}
save-unread = { $n ->
    [one] { $n } Datei konnte nicht gelesen werden.
   *[other] { $n } Dateien konnten nicht gelesen werden.
}
saved = Gespeichert: { $name }, { $size }.
size-bytes = { $n ->
    [one] { $n } Byte
   *[other] { $n } Byte
}
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
too-many = Das sind mehr Dateien, als ein ZIP-Archiv fasst. Speichern Sie die Seite als eine Datei.
cannot-copy-itself = Diese Seite kann sich nicht selbst kopieren: { $reason }. Laden Sie die Datei noch einmal.
nothing-to-save = Noch ist kein lesbares Dokument da. Fügen Sie zuerst eines hinzu.
settings-broken = archivolt.toml ist zu fehlerhaft, um hier geändert zu werden, und blieb deshalb unverändert. Berichtigen Sie die Datei, und lesen Sie sie noch einmal ein.

## Work kept in the browser

keep-work = Ungespeicherte Arbeit in diesem Browser behalten
keep-work-more = Ihre Dokumente werden dann in den Speicher dieses Browsers auf diesem Gerät geschrieben, wo andere, die es benutzen, sie finden könnten. Sie werden wieder gelöscht, wenn Sie das Häkchen entfernen, speichern oder neu beginnen.
keep-refused = Dieser Browser lässt die Seite hier nichts ablegen. Speichern Sie Ihre Arbeit, bevor Sie gehen.
keep-full = Dieser Browser hat keinen Platz mehr dafür. Was er vorher behalten hat, ist noch da; speichern Sie Ihre Arbeit, bevor Sie gehen.
work-lost = Der Teil, der Dokumente liest, ist stehen geblieben, wahrscheinlich aus Mangel an Arbeitsspeicher. Laden Sie die Seite neu, und lesen Sie weniger Dokumente auf einmal ein.
work-lost-kept = Was in diesem Browser aufbewahrt wurde, ist noch da und wird dann angeboten.
stopped-head = Das Lesen ist abgebrochen
kept-head = Ungespeicherte Arbeit
kept-damaged = Die aufbewahrte Arbeit lässt sich nicht mehr lesen.
kept = In diesem Browser liegt Arbeit von einem früheren Besuch ({ $size }).
take-up = Damit fortfahren
throw-away = Verwerfen

## Looking after documents

care = Dokumente pflegen
table = Die Dokumente
table-help = Ändern Sie eine Zelle und drücken Sie die Eingabetaste; die Pfeiltasten führen auf und ab. Aus einer Tabelle kopierte Zeilen lassen sich in eine Zelle einfügen. Eine leere Zelle zeigt, was das Dokument selbst sagt. Mehrere Themen werden durch Semikolon getrennt.
column-file = Datei
column-title = Titel
column-date = Datum
column-publisher = Herausgeber
column-kind = Art
column-themes = Themen
column-more = Mehr
lines = Zeilen und Passagen
of-a-table = In ihrer eigenen Tabelle ändern
undo = Rückgängig
redo = Wiederholen
rows-before = Vorige Zeilen
rows-after = Nächste Zeilen
range = { $first } bis { $last } von { $n }
understood-date = { $date } ({ $edtf })
empty-date = Leer: das Datum, das das Dokument selbst angibt.
dates-help = Das ist kein Datum. Versuchen Sie 2016, July 2016, 1 Jul 2016, about 1920, before 1914, between 1914 and 1918, 1920s oder unknown.
no-date = „{ $typed }“ wurde nicht übernommen. Das ist kein Datum. Versuchen Sie 2016, July 2016, 1 Jul 2016, about 1920, before 1914, between 1914 and 1918, 1920s oder unknown.
no-theme = Ein Thema „{ $name }“ gibt es nicht; es wurde nichts geändert. Nehmen Sie es zuerst ins Codebuch auf.

## To be decided

doubts = Zu entscheiden
no-doubts = Kein Datum wurde geraten, und keine zwei Dokumente sagen dasselbe.
undated-but = Undatiert. Der Text erwähnt diese Daten:
take-date = Datieren: { $date }
not-this-date = Nicht dieses Datum: unbekannt
none-of-them = Keines davon
keep-both = Beide behalten
keep-both-of = Beide behalten: { $a }, { $b }
same-text = Sie haben denselben oder fast denselben Text.
shared = { $n ->
    [one] Gemeinsam ist ihnen { $n } Wort: „{ $quoted }“
   *[other] Gemeinsam sind ihnen { $n } Wörter in Folge: „{ $quoted }“
}
evidence = { $words } ({ $note })
more-doubts = { $n ->
    [one] und { $n } weiterer Fall, sobald diese entschieden sind
   *[other] und { $n } weitere Fälle, sobald diese entschieden sind
}
suggest-themes = Themen aus den Wörtern vorschlagen
no-topics = Keine Themen vorgeschlagen. Sie lassen sich erst ab 30 Dokumenten finden.
take-theme = Thema übernehmen
refuse = Nein

## Lines of a document

lines-head = Zeilen und Passagen eines Dokuments
lines-none = Wählen Sie oben bei einem Dokument „Zeilen und Passagen“.
lines-help = Seitenbeiwerk (Menüs, Anreißer, Kommentare) wird weder durchsucht noch gezählt. Geben Sie an, wo es für den Text gehalten wurde oder umgekehrt.
lines-cut = Nur die ersten 400 Absätze sind aufgeführt.
class-body = Text
class-title = Titel
class-meta = Zum Text
class-furniture = Beiwerk
mark-body = Gehört zum Text
mark-furniture = Ist Seitenbeiwerk
by-hand = von Hand markiert
by-rule = gefunden durch { $rule }
take-back = Markierung aufheben
not-this-theme = Nicht dieses Thema

## The codebook

codebook = Das Codebuch
codebook-help = Ein Thema hat Regeln, eine je Zeile: ein Wort, „eine Wendung“ in Anführungszeichen, sicher* für jede Endung. Was sie finden, ist schon beim Schreiben zu sehen.
edit = Bearbeiten
new-theme = Neues Thema
theme-label = Name des Themas
theme-definition = Was es bedeutet
theme-include = Regeln: was dazugehört
theme-exclude = Regeln: was trotz Treffer nicht dazugehört
keep-theme = Ins Codebuch aufnehmen
drop-theme = Aus dem Codebuch nehmen
theme-needs-label = Geben Sie dem Thema zuerst einen Namen.
finds-nothing = Findet noch nichts.
finds = { $passages ->
    [one] Findet { $passages } Passage
   *[other] Findet { $passages } Passagen
} in { $documents ->
    [one] { $documents } Dokument.
   *[other] { $documents } Dokumenten.
}
finds-cut = { $passages ->
    [one] Findet { $passages } Passage
   *[other] Findet { $passages } Passagen
} in { $documents ->
    [one] { $documents } der ersten 2.000 Dokumente.
   *[other] { $documents } der ersten 2.000 Dokumente.
}

## What was done, for undoing it

did-body = Zeile ist Text
did-furniture = Zeile ist Beiwerk
did-refuse = Passage abgelehnt
did-drop-theme = Thema entfernt
did-title = Titel von { $file }
did-date = Datum von { $file }
did-publisher = Herausgeber von { $file }
did-kind = Art von { $file }
did-themes = Themen von { $file }
did-paste = { $n ->
    [one] { $n } Zelle eingefügt
   *[other] { $n } Zellen eingefügt
}
did-theme = Thema { $label }
did-remove = { $path } weggelassen
did = Geändert: { $what }.
undone = Rückgängig gemacht: { $what }.
redone = Wiederholt: { $what }.
