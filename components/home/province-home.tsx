import { LinkButton } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Cell, HeadCell, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { formatDateTime } from "@/lib/workflow/deadline";

export type MainFigure = Readonly<{
  key: string;
  form: string;
  label: string;
  unit: string;
  figure: string;
  coverage: string;
}>;

type ProvinceHomeProps = Readonly<{
  provinceName: string;
  latest: Readonly<{
    id: string;
    title: string;
    issuedAt: string;
    numberText: string | null;
    unitsCounted: number;
    unitsExpected: number;
    missing: readonly string[];
    figures: readonly MainFigure[];
  }> | null;
}>;

/** Trang chủ of lãnh đạo tỉnh: the latest issued report, whom it covers, its main figures, the way to the files. */
export function ProvinceHome({ provinceName, latest }: ProvinceHomeProps) {
  return (
    <>
      <PageHeader
        title={provinceName}
        description="Báo cáo cải cách hành chính đã ban hành"
        actions={
          latest && (
            <LinkButton href={`/bao-cao-tinh/${latest.id}`} variant="primary">
              Đọc và tải về
            </LinkButton>
          )
        }
      />
      {latest === null ? (
        <EmptyState title="Chưa có báo cáo nào được ban hành">
          Khi Sở Nội vụ ban hành báo cáo tổng hợp, báo cáo sẽ hiện ở đây để đọc và tải về.
        </EmptyState>
      ) : (
        <>
          <Section title={latest.title}>
            <DescriptionList
              items={[
                ["Ban hành lúc", formatDateTime(latest.issuedAt)],
                ["Số, ký hiệu", latest.numberText ?? "Chưa ghi"],
                ["Đơn vị có số liệu", `${latest.unitsCounted} / ${latest.unitsExpected}`],
                ...(latest.missing.length > 0 ? [["Chưa có số liệu của", latest.missing.join(", ")] as const] : []),
              ]}
            />
          </Section>
          <Section title="Số liệu chính">
            <Table caption="Số liệu chính của báo cáo">
              <TableHead>
                <tr>
                  <HeadCell>Chỉ tiêu</HeadCell>
                  <HeadCell>Biểu</HeadCell>
                  <HeadCell align="right">Số liệu</HeadCell>
                  <HeadCell>Đơn vị tính</HeadCell>
                  <HeadCell align="right">Đơn vị có số liệu</HeadCell>
                </tr>
              </TableHead>
              <TableBody>
                {latest.figures.map((row) => (
                  <TableRow key={row.key}>
                    <RowHead>{row.label}</RowHead>
                    <Cell>{row.form}</Cell>
                    <Cell align="right" className="font-medium">
                      {row.figure}
                    </Cell>
                    <Cell>{row.unit}</Cell>
                    <Cell align="right">{row.coverage}</Cell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Section>
        </>
      )}
    </>
  );
}
