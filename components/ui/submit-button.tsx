"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** The button of a `<form action>`: busy while the form is on its way. */
export function SubmitButton(props: Omit<ButtonProps, "type" | "busy">) {
  const { pending } = useFormStatus();
  return <Button variant="primary" {...props} type="submit" busy={pending} />;
}
