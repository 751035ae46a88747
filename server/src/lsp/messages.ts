import type { Bilingual } from "../rules/rule.js";

/** What the server itself says to people. */
export const MESSAGES = {
  changedSince: {
    en: "the page has changed meanwhile; please try again",
    zh: "版面在此期间已改动，请重试",
  },
  nothingToMerge: {
    en: "There is nothing here that can be merged with certainty.",
    zh: "此处没有可以确定合并的折行。",
  },
  nothingToMark: {
    en: "What is here is marked already, or nothing here takes a marker.",
    zh: "此处已有标记，或没有可插入标记的内容。",
  },
  markersCross: {
    en: "The markers can not stand here: they would cross others.",
    zh: "此处不能插入标记：会与已有标记交叉。",
  },
  noSuchLabel: {
    en: "This stretch can not be labelled: the marker would cross others, or there is no such label.",
    zh: "此处不能加标签：标记会与已有标记交叉，或没有这种标签。",
  },
  crossesOthers: {
    en: "its marker would cross others, or there is no such label on this page",
    zh: "标记会与已有标记交叉，或本版没有这种标签",
  },
  noName: {
    en: "This can not be a name: it is empty, or holds a line end, < or >. Type a name, or a label such as PER.",
    zh: "不能作为名称：内容为空，或含有换行、< 或 >。请输入名称，或 PER 一类的标签。",
  },
  nothingToStrip: {
    en: "There are no markers on this page.",
    zh: "本版没有标记。",
  },
  noFolder: {
    en: "This page lies in no open folder, so there is no dictionary to add to. Open the page's folder and try again.",
    zh: "该版面不在已打开的文件夹中，没有可添加词条的词典。请先打开所在文件夹再试。",
  },
  keptForNow: {
    en: "This page lies in no open folder: what you reject here is remembered until this window closes. Open the page's folder to keep it.",
    zh: "该版面不在已打开的文件夹中：拒绝的内容只记到本窗口关闭为止。打开所在文件夹即可长期保存。",
  },
  unreadableDismissals: {
    en: "The file .newsmark/dismissed.json holds entries that can not be read. Mend or remove them, then try again.",
    zh: "文件 .newsmark/dismissed.json 中有无法读取的条目，请修正或删除后再试。",
  },
  noEntry: {
    en: "This can not be an entry of the dictionary: it is empty, too long, holds white space, or begins with #.",
    zh: "不能作为词条：内容为空、过长、含空白，或以 # 开头。",
  },
  notKept: {
    en: "The decision could not be written into the folder .newsmark. The log tells why.",
    zh: "无法把这一决定写入 .newsmark 文件夹，原因见日志。",
  },
  annotationsNotRead: {
    en: "The page's file of annotations can not be read, and is left as it is. The log tells why.",
    zh: "无法读取版面的标注文件，文件保持原样。原因见日志。",
  },
  annotationsNotWritten: {
    en: "The annotations could not be written beside the page. They are kept, and written when you save the page again. The log tells why.",
    zh: "无法写入版面的标注文件。标注仍保留，再次保存版面时会重新写入。原因见日志。",
  },
  noFile: {
    en: "Save the page to a file first: its annotations stand beside it.",
    zh: "请先把版面保存为文件：标注存放在文件旁。",
  },
  nothingToUndo: {
    en: "There is no annotation to undo.",
    zh: "没有可撤销的标注。",
  },
  nothingToRedo: {
    en: "There is no annotation to redo.",
    zh: "没有可重做的标注。",
  },
  nothingBeside: {
    en: "There are no annotations beside this page.",
    zh: "本版没有文本外的标注。",
  },
  notAsMarkers: {
    en: "No marker can say these annotations: they cross others, leave words out, or have no place. They stay beside the page.",
    zh: "这些标注无法写成标记：与其他标注交叉、跳过文字或没有位置。它们仍保留在版面旁。",
  },
  someStayBeside: {
    en: "Some annotations stay beside the page: they cross others, leave words out, or have no place.",
    zh: "部分标注仍保留在版面旁：它们与其他标注交叉、跳过文字或没有位置。",
  },
  noneLost: {
    en: "Every annotation of this page has its place.",
    zh: "本版所有标注都有位置。",
  },
  failed: {
    en: "the command failed; Newsmark's log tells why",
    zh: "命令未能完成，原因见 Newsmark 日志",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
