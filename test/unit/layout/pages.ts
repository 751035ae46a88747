import { layOut } from "../../../server/src/layout/lay-out.js";
import type { PageLayout } from "../../../server/src/layout/page-layout.js";
import { readMarkers } from "../../../server/src/markers/read-markers.js";
import { SourceText } from "../../../server/src/text/source-text.js";

/** The layout of a page of those lines. */
export const layoutOf = (lines: readonly string[]): PageLayout => layOut(readMarkers(new SourceText(lines.join("\n"))));

/** Three paragraphs of an article, one string each. */
export const PARAGRAPHS: readonly string[] = [
  "入春以来，县水利局抽调干部职工组成六个工作组，分赴各乡镇检查水库、塘堰和灌溉渠道，发现问题当场登记，限期整改。截至目前，全县已完成渠道清淤86公里，维修泵站14座，可保证春耕用水。",
  "在石桥镇的一处泵站，几名工人正在更换老化的阀门。负责施工的王建国介绍，这座泵站建成已有三十多年，设备陈旧，每年一到用水高峰就容易停机，这次改造以后，抽水能力可以提高一倍以上。",
  "县农业农村局今年将继续组织技术人员下乡指导，帮助果农解决病虫害防治、保鲜储运等难题，力争让全县果品产值再上一个台阶。村民李秀兰说，自从通村公路修好以后，收果子的货车直接开到了地头。",
];

/** What sets a paragraph. */
export interface Setting {
  /** Cells of the column. */
  readonly width: number;
  /** Cells that the first line is short of the column. */
  readonly indent: number;
  /** What stands before the first line. */
  readonly prefix: string;
}

/** A paragraph cut into the lines of a column, without regard to what may start a line. */
export function set(text: string, { width, indent, prefix }: Setting): string[] {
  const lines = [prefix + text.slice(0, width - indent)];
  for (let at = width - indent; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines;
}
