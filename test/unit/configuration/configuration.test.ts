import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { countedKeys, parseBaseline, writeBaseline } from "../../../server/src/configuration/baseline.js";
import { configurationJsonSchema } from "../../../server/src/configuration/configuration-schema.js";
import { pageSettings } from "../../../server/src/configuration/page-settings.js";
import { parseConfiguration } from "../../../server/src/configuration/parse-configuration.js";
import { ALL_RULES } from "../../../server/src/rules/all-rules.js";

/** The faults of a file: the text they stand at, and what is said. */
const faultsOf = (text: string) =>
  parseConfiguration(text).problems.map(({ start, end, message }) => [text.slice(start, end), message.en]);

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

describe("a configuration file", () => {
  it("may have comments, closing commas and a byte-order mark", () => {
    const text = `\uFEFF{ // why\n "rules": { "layout/stray-space": "off", },\n /* and */ "entities": { "minConfidence": 0.8 } }`;
    const { configuration, problems } = parseConfiguration(text);
    expect(problems).toEqual([]);
    const settings = pageSettings(configuration, "page.txt");
    expect(settings.rules).toEqual({ "layout/stray-space": "off" });
    expect(settings.entities).toEqual({ ...DEFAULT_SETTINGS.entities, minConfidence: 0.8 });
  });

  it.each([
    ["{}", []],
    ["", []],
    ['{ "rulez": {} }', [['"rulez"', /no setting rulez.* Did you mean rules\?/u]]],
    [
      '{ "rules": { "layout/wraped-line": "off" } }',
      [['"layout/wraped-line"', /Did you mean layout\/wrapped-line\?/u]],
    ],
    ['{ "entities": { "minimum": 1 } }', [['"minimum"', /no setting minimum.* There are .*minConfidence/u]]],
    ['{ "rules": { "layout/wrapped-line": "loud" } }', [['"loud"', /^rules\.layout\/wrapped-line: .*"warning"/u]]],
    ['{ "entities": { "minConfidence": 7 } }', [["7", /^entities\.minConfidence: .*<=1/u]]],
    ['{ "overrides": [{ "rules": {} }] }', [['{ "rules": {} }', /^overrides\.0\.files: /u]]],
    ['{ "overrides": [{ "files": ["*"], "rule": {} }] }', [['"rule"', /Did you mean rules\?/u]]],
    ['{ "baseline": "../all.json" }', [['"../all.json"', /^baseline: name a file in this file's folder/u]]],
    ['{ "baseline": "/etc/known.json" }', [['"/etc/known.json"', /^baseline: /u]]],
    ['{ "entities": { "command": ["sh"] } }', [['["sh"]', /your own settings only/u]]],
    ['{ "labels": { "PER": { "name": "" } } }', [['""', /^labels\.PER\.name: give a name/u]]],
    ['{ "labels": { "money": {} } }', [["{}", /money can not be a label's key.* MONEY\.$/u]]],
    ['{ "labels": { "EVENT": { "colour": "#000000" } } }', [['"colour"', /Did you mean color\?/u]]],
    ['{ "labels": { "EVENT": { "name": { "cn": "事件" } } } }', [['"cn"', /Did you mean en\?/u]]],
    ['{ "labels": { "EVENT": { "color": "red" } } }', [['"red"', /^labels\.EVENT\.color: give #RRGGBB/u]]],
    ['{ "labels": { "EVENT": { "element": "measur" } } }', [['"measur"', /Did you mean measure\?$/u]]],
    ['{ "labels": { "EVENT": { "element": "date" } } }', [['"date"', /TIME is marked by <date> already/u]]],
    [
      '{ "labels": { "EVENT": { "key": 2 }, "LAW": { "key": 2, "type": "a b" } } }',
      [
        ["2", /^labels\.LAW\.key: 2 is the key of EVENT already/u],
        ['"a b"', /^labels\.LAW\.type: give one word/u],
      ],
    ],
    ['{ "overrides": [{ "files": ["*"], "labels": { "X": 1 } }] }', [["1", /^overrides\.0\.labels\.X: /u]]],
    ['{ "rules": }', [["}", /not JSON here/u]]],
    ["[]", [["[]", /^newsmark\.config: /u]]],
  ] as const)("is read as far as it makes sense, and its faults are named with their place: %s", (text, expected) => {
    expect(faultsOf(text)).toEqual(expected.map(([at, message]) => [at, matching(message)]));
    expect(parseConfiguration(text).problems.every(({ message }) => /[\u4E00-\u9FFF]/u.test(message.zh))).toBe(true);
  });

  it("counts but for what was refused", () => {
    const text =
      '{ "rules": { "layout/stray-space": "loud", "text/damaged": "error" }, "entities": { "minConfidence": -1, "enabled": false } }';
    const settings = pageSettings(parseConfiguration(text).configuration, "page.txt");
    expect(settings.rules).toEqual({ "text/damaged": "error" });
    expect(settings.entities).toEqual({ ...DEFAULT_SETTINGS.entities, enabled: false });
  });

  it("has settings for some pages, the later before the earlier", () => {
    const { configuration } = parseConfiguration(
      JSON.stringify({
        rules: { "text/damaged": "error", "layout/stray-space": "off" },
        overrides: [
          { files: ["old/**"], rules: { "text/damaged": "hint" }, entities: { enabled: false } },
          { files: ["**/b.txt"], rules: { "text/damaged": "off" } },
        ],
      }),
    );
    const of = (path: string) => pageSettings(configuration, path);
    expect(of("a.txt").rules).toEqual({ "text/damaged": "error", "layout/stray-space": "off" });
    expect(of("old/a.txt").rules).toEqual({ "text/damaged": "hint", "layout/stray-space": "off" });
    expect(of("old/a.txt").entities.enabled).toBe(false);
    expect(of("old/deep/b.txt").rules["text/damaged"]).toBe("off");
    expect(of("b.txt").entities.enabled).toBe(true);
  });

  it("has a schema that names every rule and refuses other keys", () => {
    const { properties, additionalProperties } = configurationJsonSchema();
    expect(Object.keys(properties?.rules?.properties ?? {})).toEqual(ALL_RULES.map(({ id }) => id));
    expect([additionalProperties, properties?.rules?.additionalProperties]).toEqual([false, false]);
  });
});

describe("a baseline", () => {
  it("is written in order and read back", () => {
    const baseline = new Map([
      ["b.txt", countedKeys(["rule b", "rule a", "rule b"])],
      ["a.txt", countedKeys([])],
    ]);
    const file = writeBaseline(baseline);
    expect(JSON.parse(file)).toEqual({ version: 1, pages: { "b.txt": { "rule a": 1, "rule b": 2 } } });
    expect(parseBaseline(file)?.get("b.txt")).toEqual(
      new Map([
        ["rule a", 1],
        ["rule b", 2],
      ]),
    );
    expect(parseBaseline("[]")).toBeNull();
  });
});
