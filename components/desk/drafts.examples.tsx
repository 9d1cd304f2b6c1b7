import type { Examples } from "../examples";
import { Drafts } from "./drafts";

export const examples: Examples = {
  "two that were not sent": () => (
    <Drafts
      drafts={[
        { address: "/staff/new/network_cut", title: "Jaringan putus", savedAt: "Senin 23 November 2026, 09.41 WIB" },
        {
          address: "/staff/incidents/2026-11-23-pencadangan-1a2b#update",
          title: "Kabar terbaru: Pencadangan data atas arahan pusat",
          savedAt: "Senin 23 November 2026, 08.12 WIB",
        },
      ]}
    />
  ),
};
