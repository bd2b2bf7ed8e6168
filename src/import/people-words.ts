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
  [/^this is a picture of a page$/u, '这是图片：请先作文字识别（OCR），核对后再导入'],
  [/^this is a Rich Text file$/u, '这是 RTF 文件：请用 Word 或 WPS 打开，另存为 .docx'],
  [/^this is a packed archive$/u, '这是压缩包：请解压，或改存为 .zip'],
  [
    /^this is no (?:Word file|PDF|Rich Text file|file of WPS).*$/u,
    '内容与扩展名不符：请用原来的程序打开后另存',
  ],
  [/^(?:OpenDocument|OFD|CEB) files are not read$/u, '不支持这种格式：请另存为 .docx 或带文字层的 PDF'],
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
  [/^reading it (?:took|failed).*$/su, '读取失败或太费时：请拆分，或另存为别的格式'],
];

/** What the importer says in English, in Chinese; as it stands where it has no translation. */
export function inChinese(message: string): string {
  for (const [pattern, words] of rows) if (pattern.test(message)) return message.replace(pattern, words);
  return message;
}
