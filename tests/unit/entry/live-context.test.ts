import { expect, test } from "vitest";
import type { SectionText } from "@/components/entry/outbox/section-lane";
import { LiveContext } from "@/components/entry/store/live-context";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { validate } from "@/lib/indicators/validate";
import { readNarrative, sectionOf } from "@/lib/narrative/figures/read-narrative";
import { textToDoc } from "@/lib/narrative/plain-text";
import { makeCell } from "../../factories/make-cells";

const text = (words: string): SectionText => ({ heading: null, body: textToDoc([words]) });

/** The sections of a tab: what is written in them, and who listens. */
function makeSections(written: Record<string, SectionText>) {
  const listeners = new Set<(paths: readonly string[]) => void>();
  return {
    current: (path: string) => written[path] ?? text(""),
    subscribe: (listener: (paths: readonly string[]) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    write: (path: string, words: string) => {
      written[path] = text(words);
      for (const listener of listeners) listener([path]);
    },
  };
}

const period = { title: "Năm 2024", kind: "Y", year: 2024, from: "2023-12-15", to: "2024-12-14" };
const cells = {
  "BM7.ho-so-tiep-nhan": makeCell(983),
  "BM7.ho-so-tiep-nhan-truc-tuyen": makeCell(754),
  "BM4.bien-che-tinh-gian": makeCell(3),
};

test("only a changed section is read again; the verdict is the one the server gives of the same words", () => {
  const written = { "II.2.3": text("Tổng số hồ sơ tiếp nhận 1.253."), "II.3": text("Đã tinh giản 02 biên chế.") };
  const asServer = () =>
    readNarrative(
      bnv2022,
      Object.entries(written).map(([path, section]) => sectionOf({ path, ...section })),
      2024,
    );
  const known = { period, narrated: asServer() };
  const sections = makeSections(written);
  const live = new LiveContext(bnv2022, known, sections);
  let told = 0;
  const stop = live.connect(() => {
    told += 1;
  });
  const found = () => validate(bnv2022, cells, live.current());

  expect(live.current()).toBe(known);
  expect(found().map(({ cells: [key] }) => key)).toEqual(["BM4.bien-che-tinh-gian", "BM7.ho-so-tiep-nhan"]);

  sections.write("II.2.3", "Tổng số hồ sơ tiếp nhận 983.");
  expect(found().map(({ cells: [key] }) => key)).toEqual(["BM4.bien-che-tinh-gian"]);
  sections.write("I.5", "Có 20/32 nhiệm vụ (72,5%).");
  sections.write("II.3", "Đã tinh giản 04 biên chế. Trong kỳ tinh giản 05 biên chế.");
  expect(found()).toEqual(validate(bnv2022, cells, { period, narrated: asServer() }));
  expect(found()).toHaveLength(2);
  expect(live.current()).toBe(live.current());
  expect(told).toBe(3);

  stop();
  sections.write("II.3", "Đã tinh giản 03 biên chế.");
  expect(told).toBe(3);
});
