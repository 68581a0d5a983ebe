import { type Issue, issueId, sectionOfIssue } from "@/lib/indicators/issue";
import type { Form, OutlineSection } from "@/lib/indicators/template";
import { formOf, itemByKey, itemsOfSheet } from "@/lib/indicators/walk";
import { sectionTitle, writtenSections } from "@/lib/narrative/outline";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import type { CellDifference, SectionDifference } from "@/lib/report/revision-difference";
import type { CommentView, StoredSection } from "@/lib/workflow/views";
import { rowAnchor } from "./form-table";
import type { ReviewPlace } from "./review-nav";
import type { ReviewSheet } from "./review-rows";
import type { LinkedIssue } from "./review-side";

export type ReviewSection = { path: string; title: string; body: RichDoc | null };

/** Sections in the order of the outline, then the unit's own. */
export function reviewSections(sheet: ReviewSheet, stored: readonly StoredSection[]): ReviewSection[] {
  const bodies = new Map(stored.map((section) => [section.path, section]));
  const outlined = writtenSections(sheet.template.outline).map((section) => ({
    path: section.path,
    title: placedTitle(section, bodies.get(section.path)?.heading ?? null),
    body: bodies.get(section.path)?.body ?? null,
  }));
  const known = new Set(outlined.map(({ path }) => path));
  const own = stored
    .filter(({ path }) => !known.has(path))
    .map(({ path, heading, body }) => ({ path, title: heading ?? path, body }));
  return [...outlined, ...own];
}

/** With the whole path in front, since the page shows one section at a time: "II.2.1. Rà soát". */
function placedTitle(section: OutlineSection, heading: string | null): string {
  return sectionTitle({ ...section, number: section.number === "" ? "" : section.path }, heading);
}

/** The forms that have a row on this sheet. */
export function reviewForms(sheet: ReviewSheet): Form[] {
  const rows = itemsOfSheet(sheet.template, sheet.sheet, sheet.ownerKeys);
  const codes = new Set(rows.map((item) => formOf(sheet.template, item.key)?.code));
  return sheet.template.forms.filter(({ code }) => codes.has(code));
}

/** Addresses inside the review page: every place can be linked to. */
export const placeHref = (base: string, place: { form: string } | { section: string }, key?: string): string => {
  const query =
    "form" in place ? new URLSearchParams({ bieu: place.form }) : new URLSearchParams({ muc: place.section });
  return `${base}?${query}${key ? `#${encodeURIComponent(rowAnchor(key))}` : ""}`;
};

export function linkIssues(sheet: ReviewSheet, base: string): LinkedIssue[] {
  const explained = new Map(sheet.explanations.map((given) => [given.issueId, given.text]));
  return sheet.issues.map((issue: Issue) => {
    const id = issueId(issue);
    const section = sectionOfIssue(issue);
    const form = issue.form ?? "Thuyết minh";
    return {
      id,
      severity: issue.severity,
      message: issue.message,
      explanation: explained.get(id) ?? null,
      form,
      href: section === null ? placeHref(base, { form }, issue.cells[0]) : placeHref(base, { section }),
    };
  });
}

export function reviewPlaces(
  sheet: ReviewSheet,
  sections: readonly ReviewSection[],
  changed: readonly SectionDifference[],
  base: string,
  current: { form: string } | { section: string },
): { forms: ReviewPlace[]; sections: ReviewPlace[] } {
  const changedIn = (form: string) =>
    sheet.differences.filter((difference: CellDifference) => difference.form === form);
  return {
    forms: reviewForms(sheet).map((form) => ({
      href: placeHref(base, { form: form.code }),
      label: `${form.code}. ${form.title}`,
      issues: sheet.issues.filter((issue) => issue.form === form.code).length,
      changed: changedIn(form.code).length,
      current: "form" in current && current.form === form.code,
    })),
    sections: sections.map((section) => ({
      href: placeHref(base, { section: section.path }),
      label: section.title,
      issues: sheet.issues.filter((issue) => sectionOfIssue(issue) === section.path).length,
      changed: changed.filter(({ path }) => path === section.path).length,
      current: "section" in current && current.section === section.path,
    })),
  };
}

/** What a comment is about, in words, and where it is. */
export function commentPlace(
  sheet: ReviewSheet,
  sections: readonly ReviewSection[],
  base: string,
  comment: CommentView,
): { label: string; href: string | null } {
  const { anchorKind, anchor } = comment;
  if (anchorKind === "cell" && anchor !== null) {
    const item = itemByKey(sheet.template).get(anchor);
    const form = formOf(sheet.template, anchor);
    if (item && form) {
      return {
        label: `${form.code} ${item.tt} ${item.label}`.replace(/\s+/g, " "),
        href: placeHref(base, { form: form.code }, anchor),
      };
    }
  }
  if (anchorKind === "section" && anchor !== null) {
    const section = sections.find(({ path }) => path === anchor);
    return { label: section?.title ?? anchor, href: placeHref(base, { section: anchor }) };
  }
  return { label: "Toàn báo cáo", href: null };
}
