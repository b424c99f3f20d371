import { Download } from "lucide-react";
import { buttonClasses } from "@/components/ui/button-classes";
import { exportFormats, exportWords } from "@/lib/board/export-path";
import { exportItems } from "@/lib/discovery/endpoints";
import { addressOf } from "@/lib/http/call";

/** The whole register as a file, in each of its forms. */
export function ExportLinks() {
  return (
    <p className="flex flex-wrap gap-2">
      {exportFormats.map((format) => (
        <a
          key={format}
          href={addressOf(exportItems, { query: { format } })}
          download
          className={buttonClasses("secondary", "md")}
        >
          <Download aria-hidden="true" />
          {exportWords[format]}
          <span className="sr-only"> export</span>
        </a>
      ))}
    </p>
  );
}
