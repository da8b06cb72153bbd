import { defineMessages } from './define';

/**
 * The user guide. A section is a title and a text; in the text a line is a paragraph, a line that begins with "- " an item of a list, and a
 * line with a tab a row of a table (key, what it does).
 */
export const help = defineMessages(
  {
    'help.contents': '目录',
    'help.start.title': '一、从去年的材料开始',
    'help.start.text':
      '纲目帮您写工作总结、工作计划、总结暨计划、工作要点和专题情况。每一份都由“目标—举措—成效”搭成：目标是口号式的大标题，举措写怎么做，成效写做成了什么、有哪些数据。\n最省力的办法是从去年的材料写起：\n- 导入：把去年的总结或计划（Word、WPS、RTF、ODT、网页、PDF、OFD 或纯文本文件，也可以是整个文件夹）拖进窗口，或点“导入往年材料”。也可以从 Word、WPS 复制文字，再点“粘贴导入”。\n- 承接：在书架上选中它，点“承接往年”，纲目按原来的目标和举措搭好今年的报告，年份自动推移。\n- 填写：改目标、改举措，把待填的数据逐个填上。\n- 导出：得到版式符合公文习惯的 Word 文件，打印即可。\n还没有材料时，可以在空书架上点“试用示例”，用一份虚构的往年总结走一遍。',
    'help.import.title': '二、导入与核对',
    'help.import.text':
      '左边是文件，中间是原文，右边是识别出的提纲。点按原文的任何一处，右边会跳到它的位置；反过来也一样。\n- 黄色的行是纲目把握不大的地方，按 F8 逐处查看，按回车键表示认可，按 1–6 改类型。\n- 画了删除线的文字是网页导航、页码等杂项，不会入库；如果认错了，选中它按回车键即可恢复。\n- 带修订的 Word 文件按接受全部修订后的文字入库；点“显示修订和批注”可在原文中看到删去、插入的文字和批注，批注入库后列在报告的“批注”中。\n- 窗口下方始终显示字数账：正文字数加剔除字数等于原文字数，一个字也不会不见。\n- 只有按下“确认入库”，内容才会存进资料库；原文件也一并存档，不会改动您磁盘上的文件。没有入库就意外退出的，下次启动时会问您是否继续。\n有打开密码、已损坏或旧格式的文件会说明原因和办法，不影响其他文件。',
    'help.write.title': '三、写作与保存',
    'help.write.text':
      '编号（一、（一）、一是……）由纲目计算，不用手打；增删、移动之后自动重排。一段是目标、举措还是成效，由左侧的标签表示。\n数据显示为小方块：黄色表示还没填，绿色表示已填。同一个数据在几处出现，改一处就都改了。右侧“数据”栏列出所有待填的数据和去年的数字。\n右侧“往年”栏列出往年怎么写同一个目标、举措：“引用”带来原文，其中的年份、日期和说法会标出来，请逐处核对；“只引用框架”只带来标题。\n右侧“检查”栏在写作时列出待填、年份、编号、数据、标点等问题，按 F7 逐处查看；单位自己的用语可以在“工具—本单位词表”里维护，写作时按 Alt+/ 补全。\n输入的内容随时自动保存。窗口右上角显示“已保存”时，就已经写进磁盘；断电也不会丢。',
    'help.shelf.title': '四、书架与查找',
    'help.shelf.text':
      '书架按年度列出要点、计划和总结。虚线框表示还缺的一份，点它就可以由上一年承接。\n在上方输入两个字以上，可以在全部报告里查找；用方向键选中结果，按回车键打开到那一处。\n删除的报告先进回收站，可以恢复。',
    'help.export.title': '五、导出与打印',
    'help.export.text':
      '在报告中按 F12 导出 Word。标题使用真正的标题样式，版心、字体、行距按“设置”中选择的版式。还没填的数据会原样印成 XX，导出前请看一眼“数据”栏。\n导出的文件可以交给领导在 Word、WPS 里修改；改完以后再导入，纲目认得出每一段，逐处列出改动，由您取舍。\n按 Ctrl+F2 先看打印预览：看到的就是导出和打印的每一页；双击页面上的一处，回到正文的那一处。预览里可以直接打印，打印机、份数、单双面下次仍在。\n“工具—对照”把任意两份报告按目标对齐，逐词标出改动，数据并排列出增减。',
    'help.keys.title': '六、键盘一览',
    'help.keys.text':
      'F1\t使用说明\nCtrl+N\t新建报告\nCtrl+O\t导入往年材料\nCtrl+Shift+H\t回到书架\nCtrl+Shift+K\t查找往年表述\nF12\t导出 Word\nCtrl+F2 / Ctrl+P\t打印预览、打印\nF7 / Shift+F7\t下一处、上一处检查结果\nAlt+/\t补全单位用语\nCtrl+Shift+N\t记一笔\nCtrl+Shift+L\t同级标题对照\nCtrl+Shift+F\t选中的话以前怎么说\nF6 / Shift+F6\t在报告窗口各部分之间切换\nF9 / Shift+F9\t下一处、上一处待填\nCtrl+F / Ctrl+H\t在报告中查找、替换\nF3 / Shift+F3\t查找下一处、上一处\nCtrl+Shift+M\t提纲、文稿两种视图切换\nCtrl+Shift+O\t只看这一目标，再按回到全文\nAlt+Shift+-\t折叠、展开\nCtrl+Enter\t拆成并列的一段\nCtrl+Shift+J\t接排、另起\nCtrl+Shift+D\t把光标处的数字设为数据，或插入待填数据\nCtrl+Shift+T\t插入表格\n表格 Tab / Shift+Tab\t下一格、上一格；末格再按加一行\n表格 回车\t格内换行；Ctrl+Enter 在表后另起一段\n表格 Alt+← →\t变窄、加宽所在列\nCtrl+Shift+V\t只粘贴文字；刚按提纲粘贴的改为文字\n提纲 F2\t改标题\n提纲 Shift+↑ ↓\t选中几段，再移动、升降级、按 Ctrl+1 … 5 改类型、复制或删除\nCtrl+1 … 5\t写作时的类型：部分、目标、举措、成效、正文\nCtrl+Z / Ctrl+Y\t撤销 / 重做\nTab / Shift+Tab\t降级 / 升级\nAlt+Shift+↑ ↓\t上移、下移\n导入核对 ↑ ↓\t选择上一段、下一段\n导入核对 1–6\t类型：部分、目标、举措、成效、正文、表格\n导入核对 Delete\t剔除这一段；在被剔除的文字上，恢复它\n导入核对 S / J\t分段、并入上一段\n导入核对 T / M\t作为标题、作为文头文尾；再按转回正文\n导入核对 N / U\t从这里起是另一份报告、与上一份合并\n导入核对 Shift+F10\t这一段的全部操作\n导入核对 回车\t认可需核对的一段；恢复被剔除的文字\n导入核对 F8\t下一处需核对（Shift+F8 上一处）\n导入核对 Ctrl+回车\t确认入库，接着核对下一份\n导入核对 F6\t在文件、原文、提纲、属性之间切换\n书架 Delete\t移到回收站\n书架 Shift+F10\t报告的更多操作',
    'help.safety.title': '七、离线与安全',
    'help.safety.text':
      '纲目完全离线运行：不联网，不上传，不检查更新。全部内容保存在一个资料库文件里，它的位置在“关于纲目”中；请把它纳入单位的日常备份。\n资料库打不开时，纲目会说明原因并停下来，绝不会另建一个空库盖住它。',
  },
  {
    'help.contents': 'Contents',
    'help.start.title': "1. Begin with last year's report",
    'help.start.text':
      "Gangmu helps with work summaries, plans, both in one, key points and special reports. Each is built of goals, measures and outcomes: a goal is a heading, a measure says what is done for it, an outcome what came of it, with figures.\nThe easiest way is to begin with last year's report:\n- Import: drop last year's file (Word, WPS, RTF, ODT, web page, PDF, OFD or plain text, or a whole folder) on the window, or choose Import prior reports. Text copied from Word or WPS goes in by Import from clipboard.\n- Carry over: start this year's report from it; goals and measures are kept, years move on.\n- Fill in: edit goals and measures and fill in the figures.\n- Export: a Word file in the format offices expect, ready to print.\nWithout a report at hand, choose Try the sample on the empty shelf.",
    'help.import.title': '2. Import and review',
    'help.import.text':
      'Files are at the left, the source in the middle, the outline at the right. Click a passage of the source to see where it went, and the other way round.\n- Amber rows are those Gangmu is not sure of: F8 goes from one to the next, Enter accepts, 1–6 change the role.\n- Struck-out text is page furniture and will not be stored; select it and press Enter to bring it back.\n- Of a Word file with tracked changes, the text with all of them accepted is stored; “Show changes and comments” shows them in the source. Comments are kept as notes of the report.\n- The account at the bottom always adds up: text plus set aside equals the source, so nothing is lost.\n- Only Store puts anything into the library, together with the source file; your file on the disk is not changed. Where Gangmu ended before files were stored, they are offered again at the next start.\nFiles with a password, damaged files and old formats say what is wrong and what to do; the others go on.',
    'help.write.title': '3. Writing and saving',
    'help.write.text':
      "Numbers (一、（一）, 一是 …) are computed and follow every change; never type them. The label at the left says whether a passage is a goal, a measure or an outcome.\nFigures are chips: amber while unfilled, green when filled. A figure that stands in several places is changed once. The Figures pane lists those to fill in, with last year's values.\nThe pane Prior shows how earlier reports put the same goal or measure. Use brings the words in, with years, dates and phrases marked to be checked one by one; Frame only brings the headings.\nThe pane Checks lists blanks, years, numbering, figures and punctuation while you write; F7 goes from one to the next. The words of your own office are kept under Tools and completed with Alt+/.\nEverything is saved as you type. When the window says saved, it is on the disk and survives a power cut.",
    'help.shelf.title': '4. Shelf and search',
    'help.shelf.text':
      'The shelf lists plans and summaries by year. A dashed box is one that is missing; click it to start it from the year before.\nType two characters or more to search all reports; choose with the arrow keys, Enter opens the passage.\nDeleted reports go to the recycle bin and can be restored.',
    'help.export.title': '5. Export and print',
    'help.export.text':
      'F12 exports to Word, with real heading styles; page, fonts and line pitch follow the format chosen in Settings. Unfilled figures are printed as XX, so look at the Figures pane first.\nA file that was edited in Word or WPS can be imported again; Gangmu recognises every passage and lists each change for you to accept or reject.\nCtrl+F2 shows the pages as they are printed and exported; double-click a place to go to it in the text. Print from there; printer, copies and sides are remembered.\nTools, Compare puts any two reports side by side, goal by goal, with every change marked and the figures with their growth.',
    'help.keys.title': '6. Keys',
    'help.keys.text':
      'F1\tUser guide\nCtrl+N\tNew report\nCtrl+O\tImport prior reports\nCtrl+Shift+H\tBack to the shelf\nCtrl+Shift+K\tSearch prior reports\nF12\tExport to Word\nCtrl+F2 / Ctrl+P\tPrint preview, print\nF7 / Shift+F7\tNext, previous finding of the checks\nAlt+/\tComplete a term of the office\nCtrl+Shift+N\tQuick note\nCtrl+Shift+L\tSibling headings side by side\nCtrl+Shift+F\tFind the selected words in all reports\nF6 / Shift+F6\tFrom part to part of the report screen\nF9 / Shift+F9\tNext, previous figure to fill in\nCtrl+F / Ctrl+H\tFind, replace in the report\nF3 / Shift+F3\tFind next, previous\nCtrl+Shift+M\tOutline or manuscript view\nCtrl+Shift+O\tThis goal only, and back\nAlt+Shift+-\tFold, unfold\nCtrl+Enter\tSplit into a sibling\nCtrl+Shift+J\tRun in, or own paragraph\nCtrl+Shift+D\tMake the number at the cursor a figure, or insert a blank\nCtrl+Shift+T\tInsert table\nTable Tab / Shift+Tab\tNext, previous cell; after the last a new row\nTable Enter\tNew line in the cell; Ctrl+Enter: paragraph after the table\nTable Alt+← →\tNarrower, wider column\nCtrl+Shift+V\tPaste text only; turn what was just pasted into text\nOutline F2\tRename\nOutline Shift+↑ ↓\tSelect several; then move, demote, Ctrl+1 … 5, copy or delete\nCtrl+1 … 5\tRole while writing: part, goal, measure, outcome, text\nCtrl+Z / Ctrl+Y\tUndo / redo\nTab / Shift+Tab\tDeeper / higher\nAlt+Shift+↑ ↓\tMove up, down\nReview ↑ ↓\tPrevious, next passage\nReview 1–6\tRole: part, goal, measure, outcome, text, table\nReview Delete\tSet the passage aside; on text that was set aside, bring it back\nReview S / J\tSplit, join with the one above\nReview T / M\tMake it the title, front or back matter; again: text\nReview N / U\tA new report begins here, join with the report above\nReview Shift+F10\tEverything that can be done to the passage\nReview Enter\tAccept a doubtful passage; bring back text that was set aside\nReview F8\tNext doubtful passage (Shift+F8: previous)\nReview Ctrl+Enter\tStore, and go on with the next file\nReview F6\tMove between files, source, outline and details\nShelf Delete\tMove to the recycle bin\nShelf Shift+F10\tMore for the report',
    'help.safety.title': '7. Offline and safe',
    'help.safety.text':
      'Gangmu works entirely offline: no network, no uploads, no updates. All content is in one library file, named under About; include it in the backups of your office.\nIf the library cannot be opened, Gangmu says why and stops; it never puts an empty one in its place.',
  },
);
