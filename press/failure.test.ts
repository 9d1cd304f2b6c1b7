import { expect, test } from "vitest";
import { failureOf } from "./failure";
import { BadPage } from "./judge";
import { LostIncident } from "./print";

const system = (code: string) => Object.assign(new Error(`${code}: /srv/ktp/published`), { code });

test.each<[string, unknown, string]>([
  ["a full disk", system("ENOSPC"), "disk_full"],
  ["a used-up quota", system("EDQUOT"), "disk_full"],
  ["a disk that may not be written", system("EROFS"), "disk"],
  ["a site that takes no connection", system("ECONNREFUSED"), "site_silent"],
  ["a site that does not answer in time", Object.assign(new Error("aborted"), { code: "ABORT_ERR" }), "site_silent"],
  ["a page that must not be published", new BadPage("/ is cut off"), "bad_page"],
  ["an incident that is gone", new LostIncident("/incidents/padam"), "lost_incident"],
  ["what is no error", null, "other"],
])("%s", (_, error, kind) => {
  expect(failureOf(error, 5)).toMatchObject({ since: 5, kind });
});
