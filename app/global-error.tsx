"use client";

import "./globals.css";
import { ErrorNotice } from "@/components/frame/error-notice";

/** Replaces the root layout itself when even that failed, so it brings its own html and body. */
export default function GlobalError({ error, retry }: Readonly<{ error: unknown; retry: () => void }>) {
  return (
    <html lang="vi">
      <body>
        <title>Lỗi hệ thống · Báo cáo CCHC</title>
        <ErrorNotice error={error} onRetry={retry} />
      </body>
    </html>
  );
}
