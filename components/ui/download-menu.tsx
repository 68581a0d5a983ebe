"use client";

import { ChevronDown, FileDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Menu } from "./menu";

type DownloadMenuProps = Readonly<{ size?: "md" | "sm"; variant?: "secondary" | "ghost"; children: ReactNode }>;

/** Everything of a page that can be downloaded or printed, behind one button. */
export function DownloadMenu({ size = "md", variant = "secondary", children }: DownloadMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button size={size} variant={variant} icon={<FileDown />}>
          Tải về
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {children}
    </Menu>
  );
}
