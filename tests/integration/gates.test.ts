import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { POST as postCells } from "@/app/api/v1/reports/[id]/cells/route";
import { POST as postSection } from "@/app/api/v1/reports/[id]/sections/route";
import { signIn } from "@/lib/auth/sign-in";
import { defineAction } from "@/lib/define-action";
import { defineHandler } from "@/lib/define-handler";
import { AppError } from "@/lib/errors";
import { hashPassword } from "@/lib/password-hash";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";

const PASSWORD = "một câu dài của riêng tôi";
const browser = vi.hoisted(() => ({ jar: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { name, value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
  }),
  headers: async () => new Headers({ host: "localhost" }),
}));

let province: MadeProvince;
beforeAll(async () => {
  province = await makeProvince(fileDatabase().ownerUrl, { passwordHash: await hashPassword(PASSWORD) });
});
beforeEach(() => browser.jar.clear());

const asStaff = () => signIn({ signInName: province.signInNames.staffA, password: PASSWORD });
const work = vi.fn(async (): Promise<unknown> => ({ saved: true }));
beforeEach(() => {
  work.mockReset();
  work.mockResolvedValue({ saved: true });
});

describe("autosave", () => {
  const opId = "0".repeat(32);
  const post = async (handler: typeof postCells, body: object) => {
    const request = new Request("http://localhost/api/v1/x", {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
    });
    const id = province.period.report(province.units.a.id);
    const response = await handler(request, { params: Promise.resolve({ id }) });
    return [response.status, ((await response.json()) as { code?: string }).code];
  };
  const cells = [{ key: "BM1.phieu-khao-sat", baseVersion: 0, cell: makeCell(7), how: "typed" }];
  const section = {
    path: "I.1",
    baseVersion: 0,
    heading: null,
    body: { type: "doc", content: [{ type: "paragraph" }] },
  };

  test("saves as who typed it, never as who is signed in meanwhile", async () => {
    await asStaff();
    const { staffA, leaderA } = province.people;
    for (const membershipId of [leaderA.membershipId, province.people.staffB.membershipId]) {
      expect(await post(postCells, { opId, membershipId, cells })).toEqual([409, "other_person"]);
      expect(await post(postSection, { opId, membershipId, ...section })).toEqual([409, "other_person"]);
    }
    expect(await post(postCells, { opId, cells })).toEqual([422, "invalid_input"]);
    expect(await post(postCells, { opId, membershipId: staffA.membershipId, cells })).toEqual([200, undefined]);
    const mine = { opId: "1".repeat(32), membershipId: staffA.membershipId, ...section };
    expect(await post(postSection, mine)).toEqual([200, undefined]);
  });
});

describe("a route handler", () => {
  const Params = z.object({ id: z.uuid() });
  const handler = defineHandler({ params: Params, body: z.strictObject({ n: z.int() }), bytesMax: 40 }, work);
  const ID = "01a1f8c3-882b-7d76-a354-ba3356d51d28";

  const send = (body: string, { id = ID, headers = {} }: { id?: string; headers?: Record<string, string> } = {}) =>
    handler(
      new Request("http://localhost/api/v1/x", {
        method: "POST",
        body,
        headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
      }),
      { params: Promise.resolve({ id }) },
    );

  test("does the work for who is signed in, and no cache may keep the answer", async () => {
    await asStaff();
    const response = await send('{"n":1}');
    expect([response.status, await response.json()]).toEqual([200, { saved: true }]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(work).toHaveBeenCalledWith(
      expect.objectContaining({ unitId: province.units.a.id }),
      expect.objectContaining({ params: { id: ID }, body: { n: 1 } }),
    );
  });

  test.each<[string, () => Promise<Response>, number, string]>([
    ["from another site", () => send('{"n":1}', { headers: { "sec-fetch-site": "cross-site" } }), 403, "bad_origin"],
    ["too long", () => send(`{"n":1${" ".repeat(50)}}`), 413, "too_large"],
    ["not as asked", () => send('{"n":"1"}'), 422, "invalid_input"],
    ["with one word more than asked", () => send('{"n":1,"role":"administrator"}'), 422, "invalid_input"],
    ["no JSON", () => send("n=1"), 422, "invalid_input"],
    ["with an id that is none", () => send('{"n":1}', { id: "1' or '1'='1" }), 404, "not_found"],
  ])("refuses what comes %s, and does nothing", async (_what, request, status, code) => {
    await asStaff();
    const response = await request();
    const answer = (await response.json()) as { code: string; message: string };
    expect([response.status, answer.code]).toEqual([status, code]);
    expect(answer.message).toMatch(/\.$/);
    expect(work).not.toHaveBeenCalled();
  });

  test("nobody signed in gets 401 before anything of the body is looked at", async () => {
    const response = await send("no JSON at all");
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([401, "not_signed_in"]);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("an unknown failure shows a reference number and nothing else", async () => {
    await asStaff();
    work.mockRejectedValue(new Error("password=bí mật at /srv/app"));
    const response = await send('{"n":1}');
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toMatch(/Mã tham chiếu: [2-9A-Z]{4}-[2-9A-Z]{4}\./);
    expect(text).not.toContain("bí mật");
  });

  test("a file goes out as it is", async () => {
    await asStaff();
    const file = defineHandler({}, async () => new Response("abc", { headers: { "content-type": "text/plain" } }));
    const response = await file(new Request("http://localhost/x"), { params: Promise.resolve({}) });
    expect([await response.text(), response.headers.get("cache-control")]).toEqual(["abc", "no-store"]);
  });
});

describe("a server action", () => {
  const action = defineAction(z.strictObject({ n: z.int() }), work);

  test("answers with the result", async () => {
    await asStaff();
    expect(await action({ n: 1 })).toEqual({ ok: true, data: { saved: true } });
  });

  test("nobody signed in is told so, and nothing is done", async () => {
    expect(await action({ n: 1 })).toMatchObject({ ok: false, code: "not_signed_in" });
    expect(work).not.toHaveBeenCalled();
  });

  test("a wrong input names its fields", async () => {
    await asStaff();
    expect(await action({ n: 1.5 })).toMatchObject({
      ok: false,
      code: "invalid_input",
      details: { fields: { n: [expect.any(String)] } },
    });
    expect(work).not.toHaveBeenCalled();
  });

  test("a known failure keeps its code, an unknown one gets a reference", async () => {
    await asStaff();
    work.mockRejectedValueOnce(new AppError("not_allowed_now"));
    expect(await action({ n: 1 })).toMatchObject({ ok: false, code: "not_allowed_now" });
    work.mockRejectedValueOnce(new Error("bí mật"));
    const answer = await action({ n: 1 });
    expect(answer).toMatchObject({ ok: false, code: "unexpected", details: { reference: expect.any(String) } });
    expect(JSON.stringify(answer)).not.toContain("bí mật");
  });

  test("Next's own throws pass through", async () => {
    await asStaff();
    const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/;307;" });
    work.mockRejectedValueOnce(redirect);
    await expect(action({ n: 1 })).rejects.toBe(redirect);
  });
});
