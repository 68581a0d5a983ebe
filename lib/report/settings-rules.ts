/** Học hàm, học vị and the like before a name, which the decree leaves out: "TS. Nguyễn Văn An". */
const ACADEMIC =
  /^(GS|PGS|TS|TSKH|ThS|Th\.\s*S|CN|KS|BS|BSCK|CKI|CKII|NGND|NGƯT|Ông|Bà)\b\s*[.:]?\s*\p{Lu}|^(Tiến sĩ|Thạc sĩ|Giáo sư|Phó Giáo sư|Kỹ sư|Bác sĩ)\s/u;

export const hasAcademicTitle = (name: string): boolean => ACADEMIC.test(name.trim());

/** Ký hiệu of a document, without its number: capitals and digits, "-", "&" and "." between them ("BC-SNN&MT"). */
export const isDocumentSymbol = (symbol: string): boolean => /^[\p{Lu}\d]+([-&.][\p{Lu}\d]+)*$/u.test(symbol);
