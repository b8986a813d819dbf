### Toutes les phrases que lit un visiteur de la page, en français. Les commentaires de
### `en/page.ftl` disent où se place chaque message et quels sont ses paramètres.
###
### Glossaire : hit = occurrence ; codebook = grille de codage ; page furniture =
### habillage ; timeline = chronologie ; lane = bande ; handle = curseur ; range =
### période ; publisher = éditeur ; kind = type ; undated = sans date ; brief = synthèse ;
### certainly, possibly = sûr, possible ; stated = d’après le texte ; inferred = par
### déduction ; curated = choix éditorial. Espaces fines insécables (U+202F) devant
### ; : ! ? et dans les guillemets. Pas de « de » devant une date : il s’élide ou se
### contracte selon ce qui suit.

## Lists

list = { $before }, { $next }
list-and = { $before } et { $last }
list-or = { $before } ou { $last }
list-nor = { $before } ni { $last }
quoted = « { $words } »
named = { $name } : { $what }

## The head of the page, and the search

search = Rechercher dans la collection
search-hint = Rechercher : un mot, « une expression », hégémon*
search-form = Collection
clear = Effacer
how-to-search = Comment rechercher
suggestions-list = Suggestions

help-phrase = « deux mots »
help-phrase-finds = l’expression exacte
help-endings = sécur*, m?tin
help-endings-finds = toutes les terminaisons, une lettre quelconque
help-form = =mot
help-form-finds = cette forme seule
help-not = -mot
help-not-finds = sans ce mot
help-or = a OR b, (a b)
help-or-finds = l’un ou l’autre ; ensemble
help-near = a NEAR/5 b
help-near-finds = à cinq mots au plus l’un de l’autre
help-field = title:mot
help-field-finds = dans les titres seulement ; aussi publisher: creator: kind: theme: name:
help-date = date:2015..2016
help-date-finds = publié à ces dates
help-marks = Émile, emile
help-marks-finds = accents et majuscules sont indifférents

skip = Aller aux résultats
views = Vues

explore = Explorer
timeline = Chronologie
concordance = Concordance
compare = Comparer
trends = Tendances
codebook = Grille de codage
add = Ajouter
about = À propos

language-choice = Langue

word-in = { $n ->
    [one] mot, dans { $n } document
    [many] mot, dans { $n } de documents
   *[other] mot, dans { $n } documents
}
phrase-in = { $n ->
    [one] expression, dans { $n } document
    [many] expression, dans { $n } de documents
   *[other] expression, dans { $n } documents
}
name-in = { $n ->
    [one] nom, dans { $n } document
    [many] nom, dans { $n } de documents
   *[other] nom, dans { $n } documents
}
theme-in = { $n ->
    [one] thème, dans { $n } document
    [many] thème, dans { $n } de documents
   *[other] thème, dans { $n } documents
}
a-document = document, l’ouvre
suggestions = { $n ->
    [one] { $n } suggestion.
    [many] { $n } de suggestions.
   *[other] { $n } suggestions.
}

## Filters and themes

filters = Filtres
themes = Thèmes
ticked = { $name } ({ $n ->
    [one] { $n } coché
    [many] { $n } cochés
   *[other] { $n } cochés
})
show-themes = afficher
match-all = tous les cochés
match-any = l’un des cochés
match-none = aucun des cochés
what-themes-mean = Ce que désignent les thèmes
untick-all = Tout décocher
only = seul
without = sans
only-theme = { $n ->
    [one] seul { $n } : { $theme }, { $n } document
    [many] seul { $n } : { $theme }, { $n } de documents
   *[other] seul { $n } : { $theme }, { $n } documents
}
without-theme = { $n ->
    [one] sans { $n } : { $theme }, { $n } document
    [many] sans { $n } : { $theme }, { $n } de documents
   *[other] sans { $n } : { $theme }, { $n } documents
}
names = Noms
kinds = Types de document
publishers = Éditeurs
evidence-for = { $n ->
    [one] { $n } document
    [many] { $n } de documents
   *[other] { $n } documents
}, { $passages ->
    [one] { $passages } passage
    [many] { $passages } de passages
   *[other] { $passages } passages
} sous { $theme }

## Results

results = Résultats
documents-head = Documents
sort = Trier
sort-relevance = pertinence
sort-oldest = plus anciens d’abord
sort-newest = plus récents d’abord
sort-title = titre
by-title = par titre
sorted-by = Tri : { $order }.
line-by-line = Ligne par ligne
nothing-to-list = Rien à lister
some-of-the-words = Avec une partie des mots
undated = Sans date
pages = Pages de résultats
previous = Précédent
next = Suivant
page-of = Page { $page } sur { $pages }
hits = { $n ->
    [one] { $n } occurrence
    [many] { $n } d’occurrences
   *[other] { $n } occurrences
}
hits-or-more = { $n ->
    [one] au moins { $n } occurrence
    [many] au moins { $n } d’occurrences
   *[other] au moins { $n } occurrences
}
documents = { $n ->
    [one] { $n } document
    [many] { $n } de documents
   *[other] { $n } documents
}
found = { $n ->
    [one] { $n } document sur { $total }.
    [many] { $n } de documents sur { $total }.
   *[other] { $n } documents sur { $total }.
}
found-possible = { $n ->
    [one] { $n } document sur { $total }
    [many] { $n } de documents sur { $total }
   *[other] { $n } documents sur { $total }
}, dont { $possible ->
    [one] { $possible } possible dans la période.
    [many] { $possible } possibles dans la période.
   *[other] { $possible } possibles dans la période.
}
none-found = Aucun document. Des moyens d’élargir la recherche suivent.
doubt = Peut-être dans la période : daté { $date }, sans plus de précision.
doubt-begins = Peut-être dans la période : daté { $date }, sans plus de précision ; la période commence le { $from }.
doubt-ends = Peut-être dans la période : daté { $date }, sans plus de précision ; la période finit le { $to }.
doubt-both = Peut-être dans la période : daté { $date }, sans plus de précision ; la période commence le { $from } et finit le { $to }.
outside = { $n ->
    [one] { $n } autre hors de ces dates :
    [many] { $n } d’autres hors de ces dates :
   *[other] { $n } autres hors de ces dates :
}
without-word = { $n ->
    [one] { $n } document à ces dates, sans les mots :
    [many] { $n } de documents à ces dates, sans les mots :
   *[other] { $n } documents à ces dates, sans les mots :
}

## What is asked, as a sentence above the results

asked-everything = { $n ->
    [one] { $n } document en tout, { $order }.
    [many] Les { $n } de documents, { $order }.
   *[other] Les { $n } documents, { $order }.
}
# « 0 » et non « aucun », qui appellerait « ne » devant le verbe d’asked-says.
asked-none = 0 document sur { $total }
asked-count = { $n ->
    [one] { $n } document sur { $total }
    [many] { $n } de documents sur { $total }
   *[other] { $n } documents sur { $total }
}
asked-says = { $n ->
    [one] contient { $part }
    [many] contiennent { $part }
   *[other] contiennent { $part }
}
asked-under = sous { $part }
asked-not-under = pas sous { $part }
asked-without = sans { $part }
asked-kind = { $n ->
    [one] de type { $part }
    [many] de type { $part }
   *[other] de type { $part }
}
asked-from = chez { $part }
asked-naming = mentionnant { $part }
asked-dated = dans la période { $part }
asked-surely-dated = avec certitude dans la période { $part }
asked-and = et
asked-or = ou
asked-nor = ni
range-between = { $from } – { $to }
range-from = { $from } et après
range-to = { $to } et avant
asked-remove-query = { $what }, retirer de la recherche
asked-untick = { $what }, décocher
asked-clear-dates = { $what }, effacer les dates

## Nothing is found

no-documents = Cette collection ne contient aucun document.
none-fits-one = Aucun document ne correspond. Pour élargir :
none-fits-two = Aucun document ne répond aux deux critères. Assouplir l’un d’eux :
none-fits-three = Aucun document ne répond aux trois critères. Assouplir l’un d’eux :
none-fits-many = Aucun document ne répond à tous les critères. En assouplir un :
did-you-mean = Vouliez-vous dire { $word } ?
search-everywhere = Chercher { $word } partout, sans thèmes ni dates
drop-words = Retirer les mots, garder le reste
drop-themes = Retirer les thèmes, garder le reste
drop-dates = Retirer les dates, garder le reste
drop-others = Retirer types et éditeurs, garder le reste
words-alone = Chercher les mots seuls, dans toute la collection
start-again = Recommencer
not-in-texts = Ce mot ne figure pas dans ces textes. Cela ne dit rien de ce qui s’est publié ailleurs.

## The collection at a glance

overview = Vue d’ensemble
ways-in = Par où commencer
what-is-here = Ce que contient la collection
way-theme = Le thème le plus fréquent : { $theme }
way-meet = Où { $theme } rencontre { $other }
way-timeline = Quand ils ont écrit, et sur quoi
way-compare = Le plus ancien et le plus récent, côte à côte
way-compare-note = ce qui revient dans les mêmes termes
way-codebook = Ce que désigne chaque thème, et tous ses passages
way-theme-note = { $n ->
    [one] { $n } document
    [many] { $n } de documents
   *[other] { $n } documents
}, { $passages ->
    [one] { $passages } passage
    [many] { $passages } de passages
   *[other] { $passages } passages
}
way-timeline-note = { $n ->
    [one] { $n } document daté
    [many] { $n } de documents datés
   *[other] { $n } documents datés
}, { $mentions ->
    [one] { $mentions } mention
    [many] { $mentions } de mentions
   *[other] { $mentions } mentions
}
way-codebook-note = { $n ->
    [one] { $n } thème
    [many] { $n } de thèmes
   *[other] { $n } thèmes
}
fact-texts = Textes
fact-kinds = Types
fact-dates = Dates
fact-silence = Silences
fact-full-texts = Textes intégraux
texts-and-words = { $n ->
    [one] { $n } document
    [many] { $n } de documents
   *[other] { $n } documents
}, { $words ->
    [one] { $words } mot
    [many] { $words } de mots
   *[other] { $words } mots
}
kind-count = { $n } { $kind }
dates-stated = { $n ->
    [one] { $n } d’après le texte
    [many] { $n } d’après le texte
   *[other] { $n } d’après le texte
}
dates-inferred = { $n ->
    [one] { $n } par déduction
    [many] { $n } par déduction
   *[other] { $n } par déduction
}
dates-curated = { $n ->
    [one] { $n } par choix éditorial
    [many] { $n } par choix éditorial
   *[other] { $n } par choix éditorial
}
dates-metadata = { $n ->
    [one] { $n } d’après les métadonnées
    [many] { $n } d’après les métadonnées
   *[other] { $n } d’après les métadonnées
}
dates-filename = { $n ->
    [one] { $n } d’après le nom du fichier
    [many] { $n } d’après le nom du fichier
   *[other] { $n } d’après le nom du fichier
}
dates-undated = { $n ->
    [one] { $n } sans date
    [many] { $n } sans date
   *[other] { $n } sans date
}
silent-in = Rien en { $first }
silent-from = Rien de { $first } à { $last }
silent-nor-in = ni en { $first }
silent-nor-from = ni de { $first } à { $last }
full-texts = { $n ->
    [one] { $n } document sur { $total }
    [many] { $n } de documents sur { $total }
   *[other] { $n } documents sur { $total }
}
full-texts-none = non inclus ; des synthèses en tiennent lieu

## The reader

reader = Lecture
back-to-results = Retour aux résultats
close-document = Fermer le document
previous-hit = Occurrence précédente
next-hit = Occurrence suivante
hit-of = { $n } sur { $total ->
    [one] { $total } occurrence
    [many] { $total } d’occurrences
   *[other] { $total } occurrences
}
hit = Occurrence { $n } sur { $total }, paragraphe { $paragraph }.
no-hits-here = Aucune occurrence dans ce texte
opened = Ouvert : { $title }.
read-alone = Pleine page
read-beside = Avec les résultats
cite-or-share = Citer ou partager
cite-paragraph = Citer ou partager le paragraphe { $paragraph }
show-the-words = Montrer les mots
hide-the-words = Masquer les mots
furniture = Habillage de la page
show-furniture = Afficher l’habillage
hide-furniture = Masquer l’habillage
furniture-shown = Habillage affiché.
furniture-hidden = Habillage masqué.
furniture-count-hidden = { $n ->
    [one] { $n } élément d’habillage masqué ; ni recherché, ni compté
    [many] { $n } d’éléments d’habillage masqués ; ni recherchés, ni comptés
   *[other] { $n } éléments d’habillage masqués ; ni recherchés, ni comptés
}
furniture-count-shown = { $n ->
    [one] { $n } élément d’habillage affiché ; ni recherché, ni compté
    [many] { $n } d’éléments d’habillage affichés ; ni recherchés, ni comptés
   *[other] { $n } éléments d’habillage affichés ; ni recherchés, ni comptés
}
before-the-text = avant le texte
after-the-text = après le texte
after-paragraph = après le paragraphe { $paragraph }
no-date = Sans date. Aucune date dans le texte, ses métadonnées ni le nom du fichier.
full-text = Texte intégral de la source
no-full-text = Le texte intégral n’est pas inclus dans ce fichier.
why-no-full-text = Il appartient à son éditeur, et cette collection a été établie sans lui. Ce qu’on lit ici en est une synthèse.
themes-here = Thèmes de ce document
about-this-document = À propos de ce document
speaks-of = Moments évoqués dans ce texte
margin = Les lettres en marge désignent le thème de chaque passage souligné.
problems = Problèmes
problem-line = Ligne { $line } : { $message }
more-text = Afficher la suite de ce texte
passage-gone = Ce passage ne figure plus dans ce texte.
passage-found = Passage retrouvé.
no-such-document = Aucun document de ce nom dans cette collection.
link-to-paragraph = Lien vers le paragraphe { $paragraph }
paragraph = § { $paragraph }
theme-at-paragraph = { $key }, { $theme }, paragraphe { $paragraph }
changed-since-there = Un passage semblable figure au paragraphe { $paragraph }, modifié depuis la création du lien :
changed-since-here = Un passage semblable figure ici, modifié depuis la création du lien :

fact-date = Date
fact-event = Événement
fact-captured = Capture
fact-kind = Type
fact-publisher = Éditeur
fact-source = Source
fact-language = Langue
fact-file = Fichier
fact-description = Résumé
fact-subject = Sujet
fact-location = Lieu
fact-rights = Droits
fact-identifier = Identifiant

basis-curated = Choix éditorial.
basis-metadata = D’après les métadonnées.
basis-filename = D’après le nom du fichier.
basis-stated = D’après le texte.
basis-inferred = Par déduction.
known-curated = Choix éditorial
known-metadata = Métadonnées
known-filename = Nom du fichier
known-stated = D’après le texte
known-inferred = Par déduction
in-curated = choix éditorial
in-metadata = d’après les métadonnées
in-filename = d’après le nom du fichier
in-stated = d’après le texte
in-inferred = par déduction

## Evidence of themes

voice-own = le document lui-même
voice-nobody = citation sans nom d’auteur
voice-quoting = citant { $speaker }
found-by = trouvé par { $rule }
by-hand = marqué à la main
passages-in = { $n ->
    [one] { $n } passage
    [many] { $n } de passages
   *[other] { $n } passages
} dans { $documents ->
    [one] { $documents } document sur { $total }
    [many] { $documents } de documents sur { $total }
   *[other] { $documents } documents sur { $total }
}
more = { $n } de plus
show-only = Afficher { $n }
none = aucun

## Citing, sharing, exporting

cite-this-paragraph = ce paragraphe
cite-the-document = le document
cite-these-results = ces résultats
cite-each-result = chacun de ces résultats
cite-the-collection = la collection
cite-this-view = cette vue
share-or-export = Partager ou exporter
share-this-view = Partager cette vue
link-carries = Le lien comprend
carries-words = les mots
carries-themes = les thèmes
carries-kinds = types et noms
carries-dates = les dates
link-opens = Ouvre { $what }.
opens-document = { $title }
opens-document-beside = { $title }, à côté de la liste : { $asked }
opens-paragraph = { $title }, au paragraphe { $paragraph }
opens-paragraph-beside = { $title }, au paragraphe { $paragraph }, à côté de la liste : { $asked }
opens-passage = { $title }, avec ces mots marqués : { $words }
opens-passage-beside = { $title }, avec ces mots marqués : { $words }, à côté de la liste : { $asked }
opens-list = la liste : { $asked }
opens-both = { $title } et { $other }, côte à côte
opens-one-to-compare = { $title }, à comparer
opens-timeline = la chronologie : { $asked }
opens-concordance = toutes les lignes contenant les mots : { $asked }
opens-compare = la comparaison de deux documents : { $asked }
opens-trends = thèmes et mots au fil du temps : { $asked }
opens-codebook = la grille de codage : ce que désigne chaque thème
opens-add = la page qui lit vos propres documents
opens-about = ce qu’il faut savoir de cette collection
cite = Citer
export = Télécharger en tableau
export-what = Contenu à télécharger
rows-documents = documents et métadonnées
rows-passages = passages des thèmes
rows-lines = lignes contenant les mots
export-form = Format du tableau
format-plain = Texte simple
embed = Intégrer
embed-how = Mode d’intégration
embed-frame = un simple cadre
embed-script = avec embed.js, qui ajuste la hauteur
embed-view = Contenu du cadre
embed-list = la liste
embed-timeline = la chronologie
copy-code = Copier le code
code-copied = Code d’intégration copié.
show-preview = Afficher l’aperçu
hide-preview = Masquer l’aperçu
preview = Aperçu
read-in-context = Lire en contexte
what-to-cite = Objet de la citation
citation-format = Format de citation
search-results = Résultats de recherche
collection-of = { $n ->
    [one] Collection de { $n } document
    [many] Collection de { $n } de documents
   *[other] Collection de { $n } documents
}
cite-number = document { $number }
cite-within = Dans : { $container }
cite-undated = s. d.
cite-inferred = { $date } [date déduite]
copy-link = Copier le lien
copy-citation = Copier la citation
download = Télécharger
download-csv = Télécharger le CSV
close = Fermer
link-copied = Lien copié.
citation-copied = Citation copiée.
could-not-copy = Copie impossible ; le texte est sélectionné.
more-citations = { $n ->
    [one] { $n } autre citation se trouve dans la copie et dans le fichier.
    [many] { $n } d’autres citations se trouvent dans la copie et dans le fichier.
   *[other] { $n } autres citations se trouvent dans la copie et dans le fichier.
}

## The concordance

sort-by = Trier par
order-left = mot de gauche
order-right = mot de droite
order-date = date
order-document = document
head-number = Nº
head-date = Date
head-left = à gauche
head-word = mot
head-right = à droite
head-themes = thèmes
concordance-asks = Saisissez ci-dessus un mot ou une expression : toutes les occurrences s’affichent ici.
lines-title = « { $query } », ligne par ligne
lines-lead = { $n ->
    [one] { $n } ligne
    [many] { $n } de lignes
   *[other] { $n } lignes
} dans { $documents ->
    [one] { $documents } document
    [many] { $documents } de documents
   *[other] { $documents } documents
}, tri par { $order }. Hors habillage des pages.
lines-lead-cut = { $n ->
    [one] La première ligne
    [many] Les premières lignes ({ $n })
   *[other] Les { $n } premières lignes
} dans { $documents ->
    [one] { $documents } document
    [many] { $documents } de documents
   *[other] { $documents } documents
}, tri par { $order }. Hors habillage des pages.
line-name = Document { $number }, paragraphe { $paragraph }
words-near = Mots du voisinage
near-word = mot
near-times = fois à proximité
near-chance = par hasard
near-all = dans la collection
near-documents = documents
near-likelihood = log-vraisemblance
near = { $n ->
    [one] À cinq mots au plus de { $n } occurrence,
    [many] À cinq mots au plus de { $n } d’occurrences,
   *[other] À cinq mots au plus de { $n } occurrences,
} plus souvent que ne le voudrait le hasard. « Par hasard » : combien de fois chaque mot s’y trouverait si l’on mélangeait les { $total ->
    [one] { $total } mots
    [many] { $total } de mots
   *[other] { $total } mots
} de la collection ; la log-vraisemblance (Dunning 1993) mesure la certitude de l’écart : à 10,8, une chance sur mille qu’il soit fortuit. Les titres ne sont pas comptés.
near-cut = { $n ->
    [one] À cinq mots au plus de la première occurrence,
    [many] À cinq mots au plus des premières occurrences ({ $n }),
   *[other] À cinq mots au plus des { $n } premières occurrences,
} plus souvent que ne le voudrait le hasard. « Par hasard » : combien de fois chaque mot s’y trouverait si l’on mélangeait les { $total ->
    [one] { $total } mots
    [many] { $total } de mots
   *[other] { $total } mots
} de la collection ; la log-vraisemblance (Dunning 1993) mesure la certitude de l’écart : à 10,8, une chance sur mille qu’il soit fortuit. Les titres ne sont pas comptés.
too-few-near = Trop peu pour dire quels mots l’accompagnent : { $n ->
    [one] { $n } occurrence
    [many] { $n } d’occurrences
   *[other] { $n } occurrences
} pour { $total ->
    [one] { $total } mot
    [many] { $total } de mots
   *[other] { $total } mots
} ; il faut au moins 20 occurrences et 10 000 mots.
none-near = { $n ->
    [one] Autour de son { $n } occurrence, aucun mot n’est à coup sûr plus fréquent que par hasard.
    [many] Autour de ses { $n } d’occurrences, aucun mot n’est à coup sûr plus fréquent que par hasard.
   *[other] Autour de ses { $n } occurrences, aucun mot n’est à coup sûr plus fréquent que par hasard.
}

## Two documents side by side

left = Gauche
right = Droite
lined-up = En regard
full-texts-whole = Textes entiers
compare-asks = Choisissez deux documents pour voir ce qu’ils ont en commun.
show-fold = Afficher
hide = Masquer
choose-document = choisir un document
same-words = mêmes mots
same-words-count = { $n ->
    [one] { $n } mot
    [many] { $n } de mots
   *[other] { $n } mots
}
shared-passage = passage commun { $letter }
paragraph-long = paragraphe { $paragraph }
side-by-side = Documents { $a } et { $b }, côte à côte
recurring = { $n ->
    [one] { $n } passage revient, dans les mêmes termes. Mis en regard dans l’ordre du texte de gauche.
    [many] { $n } de passages reviennent, dans les mêmes termes. Mis en regard dans l’ordre du texte de gauche.
   *[other] { $n } passages reviennent, dans les mêmes termes. Mis en regard dans l’ordre du texte de gauche.
}
nothing-recurs = { $least ->
    [one] Rien de plus de { $least } mot ne revient. Les deux textes sont affichés en entier.
    [many] Rien de plus de { $least } de mots ne revient. Les deux textes sont affichés en entier.
   *[other] Rien de plus de { $least } mots ne revient. Les deux textes sont affichés en entier.
}
not-shared = { $n ->
    [one] Le paragraphe { $list } n’est pas commun
    [many] Les paragraphes { $list } ne sont pas communs
   *[other] Les paragraphes { $list } ne sont pas communs
}
from-to-numbers = { $first }–{ $last }

## Two selections of documents, and which words set them apart

all-documents = Tous les documents
same-documents = Ce sont les mêmes documents de part et d’autre : rien ne les distingue.
selection-not = pas { $words }
selection-without = sans { $words }
nothing-in = { $label } ne contient aucun document : il n’y a rien à comparer.
too-few-words = { $n ->
    [one] { $label } ne compte que { $n } mot en tout. C’est trop peu pour dire ce qui distingue cette sélection.
    [many] { $label } ne compte que { $n } de mots en tout. C’est trop peu pour dire ce qui distingue cette sélection.
   *[other] { $label } ne compte que { $n } mots en tout. C’est trop peu pour dire ce qui distingue cette sélection.
}
periods = Périodes
two-selections = Deux sélections : les mots qui les distinguent
contrast-asks = Deux périodes, éditeurs, types ou thèmes, ou tout ce que vous saisirez. Chaque nombre mène à ses documents.
first-selection = Première sélection
second-selection = Seconde sélection
choose-from-list = Dans la liste
or-words-or-dates = ou des mots, ou des dates
word = Mot
how-much-more = Écart (log ratio)
how-sure = Certitude (log-vraisemblance)
may-be-chance = peut-être le hasard
not-once = pas une fois
contrast-method = Certitude : log-vraisemblance (Dunning 1993, selon Rayson et Garside 2000) ; sont listés les mots à partir de 15,13, valeur que le hasard seul ne dépasserait qu’une fois sur dix mille. Écart : log ratio (Hardie 2014) ; 1 signifie deux fois plus souvent à nombre de mots égal, 2 quatre fois ; un mot absent d’un côté y compte pour une demi-occurrence. Les mots sont pris tels qu’ils sont écrits, sans leurs autres formes ; titres et habillage des pages ne sont pas comptés.
in-both = { $n ->
    [one] { $n } document appartient aux deux sélections et compte dans chacune, ce qui les fait paraître plus semblables qu’elles ne le sont.
    [many] { $n } de documents appartiennent aux deux sélections et comptent dans chacune, ce qui les fait paraître plus semblables qu’elles ne le sont.
   *[other] { $n } documents appartiennent aux deux sélections et comptent dans chacune, ce qui les fait paraître plus semblables qu’elles ne le sont.
}
no-word-apart = Aucun mot n’est à coup sûr plus fréquent dans { $label } : les écarts peuvent tenir au hasard.
contrast-words = Mots plus fréquents dans { $label }
contrast-themes = Thèmes : passages de part et d’autre, à nombre de mots égal
side-sums = { $n ->
    [one] { $n } mot dans { $documents }
    [many] { $n } de mots dans { $documents }
   *[other] { $n } mots dans { $documents }
}
places-in = { $n ->
    [one] { $n } fois dans { $documents }
    [many] { $n } de fois dans { $documents }
   *[other] { $n } fois dans { $documents }
}
places-link = { $documents } : { $what }, { $label }
times-more = { $times } fois plus
times-less = { $times } fois moins
log-ratio = ({ $ratio })

## The codebook

codebook-lead = Chaque thème, avec la règle qui le repère et tous les passages trouvés. Un thème dit de quoi parle un passage, jamais que l’auteur y souscrit.
no-codebook = Cette collection n’a pas de grille de codage.
rule = Règle
not-where = Sauf où
the-rule = Comment il est repéré
part-of = Fait partie de
takes-in = Comprend
take-along = Emporter la grille de codage :
drafted-topics = Cette collection est arrivée sans grille de codage. Ces thèmes ont été obtenus en comptant les mots, et personne ne les a encore relus : c’est une ébauche. Renommez ce qui est utile, fusionnez ou écartez le reste, et conservez-la avec les documents.
drafted-phrases = Cette collection est arrivée sans grille de codage et compte trop peu de documents pour qu’on y trouve des thèmes : il en faut 30. Voici ses expressions clés, obtenues par comptage : une ébauche, à renommer, fusionner, élaguer et conserver avec les documents.
keep-draft = Conserver sous
draft-name = Nom
draft-fate = Une fois conservé
keep-theme = un thème
leave-theme = écarté
join-with = fusionné avec { $theme }
themes-by-time = Thèmes au fil du temps
themes-by-time-lead = Documents de chaque thème selon leur date de publication. Deux nombres quand les dates sont vagues : le minimum sûr et le maximum. Une cellule ouvre ses passages.
themes-together = Thèmes croisés
themes-together-lead = Documents qui réunissent deux thèmes ; au croisement d’un thème avec lui-même, tous ceux qui le contiennent. Une cellule ouvre les passages des deux.
grid-cell = { $n ->
    [one] { $theme }, { $over } : { $n } document
    [many] { $theme }, { $over } : { $n } de documents
   *[other] { $theme }, { $over } : { $n } documents
}
grid-cell-vague = { $n ->
    [one] { $theme }, { $over } : { $certain }–{ $n } document
    [many] { $theme }, { $over } : { $certain }–{ $n } de documents
   *[other] { $theme }, { $over } : { $certain }–{ $n } documents
}
examples = Par exemple
counterexamples = Mais non
in-context = Les voir en contexte

## About

how-dates-are-known = Comment les dates sont connues
stated-means = le texte dit quand il a été publié.
inferred-means = la date est tirée du texte ou de la page qui l’entoure ; le document ouvert dit de quoi, et montre les mots.
curated-means = les auteurs de la collection l’ont décidée.
metadata-means = le fichier porte la date à côté du texte.
filename-means = la date figure dans le nom du fichier.
dates-stay-vague = Une date n’est jamais donnée avec plus de précision qu’on n’en sait : une année reste une année, est dessinée comme telle, et compte comme possible dans toute partie de cette année.
no-problems = Tous les fichiers ont été lus sans problème.
nothing-leaves = Rien ne sort de cette page.
made-with = Réalisé avec Archivolt { $version }.
rights = Droits
files-made-of = Les fichiers dont elle est faite
files-given-back = Ils sont dans ce fichier, octet pour octet ; « archivolt extract » les restitue.
verify = Vérifier
verifying = Vérification…
sums-of-files = SHA-256 de chaque fichier
verified = { $n ->
    [one] Le fichier est tel qu’il a été remis.
    [many] Les { $n } de fichiers sont tels qu’ils ont été remis.
   *[other] Les { $n } fichiers sont tels qu’ils ont été remis.
}
not-verified = Différent de ce qui a été remis : { $list }.

## What went wrong

damaged = La collection contenue dans ce fichier est endommagée
damaged-text = Une partie du fichier manque ou a changé, sans doute parce qu’un téléchargement s’est interrompu. Les textes sous la ligne restent lisibles, mais la recherche est impossible.
damaged-because = La collection contenue dans ce fichier est endommagée : { $reason }.
newer = Cette collection provient d’une version plus récente
newer-text = La page est plus ancienne que la collection qu’elle contient. Téléchargez-la de nouveau là où vous l’avez trouvée.
older = Cette collection provient d’une version plus ancienne
older-text = Cette page ne lit plus les collections de cette version. Les textes sous la ligne restent lisibles, mais la recherche est impossible. La personne qui l’a publiée peut la recréer.
part-missing = Une partie de cette collection n’a pas pu être chargée : les réponses peuvent omettre ce qu’elle contient.
try-again = Réessayer
try-again-note = relit le fichier
for-the-mender = Pour le dépannage
what-would-help = Ce qui aiderait
open-whole = Ouvrir toute la collection
view-opens = Ouverture de la vue
view-failed = Cette vue n’a pas pu être chargée. Réessayez plus tard.
intake-opens = Préparation de la lecture des documents
intake-failed = La partie de cette page qui lit les documents n’a pas pu être chargée. Réessayez plus tard.
no-intake = Cette copie de la page ne permet pas d’ajouter de documents.
sorted = trié

## The timeline

published = Publication
mentioned = Mentions
lane-documents = { $n ->
    [one] { $n } document
    [many] { $n } de documents
   *[other] { $n } documents
}
lane-documents-stated = { $n ->
    [one] { $n } document
    [many] { $n } de documents
   *[other] { $n } documents
}, { $stated ->
    [one] { $stated } date d’après le texte
    [many] { $stated } de dates d’après le texte
   *[other] { $stated } dates d’après le texte
}
lane-documents-surely = { $n ->
    [one] { $n } document, selon la certitude de sa date
    [many] { $n } de documents, selon la certitude de leur date
   *[other] { $n } documents, selon la certitude de leur date
}
lane-dates = { $n ->
    [one] { $n } date dans les textes
    [many] { $n } de dates dans les textes
   *[other] { $n } dates dans les textes
}
enlarge = Agrandir
as-a-list = En liste
no-dates = Aucun document n’a ici de date qui puisse être dessinée.
timeline-lead = Au-dessus de la ligne, la publication. Au-dessous, les moments dont parlent les textes.
threads-from = Des fils relient le document { $number } à ce qu’il mentionne.
threads-pointed = Des fils relient le document que vous pointez à ce qu’il mentionne.
show-lanes = Afficher
lanes-both = les deux bandes
lanes-published = publication
lanes-mentioned = mentions
lanes = Bandes
by-nothing = sans bandes
by-theme = par thème
by-kind = par type
by-publisher = par éditeur
by-document = par document
largest-lanes = { $n ->
    [one] La plus grande bande ({ $n }) ;
    [many] Les plus grandes bandes ({ $n }) ;
   *[other] Les { $n } plus grandes bandes ;
} { $more ->
    [one] { $more } autre n’est pas dessinée.
    [many] { $more } d’autres ne sont pas dessinées.
   *[other] { $more } autres ne sont pas dessinées.
}
lane-shown = { $shown ->
    [one] { $shown } document sur { $n }
    [many] { $shown } de documents sur { $n }
   *[other] { $shown } documents sur { $n }
}
lane-undated = { $n ->
    [one] { $count }, { $n } sans date
    [many] { $count }, { $n } sans date
   *[other] { $count }, { $n } sans date
}
not-said = non précisé
zoom-in = Zoom avant
zoom-out = Zoom arrière
earlier = Plus tôt
later = Plus tard
zoom-to-dates = Zoomer sur les dates
whole-time = Toute la durée
timeline-keys = Les touches fléchées déplacent un curseur d’un mois ou d’un jour, Page préc. et Page suiv. d’un an. Sur le dessin, + et − rapprochent et éloignent, de même que Ctrl avec la molette, ou deux doigts ; 0 montre toute la durée.
only-this-time = Cette période seule
only-label = Seulement
only-period = { $period } seulement
timeline-drawing = Dessin de la chronologie ; la liste ci-dessous dit la même chose
same-as-list = La même chose en liste
nothing-published = Rien n’a été publié { $stretches }.
nothing-published-more = Rien n’a été publié { $stretches }, ni à d’autres moments.
stretch = du { $first } au { $last }
stretch-nor = { $before }, ni { $next }
gap-year = aucun en { $year }
gap-years = { $n ->
    [2] deux ans
    [3] trois ans
    [4] quatre ans
    [5] cinq ans
    [6] six ans
    [7] sept ans
    [8] huit ans
    [9] neuf ans
    [10] dix ans
    [11] onze ans
    [12] douze ans
    [one] { $n } an
    [many] { $n } d’années
   *[other] { $n } ans
}
gap-years-long = { $n ->
    [2] deux ans sans document
    [3] trois ans sans document
    [4] quatre ans sans document
    [5] cinq ans sans document
    [6] six ans sans document
    [7] sept ans sans document
    [8] huit ans sans document
    [9] neuf ans sans document
    [10] dix ans sans document
    [11] onze ans sans document
    [12] douze ans sans document
    [one] { $n } an sans document
    [many] { $n } d’années sans document
   *[other] { $n } ans sans document
}
edge-earlier = ← { $n } avant
edge-later = { $n } après →
from = Début
to = Fin
from-day = du { $day }
to-day = au { $day }
slider-from-rests = { $date }, début de l’axe
slider-to-rests = { $date }, fin de l’axe
slider-certain = { $certain ->
    [one] { $date }, { $certain } sûr dans la période
    [many] { $date }, { $certain } sûrs dans la période
   *[other] { $date }, { $certain } sûrs dans la période
}
slider-both = { $date }, { $certain ->
    [one] { $certain } sûr
    [many] { $certain } sûrs
   *[other] { $certain } sûrs
} et { $possible ->
    [one] { $possible } possible dans la période
    [many] { $possible } possibles dans la période
   *[other] { $possible } possibles dans la période
}
any-time = toute date
clear-dates = Effacer les dates
not-a-date = Ce n’est pas une date. Essayez 2016, July 2016 ou 1 Jul 2016.
ends-before-start = La fin précède le début.
keep = Garder
keep-possible = les possibles aussi
keep-certain = les sûrs seulement
sum-dated = { $n ->
    [one] { $n } daté · { $undated } sans date
    [many] { $n } datés · { $undated } sans date
   *[other] { $n } datés · { $undated } sans date
}
sum-dated-stated = { $n ->
    [one] { $n } daté, dont { $stated } d’après le texte · { $undated } sans date
    [many] { $n } datés, dont { $stated } d’après le texte · { $undated } sans date
   *[other] { $n } datés, dont { $stated } d’après le texte · { $undated } sans date
}
sum-certain = { $certain ->
    [one] { $certain } sûr dans la période · { $outside } en dehors · { $undated } sans date
    [many] { $certain } sûrs dans la période · { $outside } en dehors · { $undated } sans date
   *[other] { $certain } sûrs dans la période · { $outside } en dehors · { $undated } sans date
}
sum-possible = { $certain ->
    [one] { $certain } sûr
    [many] { $certain } sûrs
   *[other] { $certain } sûrs
} et { $possible ->
    [one] { $possible } possible
    [many] { $possible } possibles
   *[other] { $possible } possibles
} dans la période · { $outside } en dehors · { $undated } sans date
list-undated = { $n ->
    [one] Lister { $n } document sans date
    [many] Lister { $n } de documents sans date
   *[other] Lister { $n } documents sans date
}
hide-undated = { $n ->
    [one] Masquer { $n } document sans date
    [many] Masquer { $n } de documents sans date
   *[other] Masquer { $n } documents sans date
}
more-undated = { $n ->
    [one] et { $n } autre ; la liste de la grande chronologie les donne tous
    [many] et { $n } d’autres ; la liste de la grande chronologie les donne tous
   *[other] et { $n } autres ; la liste de la grande chronologie les donne tous
}
no-date-short = Aucune date dans le texte, ses métadonnées ni le nom du fichier.
dates-sort = { $n ->
    [one] { $n } date ; les en-têtes servent à trier
    [many] { $n } de dates ; les en-têtes servent à trier
   *[other] { $n } dates ; les en-têtes servent à trier
}
show-more-of = Afficher { $n } de plus, sur { $total }
list-date = Date
list-lane = Bande
list-what = Objet
list-basis = Fondement
list-source = Provenance
in-document = dans le document { $number }
event-date = date de l’événement
period-documents = { $n ->
    [one] { $n } document publié { $when }
    [many] { $n } de documents publiés { $when }
   *[other] { $n } documents publiés { $when }
}
period-documents-possible = { $n ->
    [one] { $n } document peut-être publié { $when }
    [many] { $n } de documents peut-être publiés { $when }
   *[other] { $n } documents peut-être publiés { $when }
}
period-documents-both = { $n ->
    [one] { $n } document publié { $when }
    [many] { $n } de documents publiés { $when }
   *[other] { $n } documents publiés { $when }
}, et { $possible ->
    [one] { $possible } possible
    [many] { $possible } possibles
   *[other] { $possible } possibles
}
period-moments = { $n ->
    [one] { $n } moment évoqué, situé { $when }
    [many] { $n } de moments évoqués, situés { $when }
   *[other] { $n } moments évoqués, situés { $when }
}
period-moments-possible = { $n ->
    [one] { $n } moment évoqué, peut-être situé { $when }
    [many] { $n } de moments évoqués, peut-être situés { $when }
   *[other] { $n } moments évoqués, peut-être situés { $when }
}
period-moments-both = { $n ->
    [one] { $n } moment évoqué, situé { $when }
    [many] { $n } de moments évoqués, situés { $when }
   *[other] { $n } moments évoqués, situés { $when }
}, et { $possible ->
    [one] { $possible } possible
    [many] { $possible } possibles
   *[other] { $possible } possibles
}
when-on = le { $day }
when-in-month = en { $month }
when-in-year = en { $year }
when-from-to = de { $first } à { $last }
card-event = { $n ->
    [one] { $words }, { $basis }, dans le document { $numbers }
    [many] { $words }, { $basis }, dans les documents { $numbers }
   *[other] { $words }, { $basis }, dans les documents { $numbers }
}
and-so-on = { $list }…
other-wordings = { $n ->
    [one] et { $n } autre formulation
    [many] et { $n } d’autres formulations
   *[other] et { $n } autres formulations
}
among-asked = { $n ->
    [one] { $n } répond à la recherche
    [many] { $n } répondent à la recherche
   *[other] { $n } répondent à la recherche
}
and-more = { $n ->
    [one] et { $n } autre
    [many] et { $n } d’autres
   *[other] et { $n } autres
}
with-basis = { $date }, { $basis }
mark-name = { $number } { $title }, { $date }, { $basis }
mark-uncertain = { $name }, date incertaine
moment-in = doc. { $numbers }
moment-words-in = { $words } · doc. { $numbers }
take-away = Exporter
picture-svg = Image (SVG)
picture-png = Image (PNG)
table-csv = Tableau (CSV)
timeline-caption = Au-dessus de la ligne, la publication des documents ; au-dessous, ce dont ils parlent. Traits sous un toit : l’un de ces jours ; barre : toute cette durée ; points pleins : d’après le texte.

grammar = Lire les dates : chaque document reçoit autant d’encre
grammar-day = Jour
grammar-day-means = un trait ferme ; point plein : d’après le texte
grammar-worked-out = Déduction
grammar-worked-out-means = anneau vide, et non plein
grammar-year = Année seule
grammar-year-means = l’un de ces traits
grammar-about = Vers
grammar-about-means = plus probable au milieu
grammar-lasting = Durée
grammar-lasting-means = plein : toute cette durée
grammar-open = Sans borne
grammar-open-means = après ou avant

## Trends

trends-head = Combien on en parle, et quand
trends-lead = Documents par an : plein quand la date est sûre, traits ouverts quand elle n’est que l’une des possibles. Une colonne ouvre ses documents.
# Caption of a picture of the trends.
trends-caption = Colonnes pleines : date sûre ; traits ouverts : jusqu’où peuvent aller les dates incertaines.
trends-few = { $n ->
    [0] Aucun document n’est daté ici. C’est trop peu pour dessiner une tendance. La chronologie montre chacun d’eux.
    [one] Seul { $n } document est daté ici. C’est trop peu pour dessiner une tendance. La chronologie montre chacun d’eux.
    [many] Seuls { $n } de documents sont datés ici. C’est trop peu pour dessiner une tendance. La chronologie montre chacun d’eux.
   *[other] Seuls { $n } documents sont datés ici. C’est trop peu pour dessiner une tendance. La chronologie montre chacun d’eux.
}
trends-compare = Comparer avec un mot ou un thème
trends-and = et avec un autre
what-is-asked = Objet de la recherche
what-is-counted = Ce qui est compté
passages = Passages
column-height = Hauteur des colonnes
number-of-documents = Nombre de documents
number-of-passages = Nombre de passages
share-of-documents = Part des documents de la période
share-of-words = Pour 1 000 mots de la période
trends-total = { $n ->
    [one] { $n } document en tout ; le tableau ci-dessous donne tous les nombres.
    [many] { $n } de documents en tout ; le tableau ci-dessous donne tous les nombres.
   *[other] { $n } documents en tout ; le tableau ci-dessous donne tous les nombres.
}
trends-no-passages = Il n’y a pas de passages à compter : choisissez un thème ou un mot.
same-as-table = La même chose en tableau
table-scrolls = Tableau, à faire défiler latéralement
trends-documents = Documents par période. Les parts portent sur tous les documents de la même période ; deux nombres donnent le minimum et le maximum que laissent possibles les dates peu sûres.
trends-passages = Passages par période, avec les documents où ils figurent. Entre parenthèses : pour 1 000 mots de la même période ; deux nombres donnent le minimum et le maximum que laissent possibles les dates peu sûres.
time = Période
certainly = { $n ->
    [one] { $n } sûr
    [many] { $n } sûrs
   *[other] { $n } sûrs
}
possibly = { $n ->
    [one] { $n } possible
    [many] { $n } possibles
   *[other] { $n } possibles
}
trends-opens = { $n ->
    [one] { $shown } : { $n } document publié { $when }, { $label }
    [many] { $shown } : { $n } de documents publiés { $when }, { $label }
   *[other] { $shown } : { $n } documents publiés { $when }, { $label }
}
passage-count = { $n ->
    [one] { $n } passage
    [many] { $n } de passages
   *[other] { $n } passages
}
passage-count-vague = { $n ->
    [one] { $least } à { $n } passage
    [many] { $least } à { $n } de passages
   *[other] { $least } à { $n } passages
}
least-to-most = { $least } à { $most }
percent = { $number } %
in-brackets = ({ $what })

## Dates in words

date-bce = { $year } av. J.-C.
date-ce = { $year } apr. J.-C.
date-year-only-short = { $date } (année seule)
date-year-only-long = { $date }, année seule
date-about-short = v. { $date }
date-about-long = vers { $date }
date-uncertain-short = { $date } ?
date-uncertain-long = { $date }, date incertaine
date-spring = printemps { $year }
date-summer = été { $year }
date-autumn = automne { $year }
date-winter = hiver { $year }
date-quarter-1 = 1er trimestre { $year }
date-quarter-2 = 2e trimestre { $year }
date-quarter-3 = 3e trimestre { $year }
date-quarter-4 = 4e trimestre { $year }
# Les tiers d’une année sont des quadrimestres (EDTF 37 à 39).
date-third-1 = 1er quadrimestre { $year }
date-third-2 = 2e quadrimestre { $year }
date-third-3 = 3e quadrimestre { $year }
date-half-1 = 1er semestre { $year }
date-half-2 = 2e semestre { $year }
date-part = { $year } (une partie)
date-decade = années { $year }
date-in-decade = des { $decade }
date-in-one-of = de l’une des années { $years }
date-years = { $first } à { $last }
date-between = entre { $first } et { $last }
date-from-short = depuis { $date }
date-from-long = depuis { $date }
date-from-end-unknown = depuis { $date }, fin inconnue
date-until = jusqu’à { $date }
date-until-start-unknown = jusqu’à { $date }, début inconnu
date-unknown = à une date inconnue
date-span-close = { $first }–{ $last }
date-span-short = { $first } – { $last }
date-span-long = { $first } – { $last }
date-or-later = { $date } ou plus tard
date-or-earlier = { $date } ou plus tôt
date-and-later = { $date } et plus tard
date-and-earlier = { $date } et plus tôt
date-list = { $before }, { $next }
date-list-or = { $before } ou { $last }
date-list-and = { $before } et { $last }
