import type { Adjustment } from "../indicators/adjust";

/** Why a delta was made, and whose missing figure it stands in for: "Xã xác nhận; bổ sung số còn thiếu của Xã C". */
export function adjustmentReason({ reason, supplies = [] }: Adjustment): string {
  if (supplies.length === 0) return reason;
  return `${reason}; bổ sung số còn thiếu của ${supplies.map(({ unit }) => unit).join(", ")}`;
}
