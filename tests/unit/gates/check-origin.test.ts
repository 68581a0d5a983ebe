import { expect, test } from "vitest";
import { checkOrigin } from "@/lib/check-origin";

test.each<[string, Record<string, string>, string | null, boolean]>([
  ["the browser says same-origin", { "sec-fetch-site": "same-origin" }, null, true],
  [
    "the browser says another site",
    { "sec-fetch-site": "cross-site", origin: "http://a.vn", host: "a.vn" },
    null,
    false,
  ],
  ["a sibling host of the same site", { "sec-fetch-site": "same-site" }, null, false],
  ["a request typed by hand", { "sec-fetch-site": "none" }, null, false],
  ["plain http intranet, our own page", { origin: "http://cchc.noi-bo:3000", host: "cchc.noi-bo:3000" }, null, true],
  ["plain http intranet, another port", { origin: "http://cchc.noi-bo:4000", host: "cchc.noi-bo:3000" }, null, false],
  ["behind a proxy, the address people type", { origin: "https://cchc.vn", host: "10.0.0.2" }, "https://cchc.vn", true],
  ["behind a proxy, another site", { origin: "https://ke-gian.vn", host: "10.0.0.2" }, "https://cchc.vn", false],
  ["no word about where it comes from", { host: "cchc.vn" }, null, false],
  ["a sandboxed frame", { origin: "null", host: "cchc.vn" }, null, false],
])("a write: %s", (_case, headers, publicOrigin, passes) => {
  const check = () => checkOrigin(new Headers(headers), publicOrigin);
  if (passes) expect(check).not.toThrow();
  else expect(check).toThrow("bad_origin");
});
