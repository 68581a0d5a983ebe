"use client";

import { Toaster as Sonner } from "sonner";

/** For what happened and can be undone; what is wrong is said in place. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      closeButton
      className="print:hidden"
      containerAriaLabel="Thông báo"
      toastOptions={{
        closeButtonAriaLabel: "Đóng thông báo",
        style: { fontFamily: "var(--font-sans)", fontSize: "14px" },
      }}
    />
  );
}
