import "server-only";
import { headers } from "next/headers";
import { z } from "zod";
import { beginSession, findLogin, recordAttempt } from "../data/auth-store";
import { env } from "../env";
import { AppError } from "../errors";
import { refuse } from "../messages";
import { fitsPassword } from "../password-hash";
import { clientAddress, isLocalHost } from "./client-address";
import { hashToken, makeToken, setSessionCookie } from "./session-cookie";

export const Credentials = z.object({
  signInName: z.string().trim().min(1).max(200),
  password: z.string().min(1).max(500),
});
export type Credentials = z.infer<typeof Credentials>;

/** How long to wait, as a person says it. */
const waitWords = (seconds: number): string => `${Math.max(1, Math.ceil(seconds / 60))} phút`;

/**
 * Throws `rate_limited` when there were too many tries. The try is on record before the password is
 * compared, so guesses sent at once are counted too.
 */
export async function beginAttempt(signInName: string, address: string | null): Promise<string> {
  const { attemptId, waitSeconds } = await recordAttempt(signInName, address);
  if (attemptId !== null) return attemptId;
  throw refuse("rate_limited", `Đã nhập sai nhiều lần. Hãy đợi khoảng ${waitWords(waitSeconds)} rồi thử lại.`, {
    waitSeconds,
  });
}

/**
 * Plain http is for this machine, for the demonstration, and for an intranet whose address was set to http on
 * purpose (NEXTAUTH_URL): anywhere else passwords and cookies would travel readable without anybody knowing.
 */
function refuseReadablePasswords(request: Headers): void {
  if (env.publicOrigin !== null || env.demo || isLocalHost(request.get("host"))) return;
  throw refuse(
    "not_allowed_now",
    "Địa chỉ này chưa được bảo vệ bằng https nên chưa đăng nhập được. Quản trị máy chủ cần đặt NEXTAUTH_URL.",
  );
}

/**
 * Checks name and password and begins a session; the answer is its token and whether the first password waits
 * to be changed. A wrong name and a wrong password are one answer (`invalid_input`) and take one time.
 */
export async function openSession(
  credentials: Credentials,
  request: Headers,
): Promise<{ token: string; mustChange: boolean }> {
  refuseReadablePasswords(request);
  const address = clientAddress(request);
  const attemptId = await beginAttempt(credentials.signInName, address);
  const login = await findLogin(credentials.signInName);
  const fits = await fitsPassword(login?.passwordHash ?? null, credentials.password);
  if (!login || !fits) {
    throw refuse("invalid_input", "Tên đăng nhập hoặc mật khẩu chưa đúng.", { reason: "credentials" });
  }
  const token = makeToken();
  const begun = await beginSession({
    attemptId,
    personId: login.personId,
    tokenHash: hashToken(token),
    address,
    userAgent: request.get("user-agent"),
    maxMinutes: env.sessionMaxMinutes,
  });
  if (!begun) {
    throw refuse("forbidden", "Tài khoản chưa có vai trò đang hiệu lực. Hãy liên hệ quản trị.", {
      reason: "no_membership",
    });
  }
  return { token, mustChange: begun.mustChange };
}

/** For the server action of the sign-in page: also gives the browser its cookie. */
export async function signIn(raw: unknown): Promise<{ mustChange: boolean }> {
  const credentials = Credentials.safeParse(raw);
  if (!credentials.success) {
    throw new AppError("invalid_input", { message: "Hãy nhập tên đăng nhập và mật khẩu.", reason: "credentials" });
  }
  const { token, mustChange } = await openSession(credentials.data, await headers());
  await setSessionCookie(token);
  return { mustChange };
}
