import type { NextConfig } from "next";

/** Headers that need no per-request value; the content security policy with its nonce is set in proxy.ts. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  // `npm test` checks the types of everything; a start need not check those of the tests again.
  typescript: { ignoreBuildErrors: true },
  // The image optimiser fetches and caches by URL: not for a system of signed-in pages.
  images: { unoptimized: true },
  // Native modules and libraries that load files of their own: required at run time, not bundled.
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/adapter-pg", "pino", "docx", "exceljs", "esbuild"],
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // A unit's file is shown beside the form, in a frame of this very site (proxy.ts says the same).
    {
      source: "/api/v1/reports/:id/imports/:importId/file",
      headers: [{ key: "X-Frame-Options", value: "SAMEORIGIN" }],
    },
  ],
};

export default config;
