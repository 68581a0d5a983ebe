import type { ValidationContext } from "@/lib/indicators/context";
import { type Issue, issueId, sectionOfIssue } from "@/lib/indicators/issue";
import { withOpenRows } from "@/lib/indicators/matrix/open-rows";
import { rowNumber } from "@/lib/indicators/row-name";
import type { OutlineSection, Template } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { formOf, itemByKey, progress, type SheetContext } from "@/lib/indicators/walk";
import { emptySections } from "@/lib/narrative/outline";
import type { CommentView, ReportContent } from "@/lib/workflow/views";
import { formTitle } from "../outline/form-title";
import { cellLink, sectionLink } from "../outline/place";

export type CellLink = { href: string; label: string };
export type FoundIssue = { id: string; issue: Issue; links: CellLink[] };
export type BlankForm = { code: string; title: string; blank: number };
export type Remark = { comment: CommentView; link: CellLink | null };

/** All that stands between a report and its being sent. */
export type Check = {
  errors: FoundIssue[];
  warnings: FoundIssue[];
  hints: FoundIssue[];
  filled: number;
  expected: number;
  blankForms: BlankForm[];
  emptySections: CellLink[];
  /** Comments not yet dealt with, linked to what they are about. */
  remarks: Remark[];
};

type Input = {
  reportId: string;
  template: Template;
  sheet: SheetContext;
  content: ReportContent;
  /** What is known besides the cells: earlier periods, the narrative. */
  context: ValidationContext;
  comments: readonly CommentView[];
};

/** Judges the stored figures: the same call the server makes when the report is sent. */
export function checkReport({ reportId, template, sheet, content, context, comments }: Input): Check {
  const cells = Object.fromEntries(content.cells.map((cell) => [cell.key, cell]));
  // With the rows the unit added to a matrix, so that links and names reach them.
  const own = withOpenRows(template, cells);
  const found = validate(template, cells, context).map((issue) => ({
    id: issueId(issue),
    issue,
    links: linksOf(reportId, own, issue),
  }));
  const of = (severity: Issue["severity"]) => found.filter(({ issue }) => issue.severity === severity);
  const forms = progress(template, cells, sheet);
  const titles = new Map(template.forms.map((form) => [form.code, form.title]));
  return {
    errors: of("error"),
    warnings: of("warning"),
    hints: of("hint"),
    filled: sum(forms.map((form) => form.filled)),
    expected: sum(forms.map((form) => form.expected)),
    blankForms: forms
      .filter((form) => form.filled < form.expected)
      .map(({ code, filled, expected }) => ({
        code,
        title: formTitle({ code, title: titles.get(code) ?? "" }),
        blank: expected - filled,
      })),
    emptySections: sheet.sheet === "unit" ? unwritten(reportId, template.outline, content) : [],
    remarks: comments
      .filter((comment) => comment.resolvedAt === null)
      .map((comment) => ({ comment, link: remarkLink(reportId, own, comment) })),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The rows an issue is about; for one about words, the section. */
function linksOf(reportId: string, template: Template, issue: Issue): CellLink[] {
  const path = sectionOfIssue(issue);
  if (path !== null) return [linkToSection(reportId, template, path)];
  return issue.cells.flatMap((key) => linkTo(reportId, template, key) ?? []);
}

function linkTo(reportId: string, template: Template, key: string): CellLink | null {
  const item = itemByKey(template).get(key);
  const form = formOf(template, key);
  if (!item || !form) return null;
  const number = rowNumber(item);
  return {
    href: cellLink(reportId, form.code, key),
    label: `${form.code}${number ? ` – ${number}` : ""} ${item.label}`,
  };
}

function remarkLink(reportId: string, template: Template, { anchorKind, anchor }: CommentView): CellLink | null {
  if (anchor === null) return null;
  if (anchorKind === "cell") return linkTo(reportId, template, anchor);
  return linkToSection(reportId, template, anchor);
}

function linkToSection(reportId: string, template: Template, path: string): CellLink {
  const section = template.outline.find((one) => one.path === path);
  return { href: sectionLink(reportId, path), label: section ? `Mục ${sectionName(section)}` : `Mục ${path}` };
}

const sectionName = ({ path, heading }: OutlineSection): string =>
  /^[IVX]/.test(path) ? `${path}. ${heading}` : heading;

const unwritten = (reportId: string, outline: readonly OutlineSection[], content: ReportContent): CellLink[] =>
  emptySections(outline, new Map(content.sections.map(({ path, body }) => [path, body]))).map((section) => ({
    href: sectionLink(reportId, section.path),
    label: sectionName(section),
  }));
