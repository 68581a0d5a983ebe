import { foldWords } from "../fold";
import type { Template } from "../template";
import type { FormsMatch } from "./match-forms";
import type { SourcePlace } from "./source-table";

/** A form that stands twice in a file with different figures: two reports, or two versions of one. */
export type FormGivenTwice = {
  form: string;
  /** Rows given twice with different figures. */
  different: readonly {
    key: string;
    first: { figure: string; place: SourcePlace };
    second: { figure: string; place: SourcePlace };
  }[];
};

/** Rows given twice with other figures from which on it is the form, not a small table of the narrative. */
const LEAST_ROWS = 3;
const LEAST_SHARE = 0.4;

/**
 * Forms that occur twice with different figures. A header row repeated, a form that goes on in the next table and a
 * form printed twice alike are none.
 */
export function formsGivenTwice(template: Template, match: FormsMatch): FormGivenTwice[] {
  const first = new Map(match.matched.map((one) => [one.key, one]));
  return template.forms.flatMap(({ code }) => {
    const given = match.matched.filter(({ form }) => form === code).length;
    const again = match.again.filter(({ form }) => form === code);
    if (again.length < Math.max(LEAST_ROWS, given * LEAST_SHARE)) return [];
    const different = again.flatMap(({ key, row }) => {
      const other = first.get(key)?.row;
      if (!other || foldWords(other.figure) === foldWords(row.figure)) return [];
      return [
        {
          key,
          first: { figure: other.figure, place: other.place },
          second: { figure: row.figure, place: row.place },
        },
      ];
    });
    return different.length === 0 ? [] : [{ form: code, different }];
  });
}
