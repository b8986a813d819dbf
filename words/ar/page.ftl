### ما يقرؤه زائر الصفحة، بالعربية. تبيّن تعليقات `en/page.ftl` موضع كل رسالة ومعاملاتها.
###
### المسرد: document وثيقة؛ passage مقطع؛ paragraph فقرة؛ theme موضوع؛ hit موضع؛ codebook دليل
### الترميز؛ page furniture زوائد الصفحة؛ collection مجموعة؛ brief موجز؛ full text النص الكامل؛
### timeline الخط الزمني؛ lane مسار؛ handle مقبض؛ range, period فترة؛ selection اختيار؛
### undated بلا تاريخ؛ certainly مؤكد؛ possibly محتمل؛ stated مصرَّح به؛ inferred مستنتج؛
### curated حدّده المُعِدّ؛ metadata البيانات الوصفية؛ concordance كشاف السياقات؛
### log-likelihood لوغاريتم الأرجحية؛ log ratio لوغاريتم النسبة. الأزرار مصادر لا أفعال أمر.
### بعد name: في help-field-finds علامة U+200E لتبقى النقطتان في موضعهما.

## Lists

list = { $before }، { $next }
list-and = { $before } و{ $last }
list-or = { $before } أو { $last }
list-nor = { $before } ولا { $last }
quoted = «{ $words }»
named = { $name }: { $what }

## The head of the page, and the search

search = البحث في المجموعة
search-hint = البحث في النصوص: كلمة، «عبارة»، هيمن*
search-form = المجموعة
clear = مسح
how-to-search = كيفية البحث
suggestions-list = الاقتراحات

help-phrase = «كلمتان متتاليتان»
help-phrase-finds = العبارة بنصها
help-endings = هيمن*، ك?تب
help-endings-finds = أي نهاية، وأي حرف
help-form = =كلمة
help-form-finds = هذه الصيغة وحدها
help-not = -كلمة
help-not-finds = ما خلا منها
help-or = أ OR ب، (أ ب)
help-or-finds = أحدهما؛ كلاهما معًا
help-near = أ NEAR/5 ب
help-near-finds = تفصل بينهما خمس كلمات على الأكثر
help-field = title:كلمة
help-field-finds = في العناوين فقط؛ وكذلك publisher: creator: kind: theme: name:‎
help-date = date:2015..2016
help-date-finds = المنشور في هذه الفترة
help-marks = Émile، emile
help-marks-finds = لا فرق بين الحروف المشكولة وغيرها، ولا بين الكبيرة والصغيرة

skip = الانتقال إلى النتائج
views = طرق العرض

explore = استكشاف
timeline = الخط الزمني
concordance = كشاف السياقات
compare = مقارنة
trends = الاتجاهات
codebook = دليل الترميز
add = إضافة وثائق
about = حول المجموعة

language-choice = اللغة

word-in = { $n ->
    [zero] كلمة، لا ترد في أي وثيقة
    [one] كلمة، في وثيقة واحدة
    [two] كلمة، في وثيقتين
    [few] كلمة، في { $n } وثائق
    [many] كلمة، في { $n } وثيقة
   *[other] كلمة، في { $n } وثيقة
}
phrase-in = { $n ->
    [zero] عبارة، لا ترد في أي وثيقة
    [one] عبارة، في وثيقة واحدة
    [two] عبارة، في وثيقتين
    [few] عبارة، في { $n } وثائق
    [many] عبارة، في { $n } وثيقة
   *[other] عبارة، في { $n } وثيقة
}
name-in = { $n ->
    [zero] اسم، لا يرد في أي وثيقة
    [one] اسم، في وثيقة واحدة
    [two] اسم، في وثيقتين
    [few] اسم، في { $n } وثائق
    [many] اسم، في { $n } وثيقة
   *[other] اسم، في { $n } وثيقة
}
theme-in = { $n ->
    [zero] موضوع، لا يرد في أي وثيقة
    [one] موضوع، في وثيقة واحدة
    [two] موضوع، في وثيقتين
    [few] موضوع، في { $n } وثائق
    [many] موضوع، في { $n } وثيقة
   *[other] موضوع، في { $n } وثيقة
}
a-document = وثيقة، تُفتح مباشرة
suggestions = { $n ->
    [zero] لا اقتراحات.
    [one] اقتراح واحد.
    [two] اقتراحان.
    [few] { $n } اقتراحات.
    [many] { $n } اقتراحًا.
   *[other] { $n } اقتراح.
}

## Filters and themes

filters = عوامل التصفية
themes = الموضوعات
ticked = { $name } (المحدَّد: { $n })
show-themes = عرض
match-all = كل المحدَّد
match-any = أي محدَّد
match-none = ما عدا المحدَّد
what-themes-mean = معاني الموضوعات
untick-all = إلغاء تحديد الكل
only = فقط
without = دون
only-theme = { $n ->
    [zero] فقط { $n }: { $theme }، لا وثائق
    [one] فقط { $n }: { $theme }، وثيقة واحدة
    [two] فقط { $n }: { $theme }، وثيقتان
    [few] فقط { $n }: { $theme }، { $n } وثائق
    [many] فقط { $n }: { $theme }، { $n } وثيقة
   *[other] فقط { $n }: { $theme }، { $n } وثيقة
}
without-theme = { $n ->
    [zero] دون { $n }: { $theme }، لا وثائق
    [one] دون { $n }: { $theme }، وثيقة واحدة
    [two] دون { $n }: { $theme }، وثيقتان
    [few] دون { $n }: { $theme }، { $n } وثائق
    [many] دون { $n }: { $theme }، { $n } وثيقة
   *[other] دون { $n }: { $theme }، { $n } وثيقة
}
names = الأسماء
kinds = أنواع الوثائق
publishers = الناشرون
evidence-for = { $n ->
    [zero] { $n } (لا وثائق)
    [one] { $n } (وثيقة واحدة)
    [two] { $n } (وثيقتان)
    [few] { $n } وثائق
    [many] { $n } وثيقة
   *[other] { $n } وثيقة
}، { $passages ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $passages } مقاطع
    [many] { $passages } مقطعًا
   *[other] { $passages } مقطع
} ضمن { $theme }

## Results

results = النتائج
documents-head = الوثائق
sort = الترتيب
sort-relevance = الأوثق صلة
sort-oldest = الأقدم أولًا
sort-newest = الأحدث أولًا
sort-title = العنوان
by-title = حسب العنوان
sorted-by = الترتيب: { $order }.
line-by-line = سطرًا سطرًا
nothing-to-list = لا شيء يُعرض
some-of-the-words = وثائق فيها بعض الكلمات
undated = بلا تاريخ
pages = صفحات النتائج
previous = السابق
next = التالي
page-of = الصفحة { $page } من { $pages }
hits = { $n ->
    [zero] لا مواضع
    [one] موضع واحد
    [two] موضعان
    [few] { $n } مواضع
    [many] { $n } موضعًا
   *[other] { $n } موضع
}
hits-or-more = { $n ->
    [zero] { $n } موضع أو أكثر
    [one] موضع واحد أو أكثر
    [two] موضعان أو أكثر
    [few] { $n } مواضع أو أكثر
    [many] { $n } موضعًا أو أكثر
   *[other] { $n } موضع أو أكثر
}
documents = { $n ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $n } وثائق
    [many] { $n } وثيقة
   *[other] { $n } وثيقة
}
found = { $n } من أصل { $total ->
    [zero] { $total } وثيقة.
    [one] وثيقة واحدة.
    [two] وثيقتين.
    [few] { $total } وثائق.
    [many] { $total } وثيقة.
   *[other] { $total } وثيقة.
}
found-possible = { $n } من أصل { $total ->
    [zero] { $total } وثيقة
    [one] وثيقة واحدة
    [two] وثيقتين
    [few] { $total } وثائق
    [many] { $total } وثيقة
   *[other] { $total } وثيقة
}، { $possible ->
    [zero] لا محتملة منها ضمن الفترة.
    [one] منها واحدة محتملة ضمن الفترة.
    [two] منها اثنتان محتملتان ضمن الفترة.
    [few] منها { $possible } محتملة ضمن الفترة.
    [many] منها { $possible } محتملة ضمن الفترة.
   *[other] منها { $possible } محتملة ضمن الفترة.
}
none-found = لا وثائق. فيما يلي سبل لتوسيع البحث.
doubt = محتملة ضمن الفترة: تاريخها { $date } دون تحديد أدق.
doubt-begins = محتملة ضمن الفترة: تاريخها { $date } دون تحديد أدق؛ وتبدأ الفترة في { $from }.
doubt-ends = محتملة ضمن الفترة: تاريخها { $date } دون تحديد أدق؛ وتنتهي الفترة في { $to }.
doubt-both = محتملة ضمن الفترة: تاريخها { $date } دون تحديد أدق؛ وتبدأ الفترة في { $from } وتنتهي في { $to }.
outside = { $n ->
    [zero] لا وثائق أخرى مطابقة خارج هذه التواريخ:
    [one] وثيقة أخرى مطابقة خارج هذه التواريخ:
    [two] وثيقتان أخريان مطابقتان خارج هذه التواريخ:
    [few] { $n } وثائق أخرى مطابقة خارج هذه التواريخ:
    [many] { $n } وثيقة أخرى مطابقة خارج هذه التواريخ:
   *[other] { $n } وثيقة أخرى مطابقة خارج هذه التواريخ:
}
without-word = { $n ->
    [zero] لا وثائق في هذه التواريخ من دون الكلمات:
    [one] وثيقة واحدة في هذه التواريخ من دون الكلمات:
    [two] وثيقتان في هذه التواريخ من دون الكلمات:
    [few] { $n } وثائق في هذه التواريخ من دون الكلمات:
    [many] { $n } وثيقة في هذه التواريخ من دون الكلمات:
   *[other] { $n } وثيقة في هذه التواريخ من دون الكلمات:
}

## What is asked

asked-everything = { $n ->
    [zero] لا وثائق، { $order }.
    [one] الوثيقة الوحيدة، { $order }.
    [two] الوثيقتان كلتاهما، { $order }.
    [few] الوثائق كلها ({ $n })، { $order }.
    [many] الوثائق كلها ({ $n })، { $order }.
   *[other] الوثائق كلها ({ $n })، { $order }.
}
asked-none = لا وثيقة من أصل { $total }
asked-count = { $n ->
    [zero] لا وثيقة من أصل { $total }
    [one] وثيقة واحدة من أصل { $total }
    [two] وثيقتان من أصل { $total }
    [few] { $n } وثائق من أصل { $total }
    [many] { $n } وثيقة من أصل { $total }
   *[other] { $n } وثيقة من أصل { $total }
}
asked-says = { $n ->
    [zero] تتضمن { $part }
    [one] تتضمن { $part }
    [two] تتضمنان { $part }
    [few] تتضمن { $part }
    [many] تتضمن { $part }
   *[other] تتضمن { $part }
}
asked-under = ضمن { $part }
asked-not-under = ليست ضمن { $part }
asked-without = دون { $part }
asked-kind = { $n ->
    [zero] من نوع { $part }
    [one] من نوع { $part }
    [two] من نوع { $part }
    [few] من نوع { $part }
    [many] من نوع { $part }
   *[other] من نوع { $part }
}
asked-from = للناشر { $part }
asked-naming = مع ذكر { $part }
asked-dated = بتاريخ { $part }
asked-surely-dated = بتاريخ مؤكد { $part }
asked-and = و
asked-or = أو
asked-nor = ولا
range-between = { $from } – { $to }
range-from = من { $from }
range-to = حتى { $to }
asked-remove-query = { $what }، إزالة من البحث
asked-untick = { $what }، إلغاء التحديد
asked-clear-dates = { $what }، مسح التواريخ

## Nothing is found

no-documents = لا وثائق في هذه المجموعة.
none-fits-one = لا وثيقة تستوفي الشرط. لتوسيع البحث:
none-fits-two = لا وثيقة تستوفي الشرطين معًا. لتوسيع البحث:
none-fits-three = لا وثيقة تستوفي الشروط الثلاثة معًا. لتوسيع البحث:
none-fits-many = لا وثيقة تستوفي الشروط كلها. لتوسيع البحث:
did-you-mean = هل المقصود { $word }؟
search-everywhere = البحث عن { $word } في كل الوثائق، دون موضوعات أو تواريخ
drop-words = حذف الكلمات وإبقاء ما عداها
drop-themes = حذف الموضوعات وإبقاء ما عداها
drop-dates = حذف التواريخ وإبقاء ما عداها
drop-others = حذف الأنواع والناشرين وإبقاء ما عداها
words-alone = البحث عن الكلمات وحدها في كل الوثائق
start-again = البدء من جديد
not-in-texts = لا ترد الكلمة في هذه النصوص. ولا يدل ذلك على شيء مما نُشر في غيرها.

## The collection at a glance

overview = لمحة عامة
ways-in = مداخل
what-is-here = محتوى المجموعة
way-theme = الموضوع الأكثر ورودًا: { $theme }
way-meet = حيث يلتقي { $theme } و{ $other }
way-timeline = متى كُتبت الوثائق، وعن أي زمن
way-compare = الأقدم والأحدث، جنبًا إلى جنب
way-compare-note = ما يتكرر بالألفاظ نفسها
way-codebook = معنى كل موضوع، وكل ما يندرج ضمنه من مقاطع
way-theme-note = { $n ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $n } وثائق
    [many] { $n } وثيقة
   *[other] { $n } وثيقة
}، { $passages ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $passages } مقاطع
    [many] { $passages } مقطعًا
   *[other] { $passages } مقطع
}
way-timeline-note = { $n ->
    [zero] لا وثائق مؤرخة
    [one] وثيقة مؤرخة واحدة
    [two] وثيقتان مؤرختان
    [few] { $n } وثائق مؤرخة
    [many] { $n } وثيقة مؤرخة
   *[other] { $n } وثيقة مؤرخة
}، { $mentions ->
    [zero] لا إشارات
    [one] إشارة واحدة
    [two] إشارتان
    [few] { $mentions } إشارات
    [many] { $mentions } إشارة
   *[other] { $mentions } إشارة
}
way-codebook-note = { $n ->
    [zero] لا موضوعات
    [one] موضوع واحد
    [two] موضوعان
    [few] { $n } موضوعات
    [many] { $n } موضوعًا
   *[other] { $n } موضوع
}
fact-texts = النصوص
fact-kinds = الأنواع
fact-dates = التواريخ
fact-silence = سنوات الصمت
fact-full-texts = النصوص الكاملة
texts-and-words = { $n ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $n } وثائق
    [many] { $n } وثيقة
   *[other] { $n } وثيقة
}، { $words ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $words } كلمات
    [many] { $words } كلمة
   *[other] { $words } كلمة
}
kind-count = { $kind } ({ $n })
dates-stated = { $n ->
    [zero] لا تاريخ مصرَّح به
    [one] واحد مصرَّح به
    [two] اثنان مصرَّح بهما
    [few] { $n } مصرَّح بها
    [many] { $n } مصرَّحًا به
   *[other] { $n } مصرَّح به
}
dates-inferred = { $n ->
    [zero] لا تاريخ مستنتج
    [one] واحد مستنتج
    [two] اثنان مستنتجان
    [few] { $n } مستنتجة
    [many] { $n } مستنتجًا
   *[other] { $n } مستنتج
}
dates-curated = { $n ->
    [zero] لا تاريخ حدّده المُعِدّ
    [one] واحد حدّده المُعِدّ
    [two] اثنان حدّدهما المُعِدّ
    [few] { $n } حدّدها المُعِدّ
    [many] { $n } حدّدها المُعِدّ
   *[other] { $n } حدّدها المُعِدّ
}
dates-metadata = { $n ->
    [zero] لا تاريخ من البيانات الوصفية
    [one] واحد من البيانات الوصفية
    [two] اثنان من البيانات الوصفية
    [few] { $n } من البيانات الوصفية
    [many] { $n } من البيانات الوصفية
   *[other] { $n } من البيانات الوصفية
}
dates-filename = { $n ->
    [zero] لا تاريخ من أسماء الملفات
    [one] واحد من أسماء الملفات
    [two] اثنان من أسماء الملفات
    [few] { $n } من أسماء الملفات
    [many] { $n } من أسماء الملفات
   *[other] { $n } من أسماء الملفات
}
dates-undated = { $n ->
    [zero] لا وثيقة بلا تاريخ
    [one] واحدة بلا تاريخ
    [two] اثنتان بلا تاريخ
    [few] { $n } بلا تاريخ
    [many] { $n } بلا تاريخ
   *[other] { $n } بلا تاريخ
}
silent-in = لا شيء في { $first }
silent-from = لا شيء من { $first } إلى { $last }
silent-nor-in = ولا في { $first }
silent-nor-from = ولا من { $first } إلى { $last }
full-texts = { $n } من أصل { $total ->
    [zero] { $total } وثيقة
    [one] وثيقة واحدة
    [two] وثيقتين
    [few] { $total } وثائق
    [many] { $total } وثيقة
   *[other] { $total } وثيقة
}
full-texts-none = غير مدرجة؛ وتنوب عنها الموجزات

## The reader

reader = نافذة القراءة
back-to-results = العودة إلى النتائج
close-document = إغلاق الوثيقة
previous-hit = الموضع السابق
next-hit = الموضع التالي
hit-of = { $n } من { $total ->
    [zero] { $total } موضع
    [one] موضع واحد
    [two] موضعين
    [few] { $total } مواضع
    [many] { $total } موضعًا
   *[other] { $total } موضع
}
hit = الموضع { $n } من { $total }، الفقرة { $paragraph }.
no-hits-here = لا مواضع في هذا النص
opened = فُتحت: { $title }.
read-alone = قراءة منفردة
read-beside = إلى جانب النتائج
cite-or-share = استشهاد أو مشاركة
cite-paragraph = الاستشهاد بالفقرة { $paragraph } أو مشاركتها
show-the-words = إظهار الكلمات
hide-the-words = إخفاء الكلمات
furniture = زوائد الصفحة
show-furniture = إظهار الزوائد
hide-furniture = إخفاء الزوائد
furniture-shown = ظهرت الزوائد.
furniture-hidden = أُخفيت الزوائد.
furniture-count-hidden = { $n ->
    [zero] لا عناصر مخفية من زوائد الصفحة
    [one] عنصر واحد مخفي من زوائد الصفحة؛ لا يُبحث فيه ولا يُحسب
    [two] عنصران مخفيان من زوائد الصفحة؛ لا يُبحث فيهما ولا يُحسبان
    [few] { $n } عناصر مخفية من زوائد الصفحة؛ لا يُبحث فيها ولا تُحسب
    [many] { $n } عنصرًا مخفيًا من زوائد الصفحة؛ لا يُبحث فيها ولا تُحسب
   *[other] { $n } عنصر مخفي من زوائد الصفحة؛ لا يُبحث فيها ولا تُحسب
}
furniture-count-shown = { $n ->
    [zero] لا عناصر ظاهرة من زوائد الصفحة
    [one] عنصر واحد ظاهر من زوائد الصفحة؛ لا يُبحث فيه ولا يُحسب
    [two] عنصران ظاهران من زوائد الصفحة؛ لا يُبحث فيهما ولا يُحسبان
    [few] { $n } عناصر ظاهرة من زوائد الصفحة؛ لا يُبحث فيها ولا تُحسب
    [many] { $n } عنصرًا ظاهرًا من زوائد الصفحة؛ لا يُبحث فيها ولا تُحسب
   *[other] { $n } عنصر ظاهر من زوائد الصفحة؛ لا يُبحث فيها ولا تُحسب
}
before-the-text = قبل النص
after-the-text = بعد النص
after-paragraph = بعد الفقرة { $paragraph }
no-date = بلا تاريخ. لا تاريخ في النص ولا في بياناته الوصفية ولا في اسم ملفه.
full-text = النص الكامل للمصدر
no-full-text = النص الكامل غير مدرج في هذا الملف.
why-no-full-text = النص ملك لناشره، وقد أُعدت هذه المجموعة من دونه. والمعروض هنا موجز له.
themes-here = موضوعات هذه الوثيقة
about-this-document = عن هذه الوثيقة
speaks-of = الأزمنة التي يتحدث عنها النص
margin = تدل الحروف في الهامش على موضوع كل مقطع تحته خط.
problems = المشكلات
problem-line = السطر { $line }: { $message }
more-text = عرض المزيد من هذا النص
passage-gone = لم يعد هذا المقطع موجودًا في النص.
passage-found = عُثر على المقطع.
no-such-document = لا وثيقة بهذا الاسم في المجموعة.
link-to-paragraph = رابط إلى الفقرة { $paragraph }
paragraph = ف { $paragraph }
theme-at-paragraph = { $key }، { $theme }، الفقرة { $paragraph }
changed-since-there = في الفقرة { $paragraph } كلمات تشبهها، تغيّرت منذ إنشاء الرابط:
changed-since-here = هنا كلمات تشبهها، تغيّرت منذ إنشاء الرابط:

fact-date = التاريخ
fact-event = الحدث
fact-captured = تاريخ الحفظ
fact-kind = النوع
fact-publisher = الناشر
fact-source = المصدر
fact-language = اللغة
fact-file = الملف
fact-description = الملخص
fact-subject = موضوع الوثيقة
fact-location = المكان
fact-rights = الحقوق
fact-identifier = المعرِّف

basis-curated = حدّده المُعِدّ.
basis-metadata = من البيانات الوصفية.
basis-filename = من اسم الملف.
basis-stated = مصرَّح به.
basis-inferred = مستنتج.
known-curated = حدّده المُعِدّ
known-metadata = البيانات الوصفية
known-filename = اسم الملف
known-stated = مصرَّح به
known-inferred = مستنتج
in-curated = حدّده المُعِدّ
in-metadata = من البيانات الوصفية
in-filename = من اسم الملف
in-stated = مصرَّح به
in-inferred = مستنتج

## Evidence of themes

voice-own = الوثيقة نفسها
voice-nobody = اقتباس لم يُسمَّ قائله
voice-quoting = نقلًا عن { $speaker }
found-by = وُجد بالقاعدة: { $rule }
by-hand = معلَّم يدويًا
passages-in = { $n ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $n } مقاطع
    [many] { $n } مقطعًا
   *[other] { $n } مقطع
} في { $documents } من أصل { $total ->
    [zero] { $total } وثيقة
    [one] وثيقة واحدة
    [two] وثيقتين
    [few] { $total } وثائق
    [many] { $total } وثيقة
   *[other] { $total } وثيقة
}
more = المزيد ({ $n })
show-only = عرض { $n } فقط
none = لا شيء

## Citing, sharing, exporting

cite-this-paragraph = هذه الفقرة
cite-the-document = الوثيقة
cite-these-results = هذه النتائج
cite-each-result = كل نتيجة من هذه النتائج
cite-the-collection = المجموعة
cite-this-view = هذا العرض
share-or-export = مشاركة أو تصدير
share-this-view = مشاركة هذا العرض
link-carries = يحمل الرابط
carries-words = الكلمات
carries-themes = الموضوعات
carries-kinds = الأنواع والأسماء
carries-dates = التواريخ
link-opens = يفتح { $what }.
opens-document = { $title }
opens-document-beside = { $title }، إلى جانب { $asked }
opens-paragraph = { $title } عند الفقرة { $paragraph }
opens-paragraph-beside = { $title } عند الفقرة { $paragraph }، إلى جانب { $asked }
opens-passage = { $title } مع تمييز هذه الكلمات: { $words }
opens-passage-beside = { $title } مع تمييز هذه الكلمات: { $words }، إلى جانب { $asked }
opens-list = القائمة: { $asked }
opens-both = { $title } و{ $other } جنبًا إلى جنب
opens-one-to-compare = { $title } للمقارنة
opens-timeline = الخط الزمني: { $asked }
opens-concordance = كل سطر ترد فيه الكلمات: { $asked }
opens-compare = المقارنة بين وثيقتين: { $asked }
opens-trends = الموضوعات والكلمات عبر الزمن: { $asked }
opens-codebook = دليل الترميز: معنى كل موضوع
opens-add = الصفحة التي تقرأ وثائقك
opens-about = التعريف بهذه المجموعة
cite = استشهاد
export = تنزيل في جدول
export-what = محتوى التنزيل
rows-documents = الوثائق والبيانات الوصفية
rows-passages = مقاطع الموضوعات
rows-lines = الأسطر التي ترد فيها الكلمات
export-form = صيغة الجدول
format-plain = نص عادي
embed = تضمين
embed-how = طريقة التضمين
embed-frame = إطار واحد
embed-script = مع embed.js الذي يضبط الارتفاع
embed-view = ما يعرضه الإطار
embed-list = القائمة
embed-timeline = الخط الزمني
copy-code = نسخ شفرة التضمين
code-copied = نُسخت شفرة التضمين.
show-preview = إظهار المعاينة
hide-preview = إخفاء المعاينة
preview = معاينة
read-in-context = القراءة في السياق
what-to-cite = ما يُستشهد به
citation-format = صيغة الاستشهاد
search-results = نتائج البحث
collection-of = { $n ->
    [zero] مجموعة بلا وثائق
    [one] مجموعة من وثيقة واحدة
    [two] مجموعة من وثيقتين
    [few] مجموعة من { $n } وثائق
    [many] مجموعة من { $n } وثيقة
   *[other] مجموعة من { $n } وثيقة
}
cite-number = الوثيقة { $number }
cite-within = في: { $container }
cite-undated = بلا تاريخ
cite-inferred = { $date } [تاريخ مستنتج]
copy-link = نسخ الرابط
copy-citation = نسخ الاستشهاد
download = تنزيل
download-csv = تنزيل CSV
close = إغلاق
link-copied = نُسخ الرابط.
citation-copied = نُسخ الاستشهاد.
could-not-copy = تعذّر النسخ؛ النص محدَّد.
more-citations = { $n ->
    [zero] لا استشهادات أخرى في النسخة ولا في الملف.
    [one] في النسخة وفي الملف استشهاد آخر.
    [two] في النسخة وفي الملف استشهادان آخران.
    [few] في النسخة وفي الملف { $n } استشهادات أخرى.
    [many] في النسخة وفي الملف { $n } استشهادًا آخر.
   *[other] في النسخة وفي الملف { $n } استشهاد آخر.
}

## The concordance

sort-by = الترتيب حسب
order-left = الكلمة إلى اليسار
order-right = الكلمة إلى اليمين
order-date = التاريخ
order-document = الوثيقة
head-number = الرقم
head-date = التاريخ
head-left = إلى اليسار
head-word = الكلمة
head-right = إلى اليمين
head-themes = الموضوعات
concordance-asks = عند كتابة كلمة أو عبارة في الأعلى يُسرد هنا كل موضع ترد فيه.
lines-title = «{ $query }» سطرًا سطرًا
lines-lead = { $n ->
    [zero] لا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $n } أسطر
    [many] { $n } سطرًا
   *[other] { $n } سطر
} في { $documents ->
    [zero] { $documents } وثيقة
    [one] وثيقة واحدة
    [two] وثيقتين
    [few] { $documents } وثائق
    [many] { $documents } وثيقة
   *[other] { $documents } وثيقة
}، والترتيب حسب { $order }. زوائد الصفحة مستبعدة.
lines-lead-cut = { $n ->
    [zero] لا أسطر
    [one] السطر الأول
    [two] أول سطرين
    [few] أول { $n } أسطر
    [many] أول { $n } سطرًا
   *[other] أول { $n } سطر
} في { $documents ->
    [zero] { $documents } وثيقة
    [one] وثيقة واحدة
    [two] وثيقتين
    [few] { $documents } وثائق
    [many] { $documents } وثيقة
   *[other] { $documents } وثيقة
}، والترتيب حسب { $order }. زوائد الصفحة مستبعدة.
line-name = الوثيقة { $number }، الفقرة { $paragraph }
words-near = الكلمات المجاورة
near-word = الكلمة
near-times = المرات بالجوار
near-chance = بالمصادفة
near-all = في المجموعة
near-documents = الوثائق
near-likelihood = لوغاريتم الأرجحية
near = كلمات تقع ضمن خمس كلمات من { $n ->
    [zero] { $n } موضع
    [one] موضع واحد
    [two] موضعين
    [few] { $n } مواضع
    [many] { $n } موضعًا
   *[other] { $n } موضع
}، ويزيد ورودها على ما تقتضيه المصادفة. ويعني «بالمصادفة» عدد المرات التي كانت كل كلمة سترد فيها هناك لو خُلطت كلمات المجموعة ({ $total ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $total } كلمات
    [many] { $total } كلمة
   *[other] { $total } كلمة
})؛ ويبيّن لوغاريتم الأرجحية (Dunning 1993) مدى الثقة في الفرق: القيمة 10.8 تعني احتمالًا من ألف. العناوين مستبعدة.
near-cut = كلمات تقع ضمن خمس كلمات من { $n ->
    [zero] أول { $n } موضع
    [one] أول موضع
    [two] أول موضعين
    [few] أول { $n } مواضع
    [many] أول { $n } موضعًا
   *[other] أول { $n } موضع
}، ويزيد ورودها على ما تقتضيه المصادفة. ويعني «بالمصادفة» عدد المرات التي كانت كل كلمة سترد فيها هناك لو خُلطت كلمات المجموعة ({ $total ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $total } كلمات
    [many] { $total } كلمة
   *[other] { $total } كلمة
})؛ ويبيّن لوغاريتم الأرجحية (Dunning 1993) مدى الثقة في الفرق: القيمة 10.8 تعني احتمالًا من ألف. العناوين مستبعدة.
too-few-near = المادة أقل من أن تبيّن ما يصاحبها من كلمات: { $n ->
    [zero] لا مواضع
    [one] موضع واحد
    [two] موضعان
    [few] { $n } مواضع
    [many] { $n } موضعًا
   *[other] { $n } موضع
} بين { $total ->
    [zero] { $total } كلمة
    [one] كلمة واحدة
    [two] كلمتين
    [few] { $total } كلمات
    [many] { $total } كلمة
   *[other] { $total } كلمة
}؛ والحد الأدنى اللازم لذلك عشرون موضعًا وعشرة آلاف كلمة.
none-near = { $n ->
    [zero] لا مواضع لها.
    [one] لا كلمة يزيد ورودها بجوار موضعها الوحيد زيادة مؤكدة على ما تقتضيه المصادفة.
    [two] لا كلمة يزيد ورودها بجوار موضعيها زيادة مؤكدة على ما تقتضيه المصادفة.
    [few] لا كلمة يزيد ورودها بجوار مواضعها ({ $n }) زيادة مؤكدة على ما تقتضيه المصادفة.
    [many] لا كلمة يزيد ورودها بجوار مواضعها ({ $n }) زيادة مؤكدة على ما تقتضيه المصادفة.
   *[other] لا كلمة يزيد ورودها بجوار مواضعها ({ $n }) زيادة مؤكدة على ما تقتضيه المصادفة.
}

## Two documents side by side

left = اليسار
right = اليمين
lined-up = محاذاة
full-texts-whole = النصان كاملين
compare-asks = يظهر ما تشترك فيه وثيقتان عند اختيارهما.
show-fold = إظهار
hide = إخفاء
choose-document = اختيار وثيقة
same-words = الألفاظ نفسها
same-words-count = { $n ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
shared-passage = المقطع المشترك { $letter }
paragraph-long = الفقرة { $paragraph }
side-by-side = الوثيقتان { $a } و{ $b } جنبًا إلى جنب
recurring = { $n ->
    [zero] لا مقاطع تتكرر بالألفاظ نفسها.
    [one] مقطع واحد يتكرر بالألفاظ نفسها. الترتيب وفق النص الأيسر.
    [two] مقطعان يتكرران بالألفاظ نفسها. الترتيب وفق النص الأيسر.
    [few] { $n } مقاطع تتكرر بالألفاظ نفسها. الترتيب وفق النص الأيسر.
    [many] { $n } مقطعًا يتكرر بالألفاظ نفسها. الترتيب وفق النص الأيسر.
   *[other] { $n } مقطع يتكرر بالألفاظ نفسها. الترتيب وفق النص الأيسر.
}
nothing-recurs = { $least ->
    [zero] لا شيء يتكرر. النصان معروضان كاملين.
    [one] لا يتكرر ما يزيد طوله على كلمة واحدة. النصان معروضان كاملين.
    [two] لا يتكرر ما يزيد طوله على كلمتين. النصان معروضان كاملين.
    [few] لا يتكرر ما يزيد طوله على { $least } كلمات. النصان معروضان كاملين.
    [many] لا يتكرر ما يزيد طوله على { $least } كلمة. النصان معروضان كاملين.
   *[other] لا يتكرر ما يزيد طوله على { $least } كلمة. النصان معروضان كاملين.
}
not-shared = { $n ->
    [zero] الفقرات { $list } غير مشتركة
    [one] الفقرة { $list } غير مشتركة
    [two] الفقرتان { $list } غير مشتركتين
    [few] الفقرات { $list } غير مشتركة
    [many] الفقرات { $list } غير مشتركة
   *[other] الفقرات { $list } غير مشتركة
}
from-to-numbers = { $first }–{ $last }

## Two selections of documents, and which words set them apart

all-documents = كل الوثائق
same-documents = الوثائق نفسها في الجانبين، فلا شيء يميز أحدهما عن الآخر.
selection-not = غير { $words }
selection-without = دون { $words }
nothing-in = لا وثائق في { $label }، فلا شيء يُقارن.
too-few-words = { $n ->
    [zero] لا كلمات في { $label }، فلا يمكن بيان ما يميزه.
    [one] ليس في { $label } سوى كلمة واحدة، وهذا أقل من أن يبيّن ما يميزه.
    [two] ليس في { $label } سوى كلمتين، وهذا أقل من أن يبيّن ما يميزه.
    [few] ليس في { $label } سوى { $n } كلمات، وهذا أقل من أن يبيّن ما يميزه.
    [many] ليس في { $label } سوى { $n } كلمة، وهذا أقل من أن يبيّن ما يميزه.
   *[other] ليس في { $label } سوى { $n } كلمة، وهذا أقل من أن يبيّن ما يميزه.
}
periods = الفترات
two-selections = اختياران: الكلمات التي تميز أحدهما عن الآخر
contrast-asks = فترتان أو ناشران أو نوعان أو موضوعان، أو أي شيء آخر يُكتب. وكل عدد يؤدي إلى وثائقه.
first-selection = الاختيار الأول
second-selection = الاختيار الثاني
choose-from-list = من القائمة
or-words-or-dates = أو كلمات، أو تواريخ
word = الكلمة
how-much-more = مقدار الزيادة (لوغاريتم النسبة)
how-sure = مدى الثقة (لوغاريتم الأرجحية)
may-be-chance = قد تكون مصادفة
not-once = ولا مرة
contrast-method = مدى الثقة: لوغاريتم الأرجحية (Dunning 1993، كما في Rayson and Garside 2000)؛ تُسرد الكلمات ابتداءً من القيمة 15.13، ولا تتجاوزها المصادفة وحدها إلا مرة في كل عشرة آلاف. مقدار الزيادة: لوغاريتم النسبة (Hardie 2014)؛ القيمة 1 تعني الضعف لعدد مساوٍ من الكلمات، والقيمة 2 أربعة أضعاف؛ والكلمة التي لا ترد في أحد الجانبين تُحسب فيه نصف مرة. وتُعد الكلمات برسمها دون صيغها الأخرى؛ ولا تُحسب العناوين ولا زوائد الصفحة.
in-both = { $n ->
    [zero] لا وثيقة مشتركة بين الاختيارين.
    [one] وثيقة واحدة تنتمي إلى الاختيارين وتُحسب في كليهما، فيبدوان أكثر تشابهًا مما هما عليه.
    [two] وثيقتان تنتميان إلى الاختيارين وتُحسبان في كليهما، فيبدو الاختياران أكثر تشابهًا مما هما عليه.
    [few] { $n } وثائق تنتمي إلى الاختيارين وتُحسب في كليهما، فيبدوان أكثر تشابهًا مما هما عليه.
    [many] { $n } وثيقة تنتمي إلى الاختيارين وتُحسب في كليهما، فيبدوان أكثر تشابهًا مما هما عليه.
   *[other] { $n } وثيقة تنتمي إلى الاختيارين وتُحسب في كليهما، فيبدوان أكثر تشابهًا مما هما عليه.
}
no-word-apart = لا كلمة يزيد ورودها في { $label } زيادة مؤكدة: فقد يكون الفرق مصادفة.
contrast-words = كلمات أكثر ورودًا في { $label }
contrast-themes = الموضوعات: مقاطع كل جانب، لعدد مساوٍ من الكلمات
side-sums = { $n ->
    [zero] لا كلمات · { $documents }
    [one] كلمة واحدة · { $documents }
    [two] كلمتان · { $documents }
    [few] { $n } كلمات · { $documents }
    [many] { $n } كلمة · { $documents }
   *[other] { $n } كلمة · { $documents }
}
places-in = { $n ->
    [zero] ولا مرة · { $documents }
    [one] مرة واحدة · { $documents }
    [two] مرتان · { $documents }
    [few] { $n } مرات · { $documents }
    [many] { $n } مرة · { $documents }
   *[other] { $n } مرة · { $documents }
}
places-link = { $documents }: { $what }، { $label }
times-more = { $times }× أكثر
times-less = { $times }× أقل
log-ratio = ({ $ratio })

## The codebook

codebook-lead = كل موضوع مع القاعدة التي يُستدل بها عليه وكل مقطع كشفت عنه. ويدل الموضوع على ما يتناوله المقطع، لا على أن كاتبه يوافق عليه.
no-codebook = ليس لهذه المجموعة دليل ترميز.
rule = القاعدة
not-where = إلا حيث
the-rule = كيف يُستدل عليه
part-of = جزء من
takes-in = يشمل
take-along = تنزيل دليل الترميز:
drafted-topics = وردت هذه المجموعة بلا دليل ترميز. وقد استُخرجت هذه الموضوعات بإحصاء الكلمات ولم يراجعها أحد بعد: فهي مسودة. يمكن تغيير أسماء ما يفيد منها، ودمج الباقي أو استبعاده، وحفظها مع الوثائق.
drafted-phrases = وردت هذه المجموعة بلا دليل ترميز، ووثائقها أقل من أن تُستخرج منها موضوعات: يلزم لذلك ثلاثون وثيقة. وهذه عباراتها المفتاحية مستخرجة بالإحصاء: فهي مسودة يمكن تغيير أسمائها ودمجها واختصارها وحفظها مع الوثائق.
keep-draft = حفظ بصيغة
draft-name = الاسم
draft-fate = عند الحفظ
keep-theme = موضوع
leave-theme = مستبعد
join-with = مدمج مع { $theme }
themes-by-time = الموضوعات عبر الزمن
themes-by-time-lead = وثائق كل موضوع بحسب زمن نشرها. وحيث التواريخ غير دقيقة يظهر عددان: المؤكد منها، وأقصى ما يمكن. وتفتح كل خانة مقاطعها.
themes-together = الموضوعات معًا
themes-together-lead = الوثائق التي تجمع بين موضوعين، وعند تقاطع الموضوع مع نفسه كل وثائقه. وتفتح كل خانة مقاطع الموضوعين.
grid-cell = { $n ->
    [zero] { $theme }، { $over }: لا وثائق ({ $n })
    [one] { $theme }، { $over }: وثيقة واحدة ({ $n })
    [two] { $theme }، { $over }: وثيقتان ({ $n })
    [few] { $theme }، { $over }: { $n } وثائق
    [many] { $theme }، { $over }: { $n } وثيقة
   *[other] { $theme }، { $over }: { $n } وثيقة
}
grid-cell-vague = { $n ->
    [zero] { $theme }، { $over }: { $certain }–{ $n } وثيقة
    [one] { $theme }، { $over }: { $certain }–{ $n } وثيقة
    [two] { $theme }، { $over }: { $certain }–{ $n } وثيقة
    [few] { $theme }، { $over }: { $certain }–{ $n } وثائق
    [many] { $theme }، { $over }: { $certain }–{ $n } وثيقة
   *[other] { $theme }، { $over }: { $certain }–{ $n } وثيقة
}
examples = من أمثلته
counterexamples = وليس منه
in-context = العرض في السياق

## About

how-dates-are-known = كيف عُرفت التواريخ
stated-means = النص يذكر متى نُشر.
inferred-means = استُخلص من النص أو من الصفحة المحيطة به؛ وتبيّن نافذة القراءة مما استُخلص وتُظهر الكلمات.
curated-means = قرّره من أعدّ المجموعة.
metadata-means = يحمل الملف التاريخ إلى جانب النص.
filename-means = التاريخ مذكور في اسم الملف.
dates-stay-vague = لا يظهر أي تاريخ أدق مما هو معروف: فالسنة تبقى سنة، وتُرسم سنة، وتُحسب محتملة ضمن أي جزء من تلك السنة.
no-problems = قُرئت الملفات كلها بلا مشكلات.
nothing-leaves = لا شيء يغادر هذه الصفحة.
made-with = أُنشئت باستخدام Archivolt { $version }.
rights = الحقوق
files-made-of = الملفات التي أُعدت منها
files-given-back = هي محفوظة في هذا الملف بايتًا بايتًا؛ ويستعيدها الأمر «archivolt extract».
verify = التحقق
verifying = جارٍ التحقق …
sums-of-files = قيمة SHA-256 لكل ملف
verified = { $n ->
    [zero] لا ملفات.
    [one] الملف كما سُلِّم.
    [two] الملفان كما سُلِّما.
    [few] الملفات كلها ({ $n }) كما سُلِّمت.
    [many] الملفات كلها ({ $n }) كما سُلِّمت.
   *[other] الملفات كلها ({ $n }) كما سُلِّمت.
}
not-verified = ليست كما سُلِّمت: { $list }.

## What went wrong

damaged = المجموعة في هذا الملف تالفة
damaged-text = جزء من الملف مفقود أو متغير، والأرجح أن تنزيله توقف قبل تمامه. ما زالت النصوص تحت الخط قابلة للقراءة، لا للبحث.
damaged-because = المجموعة في هذا الملف تالفة: { $reason }.
newer = أُعدت هذه المجموعة بإصدار أحدث
newer-text = الصفحة أقدم من المجموعة التي فيها. يُرجى الحصول على الصفحة مجددًا من موضعها الأصلي.
older = أُعدت هذه المجموعة بإصدار أقدم
older-text = لم تعد هذه الصفحة تقرأ مجموعات ذلك الإصدار. ما زالت النصوص تحت الخط قابلة للقراءة، لا للبحث. يمكن لمن نشرها أن يعدّها من جديد.
part-missing = تعذّر جلب جزء من هذه المجموعة: قد تخلو الإجابات هنا مما فيه.
try-again = إعادة المحاولة
try-again-note = يُقرأ الملف مرة أخرى
for-the-mender = لمن يتولى الإصلاح
what-would-help = ما قد يفيد
open-whole = فتح المجموعة كاملة
view-opens = جارٍ فتح هذا العرض
view-failed = تعذّر تحميل هذا العرض. يُرجى إعادة المحاولة لاحقًا.
intake-opens = جارٍ الاستعداد لقراءة الوثائق
intake-failed = تعذّر تحميل الجزء الذي يقرأ الوثائق من هذه الصفحة. يُرجى إعادة المحاولة لاحقًا.
no-intake = لا يمكن إضافة وثائق إلى هذه النسخة من الصفحة.
sorted = مرتَّب

## The timeline

published = المنشور
mentioned = المذكور
lane-documents = { $n ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $n } وثائق
    [many] { $n } وثيقة
   *[other] { $n } وثيقة
}
lane-documents-stated = { $n ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $n } وثائق
    [many] { $n } وثيقة
   *[other] { $n } وثيقة
}، { $stated ->
    [zero] لا تواريخ مصرَّح بها
    [one] تاريخ واحد مصرَّح به
    [two] تاريخان مصرَّح بهما
    [few] { $stated } تواريخ مصرَّح بها
    [many] { $stated } تاريخًا مصرَّحًا به
   *[other] { $stated } تاريخ مصرَّح به
}
lane-documents-surely = { $n ->
    [zero] لا وثائق
    [one] وثيقة واحدة، بحسب درجة الثقة في تاريخها
    [two] وثيقتان، بحسب درجة الثقة في تاريخيهما
    [few] { $n } وثائق، بحسب درجة الثقة في تواريخها
    [many] { $n } وثيقة، بحسب درجة الثقة في تواريخها
   *[other] { $n } وثيقة، بحسب درجة الثقة في تواريخها
}
lane-dates = { $n ->
    [zero] لا تواريخ في النصوص
    [one] تاريخ واحد في النصوص
    [two] تاريخان في النصوص
    [few] { $n } تواريخ في النصوص
    [many] { $n } تاريخًا في النصوص
   *[other] { $n } تاريخ في النصوص
}
enlarge = تكبير
as-a-list = في قائمة
no-dates = لا وثيقة هنا لها تاريخ يمكن رسمه.
timeline-lead = فوق الخط تاريخ النشر، وتحته الأزمنة التي تتحدث عنها النصوص.
threads-from = تمتد الخيوط من الوثيقة { $number } إلى ما تذكره.
threads-pointed = تمتد الخيوط من الوثيقة المشار إليها إلى ما تذكره.
show-lanes = عرض
lanes-both = كلا المسارين
lanes-published = المنشور
lanes-mentioned = المذكور
lanes = المسارات
by-nothing = بلا مسارات
by-theme = حسب الموضوع
by-kind = حسب النوع
by-publisher = حسب الناشر
by-document = حسب الوثيقة
largest-lanes = { $n ->
    [zero] لا مسارات مرسومة؛
    [one] أكبر مسار؛
    [two] أكبر مسارين؛
    [few] أكبر { $n } مسارات؛
    [many] أكبر { $n } مسارًا؛
   *[other] أكبر { $n } مسار؛
} { $more ->
    [zero] ولا مسار غيرها.
    [one] وثمة مسار آخر غير مرسوم.
    [two] وثمة مساران آخران غير مرسومين.
    [few] وثمة { $more } مسارات أخرى غير مرسومة.
    [many] وثمة { $more } مسارًا آخر غير مرسوم.
   *[other] وثمة { $more } مسار آخر غير مرسوم.
}
lane-shown = { $shown } من أصل { $n ->
    [zero] { $n } وثيقة
    [one] وثيقة واحدة
    [two] وثيقتين
    [few] { $n } وثائق
    [many] { $n } وثيقة
   *[other] { $n } وثيقة
}
lane-undated = { $n ->
    [zero] { $count }، لا وثيقة بلا تاريخ
    [one] { $count }، واحدة بلا تاريخ
    [two] { $count }، اثنتان بلا تاريخ
    [few] { $count }، { $n } بلا تاريخ
    [many] { $count }، { $n } بلا تاريخ
   *[other] { $count }، { $n } بلا تاريخ
}
not-said = غير مذكور
zoom-in = تقريب
zoom-out = إبعاد
earlier = أقدم
later = أحدث
zoom-to-dates = التقريب إلى التواريخ
whole-time = الزمن كله
timeline-keys = تحرّك مفاتيح الأسهم المقبض شهرًا أو يومًا، ومفتاحا Page Up وPage Down سنة. وعلى الرسم يقرّب المفتاحان + و− العرض ويبعدانه، وكذلك Ctrl مع العجلة، والإصبعان؛ ويعرض المفتاح 0 الزمن كله.
only-this-time = هذا الزمن فقط
only-label = فقط
only-period = { $period } فقط
timeline-drawing = رسم الخط الزمني؛ والقائمة أدناه تعرض المحتوى نفسه
same-as-list = المحتوى نفسه في قائمة
nothing-published = لم يُنشر شيء من { $stretches }.
nothing-published-more = لم يُنشر شيء من { $stretches }، ولا في فترات أخرى.
stretch = { $first } إلى { $last }
stretch-nor = { $before }، ولا من { $next }
gap-year = لا شيء في { $year }
gap-years = { $n ->
    [2] سنتان
    [3] ثلاث سنوات
    [4] أربع سنوات
    [5] خمس سنوات
    [6] ست سنوات
    [7] سبع سنوات
    [8] ثماني سنوات
    [9] تسع سنوات
    [10] عشر سنوات
    [11] إحدى عشرة سنة
    [12] اثنتا عشرة سنة
    [zero] { $n } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $n } سنوات
    [many] { $n } سنة
   *[other] { $n } سنة
}
gap-years-long = { $n ->
    [2] سنتان بلا وثائق
    [3] ثلاث سنوات بلا وثائق
    [4] أربع سنوات بلا وثائق
    [5] خمس سنوات بلا وثائق
    [6] ست سنوات بلا وثائق
    [7] سبع سنوات بلا وثائق
    [8] ثماني سنوات بلا وثائق
    [9] تسع سنوات بلا وثائق
    [10] عشر سنوات بلا وثائق
    [11] إحدى عشرة سنة بلا وثائق
    [12] اثنتا عشرة سنة بلا وثائق
    [zero] { $n } سنة بلا وثائق
    [one] سنة واحدة بلا وثائق
    [two] سنتان بلا وثائق
    [few] { $n } سنوات بلا وثائق
    [many] { $n } سنة بلا وثائق
   *[other] { $n } سنة بلا وثائق
}
edge-earlier = { $n } أقدم ←
edge-later = → { $n } أحدث
from = من
to = إلى
from-day = من { $day }
to-day = إلى { $day }
slider-from-rests = { $date }، بداية المحور
slider-to-rests = { $date }، نهاية المحور
slider-certain = { $certain ->
    [zero] { $date }، لا وثيقة مؤكدة ضمن الفترة
    [one] { $date }، واحدة مؤكدة ضمن الفترة
    [two] { $date }، اثنتان مؤكدتان ضمن الفترة
    [few] { $date }، { $certain } مؤكدة ضمن الفترة
    [many] { $date }، { $certain } مؤكدة ضمن الفترة
   *[other] { $date }، { $certain } مؤكدة ضمن الفترة
}
slider-both = { $date }، { $certain ->
    [zero] لا وثيقة مؤكدة
    [one] واحدة مؤكدة
    [two] اثنتان مؤكدتان
    [few] { $certain } مؤكدة
    [many] { $certain } مؤكدة
   *[other] { $certain } مؤكدة
} و{ $possible ->
    [zero] لا محتملة ضمن الفترة
    [one] واحدة محتملة ضمن الفترة
    [two] اثنتان محتملتان ضمن الفترة
    [few] { $possible } محتملة ضمن الفترة
    [many] { $possible } محتملة ضمن الفترة
   *[other] { $possible } محتملة ضمن الفترة
}
any-time = أي وقت
clear-dates = مسح التواريخ
not-a-date = ليس هذا تاريخًا. من الصيغ المقبولة: 2016 أو July 2016 أو 1 Jul 2016.
ends-before-start = النهاية تسبق البداية.
keep = الإبقاء على
keep-possible = المحتمل ضمن الفترة
keep-certain = المؤكد ضمن الفترة فقط
sum-dated = { $n ->
    [zero] لا وثيقة مؤرخة · { $undated } بلا تاريخ
    [one] واحدة مؤرخة · { $undated } بلا تاريخ
    [two] اثنتان مؤرختان · { $undated } بلا تاريخ
    [few] { $n } مؤرخة · { $undated } بلا تاريخ
    [many] { $n } مؤرخة · { $undated } بلا تاريخ
   *[other] { $n } مؤرخة · { $undated } بلا تاريخ
}
sum-dated-stated = { $n ->
    [zero] لا وثيقة مؤرخة، { $stated } منها بتاريخ مصرَّح به · { $undated } بلا تاريخ
    [one] واحدة مؤرخة، { $stated } منها بتاريخ مصرَّح به · { $undated } بلا تاريخ
    [two] اثنتان مؤرختان، { $stated } منهما بتاريخ مصرَّح به · { $undated } بلا تاريخ
    [few] { $n } مؤرخة، { $stated } منها بتاريخ مصرَّح به · { $undated } بلا تاريخ
    [many] { $n } مؤرخة، { $stated } منها بتاريخ مصرَّح به · { $undated } بلا تاريخ
   *[other] { $n } مؤرخة، { $stated } منها بتاريخ مصرَّح به · { $undated } بلا تاريخ
}
sum-certain = { $certain ->
    [zero] لا وثيقة مؤكدة ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
    [one] واحدة مؤكدة ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
    [two] اثنتان مؤكدتان ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
    [few] { $certain } مؤكدة ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
    [many] { $certain } مؤكدة ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
   *[other] { $certain } مؤكدة ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
}
sum-possible = { $certain ->
    [zero] لا وثيقة مؤكدة و{ $possible } محتملة ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
    [one] واحدة مؤكدة و{ $possible } محتملة ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
    [two] اثنتان مؤكدتان و{ $possible } محتملة ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
    [few] { $certain } مؤكدة و{ $possible } محتملة ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
    [many] { $certain } مؤكدة و{ $possible } محتملة ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
   *[other] { $certain } مؤكدة و{ $possible } محتملة ضمن الفترة · { $outside } خارجها · { $undated } بلا تاريخ
}
list-undated = { $n ->
    [zero] لا وثائق بلا تاريخ
    [one] عرض وثيقة واحدة بلا تاريخ
    [two] عرض وثيقتين بلا تاريخ
    [few] عرض { $n } وثائق بلا تاريخ
    [many] عرض { $n } وثيقة بلا تاريخ
   *[other] عرض { $n } وثيقة بلا تاريخ
}
hide-undated = { $n ->
    [zero] لا وثائق بلا تاريخ
    [one] إخفاء وثيقة واحدة بلا تاريخ
    [two] إخفاء وثيقتين بلا تاريخ
    [few] إخفاء { $n } وثائق بلا تاريخ
    [many] إخفاء { $n } وثيقة بلا تاريخ
   *[other] إخفاء { $n } وثيقة بلا تاريخ
}
more-undated = { $n ->
    [zero] ولا غيرها؛ وهي كلها في قائمة الخط الزمني الكبير
    [one] وواحدة أخرى؛ وهي كلها في قائمة الخط الزمني الكبير
    [two] واثنتان أخريان؛ وهي كلها في قائمة الخط الزمني الكبير
    [few] و{ $n } أخرى؛ وهي كلها في قائمة الخط الزمني الكبير
    [many] و{ $n } أخرى؛ وهي كلها في قائمة الخط الزمني الكبير
   *[other] و{ $n } أخرى؛ وهي كلها في قائمة الخط الزمني الكبير
}
no-date-short = لا تاريخ في النص ولا في بياناته الوصفية ولا في اسم ملفه.
dates-sort = { $n ->
    [zero] لا تواريخ
    [one] تاريخ واحد؛ رؤوس الأعمدة للترتيب
    [two] تاريخان؛ رؤوس الأعمدة للترتيب
    [few] { $n } تواريخ؛ رؤوس الأعمدة للترتيب
    [many] { $n } تاريخًا؛ رؤوس الأعمدة للترتيب
   *[other] { $n } تاريخ؛ رؤوس الأعمدة للترتيب
}
show-more-of = عرض { $n } إضافية من { $total }
list-date = التاريخ
list-lane = المسار
list-what = المحتوى
list-basis = الأساس
list-source = مصدره
in-document = في الوثيقة { $number }
event-date = تاريخ الحدث
period-documents = { $n ->
    [zero] لا وثائق منشورة { $when }
    [one] وثيقة واحدة منشورة { $when }
    [two] وثيقتان منشورتان { $when }
    [few] { $n } وثائق منشورة { $when }
    [many] { $n } وثيقة منشورة { $when }
   *[other] { $n } وثيقة منشورة { $when }
}
period-documents-possible = { $n ->
    [zero] لا وثائق يُحتمل نشرها { $when }
    [one] وثيقة واحدة يُحتمل نشرها { $when }
    [two] وثيقتان يُحتمل نشرهما { $when }
    [few] { $n } وثائق يُحتمل نشرها { $when }
    [many] { $n } وثيقة يُحتمل نشرها { $when }
   *[other] { $n } وثيقة يُحتمل نشرها { $when }
}
period-documents-both = { $n ->
    [zero] لا وثائق منشورة { $when }
    [one] وثيقة واحدة منشورة { $when }
    [two] وثيقتان منشورتان { $when }
    [few] { $n } وثائق منشورة { $when }
    [many] { $n } وثيقة منشورة { $when }
   *[other] { $n } وثيقة منشورة { $when }
}، و{ $possible ->
    [zero] لا محتملة
    [one] واحدة محتملة
    [two] اثنتان محتملتان
    [few] { $possible } محتملة
    [many] { $possible } محتملة
   *[other] { $possible } محتملة
}
period-moments = { $n ->
    [zero] لا تواريخ مذكورة تقع { $when }
    [one] تاريخ واحد مذكور يقع { $when }
    [two] تاريخان مذكوران يقعان { $when }
    [few] { $n } تواريخ مذكورة تقع { $when }
    [many] { $n } تاريخًا مذكورًا يقع { $when }
   *[other] { $n } تاريخ مذكور يقع { $when }
}
period-moments-possible = { $n ->
    [zero] لا تواريخ مذكورة يُحتمل وقوعها { $when }
    [one] تاريخ واحد مذكور يُحتمل وقوعه { $when }
    [two] تاريخان مذكوران يُحتمل وقوعهما { $when }
    [few] { $n } تواريخ مذكورة يُحتمل وقوعها { $when }
    [many] { $n } تاريخًا مذكورًا يُحتمل وقوعه { $when }
   *[other] { $n } تاريخ مذكور يُحتمل وقوعه { $when }
}
period-moments-both = { $n ->
    [zero] لا تواريخ مذكورة تقع { $when }
    [one] تاريخ واحد مذكور يقع { $when }
    [two] تاريخان مذكوران يقعان { $when }
    [few] { $n } تواريخ مذكورة تقع { $when }
    [many] { $n } تاريخًا مذكورًا يقع { $when }
   *[other] { $n } تاريخ مذكور يقع { $when }
}، و{ $possible ->
    [zero] لا محتمل
    [one] واحد محتمل
    [two] اثنان محتملان
    [few] { $possible } محتملة
    [many] { $possible } محتملًا
   *[other] { $possible } محتمل
}
when-on = في { $day }
when-in-month = في { $month }
when-in-year = في { $year }
when-from-to = من { $first } إلى { $last }
card-event = { $n ->
    [zero] { $words }، { $basis }، في الوثائق { $numbers }
    [one] { $words }، { $basis }، في الوثيقة { $numbers }
    [two] { $words }، { $basis }، في الوثيقتين { $numbers }
    [few] { $words }، { $basis }، في الوثائق { $numbers }
    [many] { $words }، { $basis }، في الوثائق { $numbers }
   *[other] { $words }، { $basis }، في الوثائق { $numbers }
}
and-so-on = { $list } …
other-wordings = { $n ->
    [zero] ولا صياغة أخرى
    [one] وصياغة أخرى
    [two] وصياغتان أخريان
    [few] و{ $n } صياغات أخرى
    [many] و{ $n } صياغة أخرى
   *[other] و{ $n } صياغة أخرى
}
among-asked = { $n ->
    [zero] لا شيء منها ضمن المطلوب
    [one] واحدة منها ضمن المطلوب
    [two] اثنتان منها ضمن المطلوب
    [few] { $n } منها ضمن المطلوب
    [many] { $n } منها ضمن المطلوب
   *[other] { $n } منها ضمن المطلوب
}
and-more = { $n ->
    [zero] ولا غير ذلك
    [one] وواحد غير ذلك
    [two] واثنان غير ذلك
    [few] و{ $n } غير ذلك
    [many] و{ $n } غير ذلك
   *[other] و{ $n } غير ذلك
}
with-basis = { $date }، { $basis }
mark-name = { $number } { $title }، { $date }، { $basis }
mark-uncertain = { $name }، غير مؤكد
moment-in = في { $numbers }
moment-words-in = { $words } · في { $numbers }
take-away = تنزيل
picture-svg = صورة (SVG)
picture-png = صورة (PNG)
table-csv = جدول (CSV)
timeline-caption = فوق الخط تواريخ نشر الوثائق، وتحته ما تتحدث عنه. خطوط تحت سقف: أحد هذه الأيام؛ شريط: هذه المدة كلها؛ نقاط ممتلئة: تاريخ مصرَّح به.

grammar = كيف تُقرأ التواريخ: لكل وثيقة القدر نفسه من الحبر
grammar-day = يوم
grammar-day-means = خط واحد واضح؛ والنقطة الممتلئة: مصرَّح به في النص
grammar-worked-out = مستخلص
grammar-worked-out-means = حلقة مفتوحة غير ممتلئة
grammar-year = السنة فقط
grammar-year-means = أحد هذه الخطوط
grammar-about = نحو
grammar-about-means = الأرجح في الوسط
grammar-lasting = ممتد
grammar-lasting-means = مصمت: هذه المدة كلها
grammar-open = طرف مفتوح
grammar-open-means = بعد أو قبل

## Trends

trends-head = كم يُقال، ومتى
trends-lead = الوثائق بحسب السنة: ممتلئة حيث التاريخ مؤكد، وخطوط مفرغة حيث هو واحد من عدة تواريخ. ويفتح كل عمود وثائقه.
# Caption of a picture of the trends.
trends-caption = أعمدة ممتلئة: مؤكد أنها من تلك المدة؛ خطوط مفرغة: أقصى ما قد تبلغه التواريخ غير المؤكدة.
trends-few = { $n ->
    [0] لا وثيقة هنا لها تاريخ. وهذا أقل من أن يُرسم منه اتجاه. ويعرض الخط الزمني كلًّا منها.
    [zero] لا وثيقة هنا لها تاريخ. وهذا أقل من أن يُرسم منه اتجاه. ويعرض الخط الزمني كلًّا منها.
    [one] ليس هنا سوى وثيقة واحدة لها تاريخ. وهذا أقل من أن يُرسم منه اتجاه. ويعرض الخط الزمني كلًّا منها.
    [two] ليس هنا سوى وثيقتين لهما تاريخ. وهذا أقل من أن يُرسم منه اتجاه. ويعرض الخط الزمني كلًّا منهما.
    [few] ليس هنا سوى { $n } وثائق لها تاريخ. وهذا أقل من أن يُرسم منه اتجاه. ويعرض الخط الزمني كلًّا منها.
    [many] ليس هنا سوى { $n } وثيقة لها تاريخ. وهذا أقل من أن يُرسم منه اتجاه. ويعرض الخط الزمني كلًّا منها.
   *[other] ليس هنا سوى { $n } وثيقة لها تاريخ. وهذا أقل من أن يُرسم منه اتجاه. ويعرض الخط الزمني كلًّا منها.
}
trends-compare = المقارنة بكلمة أو موضوع
trends-and = وبكلمة أو موضوع آخر
what-is-asked = المطلوب
what-is-counted = وحدة العدّ
passages = المقاطع
column-height = ارتفاع الأعمدة
number-of-documents = عدد الوثائق
number-of-passages = عدد المقاطع
share-of-documents = النسبة من وثائق ذلك الزمن
share-of-words = لكل ألف كلمة من ذلك الزمن
trends-total = { $n ->
    [zero] لا وثائق؛ والأعداد كلها في الجدول أدناه.
    [one] وثيقة واحدة إجمالًا؛ والأعداد كلها في الجدول أدناه.
    [two] وثيقتان إجمالًا؛ والأعداد كلها في الجدول أدناه.
    [few] { $n } وثائق إجمالًا؛ والأعداد كلها في الجدول أدناه.
    [many] { $n } وثيقة إجمالًا؛ والأعداد كلها في الجدول أدناه.
   *[other] { $n } وثيقة إجمالًا؛ والأعداد كلها في الجدول أدناه.
}
trends-no-passages = لا مقاطع له تُعدّ: يلزم اختيار موضوع أو كلمة.
same-as-table = المحتوى نفسه في جدول
table-scrolls = جدول يُمرَّر أفقيًا
trends-documents = الوثائق بحسب الزمن. النسب من كل وثائق ذلك الزمن؛ والعددان هما أدنى ما تسمح به التواريخ غير المؤكدة وأقصاه.
trends-passages = المقاطع بحسب الزمن، مع الوثائق التي ترد فيها. بين قوسين: لكل ألف كلمة من ذلك الزمن؛ والعددان هما أدنى ما تسمح به التواريخ غير المؤكدة وأقصاه.
time = الزمن
certainly = { $n ->
    [zero] لا وثيقة مؤكدة
    [one] واحدة مؤكدة
    [two] اثنتان مؤكدتان
    [few] { $n } مؤكدة
    [many] { $n } مؤكدة
   *[other] { $n } مؤكدة
}
possibly = { $n ->
    [zero] لا وثيقة محتملة
    [one] واحدة محتملة
    [two] اثنتان محتملتان
    [few] { $n } محتملة
    [many] { $n } محتملة
   *[other] { $n } محتملة
}
trends-opens = { $n ->
    [zero] { $shown }: لا وثائق منشورة { $when }، { $label }
    [one] { $shown }: وثيقة واحدة منشورة { $when }، { $label }
    [two] { $shown }: وثيقتان منشورتان { $when }، { $label }
    [few] { $shown }: { $n } وثائق منشورة { $when }، { $label }
    [many] { $shown }: { $n } وثيقة منشورة { $when }، { $label }
   *[other] { $shown }: { $n } وثيقة منشورة { $when }، { $label }
}
passage-count = { $n ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $n } مقاطع
    [many] { $n } مقطعًا
   *[other] { $n } مقطع
}
passage-count-vague = { $n ->
    [zero] { $least } إلى { $n } مقطع
    [one] { $least } إلى { $n } مقطع
    [two] { $least } إلى { $n } مقطع
    [few] { $least } إلى { $n } مقاطع
    [many] { $least } إلى { $n } مقطعًا
   *[other] { $least } إلى { $n } مقطع
}
least-to-most = { $least } إلى { $most }
percent = { $number }%
in-brackets = ({ $what })

## Dates in words

date-bce = { $year } ق.م
date-ce = { $year } م
date-year-only-short = { $date } (السنة فقط)
date-year-only-long = { $date }، السنة فقط
date-about-short = نحو { $date }
date-about-long = نحو { $date }
date-uncertain-short = { $date }؟
date-uncertain-long = { $date }، غير مؤكد
date-spring = ربيع { $year }
date-summer = صيف { $year }
date-autumn = خريف { $year }
date-winter = شتاء { $year }
date-quarter-1 = الربع الأول من { $year }
date-quarter-2 = الربع الثاني من { $year }
date-quarter-3 = الربع الثالث من { $year }
date-quarter-4 = الربع الرابع من { $year }
date-third-1 = الثلث الأول من { $year }
date-third-2 = الثلث الثاني من { $year }
date-third-3 = الثلث الأخير من { $year }
date-half-1 = النصف الأول من { $year }
date-half-2 = النصف الثاني من { $year }
date-part = جزء من { $year }
date-decade = عقد { $year }
date-in-decade = سنة ما في { $decade }
date-in-one-of = إحدى السنوات من { $years }
date-years = { $first } إلى { $last }
date-between = بين { $first } و{ $last }
date-from-short = من { $date }
date-from-long = من { $date } فصاعدًا
date-from-end-unknown = من { $date }، والنهاية مجهولة
date-until = حتى { $date }
date-until-start-unknown = حتى { $date }، والبداية مجهولة
date-unknown = في زمن مجهول
date-span-close = { $first }–{ $last }
date-span-short = { $first } – { $last }
date-span-long = { $first } إلى { $last }
date-or-later = { $date } أو بعده
date-or-earlier = { $date } أو قبله
date-and-later = { $date } وما بعده
date-and-earlier = { $date } وما قبله
date-list = { $before }، { $next }
date-list-or = { $before } أو { $last }
date-list-and = { $before } و{ $last }
