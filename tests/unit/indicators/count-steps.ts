/** Methods that go through their text once for each call, besides the patterns they try. */
const STRING_METHODS = [
  ...["replace", "split", "trim", "includes", "indexOf", "search", "normalize", "toLowerCase", "match", "padStart"],
] as const;

type AnyMethod = (this: unknown, ...given: unknown[]) => unknown;

/**
 * Characters visited while `work` runs: the length of the text for every call of a string method, the piece for every
 * `slice`, and for every try of a pattern the characters from where it began to where it matched or gave up. Counted,
 * not timed, so that it says the same on every machine.
 */
export function countSteps(work: () => void): number {
  let steps = 0;
  const restore: (() => void)[] = [];
  type Cost = (text: unknown, before: number, answer: unknown, self: unknown) => number;
  const wrap = (owner: object, name: string, cost: Cost) => {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== "function") throw new Error(`no method ${name}`);
    const counted: AnyMethod = function (...given) {
      const before = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0;
      const answer: unknown = Reflect.apply(original, this, given);
      steps += 1 + cost(this instanceof RegExp ? given[0] : this, before, answer, this);
      return answer;
    };
    Object.defineProperty(owner, name, { value: counted, configurable: true, writable: true });
    restore.push(() => Object.defineProperty(owner, name, { value: original, configurable: true, writable: true }));
  };
  const lengthOf = (text: unknown): number => (typeof text === "string" ? text.length : 0);
  for (const name of STRING_METHODS) wrap(String.prototype, name, (self) => lengthOf(self));
  wrap(String.prototype, "slice", (_self, _before, answer) => lengthOf(answer));
  wrap(RegExp.prototype, "exec", (text, before, answer, self) => {
    const match = answer as RegExpExecArray | null;
    // `split` tries its pattern, one sign, at one place after another.
    if (match === null && (self as RegExp).sticky) return 1;
    return (match ? match.index + match[0].length : lengthOf(text)) - before;
  });
  try {
    work();
  } finally {
    for (const undo of restore.reverse()) undo();
  }
  return steps;
}
