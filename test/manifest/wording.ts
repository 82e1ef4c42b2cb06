/** Owns what makes a Chinese interface text native: words of one side of the strait that the other does not use. */
import stCharacters from 'opencc-js/dict/STCharacters';
import stPhrases from 'opencc-js/dict/STPhrases';

/** Latin words that a Chinese text may hold: names, formats, file names, ids. */
const LATIN_ALLOWED = new Set([
  'Bulletin',
  'Reader',
  'OpenCC',
  'JSON',
  'CSV',
  'TSV',
  'TEI',
  'HTML',
  'Markdown',
  'EDTF',
  'ISO',
  'Anki',
  'BibLaTeX',
  'BOM',
  'DOCX',
  'EPUB',
  'EndNote',
  'Excel',
  'Gephi',
  'GraphML',
  'JabRef',
  'LaTeX',
  'LD',
  'NoteExpress',
  'RIS',
  'CSL',
  'Recogito',
  'UTF',
  'Word',
  'XML',
  'Zotero',
  'networkx',
  'pandoc',
  'yEd',
  'PDF',
  'Ctrl',
  'Cmd',
  'Mac',
  'Windows',
  'corrections',
  'txt',
  'zh',
  'hk',
]);

/** Mainland wording, in traditional characters, with what Taiwan says instead. */
const MAINLAND: Readonly<Record<string, string>> = {
  搜索: '搜尋',
  設置: '設定',
  擴展: '延伸模組',
  打開: '開啟',
  查看: '檢視',
  視圖: '檢視',
  默認: '預設',
  缺省: '預設',
  保存: '儲存',
  文件夾: '資料夾',
  源文件: '原始檔',
  文本: '文字',
  界面: '介面',
  鼠標: '滑鼠',
  光標: '游標',
  粘貼: '貼上',
  剪貼板: '剪貼簿',
  菜單: '功能表',
  窗口: '視窗',
  工作區域: '工作區',
  字符: '字元',
  選中: '選取',
  屏幕: '螢幕',
  信息: '資訊',
  數據: '資料',
  程序: '程式',
  命令面板: '命令選擇區',
  狀態欄: '狀態列',
  列表: '清單',
  鏈接: '連結',
  導出: '匯出',
  導入: '匯入',
  復制: '複製',
  加載: '載入',
  質量: '品質',
  網絡: '網路',
  高亮: '醒目提示',
  取消選擇: '清除選取',
};

/** Taiwan wording, in simplified characters, with what the mainland says instead. */
const TAIWAN: Readonly<Record<string, string>> = {
  档案: '文件',
  开启: '打开',
  延伸模组: '扩展',
  搜寻: '搜索',
  检视: '查看',
  预设: '默认',
  储存: '保存',
  资料夹: '文件夹',
  介面: '界面',
  游标: '光标',
  滑鼠: '鼠标',
  汇出: '导出',
  连结: '链接',
  清单: '列表',
  字元: '字符',
  选取: '选择',
};

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Latin words of a text that are no names; code spans, placeholders, links and icons left out. */
export function latinLeft(text: string): readonly string[] {
  const prose = text.replace(
    /`[^`]*`|\{\d+\}|\(command:[\w.]+(?:\?[^)]*)?\)|\$\([\w-]+\)|\*\.[\w.]+|[\w-]+\.(?:json|txt)|#[\w.]+#/g,
    ' ',
  );
  return (prose.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !LATIN_ALLOWED.has(word));
}

const found = (table: Readonly<Record<string, string>>, text: string): readonly string[] =>
  Object.entries(table)
    .filter(([word]) => text.includes(word))
    .map(([word, instead]) => `${word} (say ${instead})`);

export const mainlandWords = (text: string): readonly string[] => found(MAINLAND, text);
export const taiwanWords = (text: string): readonly string[] => found(TAIWAN, text);

const entries = (dictionary: string): readonly (readonly string[])[] =>
  dictionary.split('|').map((entry) => entry.split(' '));

/** Characters that traditional text has too, as 后 in 皇后. */
const SHARED: ReadonlySet<string> = new Set(entries(stPhrases).flatMap(([, value = '']) => [...value]));

/** Characters that only simplified text has: OpenCC's table gives others for them, and no phrase keeps them. */
const SIMPLIFIED: ReadonlySet<string> = new Set(
  entries(stCharacters).flatMap(([simplified = '', ...traditional]) =>
    traditional.includes(simplified) || SHARED.has(simplified) ? [] : [simplified],
  ),
);

export const simplifiedLeft = (text: string): readonly string[] =>
  [...text].filter((character) => SIMPLIFIED.has(character));
