/** Alive: the process answers. Never looks at the database, so that its outage does not restart the web servers. */
export function GET(): Response {
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";
