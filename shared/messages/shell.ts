import { defineMessages } from './define';

export const shell = defineMessages(
  {
    'shell.product': '纲目',
    'shell.close': '关闭',
    'shell.cancel': '取消',
    'shell.save': '保存',
    'shell.copyDetails': '复制详情',
    'shell.copied': '已复制',
    'shell.offline': '离线',
    'shell.library': '资料库 {file}',
    'shell.notHere': '请先打开一份报告，再使用这项功能。',
    'shell.nothingSelected': '请先选中几个字，再查以前怎么说的。',
    'shell.undo': '撤销',
    'shell.redo': '重做',

    'shell.failure.title': '资料库没有打开',
    'shell.failure.promise': '为保护已有内容，纲目没有新建、替换或改动任何文件。',
    'shell.failure.next': '处理好以后，请关闭并重新启动纲目。',

    'shell.closing.title': '还有内容没有保存',
    'shell.closing.text': '请先不要关闭：复制正文留底，或腾出磁盘空间。现在关闭，没有保存的修改就会丢失。',
    'shell.closing.stay': '先不关闭',
    'shell.closing.close': '仍要关闭',

    'shell.crash.title': '这个画面出了问题',
    'shell.crash.text': '已保存的内容不受影响。可以回到书架继续工作；如再次出现，请把详情交给维护人员。',
    'shell.crash.back': '回到书架',

    'shell.drop.title': '松开鼠标，导入这些文件',
    'shell.drop.text': '支持 Word、WPS、PDF、网页和纯文本；可一次拖入多份，也可拖入文件夹。',

    'settings.title': '设置',
    'settings.language': '界面语言',
    'settings.unit': '单位名称',
    'settings.unit.hint': '新建报告时自动填入，例如“区政务服务中心”。',
    'settings.profile': '导出版式',
    'settings.profile.standard': '国标（GB/T 9704—2012）',
    'settings.profile.common': '常用（各地机关习惯）',
    'settings.profile.hint': '决定导出 Word 时的版心、字体、字号和行距。',

    'about.title': '关于纲目',
    'about.what': '写工作总结、计划、要点的桌面软件：目标、举措、成效，从去年的材料到今年的 Word。',
    'about.version': '版本',
    'about.electron': '运行环境',
    'about.library': '资料库',
    'about.promise':
      '纲目完全离线：不打开任何网络连接，不上传，不检查更新，不收集信息。全部内容只在上面这个资料库文件里。',
    'about.licence': '许可',

    'help.title': '使用说明',
  },
  {
    'shell.product': 'Gangmu',
    'shell.close': 'Close',
    'shell.cancel': 'Cancel',
    'shell.save': 'Save',
    'shell.copyDetails': 'Copy details',
    'shell.copied': 'Copied',
    'shell.offline': 'Offline',
    'shell.library': 'Library {file}',
    'shell.notHere': 'Open a report first to use this.',
    'shell.nothingSelected': 'Select some words first to look for them.',
    'shell.undo': 'Undo',
    'shell.redo': 'Redo',

    'shell.failure.title': 'The library was not opened',
    'shell.failure.promise': 'To protect what is there, Gangmu has not made, replaced or changed any file.',
    'shell.failure.next': 'When this is solved, close Gangmu and start it again.',

    'shell.closing.title': 'Something is not saved yet',
    'shell.closing.text':
      'Copy your text first, or free some disk space. If you close now, the unsaved changes are lost.',
    'shell.closing.stay': 'Keep open',
    'shell.closing.close': 'Close anyway',

    'shell.crash.title': 'This screen has failed',
    'shell.crash.text':
      'What was saved is unaffected. Go back to the shelf and carry on; if it happens again, pass the details on.',
    'shell.crash.back': 'Back to the shelf',

    'shell.drop.title': 'Drop to import these files',
    'shell.drop.text': 'Word, WPS, PDF, web pages and plain text; several at once and whole folders are fine.',

    'settings.title': 'Settings',
    'settings.language': 'Language',
    'settings.unit': 'Name of your office',
    'settings.unit.hint': 'Filled in on new reports.',
    'settings.profile': 'Export format',
    'settings.profile.standard': 'National standard (GB/T 9704—2012)',
    'settings.profile.common': 'Common office practice',
    'settings.profile.hint': 'Page, fonts, sizes and line pitch of exported Word files.',

    'about.title': 'About Gangmu',
    'about.what':
      "Writes work summaries, plans and key points: goals, measures and outcomes, from last year's report to this year's Word file.",
    'about.version': 'Version',
    'about.electron': 'Runs on',
    'about.library': 'Library',
    'about.promise':
      'Gangmu is entirely offline: it opens no network connection, uploads nothing, looks for no updates and collects nothing. All content is in the library file named above.',
    'about.licence': 'Licence',

    'help.title': 'User guide',
  },
);
