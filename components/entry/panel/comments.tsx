"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { toast } from "sonner";
import type { CommentView } from "@/lib/workflow/views";

export type CommentAnchor = Pick<CommentView, "anchorKind" | "anchor">;
type Failure = { ok: false; message: string };

export type CommentActions = {
  addComment: (
    input: CommentAnchor & { reportId: string; body: string },
  ) => Promise<{ ok: true; data: CommentView[] } | Failure>;
  resolveComment: (input: {
    reportId: string;
    commentId: string;
  }) => Promise<{ ok: true; data: CommentView[] } | Failure>;
};

type Comments = {
  all: readonly CommentView[];
  canComment: boolean;
  commentsOn: (anchor: CommentAnchor) => CommentView[];
  /** How many of them nobody has dealt with. */
  openOn: (anchor: CommentAnchor) => number;
  /** The sentence of what went wrong; null when it is said. */
  add: (anchor: CommentAnchor, body: string) => Promise<string | null>;
  resolve: (commentId: string) => Promise<void>;
};

const Context = createContext<Comments | null>(null);

export function useComments(): Comments {
  const comments = useContext(Context);
  if (!comments) throw new Error("outside of CommentsProvider");
  return comments;
}

const isOn =
  ({ anchorKind, anchor }: CommentAnchor) =>
  (comment: CommentView): boolean =>
    comment.anchorKind === anchorKind && comment.anchor === anchor;

const UNSENT = "Chưa gửi được. Nội dung vẫn còn trong ô; hãy kiểm tra kết nối rồi thử lại.";

type ProviderProps = Readonly<{
  reportId: string;
  initial: readonly CommentView[];
  canComment: boolean;
  actions: CommentActions;
  children: ReactNode;
}>;

/** The conversation of a report with Sở Nội vụ. Each answer of the server brings the whole list. */
export function CommentsProvider({ reportId, initial, canComment, actions, children }: ProviderProps) {
  const [all, setAll] = useState(initial);
  const value: Comments = {
    all,
    canComment,
    commentsOn: (anchor) => all.filter(isOn(anchor)),
    openOn: (anchor) => all.filter((comment) => isOn(anchor)(comment) && comment.resolvedAt === null).length,
    add: async (anchor, body) => {
      const answer = await actions.addComment({ reportId, ...anchor, body }).catch(() => null);
      if (!answer?.ok) return answer?.message ?? UNSENT;
      setAll(answer.data);
      return null;
    },
    resolve: async (commentId) => {
      const answer = await actions.resolveComment({ reportId, commentId }).catch(() => null);
      if (answer?.ok) setAll(answer.data);
      else toast.error(answer?.message ?? "Chưa ghi được. Hãy kiểm tra kết nối rồi thử lại.");
    },
  };
  return <Context value={value}>{children}</Context>;
}
