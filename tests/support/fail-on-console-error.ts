import { afterEach, beforeEach, expect, vi } from "vitest";

// A console.error is a defect nobody looked at: React's warnings, unhandled failures. A test that expects one replaces
// console.error with its own spy.
const spy = vi.spyOn(console, "error");

beforeEach(() => {
  spy.mockClear();
});

afterEach(() => {
  expect(spy.mock.calls, "console.error was called").toEqual([]);
});
