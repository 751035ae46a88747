// Scores layouts against labelled pages, with the measures of the exchange format: breaks, roles, articles.

/** Right, extra and missed of one measure. */
class Tally {
  right = 0;
  extra = 0;
  missed = 0;
  add(gold, got) {
    for (const each of got) gold.has(each) ? this.right++ : this.extra++;
    for (const each of gold) if (!got.has(each)) this.missed++;
  }
  toString() {
    const p = this.right / (this.right + this.extra || 1);
    const r = this.right / (this.right + this.missed || 1);
    const f = p + r ? (2 * p * r) / (p + r) : 0;
    return `P ${p.toFixed(4)}  R ${r.toFixed(4)}  F ${f.toFixed(4)}  (${this.right} right, ${this.extra} extra, ${this.missed} missed)`;
  }
}

/** Scores gathered over pages; `errors` are told one by one where a listener is given. */
export class LayoutScore {
  tallies = new Map();
  roleRight = 0;
  roleAll = 0;

  constructor(onError = () => undefined) {
    this.onError = onError;
  }

  tally(name) {
    if (!this.tallies.has(name)) this.tallies.set(name, new Tally());
    return this.tallies.get(name);
  }

  add(page, layout) {
    const { answer } = page;
    const unscored = new Set(answer.unscoredBreaks);
    const breaks = layout.breaks.filter(({ line }) => !unscored.has(line));
    const isJoin = ({ kind }) => kind === "wrap" || kind === "column";
    const keys = (list, keep) => new Set(list.filter(keep).map(({ line, next }) => `${line}-${next}`));
    this.tally("join").add(keys(answer.breaks, isJoin), keys(breaks, isJoin));
    for (const kind of ["wrap", "column", "paragraph", "block"])
      this.tally(kind).add(
        keys(answer.breaks, (each) => each.kind === kind),
        keys(breaks, (each) => each.kind === kind),
      );
    const text = (number) => page.text.split(/\r\n|\n|\r/u)[number - 1].trim();
    const joins = keys(answer.breaks, isJoin);
    for (const each of breaks)
      if (isJoin(each) !== joins.has(`${each.line}-${each.next}`))
        this.onError(
          `${page.name}:${each.line} ${isJoin(each) ? "joined" : "split"} ${text(each.line)} / ${text(each.next)}`,
        );
    if (answer.roles) this.addRoles(page, layout, text);
    if (answer.articles) this.addArticles(page, layout);
  }

  addRoles({ name, answer }, { passages }, text) {
    const roles = new Map(passages.flatMap(({ lines, role }) => lines.map(({ number }) => [String(number), role])));
    const marked = (role) => new Set(role && role !== "body" ? [role] : []);
    for (const [line, role] of Object.entries(answer.roles)) {
      const found = role.split("|").includes(roles.get(line)) ? role : roles.get(line);
      this.roleAll++;
      if (found === role) this.roleRight++;
      else this.onError(`${name}:${line} is ${role}, called ${found}: ${text(line)}`);
      this.tally("non-body").add(marked(role), marked(found));
    }
  }

  addArticles({ name, answer }, { articles }) {
    const keys = (list) => new Set(list.map(({ first, last, kind }) => `${first}-${last}-${kind}`));
    const gold = keys(answer.articles);
    const got = keys(articles);
    this.tally("article").add(gold, got);
    for (const each of got) if (!gold.has(each)) this.onError(`${name}:${each} is no article`);
  }

  print(title) {
    console.log(title);
    if (this.roleAll > 0)
      console.log(`  role       ${((100 * this.roleRight) / this.roleAll).toFixed(2)} % of ${this.roleAll} lines`);
    for (const [name, tally] of this.tallies) console.log(`  ${name.padEnd(10)} ${tally}`);
  }
}
