import { recipientsOf } from "@/lib/report/archive-line";
import type { DocumentSettings } from "@/lib/report/document-settings";
import { recipientLines } from "@/lib/report/recipient-lines";

/**
 * The first and the last lines of the unit's report as Nghị định 30/2020 sets them, so that a person sees what
 * the settings print. A sketch in HTML: the Word document is made elsewhere from the same settings.
 */
export function LetterheadPreview({ settings }: Readonly<{ settings: DocumentSettings }>) {
  const { superior, agency, symbol, place, addressees, authority, position, signerName } = settings;
  const recipients = recipientLines({ recipients: recipientsOf(settings), addressees });
  return (
    <div
      role="img"
      aria-label="Xem trước phần đầu và phần ký của văn bản"
      className="rounded border border-line bg-white px-5 py-6 font-serif text-black text-sm leading-snug max-md:px-3 max-md:text-xs"
    >
      <div className="grid grid-cols-[2fr_3fr] gap-3 text-center max-md:grid-cols-1">
        <div className="min-w-0 [overflow-wrap:anywhere]">
          {superior && <p className="whitespace-pre-line">{superior}</p>}
          <p className="whitespace-pre-line font-semibold">{agency || "…"}</p>
          <Rule className="w-2/5" />
          <p className="mt-2">Số: &emsp;&ensp;/{symbol || "…"}</p>
        </div>
        <div className="min-w-0">
          <p className="font-semibold text-[0.92em] whitespace-nowrap">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
          <p className="font-semibold">Độc lập - Tự do - Hạnh phúc</p>
          <Rule className="w-3/5" />
          <p className="mt-2 italic">{place || "…"}, ngày &emsp; tháng &emsp; năm 20…</p>
        </div>
      </div>
      <p className="mt-5 text-center font-semibold">BÁO CÁO</p>
      <p className="text-center font-semibold">Kết quả công tác cải cách hành chính …</p>
      <Rule className="w-1/3" />
      {addressees.length > 0 && (
        <div className="mt-3 flex justify-center gap-3">
          <p>Kính gửi:</p>
          <ul>
            {addressees.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines as typed, twice the same is possible
              <li key={index}>
                {addressees.length > 1 && "- "}
                {line}
                {addressees.length > 1 && (index === addressees.length - 1 ? "." : ";")}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="mt-3 text-center tracking-widest">. . . . . .</p>
      <div className="mt-4 grid grid-cols-2 gap-3">
        <div className="min-w-0 text-[0.86em]">
          <p className="font-semibold italic">Nơi nhận:</p>
          <ul>
            {recipients.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines as typed, twice the same is possible
              <li key={index}>{line}</li>
            ))}
          </ul>
        </div>
        <div className="min-w-0 text-center font-semibold [overflow-wrap:anywhere]">
          {authority.map((line) => (
            <p key={line} className="uppercase">
              {line}
            </p>
          ))}
          <p className="uppercase">{position}</p>
          <p className="mt-12">{signerName}</p>
        </div>
      </div>
    </div>
  );
}

function Rule({ className }: Readonly<{ className: string }>) {
  return <div className={`mx-auto mt-1 h-px bg-black ${className}`} />;
}
