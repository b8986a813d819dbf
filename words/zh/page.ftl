### Every sentence that a visitor of the page reads, in Simplified Chinese; `en/page.ftl`
### says how messages and comments are written.
###
### Words kept to: document 文档 (篇), passage 片段, paragraph 段, theme 主题, hit 命中 (处),
### codebook 编码手册, page furniture 非正文内容, collection 文档集, brief 提要, full text 全文,
### timeline 时间轴, lane 轨道, handle 滑块, undated 无日期, certainly 确定, possibly 可能; dates
### are stated 载明, inferred 推断, curated 编者核定, or from 元数据 or 文件名. No space between
### Chinese and digits or Latin letters; ranges with —. The 年 of a year comes with the year.
###
### Unless said otherwise: $last (text), $words (text), $name (text), $what (text),
### $part (text), $message (text), $undated (number), $outside (number).

## Lists. Joined two at a time, from left to right.

# Between members of a list, and before the last where no "and" is said.
# $before (text): what stands before, maybe several members. $next (text): the next.
# $last (text): the last.
list = { $before }、{ $next }
# The last two members of "a, b and c".
list-and = { $before }和{ $last }
# The last two members of "a, b or c".
list-or = { $before }或{ $last }
# "not a nor b".
list-nor = { $before }或{ $last }
# Words in quotation marks, in the manner of the language. $words (text)
quoted = “{ $words }”
# A name, then what is said of it. $name (text), $what (text)
named = { $name }：{ $what }

## The head of the page, and the search

# Accessible name of the search field.
search = 检索文档集
# Stands in the empty search field. “hegemon*” shows that * stands for any ending: take
# any word of your language.
search-hint = 检索文本：词语、“短语”、hegemon*
# Accessible name of the search form.
search-form = 文档集
# Button: empties the search field.
clear = 清除
# Opens the explanation of the search.
how-to-search = 检索方法
# Name of the list under the search field.
suggestions-list = 检索建议

# The explanation of the search: pairs of what one types, and what it finds. Words in
# capitals (OR, NEAR/5) and before colons (title:, date:) are typed as they are.
help-phrase = “完整短语”
help-phrase-finds = 与短语完全一致
help-endings = secur*、wom?n
help-endings-finds = 任意词尾、任意一个字母
help-form = =词
help-form-finds = 仅限这一词形
help-not = -词
help-not-finds = 不含该词
help-or = a OR b、(a b)
help-or-finds = 含其中之一；同时包含
help-near = a NEAR/5 b
help-near-finds = 相距不超过五个词
help-field = title:词
help-field-finds = 仅在标题中；另有publisher: creator: kind: theme: name:
help-date = date:2015..2016
help-date-finds = 在此期间发布
help-marks = Émile、emile
help-marks-finds = 不区分变音符号和大小写

# Link for keyboards, first on the page.
skip = 跳到检索结果
# Accessible name of the navigation.
views = 视图

# Names of the views, in the navigation. Short.
explore = 浏览
# Also the accessible name of the timeline.
timeline = 时间轴
# Every hit line by line, as linguists call it.
concordance = 索引行
# Two documents side by side. Also a link.
compare = 对比
trends = 趋势
codebook = 编码手册
add = 添加文档
about = 关于

# The choice of the language of the page's own words; each language is named in itself.
language-choice = 语言

# Suggestions under the search field: what a suggestion is, and how many documents have it.
# $n (number)
word-in = 词语，见于{ $n }篇文档
phrase-in = 短语，见于{ $n }篇文档
name-in = 名称，见于{ $n }篇文档
theme-in = 主题，见于{ $n }篇文档
# A suggestion that opens a document.
a-document = 文档，点选即打开
# Told to assistive technology.
# $n (number)
suggestions = { $n }条建议。

## Filters and themes

# Name of the region with check boxes.
filters = 筛选
themes = 主题
# On the button that unfolds filters on small screens, where some are ticked.
# $name (text): "Themes" or "Filters". $n (number): how many are ticked.
ticked = { $name }（已选{ $n }项）
# Before the choice of how ticked themes combine.
show-themes = 显示
match-all = 含全部所选
match-any = 含任一所选
match-none = 不含所选
what-themes-mean = 主题说明
untick-all = 全部取消
# Button: makes a theme the only one. Before a number.
only = 仅
# Button: leaves out documents with a theme. Before a number.
without = 排除
# Accessible name of those buttons. $n (number): how many documents would be left.
# $theme (text): its label.
only-theme = 仅 { $n }：{ $theme }，{ $n }篇文档
without-theme = 排除 { $n }：{ $theme }，{ $n }篇文档
# Headings over check boxes.
names = 名称
kinds = 文档类型
publishers = 发布者
# Accessible name of the count beside a theme, which unfolds its passages.
# $n (number): documents. $passages (number). $theme (text): label.
evidence-for = { $n }篇文档、{ $passages }个片段，属主题“{ $theme }”

## Results

# Accessible name of the list.
results = 检索结果
# Heading of the results, for assistive technology; also a unit of count in the trends.
documents-head = 文档
# Before the choice of an order.
sort = 排序
sort-relevance = 相关度
sort-oldest = 从早到晚
sort-newest = 从晚到早
sort-title = 标题
# In "All 5 documents, by title."
by-title = 按标题排序
# Told. $order (text): one of the four above.
sorted-by = 排序方式：{ $order }。
# Link to the concordance.
line-by-line = 逐行查看
nothing-to-list = 无可列内容
# Heading of documents that have not all the words.
some-of-the-words = 含部分检索词
undated = 无日期
# Accessible name of links to more results.
pages = 结果分页
previous = 上一页
next = 下一页
# $page (number). $pages (number)
page-of = 第{ $page }页，共{ $pages }页
# How often the words stand in a document. $n (number)
hits = { $n }处命中
# The same where the text was not read to its end. $n (number)
hits-or-more = 至少{ $n }处命中
# $n (number)
documents = { $n }篇文档
# Told when the results have changed. $n (number): found. $total (number): all there are.
found = { $total }篇文档中找到{ $n }篇。
# The same where a range of dates is set. $possible (number): of those found, how many
# have a date that is too vague to be surely in it.
found-possible = { $total }篇文档中找到{ $n }篇，其中{ $possible }篇可能在范围内。
# Told where nothing is found.
none-found = 没有找到文档。以下是放宽条件的办法。
# Beside a result whose date is too vague to be surely in the range that is asked for.
# $date (text): its date. $from (text), $to (text): first and last day of the range.
doubt = 可能在范围内：日期仅知为{ $date }。
doubt-begins = 可能在范围内：日期仅知为{ $date }；范围始于{ $from }。
doubt-ends = 可能在范围内：日期仅知为{ $date }；范围止于{ $to }。
doubt-both = 可能在范围内：日期仅知为{ $date }；范围始于{ $from }，止于{ $to }。
# Links after the results. $n (number): documents.
outside = 另有{ $n }篇符合其他条件，但不在此日期范围内：
without-word = 此日期范围内另有{ $n }篇不含检索词：

## What is asked, as a sentence above the results. It is put together of clauses in this
## order: count, words, themes, themes left out, kinds, publishers, names, dates, each
## after a space: "2 of 5 documents | say “security” | under Dominance and Trade |
## without Sport | from Tribune | dated 2015 – 2016". { $part } is a button that takes
## the part off again, or several with "and" or "or" between them. $n (number): found.

# Nothing is asked. $n (number): all documents. $order (text): "oldest first", "by title".
asked-everything = 全部{ $n }篇文档，{ $order }。
# $total (number): all documents. $part (text): see above.
asked-none = { $total }篇文档中没有一篇
asked-count = { $total }篇文档中有{ $n }篇
asked-says = { $n ->
   *[other] 含{ $part }
}
asked-under = 涉及主题{ $part }
asked-not-under = 不涉及主题{ $part }
asked-without = 不含主题{ $part }
asked-kind = { $n ->
   *[other] 类型为{ $part }
}
asked-from = 发布者为{ $part }
asked-naming = 提及{ $part }
asked-dated = 日期在{ $part }
asked-surely-dated = 日期确定在{ $part }
# What stands between several parts; the spaces on both sides are added.
asked-and = 和
asked-or = 或
asked-nor = 或
# A range of dates that is asked for. $from (text). $to (text)
range-between = { $from }—{ $to }
range-from = { $from }及以后
range-to = { $to }及以前
# Accessible names of the buttons. $what (text)
asked-remove-query = { $what }，从检索式中移除
asked-untick = { $what }，取消勾选
asked-clear-dates = { $what }，清除日期

## Nothing is found

# Headings, by how many things are asked.
no-documents = 此文档集中没有文档。
none-fits-one = 没有符合条件的文档。可放宽条件：
none-fits-two = 没有文档同时符合这两项条件。可放宽其中一项：
none-fits-three = 没有文档同时符合这三项条件。可放宽其中一项：
none-fits-many = 没有文档符合全部条件。可放宽其中一部分：
# Ways on, each a link. $word (text) is the link in the first two.
did-you-mean = 您要找的是不是{ $word }
search-everywhere = 不限主题和日期，检索{ $word }
drop-words = 去掉检索词，保留其余条件
drop-themes = 去掉主题，保留其余条件
drop-dates = 去掉日期，保留其余条件
drop-others = 去掉类型和发布者，保留其余条件
words-alone = 只用检索词，检索全部文档
start-again = 重新开始
# A word that is nowhere.
not-in-texts = 这些文本中没有该词。这并不说明别处发布的文本中也没有。

## The collection at a glance

# Accessible name of the reader without a document.
overview = 概览
# Heading of links to begin with.
ways-in = 从这里开始
# Heading of facts.
what-is-here = 收录内容
# Ways in. $theme (text), $other (text): labels of themes.
way-theme = 最常见的主题：{ $theme }
way-meet = “{ $theme }”与“{ $other }”的交汇处
# Also the heading of the large timeline.
way-timeline = 何时所写，所写何时
way-compare = 最早与最新的两篇，并排对照
way-compare-note = 哪些文字一再出现
way-codebook = 各主题的含义及其全部片段
# Notes beside them. $n (number), $passages (number), $mentions (number)
way-theme-note = { $n }篇文档，{ $passages }个片段
way-timeline-note = { $n }篇有日期的文档，{ $mentions }处提及
# $n (number)
way-codebook-note = { $n }个主题
# Names of facts.
fact-texts = 文本
fact-kinds = 类型
fact-dates = 日期
# Years without a document.
fact-silence = 空白期
fact-full-texts = 全文
# Facts. $n (number): documents. $words (number): words in all.
texts-and-words = { $n }篇文档，{ $words }个词
# One of a list of kinds: "3 letters". $kind (text): as the collection names it.
kind-count = { $kind } { $n }篇
# How many dates are known in which way; members of a list. $n (number)
dates-stated = 文中载明{ $n }篇
dates-inferred = 推断{ $n }篇
dates-curated = 编者核定{ $n }篇
dates-metadata = 取自元数据{ $n }篇
dates-filename = 取自文件名{ $n }篇
dates-undated = 无日期{ $n }篇
# "Nothing in 2014, nor from 2017 to 2020". $first (text), $last (text): years.
silent-in = 无文档：{ $first }
silent-from = 无文档：{ $first }至{ $last }
silent-nor-in = { $first }
silent-nor-from = { $first }至{ $last }
# $n (number): documents with a full text. $total (number)
full-texts = { $total }篇文档中的{ $n }篇
full-texts-none = 未收录，以提要代替

## The reader

# Accessible name of the reader.
reader = 阅读区
back-to-results = 返回检索结果
close-document = 关闭文档
previous-hit = 上一处命中
next-hit = 下一处命中
# Where among the hits the reader stands. $n (number), $total (number)
hit-of = 第{ $n }处，共{ $total }处命中
# Told. $n (number), $total (number). $paragraph (text)
hit = 第{ $n }处命中，共{ $total }处，位于第{ $paragraph }段。
no-hits-here = 此文本中没有命中
# Told. $title (text)
opened = 已打开《{ $title }》。
read-alone = 单独阅读
read-beside = 与结果并排
# Button, and the title of its dialog.
cite-or-share = 引用或分享
# $paragraph (text)
cite-paragraph = 引用或分享第{ $paragraph }段
# Buttons beside a fact: show which words of the text gave it.
show-the-words = 显示原文依据
hide-the-words = 隐藏原文依据
# What belongs to the web page and not to the article: menus, teasers.
furniture = 非正文内容
show-furniture = 显示非正文内容
hide-furniture = 隐藏非正文内容
# Told.
furniture-shown = 已显示非正文内容。
furniture-hidden = 已隐藏非正文内容。
# $n (number): pieces.
furniture-count-hidden = 已隐藏{ $n }处非正文内容；不参与检索和统计
furniture-count-shown = 已显示{ $n }处非正文内容；不参与检索和统计
# Where a piece of it stands. $paragraph (text)
before-the-text = 正文之前
after-the-text = 正文之后
after-paragraph = 第{ $paragraph }段之后
no-date = 无日期。文本、元数据和文件名中均无日期。
# Heading of a document's second text.
full-text = 原文全文
no-full-text = 此文件未收录全文。
why-no-full-text = 全文版权归发布者所有，此文档集未予收录。此处所见为其提要。
themes-here = 此文档中的主题
about-this-document = 文档信息
# Heading of the dates that a text mentions.
speaks-of = 文中谈及的时间
margin = 页边的字母表示各处下划线片段所属的主题。
problems = 问题
# Before a problem. $line (text), $message (text): in English.
problem-line = 第{ $line }行：{ $message }
more-text = 显示更多正文
passage-gone = 该片段已不在此文本中。
passage-found = 已找到该片段。
no-such-document = 此文档集中没有该名称的文档。
# $paragraph (text)
link-to-paragraph = 第{ $paragraph }段的链接
# Short: "para. 3". $paragraph (text)
paragraph = 第{ $paragraph }段
# Accessible name of a theme's letters in the margin. $key (text), $theme (text)
theme-at-paragraph = { $key }，{ $theme }，第{ $paragraph }段
# A linked passage is gone, but something like it is there; the words follow.
# $paragraph (text)
changed-since-there = 第{ $paragraph }段有相近的文字，链接创建后有所改动：
changed-since-here = 此处有相近的文字，链接创建后有所改动：

# Names of facts about a document.
fact-date = 日期
fact-event = 事件
# When the page was saved.
fact-captured = 保存时间
fact-kind = 类型
fact-publisher = 发布者
fact-source = 来源
fact-language = 语言
fact-file = 文件
fact-description = 摘要
fact-subject = 主题词
fact-location = 地点
fact-rights = 权利
fact-identifier = 标识符

# How a fact is known; stands alone, after it.
basis-curated = 编者核定。
basis-metadata = 取自元数据。
basis-filename = 取自文件名。
basis-stated = 文中载明。
basis-inferred = 推断。
# The same in a table or a list.
known-curated = 编者核定
known-metadata = 元数据
known-filename = 文件名
known-stated = 载明
known-inferred = 推断
# The same within a line, after a comma: "May 2015, inferred".
in-curated = 编者核定
in-metadata = 元数据
in-filename = 文件名
in-stated = 载明
in-inferred = 推断

## Evidence of themes

# Who speaks in a passage.
voice-own = 文档自述
voice-nobody = 引述，未指明出自何人
# $speaker (text)
voice-quoting = 引述{ $speaker }
# $rule (text): the rule that found it, in English words.
found-by = 由规则{ $rule }找到
by-hand = 人工标记
# Beside a theme's passages. $n (number): passages. $documents (number). $total (number)
passages-in = { $n }个片段，见于{ $total }篇文档中的{ $documents }篇
# How many are left out of a list. $n (number)
more = 另有{ $n }项
# Shows only the first few again. $n (number)
show-only = 只显示{ $n }项
# For assistive technology, in an empty cell.
none = 无

## Citing, sharing, exporting

# What to cite or share.
cite-this-paragraph = 此段
cite-the-document = 整篇文档
cite-these-results = 这些结果
cite-each-result = 逐条结果
cite-the-collection = 整个文档集
cite-this-view = 此视图
# Buttons.
share-or-export = 分享或导出
share-this-view = 分享此视图
# Accessible name of the choice of what a link carries.
link-carries = 链接包含
carries-words = 检索词
carries-themes = 主题
carries-kinds = 类型和名称
carries-dates = 日期
# What a link will open, below it. $what (text): one of the opens-… messages.
link-opens = 将打开{ $what }。
# $title (text). $asked (text): the sentence above the results.
opens-document = 《{ $title }》
opens-document-beside = 《{ $title }》，并列显示：{ $asked }
opens-paragraph = 《{ $title }》第{ $paragraph }段
opens-paragraph-beside = 《{ $title }》第{ $paragraph }段，并列显示：{ $asked }
opens-passage = 《{ $title }》，并标出以下文字：{ $words }
opens-passage-beside = 《{ $title }》，并标出以下文字：{ $words }，并列显示：{ $asked }
opens-list = 列表：{ $asked }
opens-both = 《{ $title }》和《{ $other }》，并排显示
opens-one-to-compare = 《{ $title }》，以供对比
opens-timeline = 时间轴：{ $asked }
opens-concordance = 含检索词的各行：{ $asked }
opens-compare = 两篇文档的对比：{ $asked }
opens-trends = 主题和词语的历时变化：{ $asked }
opens-codebook = 编码手册：各主题的含义
opens-add = 用于读取您自己文档的页面
opens-about = 此文档集的说明
# Headings of parts of the dialog.
cite = 引用
export = 下载为表格
# Accessible names of choices there.
export-what = 下载内容
rows-documents = 文档与元数据
rows-passages = 各主题的片段
rows-lines = 含检索词的各行
export-form = 表格格式
# Forms of the table, and formats of citations, that are names are not translated: CSV,
# JSON Lines, Markdown, APA, MLA, Chicago, BibTeX, RIS, CSL-JSON. This one is a sentence.
format-plain = 通用格式
embed = 嵌入
embed-how = 嵌入方式
embed-frame = 单个框架
embed-script = 使用embed.js，高度自适应
embed-view = 框架内显示
embed-list = 列表
embed-timeline = 时间轴
copy-code = 复制嵌入代码
code-copied = 已复制嵌入代码。
show-preview = 显示预览
hide-preview = 隐藏预览
preview = 预览
# On a quotation card in somebody's article: leads to the whole page.
read-in-context = 阅读上下文
what-to-cite = 引用对象
citation-format = 引文格式
# What is cited, as a kind of thing.
search-results = 检索结果
# $n (number)
collection-of = 含{ $n }篇文档的文档集
# Parts of the plain citation. $number (text)
cite-number = 文档{ $number }
# $container (text): the collection.
cite-within = 载于：{ $container }
cite-undated = 无日期
# After a date that was worked out. $date (text)
cite-inferred = { $date }[日期系推断]
copy-link = 复制链接
copy-citation = 复制引文
download = 下载
download-csv = 下载CSV
close = 关闭
link-copied = 已复制链接。
citation-copied = 已复制引文。
could-not-copy = 无法复制；文本已选中。
# $n (number)
more-citations = 另有{ $n }条引文，复制内容和文件中均有。

## The concordance

# Before the choice of an order; the four orders.
sort-by = 排序依据
order-left = 左侧词
order-right = 右侧词
order-date = 日期
order-document = 文档
# Heads of its columns.
head-number = 序号
head-date = 日期
head-left = 左侧
head-word = 词
head-right = 右侧
head-themes = 主题
concordance-asks = 在上方输入词语或短语，此处将逐行列出其全部出处。
# Title. $query (text): what is asked, without quotation marks.
lines-title = “{ $query }”逐行列表
# Below it. $n (number): lines. $documents (number). $order (text): one of the four.
lines-lead = { $documents }篇文档中的{ $n }行，排序依据：{ $order }。不含非正文内容。
# The same where there are more lines.
lines-lead-cut = { $documents }篇文档中的前{ $n }行，排序依据：{ $order }。不含非正文内容。
# Accessible name of a line's link. $number (text): the document's number. $paragraph (text)
line-name = 文档{ $number }，第{ $paragraph }段
# Unfolds the words that stand near the words asked for.
words-near = 邻近的词
near-word = 词
near-times = 邻近次数
near-chance = 随机预期
near-all = 文档集内
near-documents = 文档数
near-likelihood = 对数似然值
# $n (number): hits looked at. $total (number): words of the collection.
near = 以下各词在{ $n }处命中的前后五词之内，出现次数高于随机水平。“随机预期”是指将文档集的{ $total }个词全部打乱后，该词会在这些位置出现的次数；对数似然值（Dunning 1993）表示差异有多可靠：10.8相当于千分之一的偶然概率。标题不计入。
# The same where not all hits were looked at.
near-cut = 以下各词在前{ $n }处命中的前后五词之内，出现次数高于随机水平。“随机预期”是指将文档集的{ $total }个词全部打乱后，该词会在这些位置出现的次数；对数似然值（Dunning 1993）表示差异有多可靠：10.8相当于千分之一的偶然概率。标题不计入。
too-few-near = 数据太少，无法判断哪些词与之搭配：{ $total }个词中仅有{ $n }处命中；至少需要20处命中和10,000个词才能判断。
none-near = 在其{ $n }处命中附近，没有哪个词的出现次数确定高于随机水平。

## Two documents side by side

# Before the choices of a document.
left = 左
right = 右
# Buttons: show only what both share, or both whole.
lined-up = 对齐
full-texts-whole = 全文
compare-asks = 选择两篇文档，查看二者的相同之处。
show-fold = 显示
hide = 隐藏
choose-document = 选择文档
# On a shared passage, above the next. $n (number): words.
same-words = 相同文字
same-words-count = { $n }个词
# Accessible name of a shared passage's letter. $letter (text)
shared-passage = 相同片段{ $letter }
# Above a paragraph. $paragraph (text)
paragraph-long = 第{ $paragraph }段
# $a (text), $b (text): numbers of documents.
side-by-side = 文档{ $a }与文档{ $b }，并排对照
# $n (number): passages.
recurring = { $n }个片段以相同文字重复出现，按左侧文本的顺序对齐。
# $least (number): words.
nothing-recurs = 没有超过{ $least }个词的重复文字。两篇文本均完整显示。
# $n (number): how many paragraphs. $list (text): their numbers, "2–6 and 8".
not-shared = { $n ->
   *[other] 第{ $list }段不重复
}
# "2–6". $first (text), $last (text)
from-to-numbers = { $first }—{ $last }

## Two selections of documents, and which words set them apart

all-documents = 全部文档
same-documents = 两组文档完全相同，没有差异可言。
# A selection in a few words. $words (text): labels with "and", "or", "nor" between them.
selection-not = 不涉及{ $words }
selection-without = 不含{ $words }
# $label (text): a selection.
nothing-in = “{ $label }”中没有文档，无从对比。
# $n (number): words.
too-few-words = “{ $label }”总共只有{ $n }个词，太少，无法判断其特点。
# Group of stretches of time, to choose from.
periods = 时段
two-selections = 两组文档：用词有何差异
contrast-asks = 可选两个时段、发布者、类型或主题，也可自行输入。点按数字可查看相应文档。
first-selection = 第一组
second-selection = 第二组
choose-from-list = 从列表选择
or-words-or-dates = 或输入检索词、日期
word = 词
how-much-more = 差异幅度（对数比）
how-sure = 可靠程度（对数似然值）
may-be-chance = 可能出于偶然
# A word that does not stand on a side.
not-once = 未出现
contrast-method = 可靠程度：对数似然值（Dunning 1993，算法同Rayson and Garside 2000）；列出15.13及以上的词，仅凭偶然达到此值的概率为万分之一。差异幅度：对数比（Hardie 2014）；在词数相同的情况下，1表示频率为两倍，2表示四倍；某一方未出现的词，按该方出现半次计算。各词按原文拼写统计，不合并其他词形；标题和非正文内容不计入。
# $n (number)
in-both = { $n }篇文档同属两组，在两组中均计入，因此两组看上去比实际更为接近。
# $label (text)
no-word-apart = 没有哪个词在“{ $label }”中确定更为常见：差异可能出于偶然。
contrast-words = “{ $label }”中更常见的词
contrast-themes = 主题：相同词数下各组的片段数
# A selection with its sizes. $n (number): words. $documents (text) is a link: "5 documents".
side-sums = { $n }个词，{ $documents }
# How often a word stands on a side. $n (number). $documents (text) is a link: "5 documents".
places-in = { $n }次，见于{ $documents }
# Accessible name of that link. $documents (text): "5 documents". $what (text): the word.
places-link = { $documents }：{ $what }，{ $label }
# $times (text): a decimal number.
times-more = { $times }倍之多
times-less = 仅1/{ $times }
# $ratio (text): a decimal number.
log-ratio = （{ $ratio }）

## The codebook

codebook-lead = 各主题及其查找规则和找到的全部片段。主题只说明片段谈的是什么，不代表作者认同。
no-codebook = 此文档集没有编码手册。
# Before the rules of a theme.
rule = 规则
# Before the rules that refuse a passage.
not-where = 排除
the-rule = 查找规则
# Before the theme that a theme is part of, and before those that are part of it.
part-of = 属于
takes-in = 包含
# Before buttons with file names.
take-along = 导出编码手册：
drafted-topics = 此文档集未附编码手册。以下主题由词频统计得出，尚未经人审读，仅为草稿。可将有用的重新命名，其余合并或舍弃，再与文档一并保存。
drafted-phrases = 此文档集未附编码手册，且文档太少，无法归纳主题：至少需要30篇。以下是由统计得出的关键短语，仅为草稿，可重新命名、合并、删减，再与文档一并保存。
keep-draft = 保存为
draft-name = 名称
# What becomes of a drafted theme; the three choices.
draft-fate = 保存时
keep-theme = 作为主题
leave-theme = 舍弃
# $theme (text)
join-with = 并入{ $theme }
themes-by-time = 主题与时间
themes-by-time-lead = 各主题的文档，按发布时间排列。日期不精确时列出两个数字：确定的篇数和最多的篇数。点按单元格可打开其片段。
themes-together = 主题共现
themes-together-lead = 同时含两个主题的文档；主题与自身相交处为含该主题的全部文档。点按单元格可打开两个主题的片段。
# Accessible name of a cell. $theme (text), $over (text): a year or another theme.
# $n (number): documents.
grid-cell = { $theme }，{ $over }：{ $n }篇文档
# The same where dates are vague. $certain (number): at least. $n (number): at most.
grid-cell-vague = { $theme }，{ $over }：{ $certain }—{ $n }篇文档
# Before examples of a theme, and before examples of what it is not.
examples = 例如
counterexamples = 但不包括
# Link to a theme's documents.
in-context = 在上下文中查看

## About

how-dates-are-known = 日期从何而来
# After the names known-stated, known-inferred and so on.
stated-means = 文中写明了发布时间。
inferred-means = 根据文本或其所在页面推算得出；阅读区会说明依据，并显示原文。
curated-means = 由文档集的编者核定。
metadata-means = 日期由文件在正文之外给出。
filename-means = 日期写在文件名中。
dates-stay-vague = 日期的精度从不超出所知：只知年份的，就按年份显示和绘制，并视为可能在该年的任何时段之内。
no-problems = 所有文件均顺利读取。
nothing-leaves = 任何数据都不会离开此页面。
# $version (text)
made-with = 由Archivolt { $version }制作。
rights = 权利
files-made-of = 源文件
# archivolt extract is a command and stays as it is.
files-given-back = 源文件原样收录于此文件中，一个字节不差；可用“archivolt extract”取出。
verify = 校验
verifying = 正在校验……
sums-of-files = 各文件的SHA-256
# $n (number): files.
verified = 全部{ $n }个文件均与提交时一致。
# $list (text): names of files.
not-verified = 与提交时不一致：{ $list }。

## What went wrong

damaged = 此文件中的文档集已损坏
damaged-text = 文件的一部分缺失或被改动，可能是下载过早中断所致。横线以下的文本仍可阅读，但无法检索。
# $reason (text): in English.
damaged-because = 此文件中的文档集已损坏：{ $reason }。
newer = 此文档集由更新的版本制作
newer-text = 此页面比其中的文档集旧。请从原处重新获取页面。
older = 此文档集由较早的版本制作
older-text = 此页面不再读取该版本的文档集。横线以下的文本仍可阅读，但无法检索。发布者可以重新制作它。
part-missing = 此文档集有一部分未能获取，此处的结果可能遗漏该部分的内容。
try-again = 重试
try-again-note = 重新读取文件
# Heading of technical details.
for-the-mender = 供修复者参考
what-would-help = 可行的办法
# In a frame on somebody's page: leads to the whole page.
open-whole = 打开完整文档集
# A part of the page is on its way, or did not arrive.
view-opens = 正在打开此视图
view-failed = 此视图未能载入。请稍后重试。
intake-opens = 正在准备读取文档
intake-failed = 页面中读取文档的部分未能载入。请稍后重试。
no-intake = 此页面副本不支持添加文档。
# For assistive technology.
sorted = 已排序

## The timeline

# Names of the two lanes: when documents were published, and which moments their texts mention.
published = 发布
mentioned = 提及
# Beside the first. $n (number): documents.
lane-documents = { $n }篇文档
# $stated (number): dates that a text states.
lane-documents-stated = { $n }篇文档，{ $stated }个载明的日期
lane-documents-surely = { $n }篇文档，按日期可靠程度区分
# Beside the second. $n (number)
lane-dates = 文中{ $n }个日期
enlarge = 放大
as-a-list = 列表形式
no-dates = 此处没有可绘制日期的文档。
# Heading of the large timeline is way-timeline; this is the line below it.
timeline-lead = 线上为发布时间，线下为文中谈及的时间。
# $number (text): a document's number.
threads-from = 连线从文档{ $number }通往其提及的时间。
threads-pointed = 连线从所指文档通往其提及的时间。
# Before the choice of lanes, and the choices.
show-lanes = 显示
lanes-both = 两条轨道
lanes-published = 发布
lanes-mentioned = 提及
# Before the choice of what further lanes are made by, and the choices.
lanes = 分轨
by-nothing = 不分轨
by-theme = 按主题
by-kind = 按类型
by-publisher = 按发布者
by-document = 按文档
# $n (number): lanes drawn. $more (number): lanes left out.
largest-lanes = 最大的{ $n }条轨道；另有{ $more }条未绘出。
# Beside a lane. $shown (number) of $n (number) documents are drawn in ink.
lane-shown = { $n }篇文档中的{ $shown }篇
# After either. $count (text): one of the two. $n (number): undated ones.
lane-undated = { $count }，{ $n }篇无日期
# Name of a lane of documents whose kind or publisher is not known.
not-said = 未注明
# Buttons.
zoom-in = 放大
zoom-out = 缩小
earlier = 更早
later = 更晚
zoom-to-dates = 缩放至所选日期
whole-time = 全部时间
timeline-keys = 方向键将滑块移动一个月或一天，翻页键移动一年。在图上按+和−可放大和缩小，按住Ctrl滚动滚轮或用双指亦可；按0显示全部时间。
# Buttons that set the range to one year or month. $period (text)
only-this-time = 仅限此时段
only-label = 仅限
only-period = 仅限{ $period }
timeline-drawing = 时间轴图示；下方列表内容相同
same-as-list = 以列表显示相同内容
# Above the list. $stretches (text): joined by the next two. $first (text), $last (text): days.
nothing-published = 以下时段没有发布文档：{ $stretches }。
nothing-published-more = 以下时段没有发布文档：{ $stretches }，另有其他时段。
stretch = { $first }至{ $last }
stretch-nor = { $before }、{ $next }
# In the drawing, on a stretch without a document. $n (number): years. $year (text)
gap-year = { $year }无文档
gap-years = { $n }年
# The same where there is more room.
gap-years-long = { $n }年无文档
# At the edges of the drawing: how many documents lie outside it. $n (number)
edge-earlier = ← 更早{ $n }篇
edge-later = 更晚{ $n }篇 →
# Names of the two sliders, and labels of the two fields.
from = 起始
to = 截止
# Beside the handles. $day (text)
from-day = { $day }起
to-day = 至{ $day }
# What a slider says. $date (text). $certain (number), $possible (number): documents.
slider-from-rests = { $date }，时间轴起点
slider-to-rests = { $date }，时间轴终点
slider-certain = { $date }，{ $certain }篇确定在范围内
slider-both = { $date }，{ $certain }篇确定、{ $possible }篇可能在范围内
# In an empty field for a date.
any-time = 不限
clear-dates = 清除日期
# The examples are typed in English; they may stay as they are.
not-a-date = 这不是日期。请试用2016、July 2016或1 Jul 2016等写法。
ends-before-start = 截止日期早于起始日期。
# Before the choice of which documents a range keeps, and the choices.
keep = 保留
keep-possible = 可能在范围内的
keep-certain = 仅确定在范围内的
# Sums below the timeline: how many documents have a date, among them stated ones, are
# surely and possibly in the range, outside it, and without a date.
# $n (number), $stated (number), $certain (number), $possible (number), $outside (number),
# $undated (number)
sum-dated = 有日期{ $n }篇 · 无日期{ $undated }篇
sum-dated-stated = 有日期{ $n }篇，其中载明{ $stated }篇 · 无日期{ $undated }篇
sum-certain = 确定在范围内{ $certain }篇 · 范围外{ $outside }篇 · 无日期{ $undated }篇
sum-possible = 确定在范围内{ $certain }篇，可能在范围内{ $possible }篇 · 范围外{ $outside }篇 · 无日期{ $undated }篇
# Button that unfolds documents without a date. $n (number)
list-undated = 列出{ $n }篇无日期文档
hide-undated = 隐藏{ $n }篇无日期文档
more-undated = 另有{ $n }篇；完整列表见大时间轴
no-date-short = 文本、元数据和文件名中均无日期。
# Captions of the list. $n (number)
dates-sort = { $n }个日期；点按表头可排序
# $n (number) of $total (number) that are not shown yet.
show-more-of = 再显示{ $n }项（余{ $total }项）
# Heads of the list.
list-date = 日期
list-lane = 轨道
list-what = 内容
list-basis = 依据
list-source = 出处
# $number (text): a document's number.
in-document = 见文档{ $number }
# A moment that a document as a whole is about, in place of words of its text.
event-date = 事件日期
# What a stretch of the drawing holds. $n (number). $when (text): "in May 2015", "on 3 May
# 2015", "from 1980 to 1989".
period-documents = { $n }篇文档发布于{ $when }
period-documents-possible = { $n }篇文档可能发布于{ $when }
# $possible (number): further ones.
period-documents-both = { $n }篇文档发布于{ $when }，另有{ $possible }篇可能如此
period-moments = 文中谈及的{ $n }个时间点在{ $when }
period-moments-possible = 文中谈及的{ $n }个时间点可能在{ $when }
period-moments-both = 文中谈及的{ $n }个时间点在{ $when }，另有{ $possible }个可能如此
# $day (text), $month (text): month and year, $year (text), $first (text), $last (text)
when-on = { $day }
when-in-month = { $month }
when-in-year = { $year }
when-from-to = { $first }至{ $last }
# In the card beside a mark. $words (text): in quotation marks. $basis (text): "stated".
# $n (number): how many documents. $numbers (text): their numbers.
card-event = { $n ->
   *[other] { $words }，{ $basis }，见文档{ $numbers }
}
# After a list that goes on. $list (text)
and-so-on = { $list }……
# $n (number)
other-wordings = 另有{ $n }种表述
among-asked = 其中{ $n }篇符合当前条件
and-more = 另有{ $n }项
# A date and how it is known: "May 2015, inferred". $date (text), $basis (text)
with-basis = { $date }，{ $basis }
# Accessible name of a mark. $number (text), $title (text), $date (text), $basis (text)
mark-name = { $number } { $title }，{ $date }，{ $basis }
# Added to it where the date is doubtful. $name (text)
mark-uncertain = { $name }，存疑
# Below a moment. $numbers (text): numbers of documents. $words (text): in quotation marks.
moment-in = 见{ $numbers }
moment-words-in = { $words } · 见{ $numbers }
# Saving the drawing and its dates.
take-away = 导出
picture-svg = 图片（SVG）
picture-png = 图片（PNG）
table-csv = 表格（CSV）
# Caption of a picture of the timeline.
timeline-caption = 线上为文档的发布时间，线下为文中谈及的时间。横顶下的竖线：其中某一天；横条：整段时间；实心点：载明。

# How dates are drawn: pairs of a name and its meaning.
grammar = 如何看懂日期：每篇文档用墨相等
grammar-day = 某日
grammar-day-means = 一条实竖线；实心点：文中载明
grammar-worked-out = 推断
grammar-worked-out-means = 空心圈，非实心
grammar-year = 仅知年份
grammar-year-means = 这些竖线之一
grammar-about = 约略
grammar-about-means = 中间可能性最大
grammar-lasting = 持续
grammar-lasting-means = 实条：整段时间
grammar-open = 一端未定
grammar-open-means = 在此之后或之前

## Trends

trends-head = 谈了多少，何时谈的
trends-lead = 逐年文档数：日期确定的画实柱，可能落在多个年份的画空心竖线。点按柱形可打开其文档。
# Caption of a picture of the trends.
trends-caption = 实柱：确定属于该时段；空心竖线：日期不确定者可能达到的数量。
# $n (number): documents with a date.
trends-few = { $n ->
    [0] 此处没有文档有日期，数据太少，无法绘制趋势。时间轴会逐篇显示。
   *[other] 此处仅有{ $n }篇文档有日期，数据太少，无法绘制趋势。时间轴会逐篇显示。
}
# Labels of two fields.
trends-compare = 与某个词或主题对比
trends-and = 再加一个
what-is-asked = 当前检索
# Choice of what is counted (documents-head is the other), and of what a column's height is.
what-is-counted = 统计对象
passages = 片段
column-height = 柱高
number-of-documents = 文档数
number-of-passages = 片段数
share-of-documents = 占同期文档的比例
share-of-words = 同期每1,000词
# $n (number)
trends-total = 共{ $n }篇文档；全部数字见下表。
trends-no-passages = 没有可统计的片段：请选择主题或词语。
same-as-table = 以表格显示相同内容
# Accessible name.
table-scrolls = 表格，可横向滚动
trends-documents = 各时段的文档。比例以同期全部文档为基数；列出两个数字时，为日期不确定情况下的最小值和最大值。
trends-passages = 各时段的片段及其所在文档。括号内为同期每1,000词的片段数；列出两个数字时，为日期不确定情况下的最小值和最大值。
time = 时间
# Buttons in the table. $n (number): documents surely, or possibly, of that time.
certainly = 确定{ $n }篇
possibly = 可能{ $n }篇
# Accessible name. $shown (text): one of the two above. $when (text): "in May 2015".
# $label (text): the theme or word.
trends-opens = { $shown }：{ $n }篇文档发布于{ $when }，{ $label }
# $n (number)
passage-count = { $n }个片段
# $least (number) to $n (number), where dates are vague.
passage-count-vague = { $least }至{ $n }个片段
# $least (text), $most (text): numbers.
least-to-most = { $least }至{ $most }
# $number (text)
percent = { $number }%
in-brackets = （{ $what }）

## Dates in words. { $date } may be a day, a month, a year or anything below. The order of
## day, month and year, and the names of months, come from the browser.

# $year (text): a number. Before the common era; and in it, for years below 1000.
date-bce = 公元前{ $year }年
date-ce = 公元{ $year }年
# Only the year is known. In a list, and in a sentence.
date-year-only-short = { $date }（仅知年份）
date-year-only-long = { $date }，仅知年份
# About that time. In a list, and in a sentence.
date-about-short = 约{ $date }
date-about-long = 大约{ $date }
# The source itself doubts it.
date-uncertain-short = { $date }？
date-uncertain-long = { $date }，存疑
# $year (text): a year, or date-in-decade, or date-in-one-of.
date-spring = { $year }春季
date-summer = { $year }夏季
date-autumn = { $year }秋季
date-winter = { $year }冬季
date-quarter-1 = { $year }第一季度
date-quarter-2 = { $year }第二季度
date-quarter-3 = { $year }第三季度
date-quarter-4 = { $year }第四季度
date-third-1 = { $year }前四个月
date-third-2 = { $year }中间四个月
date-third-3 = { $year }后四个月
date-half-1 = { $year }上半年
date-half-2 = { $year }下半年
date-part = { $year }某一时段
# $year (text): the decade's first year, "1980".
date-decade = { $year }年代
# Takes the place of a year after a season, month or day: "May of the 1980s".
# $decade (text): date-decade. $years (text): date-years.
date-in-decade = { $decade }某年
date-in-one-of = { $years }间某年
# $first (text), $last (text)
date-years = { $first }至{ $last }
date-between = { $first }至{ $last }之间
date-from-short = { $date }起
date-from-long = 自{ $date }起
date-from-end-unknown = 自{ $date }起，终止时间不详
date-until = 至{ $date }
date-until-start-unknown = 至{ $date }，起始时间不详
date-unknown = 时间不详
# From one date to another. In a list (close where only numbers stand on both sides), and in a sentence.
date-span-close = { $first }—{ $last }
date-span-short = { $first }—{ $last }
date-span-long = { $first }至{ $last }
date-or-later = { $date }或以后
date-or-earlier = { $date }或以前
date-and-later = { $date }及以后
date-and-earlier = { $date }及以前
# Several dates: all but the last, then the last of "one of these" and of "all of these".
# $before (text), $next (text), $last (text)
date-list = { $before }、{ $next }
date-list-or = { $before }或{ $last }
date-list-and = { $before }和{ $last }
