import fc from "fast-check";
import { normaliseDecimal } from "@/lib/indicators/decimal";

const digits = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });

/** Any normalised decimal, below 0 too. */
export const decimalText = () =>
  fc
    .tuple(digits, fc.bigInt({ min: 0n, max: 9_999_999_999n }))
    .map(([whole, fraction]) => normaliseDecimal(`${whole}.${fraction.toString().padStart(10, "0")}`));

/** What a count may hold. */
export const countText = () => fc.nat(Number.MAX_SAFE_INTEGER).map(String);

/** What a quantity or a percent may hold: 0 or more, up to ten places. */
export const quantityText = () =>
  fc
    .tuple(fc.nat(999_999_999_999_999), fc.integer({ min: 0, max: 10 }), fc.nat(9_999_999_999))
    .map(([whole, places, fraction]) =>
      normaliseDecimal(
        places === 0 ? `${whole}` : `${whole}.${fraction.toString().padStart(10, "0").slice(0, places)}`,
      ),
    );
