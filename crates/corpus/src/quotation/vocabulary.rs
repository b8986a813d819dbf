//! Words that tell who speaks, folded. Every list is sorted, because it is
//! searched by halving.

/// Verbs of saying, folded. Forms that are as often nouns, such as *states*,
/// are left out.
#[rustfmt::skip]
pub(super) const SAYING: [&str; 96] = [
    "according", "added", "adds", "affirme", "affirmed", "affirms", "afirmo", "announced", "announces", "answered",
    "argued", "argues", "asked", "asks", "asserted", "asserts", "betonte", "branded", "claimed", "commented",
    "complained", "conceded", "concluded", "condemned", "confirmed", "cried", "declare", "declared", "declares",
    "declaro", "demanded", "denounced", "dijo", "dit", "emphasised", "emphasises", "emphasized", "emphasizes",
    "erklarte", "explained", "explains", "explique", "exposed", "expressed", "insisted", "insists", "joked", "meinte",
    "noted", "observed", "observes", "pledged", "pointed", "proclaimed", "promised", "proposed", "proposes",
    "protested", "quoted", "recalled", "reiterated", "reiterates", "remarked", "replied", "replies", "responded",
    "sagt", "sagte", "said", "says", "schrieb", "shouted", "spoke", "stated", "stressed", "stresses", "suggested",
    "suggests", "tells", "told", "tweeted", "underlined", "underlines", "underscored", "urged", "urges", "vowed",
    "vows", "wanted", "warned", "warns", "warnte", "whispered", "writes", "wrote", "yelled",
];

/// Verbs that name what is in quotation marks; they tell whose words they are,
/// not that somebody spoke.
#[rustfmt::skip]
pub(super) const NAMING: [&str; 12] = [
    "berated", "called", "calls", "characterised", "characterized", "described", "describes", "dubbed", "dubs",
    "labelled", "labels", "termed",
];

/// Words that may stand between a subject and its verb.
#[rustfmt::skip]
pub(super) const BETWEEN: [&str; 34] = [
    "also", "earlier", "friday", "further", "had", "has", "have", "himself", "is", "later", "monday", "now", "often",
    "on", "once", "only", "publicly", "recently", "repeatedly", "reported", "reportedly", "saturday", "still",
    "strongly", "sunday", "then", "thursday", "to", "today", "tuesday", "was", "wednesday", "who", "yesterday",
];

/// Words with a capital that begin sentences and are no names.
#[rustfmt::skip]
pub(super) const NO_NAMES: [&str; 57] = [
    "a", "after", "all", "although", "an", "and", "another", "april", "as", "at", "august", "because", "before",
    "but", "by", "december", "during", "each", "every", "february", "for", "friday", "from", "here", "his", "however",
    "i", "if", "in", "january", "july", "june", "march", "may", "monday", "no", "not", "november", "october", "on",
    "saturday", "september", "since", "so", "some", "sunday", "that", "the", "there", "this", "thursday", "tuesday",
    "we", "wednesday", "what", "when", "while",
];

/// Roles that speak without a name.
#[rustfmt::skip]
pub(super) const ROLES: [&str; 32] = [
    "activist", "adviser", "agency", "ambassador", "analyst", "author", "chairman", "commentary", "company", "critic",
    "diplomat", "director", "editorial", "embassy", "expert", "foundation", "government", "journalist", "leader",
    "minister", "ministry", "newspaper", "official", "paper", "president", "report", "source", "speaker", "spokesman",
    "spokesperson", "spokeswoman", "statement",
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_lists_are_sorted() {
        for list in [&super::SAYING[..], &super::NAMING, &super::BETWEEN, &super::NO_NAMES, &super::ROLES] {
            assert!(list.is_sorted());
        }
    }
}
