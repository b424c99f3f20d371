import type { ReactNode } from "react";
import { ShellFrame } from "@/components/layout/shell-frame";

type Props = {
  rail: ReactNode;
  /** From the cookie `railCookie`. */
  railFolded: boolean;
  phoneTabs: ReactNode;
  children: ReactNode;
};

/** Every page of a signed-in viewer: the rail, the page, and on a phone the tabs. The page brings its `TopBar` and its `main`. */
export function Shell({ rail, railFolded, phoneTabs, children }: Props) {
  return (
    <ShellFrame initiallyFolded={railFolded}>
      <a
        href="#main"
        className="fixed start-2 top-2 z-(--z-toast) -translate-y-16 rounded-2 bg-accent-solid px-3 py-1.5 font-medium text-on-solid focus:translate-y-0"
      >
        Skip to the page
      </a>
      {rail}
      <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">{children}</div>
      {phoneTabs}
    </ShellFrame>
  );
}
