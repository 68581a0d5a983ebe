import { afterAll, describe, expect, test } from "vitest";
import type { Issue } from "@/lib/indicators/issue";
import type { Rule, RuleOf, Sheet } from "@/lib/indicators/rules/rule";
import type { Template } from "@/lib/indicators/template";
import { formOf, itemByKey } from "@/lib/indicators/walk";
import { makeCells } from "../../factories/make-cells";
import { mutantsOf, openMutants } from "./mutants";

type Given = Parameters<typeof makeCells>[0];

/** A sheet, a rule, and what it must find: null, or the fields of the issue that matter. */
export type RuleCase<K extends Rule["kind"]> = {
  name: string;
  rule: RuleOf<K>;
  given: Given;
  finds: Partial<Issue> | null;
};

type RuleTest<K extends Rule["kind"]> = {
  kind: K;
  /** The module that judges this kind, and where its text lies inside lib/indicators. */
  module: Record<string, unknown>;
  source: string;
  judge: string;
  template: Template;
  cases: RuleCase<K>[];
};

type Judge = (sheet: Sheet, rule: Rule) => Issue | null;

const makeSheet = (template: Template, given: Given): Sheet => ({
  cells: makeCells(given),
  items: itemByKey(template),
  formCode: (key) => formOf(template, key)?.code ?? null,
});

function isAsExpected(found: Issue | null, wanted: Partial<Issue> | null): boolean {
  if (found === null || wanted === null) return found === wanted;
  return Object.entries(wanted).every(
    ([field, value]) => JSON.stringify(found[field as keyof Issue]) === JSON.stringify(value),
  );
}

/**
 * One test a case, and the check that the cases are worth something: with any one comparison of the rule's file
 * flipped, at least one case turns red.
 */
export function testRule<K extends Rule["kind"]>({ kind, module, source, judge, template, cases }: RuleTest<K>): void {
  const run = (judged: Record<string, unknown>, { rule, given }: RuleCase<K>) =>
    (judged[judge] as Judge)(makeSheet(template, given), rule);

  describe(kind, () => {
    test.each(cases)("$name", (one) => {
      const found = run(module, one);
      if (one.finds === null) return expect(found).toBeNull();
      expect(found).toMatchObject(one.finds);
      // A sentence that says what is there, then one that says what to do.
      return expect(found?.message).toMatch(/[.!] [A-ZĐ].*\.$/u);
    });

    const mutants = openMutants();
    afterAll(mutants.close);
    test.each(mutantsOf(source))("turns red when broken: $at", (mutant) => {
      const broken = mutants.load(source, mutant.source);
      const isRed = cases.some((one) => {
        try {
          return !isAsExpected(run(broken, one), one.finds);
        } catch {
          return true;
        }
      });
      expect(isRed).toBe(true);
    });
  });
}
