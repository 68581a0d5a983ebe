import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { getActor, pageActor, requireActor } from "@/lib/auth/actor";
import { changePassword, confirmPassword } from "@/lib/auth/confirm-password";
import { listMyMemberships, switchMembership } from "@/lib/auth/memberships";
import { signIn } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";
import { setPersonDisabled } from "@/lib/data/people";
import type { AppError } from "@/lib/errors";
import { hashPassword } from "@/lib/password-hash";
import type { Actor } from "@/lib/workflow/roles";
import { type MadePeople, type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asOwner, outcomeOf } from "@/tests/support/sql";

const PASSWORD = "một câu dài của riêng tôi";

/** What the browser holds and says; each test starts with an empty one. */
const browser = vi.hoisted(() => ({
  jar: new Map<string, string>(),
  headers: new Headers(),
}));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.jar.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string, options?: { maxAge?: number }) => {
      if (options?.maxAge === 0) browser.jar.delete(name);
      else browser.jar.set(name, value);
    },
  }),
  headers: async () => browser.headers,
}));

let province: MadeProvince;
let elsewhere: MadeProvince;
let addresses = 0;

beforeAll(async () => {
  const passwordHash = await hashPassword(PASSWORD);
  province = await makeProvince(fileDatabase().ownerUrl, { passwordHash });
  elsewhere = await makeProvince(fileDatabase().ownerUrl, { passwordHash });
});

beforeEach(() => {
  browser.jar.clear();
  addresses += 1;
  browser.headers = new Headers({ host: "localhost:3000", "x-forwarded-for": `198.51.100.${addresses}` });
});

const from = (address: string) => browser.headers.set("x-forwarded-for", address);

async function signInAs(who: keyof MadePeople, place = province): Promise<Actor> {
  await signIn({ signInName: place.signInNames[who], password: PASSWORD });
  return requireActor();
}

const sessionOf = (actor: Actor) => asOwner("select * from session where id = $1", [actor.sessionId]);

describe("signing in", () => {
  test("the right password begins a session that says who, where and in which role", async () => {
    const actor = await signInAs("staffA");
    expect(actor).toMatchObject({
      personId: province.people.staffA.personId,
      membershipId: province.people.staffA.membershipId,
      role: "unitStaff",
      unitId: province.units.a.id,
      provinceId: province.id,
    });
    const [audit] = await asOwner("select act, address from audit where person_id = $1 order by seq desc", [
      actor.personId,
    ]);
    expect(audit).toMatchObject({ act: "signIn", address: `198.51.100.${addresses}` });
  });

  test("the name is read without regard to case and blanks", async () => {
    await signIn({ signInName: `  ${province.signInNames.staffA.toUpperCase()} `, password: PASSWORD });
    expect((await requireActor()).personId).toBe(province.people.staffA.personId);
  });

  test("a wrong password and an unknown name are one and the same answer", async () => {
    const wrong = signIn({ signInName: province.signInNames.staffA, password: "không phải" });
    const unknown = signIn({ signInName: "khong-co@tinh.example", password: PASSWORD });
    const [a, b] = await Promise.allSettled([wrong, unknown]);
    if (a.status !== "rejected" || b.status !== "rejected") throw new Error("both are refused");
    expect((a.reason as AppError).details).toEqual((b.reason as AppError).details);
    expect(await getActor()).toBeNull();
  });

  test("a browser without our cookie, or with a forged one, is nobody", async () => {
    expect(await getActor()).toBeNull();
    browser.jar.set("cchc-phien", "eyJhbGciOiJub25lIn0.e30.");
    expect(await getActor()).toBeNull();
    expect(await outcomeOf(requireActor())).toBe("not_signed_in");
  });

  test("the database never holds the token the browser has", async () => {
    const actor = await signInAs("staffA");
    const [row] = await sessionOf(actor);
    expect(row?.token_hash).toMatch(/^[0-9a-f]{64}$/);
    expect([...browser.jar.values()].join()).not.toContain(String(row?.token_hash));
  });

  test("a page sends the anonymous to the sign-in page and back to where they were", async () => {
    browser.headers.set("x-path", "/bao-cao/1?tab=2");
    await expect(pageActor()).rejects.toMatchObject({
      digest: expect.stringContaining("/dang-nhap?tiep=%2Fbao-cao%2F1%3Ftab%3D2"),
    });
    browser.headers.set("x-path", "//evil.example/");
    await expect(pageActor()).rejects.toMatchObject({ digest: expect.not.stringContaining("evil") });
  });

  test("over plain http from another machine no password is taken, unless the address was set so", async () => {
    browser.headers.set("host", "10.0.0.7:3000");
    expect(await outcomeOf(signIn({ signInName: province.signInNames.staffA, password: PASSWORD }))).toBe(
      "not_allowed_now",
    );
  });
});

describe("guessing", () => {
  const guess = (who: keyof MadePeople) =>
    outcomeOf(signIn({ signInName: province.signInNames[who], password: "đoán" }));

  test("ten wrong passwords from one address wait there, and the person still gets in from another", async () => {
    const answers: string[] = [];
    for (let i = 0; i < 11; i += 1) answers.push(await guess("staffB"));
    expect(answers).toEqual([...Array(10).fill("invalid_input"), "rate_limited"]);
    expect(await outcomeOf(signIn({ signInName: province.signInNames.staffB, password: PASSWORD }))).toBe(
      "rate_limited",
    );
    from("203.0.113.9");
    expect((await signInAs("staffB")).personId).toBe(province.people.staffB.personId);
  });

  test("a right password forgives the wrong ones before it", async () => {
    for (let i = 0; i < 9; i += 1) await guess("leaderB");
    await signInAs("leaderB");
    expect(await guess("leaderB")).toBe("invalid_input");
  });

  test("a name tried from everywhere is closed to new places and open where its person was before", async () => {
    const home = `198.51.100.${addresses}`;
    await signInAs("leaderA");
    await asOwner(
      `insert into sign_in_attempt (sign_in_name, address, succeeded)
       select $1, '203.0.113.' || n, false from generate_series(1, 60) n`,
      [province.signInNames.leaderA],
    );
    from("192.0.2.200");
    expect(await outcomeOf(signIn({ signInName: province.signInNames.leaderA, password: PASSWORD }))).toBe(
      "rate_limited",
    );
    from(home);
    expect((await signInAs("leaderA")).personId).toBe(province.people.leaderA.personId);
  });

  test("an address that fails with a hundred names waits whatever the name", async () => {
    from("203.0.113.77");
    await asOwner(
      `insert into sign_in_attempt (sign_in_name, address, succeeded)
       select 'ten-' || n, '203.0.113.77', false from generate_series(1, 100) n`,
    );
    expect(await outcomeOf(signIn({ signInName: province.signInNames.clerkA, password: PASSWORD }))).toBe(
      "rate_limited",
    );
  });
});

describe("a session lives only while its row does", () => {
  test.each([
    ["it was ended", "ended_at = now()"],
    ["nothing was asked for half an hour", "last_seen_at = now() - interval '31 minutes'"],
    ["twelve hours are over", "expires_at = now() - interval '1 second'"],
  ])("it dies when %s", async (_why, change) => {
    const actor = await signInAs("staffA");
    await asOwner(`update session set ${change} where id = $1`, [actor.sessionId]);
    expect(await getActor()).toBeNull();
  });

  test("being used keeps it alive: the idle time begins again", async () => {
    const actor = await signInAs("staffA");
    await asOwner("update session set last_seen_at = now() - interval '29 minutes' where id = $1", [actor.sessionId]);
    expect(await getActor()).not.toBeNull();
    const [row] = await asOwner(
      "select last_seen_at > now() - interval '1 minute' as fresh from session where id = $1",
      [actor.sessionId],
    );
    expect(row?.fresh).toBe(true);
  });

  test("a disabled person's session dies at once, and signing in again is refused", async () => {
    await signInAs("staffC");
    await asOwner("update session set confirmed_at = now() where id = $1", [province.people.administrator.sessionId]);
    await setPersonDisabled(province.people.administrator, {
      personId: province.people.staffC.personId,
      disabled: true,
    });
    expect(await getActor()).toBeNull();
    expect(await outcomeOf(signIn({ signInName: province.signInNames.staffC, password: PASSWORD }))).toBe(
      "invalid_input",
    );
  });

  test("an ended membership ends the session that works in it", async () => {
    const actor = await signInAs("leaderC");
    await asOwner("update membership set ended_at = now() where id = $1", [actor.membershipId]);
    expect(await getActor()).toBeNull();
    expect(await outcomeOf(signIn({ signInName: province.signInNames.leaderC, password: PASSWORD }))).toBe("forbidden");
  });

  test("signing out ends it in the database, so a copy of the cookie is worth nothing", async () => {
    const actor = await signInAs("staffA");
    const copy = new Map(browser.jar);
    await signOut();
    expect(await getActor()).toBeNull();
    browser.jar = copy;
    expect(await getActor()).toBeNull();
    const [row] = await sessionOf(actor);
    expect(row?.ended_at).not.toBeNull();
  });
});

describe("the active membership", () => {
  test("a person goes on in another of their own roles, and it is recorded", async () => {
    const actor = await signInAs("clerkA");
    const [made] = await asOwner(
      `insert into membership (province_id, person_id, unit_id, role) values ($1, $2, $3, 'unitStaff') returning id`,
      [province.id, actor.personId, province.units.b.id],
    );
    const memberships = await listMyMemberships(actor);
    expect(memberships.map(({ unitName, role }) => [unitName, role])).toEqual([
      ["Sở Xây dựng", "unitClerk"],
      ["Sở Tư pháp", "unitStaff"],
    ]);
    await switchMembership(actor, String(made?.id));
    const now = await requireActor();
    expect([now.membershipId, now.unitId, now.role]).toEqual([made?.id, province.units.b.id, "unitStaff"]);
    const [audit] = await asOwner("select object from audit where act = 'switchMembership' order by at desc limit 1");
    expect(audit?.object).toEqual({ to: made?.id });
    // Signing in again begins where the person last worked.
    await signOut();
    expect((await signInAs("clerkA")).membershipId).toBe(made?.id);
  });

  test.each([
    ["of a colleague", () => province.people.leaderA.membershipId],
    ["of a person of another province", () => elsewhere.people.reviewer.membershipId],
  ])("nobody goes on in a membership %s", async (_whose, membershipId) => {
    const actor = await signInAs("staffA");
    expect(await outcomeOf(switchMembership(actor, membershipId()))).toBe("not_found");
    expect((await requireActor()).membershipId).toBe(actor.membershipId);
  });

  test("an ended membership is no longer offered nor taken", async () => {
    const actor = await signInAs("staffA");
    const [made] = await asOwner(
      `insert into membership (province_id, person_id, unit_id, role, valid_from, ended_at)
       values ($1, $2, $3, 'unitClerk', now() - interval '2 days', now() - interval '1 day') returning id`,
      [province.id, actor.personId, province.units.b.id],
    );
    expect((await listMyMemberships(actor)).map(({ membershipId }) => membershipId)).toEqual([actor.membershipId]);
    expect(await outcomeOf(switchMembership(actor, String(made?.id)))).toBe("not_found");
  });
});

describe("passwords", () => {
  test("a wrong password confirms nothing, the right one marks this session", async () => {
    const actor = await signInAs("reviewLeader");
    expect(await outcomeOf(confirmPassword(actor, "không phải"))).toBe("invalid_input");
    expect((await sessionOf(actor))[0]?.confirmed_at).toBeNull();
    await confirmPassword(actor, PASSWORD);
    expect((await sessionOf(actor))[0]?.confirmed_at).not.toBeNull();
  });

  test("a new password needs the old one, may not be easy to guess, and ends every other session", async () => {
    const other = await signInAs("provinceLeader");
    browser.jar.clear();
    await signInAs("provinceLeader");
    expect(await outcomeOf(changePassword({ current: "không phải", next: "câu mới đủ dài nhé" }))).toBe(
      "invalid_input",
    );
    expect(await outcomeOf(changePassword({ current: PASSWORD, next: "matkhau123456" }))).toBe("invalid_input");
    await changePassword({ current: PASSWORD, next: "câu mới đủ dài nhé" });
    expect(await getActor()).not.toBeNull();
    expect((await sessionOf(other))[0]?.ended_at).not.toBeNull();
    expect(await outcomeOf(signIn({ signInName: province.signInNames.provinceLeader, password: PASSWORD }))).toBe(
      "invalid_input",
    );
  });

  test("a first password lets its owner change it and do nothing else", async () => {
    await asOwner("update person set must_change = true where id = $1", [elsewhere.people.staffA.personId]);
    expect(await signIn({ signInName: elsewhere.signInNames.staffA, password: PASSWORD })).toEqual({
      mustChange: true,
    });
    expect(await getActor()).toBeNull();
    expect(await outcomeOf(requireActor())).toBe("forbidden");
    await changePassword({ current: PASSWORD, next: "câu mới đủ dài nhé" });
    expect((await requireActor()).personId).toBe(elsewhere.people.staffA.personId);
  });
});
