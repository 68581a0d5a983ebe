"use server";

import { z } from "zod";
import { confirmPassword } from "@/lib/auth/confirm-password";
import { saveLeadAgency } from "@/lib/data/lead-agencies";
import { saveProvinceSettings } from "@/lib/data/province-settings";
import { saveDocumentSettings } from "@/lib/data/unit-settings";
import { defineAction } from "@/lib/define-action";
import { AppError } from "@/lib/errors";
import { LEAD_AGENCY_LABEL } from "@/lib/indicators/catalogue/lead-agencies";
import type { DocumentSettings } from "@/lib/report/document-settings";
import { hasAcademicTitle, isDocumentSymbol } from "@/lib/report/settings-rules";
import { ProvinceSettings } from "@/lib/workflow/admin-views";

const line = (what: string) => z.string().trim().normalize("NFC").min(1, `Nhập ${what}.`).max(300);
const lines = z.array(z.string().trim().normalize("NFC").min(1).max(300)).max(50, "Nhiều nhất 50 dòng.");

const symbolRule = [
  isDocumentSymbol,
  "Ký hiệu ghi bằng chữ in hoa, không có số văn bản và dấu cách, ví dụ BC-SXD.",
] as const;

/** The same fields as `DocumentSettings`, with a sentence for each that is empty. */
const TypedSettings = z.strictObject({
  superior: line("cơ quan chủ quản").nullable(),
  agency: line("cơ quan ban hành"),
  symbol: line("ký hiệu, ví dụ BC-SXD").refine(...symbolRule),
  place: line("địa danh"),
  addressees: lines,
  authority: lines,
  position: line("chức vụ người ký"),
  signerName: line("họ tên người ký").refine(
    (name) => !hasAcademicTitle(name),
    "Họ tên người ký không kèm học hàm, học vị.",
  ),
  recipients: lines.min(1, "Nhập ít nhất dòng “Lưu: VT”."),
  drafter: z.string().trim().normalize("NFC").max(40).optional(),
  appendices: z.enum(["each", "one"]).optional(),
  notApplicable: z.enum(["", "-"]).optional(),
  letterSymbol: z
    .string()
    .trim()
    .normalize("NFC")
    .max(60)
    .refine((symbol) => symbol === "" || isDocumentSymbol(symbol), symbolRule[1])
    .optional(),
} satisfies Record<keyof DocumentSettings, z.ZodType>);

/** Used by the administrator's page and by the unit's own; who may save which unit is decided where it is written. */
export const saveDocumentSettingsAction = defineAction(
  z.strictObject({ unitId: z.uuid(), version: z.int().min(0), settings: TypedSettings }),
  (actor, input) => saveDocumentSettings(actor, input),
);

const LeadAgencyKey = z.string().refine((key) => Object.hasOwn(LEAD_AGENCY_LABEL, key));

/**
 * Several keys in one press, one write each: keys stand alone, so that what was saved before a refusal stays right, and
 * the page shows what is stored when it is loaded again.
 */
export const saveLeadAgenciesAction = defineAction(
  z.strictObject({
    changes: z.array(z.strictObject({ key: LeadAgencyKey, unitId: z.uuid().nullable() })).max(20),
    password: z.string().max(500),
  }),
  async (actor, { changes, password }) => {
    if (changes.some((change) => change.key === "so-noi-vu")) {
      if (password === "") {
        throw new AppError("invalid_input", { fields: { password: ["Nhập mật khẩu của bạn."] } });
      }
      await confirmPassword(actor, password);
    }
    for (const change of changes) await saveLeadAgency(actor, change);
  },
);

export const saveProvinceSettingsAction = defineAction(
  z.strictObject({ version: z.int().min(0), settings: ProvinceSettings }),
  (actor, input) => saveProvinceSettings(actor, input),
);
