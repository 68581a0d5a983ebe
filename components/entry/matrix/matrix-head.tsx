import type { MatrixForm } from "@/lib/indicators/template";

const head = "sticky top-0 z-10 border-line border-b bg-raised px-2 py-1.5 align-bottom font-medium text-muted text-xs";

/** Widths and headings: fixed, so that nothing moves while one types. */
export function MatrixHead({ form }: Readonly<{ form: MatrixForm }>) {
  return (
    <>
      <colgroup>
        <col className="w-9" />
        <col className="w-46 2xl:w-64" />
        {form.columns.map(({ key }) => (
          <col key={key} />
        ))}
        <col className="w-22" />
        <col className="w-7" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={`${head} text-left`}>
            TT
          </th>
          <th scope="col" className={`${head} left-0 z-20 text-left`}>
            {form.rowHeading}
          </th>
          {form.columns.map(({ key, label }) => (
            <th key={key} scope="col" className={`${head} text-right`}>
              {label}
            </th>
          ))}
          <th scope="col" className={`${head} text-left`}>
            Trạng thái
          </th>
          <th scope="col" className={head}>
            <span className="sr-only">Thao tác</span>
          </th>
        </tr>
      </thead>
    </>
  );
}
