import type { MainFigure } from "@/components/consolidation/issued-summary";
import { LinkButton } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Cell, HeadCell, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { coverageText, type FormCoverage } from "@/lib/report/form-coverage";
import { formatDate } from "@/lib/workflow/deadline";
import type { IssueRecord } from "@/lib/workflow/run-views";

type ProvinceHomeProps = Readonly<{
  provinceName: string;
  latest: Readonly<{
    id: string;
    title: string;
    issue: IssueRecord;
    /** Of the form that most units answered; null when no row asks units. */
    coverage: FormCoverage | null;
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
                ["Số, ký hiệu", latest.issue.numberText],
                ["Ngày ban hành", formatDate(latest.issue.issuedOn)],
                ["Người ký", latest.issue.signer],
                ...(latest.coverage ? [["Đơn vị có số liệu", coverageText(latest.coverage)] as const] : []),
                ...(latest.coverage && latest.coverage.missing.length > 0
                  ? [["Chưa có số liệu của", latest.coverage.missing.join(", ")] as const]
                  : []),
              ]}
            />
          </Section>
          <Section title="Số liệu chính">
            <Table caption="Số liệu chính của báo cáo" boxClassName="max-w-4xl">
              <TableHead>
                <tr>
                  <HeadCell>Chỉ tiêu</HeadCell>
                  <HeadCell align="right">Số liệu</HeadCell>
                  <HeadCell>Đơn vị tính</HeadCell>
                </tr>
              </TableHead>
              <TableBody>
                {latest.figures.map((row) => (
                  <TableRow key={row.key}>
                    <RowHead>{row.label}</RowHead>
                    <Cell align="right" className="font-medium">
                      {row.now}
                    </Cell>
                    <Cell>{row.unit}</Cell>
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
