import { expect, test } from "vitest";
import { lockedBecause } from "@/components/entry/locked-because";
import type { Role } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";
import { makeHead } from "./make-head";

test.each<[string, Partial<ReportHead>, Role, string | null]>([
  ["staff type in a draft", {}, "unitStaff", null],
  ["the leader too", {}, "unitLeader", null],
  ["văn thư only read", {}, "unitClerk", "chỉ xem được"],
  ["with the leader, staff wait", { state: "awaitingLeader" }, "unitStaff", "đang trình lãnh đạo"],
  ["with the leader, the leader types", { state: "awaitingLeader" }, "unitLeader", null],
  ["asked back, staff type", { state: "returned" }, "unitStaff", null],
  ["sent", { state: "submitted" }, "unitLeader", "thu hồi"],
  ["received", { state: "accepted" }, "unitLeader", "tiếp nhận"],
  ["not asked to report", { state: "notRequired", excuseReason: "đã sáp nhập" }, "unitStaff", "đã sáp nhập"],
  ["past the last hour of editing", { stopEditAt: "2026-12-15T09:00:00.000Z" }, "unitStaff", "gia hạn"],
  [
    "a closed period",
    { period: { ...makeHead().period, closedAt: "2026-12-20T00:00:00.000Z" } },
    "unitStaff",
    "đã đóng",
  ],
])("%s", (_name, head, role, words) => {
  const reason = lockedBecause(makeHead(head), role);
  if (words === null) expect(reason).toBeNull();
  else expect(reason).toContain(words);
});
