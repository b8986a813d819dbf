### Toutes les phrases que lit celui qui ajoute des documents à la page, en français.
### La manière d’écrire messages et commentaires, et le glossaire, sont en tête de
### `page.ftl` ; ses messages en date- servent aussi ici.
###
### Ces messages entrent dans du HTML : ni inférieur, ni esperluette, ni guillemet droit.

act-on = { $name } : { $what }
act-with = { $name } : { $what }
cell-name = { $column }, { $row }

## Bringing files

title = Apportez vos propres documents
lead = Déposez ici des fichiers texte, Markdown, HTML, Word, EPUB ou CSV, une archive zip, un dossier entier ou un fichier enregistré ici. Le PDF n’est lu qu’en ligne de commande : enregistrez d’abord son texte.
choose-files = Choisir des fichiers
choose-folder = Choisir un dossier
paste = Coller un texte ou un tableau
pasted-text = Texte d’un document, ou lignes copiées d’un tableur
add-pasted = Ajouter ce texte
stays = Vos fichiers restent sur cette machine.
stays-more = Ils sont lus dans cette page. Rien n’est envoyé, et rien n’est gardé après sa fermeture, sauf si vous l’enregistrez ou le demandez.
together = { $n ->
    [1] Avec le document déjà présent
    [one] Avec le { $n } document déjà présent
    [many] Avec les { $n } de documents déjà présents
   *[other] Avec les { $n } documents déjà présents
}
start-bring = Apporter des documents.
start-bring-how = Choisissez des fichiers ou un dossier, ou déposez-les n’importe où sur cette page. Chacun est listé ici avec ce qui en a été compris.
start-care = Les préparer.
start-care-how = Corrigez titres et dates dans un tableau, signalez l’habillage des pages et notez ce que vos thèmes recherchent.
start-look = Les parcourir.
start-look-how = Cherchez, filtrez par thème, suivez la chronologie et lisez, avant tout enregistrement.
start-save = Enregistrer.
start-save-how = Un seul fichier HTML à envoyer, à publier ou à conserver. Il s’ouvre sans connexion, et peut être rouvert ici et modifié.
sample = Essayer avec un exemple
framed = Cette page se trouve à l’intérieur d’une autre, qui peut l’empêcher d’enregistrer. Pour plus de sûreté, ouvrez-la seule.

## The list of files

no-files = Aucun fichier choisi
no-files-more = Chaque fichier est listé ici avec ce qui en a été compris, et ce qu’il faut faire en cas de problème.
progress = { $n ->
    [one] { $done } fichier lu sur { $n }
    [many] Fichiers lus : { $done } sur { $n }
   *[other] Fichiers lus : { $done } sur { $n }
}
problems = { $n ->
    [1] 1 problème, qui n’arrête pas le reste
    [one] { $n } problème, qui n’arrête pas le reste
    [many] { $n } de problèmes, qui n’arrêtent pas le reste
   *[other] { $n } problèmes, qui n’arrêtent pas le reste
}
announced = { $progress }.
announced-problems = { $n ->
    [one] { $progress }, { $n } problème.
    [many] { $progress }, { $n } de problèmes.
   *[other] { $progress }, { $n } problèmes.
}
state-waiting = en attente
state-reading = lecture
state-unread = non lu
state-aside = pas un document
reading-percent = lecture, { $percent } %
read-words = { $n ->
    [one] lu, { $n } mot
    [many] lu, { $n } de mots
   *[other] lu, { $n } mots
}
documents = { $n ->
    [one] { $n } document
    [many] { $n } de documents
   *[other] { $n } documents
}
more-files = { $n ->
    [one] et { $n } autre fichier sans problème
    [many] et { $n } d’autres fichiers sans problème
   *[other] et { $n } autres fichiers sans problème
}
seconds-few = Encore quelques secondes.
seconds-left = { $n ->
    [one] Encore { $n } seconde environ.
    [many] Encore { $n } de secondes environ.
   *[other] Encore { $n } secondes environ.
}
minutes-left = { $n ->
    [one] Encore { $n } minute environ.
    [many] Encore { $n } de minutes environ.
   *[other] Encore { $n } minutes environ.
}
stop = Arrêter la lecture
stopped = Lecture arrêtée ; ce qui a été lu est ici.
understanding = Comparaison de ce qui a été lu
saving = Assemblage du fichier
leave-out = Écarter
problem-line = Ligne { $line } : { $message }
undated = sans date
own-settings = Titre, thèmes et réglages de la collection
own-register = Titres, dates et sources des documents
own-marks = Décisions sur les passages
dated-curated = { $date }, d’après documents.csv
dated-metadata = { $date }, d’après les métadonnées
dated-filename = { $date }, d’après le nom du fichier
dated-stated = { $date }, d’après le texte
dated-inferred = { $date }, par déduction

## What is wrong with a file

problem-encoding = Encodage supposé
problem-letters = Lettres perdues
problem-no-text = Pas de texte
problem-not-read = Non lu
problem-too-large = Trop grand
problem-twice = En double
problem-replaced = Remplacé
problem-table = Tableau
problem-rows = Lignes en trop
problem-date = Date non comprise
problem-head = En-tête du fichier
problem-full-text = Texte intégral manquant
problem-rule = Règle écartée
problem-mark = Marque écartée
problem-theme = Thème
problem-setting = Réglage
problem-note = Note
unreadable = Le navigateur n’a pas pu lire ce fichier. Il a pu être déplacé, modifié ou verrouillé entre-temps. Choisissez-le de nouveau.
unreadable-kept = Ce qui en avait été lu auparavant est toujours ici.
folder-unreadable = Le navigateur n’a pas ouvert le dossier déposé. Utilisez « Choisir un dossier ».
too-large = Ce fichier dépasse 256 Mo. Scindez-le, ou retirez-en ce que personne ne lira.
same-again = Ce même fichier était déjà ici ; un seul exemplaire est gardé.
replaced = Ce fichier a pris la place de celui du même nom qui était ici.
twin = Ce fichier est identique à « { $path } ». Les deux sont gardés ; écartez l’un d’eux.

## Saving

name = Titre
description = Description
rights = Droits : qui peut l’utiliser, et comment
language = Langue de la collection, par exemple en, de ou fr
may-add = Les lecteurs peuvent y ajouter des documents
save = Enregistrer en un seul fichier
save-ready = Enregistrer ce qui est prêt
look = Les parcourir
save-zip = Enregistrer les fichiers en zip
start-anew = Tout recommencer
start-anew-sure = Retirer de cette page tous les fichiers et toutes les décisions ? Ce qui a été enregistré le reste ; le reste est perdu.
start-anew-yes = Oui, tout recommencer
start-anew-no = Non, les garder
begun-anew = Tous les fichiers ont été retirés.
untitled = Documents
save-nothing = Ajoutez d’abord un document.
save-note = { $n ->
    [one] Un fichier HTML avec cette page et { $n } document. Il s’ouvre sans connexion.
    [many] Un fichier HTML avec cette page et { $n } de documents. Il s’ouvre sans connexion.
   *[other] Un fichier HTML avec cette page et { $n } documents. Il s’ouvre sans connexion.
}
save-waiting = { $n ->
    [one] { $n } fichier est encore en cours de lecture.
    [many] { $n } de fichiers sont encore en cours de lecture.
   *[other] { $n } fichiers sont encore en cours de lecture.
}
save-unread = { $n ->
    [one] { $n } fichier n’a pas pu être lu.
    [many] { $n } de fichiers n’ont pas pu être lus.
   *[other] { $n } fichiers n’ont pas pu être lus.
}
saved = Enregistré : { $name }, { $size }.
size-bytes = { $n ->
    [one] { $n } octet
    [many] { $n } d’octets
   *[other] { $n } octets
}
size-kilobytes = { $size } ko
size-megabytes = { $size } Mo
too-many = Il y a plus de fichiers que n’en contient un zip. Enregistrez la page en un seul fichier.
cannot-copy-itself = Cette page ne peut pas se copier elle-même : { $reason }. Procurez-vous de nouveau le fichier.
nothing-to-save = Il n’y a pas encore de document lisible. Ajoutez-en un d’abord.
settings-broken = archivolt.toml est trop abîmé pour être modifié ici ; il a été laissé tel quel. Corrigez-le, puis apportez-le de nouveau.

## Work kept in the browser

keep-work = Garder mon travail non enregistré dans ce navigateur
keep-work-more = Vos documents sont alors écrits dans le stockage propre à ce navigateur, sur cette machine, où d’autres utilisateurs pourraient les trouver. Ils en sont retirés si vous décochez cette case, enregistrez ou recommencez.
keep-refused = Ce navigateur ne laisse rien garder ici à la page. Enregistrez votre travail avant de la quitter.
keep-full = Ce navigateur n’a pas assez de place. Ce qu’il gardait déjà est toujours là ; enregistrez votre travail avant de quitter la page.
work-lost = La partie qui lit les documents s’est arrêtée, sans doute faute de mémoire. Rechargez la page, et apportez moins de documents à la fois.
work-lost-kept = Ce qui était gardé dans ce navigateur s’y trouve toujours et sera alors proposé.
stopped-head = La lecture s’est arrêtée
kept-head = Travail non enregistré
kept-damaged = Le travail gardé n’est plus lisible.
kept = Le travail d’une visite précédente est gardé dans ce navigateur ({ $size }).
take-up = Le reprendre
throw-away = Le jeter

## Looking after documents

care = Préparer les documents
table = Les documents
table-help = Modifiez une cellule et appuyez sur Entrée ; les flèches montent et descendent. Des lignes copiées d’un tableur peuvent être collées dans une cellule. Une cellule vide montre ce que dit le document lui-même. Les thèmes sont séparés par des points-virgules.
column-file = Fichier
column-title = Titre
column-date = Date
column-publisher = Éditeur
column-kind = Type
column-themes = Thèmes
column-more = Plus
lines = Lignes et passages
of-a-table = À modifier dans son propre tableau
undo = Annuler
redo = Rétablir
rows-before = Lignes précédentes
rows-after = Lignes suivantes
range = { $first } à { $last } sur { $n }
understood-date = { $date } ({ $edtf })
empty-date = Vide : la date que donne le document lui-même.
dates-help = Ce n’est pas une date. Essayez 2016, July 2016, 1 Jul 2016, about 1920, before 1914, between 1914 and 1918, 1920s ou unknown.
no-date = « { $typed } » n’a pas été retenu. Ce n’est pas une date. Essayez 2016, July 2016, 1 Jul 2016, about 1920, before 1914, between 1914 and 1918, 1920s ou unknown.
no-theme = Le thème « { $name } » n’existe pas ; rien n’a été modifié. Inscrivez-le d’abord dans la grille de codage.

## To be decided

doubts = À trancher
no-doubts = Aucune date n’a été devinée, et aucun document n’en répète un autre.
undated-but = Sans date. Le texte évoque ces dates :
take-date = Dater : { $date }
not-this-date = Pas cette date : inconnue
none-of-them = Aucune d’elles
keep-both = Garder les deux
keep-both-of = Garder les deux : { $a }, { $b }
same-text = Leur texte est identique, ou presque.
shared = { $n ->
    [one] Ils ont { $n } mot de suite en commun : « { $quoted } »
    [many] Ils ont { $n } de mots de suite en commun : « { $quoted } »
   *[other] Ils ont { $n } mots de suite en commun : « { $quoted } »
}
evidence = { $words } ({ $note })
more-doubts = { $n ->
    [one] et { $n } autre une fois ceux-ci tranchés
    [many] et { $n } d’autres une fois ceux-ci tranchés
   *[other] et { $n } autres une fois ceux-ci tranchés
}
suggest-themes = Proposer des thèmes d’après les mots
no-topics = Aucun thème n’est proposé. Il faut au moins 30 documents pour en trouver.
take-theme = Retenir ce thème
refuse = Non

## Lines of a document

lines-head = Lignes et passages d’un document
lines-none = Choisissez « Lignes et passages » à côté d’un document ci-dessus.
lines-help = L’habillage de la page (menus, accroches, commentaires) n’est ni recherché ni compté. Signalez où il a été pris pour du texte, ou l’inverse.
lines-cut = Seuls les 400 premiers paragraphes sont listés.
class-body = Texte
class-title = Titre
class-meta = Sur le texte
class-furniture = Habillage
mark-body = C’est du texte
mark-furniture = C’est de l’habillage
by-hand = marqué à la main
by-rule = trouvé par { $rule }
take-back = Retirer la marque
not-this-theme = Pas ce thème

## The codebook

codebook = La grille de codage
codebook-help = Un thème a des règles, une par ligne : un mot, « une expression » entre guillemets, sécur* pour toutes les terminaisons. Ce qu’elles trouvent s’affiche à mesure que vous écrivez.
edit = Modifier
new-theme = Nouveau thème
theme-label = Nom du thème
theme-definition = Ce qu’il désigne
theme-include = Règles : ce qui en relève
theme-exclude = Règles : ce qui n’en relève pas, malgré les apparences
keep-theme = Inscrire dans la grille
drop-theme = Retirer de la grille
theme-needs-label = Donnez d’abord un nom au thème.
finds-nothing = Il ne trouve encore rien.
finds = { $passages ->
    [one] Il trouve { $passages } passage
    [many] Il trouve { $passages } de passages
   *[other] Il trouve { $passages } passages
} dans { $documents ->
    [one] { $documents } document.
    [many] { $documents } de documents.
   *[other] { $documents } documents.
}
finds-cut = { $passages ->
    [one] Il trouve { $passages } passage
    [many] Il trouve { $passages } de passages
   *[other] Il trouve { $passages } passages
} dans { $documents ->
    [one] { $documents } document parmi les 2 000 premiers.
    [many] { $documents } de documents parmi les 2 000 premiers.
   *[other] { $documents } documents parmi les 2 000 premiers.
}

## What was done, for undoing it

did-body = ligne classée comme texte
did-furniture = ligne classée comme habillage
did-refuse = passage refusé
did-drop-theme = thème retiré
did-title = titre de { $file }
did-date = date de { $file }
did-publisher = éditeur de { $file }
did-kind = type de { $file }
did-themes = thèmes de { $file }
did-paste = { $n ->
    [one] { $n } cellule collée
    [many] { $n } de cellules collées
   *[other] { $n } cellules collées
}
did-theme = thème { $label }
did-remove = { $path } écarté
did = Modifié : { $what }.
undone = Annulé : { $what }.
redone = Rétabli : { $what }.
