type LookedAtProps = Readonly<{
  /** Rows of the run that contradict others. */
  contradicting: number;
  /** Reports that are no longer as the run saw them. */
  changed: number;
}>;

/** What nobody is kept from closing over, but everybody is to have looked at. */
export function LookedAt({ contradicting, changed }: LookedAtProps) {
  return (
    <>
      {contradicting > 0 && (
        <p className="font-medium">
          Còn {contradicting} dòng số liệu tổng hợp chưa khớp nhau (tổng và các thành phần, phần và toàn bộ).
        </p>
      )}
      {changed > 0 && (
        <p className="font-medium">
          Đã có {changed} báo cáo thay đổi từ khi tổng hợp; bản này vẫn dùng số liệu cũ của các báo cáo đó.
        </p>
      )}
    </>
  );
}
