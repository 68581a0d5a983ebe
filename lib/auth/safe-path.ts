/** A path of this site to go on to; anything else (another host, `//host`, a script) is the home page. */
export function safePath(path: string | null | undefined): string {
  if (!path?.startsWith("/")) return "/";
  const base = "http://here.invalid";
  if (!URL.canParse(path, base)) return "/";
  const url = new URL(path, base);
  return url.origin === base ? `${url.pathname}${url.search}` : "/";
}
