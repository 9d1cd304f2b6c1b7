import { labelOf } from "../own-template";
import { ACCOUNT } from "./account";
import { AMEND } from "./amend";
import { ARCHIVE } from "./archive";
import { DESK } from "./desk";
import { PAPERS } from "./document-desk";
import { DUTY } from "./duty";
import { HOURS } from "./hours-desk";
import { JOIN } from "./join";
import { OFFICE } from "./office-desk";
import { OUTAGE } from "./outage-desk";
import { OWN } from "./own-template";
import { PASSKEY } from "./passkey";
import { PEOPLE } from "./people";
import { PROBES } from "./probes";
import { REGISTER } from "./register-desk";
import { fieldWord } from "./register-fields";
import { ROUND } from "./round";
import { SERIES } from "./series";
import { TEMPLATES } from "./templates";
import { TOKEN } from "./token";

/** What the fields of the desk are called where their problems are listed away from them. */

const FIELD_LABELS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(PROBES.fields).map(([name, label]) => [`probe.${name}`, label])),
  "duty.person": DUTY.person,
  "duty.weekdays": DUTY.weekdays,
  "duty.begins": DUTY.begins,
  "duty.ends": DUTY.ends,
  "outage.incident": OUTAGE.which,
  "outage.reason": OUTAGE.faultReason,
  "standing.reason": REGISTER.reason,
  "document.title": PAPERS.name,
  "document.file": PAPERS.file,
  "withdraw.reason": PAPERS.withdrawReason,
  "template.button": OWN.button,
  "template.about": OWN.aboutField,
  "template.effect": OWN.effect,
  "template.cause": OWN.cause,
  "template.title": OWN.heading,
  "template.body": OWN.body,
  "template.actions": OWN.actions,
  service: HOURS.service,
  ownWeek: HOURS.ownWeekHow,
  services: ROUND.services,
  blanks: ROUND.blanks,
  quota: ROUND.quota,
  password: ACCOUNT.passwordAgain,
  email: ACCOUNT.email,
  name: ACCOUNT.name,
  role: PEOPLE.role,
  acts: TOKEN.acts,
  passkey: PASSKEY.which,
  days: TOKEN.days,
  place: PEOPLE.place,
  effect: ARCHIVE.effect,
  began: ARCHIVE.began,
  ended: ARCHIVE.ended,
  title: ARCHIVE.heading,
  account: ARCHIVE.account,
  cause: ARCHIVE.cause,
  source: ARCHIVE.source,
  files: ARCHIVE.files,
  zone: ARCHIVE.zone,
  mapping: ARCHIVE.mapping,
  "scope.services": DESK.which,
  "scope.locations": DESK.where,
  scope: DESK.reach,
  "timing.began": DESK.began,
  "timing.begins": DESK.begins,
  "timing.ends": DESK.ends,
  timing: DESK.when,
  expectedEnd: DESK.expectedEnd,
  nextUpdateBy: DESK.nextUpdate,
  attack: DESK.attack,
  data: DESK.data,
  paper: DESK.paper,
  state: DESK.state,
  body: DESK.body,
  end: DESK.body,
  cancel: DESK.body,
  location: HOURS.where,
  from: HOURS.from,
  to: HOURS.to,
  how: HOURS.how,
  spans: HOURS.spans,
  correct: HOURS.correct,
  year: HOURS.year,
  decree: HOURS.decree,
  dates: HOURS.days,
  week: HOURS.weekly,
  weekFrom: HOURS.weekFrom,
  weekReason: HOURS.weekReason,
  every: SERIES.every,
  weekday: SERIES.weekday,
  nth: SERIES.nth,
  begins: SERIES.begins,
  minutes: SERIES.minutes,
  firstDay: SERIES.firstDay,
  lastDay: SERIES.lastDay,
  holidays: SERIES.holidays,
  ends: SERIES.ends,
  reason: AMEND.reason,
  retract: AMEND.reason,
  other: JOIN.other,
  merge: JOIN.body,
  split: JOIN.body,
  progress: DESK.progress,
  endedAt: DESK.endedAt,
  working: DESK.working,
  "office.name": OFFICE.name,
  "office.reach": OFFICE.reach,
  "office.address": OFFICE.address,
  "office.phone": OFFICE.phone,
  "office.email": OFFICE.email,
  "office.reply_to": OFFICE.reply,
  "office.speakers": OFFICE.speakers,
  "office.authority": OFFICE.authority,
};

/** What a field is called where its problem is listed away from it. */
export function fieldLabel(field: string, template: string): string {
  const [group = "", name = ""] = field.split(".");
  if (group === "entry") return entryLabel(field);
  if (group === "fields") return TEMPLATES[template]?.blanks[name]?.label ?? labelOf(name);
  const label: string | undefined = FIELD_LABELS[field] ?? FIELD_LABELS[group];
  return label ?? "";
}

/** "Judul", "Keterangan 2, media". */
function entryLabel(field: string): string {
  const [, name = "", index, part] = field.split(".");
  if (name === "how") return REGISTER.how;
  if (name === "reason") return REGISTER.reason;
  if (index === undefined || part === undefined) return fieldWord(name, "id") ?? "";
  return `${REGISTER.account(Number(index) + 1)}, ${(fieldWord(part, "id") ?? "").toLowerCase()}`;
}
