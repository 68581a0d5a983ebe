const NAMES = { BM: "Biểu mẫu", PL: "Phụ lục" } as const;

/** "BM3" → "Biểu mẫu 3", "PL" → "Phụ lục": what people look for among the sheets. */
export function formSheetName(code: string): string {
  const [, kind, number] = /^(BM|PL)(.*)$/.exec(code) ?? [];
  return kind === undefined ? code : `${NAMES[kind as keyof typeof NAMES]} ${number}`.trim();
}
