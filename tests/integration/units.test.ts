import { beforeAll, describe, expect, test } from "vitest";
import { searchAudit, verifyChain } from "@/lib/data/audit";
import { listLeadAgencies, saveLeadAgency } from "@/lib/data/lead-agencies";
import { getProvinceSettings, saveProvinceSettings } from "@/lib/data/province-settings";
import { getDocumentSettings, saveDocumentSettings } from "@/lib/data/unit-settings";
import { getUnit, importUnits, listUnits, saveUnit } from "@/lib/data/units";
import type { AppError } from "@/lib/errors";
import type { DocumentSettings } from "@/lib/report/document-settings";
import type { Actor } from "@/lib/workflow/roles";
import type { SaveUnit, UnitRow } from "@/lib/workflow/unit-input";
import { type MadePeople, type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asMember, asOwner, outcomeOf } from "@/tests/support/sql";

let province: MadeProvince;
let elsewhere: MadeProvince;
let admin: Actor;
const nobody = { membershipId: "00000000-0000-7000-8000-000000000000", role: "administrator" } as Actor;

beforeAll(async () => {
  province = await makeProvince(fileDatabase().ownerUrl);
  elsewhere = await makeProvince(fileDatabase().ownerUrl);
  admin = province.people.administrator;
});

const makeUnit = (more: Partial<SaveUnit> = {}): SaveUnit => ({
  id: null,
  version: 0,
  code: "chi-cuc",
  name: "Chi cục Phát triển đô thị",
  shortName: "Chi cục PTĐT",
  kind: "truc-thuoc",
  orderNo: 20,
  agencyCode: null,
  phone: null,
  reportsTo: province.units.a.id,
  validFrom: "2020-01-01",
  validTo: null,
  ...more,
});

const makeRow = (more: Partial<UnitRow> = {}): UnitRow => ({
  code: "xa-moi",
  name: "Xã Mới",
  shortName: "Xã Mới",
  kind: "xa",
  orderNo: 30,
  agencyCode: null,
  phone: null,
  reportsToCode: null,
  validFrom: null,
  validTo: null,
  ...more,
});

const confirmed = (who: Actor) => asOwner("update session set confirmed_at = now() where id = $1", [who.sessionId]);

const detailsOf = async (work: Promise<unknown>) => {
  const [settled] = await Promise.allSettled([work]);
  if (settled.status !== "rejected") throw new Error("it was not refused");
  return (settled.reason as AppError).details;
};

describe("one unit", () => {
  test("the administrator adds one under another, and changes over exactly what was read", async () => {
    const made = await saveUnit(admin, makeUnit());
    expect(await getUnit(admin, made.id)).toMatchObject({
      code: "chi-cuc",
      reportsTo: province.units.a.id,
      version: 1,
    });
    const changed = makeUnit({ id: made.id, version: 1, name: "Chi cục Phát triển đô thị và nông thôn" });
    expect((await saveUnit(admin, changed)).version).toBe(2);
    expect(await outcomeOf(saveUnit(admin, changed))).toBe("changed_by_someone_else");
  });

  test.each<[keyof MadePeople]>([["staffA"], ["leaderA"], ["reviewer"], ["reviewLeader"], ["provinceLeader"]])(
    "%s may not",
    async (who) => {
      expect(await outcomeOf(saveUnit(province.people[who], makeUnit({ code: "khac" })))).toBe("forbidden");
    },
  );

  test("another province's administrator does not find it, and nobody signed out gets through", async () => {
    const unit = await getUnit(admin, province.units.a.id);
    const own = makeUnit({ ...unit, reportsTo: null });
    expect(await outcomeOf(getUnit(elsewhere.people.administrator, unit.id))).toBe("not_found");
    expect(await outcomeOf(saveUnit(elsewhere.people.administrator, own))).toBe("not_found");
    expect(await outcomeOf(saveUnit(nobody, own))).toBe("not_signed_in");
    expect(
      await asMember(elsewhere.people.administrator.membershipId, "select 1 from unit where id = $1", [unit.id]),
    ).toEqual([]);
  });

  test("a code the province has, and a circle of superiors, are refused on the box they are about", async () => {
    expect(await detailsOf(saveUnit(admin, makeUnit({ code: "so-xay-dung" })))).toMatchObject({
      fields: { code: [expect.stringContaining("đã có đơn vị")] },
    });
    const below = await saveUnit(admin, makeUnit({ code: "duoi", reportsTo: province.units.b.id }));
    const above = await getUnit(admin, province.units.b.id);
    expect(await detailsOf(saveUnit(admin, makeUnit({ ...above, reportsTo: below.id })))).toMatchObject({
      reason: "cycle",
      fields: { reportsTo: [expect.stringContaining("vòng tròn")] },
    });
    expect((await getUnit(admin, above.id)).reportsTo).toBe(province.id);
  });

  test("a superior of another province does not exist", async () => {
    expect(await detailsOf(saveUnit(admin, makeUnit({ code: "lac", reportsTo: elsewhere.units.a.id })))).toMatchObject({
      reason: "reports_to",
    });
  });

  test("there is one province: no second one, and its kind stays", async () => {
    expect(await outcomeOf(saveUnit(admin, makeUnit({ code: "tinh-2", kind: "tinh" })))).toBe("invalid_input");
    const root = await getUnit(admin, province.id);
    expect(await outcomeOf(saveUnit(admin, makeUnit({ ...root, kind: "so", reportsTo: null })))).toBe("invalid_input");
    expect((await saveUnit(admin, makeUnit({ ...root, name: "Tỉnh đổi tên", reportsTo: null }))).version).toBe(2);
  });
});

describe("a file of units", () => {
  test("adds the new, changes the known, leaves what a row leaves empty, all in one", async () => {
    const before = await getUnit(admin, province.units.c.id);
    const answer = await importUnits(admin, [
      makeRow({ code: "xa-1", name: "Xã Một" }),
      makeRow({ code: "thon-1", kind: "truc-thuoc", name: "Thôn Một", reportsToCode: "xa-1", phone: "0201" }),
      makeRow({ code: before.code, name: "Xã Bình Minh Mới", shortName: null, orderNo: null }),
    ]);
    expect(answer).toEqual({ added: 2, changed: 1 });
    const units = await listUnits(admin);
    const byCode = new Map(units.map((unit) => [unit.code, unit]));
    expect(byCode.get("thon-1")).toMatchObject({ reportsTo: byCode.get("xa-1")?.id, phone: "0201" });
    expect(byCode.get("xa-1")).toMatchObject({ reportsTo: province.id, validFrom: "2000-01-01" });
    expect(byCode.get(before.code)).toEqual({
      ...before,
      name: "Xã Bình Minh Mới",
      version: before.version + 1,
    });
  });

  test.each<[string, UnitRow[], number, string]>([
    ["a kind nobody knows", [makeRow(), { ...makeRow({ code: "b" }), kind: "phuong" } as unknown as UnitRow], 1, ""],
    ["a code twice", [makeRow(), makeRow()], 1, "Mã xa-moi đã có ở dòng 3."],
    ["a superior nobody is", [makeRow({ reportsToCode: "khong-co" })], 0, "Không có đơn vị nào mang mã “khong-co”"],
    [
      "a circle",
      [makeRow({ code: "a1", reportsToCode: "a2" }), makeRow({ code: "a2", reportsToCode: "a1" })],
      0,
      "báo cáo vòng lại",
    ],
  ])("%s refuses every row, naming the one", async (_what, rows, row, message) => {
    const count = (await listUnits(admin)).length;
    const details = await detailsOf(importUnits(admin, [makeRow({ code: "tot" }), ...rows]));
    expect(details.rows).toContainEqual({ row: row + 1, message: expect.stringContaining(message) });
    expect((await listUnits(admin)).length).toBe(count);
  });

  test("a circle that only the units already there close is refused by the database", async () => {
    expect(await detailsOf(importUnits(admin, [makeRow({ code: "xa-1", reportsToCode: "thon-1" })]))).toMatchObject({
      reason: "cycle",
    });
  });

  test("only the administrator imports", async () => {
    expect(await outcomeOf(importUnits(province.people.reviewLeader, [makeRow()]))).toBe("forbidden");
    expect(await outcomeOf(importUnits(nobody, [makeRow()]))).toBe("not_signed_in");
  });
});

describe("settings", () => {
  const settings: DocumentSettings = {
    superior: "ỦY BAN NHÂN DÂN TỈNH",
    agency: "SỞ XÂY DỰNG",
    symbol: "BC-SXD",
    place: "Minh Họa",
    addressees: ["Sở Nội vụ"],
    authority: [],
    position: "GIÁM ĐỐC",
    signerName: "Trần Thị Bích",
    recipients: ["Như trên", "Lưu: VT"],
  };

  test("a unit's leader sets its own documents, over the version that was read", async () => {
    const unitId = province.units.a.id;
    expect(await getDocumentSettings(province.people.staffA, unitId)).toMatchObject({ version: 0, settings: null });
    expect(await saveDocumentSettings(province.people.leaderA, { unitId, version: 0, settings })).toEqual({
      version: 1,
    });
    expect(await outcomeOf(saveDocumentSettings(admin, { unitId, version: 0, settings }))).toBe(
      "changed_by_someone_else",
    );
    expect(await saveDocumentSettings(admin, { unitId, version: 1, settings })).toEqual({ version: 2 });
    expect((await getDocumentSettings(province.people.reviewer, unitId)).settings).toEqual(settings);
  });

  test("another unit's and another province's are not there", async () => {
    const input = { unitId: province.units.a.id, version: 2, settings };
    expect(await outcomeOf(getDocumentSettings(province.people.staffB, input.unitId))).toBe("not_found");
    expect(await outcomeOf(saveDocumentSettings(province.people.leaderB, input))).toBe("not_found");
    expect(await outcomeOf(getDocumentSettings(elsewhere.people.administrator, input.unitId))).toBe("not_found");
    expect(await outcomeOf(saveDocumentSettings(elsewhere.people.administrator, input))).toBe("not_found");
    expect(await outcomeOf(saveDocumentSettings(province.people.staffA, input))).toBe("forbidden");
  });

  test("reviewers set the province's own documents", async () => {
    const input = { unitId: province.id, version: 0, settings: { ...settings, superior: null } };
    expect(await saveDocumentSettings(province.people.reviewer, input)).toEqual({ version: 1 });
  });

  test("settings of the province have defaults, and only the administrator changes them", async () => {
    expect(await getProvinceSettings(province.people.staffA)).toEqual({
      version: 0,
      settings: { supportContact: null, weekendDue: "keep" },
    });
    const next = {
      version: 0,
      settings: { supportContact: "Phòng CCHC, 0200 000 000", weekendDue: "before" as const },
    };
    expect(await outcomeOf(saveProvinceSettings(province.people.reviewLeader, next))).toBe("forbidden");
    expect(await saveProvinceSettings(admin, next)).toEqual({ version: 1 });
    expect((await getProvinceSettings(province.people.staffA)).settings.weekendDue).toBe("before");
  });

  test("a lead agency is one unit of the province; Sở Nội vụ moves only when no reviewer is left behind", async () => {
    await saveLeadAgency(admin, { key: "so-tai-chinh", unitId: province.units.a.id });
    expect(await listLeadAgencies(admin)).toContainEqual({
      key: "so-tai-chinh",
      unitId: province.units.a.id,
      unitName: "Sở Xây dựng",
    });
    expect(await outcomeOf(saveLeadAgency(admin, { key: "so-khcn", unitId: elsewhere.units.a.id }))).toBe("not_found");
    expect(await outcomeOf(saveLeadAgency(province.people.reviewer, { key: "so-khcn", unitId: null }))).toBe(
      "forbidden",
    );
    const move = { key: "so-noi-vu", unitId: province.units.a.id };
    expect(await detailsOf(saveLeadAgency(admin, move))).toMatchObject({ reason: "confirm_password" });
    await confirmed(admin);
    expect(await detailsOf(saveLeadAgency(admin, move))).toMatchObject({ reason: "reviewers_remain" });
    await saveLeadAgency(admin, { key: "so-tai-chinh", unitId: null });
    expect((await listLeadAgencies(admin)).map(({ key }) => key)).toEqual(["so-noi-vu", "so-tu-phap"]);
  });
});

describe("the audit", () => {
  test("the administrator reads who did what in the province, the newest first, page by page", async () => {
    const all = await searchAudit(admin, { limit: 200 });
    expect(all[0]).toMatchObject({ act: "saveLeadAgency", personName: admin.personName, role: "administrator" });
    expect(all.every((entry) => entry.address === null || entry.address === "192.0.2.1")).toBe(true);
    const first = await searchAudit(admin, { limit: 3 });
    const last = first.at(-1);
    if (!last) throw new Error("no entries");
    const next = await searchAudit(admin, { limit: 3, after: { at: last.at, chainId: last.chainId, seq: last.seq } });
    expect([...first, ...next]).toEqual(all.slice(0, 6));
    expect((await searchAudit(admin, { act: "importUnits" })).map(({ act }) => act)).toEqual(["importUnits"]);
    expect(await searchAudit(admin, { to: "2020-01-01" })).toEqual([]);
  });

  test("nobody else reads it", async () => {
    for (const who of ["staffA", "reviewer", "reviewLeader", "provinceLeader"] as const) {
      expect(await outcomeOf(searchAudit(province.people[who]))).toBe("forbidden");
      expect(await asMember(province.people[who].membershipId, "select 1 from audit")).toEqual([]);
    }
    const foreign = await searchAudit(elsewhere.people.administrator, { limit: 200 });
    expect(foreign.some(({ chainId }) => chainId === province.id)).toBe(false);
  });

  test("a chain is whole until somebody with the owner's rights changes an entry", async () => {
    const whole = await verifyChain(admin, province.id);
    expect(whole).toMatchObject({ brokenAt: null });
    expect(whole.entries).toBeGreaterThan(5);
    expect(await outcomeOf(verifyChain(elsewhere.people.administrator, province.id))).toBe("not_found");
    await asOwner("alter table audit disable trigger append_only");
    await asOwner("update audit set act = 'other' where chain_id = $1 and seq = 3", [province.id]);
    await asOwner("alter table audit enable trigger append_only");
    expect(await verifyChain(admin, province.id)).toMatchObject({ brokenAt: 3 });
  });
});
