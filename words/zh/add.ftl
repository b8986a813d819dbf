### Every sentence that somebody who adds documents to the page reads, in Simplified
### Chinese. How messages and comments are written is said at the head of `en/page.ftl`, and
### which words are kept to at the head of `page.ftl`, whose messages that begin with date-
### are used here too.
###
### These messages become part of HTML: no <, & or straight quotation mark in them.
###
### Unless said otherwise: $message (text).

# Accessible names of buttons, and Undo and Redo. $name (text): what is done, such as "Leave
# out" or "Undo". $what (text): with what; in the second a file.
act-on = { $name }：{ $what }
act-with = { $name } { $what }
# Accessible name of a cell of the table. $column (text). $row (text): the file.
cell-name = { $column }，{ $row }

## Bringing files

# Heading.
title = 添加您自己的文档
lead = 将文本、Markdown、HTML、Word、EPUB或CSV文件拖放到此处，也可拖放zip压缩包、整个文件夹，或此前由本页保存的文件。PDF只能用命令行读取：请先将其文本另存。
# Buttons.
choose-files = 选择文件
choose-folder = 选择文件夹
paste = 粘贴文本或表格
# Accessible name of the field that opens.
pasted-text = 一篇文档的文本，或从电子表格复制的若干行
add-pasted = 添加此文本
# The promise: its first sentence in bold, and the rest.
stays = 您的文件不会离开这台设备。
stays-more = 文件在此页面内读取，不会发送任何内容；除非您主动保存或要求保留，关闭页面后不留任何内容。
# Check box. $n (number): documents of the page.
together = 连同此处已有的{ $n }篇文档
# What to do, in order, on an empty page: a bold heading and a sentence.
start-bring = 添加文档。
start-bring-how = 选择文件或文件夹，也可拖放到本页任意位置。每个文件都会列在此处，并附识别结果。
start-care = 整理文档。
start-care-how = 在表格中修正标题和日期，标出非正文内容，并写明各主题查找什么。
start-look = 查看文档。
start-look-how = 保存之前，即可检索、按主题筛选、沿时间轴浏览和阅读。
start-save = 保存。
start-save-how = 得到一个HTML文件，可寄送、发布或留存。无需联网即可打开，也可在此处重新打开并修改。
# Button: tries invented documents.
sample = 用示例试一试
# Warns inside somebody else's page.
framed = 此页面嵌在另一页面中，可能无法保存。为稳妥起见，请单独打开。

## The list of files

# Nothing chosen yet.
no-files = 尚未选择文件
no-files-more = 每个文件都会列在此处，并附识别结果；如有问题，会说明如何处理。
# Heading, also told. $done (number) of $n (number) files.
progress = 已读取{ $done }个文件，共{ $n }个
# $n (number): problems, one or more.
problems = { $n }个问题，不影响其余文件
# Told. $progress (text): "5 of 7 files read".
announced = { $progress }。
# $n (number)
announced-problems = { $progress }，{ $n }个问题。
# States of a file.
state-waiting = 等待中
state-reading = 读取中
state-unread = 未读取
state-aside = 非文档
# $percent (text)
reading-percent = 读取中，{ $percent }%
# $n (number)
read-words = 已读取，{ $n }个词
# $n (number): documents found in a file.
documents = { $n }篇文档
# $n (number)
more-files = 另有{ $n }个文件没有问题
# How long reading will take. $n (number)
seconds-few = 还需几秒。
seconds-left = 还需约{ $n }秒。
minutes-left = 还需约{ $n }分钟。
stop = 停止读取
# Told.
stopped = 已停止读取；已读取的内容在此处。
# What goes on after reading.
understanding = 正在比对已读取的内容
saving = 正在生成文件
leave-out = 移除
# Before a problem. $line (text), $message (text): in English.
problem-line = 第{ $line }行：{ $message }
undated = 无日期
# What three files are: archivolt.toml, documents.csv, marks.csv.
own-settings = 文档集的标题、主题和设置
own-register = 文档的标题、日期和来源
own-marks = 对片段的判定
# A date and how it is known. $date (text)
dated-curated = { $date }，取自documents.csv
dated-metadata = { $date }，取自元数据
dated-filename = { $date }，取自文件名
dated-stated = { $date }，文中载明
dated-inferred = { $date }，推断

## What is wrong with a file. A word or two before a message that stays English.

problem-encoding = 编码为推测
problem-letters = 字符丢失
problem-no-text = 无文本
problem-not-read = 未读取
problem-too-large = 过大
problem-twice = 重复
problem-replaced = 已替换
problem-table = 表格
problem-rows = 多余的行
problem-date = 日期无法识别
problem-head = 文件头
problem-full-text = 缺少全文
problem-rule = 规则未采用
problem-mark = 标记未采用
problem-theme = 主题
problem-setting = 设置
problem-note = 提示
unreadable = 浏览器无法读取此文件。文件可能已被移动、更改或锁定。请重新选择。
# Said after it where an earlier state of the file was read.
unreadable-kept = 此前读取的内容仍保留在此处。
folder-unreadable = 浏览器未能打开拖放的文件夹。请使用“选择文件夹”。
too-large = 此文件超过256 MB。请拆分文件，或删去无人会读的内容。
same-again = 此处已有完全相同的文件，只保留一份。
replaced = 此文件已替换原有的同名文件。
# $path (text)
twin = 此文件与“{ $path }”完全相同。目前两份均保留，请移除其中之一。

## Saving

# Labels of fields.
name = 标题
description = 说明
rights = 权利：谁可使用，如何使用
language = 文档集的语言代码，如en、de或fr
# Check box.
may-add = 读者可添加文档
# Buttons.
save = 保存为单个文件
save-ready = 保存已就绪的部分
look = 查看文档
save-zip = 将文件保存为zip
start-anew = 重新开始
start-anew-sure = 要从此页面移除全部文件和判定吗？只有已保存的内容会留存，其余将全部丢失。
start-anew-yes = 是，重新开始
start-anew-no = 否，保留
# Told.
begun-anew = 已移除全部文件。
# Title of a collection that has none.
untitled = 文档
# What saving gives; the next ones follow it. $n (number)
save-nothing = 请先添加文档。
save-note = 一个HTML文件，含此页面和{ $n }篇文档，无需联网即可打开。
save-waiting = { $n }个文件仍在读取。
save-unread = { $n }个文件无法读取。
# $name (text): of the file. $size (text): "1.4 MB".
saved = 已保存{ $name }，{ $size }。
# Sizes. $n (number). $size (text): a number.
size-bytes = { $n }字节
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
too-many = 文件数超出zip的容量。请将页面保存为单个文件。
# $reason (text): in English.
cannot-copy-itself = 此页面无法复制自身：{ $reason }。请重新获取此文件。
nothing-to-save = 还没有可读的文档。请先添加。
settings-broken = archivolt.toml损坏严重，无法在此更改，已原样保留。请修复后重新添加。

## Work kept in the browser

keep-work = 在此浏览器中保留未保存的工作
keep-work-more = 您的文档将写入此浏览器在这台设备上的存储空间，使用这台设备的其他人可能会看到。取消勾选、保存或重新开始后，即从中删除。
keep-refused = 此浏览器不允许页面保留任何内容。离开前请保存您的工作。
keep-full = 此浏览器的存储空间不足。此前保留的内容仍在；离开前请保存您的工作。
work-lost = 读取文档的部分已停止运行，很可能是内存不足。请重新加载页面，并减少每次添加的文档。
# Said after it.
work-lost-kept = 此浏览器中保留的内容仍在，重新加载后可继续使用。
stopped-head = 读取已停止
# A word before kept work.
kept-head = 未保存的工作
kept-damaged = 保留的工作已无法读取。
# $size (text): "1.4 MB".
kept = 此浏览器中保留有上次访问时的工作（{ $size }）。
take-up = 继续
throw-away = 丢弃

## Looking after documents

# Accessible name of the region.
care = 整理文档
table = 文档列表
table-help = 修改单元格后按Enter键；上下方向键可切换行。从电子表格复制的行可粘贴到单元格中。单元格留空时，显示文档自身给出的内容。多个主题以分号分隔。
# Heads of the table's columns.
column-file = 文件
column-title = 标题
column-date = 日期
column-publisher = 发布者
column-kind = 类型
column-themes = 主题
column-more = 更多
# Button: shows a document's lines.
lines = 各行与片段
of-a-table = 请在其所属表格中修改
undo = 撤销
redo = 重做
rows-before = 前面的行
rows-after = 后面的行
# $first (number), $last (number), $n (number): rows.
range = 第{ $first }至{ $last }行，共{ $n }行
# How a date that is being typed is understood. $date (text): in words. $edtf (text): its code.
understood-date = { $date }（{ $edtf }）
empty-date = 留空：采用文档自身给出的日期。
# The examples are typed in English and stay as they are.
dates-help = 这不是日期。请试用2016、July 2016、1 Jul 2016、about 1920、before 1914、between 1914 and 1918、1920s或unknown等写法。
# $typed (text). The sentences after it are those of dates-help.
no-date = 未采用“{ $typed }”。这不是日期。请试用2016、July 2016、1 Jul 2016、about 1920、before 1914、between 1914 and 1918、1920s或unknown等写法。
# $name (text)
no-theme = 没有主题“{ $name }”，因此未作更改。请先将其加入编码手册。

## To be decided

doubts = 待定事项
no-doubts = 没有推测的日期，也没有内容相同的文档。
undated-but = 无日期。文中谈及以下日期：
# Button. $date (text): in words.
take-date = 日期定为{ $date }
not-this-date = 不是此日期：不详
none-of-them = 均不是
keep-both = 两份均保留
# $a (text), $b (text): names of files.
keep-both-of = 两份均保留：{ $a }、{ $b }
same-text = 两者文本相同或几乎相同。
# $n (number): words. $quoted (text)
shared = 两者有连续{ $n }个词相同：“{ $quoted }”
# Words and how they gave a date. $words (text), $note (text): in English.
evidence = { $words }（{ $note }）
# $n (number)
more-doubts = 处理完这些之后，还有{ $n }项
suggest-themes = 根据用词推荐主题
no-topics = 没有可推荐的主题。文档达到30篇才能归纳主题。
take-theme = 采用此主题
# Button: refuses a suggested theme.
refuse = 否

## Lines of a document

lines-head = 文档的各行与片段
lines-none = 请在上方某篇文档旁选择“各行与片段”。
lines-help = 非正文内容（菜单、导读、评论）不参与检索和统计。如有误判，无论是把它当成了正文还是相反，请在此标明。
lines-cut = 仅列出前400段。
# What a line is.
class-body = 正文
class-title = 标题
# About the text: its author, its date, its source.
class-meta = 文本信息
class-furniture = 非正文
# Buttons.
mark-body = 这是正文
mark-furniture = 这是非正文内容
by-hand = 人工标记
# $rule (text)
by-rule = 由规则{ $rule }找到
take-back = 取消标记
not-this-theme = 不属此主题

## The codebook

codebook = 编码手册
codebook-help = 每个主题有若干规则，每行一条：词语、加引号的“短语”，或以secur*表示任意词尾。输入时即显示找到的内容。
edit = 编辑
new-theme = 新建主题
theme-label = 主题名称
theme-definition = 含义
theme-include = 规则：属于此主题的内容
theme-exclude = 规则：看似属于、实则不属于的内容
keep-theme = 加入编码手册
drop-theme = 移出编码手册
theme-needs-label = 请先为主题命名。
# What a theme's rules find. $passages (number), $documents (number)
finds-nothing = 尚未找到任何内容。
finds = 在{ $documents }篇文档中找到{ $passages }个片段。
finds-cut = 在前2,000篇文档的{ $documents }篇中找到{ $passages }个片段。

## What was done, for undoing it. { $what } in the last three, and after "Undo", is one of the others.

did-body = 将一行标为正文
did-furniture = 将一行标为非正文内容
did-refuse = 否决一个片段
did-drop-theme = 移出一个主题
# A cell of that column was changed. $file (text)
did-title = { $file }的标题
did-date = { $file }的日期
did-publisher = { $file }的发布者
did-kind = { $file }的类型
did-themes = { $file }的主题
# $n (number)
did-paste = 粘贴{ $n }个单元格
# $label (text)
did-theme = 主题“{ $label }”
# $path (text)
did-remove = 移除{ $path }
# Told. $what (text)
did = 已更改：{ $what }。
undone = 已撤销：{ $what }。
redone = 已重做：{ $what }。
