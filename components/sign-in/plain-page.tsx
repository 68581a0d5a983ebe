import type { ReactNode } from "react";

type PlainPageProps = Readonly<{ title: string; description?: ReactNode; children: ReactNode }>;

/** A page outside the frame: one thing to do, in the middle of the screen. */
export function PlainPage({ title, description, children }: PlainPageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-12 items-center border-line border-b bg-surface px-6 max-md:px-4">
        <span className="font-semibold text-primary">Báo cáo CCHC</span>
      </header>
      <main className="mx-auto w-full max-w-md flex-1 px-4 py-10">
        <h1 className="font-semibold text-xl">{title}</h1>
        {description && <div className="mt-1 text-muted">{description}</div>}
        <div className="mt-5">{children}</div>
      </main>
      <footer className="px-4 py-4 text-center text-muted text-xs">
        Hệ thống không tiếp nhận thông tin thuộc danh mục bí mật nhà nước.
      </footer>
    </div>
  );
}
