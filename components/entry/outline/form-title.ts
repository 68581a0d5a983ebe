const NUMBERED = { BM: "Biểu mẫu", PL: "Phụ lục" } as const;

/** "Biểu mẫu 3. Cải cách thủ tục hành chính", "Phụ lục 8. …"; any other code stands as it is. */
export function formTitle({ code, title }: Readonly<{ code: string; title: string }>): string {
  const [, kind, number] = /^(BM|PL)(\d+)$/.exec(code) ?? [];
  const name = kind === undefined ? code : `${NUMBERED[kind as keyof typeof NUMBERED]} ${number}`;
  return title === "" ? name : `${name}. ${title}`;
}
