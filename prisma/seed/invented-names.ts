/** Names nobody bears: each says in its own words that it is an example. */
const SURNAMES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Dương"];
const GIVEN = ["Minh Họa", "Thị Mẫu", "Văn Mẫu", "Thị Minh Họa", "Văn Thử", "Thị Thử", "Giả Định", "Ví Dụ"];

/** The n-th invented name; 96 of them before one comes again. */
export function inventedName(n: number): string {
  const surname = SURNAMES[n % SURNAMES.length] ?? "Nguyễn";
  const given = GIVEN[Math.floor(n / SURNAMES.length + n) % GIVEN.length] ?? "Minh Họa";
  return `${surname} ${given}`;
}
