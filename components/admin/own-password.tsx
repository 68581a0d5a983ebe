import { TextField } from "@/components/ui/text-field";

type OwnPasswordProps = Readonly<{ hint: string; error: string | undefined }>;

/** The acting person's own password, typed again before what cannot be left to an unattended screen. */
export function OwnPassword({ hint, error }: OwnPasswordProps) {
  return (
    <TextField
      id="password"
      name="password"
      type="password"
      autoComplete="current-password"
      label="Mật khẩu của bạn"
      hint={hint}
      error={error}
    />
  );
}
