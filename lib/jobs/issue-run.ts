import "server-only";
import { issueFrozenRun } from "@/lib/data/issue-run";
import type { Actor } from "@/lib/workflow/roles";
import type { IssueRun } from "@/lib/workflow/run-views";
import { documentOfFrozen, keepDocx, keepXlsx } from "./made-documents";

/** Ban hành: Word and Excel are made once from what was frozen, and those bytes are the issued ones from then on. */
export const issueRun = (actor: Actor, input: IssueRun) =>
  issueFrozenRun(actor, input, async (frozen) => {
    const { numberText, issuedOn, signer } = frozen.issue;
    const document = await documentOfFrozen(frozen, { number: numberText, date: issuedOn, signer });
    const [madeDocx, madeXlsx] = await Promise.all([keepDocx(document), keepXlsx(frozen)]);
    return { madeDocx, madeXlsx };
  });
