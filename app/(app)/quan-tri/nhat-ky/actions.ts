"use server";

import { z } from "zod";
import { verifyChain } from "@/lib/data/audit";
import { defineAction } from "@/lib/define-action";

export const verifyChainAction = defineAction(z.strictObject({ chainId: z.uuid() }), (actor, { chainId }) =>
  verifyChain(actor, chainId),
);
