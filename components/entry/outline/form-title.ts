/** "Biểu mẫu 3. Cải cách thủ tục hành chính"; a code that is not BM<n> stands as it is. */
export function formTitle({ code, title }: Readonly<{ code: string; title: string }>): string {
  const number = /^BM(\d+)$/.exec(code)?.[1];
  const name = number === undefined ? code : `Biểu mẫu ${number}`;
  return title === "" ? name : `${name}. ${title}`;
}
