"use client";

import { Broken } from "./broken";

/** Whatever a page did not expect. */
export default function StaffError() {
  return <Broken />;
}
