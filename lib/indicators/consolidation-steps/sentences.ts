/** Sentences of a consolidation, in one place. They follow "Không tính được" or stand by themselves. */
export const NOT_THEIRS = "Không thuộc nhiệm vụ của đơn vị.";
export const OTHER_KIND = "Dòng này không thuộc loại đơn vị này nên không cộng.";
export const NOT_ADDED = "(không cộng)";
export const NO_SUCH_ROW = "Mẫu của đơn vị không có dòng này.";
export const CODE_UNKNOWN = "Mã không có trong danh sách của dòng này.";
export const NONE_TO_TELL = "Không phát sinh.";
export const ONLY_ONE_PART = "Chỉ có một trong hai số của tỷ lệ.";
export const NO_PARTS = "Chỉ ghi tỷ lệ, không có hai số thành phần.";
export const NOT_READ = "Nội dung đã gõ chưa đọc được thành số.";
export const OWNER_NOT_USED = "Không dùng: đã chọn cộng số của các đơn vị.";

export const NOBODY_ANSWERED = "Không tính được: chưa có đơn vị nào cho số liệu.";
export const NOBODY_CONCERNED = "Không tính được: dòng này không thuộc nhiệm vụ của đơn vị nào.";
export const ZERO_WHOLE = "Không tính được: tổng mẫu số bằng 0.";
export const NO_OWNER = "Không tính được: chưa chỉ định cơ quan chủ trì của dòng này.";
export const TWO_SOURCES =
  "Không tính được: tử số và mẫu số lấy từ hai nguồn khác nhau (cơ quan chủ trì và tổng các đơn vị). Chọn cùng một nguồn cho tỷ lệ và hai số của nó.";

const NAMES_SHOWN = 5;

/** "Sở A, Sở B và 3 đơn vị khác". */
export function nameList(names: readonly string[]): string {
  if (names.length <= NAMES_SHOWN) return names.join(", ");
  return `${names.slice(0, NAMES_SHOWN).join(", ")} và ${names.length - NAMES_SHOWN} đơn vị khác`;
}

export const forComparison = (owner: string): string => `Để đối chiếu: tỉnh dùng số của ${owner}.`;

export const incompletePairs = (names: readonly string[]): string =>
  `${nameList(names)} chỉ cho một trong hai số của tỷ lệ nên chưa được tính. Đề nghị bổ sung trước khi chốt.`;

/** On the row of a part, which is a plain sum and keeps the figure. */
export const partOfIncompletePair = (names: readonly string[]): string =>
  `Là tổng những số đã nhận; ${nameList(names)} chỉ cho một trong hai số của tỷ lệ nên tỷ lệ không tính các đơn vị này.`;

/** Figures typed where another kind of unit answers: named, so that a sheet for the whole province is asked for. */
export const givenByOtherKind = (names: readonly string[]): string =>
  `${nameList(names)} có số ở dòng này dù dòng không thuộc loại đơn vị đó; số ấy không được cộng.`;

export const withoutParts = (names: readonly string[]): string =>
  `${nameList(names)} chỉ ghi tỷ lệ, không có hai số thành phần, nên không tính vào tỷ lệ chung được.`;

export const ownerMissing = (owner: string): string =>
  `Không tính được: ${owner} chưa cho số liệu toàn tỉnh của dòng này.`;

export const ownerIncomplete = (owner: string): string =>
  `${owner} chỉ cho một trong hai số toàn tỉnh của tỷ lệ. Đề nghị bổ sung trước khi chốt.`;

export const ownerOnlyTyped = (owner: string): string =>
  `${owner} chỉ ghi tỷ lệ toàn tỉnh, không có hai số thành phần nên không tính lại được.`;

export const claimedElsewhere = (name: string, figure: string): string =>
  `Phiếu số liệu toàn tỉnh của ${name} cũng ghi ${figure} cho dòng này; số đó không được dùng.`;

export const claimedOnOwnSheet = (name: string, figure: string): string =>
  `${name} ghi ${figure} ở phiếu của đơn vị; với dòng này, tỉnh chỉ dùng số ở phiếu “Số liệu toàn tỉnh”.`;
