//! Short lines that saved pages carry and articles do not, in the languages
//! that such pages are commonly written in.

use std::sync::OnceLock;

use crate::ordered::BTreeMap;

/// What a line that stands by itself says about its place in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// A button, a menu entry, a mark for advertising.
    Furniture,
    /// The heading of other stories or of comments: the article is over.
    End,
    /// What kind of document it is: "Sponsored article".
    Kind,
}

/// Buttons, menu entries and the like.
#[rustfmt::skip]
const FURNITURE: &[&str] = &[
    // English
    "share", "share this", "share this article", "share this story", "share this page", "share this post", "shares",
    "share article",
    "share on facebook", "share on twitter", "share on x", "share via email", "tweet", "print", "print this page",
    "email", "e-mail",
    "email this", "copy link", "save", "save article", "bookmark", "listen", "listen to this article", "facebook",
    "twitter",
    "whatsapp", "linkedin", "telegram", "pinterest", "instagram", "youtube", "rss", "advertisement",
    "advertisements",
    "advertisement continue reading below", "story continues below", "story continues below advertisement",
    "sponsored links", "ad",
    "ads", "skip to content", "skip to main content", "skip to navigation", "menu", "main menu", "navigation",
    "home", "search",
    "search form", "log in", "login", "sign in", "sign up", "register", "my account", "subscribe", "subscribe now",
    "subscribe to our newsletter", "newsletter", "sign up for our newsletter", "you are here", "back to top",
    "top of page",
    "read more", "continue reading", "read original", "read full article", "view all", "see all", "show more",
    "load more", "close",
    "next", "previous", "next article", "previous article", "older posts", "newer posts", "photos", "photo gallery",
    "gallery",
    "videos", "watch live", "live", "follow us", "follow us on", "cookie settings", "cookie policy",
    "accept all cookies",
    "accept cookies", "accept all", "we use cookies", "privacy policy", "terms of use", "terms of service",
    "terms and conditions",
    "contact us", "contact", "about us", "sitemap", "site map", "all rights reserved", "loading", "font size",
    "text size",
    "breaking news", "download our app", "advertise with us", "tags", "filed under", "breadcrumb", "breadcrumbs",
    "toggle navigation",
    // German
    "teilen", "artikel teilen", "drucken", "anzeige", "werbung", "menü", "startseite", "suche", "suchen", "anmelden",
    "einloggen",
    "abonnieren", "weiterlesen", "mehr lesen", "zum inhalt springen", "zum inhalt", "sie sind hier", "nach oben",
    "impressum",
    "datenschutz", "merken", "zurück", "weiter", "schließen", "folgen sie uns",
    // French
    "partager", "partager cet article", "imprimer", "publicité", "accueil", "rechercher", "recherche", "s'abonner",
    "se connecter",
    "lire la suite", "vous êtes ici", "haut de page", "retour en haut", "aller au contenu", "mentions légales",
    "fermer", "suivez-nous",
    // Spanish
    "compartir", "imprimir", "publicidad", "inicio", "buscar", "suscríbete", "suscribirse", "iniciar sesión",
    "leer más",
    "seguir leyendo", "usted está aquí", "volver arriba", "aviso legal", "síguenos", "cerrar",
    // Italian
    "condividi", "stampa", "pubblicità", "cerca", "abbonati", "accedi", "leggi tutto", "continua a leggere",
    "torna su", "chiudi", "seguici",
    // Portuguese
    "compartilhar", "compartilhe", "partilhar", "publicidade", "início", "pesquisar", "assine", "entrar",
    "leia mais", "continuar lendo",
    "você está aqui", "voltar ao topo", "fechar",
    // Dutch
    "delen", "deel dit artikel", "afdrukken", "advertentie", "zoeken", "abonneren", "inloggen", "lees meer",
    "lees verder", "u bent hier",
    "naar boven", "sluiten", "volg ons",
    // Swedish, Danish, Norwegian, Polish, Turkish
    "dela", "annons", "sök", "logga in", "läs mer", "del", "annonce", "søg", "læs mere", "annonse", "søk", "les mer",
    "udostępnij",
    "reklama", "szukaj", "zaloguj się", "czytaj dalej", "paylaş", "reklam", "ara", "giriş yap", "devamını oku",
    "ana sayfa",
    // Russian, Ukrainian
    "поделиться", "реклама", "печать", "распечатать", "главная", "поиск", "войти", "подписаться", "читать далее",
    "вы здесь", "наверх",
    "меню", "поділитися", "головна", "пошук", "читати далі",
    // Chinese, Japanese, Korean
    "分享", "分享到", "广告", "廣告", "打印", "首页", "首頁", "搜索", "登录", "注册", "订阅", "阅读更多", "您的位置", "返回顶部", "シェア", "シェアする",
    "広告", "印刷", "ホーム", "検索", "ログイン", "続きを読む", "メニュー", "공유", "공유하기", "광고", "인쇄", "홈", "검색", "로그인", "더 보기",
    // Arabic, Persian, Hebrew
    "مشاركة", "شارك", "إعلان", "طباعة", "الرئيسية", "بحث", "اشترك", "اقرأ المزيد", "أنت هنا", "اشتراک گذاری",
    "تبلیغات", "جستجو", "שתף", "פרסומת", "חיפוש",
];

/// Headings of other stories, or of comments.
#[rustfmt::skip]
const END: &[&str] = &[
    // English
    "more articles", "more stories", "more news", "more posts", "related stories", "related articles",
    "related posts", "related news",
    "related content", "related links", "related topics", "related coverage", "related reading", "related",
    "you may also like", "you might also like",
    "you may also be interested in", "recommended", "recommended for you", "recommended stories",
    "recommended reading", "read next",
    "up next", "what to read next", "most read", "most popular", "most viewed", "popular posts", "popular stories",
    "trending",
    "trending now", "trending stories", "latest news", "latest stories", "latest articles", "latest posts",
    "recent posts", "also read", "read also",
    "see also on this site", "leave a reply", "leave a comment", "leave your comment", "post a comment",
    "add a comment",
    "write a comment", "join the conversation", "comments", "comment", "no comments", "reader comments",
    "editor's picks", "editors' picks",
    "don't miss", "top stories", "other stories", "other news", "in other news", "from our partners",
    "around the web", "from the web",
    "more in this section", "in this section",
    // German
    "mehr zum thema", "zum thema", "weitere artikel", "weitere meldungen", "weitere nachrichten",
    "verwandte artikel", "ähnliche artikel",
    "ähnliche beiträge", "das könnte sie auch interessieren", "das könnte dich auch interessieren", "meistgelesen",
    "meistgelesene artikel",
    "lesen sie auch", "kommentare", "kommentar schreiben", "schreiben sie einen kommentar",
    "schreibe einen kommentar",
    // French
    "à lire aussi", "lire aussi", "sur le même sujet", "articles similaires", "articles liés", "articles connexes",
    "dans la même rubrique",
    "les plus lus", "commentaires", "laisser un commentaire", "laissez un commentaire", "vous aimerez aussi",
    // Spanish
    "noticias relacionadas", "artículos relacionados", "relacionados", "más noticias", "más artículos",
    "te puede interesar",
    "también te puede interesar", "lo más leído", "lo más visto", "comentarios", "deja un comentario",
    "deja una respuesta", "lea también",
    // Italian
    "leggi anche", "articoli correlati", "notizie correlate", "potrebbe interessarti", "i più letti", "commenti",
    "lascia un commento",
    // Portuguese
    "leia também", "notícias relacionadas", "artigos relacionados", "veja também", "mais lidas", "comentários",
    "deixe um comentário", "deixe uma resposta",
    // Dutch
    "lees ook", "gerelateerde artikelen", "gerelateerd", "meest gelezen", "meer nieuws", "reacties", "reageer",
    "laat een reactie achter",
    // Swedish, Danish, Norwegian, Polish, Turkish
    "läs också", "läs även", "relaterade artiklar", "mest läst", "læs også", "les også", "mest lest",
    "przeczytaj także", "zobacz także", "powiązane artykuły",
    "komentarze", "ilgili haberler", "yorumlar",
    // Russian, Ukrainian
    "читайте также", "похожие статьи", "похожие материалы", "по теме", "материалы по теме", "другие новости",
    "самое читаемое", "комментарии",
    "оставить комментарий", "читайте також", "коментарі",
    // Chinese, Japanese, Korean
    "相关新闻", "相关阅读", "相关文章", "相關新聞", "推荐阅读", "延伸阅读", "热门", "热门新闻", "评论", "发表评论", "更多新闻", "関連記事", "おすすめ記事",
    "あわせて読みたい", "人気記事", "コメント", "コメントを残す", "관련 기사", "관련기사", "많이 본 뉴스", "댓글",
    // Arabic, Persian, Hebrew
    "اقرأ أيضا", "اقرأ أيضاً", "مواضيع ذات صلة", "أخبار ذات صلة", "الأكثر قراءة", "تعليقات", "التعليقات",
    "اترك تعليقا", "اترك تعليقاً", "مطالب مرتبط", "כתבות נוספות",
];

/// Beginnings of headings of other stories; a name follows.
#[rustfmt::skip]
const END_BEGINNINGS: &[&str] = &[
    "more from ", "more on ", "more in ", "more about ", "more stories from ", "more news from ", "related to ",
    "latest from ", "also from ", "also in ",
    "mehr von ", "mehr aus ", "mehr zu ", "plus de ", "más de ", "más sobre ", "altro da ", "mais de ",
    "mais sobre ", "meer van ", "meer over ", "ещё от ", "еще от ",
    "see more ",
];

/// Words by which a page says what kind of document it holds.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "sponsored article", "sponsored post", "sponsored content", "sponsored story", "sponsored", "sponsored feature",
    "paid content", "paid post",
    "paid for by", "paid advertisement", "paid partnership", "partner content", "brand content", "branded content",
    "advertorial", "advertising feature",
    "press release", "news release", "media release", "press statement", "for immediate release", "press briefing",
    "opinion", "op-ed", "editorial",
    "commentary", "guest column", "column", "analysis", "news analysis", "interview", "letter to the editor",
    "letters to the editor", "speech",
    "book review", "obituary", "fact check", "fact sheet", "open letter", "communiqué", "joint statement",
    "transcript", "white paper", "report",
    "pressemitteilung", "kommentar", "leitartikel", "gastbeitrag", "meinung", "interview mit",
    "communiqué de presse", "éditorial", "tribune", "point de vue",
    "contenu sponsorisé", "nota de prensa", "comunicado de prensa", "opinión", "entrevista", "contenido patrocinado",
    "comunicato stampa",
    "opinione", "intervista", "contenuto sponsorizzato", "comunicado de imprensa", "opinião", "conteúdo patrocinado",
    "persbericht", "opinie",
    "gesponsord", "пресс-релиз", "мнение", "интервью", "на правах рекламы", "社论", "评论员文章", "专访", "プレスリリース", "社説",
];

/// What a line is by its words alone.
pub(crate) fn label(line: &str) -> Option<Label> {
    if line.len() > 120 {
        return None;
    }
    let words = normalised(line);
    let words = words.as_str();
    match table().get(words) {
        None if starts_other_stories(words, line) => Some(Label::End),
        found => found.copied(),
    }
}

/// All labels; of one that stands in two lists the later one here holds.
fn table() -> &'static BTreeMap<&'static str, Label> {
    static TABLE: OnceLock<BTreeMap<&'static str, Label>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let of = |words: &'static [&'static str], label: Label| words.iter().map(move |word| (*word, label));
        of(FURNITURE, Label::Furniture).chain(of(END, Label::End)).chain(of(KINDS, Label::Kind)).collect()
    })
}

/// The words of a kind label as a kind: "Sponsored Post #12" is "Sponsored post".
pub(crate) fn kind_words(line: &str) -> String {
    let words = normalised(line);
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn starts_other_stories(words: &str, line: &str) -> bool {
    let ends_a_sentence = line.trim_end().ends_with(['.', '!', '?', ',', ';']);
    words.split(' ').count() <= 9
        && !ends_a_sentence
        && END_BEGINNINGS.iter().any(|beginning| words.starts_with(beginning))
}

/// Lower case, without counts, marks and pictures around: "Share (24)" is "share".
fn normalised(line: &str) -> String {
    let lower = line.to_lowercase().replace('’', "'");
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic);
    let parts = lower.split(|c: char| c.is_whitespace() || c == '\u{a0}').filter(|word| !word.is_empty());
    let mut words: Vec<&str> = parts.collect();
    while words.last().is_some_and(|word| !is_word(word)) {
        words.pop();
    }
    let first = words.iter().position(is_word).unwrap_or(words.len());
    let words = words.get(first..).unwrap_or_default().join(" ");
    let edge = |c: char| !c.is_alphanumeric();
    words.trim_matches(edge).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_with_counts_and_marks_around_them() {
        use Label::*;
        let cases = [
            ("Share", Some(Furniture)),
            ("» Share (24)", Some(Furniture)),
            ("12 Comments", Some(End)),
            ("COMMENTS", Some(End)),
            ("Related stories:", Some(End)),
            ("More from The Harbour Times", Some(End)),
            ("More on this later.", None),
            ("Editor’s picks", Some(End)),
            ("Sponsored article", Some(Kind)),
            ("Sponsored Post #12 20200101", Some(Kind)),
            ("Lire la suite…", Some(Furniture)),
            ("相关新闻", Some(End)),
            ("Реклама", Some(Furniture)),
            ("Share prices fell", None),
            ("The comments were sharp", None),
            ("", None),
            ("...", None),
        ];
        for (line, expected) in cases {
            assert_eq!(label(line), expected, "{line}");
        }
        assert_eq!(kind_words("Sponsored Post #12 20200101"), "Sponsored post");
    }
}
