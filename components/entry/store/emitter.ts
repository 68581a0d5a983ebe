/** Who listens to what, by name: the external stores of React need no more. */
export class Emitter {
  readonly #listeners = new Map<string, Set<() => void>>();

  subscribe(name: string, listener: () => void): () => void {
    const there = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, there.add(listener));
    return () => there.delete(listener);
  }

  emit(name: string): void {
    for (const listener of this.#listeners.get(name) ?? []) listener();
  }
}
