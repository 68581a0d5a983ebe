import { LinkButton } from "@/components/ui/button";

/** Also what a page of another unit or another role looks like: whether it exists is not told. */
export function NotFoundNotice() {
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <h1 className="font-semibold text-xl">Không tìm thấy trang này</h1>
      <p className="mt-2">
        Đường dẫn có thể đã gõ nhầm, hoặc nội dung không thuộc đơn vị và vai trò bạn đang dùng. Không có dữ liệu nào bị
        mất.
      </p>
      <p className="mt-2 text-muted">
        Nếu bạn giữ nhiều vai trò, hãy đổi vai trò ở góc phải phía trên rồi mở lại đường dẫn.
      </p>
      <div className="mt-5">
        <LinkButton href="/" variant="primary">
          Về Trang chủ
        </LinkButton>
      </div>
    </div>
  );
}
