import type { ErrorCode } from '../ipc/errors';
import { defineMessages } from './define';

/** {file} is the name of the file. Each says what happened and what to do. */
export const errors = defineMessages<`error.${ErrorCode}`>(
  {
    'error.fileEmpty': '“{file}”是空文件，里面没有内容。请检查是否拷贝完整，再重新选择。',
    'error.fileIsFolder': '“{file}”是文件夹。请打开它，选择里面的文件。',
    'error.fileNotFound': '找不到“{file}”。它可能已被移动、改名，或U盘已拔出。请找到它后重新选择。',
    'error.fileNameUnreadable': '“{file}”的文件名是乱码，无法打开（多为解压旧压缩包所致）。请先改个名字，再重新选择。',
    'error.fileNoPermission': '没有权限读取“{file}”。请把它复制到自己的文件夹后再试。',
    'error.fileTooLarge':
      '“{file}”太大或太长，超过了可导入的上限（一份文件最多 5 万段、400 万字，100 MB）。请拆分后再导入。',
    'error.fileUnknownFormat': '无法识别“{file}”的格式。请在 Word 或 WPS 中另存为 .docx 后再导入。',
    'error.fileEncrypted': '“{file}”设有打开密码，未导入。请先在 Word 或 WPS 中去除密码。',
    'error.fileDamaged': '“{file}”已损坏或不完整，无法读取。请重新拷贝一份，或用 Word、WPS 打开修复后再导入。',
    'error.fileNoText':
      '“{file}”里没有可读取的文字，可能只有图片。请用文字识别软件转成 Word 后再导入，或打开它复制文字，再用“粘贴导入”。',
    'error.fileIsScan':
      '“{file}”是扫描件，没有文字层，只有图像。请用文字识别软件（WPS、扫描仪附带的软件）转成 Word 后再导入。',
    'error.fileTooComplex': '“{file}”的内部结构异常庞大，为安全起见已停止读取。请用 Word 或 WPS 另存一份再试。',
    'error.fileTimeout': '读取“{file}”超时，已停止。请用 Word 或 WPS 另存一份再试。',
    'error.fileChanged': '“{file}”在核对期间被改动过，没有入库。请重新识别后再核对。',
    'error.fileUnsupported': '“{file}”是暂不支持的旧格式。请在 Word 或 WPS 中另存为 .docx 后再导入。',
    'error.fileIsArchive': '“{file}”是压缩包，不能直接导入。请先解压，再导入里面的文件。',
    'error.fileNotText':
      '“{file}”不是文字材料，而是表格、幻灯片、图片或程序一类的文件。请选择 Word、WPS、PDF 等文字材料；图片请先用文字识别软件转成 Word。',
    'error.pdfUnavailable':
      '没有生成“{file}”：这台电脑上找不到可用的中文字体。请安装宋体、仿宋一类字体，或先导出 Word，再用 Word 或 WPS 另存为 PDF。',
    'error.targetNoPermission': '没有权限写入“{file}”。请换一个文件夹保存。',
    'error.targetInUse': '“{file}”正被其他程序打开。请先关闭它，或换一个文件名保存。',
    'error.targetDiskFull': '磁盘空间不足，“{file}”没有保存。请清理磁盘或换一个位置；原有文件未受影响。',
    'error.targetInvalidName':
      '“{file}”这个文件名不可用：不能含有 \\ / : * ? " < > | 这些符号，也不能太长。请换一个名字。',
    'error.targetIsFolder': '“{file}”是一个文件夹，不能写成文件。请换一个名字。',
    'error.noOfficeProgram':
      '没有打开“{file}”：本机没有能打开 Word 文件的程序。请改用“导出 Word”，把文件带到装有 Word 或 WPS 的电脑上。',
    'error.libraryNewer': '资料库“{file}”由更新版本的纲目建立，本版本不能打开。请安装新版纲目；资料库没有任何改动。',
    'error.libraryForeign': '“{file}”不是纲目的资料库，没有打开，也没有改动。',
    'error.libraryDamaged':
      '资料库“{file}”已损坏，为保护内容没有打开，也没有改动。请先把它和同名文件整体复制一份，再联系维护人员。',
    'error.libraryLocked': '资料库“{file}”正被另一个程序占用。请关闭其他纲目窗口后再试。',
    'error.libraryNoPermission': '没有权限打开资料库“{file}”。请检查它所在文件夹的读写权限，或请管理员处理。',
    'error.libraryDiskFull': '资料库所在的磁盘已满，刚才的修改没有写进去。请删除或移走一些文件，腾出空间。',
    'error.libraryFailed': '资料库写不进去，刚才的修改没有存上。请先复制全文留底，再重新启动纲目。',
    'error.reportNotFound': '这份报告已不在书架上，可能已被删除。请到回收站里找一找。',
    'error.reportDamaged':
      '报告“{file}”的内容校验不符，可能磁盘有坏块。它没有打开，也没有改动，其他报告不受影响。请先复制整个资料库文件留底，再请维护人员从单位的备份中找回；也可重新导入原来的文件。',
    'error.cancelled': '已取消。',
    'error.invalidRequest':
      '程序内部传递的内容不合要求，操作没有执行，已有内容不受影响。请重试；仍然出现时，请把“复制详情”里的内容交给维护人员。',
    'error.internal':
      '程序内部出错，操作没有完成，已有内容不受影响。请重试；仍然出错时，请重新启动纲目，并把“复制详情”里的内容交给维护人员。',
  },
  {
    'error.fileEmpty': '"{file}" is empty. Check that it was copied completely, then choose it again.',
    'error.fileIsFolder': '"{file}" is a folder. Open it and choose the files inside.',
    'error.fileNotFound':
      '"{file}" cannot be found. It may have been moved or renamed, or the USB stick removed. Find it and choose it again.',
    'error.fileNameUnreadable':
      'The name of "{file}" is garbled, so it cannot be opened (often after unpacking an old archive). Rename it and choose it again.',
    'error.fileNoPermission': 'You have no permission to read "{file}". Copy it to a folder of your own and try again.',
    'error.fileTooLarge':
      '"{file}" is larger than can be imported (at most 50,000 paragraphs, 4 million characters, 100 MB). Split it and try again.',
    'error.fileUnknownFormat': 'The format of "{file}" is not known. Save it as .docx in Word or WPS and import that.',
    'error.fileEncrypted':
      '"{file}" is protected by a password and was not imported. Remove the password in Word or WPS first.',
    'error.fileDamaged': '"{file}" is damaged or incomplete. Copy it again, or repair it in Word or WPS.',
    'error.fileNoText':
      '"{file}" holds no readable text, perhaps only pictures. Turn it into a Word file with text recognition, or copy its text and use "Import from clipboard".',
    'error.fileIsScan':
      '"{file}" is a scan: pictures of pages, without a text layer. Turn it into a Word file with text recognition (WPS, or the software of the scanner) and import that.',
    'error.fileTooComplex':
      '"{file}" is built in an abnormally large way; reading was stopped for safety. Save it anew in Word or WPS.',
    'error.fileTimeout': 'Reading "{file}" took too long and was stopped. Save it anew in Word or WPS.',
    'error.fileChanged': '"{file}" was changed while it was being reviewed and was not stored. Read it again.',
    'error.fileUnsupported': '"{file}" is in an old format that is not supported yet. Save it as .docx in Word or WPS.',
    'error.fileIsArchive': '"{file}" is an archive. Unpack it and import the files it holds.',
    'error.fileNotText':
      '"{file}" is no text document, but a spreadsheet, slides, a picture or a program. Choose the document itself; turn pictures into text with OCR first.',
    'error.pdfUnavailable':
      '"{file}" was not made: no Chinese font was found on this computer. Install one, or export to Word and save that as PDF in Word or WPS.',
    'error.targetNoPermission': 'You have no permission to write "{file}". Choose another folder.',
    'error.targetInUse': '"{file}" is open in another program. Close it there, or save under another name.',
    'error.targetDiskFull':
      'The disk is full; "{file}" was not saved. Free some space or choose another place; the old file is untouched.',
    'error.targetInvalidName':
      '"{file}" cannot be used as a file name: it must not contain \\ / : * ? " < > | and not be too long. Choose another.',
    'error.targetIsFolder': '"{file}" is a folder and cannot be written as a file. Choose another name.',
    'error.noOfficeProgram':
      '"{file}" was not opened: this computer has no program for Word files. Use "Export to Word" and take the file to a computer with Word or WPS.',
    'error.libraryNewer':
      'The library "{file}" was made by a newer Gangmu and cannot be opened by this one. Install the newer version; nothing was changed.',
    'error.libraryForeign': '"{file}" is not a Gangmu library; it was neither opened nor changed.',
    'error.libraryDamaged':
      'The library "{file}" is damaged; to protect it, it was neither opened nor changed. Copy it and its side files first, then ask for help.',
    'error.libraryLocked':
      'The library "{file}" is in use by another program. Close other Gangmu windows and try again.',
    'error.libraryNoPermission':
      'You have no permission to open the library "{file}". Check the permissions of its folder, or ask an administrator.',
    'error.libraryDiskFull':
      'The disk of the library is full; the last changes were not written. Delete or move some files to free space.',
    'error.libraryFailed':
      'The library could not be written; the last changes were not stored. Copy the whole text to be safe, then restart Gangmu.',
    'error.reportNotFound':
      'This report is no longer on the shelf; it may have been deleted. Look for it in the recycle bin.',
    'error.reportDamaged':
      'The content of "{file}" does not match its checksum; the disk may be failing. It was not opened and not changed; other reports are unaffected. Copy the whole library file first, then ask for it to be recovered from the backups of your office, or import the original file again.',
    'error.cancelled': 'Cancelled.',
    'error.invalidRequest':
      'Something inside the program was not valid; nothing was done, existing content is unaffected. Try again; if it happens again, pass on what "Copy details" gives.',
    'error.internal':
      'Something went wrong inside the program; the action was not completed, existing content is unaffected. Try again; if it fails again, restart Gangmu and pass on what "Copy details" gives.',
  },
);
