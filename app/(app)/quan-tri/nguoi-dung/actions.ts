"use server";

import { z } from "zod";
import { confirmPassword } from "@/lib/auth/confirm-password";
import {
  AddPerson,
  addMembership,
  addPerson,
  endMembership,
  resetPassword,
  SavePerson,
  savePerson,
  setPersonDisabled,
} from "@/lib/data/people";
import { defineAction } from "@/lib/define-action";
import { Role } from "@/lib/workflow/roles";

/** Typed again for every change of roles, and to reset or lock an account. */
const password = z.string("Nhập mật khẩu của bạn.").min(1, "Nhập mật khẩu của bạn.").max(500);
const unitId = z.uuid("Chọn đơn vị.");
const role = z.string().pipe(z.enum(Role.options, "Chọn vai trò."));

export const addPersonAction = defineAction(
  AddPerson.extend({ unitId, role, password }),
  async (actor, { password: own, ...person }) => {
    await confirmPassword(actor, own);
    return addPerson(actor, person);
  },
);

export const savePersonAction = defineAction(SavePerson, (actor, input) => savePerson(actor, input));

export const resetPasswordAction = defineAction(
  z.strictObject({ id: z.uuid(), password }),
  async (actor, { id, password: own }) => {
    await confirmPassword(actor, own);
    return resetPassword(actor, { personId: id });
  },
);

export const setPersonDisabledAction = defineAction(
  z.strictObject({ id: z.uuid(), disabled: z.boolean(), password }),
  async (actor, { id, disabled, password: own }) => {
    await confirmPassword(actor, own);
    await setPersonDisabled(actor, { personId: id, disabled });
  },
);

export const addMembershipAction = defineAction(
  z.strictObject({ personId: z.uuid(), unitId, role, password }),
  async (actor, { password: own, ...membership }) => {
    await confirmPassword(actor, own);
    return addMembership(actor, membership);
  },
);

export const endMembershipAction = defineAction(
  z.strictObject({ membershipId: z.uuid(), password }),
  async (actor, { membershipId, password: own }) => {
    await confirmPassword(actor, own);
    await endMembership(actor, { membershipId });
  },
);
