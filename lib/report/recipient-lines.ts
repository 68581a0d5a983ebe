import type { ReportDocument } from "./report-document";

/** "- Như trên;" first when the report is addressed, each "- …;", the last one (Lưu) ends with a full stop. */
export function recipientLines({
  recipients,
  addressees,
}: Pick<ReportDocument, "recipients" | "addressees">): string[] {
  const given = recipients
    .map((line) =>
      line
        .trim()
        .replace(/^[-–]\s*/, "")
        .replace(/[;.,\s]+$/, ""),
    )
    .filter((line) => line !== "");
  const addressed = addressees.length > 0 && !given.some((line) => /^như trên/i.test(line));
  const lines = addressed ? ["Như trên", ...given] : given;
  return lines.map((line, index) => `- ${line}${index === lines.length - 1 ? "." : ";"}`);
}
