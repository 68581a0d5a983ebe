"use client";

import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { isUnsaved, type SaveDesk } from "./save-desk";
import { useSaveLine } from "./save-line";

type SaveBannersProps = Readonly<{
  desk: SaveDesk;
  /** This page, to come back to after signing in again. */
  path: string;
}>;

/** What the whole page must know about saving: nobody signed in, no network, a browser that keeps nothing. */
export function SaveBanners({ desk, path }: SaveBannersProps) {
  const { phase, offline, durable } = useSaveLine(desk);
  const unsaved = isUnsaved(phase);
  if (phase === "signedOut") {
    return (
      <Banner
        tone="warning"
        title="Phiên đăng nhập đã hết hạn"
        className="m-2"
        action={
          <LinkButton size="sm" href={`/dang-nhap?${new URLSearchParams({ tiep: path })}`}>
            Đăng nhập lại
          </LinkButton>
        }
      >
        Số liệu vẫn giữ trên máy này và sẽ tự gửi tiếp sau khi đăng nhập. Bạn vẫn có thể nhập tiếp.
      </Banner>
    );
  }
  if (phase === "otherPerson") {
    return (
      <Banner
        tone="warning"
        title="Phiên làm việc trên trình duyệt này đã chuyển sang người khác hoặc vai trò khác"
        className="m-2"
        action={
          <LinkButton size="sm" href={`/dang-nhap?${new URLSearchParams({ tiep: path })}`}>
            Đăng nhập lại
          </LinkButton>
        }
      >
        Những gì chưa lưu được giữ trên máy này cho đúng người đã nhập, không ghi dưới tên người khác. Hãy chọn lại vai
        trò cũ, hoặc đăng nhập lại bằng tài khoản đã nhập, rồi mở lại trang này.
      </Banner>
    );
  }
  if (offline && unsaved) {
    return (
      <Banner
        tone="warning"
        title="Chưa kết nối được với máy chủ"
        className="m-2"
        action={
          <Button size="sm" onClick={() => desk.wake()}>
            Thử lại ngay
          </Button>
        }
      >
        {durable
          ? "Số liệu vẫn giữ trên máy này, kể cả khi đóng trang, và sẽ tự gửi khi có kết nối. Bạn vẫn có thể nhập tiếp."
          : "Số liệu vẫn còn trên trang này và sẽ tự gửi khi có kết nối."}
      </Banner>
    );
  }
  if (!durable && unsaved) {
    return (
      <Banner tone="warning" title="Trình duyệt này không cho lưu tạm trên máy" className="m-2">
        Đừng đóng trang khi chưa thấy “Đã lưu”. Chế độ ẩn danh hoặc ổ đĩa đầy thường là nguyên nhân.
      </Banner>
    );
  }
  return null;
}
