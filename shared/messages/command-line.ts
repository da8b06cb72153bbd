import { defineMessages } from './define';

/** Words of the command line, on the error stream; the outline and the lists themselves go to the output. */
export const commandLine = defineMessages(
  {
    'cli.usage': `用法：
  gangmu outline 文件… [--json]                              看导入后会得到什么提纲
  gangmu convert 文件… --to docx|pdf|txt|md|html|xlsx [--out 文件夹]
                                                            转换；默认写到原文件旁边，不覆盖已有文件
  gangmu library import 文件夹或文件…                         导入资料库
  gangmu library list                                       列出资料库中的报告
  gangmu library search 词语…                               在资料库中查找
  gangmu library export 编号… --to docx|pdf|txt|md|html|xlsx [--out 文件夹]
导出选项（convert、library export）：
  --variant full|outline|goals|tasks|figures   全文、提纲、目标和举措、任务分解表、数据表（xlsx 只有后两种）
  --profile standard|common|方案.json            版式：国标、常用，或从纲目导出的版式文件
  --numbering typed|automatic                  编号用文字，或用 Word 自动编号
  --contents 1|2|3                             加目录，到几级标题
  --blanks asWritten|underscores               待填数据照原样，或印成 ____
  --list-blanks                                文末附待填数据一览表
选项：
  --json           以 JSON 输出
  --library 路径    使用指定的资料库文件
  --help           显示本说明
退出码：0 全部完成；1 有文件未能处理；2 用法不对`,
    'cli.unknownCommand': '不认识的命令：{command}',
    'cli.badOption': '选项不对：{detail}',
    'cli.missing': '缺少参数：{what}',
    'cli.reading': '（{index}/{count}）正在读取 {file}',
    'cli.written': '已写出 {file}',
    'cli.imported': '已导入 {file}：{count} 份报告',
    'cli.nothingToImport': '{folder} 里没有可导入的文件（.docx、.txt、.md）。',
    'cli.more': '只显示前 {count} 条，请用更多的词缩小范围。',
    'cli.furniture': '版面杂项（{count} 处，不进正文）',
    'cli.characters': '字符：原文 {source} = 正文 {body} + 杂项 {furniture}',
    'cli.figures': '数字：{count} 个，待填 {unfilled} 个',
    'cli.unsure': '待确认',
  },
  {
    'cli.usage': `Usage:
  gangmu outline FILE… [--json]                              what import would make of it
  gangmu convert FILE… --to docx|pdf|txt|md|html|xlsx [--out DIR]
                                                             beside the file by default, never over an existing one
  gangmu library import DIR|FILE…                            import into the library
  gangmu library list                                        list the reports of the library
  gangmu library search WORDS…                               search the library
  gangmu library export ID… --to docx|pdf|txt|md|html|xlsx [--out DIR]
Export options (convert, library export):
  --variant full|outline|goals|tasks|figures   what is written (xlsx: tasks or figures)
  --profile standard|common|PROFILE.json       format: a built-in one, or a profile exported by Gangmu
  --numbering typed|automatic                  heading numbers as text, or counted by Word
  --contents 1|2|3                             with a table of contents, down to that level
  --blanks asWritten|underscores               unfilled figures as they are, or as ____
  --list-blanks                                with a list of the unfilled figures at the end
Options:
  --json           output as JSON
  --library PATH   the library file to use
  --help           this text
Exit codes: 0 all done; 1 some file failed; 2 wrong usage`,
    'cli.unknownCommand': 'Unknown command: {command}',
    'cli.badOption': 'Wrong option: {detail}',
    'cli.missing': 'Missing: {what}',
    'cli.reading': '({index}/{count}) reading {file}',
    'cli.written': 'Wrote {file}',
    'cli.imported': 'Imported {file}: {count} report(s)',
    'cli.nothingToImport': 'Nothing to import in {folder} (.docx, .txt, .md).',
    'cli.more': 'Only the first {count} are shown; narrow it down with more words.',
    'cli.furniture': 'Page furniture ({count}, not in the text)',
    'cli.characters': 'Characters: source {source} = text {body} + furniture {furniture}',
    'cli.figures': 'Figures: {count}, {unfilled} to fill in',
    'cli.unsure': 'to be confirmed',
  },
);
