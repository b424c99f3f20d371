import { Banner } from "@/components/ui/banner";

/** What is wrong with a form as a whole; nothing while nothing is. */
export function FormTrouble({ error }: { error: string | null }) {
  return error ? <Banner tone="bad" title={error} live /> : null;
}
