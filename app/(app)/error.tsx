"use client";

import { ErrorNotice } from "@/components/frame/error-notice";

export default function ErrorPage({ error, retry }: Readonly<{ error: unknown; retry: () => void }>) {
  return <ErrorNotice error={error} onRetry={retry} />;
}
