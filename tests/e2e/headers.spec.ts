import { expect, test } from "@playwright/test";

test("the server is alive and ready", async ({ request }) => {
  expect(await (await request.get("/api/health/live")).json()).toEqual({ status: "live" });
  expect(await (await request.get("/api/health/ready")).json()).toEqual({ status: "ready" });
});

test("a page without a session leads to the sign-in page and remembers where it came from", async ({ request }) => {
  const response = await request.get("/tien-do?ky=1", { maxRedirects: 0 });
  expect(response.status()).toBe(307);
  expect(response.headers().location).toContain("/dang-nhap?tiep=%2Ftien-do%3Fky%3D1");
});

test("a page allows only scripts that carry this request's nonce, and no frame", async ({ request }) => {
  const policyOf = async () => (await request.get("/dang-nhap")).headers();
  const [first, second] = [await policyOf(), await policyOf()];
  const policy = first["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'(;|$)/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toBe(second["content-security-policy"]);
  expect(first["x-content-type-options"]).toBe("nosniff");
  expect(first["referrer-policy"]).toBe("same-origin");
  expect(first["cache-control"]).toContain("no-store");
  expect(first["x-powered-by"]).toBeUndefined();
});

test("every script of a page runs under that policy", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  for (const path of ["/dang-nhap", "/trang-khong-co"]) await page.goto(path, { waitUntil: "networkidle" });
  expect(refused).toEqual([]);
});
