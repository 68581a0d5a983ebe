import { expect, test } from "vitest";
import { issueFigures, issueId } from "@/lib/indicators/issue";
import { validate } from "@/lib/indicators/validate";
import { blockingIssues } from "@/lib/indicators/waivers";
import { makeCells } from "../../factories/make-cells";
import { makeItem, makeRatioRows, makeTemplate } from "../../factories/make-template";

const template = makeTemplate([...makeRatioRows(), makeItem("so", "count"), makeItem("von", "quantity")]);
const check = (xong: number) => validate(template, makeCells({ tong: 11, xong, so: -1 }));
const explain = (issues: ReturnType<typeof check>) =>
  issues.map((issue) => ({ issueId: issueId(issue), about: issueFigures(issue) }));

test("errors and unexplained warnings stand in the way, hints do not", () => {
  const issues = [...check(48), ...validate(template, makeCells({ tong: 1 }))];
  expect(issues.map(({ rule }) => rule)).toEqual(["part-whole", "negative", "incomplete-pair"]);
  expect(blockingIssues(issues, []).map(({ rule }) => rule)).toEqual(["part-whole", "negative"]);
});

test("an explained warning does not stand in the way; an explained error does", () => {
  expect(blockingIssues(check(48), explain(check(48))).map(({ rule }) => rule)).toEqual(["negative"]);
});

test("an explanation is of its figures: with others the warning stands in the way again", () => {
  expect(blockingIssues(check(49), explain(check(48))).map(({ rule }) => rule)).toEqual(["part-whole", "negative"]);
});
