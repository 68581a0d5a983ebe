import { isDatabaseReady } from "@/lib/data/readiness";

/** Ready: this server can do its work now. A proxy in front sends people elsewhere while it answers 503. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady();
  const status = ready ? 200 : 503;
  return Response.json(
    { status: ready ? "ready" : "no database" },
    { status, headers: { "cache-control": "no-store" } },
  );
}

export const dynamic = "force-dynamic";
