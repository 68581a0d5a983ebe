import { PageHeader, Section } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { FigureLinks } from "./figure-links";

type AdminHomeProps = Readonly<{
  provinceName: string;
  units: number;
  people: number;
  /** Units in force where nobody can sign in. */
  unitsWithoutPeople: number;
  disabled: number;
  /** Lead agency keys of the templates that name no unit yet. */
  leadAgenciesMissing: number;
}>;

/** Trang chủ of Quản trị: counts that lead to where they are changed. */
export function AdminHome(props: AdminHomeProps) {
  const { provinceName, units, people, unitsWithoutPeople, disabled, leadAgenciesMissing } = props;
  return (
    <>
      <PageHeader title="Quản trị" description={provinceName} />
      <Section title="Tình hình">
        <FigureLinks
          figures={[
            { label: "Đơn vị đang hoạt động", value: units, href: "/quan-tri/don-vi" },
            { label: "Người dùng", value: people, href: "/quan-tri/nguoi-dung" },
            {
              label: "Đơn vị chưa có người dùng",
              value: unitsWithoutPeople,
              href: "/quan-tri/don-vi?loc=chua-co-nguoi",
              attention: true,
            },
            { label: "Tài khoản đang khóa", value: disabled, href: "/quan-tri/nguoi-dung?loc=khoa" },
            {
              label: "Cơ quan chủ trì chưa chọn",
              value: leadAgenciesMissing,
              href: "/quan-tri/cai-dat",
              attention: true,
            },
          ]}
        />
      </Section>
      <Section title="Việc thường làm">
        <ul className="list-disc space-y-1.5 pl-5 marker:text-line-strong">
          <li>
            <TextLink href="/quan-tri/don-vi/nhap-tep">Nhập danh sách đơn vị từ tệp CSV</TextLink>, hoặc{" "}
            <TextLink href="/quan-tri/don-vi/them">thêm một đơn vị</TextLink>.
          </li>
          <li>
            <TextLink href="/quan-tri/nguoi-dung/them">Thêm người dùng</TextLink> và phân vai trò.
          </li>
          <li>
            <TextLink href="/quan-tri/cai-dat">Thể thức văn bản của từng đơn vị, cơ quan chủ trì</TextLink>.
          </li>
          <li>
            <TextLink href="/quan-tri/nhat-ky">Tra nhật ký và kiểm tra chuỗi băm</TextLink>.
          </li>
        </ul>
      </Section>
    </>
  );
}
