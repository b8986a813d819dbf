### ما يقرؤه من يضيف وثائق إلى الصفحة، بالعربية. المسرد في رأس `page.ftl`، وتُستعمل هنا
### أيضًا رسائله التي تبدأ بـ date-.
###
### تصير هذه الرسائل جزءًا من HTML: بلا علامة أصغر من ولا علامة and ولا اقتباس مستقيم.

act-on = { $name }: { $what }
act-with = { $name } { $what }
cell-name = { $column }، { $row }

## Bringing files

title = إضافة وثائقك
lead = يمكن هنا إفلات ملفات نصية أو ملفات Markdown أو HTML أو Word أو EPUB أو CSV، أو ملف zip، أو مجلد كامل، أو ملف سبق حفظه من هنا. أما ملفات PDF فلا تُقرأ إلا من سطر الأوامر: يُحفظ نصها أولًا.
choose-files = اختيار ملفات
choose-folder = اختيار مجلد
paste = لصق نص أو جدول
pasted-text = نص وثيقة واحدة، أو صفوف منسوخة من جدول بيانات
add-pasted = إضافة هذا النص
stays = تبقى ملفاتك على هذا الجهاز.
stays-more = تُقرأ في هذه الصفحة، ولا يُرسل منها شيء، ولا يبقى شيء بعد إغلاقها إلا بحفظه أو بطلب الاحتفاظ به.
together = { $n ->
    [1] مع الوثيقة الموجودة هنا
    [zero] دون وثائق أخرى
    [one] مع الوثيقة الموجودة هنا
    [two] مع الوثيقتين الموجودتين هنا
    [few] مع الوثائق الموجودة هنا ({ $n })
    [many] مع الوثائق الموجودة هنا ({ $n })
   *[other] مع الوثائق الموجودة هنا ({ $n })
}
start-bring = إحضار الوثائق.
start-bring-how = باختيار ملفات أو مجلد، أو بإفلاتها في أي موضع من هذه الصفحة. ويُسرد هنا كل ملف مع ما فُهم منه.
start-care = تهيئتها.
start-care-how = بتصحيح العناوين والتواريخ في جدول، وتعيين زوائد الصفحة، وكتابة ما تبحث عنه الموضوعات.
start-look = تصفّحها.
start-look-how = بالبحث والتصفية حسب الموضوع وتتبّع الخط الزمني والقراءة، قبل حفظ أي شيء.
start-save = الحفظ.
start-save-how = ملف HTML واحد يُرسل بالبريد أو يُنشر أو يُحتفظ به. يُفتح بلا اتصال، ويمكن فتحه هنا وتغييره من جديد.
sample = تجربة بوثائق نموذجية
framed = هذه الصفحة مضمَّنة في صفحة أخرى قد لا تسمح لها بالحفظ. الأضمن فتحها وحدها.

## The list of files

no-files = لم يُختر أي ملف بعد
no-files-more = يُسرد هنا كل ملف مع ما فُهم منه، وما يمكن فعله عند وجود خلل.
progress = { $n ->
    [zero] لا ملفات مقروءة ({ $done } من { $n })
    [one] قُرئ { $done } من ملف واحد
    [two] قُرئ { $done } من ملفين
    [few] قُرئ { $done } من { $n } ملفات
    [many] قُرئ { $done } من { $n } ملفًا
   *[other] قُرئ { $done } من { $n } ملف
}
problems = { $n ->
    [1] مشكلة واحدة لا تعطّل الباقي
    [zero] لا مشكلات
    [one] مشكلة واحدة لا تعطّل الباقي
    [two] مشكلتان لا تعطّلان الباقي
    [few] { $n } مشكلات لا تعطّل الباقي
    [many] { $n } مشكلة لا تعطّل الباقي
   *[other] { $n } مشكلة لا تعطّل الباقي
}
announced = { $progress }.
announced-problems = { $n ->
    [zero] { $progress }، لا مشكلات.
    [one] { $progress }، مشكلة واحدة.
    [two] { $progress }، مشكلتان.
    [few] { $progress }، { $n } مشكلات.
    [many] { $progress }، { $n } مشكلة.
   *[other] { $progress }، { $n } مشكلة.
}
state-waiting = في الانتظار
state-reading = قيد القراءة
state-unread = لم يُقرأ
state-aside = ليس وثيقة
reading-percent = قيد القراءة، { $percent }%
read-words = { $n ->
    [zero] قُرئ، لا كلمات
    [one] قُرئ، كلمة واحدة
    [two] قُرئ، كلمتان
    [few] قُرئ، { $n } كلمات
    [many] قُرئ، { $n } كلمة
   *[other] قُرئ، { $n } كلمة
}
documents = { $n ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $n } وثائق
    [many] { $n } وثيقة
   *[other] { $n } وثيقة
}
more-files = { $n ->
    [zero] ولا ملفات أخرى بلا مشكلات
    [one] وملف آخر بلا مشكلات
    [two] وملفان آخران بلا مشكلات
    [few] و{ $n } ملفات أخرى بلا مشكلات
    [many] و{ $n } ملفًا آخر بلا مشكلات
   *[other] و{ $n } ملف آخر بلا مشكلات
}
seconds-few = بقيت بضع ثوانٍ.
seconds-left = { $n ->
    [zero] يكاد ينتهي.
    [one] بقي نحو ثانية واحدة.
    [two] بقي نحو ثانيتين.
    [few] بقي نحو { $n } ثوانٍ.
    [many] بقي نحو { $n } ثانية.
   *[other] بقي نحو { $n } ثانية.
}
minutes-left = { $n ->
    [zero] بقي أقل من دقيقة.
    [one] بقي نحو دقيقة واحدة.
    [two] بقي نحو دقيقتين.
    [few] بقي نحو { $n } دقائق.
    [many] بقي نحو { $n } دقيقة.
   *[other] بقي نحو { $n } دقيقة.
}
stop = إيقاف القراءة
stopped = أُوقفت القراءة؛ وما قُرئ موجود هنا.
understanding = جارٍ مقارنة ما قُرئ
saving = جارٍ تجميع الملف
leave-out = استبعاد
problem-line = السطر { $line }: { $message }
undated = بلا تاريخ
own-settings = عنوان المجموعة وموضوعاتها وإعداداتها
own-register = عناوين الوثائق وتواريخها ومصادرها
own-marks = القرارات المتعلقة بالمقاطع
dated-curated = { $date }، من documents.csv
dated-metadata = { $date }، من البيانات الوصفية
dated-filename = { $date }، من اسم الملف
dated-stated = { $date }، مصرَّح به في النص
dated-inferred = { $date }، مستنتج

## What is wrong with a file

problem-encoding = ترميز مُخمَّن
problem-letters = حروف مفقودة
problem-no-text = بلا نص
problem-not-read = لم يُقرأ
problem-too-large = كبير جدًا
problem-twice = مكرر
problem-replaced = مستبدَل
problem-table = جدول
problem-rows = صفوف زائدة
problem-date = تاريخ غير مفهوم
problem-head = رأس الملف
problem-full-text = النص الكامل مفقود
problem-rule = قاعدة مستبعدة
problem-mark = علامة مستبعدة
problem-theme = موضوع
problem-setting = إعداد
problem-note = ملاحظة
unreadable = تعذّر على المتصفح قراءة هذا الملف. ربما نُقل أو غُيّر أو أُقفل منذ اختياره. يُرجى اختياره مجددًا.
unreadable-kept = ما قُرئ منه سابقًا ما زال هنا.
folder-unreadable = لم يفتح المتصفح هذا المجلد عند إفلاته. يُرجى استخدام «اختيار مجلد».
too-large = حجم هذا الملف يتجاوز 256 ميغابايت. يُرجى تقسيمه، أو استبعاد ما لن يقرأه أحد منه.
same-again = هذا الملف نفسه كان هنا من قبل؛ احتُفظ به مرة واحدة.
replaced = حلّ محل الملف الذي كان هنا بالاسم نفسه.
twin = هذا الملف مطابق تمامًا للملف «{ $path }». احتُفظ بهما معًا؛ يُرجى استبعاد أحدهما.

## Saving

name = العنوان
description = الوصف
rights = الحقوق: من يحق له استخدامها، وكيف
language = لغة المجموعة، مثل en أو de أو fr
may-add = يحق للقراء إضافة وثائق إليها
save = حفظ في ملف واحد
save-ready = حفظ الجاهز
look = تصفّحها
save-zip = حفظ الملفات في zip
start-anew = البدء من جديد
start-anew-sure = هل تُزال كل الملفات والقرارات من هذه الصفحة؟ ما حُفظ يبقى محفوظًا، ولا يبقى سواه.
start-anew-yes = نعم، بدء من جديد
start-anew-no = لا، تبقى كما هي
begun-anew = أُزيلت الملفات كلها.
untitled = وثائق
save-nothing = يلزم إضافة وثيقة أولًا.
save-note = { $n ->
    [zero] ملف HTML فيه هذه الصفحة بلا وثائق. يُفتح بلا اتصال.
    [one] ملف HTML فيه هذه الصفحة ووثيقة واحدة. يُفتح بلا اتصال.
    [two] ملف HTML فيه هذه الصفحة ووثيقتان. يُفتح بلا اتصال.
    [few] ملف HTML فيه هذه الصفحة و{ $n } وثائق. يُفتح بلا اتصال.
    [many] ملف HTML فيه هذه الصفحة و{ $n } وثيقة. يُفتح بلا اتصال.
   *[other] ملف HTML فيه هذه الصفحة و{ $n } وثيقة. يُفتح بلا اتصال.
}
save-waiting = { $n ->
    [zero] لا ملفات قيد القراءة.
    [one] ما زال ملف واحد قيد القراءة.
    [two] ما زال ملفان قيد القراءة.
    [few] ما زالت { $n } ملفات قيد القراءة.
    [many] ما زال { $n } ملفًا قيد القراءة.
   *[other] ما زال { $n } ملف قيد القراءة.
}
save-unread = { $n ->
    [zero] لم تتعذّر قراءة أي ملف.
    [one] تعذّرت قراءة ملف واحد.
    [two] تعذّرت قراءة ملفين.
    [few] تعذّرت قراءة { $n } ملفات.
    [many] تعذّرت قراءة { $n } ملفًا.
   *[other] تعذّرت قراءة { $n } ملف.
}
saved = حُفظ { $name }، { $size }.
size-bytes = { $n ->
    [zero] { $n } بايت
    [one] بايت واحد
    [two] { $n } بايت
    [few] { $n } بايت
    [many] { $n } بايت
   *[other] { $n } بايت
}
size-kilobytes = { $size } كيلوبايت
size-megabytes = { $size } ميغابايت
too-many = عدد الملفات يفوق ما يتسع له ملف zip. يُرجى حفظ الصفحة في ملف واحد.
cannot-copy-itself = لا تستطيع هذه الصفحة نسخ نفسها: { $reason }. يُرجى الحصول على الملف مجددًا.
nothing-to-save = لا توجد وثيقة قابلة للقراءة بعد. يلزم إضافة واحدة أولًا.
settings-broken = في الملف archivolt.toml خلل يمنع تغييره هنا، فتُرك كما هو. يُرجى إصلاحه ثم إحضاره من جديد.

## Work kept in the browser

keep-work = الاحتفاظ بعملي غير المحفوظ في هذا المتصفح
keep-work-more = تُكتب وثائقك عندئذ في التخزين الخاص بهذا المتصفح على هذا الجهاز، وقد يعثر عليها غيرك من مستخدميه. وتُزال منه عند إلغاء هذا التحديد أو الحفظ أو البدء من جديد.
keep-refused = لا يسمح هذا المتصفح للصفحة بالاحتفاظ بشيء هنا. يُرجى حفظ العمل قبل المغادرة.
keep-full = لا متسع لذلك في هذا المتصفح. وما احتفظ به سابقًا ما زال موجودًا؛ يُرجى حفظ العمل قبل المغادرة.
work-lost = توقف الجزء الذي يقرأ الوثائق، والأرجح أن السبب نقص الذاكرة. يُرجى إعادة تحميل الصفحة وإحضار وثائق أقل في كل مرة.
work-lost-kept = ما احتُفظ به في هذا المتصفح ما زال موجودًا، وسيُعرض عندئذ.
stopped-head = توقفت القراءة
kept-head = عمل غير محفوظ
kept-damaged = لم يعد العمل المحتفظ به قابلًا للقراءة.
kept = في هذا المتصفح عمل محتفظ به من زيارة سابقة ({ $size }).
take-up = متابعته
throw-away = التخلص منه

## Looking after documents

care = تهيئة الوثائق
table = الوثائق
table-help = تُغيَّر الخانة ثم يُضغط Enter؛ ومفاتيح الأسهم للصعود والنزول. ويمكن لصق صفوف منسوخة من جدول بيانات في خانة. والخانة الفارغة تُظهر ما تقوله الوثيقة نفسها. وتُفصل الموضوعات بفاصلة منقوطة (;).
column-file = الملف
column-title = العنوان
column-date = التاريخ
column-publisher = الناشر
column-kind = النوع
column-themes = الموضوعات
column-more = المزيد
lines = الأسطر والمقاطع
of-a-table = يُغيَّر في جدوله الأصلي
undo = تراجع
redo = إعادة
rows-before = الصفوف السابقة
rows-after = الصفوف التالية
range = { $first } إلى { $last } من { $n }
understood-date = { $date } ({ $edtf })
empty-date = فارغة: التاريخ الذي تذكره الوثيقة نفسها.
dates-help = ليس هذا تاريخًا. من الصيغ المقبولة: 2016، July 2016، 1 Jul 2016، about 1920، before 1914، between 1914 and 1918، 1920s، unknown.
no-date = لم يُقبل «{ $typed }». ليس هذا تاريخًا. من الصيغ المقبولة: 2016، July 2016، 1 Jul 2016، about 1920، before 1914، between 1914 and 1918، 1920s، unknown.
no-theme = لا موضوع باسم «{ $name }»، فلم يتغير شيء. يلزم إدراجه أولًا في دليل الترميز.

## To be decided

doubts = بانتظار القرار
no-doubts = لم يُخمَّن أي تاريخ، ولا وثيقتان متطابقتان.
undated-but = بلا تاريخ. وتتحدث عن هذه التواريخ:
take-date = تأريخها: { $date }
not-this-date = ليس هذا التاريخ: مجهول
none-of-them = لا شيء منها
keep-both = إبقاء الاثنتين
keep-both-of = إبقاء الاثنتين: { $a }، { $b }
same-text = نصهما واحد، أو يكاد.
shared = { $n ->
    [zero] لا كلمات متتالية مشتركة بينهما: «{ $quoted }»
    [one] تشتركان في كلمة واحدة: «{ $quoted }»
    [two] تشتركان في كلمتين متتاليتين: «{ $quoted }»
    [few] تشتركان في { $n } كلمات متتالية: «{ $quoted }»
    [many] تشتركان في { $n } كلمة متتالية: «{ $quoted }»
   *[other] تشتركان في { $n } كلمة متتالية: «{ $quoted }»
}
evidence = { $words } ({ $note })
more-doubts = { $n ->
    [zero] ولا غيرها بعد البتّ في هذه
    [one] وواحدة أخرى بعد البتّ في هذه
    [two] واثنتان أخريان بعد البتّ في هذه
    [few] و{ $n } أخرى بعد البتّ في هذه
    [many] و{ $n } أخرى بعد البتّ في هذه
   *[other] و{ $n } أخرى بعد البتّ في هذه
}
suggest-themes = اقتراح موضوعات من الكلمات
no-topics = لا موضوعات مقترحة. يبدأ استخراجها من ثلاثين وثيقة.
take-theme = اعتماد هذا الموضوع
refuse = لا

## Lines of a document

lines-head = أسطر الوثيقة ومقاطعها
lines-none = تظهر عند اختيار «الأسطر والمقاطع» بجوار وثيقة في الأعلى.
lines-help = زوائد الصفحة (القوائم والروابط الترويجية والتعليقات) لا يُبحث فيها ولا تُحسب. ويمكن هنا تصحيح ما عُدَّ منها نصًّا، أو العكس.
lines-cut = لا تُسرد سوى أول أربعمئة فقرة.
class-body = نص
class-title = عنوان
class-meta = عن النص
class-furniture = زوائد
mark-body = هذا من النص
mark-furniture = هذا من زوائد الصفحة
by-hand = معلَّم يدويًا
by-rule = وُجد بالقاعدة: { $rule }
take-back = إزالة العلامة
not-this-theme = ليس هذا الموضوع

## The codebook

codebook = دليل الترميز
codebook-help = لكل موضوع قواعد، واحدة في كل سطر: كلمة، أو «عبارة» بين علامتي اقتباس، أو هيمن* لأي نهاية. ويظهر ما تجده القواعد أثناء الكتابة.
edit = تحرير
new-theme = موضوع جديد
theme-label = اسم الموضوع
theme-definition = معناه
theme-include = القواعد: ما ينتمي إليه
theme-exclude = القواعد: ما لا ينتمي إليه وإن بدا منه
keep-theme = إدراجه في دليل الترميز
drop-theme = حذفه من دليل الترميز
theme-needs-label = يلزم تسمية الموضوع أولًا.
finds-nothing = لا يجد شيئًا بعد.
finds = { $passages ->
    [zero] لا يجد أي مقطع
    [one] يجد مقطعًا واحدًا
    [two] يجد مقطعين
    [few] يجد { $passages } مقاطع
    [many] يجد { $passages } مقطعًا
   *[other] يجد { $passages } مقطع
} في { $documents ->
    [zero] { $documents } وثيقة.
    [one] وثيقة واحدة.
    [two] وثيقتين.
    [few] { $documents } وثائق.
    [many] { $documents } وثيقة.
   *[other] { $documents } وثيقة.
}
finds-cut = { $passages ->
    [zero] لا يجد أي مقطع
    [one] يجد مقطعًا واحدًا
    [two] يجد مقطعين
    [few] يجد { $passages } مقاطع
    [many] يجد { $passages } مقطعًا
   *[other] يجد { $passages } مقطع
} في { $documents ->
    [zero] { $documents } وثيقة من أول ألفي وثيقة.
    [one] وثيقة واحدة من أول ألفي وثيقة.
    [two] وثيقتين من أول ألفي وثيقة.
    [few] { $documents } وثائق من أول ألفي وثيقة.
    [many] { $documents } وثيقة من أول ألفي وثيقة.
   *[other] { $documents } وثيقة من أول ألفي وثيقة.
}

## What was done, for undoing it

did-body = سطر عُدَّ من النص
did-furniture = سطر عُدَّ من الزوائد
did-refuse = مقطع مرفوض
did-drop-theme = موضوع محذوف
did-title = عنوان { $file }
did-date = تاريخ { $file }
did-publisher = ناشر { $file }
did-kind = نوع { $file }
did-themes = موضوعات { $file }
did-paste = { $n ->
    [zero] لا خانات ملصقة
    [one] لصق خانة واحدة
    [two] لصق خانتين
    [few] لصق { $n } خانات
    [many] لصق { $n } خانة
   *[other] لصق { $n } خانة
}
did-theme = الموضوع { $label }
did-remove = استبعاد { $path }
did = تغيّر: { $what }.
undone = أُلغي: { $what }.
redone = أُعيد: { $what }.
