### Every sentence that a visitor of the page reads, in English. The other languages
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
list-and = { $before } and { $last }
# The last two members of "a, b or c".
list-or = { $before } or { $last }
# "not a nor b".
list-nor = { $before } nor { $last }
# Words in quotation marks, in the manner of the language. $words (text)
quoted = “{ $words }”
# A name, then what is said of it. $name (text), $what (text)
named = { $name }: { $what }

## The head of the page, and the search

# Accessible name of the search field.
search = Search the collection
# Stands in the empty search field. “hegemon*” shows that * stands for any ending: take
# any word of your language.
search-hint = Search the texts: a word, “a phrase”, hegemon*
# Accessible name of the search form.
search-form = Collection
# Button: empties the search field.
clear = Clear
# Opens the explanation of the search.
how-to-search = How to search
# Name of the list under the search field.
suggestions-list = Suggestions

# The explanation of the search: pairs of what one types, and what it finds. Words in
# capitals (OR, NEAR/5) and before colons (title:, date:) are typed as they are.
help-phrase = “two words”
help-phrase-finds = the exact phrase
help-endings = secur*, wom?n
help-endings-finds = every ending, any letter
help-form = =word
help-form-finds = this form alone
help-not = -word
help-not-finds = without it
help-or = a OR b, (a b)
help-or-finds = one of them; together
help-near = a NEAR/5 b
help-near-finds = at most five words apart
help-field = title:word
help-field-finds = only in titles; also publisher: creator: kind: theme: name:
help-date = date:2015..2016
help-date-finds = published then
help-marks = Émile, emile
help-marks-finds = accents and capitals do not matter

# Link for keyboards, first on the page.
skip = Skip to the results
# Accessible name of the navigation.
views = Views

# Names of the views, in the navigation. Short.
explore = Explore
# Also the accessible name of the timeline.
timeline = Timeline
# Every hit line by line, as linguists call it.
concordance = Concordance
# Two documents side by side. Also a link.
compare = Compare
trends = Trends
codebook = Codebook
add = Add documents
about = About

# The choice of the language of the page's own words; each language is named in itself.
language-choice = Language

# Suggestions under the search field: what a suggestion is, and how many documents have it.
# $n (number)
word-in = { $n ->
    [one] word, in { $n } document
   *[other] word, in { $n } documents
}
phrase-in = { $n ->
    [one] phrase, in { $n } document
   *[other] phrase, in { $n } documents
}
name-in = { $n ->
    [one] name, in { $n } document
   *[other] name, in { $n } documents
}
theme-in = { $n ->
    [one] theme, in { $n } document
   *[other] theme, in { $n } documents
}
# A suggestion that opens a document.
a-document = document, opens it
# Told to assistive technology.
# $n (number)
suggestions = { $n ->
    [one] { $n } suggestion.
   *[other] { $n } suggestions.
}

## Filters and themes

# Name of the region with check boxes.
filters = Filters
themes = Themes
# On the button that unfolds filters on small screens, where some are ticked.
# $name (text): "Themes" or "Filters". $n (number): how many are ticked.
ticked = { $name } ({ $n } ticked)
# Before the choice of how ticked themes combine.
show-themes = show
match-all = all ticked
match-any = any ticked
match-none = none ticked
what-themes-mean = What the themes mean
untick-all = Untick all
# Button: makes a theme the only one. Before a number.
only = only
# Button: leaves out documents with a theme. Before a number.
without = without
# Accessible name of those buttons. $n (number): how many documents would be left.
# $theme (text): its label.
only-theme = { $n ->
    [one] only { $n }: { $theme }, { $n } document
   *[other] only { $n }: { $theme }, { $n } documents
}
without-theme = { $n ->
    [one] without { $n }: { $theme }, { $n } document
   *[other] without { $n }: { $theme }, { $n } documents
}
# Headings over check boxes.
names = Names
kinds = Kinds of document
publishers = Publishers
# Accessible name of the count beside a theme, which unfolds its passages. The figure that is seen
# there has to stand in it, so that it can be spoken to a machine that listens.
# $n (number): documents. $passages (number). $theme (text): label.
evidence-for = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}, { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
} under { $theme }

## Results

# Accessible name of the list.
results = Results
# Heading of the results, for assistive technology; also a unit of count in the trends.
documents-head = Documents
# Before the choice of an order.
sort = Sort
sort-relevance = best match
sort-oldest = oldest first
sort-newest = newest first
sort-title = title
# In "All 5 documents, by title."
by-title = by title
# Told. $order (text): one of the four above.
sorted-by = Sorted by { $order }.
# Link to the concordance.
line-by-line = Line by line
nothing-to-list = Nothing to list
# Heading of documents that have not all the words.
some-of-the-words = With some of the words
undated = Undated
# Accessible name of links to more results.
pages = Pages of results
previous = Previous
next = Next
# $page (number). $pages (number)
page-of = Page { $page } of { $pages }
# How often the words stand in a document. $n (number)
hits = { $n ->
    [one] { $n } hit
   *[other] { $n } hits
}
# The same where the text was not read to its end. $n (number)
hits-or-more = { $n ->
    [one] { $n } hit or more
   *[other] { $n } hits or more
}
# $n (number)
documents = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}
# Told when the results have changed. $n (number): found. $total (number): all there are.
found = { $n } of { $total ->
    [one] { $total } document.
   *[other] { $total } documents.
}
# The same where a range of dates is set. $possible (number): of those found, how many
# have a date that is too vague to be surely in it.
found-possible = { $n } of { $total ->
    [one] { $total } document
   *[other] { $total } documents
}, { $possible ->
    [one] { $possible } possibly in range.
   *[other] { $possible } possibly in range.
}
# Told where nothing is found.
none-found = No documents. Ways to loosen the search follow.
# Beside a result whose date is too vague to be surely in the range that is asked for.
# $date (text): its date. $from (text), $to (text): first and last day of the range.
doubt = Possibly in range: dated { $date } and no closer.
doubt-begins = Possibly in range: dated { $date } and no closer; the range begins { $from }.
doubt-ends = Possibly in range: dated { $date } and no closer; the range ends { $to }.
doubt-both = Possibly in range: dated { $date } and no closer; the range begins { $from }; the range ends { $to }.
# Links after the results. $n (number): documents.
outside = { $n ->
    [one] { $n } more matches outside these dates:
   *[other] { $n } more match outside these dates:
}
without-word = { $n ->
    [one] { $n } lies in these dates without the words:
   *[other] { $n } lie in these dates without the words:
}

## What is asked, as a sentence above the results. It is put together of clauses in this
## order: count, words, themes, themes left out, kinds, publishers, names, dates, each
## after a space: "2 of 5 documents | say “security” | under Dominance and Trade |
## without Sport | from Tribune | dated 2015 – 2016". { $part } is a button that takes
## the part off again, or several with "and" or "or" between them. $n (number): found.

# Nothing is asked. $n (number): all documents. $order (text): "oldest first", "by title".
asked-everything = { $n ->
    [one] All { $n } document, { $order }.
   *[other] All { $n } documents, { $order }.
}
# $total (number): all documents. $part (text): see above.
asked-none = None of { $total } documents
asked-count = { $n ->
    [one] { $n } of { $total } documents
   *[other] { $n } of { $total } documents
}
asked-says = { $n ->
    [one] says { $part }
   *[other] say { $part }
}
asked-under = under { $part }
asked-not-under = not under { $part }
asked-without = without { $part }
asked-kind = { $n ->
    [one] that is { $part }
   *[other] that are { $part }
}
asked-from = from { $part }
asked-naming = naming { $part }
asked-dated = dated { $part }
asked-surely-dated = surely dated { $part }
# What stands between several parts; the spaces on both sides are added.
asked-and = and
asked-or = or
asked-nor = nor
# A range of dates that is asked for. $from (text). $to (text)
range-between = { $from } – { $to }
range-from = from { $from }
range-to = to { $to }
# Accessible names of the buttons. $what (text)
asked-remove-query = { $what }, remove from the query
asked-untick = { $what }, untick
asked-clear-dates = { $what }, clear dates

## Nothing is found

# Headings, by how many things are asked.
no-documents = There is no document in this collection.
none-fits-one = No document fits. Loosen it:
none-fits-two = No document fits both. Loosen one of them:
none-fits-three = No document fits all three. Loosen one of them:
none-fits-many = No document fits all of it. Loosen a part:
# Ways on, each a link. $word (text) is the link in the first two.
did-you-mean = Did you mean { $word }
search-everywhere = Search { $word } everywhere, without themes or dates
drop-words = Drop the words, keep the rest
drop-themes = Drop the themes, keep the rest
drop-dates = Drop the dates, keep the rest
drop-others = Drop kinds and publishers, keep the rest
words-alone = Search everything for the words alone
start-again = Start again
# A word that is nowhere.
not-in-texts = The word is not in these texts. That says nothing about what was published elsewhere.

## The collection at a glance

# Accessible name of the reader without a document.
overview = Overview
# Heading of links to begin with.
ways-in = Ways in
# Heading of facts.
what-is-here = What is here
# Ways in. $theme (text), $other (text): labels of themes.
way-theme = The theme found most often: { $theme }
way-meet = Where { $theme } meets { $other }
# Also the heading of the large timeline.
way-timeline = When they wrote, and what they wrote about
way-compare = The oldest and the newest, side by side
way-compare-note = what recurs in the same words
way-codebook = What each theme means, and every passage under it
# Notes beside them. $n (number), $passages (number), $mentions (number)
way-theme-note = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}, { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
}
way-timeline-note = { $n ->
    [one] { $n } dated document
   *[other] { $n } dated documents
}, { $mentions ->
    [one] { $mentions } mention
   *[other] { $mentions } mentions
}
# $n (number)
way-codebook-note = { $n ->
    [one] { $n } theme
   *[other] { $n } themes
}
# Names of facts.
fact-texts = Texts
fact-kinds = Kinds
fact-dates = Dates
# Years without a document.
fact-silence = Silence
fact-full-texts = Full texts
# Facts. $n (number): documents. $words (number): words in all.
texts-and-words = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}, { $words ->
    [one] { $words } word
   *[other] { $words } words
}
# One of a list of kinds: "3 letters". $kind (text): as the collection names it.
kind-count = { $n } { $kind }
# How many dates are known in which way; members of a list. $n (number)
dates-stated = { $n ->
    [one] { $n } stated
   *[other] { $n } stated
}
dates-inferred = { $n ->
    [one] { $n } inferred
   *[other] { $n } inferred
}
dates-curated = { $n ->
    [one] { $n } set by the curator
   *[other] { $n } set by the curator
}
dates-metadata = { $n ->
    [one] { $n } from metadata
   *[other] { $n } from metadata
}
dates-filename = { $n ->
    [one] { $n } from file names
   *[other] { $n } from file names
}
dates-undated = { $n ->
    [one] { $n } undated
   *[other] { $n } undated
}
# "Nothing in 2014, nor from 2017 to 2020". $first (text), $last (text): years.
silent-in = Nothing in { $first }
silent-from = Nothing from { $first } to { $last }
silent-nor-in = nor in { $first }
silent-nor-from = nor from { $first } to { $last }
# $n (number): documents with a full text. $total (number)
full-texts = { $n } of { $total ->
    [one] { $total } document
   *[other] { $total } documents
}
full-texts-none = not included; briefs stand for them

## The reader

# Accessible name of the reader.
reader = Reader
back-to-results = Back to results
close-document = Close document
previous-hit = Previous hit
next-hit = Next hit
# Where among the hits the reader stands. $n (number), $total (number)
hit-of = { $n } of { $total ->
    [one] { $total } hit
   *[other] { $total } hits
}
# Told. $n (number), $total (number). $paragraph (text)
hit = Hit { $n } of { $total }, paragraph { $paragraph }.
no-hits-here = No hit in this text
# Told. $title (text)
opened = Opened: { $title }.
read-alone = Read alone
read-beside = Beside the results
# Button, and the title of its dialog.
cite-or-share = Cite or share
# $paragraph (text)
cite-paragraph = Cite or share paragraph { $paragraph }
# Buttons beside a fact: show which words of the text gave it.
show-the-words = Show the words
hide-the-words = Hide the words
# What belongs to the web page and not to the article: menus, teasers.
furniture = Page furniture
show-furniture = Show furniture
hide-furniture = Hide furniture
# Told.
furniture-shown = Furniture shown.
furniture-hidden = Furniture hidden.
# $n (number): pieces.
furniture-count-hidden = { $n ->
    [one] { $n } piece of page furniture hidden; not searched, not counted
   *[other] { $n } pieces of page furniture hidden; not searched, not counted
}
furniture-count-shown = { $n ->
    [one] { $n } piece of page furniture shown; not searched, not counted
   *[other] { $n } pieces of page furniture shown; not searched, not counted
}
# Where a piece of it stands. $paragraph (text)
before-the-text = before the text
after-the-text = after the text
after-paragraph = after paragraph { $paragraph }
no-date = Undated. No date in the text, its metadata or its file name.
# Heading of a document's second text.
full-text = The source’s full text
no-full-text = The full text is not included in this file.
why-no-full-text = It belongs to its publisher, and this collection was built without it. What you read here is a brief of it.
themes-here = Themes in this document
about-this-document = About this document
# Heading of the dates that a text mentions.
speaks-of = When this text speaks of
margin = Letters in the margin name the theme of each underlined passage.
problems = Problems
# Before a problem. $line (text), $message (text): in English.
problem-line = Line { $line }: { $message }
more-text = Show more of this text
passage-gone = That passage is no longer in this text.
passage-found = Passage found.
no-such-document = There is no document of that name in this collection.
# $paragraph (text)
link-to-paragraph = Link to paragraph { $paragraph }
# Short: "para. 3". $paragraph (text)
paragraph = para. { $paragraph }
# Accessible name of a theme's letters in the margin. $key (text), $theme (text)
theme-at-paragraph = { $key }, { $theme }, paragraph { $paragraph }
# A linked passage is gone, but something like it is there; the words follow.
# $paragraph (text)
changed-since-there = Words like it stand in paragraph { $paragraph }, changed since the link was made:
changed-since-here = Words like it stand here, changed since the link was made:

# Names of facts about a document.
fact-date = Date
fact-event = Event
# When the page was saved.
fact-captured = Saved
fact-kind = Kind
fact-publisher = Publisher
fact-source = Source
fact-language = Language
fact-file = File
fact-description = Summary
fact-subject = Subject
fact-location = Place
fact-rights = Rights
fact-identifier = Identifier

# How a fact is known; stands alone, after it.
basis-curated = Curated.
basis-metadata = From the metadata.
basis-filename = From the file name.
basis-stated = Stated.
basis-inferred = Inferred.
# The same in a table or a list.
known-curated = Curated
known-metadata = Metadata
known-filename = File name
known-stated = Stated
known-inferred = Inferred
# The same within a line, after a comma: "May 2015, inferred".
in-curated = curated
in-metadata = metadata
in-filename = filename
in-stated = stated
in-inferred = inferred

## Evidence of themes

# Who speaks in a passage.
voice-own = the document itself
voice-nobody = quoted, nobody named
# $speaker (text)
voice-quoting = quoting { $speaker }
# $rule (text): the rule that found it, in English words.
found-by = found by { $rule }
by-hand = marked by hand
# Beside a theme's passages. $n (number): passages. $documents (number). $total (number)
passages-in = { $n ->
    [one] { $n } passage
   *[other] { $n } passages
} in { $documents } of { $total ->
    [one] { $total } document
   *[other] { $total } documents
}
# How many are left out of a list. $n (number)
more = { $n } more
# Shows only the first few again. $n (number)
show-only = Show { $n }
# For assistive technology, in an empty cell.
none = none

## Citing, sharing, exporting

# What to cite or share.
cite-this-paragraph = this paragraph
cite-the-document = the document
cite-these-results = these results
cite-each-result = each of these results
cite-the-collection = the collection
cite-this-view = this view
# Buttons.
share-or-export = Share or export
share-this-view = Share this view
# Accessible name of the choice of what a link carries.
link-carries = The link carries
carries-words = the words
carries-themes = the themes
carries-kinds = kinds and names
carries-dates = the dates
# What a link will open, below it. $what (text): one of the opens-… messages.
link-opens = Opens { $what }.
# $title (text), $other (text). $words (text): of a passage, in quotation marks. $paragraph (text)
# $asked (text): the sentence above the results.
opens-document = { $title }
opens-document-beside = { $title }, beside { $asked }
opens-paragraph = { $title } at paragraph { $paragraph }
opens-paragraph-beside = { $title } at paragraph { $paragraph }, beside { $asked }
opens-passage = { $title } with these words marked: { $words }
opens-passage-beside = { $title } with these words marked: { $words }, beside { $asked }
opens-list = the list: { $asked }
opens-both = { $title } and { $other } side by side
opens-one-to-compare = { $title }, to be compared
opens-timeline = the timeline: { $asked }
opens-concordance = every line with the words: { $asked }
opens-compare = the comparison of two documents: { $asked }
opens-trends = themes and words over time: { $asked }
opens-codebook = the codebook: what each theme means
opens-add = the page that reads your own documents
opens-about = what there is to know about this collection
# Headings of parts of the dialog.
cite = Cite
export = Download as a table
# Accessible names of choices there.
export-what = What to download
rows-documents = documents and metadata
rows-passages = passages of themes
rows-lines = lines with the words
export-form = Form of the table
# Forms of the table, and formats of citations, that are names are not translated: CSV,
# JSON Lines, Markdown, APA, MLA, Chicago, BibTeX, RIS, CSL-JSON. This one is a sentence.
format-plain = Plain
embed = Embed
embed-how = How to embed
embed-frame = one frame
embed-script = with embed.js, which fits its height
embed-view = What the frame shows
embed-list = the list
embed-timeline = the timeline
copy-code = Copy embed code
code-copied = Embed code copied.
show-preview = Show preview
hide-preview = Hide preview
preview = Preview
# On a quotation card in somebody's article: leads to the whole page.
read-in-context = Read it in context
what-to-cite = What to cite
citation-format = Citation format
# What is cited, as a kind of thing.
search-results = Search results
# $n (number)
collection-of = { $n ->
    [one] Collection of { $n } document
   *[other] Collection of { $n } documents
}
# Parts of the plain citation. $number (text)
cite-number = document { $number }
# $container (text): the collection.
cite-within = In: { $container }
cite-undated = undated
# After a date that was worked out. $date (text)
cite-inferred = { $date } [date inferred]
copy-link = Copy link
copy-citation = Copy citation
download = Download
download-csv = Download CSV
close = Close
link-copied = Link copied.
citation-copied = Citation copied.
could-not-copy = Could not copy; the text is selected.
# $n (number)
more-citations = { $n ->
    [one] { $n } more citation is in the copy and in the file.
   *[other] { $n } more citations are in the copy and in the file.
}

## The concordance

# Before the choice of an order; the four orders.
sort-by = Sort by
order-left = the word to the left
order-right = the word to the right
order-date = date
order-document = document
# Heads of its columns.
head-number = No.
head-date = Date
head-left = to the left
head-word = word
head-right = to the right
head-themes = themes
concordance-asks = Type a word or a phrase above: every place where it stands is listed here.
# Title. $query (text): what is asked, without quotation marks.
lines-title = “{ $query }”, line by line
# Below it. $n (number): lines. $documents (number). $order (text): one of the four.
lines-lead = { $n ->
    [one] { $n } line
   *[other] { $n } lines
} in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}, sorted by { $order }. Page furniture is left out.
# The same where there are more lines.
lines-lead-cut = { $n ->
    [one] The first { $n } line
   *[other] The first { $n } lines
} in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}, sorted by { $order }. Page furniture is left out.
# Accessible name of a line's link. $number (text): the document's number. $paragraph (text)
line-name = Document { $number }, paragraph { $paragraph }
# Unfolds the words that stand near the words asked for.
words-near = Words that stand near it
near-word = word
near-times = times near
near-chance = by chance
near-all = in the collection
near-documents = documents
near-likelihood = log-likelihood
# $n (number): hits looked at. $total (number): words of the collection.
near = { $n ->
    [one] Within five words of { $n } hit,
   *[other] Within five words of { $n } hits,
} more often than chance would have it. “By chance” is how often each would stand there if the collection’s { $total ->
    [one] { $total } words
   *[other] { $total } words
} were shuffled; the log-likelihood (Dunning 1993) says how sure the difference is: 10.8 is one in a thousand. Titles are left out.
# The same where not all hits were looked at.
near-cut = { $n ->
    [one] Within five words of the first { $n } hit,
   *[other] Within five words of the first { $n } hits,
} more often than chance would have it. “By chance” is how often each would stand there if the collection’s { $total ->
    [one] { $total } words
   *[other] { $total } words
} were shuffled; the log-likelihood (Dunning 1993) says how sure the difference is: 10.8 is one in a thousand. Titles are left out.
too-few-near = Too little to say which words go with it: { $n ->
    [one] { $n } hit
   *[other] { $n } hits
} among { $total ->
    [one] { $total } word
   *[other] { $total } words
}; 20 hits and 10,000 words are the least from which that can be told.
none-near = { $n ->
    [one] No word stands near its { $n } hit surely more often than by chance.
   *[other] No word stands near its { $n } hits surely more often than by chance.
}

## Two documents side by side

# Before the choices of a document.
left = Left
right = Right
# Buttons: show only what both share, or both whole.
lined-up = Lined up
full-texts-whole = Full texts
compare-asks = Choose two documents to see what they share.
show-fold = Show
hide = Hide
choose-document = choose a document
# On a shared passage, above the next. $n (number): words.
same-words = same words
same-words-count = { $n ->
    [one] { $n } word
   *[other] { $n } words
}
# Accessible name of a shared passage's letter. $letter (text)
shared-passage = shared passage { $letter }
# Above a paragraph. $paragraph (text)
paragraph-long = paragraph { $paragraph }
# $a (text), $b (text): numbers of documents.
side-by-side = Documents { $a } and { $b }, side by side
# $n (number): passages.
recurring = { $n ->
    [one] { $n } passage recurs, in the same words. Lined up as the left text has them.
   *[other] { $n } passages recur, in the same words. Lined up as the left text has them.
}
# $least (number): words.
nothing-recurs = { $least ->
    [one] Nothing longer than { $least } words recurs. Both texts are shown whole.
   *[other] Nothing longer than { $least } words recurs. Both texts are shown whole.
}
# $n (number): how many paragraphs. $list (text): their numbers, "2–6 and 8".
not-shared = { $n ->
    [one] Paragraph { $list } is not shared
   *[other] Paragraphs { $list } are not shared
}
# "2–6". $first (text), $last (text)
from-to-numbers = { $first }–{ $last }

## Two selections of documents, and which words set them apart

all-documents = All documents
same-documents = Both are the same documents, so nothing sets them apart.
# A selection in a few words. $words (text): labels with "and", "or", "nor" between them.
selection-not = not { $words }
selection-without = without { $words }
# $label (text): a selection.
nothing-in = { $label } has no documents, so there is nothing to compare.
# $n (number): words.
too-few-words = { $n ->
    [one] { $label } has only { $n } word in all. That is too little to say what sets it apart.
   *[other] { $label } has only { $n } words in all. That is too little to say what sets it apart.
}
# Group of stretches of time, to choose from.
periods = Periods
two-selections = Two selections: which words set them apart
contrast-asks = Two periods, publishers, kinds or themes, or whatever you type. Each number leads to its documents.
first-selection = First selection
second-selection = Second selection
choose-from-list = From the list
or-words-or-dates = or words, or dates
word = Word
how-much-more = How much more (log ratio)
how-sure = How sure (log-likelihood)
may-be-chance = may be chance
# A word that does not stand on a side.
not-once = not once
contrast-method = How sure: log-likelihood (Dunning 1993, as in Rayson and Garside 2000); words from 15.13 on are listed, which chance alone would pass once in ten thousand. How much more: log ratio (Hardie 2014); 1 is twice as often for as many words, 2 four times; a word that does not stand on a side counts there as half a time. Words stand as they are spelled, without other forms; titles and page furniture are not counted.
# $n (number)
in-both = { $n ->
    [one] { $n } document belongs to both and is counted in both, which makes the two look more alike than they are.
   *[other] { $n } documents belong to both and are counted in both, which makes the two look more alike than they are.
}
# $label (text)
no-word-apart = No word is surely more frequent in { $label }: what differs may be chance.
contrast-words = Words more frequent in { $label }
contrast-themes = Themes: passages in each, for as many words
# A selection with its sizes. $n (number): words. $documents (text) is a link: "5 documents".
side-sums = { $n ->
    [one] { $n } word in { $documents }
   *[other] { $n } words in { $documents }
}
# How often a word stands on a side. $n (number). $documents (text) is a link: "5 documents".
places-in = { $n ->
    [one] { $n }× in { $documents }
   *[other] { $n }× in { $documents }
}
# Accessible name of that link. $documents (text): "5 documents". $what (text): the word.
places-link = { $documents }: { $what }, { $label }
# $times (text): a decimal number.
times-more = { $times }× more
times-less = { $times }× less
# $ratio (text): a decimal number.
log-ratio = ({ $ratio })

## The codebook

codebook-lead = Each theme with the rule that finds it and every passage it found. A theme says what a passage is about, never that its author agrees.
no-codebook = This collection has no codebook.
# Before the rules of a theme.
rule = Rule
# Before the rules that refuse a passage.
not-where = Not where
the-rule = How it is found
# Before the theme that a theme is part of, and before those that are part of it.
part-of = Part of
takes-in = Takes in
# Before buttons with file names.
take-along = Take the codebook along:
drafted-topics = This collection came without a codebook. These themes were found by counting words, and nobody has read them yet: a draft. Rename what is of use, join or leave out the rest, and keep it with the documents.
drafted-phrases = This collection came without a codebook and has too few documents to find topics: 30 are needed. These are its key phrases, found by counting: a draft, to rename, join, thin out and keep with the documents.
keep-draft = Keep it as
draft-name = Name
# What becomes of a drafted theme; the three choices.
draft-fate = When it is kept
keep-theme = a theme
leave-theme = left out
# $theme (text)
join-with = joined with { $theme }
themes-by-time = Themes by time
themes-by-time-lead = Documents of each theme by when they were published. Two numbers where dates are vague: so many surely, so many at most. A cell opens its passages.
themes-together = Themes together
themes-together-lead = Documents that have both themes, each with itself all that have it. A cell opens the passages of both.
# Accessible name of a cell, with the figure that is seen in it. $theme (text), $over (text): a year or another theme.
# $n (number): documents.
grid-cell = { $n ->
    [one] { $theme }, { $over }: { $n } document
   *[other] { $theme }, { $over }: { $n } documents
}
# The same where dates are vague. $certain (number): at least. $n (number): at most.
grid-cell-vague = { $n ->
    [one] { $theme }, { $over }: { $certain }–{ $n } documents
   *[other] { $theme }, { $over }: { $certain }–{ $n } documents
}
# Before examples of a theme, and before examples of what it is not.
examples = For example
counterexamples = But not
# Link to a theme's documents.
in-context = See them in context

## About

how-dates-are-known = How dates are known
# After the names known-stated, known-inferred and so on.
stated-means = the text says when it was published.
inferred-means = worked out from the text or the page round it; the reader says from what, and shows the words.
curated-means = whoever made the collection decided it.
metadata-means = the file carries the date beside the text.
filename-means = the date stands in the name of the file.
dates-stay-vague = A date is never shown closer than it is known: a year stays a year, is drawn as one, and counts as possibly within any part of that year.
no-problems = Every file was read without a problem.
nothing-leaves = Nothing leaves this page.
# $version (text)
made-with = Made with Archivolt { $version }.
rights = Rights
files-made-of = The files it was made of
# archivolt extract is a command and stays as it is.
files-given-back = They are in this file, byte for byte; “archivolt extract” gives them back.
verify = Verify
verifying = Verifying …
sums-of-files = SHA-256 of each file
# $n (number): files.
verified = { $n ->
    [one] The file is as it was handed in.
   *[other] All { $n } files are as they were handed in.
}
# $list (text): names of files.
not-verified = Not as it was handed in: { $list }.

## What went wrong

damaged = The collection in this file is damaged
damaged-text = Part of the file is missing or changed, probably because a download stopped early. The texts below the line can still be read, but not searched.
# $reason (text): in English.
damaged-because = The collection in this file is damaged: { $reason }.
newer = This collection was made by a later version
newer-text = The page is older than the collection in it. Get the page again from where you found it.
older = This collection was made by an earlier version
older-text = This page no longer reads collections of that version. The texts below the line can still be read, but not searched. Whoever published it can build it again.
part-missing = A part of this collection could not be fetched: answers here may leave out what it holds.
try-again = Try again
try-again-note = reads the file once more
# Heading of technical details.
for-the-mender = For whoever mends it
what-would-help = What would help
# In a frame on somebody's page: leads to the whole page.
open-whole = Open the whole collection
# A part of the page is on its way, or did not arrive.
view-opens = Opening this view
view-failed = This view could not be loaded. Try again later.
intake-opens = Getting ready to read documents
intake-failed = The part of this page that reads documents could not be loaded. Try again later.
no-intake = Documents cannot be added to this copy of the page.
# For assistive technology.
sorted = sorted

## The timeline

# Names of the two lanes: when documents were published, and which moments their texts mention.
published = Published
mentioned = Mentioned
# Beside the first. $n (number): documents.
lane-documents = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}
# $stated (number): dates that a text states.
lane-documents-stated = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}, { $stated ->
    [one] { $stated } date stated
   *[other] { $stated } dates stated
}
lane-documents-surely = { $n ->
    [one] { $n } document, by how surely they are dated
   *[other] { $n } documents, by how surely they are dated
}
# Beside the second. $n (number)
lane-dates = { $n ->
    [one] { $n } date in the texts
   *[other] { $n } dates in the texts
}
enlarge = Enlarge
as-a-list = As a list
no-dates = No document here has a date that could be drawn.
# Heading of the large timeline is way-timeline; this is the line below it.
timeline-lead = Above the line, publication. Below it, the moments the texts speak of.
# $number (text): a document's number.
threads-from = Threads run from document { $number } to what it mentions.
threads-pointed = Threads run from the document you point at to what it mentions.
# Before the choice of lanes, and the choices.
show-lanes = Show
lanes-both = both lanes
lanes-published = published
lanes-mentioned = mentioned
# Before the choice of what further lanes are made by, and the choices.
lanes = Lanes
by-nothing = no lanes
by-theme = by theme
by-kind = by kind
by-publisher = by publisher
by-document = by document
# $n (number): lanes drawn. $more (number): lanes left out.
largest-lanes = { $n ->
    [one] The { $n } largest lanes;
   *[other] The { $n } largest lanes;
} { $more ->
    [one] { $more } more are not drawn.
   *[other] { $more } more are not drawn.
}
# Beside a lane. $shown (number) of $n (number) documents are drawn in ink.
lane-shown = { $shown } of { $n ->
    [one] { $n } document
   *[other] { $n } documents
}
# After either. $count (text): one of the two. $n (number): undated ones.
lane-undated = { $n ->
    [one] { $count }, { $n } undated
   *[other] { $count }, { $n } undated
}
# Name of a lane of documents whose kind or publisher is not known.
not-said = not said
# Buttons.
zoom-in = Zoom in
zoom-out = Zoom out
earlier = Earlier
later = Later
zoom-to-dates = Zoom to the dates
whole-time = Whole time
timeline-keys = Arrow keys move a handle by a month or a day, Page keys by a year. On the drawing + and − look closer and farther, as do Ctrl with the wheel and two fingers; 0 shows the whole time.
# Buttons that set the range to one year or month. $period (text)
only-this-time = Only this time
only-label = Only
only-period = { $period } only
timeline-drawing = Drawing of the timeline; the list below says the same
same-as-list = The same as a list
# Above the list. $stretches (text): joined by the next two. $first (text), $last (text): days.
nothing-published = Nothing was published from { $stretches }.
nothing-published-more = Nothing was published from { $stretches }, and in other stretches.
stretch = { $first } to { $last }
stretch-nor = { $before }, nor from { $next }
# In the drawing, on a stretch without a document. $n (number): years. $year (text)
gap-year = none in { $year }
gap-years = { $n ->
    [2] two years
    [3] three years
    [4] four years
    [5] five years
    [6] six years
    [7] seven years
    [8] eight years
    [9] nine years
    [10] ten years
    [11] eleven years
    [12] twelve years
    [one] { $n } year
   *[other] { $n } years
}
# The same where there is more room.
gap-years-long = { $n ->
    [2] two years without a document
    [3] three years without a document
    [4] four years without a document
    [5] five years without a document
    [6] six years without a document
    [7] seven years without a document
    [8] eight years without a document
    [9] nine years without a document
    [10] ten years without a document
    [11] eleven years without a document
    [12] twelve years without a document
    [one] { $n } year without a document
   *[other] { $n } years without a document
}
# At the edges of the drawing: how many documents lie outside it. $n (number)
edge-earlier = ← { $n } earlier
edge-later = { $n } later →
# Names of the two sliders, and labels of the two fields.
from = From
to = To
# Beside the handles. $day (text)
from-day = from { $day }
to-day = to { $day }
# What a slider says. $date (text). $certain (number), $possible (number): documents.
slider-from-rests = { $date }, start of the axis
slider-to-rests = { $date }, end of the axis
slider-certain = { $certain ->
    [one] { $date }, { $certain } certainly in range
   *[other] { $date }, { $certain } certainly in range
}
slider-both = { $date }, { $certain ->
    [one] { $certain } certainly
   *[other] { $certain } certainly
} and { $possible ->
    [one] { $possible } possibly in range
   *[other] { $possible } possibly in range
}
# In an empty field for a date.
any-time = any time
clear-dates = Clear dates
# The examples are typed in English; they may stay as they are.
not-a-date = That is not a date. Try 2016, July 2016 or 1 Jul 2016.
ends-before-start = The end lies before the start.
# Before the choice of which documents a range keeps, and the choices.
keep = Keep
keep-possible = possibly in range
keep-certain = only certainly in range
# Sums below the timeline: how many documents have a date, among them stated ones, are
# surely and possibly in the range, outside it, and without a date.
# $n (number), $stated (number), $certain (number), $possible (number), $outside (number),
# $undated (number)
sum-dated = { $n ->
    [one] { $n } dated · { $undated } undated
   *[other] { $n } dated · { $undated } undated
}
sum-dated-stated = { $n ->
    [one] { $n } dated, { $stated } of them as stated · { $undated } undated
   *[other] { $n } dated, { $stated } of them as stated · { $undated } undated
}
sum-certain = { $certain ->
    [one] { $certain } certainly in range · { $outside } outside · { $undated } undated
   *[other] { $certain } certainly in range · { $outside } outside · { $undated } undated
}
sum-possible = { $certain ->
    [one] { $certain } certainly and { $possible } possibly in range · { $outside } outside · { $undated } undated
   *[other] { $certain } certainly and { $possible } possibly in range · { $outside } outside · { $undated } undated
}
# Button that unfolds documents without a date. $n (number)
list-undated = { $n ->
    [one] List { $n } undated document
   *[other] List { $n } undated documents
}
hide-undated = { $n ->
    [one] Hide { $n } undated document
   *[other] Hide { $n } undated documents
}
more-undated = { $n ->
    [one] and { $n } more; the list of the large timeline has them all
   *[other] and { $n } more; the list of the large timeline has them all
}
no-date-short = No date in the text, its metadata or its file name.
# Captions of the list. $n (number)
dates-sort = { $n ->
    [one] { $n } date; the headings sort
   *[other] { $n } dates; the headings sort
}
# $n (number) of $total (number) that are not shown yet.
show-more-of = Show { $n } more of { $total }
# Heads of the list.
list-date = Date
list-lane = Lane
list-what = What
list-basis = Basis
list-source = Where it comes from
# $number (text): a document's number.
in-document = in document { $number }
# A moment that a document as a whole is about, in place of words of its text.
event-date = date of the event
# What a stretch of the drawing holds. $n (number). $when (text): "in May 2015", "on 3 May
# 2015", "from 1980 to 1989".
period-documents = { $n ->
    [one] { $n } document published { $when }
   *[other] { $n } documents published { $when }
}
period-documents-possible = { $n ->
    [one] { $n } document possibly published { $when }
   *[other] { $n } documents possibly published { $when }
}
# $possible (number): further ones.
period-documents-both = { $n ->
    [one] { $n } document published { $when }
   *[other] { $n } documents published { $when }
}, and { $possible ->
    [one] { $possible } possibly
   *[other] { $possible } possibly
}
period-moments = { $n ->
    [one] { $n } moment spoken of { $when }
   *[other] { $n } moments spoken of { $when }
}
period-moments-possible = { $n ->
    [one] { $n } moment possibly spoken of { $when }
   *[other] { $n } moments possibly spoken of { $when }
}
period-moments-both = { $n ->
    [one] { $n } moment spoken of { $when }
   *[other] { $n } moments spoken of { $when }
}, and { $possible ->
    [one] { $possible } possibly
   *[other] { $possible } possibly
}
# $day (text), $month (text): month and year, $year (text), $first (text), $last (text)
when-on = on { $day }
when-in-month = in { $month }
when-in-year = in { $year }
when-from-to = from { $first } to { $last }
# In the card beside a mark. $words (text): in quotation marks. $basis (text): "stated".
# $n (number): how many documents. $numbers (text): their numbers.
card-event = { $n ->
    [one] { $words }, { $basis }, in document { $numbers }
   *[other] { $words }, { $basis }, in documents { $numbers }
}
# After a list that goes on. $list (text)
and-so-on = { $list } …
# $n (number)
other-wordings = { $n ->
    [one] and { $n } other wordings
   *[other] and { $n } other wordings
}
among-asked = { $n ->
    [one] { $n } is among what is asked
   *[other] { $n } are among what is asked
}
and-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
# A date and how it is known: "May 2015, inferred". $date (text), $basis (text)
with-basis = { $date }, { $basis }
# Accessible name of a mark. $number (text), $title (text), $date (text), $basis (text)
mark-name = { $number } { $title }, { $date }, { $basis }
# Added to it where the date is doubtful. $name (text)
mark-uncertain = { $name }, uncertain
# Below a moment. $numbers (text): numbers of documents. $words (text): in quotation marks.
moment-in = in { $numbers }
moment-words-in = { $words } · in { $numbers }
# Saving the drawing and its dates.
take-away = Take away
picture-svg = Picture (SVG)
picture-png = Picture (PNG)
table-csv = Table (CSV)
# Caption of a picture of the timeline.
timeline-caption = Above the line, when documents were published; below it, what they speak of. Strokes under a roof: one of these days; a bar: all of this time; full dots: stated.

# How dates are drawn: pairs of a name and its meaning.
grammar = How to read the dates: every document gets the same ink
grammar-day = Day
grammar-day-means = one firm stroke; full dot: stated in the text
grammar-worked-out = Worked out
grammar-worked-out-means = open ring, not full
grammar-year = Year only
grammar-year-means = one of these strokes
grammar-about = About
grammar-about-means = likeliest in the middle
grammar-lasting = Lasting
grammar-lasting-means = solid: all of this time
grammar-open = Open end
grammar-open-means = after or before

## Trends

trends-head = How much is said, and when
trends-lead = Documents per year: full where the date is sure, open strokes where it is one of several. A column opens its documents.
# Caption of a picture of the trends.
trends-caption = Full columns: surely of that time; open strokes: as far as unsure dates may reach.
# $n (number): documents with a date.
trends-few = { $n ->
    [0] No document here has a date. That is too little to draw a trend. The timeline shows each of them.
    [one] Only { $n } document here has a date. That is too little to draw a trend. The timeline shows each of them.
   *[other] Only { $n } documents here have a date. That is too little to draw a trend. The timeline shows each of them.
}
# Labels of two fields.
trends-compare = Compare with a word or a theme
trends-and = and with another
what-is-asked = What is asked
# Choice of what is counted (documents-head is the other), and of what a column's height is.
what-is-counted = What is counted
passages = Passages
column-height = Height of the columns
number-of-documents = Number of documents
number-of-passages = Number of passages
share-of-documents = Share of that time’s documents
share-of-words = For 1,000 words of that time
# $n (number)
trends-total = { $n ->
    [one] { $n } document in all; the table below has every number.
   *[other] { $n } documents in all; the table below has every number.
}
trends-no-passages = There are no passages of it to count: choose a theme or a word.
same-as-table = The same as a table
# Accessible name.
table-scrolls = Table, scrolling sideways
trends-documents = Documents by time. Shares are of all documents of that time; two numbers are the least and the most that unsure dates leave open.
trends-passages = Passages by time, with the documents they are in. In brackets: for 1,000 words of that time; two numbers are the least and the most that unsure dates leave open.
time = Time
# Buttons in the table. $n (number): documents surely, or possibly, of that time.
certainly = { $n ->
    [one] { $n } certainly
   *[other] { $n } certainly
}
possibly = { $n ->
    [one] { $n } possibly
   *[other] { $n } possibly
}
# Accessible name. $shown (text): one of the two above. $when (text): "in May 2015".
# $label (text): the theme or word.
trends-opens = { $n ->
    [one] { $shown }: { $n } document published { $when }, { $label }
   *[other] { $shown }: { $n } documents published { $when }, { $label }
}
# $n (number)
passage-count = { $n ->
    [one] { $n } passage
   *[other] { $n } passages
}
# $least (number) to $n (number), where dates are vague.
passage-count-vague = { $n ->
    [one] { $least } to { $n } passages
   *[other] { $least } to { $n } passages
}
# $least (text), $most (text): numbers.
least-to-most = { $least } to { $most }
# $number (text)
percent = { $number } %
in-brackets = ({ $what })

## Dates in words. { $date } may be a day, a month, a year or anything below. The order of
## day, month and year, and the names of months, come from the browser.

# $year (text): a number. Before the common era; and in it, for years below 1000.
date-bce = { $year } BCE
date-ce = { $year } CE
# Only the year is known. In a list, and in a sentence.
date-year-only-short = { $date } (year only)
date-year-only-long = { $date }, year only
# About that time. In a list, and in a sentence.
date-about-short = c. { $date }
date-about-long = about { $date }
# The source itself doubts it.
date-uncertain-short = { $date }?
date-uncertain-long = { $date }, uncertain
# $year (text): a year, or date-in-decade, or date-in-one-of.
date-spring = spring { $year }
date-summer = summer { $year }
date-autumn = autumn { $year }
date-winter = winter { $year }
date-quarter-1 = first quarter of { $year }
date-quarter-2 = second quarter of { $year }
date-quarter-3 = third quarter of { $year }
date-quarter-4 = fourth quarter of { $year }
date-third-1 = first third of { $year }
date-third-2 = second third of { $year }
date-third-3 = last third of { $year }
date-half-1 = first half of { $year }
date-half-2 = second half of { $year }
date-part = part of { $year }
# $year (text): the decade's first year, "1980".
date-decade = { $year }s
# Takes the place of a year after a season, month or day: "May of the 1980s".
# $decade (text): date-decade. $years (text): date-years.
date-in-decade = of the { $decade }
date-in-one-of = of one of { $years }
# $first (text), $last (text)
date-years = { $first } to { $last }
date-between = between { $first } and { $last }
date-from-short = from { $date }
date-from-long = from { $date } on
date-from-end-unknown = from { $date }, end unknown
date-until = until { $date }
date-until-start-unknown = until { $date }, start unknown
date-unknown = at an unknown time
# From one date to another. In a list (close where only numbers stand on both sides), and in a sentence.
date-span-close = { $first }–{ $last }
date-span-short = { $first } – { $last }
date-span-long = { $first } to { $last }
date-or-later = { $date } or later
date-or-earlier = { $date } or earlier
date-and-later = { $date } and later
date-and-earlier = { $date } and earlier
# Several dates: all but the last, then the last of "one of these" and of "all of these".
# $before (text), $next (text), $last (text)
date-list = { $before }, { $next }
date-list-or = { $before } or { $last }
date-list-and = { $before } and { $last }
