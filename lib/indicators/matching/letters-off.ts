/** Letters to change, add, take away or swap with their neighbour; more than `most` is not counted out. */
export function lettersOff(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (most < 1 || Math.abs(one.length - other.length) > most) return most + 1;
  const width = other.length + 1;
  let two = new Uint16Array(width);
  let above = new Uint16Array(width);
  let line = new Uint16Array(width);
  for (let j = 0; j < width; j += 1) above[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    line[0] = i;
    let least = i;
    for (let j = 1; j < width; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (two[j - 2] ?? 0) + 1);
      }
      line[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [two, above, line] = [above, line, two];
  }
  return above[width - 1] ?? most + 1;
}
