import { z } from "zod";

const Row = z.object({
  key: z.string(),
  tt: z.string(),
  label: z.string(),
  figure: z.string(),
  active: z.array(z.string()),
  whole: z.boolean(),
  lacking: z.array(z.object({ unitId: z.string(), unit: z.string() })),
});

/** What can be done about one change; `none`: the advice says what to do instead. */
const Offer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("adjust"), row: Row, delta: z.string() }),
  z.object({ kind: z.literal("section"), path: z.string() }),
  z.object({ kind: z.literal("none") }),
]);

const ReturnedChange = z.object({
  id: z.int(),
  group: z.enum(["figure", "text", "form", "frame"]),
  /** Where it stands, in words people find it by. */
  where: z.string(),
  was: z.string().nullable(),
  now: z.string().nullable(),
  offer: Offer,
  advice: z.string().nullable(),
});
export type ReturnedChange = z.infer<typeof ReturnedChange>;
export type AdjustOffer = Extract<ReturnedChange["offer"], { kind: "adjust" }>;

/**
 * What the server says of an uploaded file: why it was not read, that it is another document, or what it says otherwise.
 * Nothing of it is kept.
 */
export const ReturnedAnswer = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("refused"), why: z.string() }),
  z.object({ outcome: z.literal("otherDocument"), why: z.string() }),
  z.object({
    outcome: z.literal("compared"),
    changes: z.array(ReturnedChange),
    notCompared: z.array(z.string()),
    filledIn: z.array(z.string()),
    figures: z.int(),
    passages: z.int(),
  }),
]);
export type ReturnedAnswer = z.infer<typeof ReturnedAnswer>;
export type Compared = Extract<ReturnedAnswer, { outcome: "compared" }>;
