import { readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeBytes, encodeText, ENCODINGS, UndecodableError } from "../../../server/src/runtime/pages/encodings.js";

const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "samples", "chongqing-20221202.txt"), "utf8");
const short = "本报讯　昨日，市政府召开会议，研究部署今年的工作。\r\n与会者认为，发展是第一要务。";
const traditional = "本報訊　昨日，市政府召開會議，研究部署今年的工作。\n與會者認為，發展是第一要務，我們應該努力。";

describe("encodings", () => {
  it.each([
    ["utf-8", page],
    ["utf-8", `\uFEFF${page}`],
    ["utf-16le", `\uFEFF${short}😀`],
    ["utf-16be", `\uFEFF${page}`],
    ["utf-16le", page],
    ["utf-16be", short],
    ["gb18030", page],
    ["gb18030", short],
    ["big5", traditional],
    ["utf-8", `\uFEFF${page.replace("。", "\0。")}`],
    ["utf-8", page.replace("。", "\0。")],
    ["utf-8", short.replace("，", "\0\n")],
    ["utf-8", ""],
    ["utf-8", "plain\n"],
  ] as const)("find %s, and give every byte back (%#)", (encoding, text) => {
    const bytes = iconv.encode(text, encoding);
    expect(decodeBytes(bytes)).toEqual({ text, encoding, changedByte: null });
    expect(Buffer.from(encodeText(text, encoding)).equals(bytes)).toBe(true);
  });

  it.each(ENCODINGS)("read %s where it is asked for", (encoding) => {
    const text = "上海\r\n北京";
    expect(decodeBytes(iconv.encode(text, encoding), encoding).text).toBe(text);
  });

  it.each([
    ["a UTF-8 page with a bad byte", Buffer.from("e4b880c4e4ba8ce4b889e59b9be4ba94", "hex"), /UTF-8, byte 3/u],
    ["a UTF-8 page that was cut off", Buffer.from("61e4b880e4b8", "hex"), /UTF-8, byte 4/u],
    ["a bad byte whose start is a good one", Buffer.from("e4b880e4b880e4b880e4b880efbf41", "hex"), /UTF-8, byte 12/u],
    ["a UTF-16 page cut within a character", Buffer.from("fffe004e0d", "hex"), /UTF-16LE, byte 4/u],
    ["half of a pair", Buffer.from("fffe00d8", "hex"), /UTF-16LE, byte 2/u],
    ["a program", Buffer.from("7f454c4602010100000000", "hex"), /not a text file \(byte 7\)/u],
  ])("refuse %s and say where", (_, bytes, reason) => {
    expect(() => decodeBytes(bytes)).toThrow(UndecodableError);
    expect(() => decodeBytes(bytes)).toThrow(reason);
  });

  it("refuse a GB18030 page with a bad byte and say where", () => {
    const good = iconv.encode(short, "gb18030");
    const bytes = Buffer.concat([good.subarray(0, 20), Buffer.from([0xff]), good.subarray(20)]);
    expect(() => decodeBytes(bytes)).toThrow(/GB18030, byte 20/u);
  });

  it("read a byte that has two spellings, but say that writing would change it", () => {
    expect(decodeBytes(Buffer.from([0x31, 0xa3, 0xa0]), "gbk")).toEqual({
      text: "1\u3000",
      encoding: "gbk",
      changedByte: 1,
    });
  });

  it("refuse to write a character that the encoding lacks", () => {
    expect(() => encodeText("好😀", "big5")).toThrow(/Big5 has no character 😀 \(U\+1F600\)/u);
  });
});
