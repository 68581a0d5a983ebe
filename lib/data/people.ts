import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { makeFirstPassword } from "@/lib/first-password";
import { hashPassword } from "@/lib/password-hash";
import type { PersonView } from "@/lib/workflow/admin-views";
import { type Actor, Role } from "@/lib/workflow/roles";
import { requireUuid } from "./heads";
import { requireAct } from "./require-act";
import { type Reader, withActor } from "./with-actor";
import { callWrite } from "./write";

const line = z.string().trim().normalize("NFC");
const phone = line
  .max(60)
  .nullable()
  .transform((text) => text || null);
const name = line.min(1, "Thiếu họ và tên.").max(200);

/** A new person always comes with a first role: without one nobody of the province could see the account. */
export const AddPerson = z.strictObject({
  signInName: line
    .toLowerCase()
    .regex(/^[^\s@]+(@[^\s@]+)?$/, "Tên đăng nhập viết liền, không dấu cách, như ten@tinh.vn.")
    .max(200),
  name,
  phone,
  unitId: z.uuid(),
  role: Role,
});
export type AddPerson = z.infer<typeof AddPerson>;

export const SavePerson = z.strictObject({ id: z.uuid(), name, phone });
export type SavePerson = z.infer<typeof SavePerson>;

export type FirstPassword = { id: string; signInName: string; firstPassword: string };

async function readPeople(tx: Reader, actor: Actor, id?: string): Promise<PersonView[]> {
  const ofProvince = { provinceId: actor.provinceId };
  const rows = await tx.person.findMany({
    where: { ...(id === undefined ? {} : { id }), memberships: { some: ofProvince } },
    orderBy: [{ name: "asc" }, { signInName: "asc" }],
    select: {
      id: true,
      name: true,
      signInName: true,
      phone: true,
      mustChange: true,
      disabledAt: true,
      memberships: {
        where: ofProvince,
        orderBy: { createdAt: "asc" },
        select: {
          id: true,
          role: true,
          unitId: true,
          validFrom: true,
          endedAt: true,
          unit: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ memberships, disabledAt, ...person }) => ({
    ...person,
    disabledAt: disabledAt?.toISOString() ?? null,
    memberships: memberships.map((one) => ({
      id: one.id,
      role: Role.parse(one.role),
      unitId: one.unitId,
      unitName: one.unit.name,
      validFrom: one.validFrom.toISOString(),
      endedAt: one.endedAt?.toISOString() ?? null,
    })),
  }));
}

/** Administrator: everybody who has or had a role in the province. */
export async function listPeople(actor: Actor): Promise<PersonView[]> {
  requireAct(actor, "managePeople");
  return withActor(actor, (tx) => readPeople(tx, actor));
}

export async function getPerson(actor: Actor, id: string): Promise<PersonView> {
  requireAct(actor, "managePeople");
  const [person] = await withActor(actor, (tx) => readPeople(tx, actor, requireUuid(id)));
  if (!person) throw new AppError("not_found");
  return person;
}

/** Administrator, password confirmed: the account, its first role and a first password, shown once. */
export async function addPerson(actor: Actor, input: AddPerson): Promise<FirstPassword> {
  requireAct(actor, "managePeople");
  const person = AddPerson.parse(input);
  const firstPassword = makeFirstPassword();
  const args = [
    person.signInName,
    person.name,
    person.phone,
    await hashPassword(firstPassword),
    person.unitId,
    person.role,
  ];
  const id = await callWrite(actor, "add_person", args, z.uuid());
  return { id, signInName: person.signInName, firstPassword };
}

/** Administrator: name and phone. The sign-in name never changes. */
export async function savePerson(actor: Actor, input: SavePerson): Promise<void> {
  requireAct(actor, "managePeople");
  const person = SavePerson.parse(input);
  await callWrite(actor, "save_person", [person.id, person.name, person.phone], z.unknown());
}

/** Administrator, password confirmed. Throws `invalid_input` when the role does not fit the unit. */
export async function addMembership(
  actor: Actor,
  input: { personId: string; unitId: string; role: Role },
): Promise<{ id: string }> {
  requireAct(actor, "managePeople");
  return { id: await callWrite(actor, "add_membership", [input.personId, input.unitId, input.role], z.uuid()) };
}

/** Administrator, password confirmed. Sessions working in it die at once; its past stays. */
export async function endMembership(actor: Actor, input: { membershipId: string }): Promise<void> {
  requireAct(actor, "managePeople");
  await callWrite(actor, "end_membership", [input.membershipId], z.unknown());
}

/** Administrator, password confirmed: another first password, shown once; every session of the person ends. */
export async function resetPassword(actor: Actor, input: { personId: string }): Promise<FirstPassword> {
  const person = await getPerson(actor, input.personId);
  const firstPassword = makeFirstPassword();
  await callWrite(actor, "reset_password", [person.id, await hashPassword(firstPassword)], z.unknown());
  return { id: person.id, signInName: person.signInName, firstPassword };
}

/** Administrator, password confirmed: locks the account, ending its sessions at once, or opens it again. */
export async function setPersonDisabled(actor: Actor, input: { personId: string; disabled: boolean }): Promise<void> {
  requireAct(actor, "managePeople");
  await callWrite(actor, "set_person_disabled", [input.personId, input.disabled], z.unknown());
}
