"use client";

import { Button } from "@/components/ui/button";
import type { DemoAccount } from "./sign-in-form";

type DemoAccountsProps = Readonly<{ accounts: readonly DemoAccount[]; onChoose: (account: DemoAccount) => void }>;

/** One account per role, to enter with one press. Only the demonstration on an embedded database has any. */
export function DemoAccounts({ accounts, onChoose }: DemoAccountsProps) {
  return (
    <section aria-labelledby="dung-thu" className="rounded border border-line bg-surface">
      <h2 id="dung-thu" className="border-line border-b px-3 py-2 font-medium">
        Tài khoản dùng thử (dữ liệu minh họa)
      </h2>
      <ul>
        {accounts.map((account) => (
          <li
            key={account.identifier}
            className="flex items-center justify-between gap-3 border-line border-b px-3 py-1.5 last:border-b-0"
          >
            <span className="min-w-0">
              <span className="block">{account.role}</span>
              <span className="block text-muted text-xs [overflow-wrap:anywhere]">
                {account.identifier} · {account.password}
              </span>
            </span>
            <Button size="sm" onClick={() => onChoose(account)} aria-label={`Vào với vai ${account.role}`}>
              Vào
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
