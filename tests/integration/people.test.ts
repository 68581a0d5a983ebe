import { beforeAll, describe, expect, test } from "vitest";
import {
  addMembership,
  addPerson,
  endMembership,
  getPerson,
  listPeople,
  resetPassword,
  savePerson,
  setPersonDisabled,
} from "@/lib/data/people";
import type { AppError } from "@/lib/errors";
import { fitsPassword } from "@/lib/password-hash";
import type { Actor, Role } from "@/lib/workflow/roles";
import { type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { asMember, asOwner, outcomeOf } from "@/tests/support/sql";

let province: MadeProvince;
let elsewhere: MadeProvince;
let admin: Actor;
let names = 0;

beforeAll(async () => {
  province = await makeProvince(fileDatabase().ownerUrl);
  elsewhere = await makeProvince(fileDatabase().ownerUrl);
  admin = province.people.administrator;
  await confirm(admin, true);
});

/** As after typing the password again, or long ago. */
const confirm = (who: Actor, now: boolean) =>
  asOwner("update session set confirmed_at = case when $2 then now() end where id = $1", [who.sessionId, now]);

const makePerson = (more: { unitId?: string; role?: Role } = {}) => {
  names += 1;
  return {
    signInName: `Moi${names}@Tinh.example`,
    name: "Người Mới",
    phone: null,
    unitId: province.units.a.id,
    role: "unitStaff" as Role,
    ...more,
  };
};

const reasonOf = async (work: Promise<unknown>) => {
  const [settled] = await Promise.allSettled([work]);
  return settled.status === "rejected" ? (settled.reason as AppError).details.reason : "done";
};

describe("adding a person", () => {
  test("gives a role and a first password that must be changed", async () => {
    const made = await addPerson(admin, makePerson());
    expect(made.firstPassword).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    expect(made.signInName).toBe(made.signInName.toLowerCase());
    expect(await getPerson(admin, made.id)).toMatchObject({
      name: "Người Mới",
      mustChange: true,
      memberships: [{ role: "unitStaff", unitName: "Sở Xây dựng", endedAt: null }],
    });
    const [row] = await asOwner("select password_hash from person where id = $1", [made.id]);
    expect(await fitsPassword(String(row?.password_hash), made.firstPassword)).toBe(true);
  });

  test("asks for the password again", async () => {
    await confirm(admin, false);
    expect(await reasonOf(addPerson(admin, makePerson()))).toBe("confirm_password");
    await asOwner("update session set confirmed_at = now() - interval '11 minutes' where id = $1", [admin.sessionId]);
    expect(await reasonOf(addPerson(admin, makePerson()))).toBe("confirm_password");
    await confirm(admin, true);
    expect(await reasonOf(addPerson(admin, makePerson()))).toBe("done");
  });

  test("a session of somebody else confirms nothing", async () => {
    const borrowed = { ...admin, sessionId: province.people.reviewer.sessionId };
    expect(await outcomeOf(addPerson(borrowed, makePerson()))).toBe("not_signed_in");
  });

  test("a taken sign-in name is refused, whatever its case", async () => {
    const person = makePerson();
    await addPerson(admin, person);
    expect(await reasonOf(addPerson(admin, { ...person, signInName: person.signInName.toUpperCase() }))).toBe(
      "sign_in_name_taken",
    );
  });

  test.each<[Role, keyof MadeProvince["units"] | "root", string]>([
    ["unitLeader", "c", "done"],
    ["unitStaff", "root", "role_does_not_fit"],
    ["reviewer", "soNoiVu", "done"],
    ["reviewer", "a", "role_does_not_fit"],
    ["reviewLeader", "b", "role_does_not_fit"],
    ["provinceLeader", "root", "done"],
    ["administrator", "a", "done"],
  ])("%s at %s: %s", async (role, place, expected) => {
    const unitId = place === "root" ? province.id : province.units[place].id;
    expect(await reasonOf(addPerson(admin, makePerson({ role, unitId })))).toBe(expected);
  });

  test("a unit of another province is not there", async () => {
    expect(await outcomeOf(addPerson(admin, makePerson({ unitId: elsewhere.units.a.id })))).toBe("not_found");
  });

  test.each(["staffA", "leaderA", "reviewer", "reviewLeader", "provinceLeader"] as const)("%s may not", async (who) => {
    const actor = province.people[who];
    expect(await outcomeOf(addPerson(actor, makePerson()))).toBe("forbidden");
    expect(await outcomeOf(listPeople(actor))).toBe("forbidden");
    expect(await outcomeOf(resetPassword(actor, { personId: province.people.staffB.personId }))).toBe("forbidden");
  });
});

describe("roles", () => {
  test("one is added, one ends; both stay on record", async () => {
    const { personId, membershipId } = province.people.staffB;
    await addMembership(admin, { personId, unitId: province.units.b.id, role: "unitClerk" });
    expect(await reasonOf(addMembership(admin, { personId, unitId: province.units.b.id, role: "unitClerk" }))).toBe(
      "membership_exists",
    );
    await endMembership(admin, { membershipId });
    expect(await reasonOf(endMembership(admin, { membershipId }))).toBe("membership_ended");
    const { memberships } = await getPerson(admin, personId);
    expect(memberships.map(({ role, endedAt }) => [role, endedAt === null])).toEqual([
      ["unitStaff", false],
      ["unitClerk", true],
    ]);
  });

  test("they ask for the password again", async () => {
    await confirm(admin, false);
    const { personId, membershipId } = province.people.clerkA;
    expect(await reasonOf(endMembership(admin, { membershipId }))).toBe("confirm_password");
    expect(await reasonOf(addMembership(admin, { personId, unitId: province.units.a.id, role: "unitStaff" }))).toBe(
      "confirm_password",
    );
    await confirm(admin, true);
  });

  test("of another province they are not there", async () => {
    const { personId, membershipId } = elsewhere.people.staffA;
    expect(await outcomeOf(endMembership(admin, { membershipId }))).toBe("not_found");
    expect(await outcomeOf(addMembership(admin, { personId, unitId: province.units.a.id, role: "unitStaff" }))).toBe(
      "not_found",
    );
    expect(await outcomeOf(getPerson(admin, personId))).toBe("not_found");
  });

  test("the last administrator stays", async () => {
    const last = elsewhere.people.administrator;
    await confirm(last, true);
    expect(await reasonOf(endMembership(last, { membershipId: last.membershipId }))).toBe("last_administrator");
    expect(await reasonOf(setPersonDisabled(last, { personId: last.personId, disabled: true }))).toBe(
      "last_administrator",
    );
  });
});

describe("accounts", () => {
  test("name and phone change, the sign-in name does not", async () => {
    const { personId } = province.people.staffC;
    await savePerson(admin, { id: personId, name: "Vũ Thị Giang Hương", phone: "0900 000 000" });
    expect(await getPerson(admin, personId)).toMatchObject({
      name: "Vũ Thị Giang Hương",
      phone: "0900 000 000",
      signInName: province.signInNames.staffC,
    });
  });

  test("a reset gives another first password and ends the sessions", async () => {
    const { personId, sessionId } = province.people.staffC;
    const { firstPassword } = await resetPassword(admin, { personId });
    const [row] = await asOwner(
      "select p.password_hash, p.must_change, s.ended_at from person p join session s on s.person_id = p.id where s.id = $1",
      [sessionId],
    );
    expect(row).toMatchObject({ must_change: true, ended_at: expect.any(Date) });
    expect(await fitsPassword(String(row?.password_hash), firstPassword)).toBe(true);
    expect(await reasonOf(resetPassword(admin, { personId: admin.personId }))).toBe("own_password");
  });

  test("a locked account cannot act, and may be opened again", async () => {
    const { leaderC } = province.people;
    await setPersonDisabled(admin, { personId: leaderC.personId, disabled: true });
    expect((await getPerson(admin, leaderC.personId)).disabledAt).not.toBeNull();
    expect(await outcomeOf(savePerson(leaderC, { id: leaderC.personId, name: "x", phone: null }))).toBe("forbidden");
    await setPersonDisabled(admin, { personId: leaderC.personId, disabled: false });
    expect((await getPerson(admin, leaderC.personId)).disabledAt).toBeNull();
  });

  test("resetting and locking ask for the password again", async () => {
    const { personId } = province.people.clerkA;
    await confirm(admin, false);
    expect(await reasonOf(resetPassword(admin, { personId }))).toBe("confirm_password");
    for (const disabled of [true, false]) {
      expect(await reasonOf(setPersonDisabled(admin, { personId, disabled }))).toBe("confirm_password");
    }
    await confirm(admin, true);
  });

  test("somebody who also works in another province is not ours to lock or reset", async () => {
    const { personId } = province.people.leaderB;
    await asOwner("insert into membership (province_id, person_id, unit_id, role) values ($1, $2, $3, 'unitStaff')", [
      elsewhere.id,
      personId,
      elsewhere.units.a.id,
    ]);
    expect(await reasonOf(resetPassword(admin, { personId }))).toBe("works_elsewhere");
    expect(await reasonOf(setPersonDisabled(admin, { personId, disabled: true }))).toBe("works_elsewhere");
    expect((await listPeople(admin)).find(({ id }) => id === personId)?.memberships).toHaveLength(1);
  });
});

describe("the operator of the database", () => {
  const add = (
    code: string,
    name: string | null,
    signInName: string,
    role = "administrator",
    unit: string | null = null,
  ) =>
    asOwner("select app.operator_add_person($1, $2, $3, $4, $5, 'Người Đầu Tiên', '$argon2id$x') as id", [
      code,
      name,
      unit,
      role,
      signInName,
    ]);

  test("makes a province with its first administrator, and later others in it", async () => {
    await add("tinh-moi", "Tỉnh Mới", "dau@moi.example");
    await add("tinh-moi", null, "hai@moi.example");
    const rows = await asOwner(
      `select p.sign_in_name, p.must_change, m.role, u.name from person p join membership m on m.person_id = p.id
       join unit u on u.id = m.unit_id where p.sign_in_name like '%@moi.example' order by 1`,
    );
    expect(rows).toEqual([
      { sign_in_name: "dau@moi.example", must_change: true, role: "administrator", name: "Tỉnh Mới" },
      { sign_in_name: "hai@moi.example", must_change: true, role: "administrator", name: "Tỉnh Mới" },
    ]);
    const acts = await asOwner("select a.act from audit a join unit u on u.id = a.chain_id where u.code = 'tinh-moi'");
    expect(acts).toEqual([{ act: "addPerson" }, { act: "addPerson" }]);
  });

  test("refuses an unknown province, a taken name and a role that does not fit", async () => {
    await expect(add("khong-co", null, "ba@moi.example")).rejects.toThrow("province");
    await expect(add("tinh-moi", null, "DAU@moi.example")).rejects.toThrow("sign_in_name_taken");
    await expect(add("tinh-moi", null, "bon@moi.example", "unitStaff")).rejects.toThrow("role_does_not_fit");
  });

  test("locks an account and gives a new first password; the application may call none of it", async () => {
    await asOwner("select app.operator_disable_person('hai@moi.example')");
    await asOwner("select app.operator_reset_password('dau@moi.example', '$argon2id$y')");
    const rows = await asOwner(
      "select disabled_at is not null as locked, password_hash from person where sign_in_name like '%@moi.example' order by sign_in_name",
    );
    expect(rows).toEqual([
      { locked: false, password_hash: "$argon2id$y" },
      { locked: true, password_hash: "$argon2id$x" },
    ]);
    const call = asMember(admin.membershipId, "select app.operator_disable_person('dau@moi.example')");
    expect(await outcomeOf(call)).toBe("42501");
  });
});
