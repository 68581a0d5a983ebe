import { NotFoundNotice } from "@/components/frame/not-found-notice";

export const metadata = { title: "Không tìm thấy" };

export default function NotFound() {
  return (
    <main>
      <NotFoundNotice />
    </main>
  );
}
