"use client";

import Link from "next/link";
import { Section } from "@/components/ui/page-header";
import { IssueBox } from "../panel/issue-box";
import type { CellLink, FoundIssue } from "./check-model";

type IssueGroupProps = Readonly<{ title: string; description: string; found: readonly FoundIssue[]; locked: boolean }>;

/** Findings of one severity, each with links to its rows. */
export function IssueGroup({ title, description, found, locked }: IssueGroupProps) {
  if (found.length === 0) return null;
  return (
    <Section title={`${title} (${found.length})`} description={description}>
      <ul className="divide-y divide-line rounded border border-line bg-surface">
        {found.map(({ id, issue, links }) => (
          <li key={id} className="p-3">
            <IssueBox issue={issue} locked={locked} links={<CellLinks links={links} />} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function CellLinks({ links }: Readonly<{ links: readonly CellLink[] }>) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-table">
      {links.map((link) => (
        <li key={link.href}>
          <Link
            href={link.href}
            prefetch={false}
            className="inline-flex items-center text-primary underline max-md:min-h-11"
          >
            {link.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
