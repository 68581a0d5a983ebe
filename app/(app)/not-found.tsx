import { NotFoundNotice } from "@/components/frame/not-found-notice";

/** Inside the frame, whose main element it stands in. */
export default function NotFound() {
  return <NotFoundNotice />;
}
