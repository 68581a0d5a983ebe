import { Button } from "@/components/ui/button";

type ErrorNoticeProps = Readonly<{ error: unknown; onRetry: () => void }>;

/** When a page cannot be shown: what happened, what was kept, what to do. The digest finds the server's log line. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const reference = digestOf(error);
  return (
    <div className="mx-auto max-w-xl px-4 py-16" role="alert">
      <h1 className="font-semibold text-xl">Trang chưa hiển thị được</h1>
      <p className="mt-2">
        Hệ thống gặp lỗi ngoài dự kiến. Những gì đã lưu vẫn còn nguyên; hãy thử lại, nếu vẫn lỗi thì báo quản trị.
      </p>
      {reference && <p className="mt-2 text-muted">Mã tham chiếu: {reference}</p>}
      <div className="mt-5 flex flex-wrap gap-2">
        <Button variant="primary" onClick={onRetry}>
          Thử lại
        </Button>
        {/* A full load on purpose: the page in memory is the one that failed. */}
        <Button onClick={() => window.location.assign("/")}>Về Trang chủ</Button>
      </div>
    </div>
  );
}

function digestOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
