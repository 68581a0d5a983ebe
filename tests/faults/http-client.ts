/** Name and value of every cookie an answer sets. */
const cookiesOf = (response: Response): string[] =>
  response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");

/** Signs in over plain HTTP, as a program does, and gives the Cookie header of the session. */
export async function signInOverHttp(baseUrl: string, signInName: string, password: string): Promise<string> {
  const csrf = await fetch(`${baseUrl}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${baseUrl}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(csrf).join("; "), origin: baseUrl },
    body: new URLSearchParams({ csrfToken, signInName, password }),
  });
  const session = cookiesOf(answer).find((cookie) => cookie.includes("cchc-phien="));
  if (!session) throw new Error(`${signInName} was not signed in: ${answer.status}`);
  return session;
}

/** Posts JSON as our own page would. */
export const postAsPage = (baseUrl: string, path: string, cookie: string, body: unknown): Promise<Response> =>
  fetch(`${baseUrl}${path}`, {
    method: "POST",
    headers: { cookie, origin: baseUrl, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
