import { own } from '../text/own.ts';
import { fieldName } from '../document/field-names.ts';

/** What the importer says, with its words in Chinese: $1 and $2 are what it quotes. */
const rows: readonly (readonly [RegExp, string])[] = [
  [/^no date was found$/u, '没有找到日期'],
  [/^none was found: the name of the file stands for it$/u, '没有找到题名，暂用文件名'],
  [/^nothing names the paper; its first words stand for a title$/u, '没有找到题名，暂用正文开头几个字'],
  [/^the text speaks of its own \w+ and names (.+) and (.+)$/u, '文中提到$1和$2，无法断定是哪里的文件'],
  [/^about (\d+) % of the text is that of (\S+): .+$/u, '约 $1% 的文字与 $2 相同，可能是副本或另一版本'],
  [/^row (\d+) of the metadata table gives .+$/u, '著录表第 $1 行的内容已采用'],
  [/^article (\d+) follows article (\d+)$/u, '第 $2 条之后是第 $1 条，请核对有无缺漏'],
  [/^joined with the line before: (.*)$/su, '与上一行接成一段：$1'],
  [/^(.+) begins a paragraph$/u, '从“$1”起另成一段'],
  [/^(\d+) numbers that Word's lists write were put into the text$/u, '补上了 Word 自动编号 $1 处'],
  [/^(\d+) pictures or objects were left out$/u, '有 $1 个图片或对象没有收录'],
  [/^no text on page ([\d, ]+): .+$/u, '第 $1 页没有文字，可能是空白或扫描页，请核对原件'],
  [/^a character could not be decoded: (.*)$/su, '有一个字无法识别：$1'],
  [/^and more places that could not be decoded$/u, '还有别处的字无法识别'],
  [/^a character of the symbol font (.+) has no known equal: (.+)$/u, '符号字体 $1 中的字符 $2 无法对应'],
  [/^(.+) is damaged and was read as far as it goes: .+$/u, '$1 已损坏，只读到损坏处'],
  [/^there is no such file$/u, '找不到这个文件'],
  [/^the file may not be read by you$/u, '没有读取这个文件的权限'],
  [/^the file is empty$/u, '文件是空的，请重新导出'],
  [/^no text was found in it$/u, '文件里没有文字'],
  [/^the file holds no text$/u, '文件里没有文字，请重新导出'],
  [
    /^the file holds .*pictures? and no text$/u,
    '文件里只有图片，是扫描件：请先作文字识别（OCR），核对后再导入',
  ],
  [
    /^the PDF has (\d+) pages? of pictures .+$/u,
    '共 $1 页，都是图片，没有文字层，是扫描件：请先作文字识别（OCR），核对后再导入',
  ],
  [
    /^the PDF does not say which characters .+$/u,
    'PDF 的字体没有注明文字，无法读出：请导入原来的 Word 文件，或作文字识别（OCR）',
  ],
  [/^(?:the PDF|the file|it) is locked with a password$/u, '有密码：请用密码打开，另存一份没有密码的再导入'],
  [/^the PDF is damaged or cut off$/u, 'PDF 已损坏或不完整：请重新复制，或重新打印成 PDF'],
  [/^the file is damaged.*$/su, '文件已损坏或不完整：请重新复制，或用原来的程序打开后另存'],
  [/^the zip can't be read: .+$/su, '压缩包无法打开：请重新复制，或自行解压后导入'],
  [/^this is a picture$/u, '这是图片；若是文件的照片或扫描件，请先作文字识别（OCR），核对后再导入'],
  [/^this is a Rich Text file$/u, '这是 RTF 文件：请用 Word 或 WPS 打开，另存为 .docx'],
  [/^this is a packed archive$/u, '这是压缩包：请解压，或改存为 .zip'],
  [/^UOF files are not read$/u, '不支持 UOF（标文通）格式：请用 WPS 打开，另存为 .docx'],
  [/^OFD files are not read$/u, '不支持 OFD 格式：请用 OFD 阅读器打开，导出为带文字层的 PDF 或 .docx'],
  [/^OpenDocument files are not read$/u, '不支持 ODF 格式：请用 Word 或 WPS 打开，另存为 .docx'],
  [/^(CEB|CAJ) files are not read$/u, '不支持 $1 格式：请用它的阅读器打开，导出为带文字层的 PDF'],
  [/^files of Pages are not read$/u, '不支持 Pages 格式：请导出为 .docx'],
  [/^this is a printed page in a format that is not read$/u, '这是打印页面的格式：请打印成带文字层的 PDF'],
  [
    /^this is a presentation, and presentations are not read$/u,
    '这是演示文稿，不收：请把文字导出为 .docx，或打印成带文字层的 PDF',
  ],
  [
    /^this is a spreadsheet, and spreadsheets are not read$/u,
    '这是电子表格，不收：表格若是文件的正文，请另存为 .docx 或 .html；著录表请用 --metadata 交给程序',
  ],
  [/^this is a drawing, and drawings are not read$/u, '这是图纸，不收：请导入它所属的文件'],
  [/^this is an e-book, and e-books are not read$/u, '这是电子书，不收：请把要的文件导出为 .docx 或 .html'],
  [
    /^this is an e-mail message, and messages are not read$/u,
    '这是电子邮件，不收：请把正文存为 .txt 或 .html，把附件另存出来再导入',
  ],
  [/^this is a recording$/u, '这是录音或录像：请导入整理好的文字'],
  [
    /^this is a zip of some program, and not one of documents$/u,
    '这是某个程序的文件，不是装文件的压缩包：请用那个程序打开，另存为 .docx 或带文字层的 PDF',
  ],
  [
    /^this is a zip of files, whatever its name says$/u,
    '这是压缩包，扩展名不对：请改名为 .zip，或解压后导入',
  ],
  [/^a hidden file$/u, '系统或程序留下的隐藏文件'],
  [/^\.(\S+) is no document format$/u, '.$1 不是文件资料的格式'],
  [/^a guess: (.+)$/u, '类别是推测的，请核对（$1）'],
  [
    /^(.+): it waits in the inbox until a person decides$/u,
    '看不出是讲话、计划还是法规，暂存 inbox/，不发布：请写明 kind，或在著录表里填“类别”',
  ],
  [
    /^this is (\S+), withdrawn on (\S+): (.+)$/su,
    '就是已撤回的 $1（$2 撤回，理由：$3），没有再收；确要再收，单独导入这个文件并加 --again',
  ],
  [
    /^much of the text is that of (\S+), withdrawn on (\S+): (.+)$/su,
    '文字与已撤回的 $1 多有相同（$2 撤回，理由：$3）',
  ],
  [
    /^row (\d+) of the metadata table says what the archive says already$/u,
    '著录表第 $1 行与馆中著录相同，没有改动',
  ],
  [
    /^row (\d+) gave (\S+) before, and a person has changed it since: (.+) stays$/su,
    '著录表第 $1 行的 $2 以前已经用过，后来有人在文件里改成“$3”，保留人改的',
  ],
  [/^row (\d+) of the metadata table corrects (\S+): (.+) → (.+)$/su, '按著录表第 $1 行更正 $2：$3 → $4'],
  [/^it stands in (\S+) now, where (\S+) was$/u, '文件移到 $1（原在 $2）'],
  [
    /^row (\d+) of the metadata table was not applied to (\S+): (.+)$/su,
    '著录表第 $1 行没有用上，$2 请人工修改：$3',
  ],
  [/^a person has said what it is: it left the inbox$/u, '类别已写明，从 inbox/ 收录'],
  [/^(.+) can't be read(?:: write (.+))?$/u, '“$1”读不懂，没有采用；应写成 $2'],
  [/^no such column\.(?: Did you mean (.+)\?)?$/u, '没有这一栏 $1'],
  [/^neither a file name nor a title says whose row it is$/u, '既没有文件名也没有题名，不知道是哪一篇的'],
  [
    /^the file has ([\d,]+) (paragraphs|cells of tables|characters in one paragraph), and at most ([\d,]+) are read$/u,
    '文件太大，最多收 $3（段落、单元格或一段的字数），本文件有 $1：请拆成几份再导入',
  ],
  [/^reading it took longer than (\d+) s$/u, '读了 $1 秒还没有读完，没有收：请拆分，或另存为别的格式'],
  [
    /^reading it took more than (\d+) MB of memory$/u,
    '读取要用 $1 MB 以上的内存，没有收：请拆分，或另存为别的格式',
  ],
  [
    /^this is no (?:Word file|PDF|Rich Text file|file of WPS).*$/u,
    '内容与扩展名不符：请用原来的程序打开后另存',
  ],
  [
    /^the file has the container of a Word file but no text part$/u,
    '不是完整的 Word 文件：请用 Word 或 WPS 打开后另存为 .docx',
  ],
  [/^(.+) is no format that can be read$/u, '不支持 $1 格式：请另存为 .docx、.pdf、.html 或 .txt'],
  [/^the name has no ending that tells what it is$/u, '文件名没有扩展名，无法判断格式'],
  [
    /^the file is (?:no text in any known encoding|in an encoding that is not known).*$/u,
    '文字编码无法识别：请用原来的程序打开，另存为 UTF-8',
  ],
  [/^its path leads out of the zip$/u, '压缩包里的路径指向包外，不可信'],
  [/^it would inflate from .+$/u, '解压后大得反常，不可信'],
  [/^zips are nested more than .+$/u, '压缩包套得太深：请自行解压'],
  [/^it could not be written: the disk is full$/u, '磁盘已满，没有写入：腾出空间后再导入一次'],
  [/^it could not be written: (.+)$/u, '没有能写入：$1'],
  [/^reading it failed.*$/su, '读取失败：请拆分，或另存为别的格式'],
];

/** Rules that a guess of the kind rests on, as people say them. */
const rules: Readonly<Record<string, string>> = {
  'someone is greeted at the head': '开头有称呼',
  'the title says what a place or office does': '题名说的是某地某单位做什么',
  'a person signs it': '有署名',
  'an essay that was published, without a sign of another kind': '像是文章，没有别的根据',
  'an essay on the work of offices, without a sign of another kind': '像是谈工作的文章，没有别的根据',
};

/** What the importer says in English, in Chinese; as it stands where it has no translation. */
export function inChinese(message: string): string {
  for (const [pattern, words] of rows) {
    if (!pattern.test(message)) continue;
    const said = message.replace(pattern, words);
    return said
      .replace(/（(.+)）$/u, (whole, rule: string) =>
        own(rules, rule) === undefined ? whole : `（${own(rules, rule) ?? ''}）`,
      )
      .replaceAll(/(?<=更正 |行的 )[A-Za-z.]+/gu, (field) => fieldName(field));
  }
  return message;
}
