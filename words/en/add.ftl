### Every sentence that somebody who adds documents to the page reads, in English.
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
title = Bring your own documents
lead = Drop text, Markdown, HTML, Word, EPUB or CSV files here, a zip, a whole folder, or a file that was saved here. PDF is read by the command line only: save its text first.
# Buttons.
choose-files = Choose files
choose-folder = Choose a folder
paste = Paste text or a table
# Accessible name of the field that opens.
pasted-text = Text of one document, or rows copied from a spreadsheet
add-pasted = Add this text
# The promise: its first sentence in bold, and the rest.
stays = Your files stay on this machine.
stays-more = They are read in this page. Nothing is sent, and nothing is kept after you close it unless you save or ask for it.
# Check box. $n (number): documents of the page.
together = { $n ->
    [1] Together with the document that is here
    [one] Together with the { $n } documents that are here
   *[other] Together with the { $n } documents that are here
}
# What to do, in order, on an empty page: a bold heading and a sentence.
start-bring = Bring documents.
start-bring-how = Choose files or a folder, or drop them anywhere on this page. Each is listed here with what was understood of it.
start-care = Look after them.
start-care-how = Mend titles and dates in a table, say what is page furniture, and write down what your themes look for.
start-look = Look through them.
start-look-how = Search, filter by theme, follow the timeline and read, before anything is saved.
start-save = Save.
start-save-how = One HTML file to mail, publish or keep. It opens without a connection, and can be opened here and changed again.
# Button: tries invented documents.
sample = Try it with a sample
# Warns inside somebody else's page.
framed = This page stands inside another one, which may not let it save. Open it by itself to be sure.

## The list of files

# Nothing chosen yet.
no-files = No file chosen yet
no-files-more = Each file is listed here with what was understood of it, and what to do where something is wrong.
# Heading, also told. $done (number) of $n (number) files.
progress = { $n ->
    [one] { $done } of { $n } file read
   *[other] { $done } of { $n } files read
}
# $n (number): problems, one or more.
problems = { $n ->
    [1] 1 problem, which does not stop the rest
    [one] { $n } problems, none of them stops the rest
   *[other] { $n } problems, none of them stops the rest
}
# Told. $progress (text): "5 of 7 files read".
announced = { $progress }.
# $n (number)
announced-problems = { $n ->
    [one] { $progress }, { $n } problem.
   *[other] { $progress }, { $n } problems.
}
# States of a file.
state-waiting = waiting
state-reading = reading
state-unread = not read
state-aside = not a document
# $percent (text)
reading-percent = reading, { $percent } %
# $n (number)
read-words = { $n ->
    [one] read, { $n } word
   *[other] read, { $n } words
}
# $n (number): documents found in a file.
documents = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}
# $n (number)
more-files = { $n ->
    [one] and { $n } more file without a problem
   *[other] and { $n } more files without a problem
}
# How long reading will take. $n (number)
seconds-few = A few seconds left.
seconds-left = { $n ->
    [one] About { $n } seconds left.
   *[other] About { $n } seconds left.
}
minutes-left = { $n ->
    [one] About { $n } minute left.
   *[other] About { $n } minutes left.
}
stop = Stop reading
# Told.
stopped = Reading was stopped; what was read is here.
# What goes on after reading.
understanding = Comparing what was read
saving = Putting the file together
leave-out = Leave out
# Before a problem. $line (text), $message (text): in English.
problem-line = Line { $line }: { $message }
undated = undated
# What three files are: archivolt.toml, documents.csv, marks.csv.
own-settings = Title, themes and settings of the collection
own-register = Titles, dates and sources of the documents
own-marks = Decisions about passages
# A date and how it is known. $date (text)
dated-curated = { $date }, from documents.csv
dated-metadata = { $date }, from the metadata
dated-filename = { $date }, from the file name
dated-stated = { $date }, as the text says
dated-inferred = { $date }, inferred

## What is wrong with a file. A word or two before a message that stays English.

problem-encoding = Encoding guessed
problem-letters = Letters lost
problem-no-text = No text
problem-not-read = Not read
problem-too-large = Too large
problem-twice = Twice
problem-replaced = Replaced
problem-table = Table
problem-rows = Rows left over
problem-date = Date not understood
problem-head = Head of the file
problem-full-text = Full text missing
problem-rule = Rule left out
problem-mark = Mark left out
problem-theme = Theme
problem-setting = Setting
problem-note = Note
unreadable = The browser could not read this file. It may have been moved, changed or locked since. Choose it again.
# Said after it where an earlier state of the file was read.
unreadable-kept = What was read of it before is still here.
folder-unreadable = The browser did not open this folder when it was dropped. Use “Choose a folder”.
too-large = This file is larger than 256 MB. Split it, or leave out what nobody will read.
same-again = This very file was here already; it is kept once.
replaced = This took the place of the file of the same name that was here.
# $path (text)
twin = This is the very same file as “{ $path }”. Both are kept; leave one of them out.

## Saving

# Labels of fields.
name = Title
description = Description
rights = Rights: who may use it, and how
language = Language of the collection, such as en, de or fr
# Check box.
may-add = Readers may add documents to it
# Buttons.
save = Save as one file
save-ready = Save what is ready
look = Look through them
save-zip = Save the files as a zip
start-anew = Start anew
start-anew-sure = Take all files and decisions off this page? What was saved stays saved; nothing else does.
start-anew-yes = Yes, start anew
start-anew-no = No, keep them
# Told.
begun-anew = All files were taken off.
# Title of a collection that has none.
untitled = Documents
# What saving gives; the next ones follow it. $n (number)
save-nothing = Add a document first.
save-note = { $n ->
    [one] An HTML file with this page and { $n } document. It opens without a connection.
   *[other] An HTML file with this page and { $n } documents. It opens without a connection.
}
save-waiting = { $n ->
    [one] { $n } file is still being read.
   *[other] { $n } files are still being read.
}
save-unread = { $n ->
    [one] { $n } file could not be read.
   *[other] { $n } files could not be read.
}
# $name (text): of the file. $size (text): "1.4 MB".
saved = Saved { $name }, { $size }.
# Sizes. $n (number). $size (text): a number.
size-bytes = { $n ->
    [one] { $n } bytes
   *[other] { $n } bytes
}
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
too-many = These are more files than a zip holds. Save the page as one file.
# $reason (text): in English.
cannot-copy-itself = This page cannot copy itself: { $reason }. Get the file again.
nothing-to-save = There is no readable document yet. Add one first.
settings-broken = archivolt.toml is too broken to be changed here, so it was left as it is. Mend it, and bring it again.

## Work kept in the browser

keep-work = Keep my unsaved work in this browser
keep-work-more = Your documents are then written to this browser’s own storage on this machine, where others who use it could find them. They are taken out again when you untick this, save, or start anew.
keep-refused = This browser does not let the page keep anything here. Save your work before you leave.
keep-full = This browser has no room for it. What it kept before is still there; save your work before you leave.
work-lost = The part that reads documents stopped, most likely for want of memory. Reload the page, and bring fewer documents at a time.
# Said after it.
work-lost-kept = What was kept in this browser is still there, and is offered then.
stopped-head = Reading has stopped
# A word before kept work.
kept-head = Unsaved work
kept-damaged = The work that was kept cannot be read any more.
# $size (text): "1.4 MB".
kept = Work of an earlier visit is kept in this browser ({ $size }).
take-up = Go on with it
throw-away = Throw it away

## Looking after documents

# Accessible name of the region.
care = Look after the documents
table = The documents
table-help = Change a cell and press Enter; arrow keys go up and down. Rows copied from a spreadsheet can be pasted into a cell. An empty cell shows what the document itself says. Themes are parted by semicolons.
# Heads of the table's columns.
column-file = File
column-title = Title
column-date = Date
column-publisher = Publisher
column-kind = Kind
column-themes = Themes
column-more = More
# Button: shows a document's lines.
lines = Lines and passages
of-a-table = Change it in its own table
undo = Undo
redo = Redo
rows-before = Rows before
rows-after = Rows after
# $first (number), $last (number), $n (number): rows.
range = { $first } to { $last } of { $n }
# How a date that is being typed is understood. $date (text): in words. $edtf (text): its code.
understood-date = { $date } ({ $edtf })
empty-date = Empty: the date that the document itself gives.
# The examples are typed in English and stay as they are.
dates-help = That is not a date. Try 2016, July 2016, 1 Jul 2016, about 1920, before 1914, between 1914 and 1918, 1920s, or unknown.
# $typed (text). The sentences after it are those of dates-help.
no-date = “{ $typed }” was not taken. That is not a date. Try 2016, July 2016, 1 Jul 2016, about 1920, before 1914, between 1914 and 1918, 1920s, or unknown.
# $name (text)
no-theme = There is no theme “{ $name }”, so nothing was changed. Put it in the codebook first.

## To be decided

doubts = To be decided
no-doubts = No date was guessed, and no two documents say the same.
undated-but = Undated. It speaks of these dates:
# Button. $date (text): in words.
take-date = Date it { $date }
not-this-date = Not this date: unknown
none-of-them = None of them
keep-both = Keep both
# $a (text), $b (text): names of files.
keep-both-of = Keep both: { $a }, { $b }
same-text = They have the same text, or nearly the same.
# $n (number): words. $quoted (text)
shared = { $n ->
    [one] They share { $n } word at a stretch: “{ $quoted }”
   *[other] They share { $n } words at a stretch: “{ $quoted }”
}
# Words and how they gave a date. $words (text), $note (text): in English.
evidence = { $words } ({ $note })
# $n (number)
more-doubts = { $n ->
    [one] and { $n } more once these are decided
   *[other] and { $n } more once these are decided
}
suggest-themes = Suggest themes from the words
no-topics = No themes are suggested. They are found from 30 documents on.
take-theme = Take this theme
# Button: refuses a suggested theme.
refuse = No

## Lines of a document

lines-head = Lines and passages of a document
lines-none = Choose “Lines and passages” beside a document above.
lines-help = Page furniture (menus, teasers, comments) is neither searched nor counted. Say so where it was taken for the text, or the other way round.
lines-cut = Only the first 400 paragraphs are listed.
# What a line is.
class-body = Text
class-title = Title
# About the text: its author, its date, its source.
class-meta = About the text
class-furniture = Furniture
# Buttons.
mark-body = It is the text
mark-furniture = It is page furniture
by-hand = marked by hand
# $rule (text)
by-rule = found by { $rule }
take-back = Take the mark back
not-this-theme = Not this theme

## The codebook

codebook = The codebook
codebook-help = A theme has rules, one on each line: a word, “a phrase” in quotation marks, secur* for every ending. What they find is shown while you write.
edit = Edit
new-theme = New theme
theme-label = Name of the theme
theme-definition = What it means
theme-include = Rules: what belongs to it
theme-exclude = Rules: what does not, although it would
keep-theme = Put it in the codebook
drop-theme = Take it out of the codebook
theme-needs-label = Give the theme a name first.
# What a theme's rules find. $passages (number), $documents (number)
finds-nothing = It finds nothing yet.
finds = { $passages ->
    [one] It finds { $passages } passage
   *[other] It finds { $passages } passages
} in { $documents ->
    [one] { $documents } document.
   *[other] { $documents } documents.
}
finds-cut = { $passages ->
    [one] It finds { $passages } passage
   *[other] It finds { $passages } passages
} in { $documents ->
    [one] { $documents } document of the first 2,000.
   *[other] { $documents } documents of the first 2,000.
}

## What was done, for undoing it. { $what } in the last three, and after "Undo", is one of the others.

did-body = a line is text
did-furniture = a line is furniture
did-refuse = a passage is refused
did-drop-theme = a theme is out
# A cell of that column was changed. $file (text)
did-title = title of { $file }
did-date = date of { $file }
did-publisher = publisher of { $file }
did-kind = kind of { $file }
did-themes = themes of { $file }
# $n (number)
did-paste = { $n ->
    [one] { $n } cell pasted
   *[other] { $n } cells pasted
}
# $label (text)
did-theme = theme { $label }
# $path (text)
did-remove = { $path } left out
# Told. $what (text)
did = Changed: { $what }.
undone = Taken back: { $what }.
redone = Done again: { $what }.
