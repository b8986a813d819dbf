//! Words that say nothing about what a text is about, by language.
//!
//! Function words and the commonest verbs and adverbs, gathered for this
//! purpose; folded as [`crate::words`] folds, without accents.

/// Small words of a language; those of English where a language has no list,
/// because foreign texts quote it most.
pub(super) fn of(language: &str) -> &'static [&'static str] {
    let primary = language.split(['-', '_']).next().unwrap_or("");
    LISTS.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(primary)).map_or(EN, |(_, words)| words)
}

const LISTS: [(&str, &[&str]); 10] = [
    ("en", EN),
    ("de", DE),
    ("fr", FR),
    ("es", ES),
    ("it", IT),
    ("pt", PT),
    ("nl", NL),
    ("sv", SV),
    ("da", DA),
    ("ru", RU),
];

#[rustfmt::skip]
const EN: &[&str] = &[
    "a", "about", "above", "according", "across", "actually", "added", "after", "again", "against", "ago", "all", "almost",
    "along", "already", "also", "although", "always", "am", "among", "an", "and", "another", "any", "anything", "are",
    "around", "as", "asked", "at", "away", "back", "be", "became", "because", "become", "been", "before", "began", "being",
    "below", "best", "better", "between", "both", "but", "by", "call", "called", "came", "can", "cannot", "cant", "case",
    "certain", "come", "could", "day", "days", "did", "didnt", "do", "does", "doesnt", "doing", "done", "dont", "down",
    "during", "each", "either", "else", "end", "enough", "etc", "even", "ever", "every", "example", "far", "few", "first",
    "following", "for", "found", "from", "further", "gave", "get", "give", "given", "go", "goes", "going", "got", "had",
    "has", "have", "having", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how", "however", "i", "if",
    "in", "indeed", "instead", "into", "is", "isnt", "it", "its", "itself", "just", "keep", "kept", "know", "known", "last",
    "later", "least", "less", "let", "like", "likely", "little", "long", "look", "made", "make", "makes", "making", "many",
    "may", "maybe", "me", "mean", "might", "more", "moreover", "most", "mr", "mrs", "ms", "much", "must", "my", "myself",
    "need", "neither", "never", "new", "next", "no", "none", "nor", "not", "nothing", "now", "of", "off", "often", "old",
    "on", "once", "one", "ones", "only", "onto", "or", "other", "others", "our", "ours", "out", "over", "own", "part",
    "per", "perhaps", "please", "put", "quite", "rather", "really", "s", "said", "same", "saw", "say", "says", "second",
    "see", "seem", "seemed", "seems", "seen", "set", "several", "shall", "she", "should", "show", "shown", "since", "so",
    "some", "something", "soon", "still", "such", "t", "take", "taken", "tell", "than", "that", "the", "their", "theirs",
    "them", "themselves", "then", "there", "therefore", "these", "they", "thing", "things", "this", "those", "though",
    "three", "through", "thus", "till", "time", "to", "today", "together", "told", "too", "took", "toward", "towards",
    "two", "under", "until", "up", "upon", "us", "use", "used", "uses", "using", "usually", "very", "via", "want", "was",
    "way", "ways", "we", "well", "went", "were", "what", "whatever", "when", "where", "whether", "which", "while", "who",
    "whole", "whom", "whose", "why", "will", "with", "within", "without", "would", "year", "years", "yes", "yet", "you",
    "your", "yours", "yourself",
];

#[rustfmt::skip]
const DE: &[&str] = &[
    "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "ander", "andere", "anderen", "auch",
    "auf", "aus", "bei", "beim", "bereits", "bin", "bis", "bist", "da", "dabei", "dadurch", "dafur", "dagegen", "daher",
    "damit", "dann", "daran", "darauf", "darf", "das", "dass", "davon", "dazu", "dein", "dem", "den", "denen", "denn",
    "der", "deren", "des", "dessen", "die", "dies", "diese", "diesem", "diesen", "dieser", "dieses", "doch", "dort", "du",
    "durch", "ebenso", "eher", "ein", "eine", "einem", "einen", "einer", "eines", "einige", "er", "es", "etwa", "etwas",
    "euch", "euer", "fast", "fur", "gegen", "geht", "gibt", "ging", "hab", "habe", "haben", "hat", "hatte", "hatten",
    "heute", "hier", "hin", "ich", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "im", "immer", "in",
    "indem", "ins", "ist", "ja", "jahr", "jahre", "jahren", "jede", "jedem", "jeden", "jeder", "jedes", "jedoch", "jene",
    "jetzt", "kann", "kein", "keine", "keinen", "kommt", "konnen", "konnte", "lassen", "machen", "macht", "mal", "man",
    "mehr", "mein", "meine", "mich", "mir", "mit", "muss", "mussen", "musste", "nach", "neben", "nein", "nicht", "nichts",
    "noch", "nun", "nur", "ob", "oder", "ohne", "sagt", "sagte", "schon", "sehr", "sei", "seien", "sein", "seine",
    "seinem", "seinen", "seiner", "seit", "selbst", "sich", "sie", "sind", "so", "soll", "sollen", "sollte", "sondern",
    "sonst", "soweit", "uber", "um", "und", "uns", "unser", "unter", "viel", "viele", "vom", "von", "vor", "wahrend",
    "war", "ware", "waren", "warum", "was", "weil", "weiter", "welche", "welcher", "wenn", "wer", "werde", "werden",
    "wie", "wieder", "will", "wir", "wird", "wo", "wollen", "worden", "wurde", "wurden", "zu", "zum", "zur", "zwar",
    "zwei", "zwischen",
];

#[rustfmt::skip]
const FR: &[&str] = &[
    "a", "ai", "ainsi", "alors", "apres", "as", "au", "aucun", "aucune", "aujourd", "aussi", "autre", "autres", "aux",
    "avait", "avant", "avec", "avoir", "avons", "bien", "c", "ca", "car", "ce", "cela", "celle", "celles", "celui", "cent",
    "ces", "cet", "cette", "ceux", "chaque", "chez", "comme", "comment", "contre", "d", "dans", "de", "deja", "depuis",
    "des", "deux", "dit", "doit", "donc", "dont", "du", "elle", "elles", "en", "encore", "entre", "est", "et", "etait",
    "ete", "etre", "eu", "eux", "fait", "faire", "font", "hui", "il", "ils", "j", "je", "jusqu", "l", "la", "le", "les",
    "leur", "leurs", "lors", "lorsque", "lui", "m", "ma", "mais", "me", "meme", "mes", "moi", "moins", "mon", "n", "ne",
    "ni", "non", "nos", "notre", "nous", "on", "ont", "ou", "par", "parce", "pas", "pendant", "peu", "peut", "plus",
    "plusieurs", "pour", "pourquoi", "puis", "qu", "quand", "que", "quel", "quelle", "quelles", "quels", "qui", "quoi",
    "s", "sa", "sans", "se", "selon", "sera", "ses", "si", "soit", "son", "sont", "sous", "sur", "t", "ta", "tandis",
    "te", "tous", "tout", "toute", "toutes", "tres", "trop", "tu", "un", "une", "vers", "voir", "vos", "votre", "vous", "y",
];

#[rustfmt::skip]
const ES: &[&str] = &[
    "a", "ademas", "al", "algo", "algunas", "algunos", "ante", "antes", "ano", "anos", "aqui", "asi", "aun", "aunque",
    "bajo", "bien", "cada", "casi", "como", "con", "contra", "cual", "cuando", "cuanto", "de", "debe", "del", "desde",
    "despues", "dijo", "donde", "dos", "durante", "e", "el", "ella", "ellas", "ellos", "en", "entonces", "entre", "era",
    "eran", "es", "esa", "esas", "ese", "eso", "esos", "esta", "estaba", "estado", "estan", "estar", "estas", "este",
    "esto", "estos", "fue", "fueron", "ha", "hace", "hacer", "hacia", "han", "hasta", "hay", "la", "las", "le", "les",
    "lo", "los", "luego", "mas", "me", "mi", "mientras", "misma", "mismo", "mucho", "muchos", "muy", "nada", "ni", "no",
    "nos", "nosotros", "nuestra", "nuestro", "o", "otra", "otras", "otro", "otros", "para", "parte", "pero", "poco",
    "por", "porque", "puede", "pueden", "pues", "que", "quien", "quienes", "se", "sea", "segun", "ser", "si", "sido",
    "sin", "sino", "sobre", "solo", "son", "su", "sus", "tal", "tambien", "tan", "tanto", "te", "tenia", "tiene",
    "tienen", "toda", "todas", "todo", "todos", "tras", "tu", "un", "una", "uno", "unos", "usted", "vez", "y", "ya", "yo",
];

#[rustfmt::skip]
const IT: &[&str] = &[
    "a", "agli", "ai", "al", "alla", "alle", "allo", "allora", "anche", "ancora", "anni", "anno", "avere", "aveva", "c",
    "che", "chi", "ci", "cio", "circa", "come", "con", "contro", "cosa", "cosi", "cui", "d", "da", "dagli", "dai", "dal",
    "dalla", "dalle", "degli", "dei", "del", "della", "delle", "dello", "dentro", "di", "dopo", "dove", "due", "e", "ed",
    "era", "erano", "essere", "fa", "fino", "fra", "gia", "gli", "ha", "hanno", "ho", "i", "il", "in", "io", "l", "la",
    "le", "lei", "li", "lo", "loro", "lui", "ma", "me", "mentre", "mi", "mia", "mio", "molto", "ne", "negli", "nei",
    "nel", "nella", "nelle", "nello", "no", "noi", "non", "nostra", "nostro", "o", "ogni", "ora", "per", "perche", "pero",
    "piu", "poi", "prima", "proprio", "puo", "qual", "quale", "quali", "quando", "quanto", "quella", "quelle", "quelli",
    "quello", "questa", "queste", "questi", "questo", "qui", "quindi", "sara", "se", "sempre", "senza", "si", "sia",
    "solo", "sono", "sopra", "sotto", "stata", "stato", "stesso", "su", "sua", "subito", "sue", "sugli", "sui", "sul",
    "sulla", "suo", "suoi", "tanto", "te", "ti", "tra", "tu", "tutta", "tutte", "tutti", "tutto", "un", "una", "uno",
    "vi", "voi",
];

#[rustfmt::skip]
const PT: &[&str] = &[
    "a", "acima", "agora", "ainda", "alem", "algum", "alguma", "ano", "anos", "ante", "antes", "ao", "aos", "apos",
    "aquela", "aquele", "aqui", "as", "assim", "ate", "bem", "cada", "com", "como", "contra", "da", "das", "de", "deles",
    "depois", "desde", "dessa", "desse", "desta", "deste", "deve", "disse", "do", "dois", "dos", "e", "ela", "elas",
    "ele", "eles", "em", "entao", "entre", "era", "essa", "essas", "esse", "esses", "esta", "estao", "estas", "este",
    "estes", "eu", "faz", "foi", "foram", "ha", "isso", "isto", "ja", "la", "lhe", "lhes", "mais", "mas", "me", "mesma",
    "mesmo", "meu", "minha", "muito", "muitos", "na", "nao", "nas", "nem", "nessa", "nesse", "nesta", "neste", "no",
    "nos", "nossa", "nosso", "num", "numa", "o", "onde", "os", "ou", "outra", "outras", "outro", "outros", "para", "pela",
    "pelas", "pelo", "pelos", "pode", "podem", "por", "porque", "pouco", "qual", "quando", "quanto", "que", "quem", "se",
    "seja", "sem", "sempre", "sendo", "ser", "seu", "seus", "sido", "so", "sob", "sobre", "sua", "suas", "tambem", "tao",
    "tem", "ter", "teve", "toda", "todas", "todo", "todos", "tudo", "um", "uma", "vez", "voce",
];

#[rustfmt::skip]
const NL: &[&str] = &[
    "aan", "af", "al", "alle", "alleen", "alles", "als", "altijd", "andere", "ben", "bij", "daar", "dan", "dat", "de",
    "der", "deze", "die", "dit", "doch", "doen", "door", "dus", "een", "eens", "eerste", "elke", "en", "er", "ge",
    "geen", "gaan", "gaat", "geweest", "haar", "had", "hadden", "heb", "hebben", "heeft", "hem", "het", "hier", "hij",
    "hoe", "hun", "iets", "ik", "in", "is", "ja", "jaar", "je", "jij", "kan", "komt", "kon", "kunnen", "maar", "maken",
    "me", "meer", "men", "met", "mij", "mijn", "moet", "moeten", "na", "naar", "niet", "niets", "nog", "nu", "of", "om",
    "omdat", "ons", "onze", "ook", "op", "over", "reeds", "te", "tegen", "ten", "ter", "terwijl", "toch", "toen", "tot",
    "tussen", "twee", "u", "uit", "uw", "van", "veel", "voor", "waar", "want", "waren", "was", "wat", "we", "wel", "werd",
    "werden", "wie", "wij", "wil", "worden", "wordt", "zal", "ze", "zegt", "zei", "zelf", "zich", "zij", "zijn", "zo",
    "zonder", "zou", "zouden",
];

#[rustfmt::skip]
const SV: &[&str] = &[
    "all", "alla", "allt", "an", "andra", "annan", "ar", "att", "av", "bara", "bland", "blev", "bli", "blir", "blivit",
    "da", "dar", "de", "dem", "den", "denna", "deras", "dess", "dessa", "det", "detta", "dig", "din", "dock", "du", "efter",
    "eller", "en", "er", "ett", "fick", "finns", "for", "fore", "fran", "ga", "genom", "ha", "hade", "han", "hans", "har",
    "henne", "hennes", "hon", "honom", "hur", "i", "icke", "ingen", "inget", "inom", "inte", "ja", "jag", "kan", "kom",
    "kommer", "kunde", "kunna", "man", "med", "mellan", "men", "mer", "mig", "min", "mina", "mot", "mycket", "nagon",
    "nagot", "nagra", "nar", "ni", "nu", "nya", "och", "ocksa", "om", "oss", "over", "pa", "redan", "sa", "sade", "samma",
    "samt", "sedan", "sig", "sin", "sina", "ska", "skall", "skulle", "som", "stora", "till", "under", "upp", "ut", "utan",
    "vad", "var", "vara", "varit", "vart", "vi", "vid", "vilka", "vilken", "vill",
];

#[rustfmt::skip]
const DA: &[&str] = &[
    "ad", "af", "alle", "alt", "anden", "andre", "at", "bare", "blandt", "blev", "blive", "bliver", "da", "de", "dem",
    "den", "denne", "der", "deres", "det", "dette", "dig", "din", "disse", "dog", "du", "efter", "eller", "en", "end",
    "er", "et", "for", "fra", "fik", "gennem", "ham", "han", "hans", "har", "havde", "have", "hende", "hendes", "her",
    "hos", "hun", "hvad", "hvis", "hvor", "i", "ikke", "ind", "ingen", "ja", "jeg", "kan", "kom", "kommer", "kun",
    "kunne", "man", "mange", "med", "meget", "mellem", "men", "mere", "mig", "min", "mod", "noget", "nogle", "nar", "nu",
    "ny", "nye", "og", "ogsa", "om", "op", "os", "over", "pa", "sagde", "samme", "selv", "siger", "sig", "sin", "sine",
    "skal", "skulle", "som", "sa", "siden", "til", "to", "ud", "uden", "under", "var", "ved", "vi", "vil", "ville",
    "vaere", "vaeret",
];

#[rustfmt::skip]
const RU: &[&str] = &[
    "а", "без", "более", "будет", "будто", "бы", "был", "была", "были", "было", "быть", "в", "вам", "вас", "ведь", "весь",
    "во", "вот", "впрочем", "все", "всегда", "всего", "всех", "всю", "вы", "где", "год", "года", "году", "да", "даже",
    "два", "для", "до", "другои", "его", "ее", "еи", "ему", "если", "есть", "еще", "ж", "же", "за", "зачем", "здесь", "и",
    "из", "или", "им", "иногда", "их", "к", "каждыи", "как", "какая", "какои", "когда", "конечно", "которая", "которого",
    "которые", "которыи", "которых", "кто", "куда", "ли", "лучше", "между", "меня", "мне", "много", "может", "можно",
    "мои", "моя", "мы", "на", "над", "надо", "наконец", "нас", "не", "него", "нее", "неи", "нельзя", "нет", "ни", "них",
    "ничего", "но", "ну", "о", "об", "один", "он", "она", "они", "оно", "от", "очень", "перед", "по", "под", "после",
    "потом", "потому", "почти", "при", "про", "раз", "разве", "с", "сам", "свое", "свои", "своих", "свою", "себе", "себя",
    "сеичас", "со", "так", "также", "такои", "там", "тебя", "тем", "теперь", "то", "тогда", "того", "тоже", "только",
    "том", "тот", "три", "тут", "ты", "у", "уж", "уже", "хорошо", "хоть", "чего", "чем", "через", "что", "чтоб", "чтобы",
    "чуть", "эта", "эти", "этих", "это", "этого", "этои", "этом", "этот", "эту", "я",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_folded_as_words_are() {
        for (tag, words) in LISTS {
            for word in words {
                let known = crate::words::Words::of_str(word);
                assert_eq!((known.len(), known.folded(0)), (1, *word), "{tag}");
            }
        }
        assert!(of("de-AT").contains(&"nicht"));
        assert!(of("zz").contains(&"the"));
    }
}
