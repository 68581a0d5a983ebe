import type { Form, ListForm } from "../template";
import { matrixItems } from "./matrix-items";

/**
 * A form as rows one under the other: a list form as it is, a matrix cell by cell ("Hộ tịch – Trước hẹn"). For tables
 * whose columns are already taken: units beside each other, figure and coverage.
 */
export const asListForm = (form: Form): ListForm =>
  form.kind === "list"
    ? form
    : {
        kind: "list",
        code: form.code,
        title: form.title,
        items: matrixItems(form).filter(({ kind }) => kind !== "text"),
      };
