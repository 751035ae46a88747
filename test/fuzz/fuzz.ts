import fc from "fast-check";
import type { PageDriver } from "./page-driver.js";
import { inTime, PageModel } from "./page-model.js";
import { anyPage, anyPageOrLong, stepArbitraries } from "./random-cases.js";
import type { Case, Step } from "./steps.js";

/** Opens pages under test. */
export type OpenPage = (opened: Pick<Case, "page" | "annotations">) => Promise<PageDriver>;

/** Takes a case's steps, each compared with the model, and looks at the page at last. Throws where it fails. */
export async function runCase(open: OpenPage, { page, annotations, steps }: Omit<Case, "driver">): Promise<void> {
  const driver = await open({ page, annotations });
  try {
    const model = new PageModel(page);
    await inTime(driver.check(), "checking");
    for (const step of steps) await model.take(step, driver);
    await inTime(driver.check(), "checking");
  } finally {
    await driver.close();
  }
}

/** A page and steps that fail, cut down as far as they can be, and how to see them again. */
export interface Counterexample {
  readonly found: Case;
  readonly seed: number;
  readonly error: string;
}

/** How many cases to run, all made of the seed. */
export interface FuzzOptions {
  readonly driver: Case["driver"];
  readonly seed: number;
  readonly runs: number;
}

/** Runs random cases; null when all of them hold. */
export async function fuzz(open: OpenPage, { driver, seed, runs }: FuzzOptions): Promise<Counterexample | null> {
  /** The runs that failed, each smaller than the one before. */
  const failed: Case[] = [];
  const property = fc.asyncProperty(
    // Long pages take an engine that knows no version before too long.
    driver === "server" ? anyPageOrLong : anyPage,
    fc.constantFrom("inline" as const, "standoff" as const),
    fc.commands(
      stepArbitraries.map((arbitrary) => arbitrary.map((step) => new StepCommand(step))),
      { maxCommands: 12 },
    ),
    async (page, annotations, commands) => {
      const real = await open({ page, annotations });
      const taken: Step[] = [];
      try {
        await inTime(real.check(), "checking");
        await fc.asyncModelRun(() => ({ model: { page: new PageModel(page), taken }, real }), commands);
        await inTime(real.check(), "checking");
      } catch (error) {
        failed.push({ driver, annotations, page, steps: taken });
        throw error;
      } finally {
        await real.close();
      }
    },
  );
  const details = await fc.check(property, { seed, numRuns: runs });
  const found = failed.at(-1);
  if (!details.failed || !found) return null;
  const { errorInstance: error } = details;
  return { found, seed, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

interface Model {
  readonly page: PageModel;
  readonly taken: Step[];
}

/** A step as one of fast-check's commands. */
class StepCommand implements fc.AsyncCommand<Model, PageDriver> {
  constructor(readonly step: Step) {}

  check = (): boolean => true;

  async run({ page, taken }: Model, real: PageDriver): Promise<void> {
    taken.push(this.step);
    await page.take(this.step, real);
  }

  toString(): string {
    return JSON.stringify(this.step);
  }
}
