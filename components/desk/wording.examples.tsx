import { warningsOf } from "@/lib/wording";
import type { Examples } from "../examples";
import { WarningList } from "./wording";

export const examples: Examples = {
  "phrases worth another look": () => (
    <WarningList
      warnings={warningsOf("SERVER SEDANG ERROR. Akan segera pulih, data warga aman, kata Pak Budi 0812-3456-7890.")}
    />
  ),
};
