// A recognizer of your own for Newsmark: finds numbered meetings, games and fairs, such as 第二十届中国西部国际博览会.
// Set it in your own settings: "newsmark.entities.command": ["node", "/path/to/outside-recognizer.mjs"],
// or give it to the command line: newsmark analyze --entities-command "node outside-recognizer.mjs" page.txt
import { createInterface } from "node:readline";

const EVENT =
  /第[〇零一二三四五六七八九十百0-9]{1,5}[届次][\p{Script=Han}]{0,16}?(?:代表大会|博览会|运动会|音乐节|电影节|论坛|大会|峰会)/gu;

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line);
  const entities = Array.from(text.matchAll(EVENT), ({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    label: "EVENT",
    text: name,
    confidence: 0.9,
  }));
  process.stdout.write(`${JSON.stringify({ id, entities })}\n`);
}
