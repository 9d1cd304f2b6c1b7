import { afterEach, expect, test, vi } from "vitest";
import { addStaff, listStaff, resetStaff } from "@/db/write/staff";
import { handlers } from "./handlers";

vi.mock("@/db/client", () => ({ getDb: async () => "db" }));
vi.mock("@/db/write/staff", () => ({ addStaff: vi.fn(), resetStaff: vi.fn(), listStaff: vi.fn() }));
afterEach(() => vi.clearAllMocks());

const known = handlers("https://status.contoh.go.id");
const asked = (name: string, ...words: string[]) => known[name]?.(words, 7);

test("an address loses its capitals, a name keeps its words, and what comes back is a link on the site's own address", async () => {
  vi.mocked(addStaff).mockResolvedValue("tanda");
  const lines = await asked("staff.add", " Siti@Contoh.go.id", "Siti", "Aminah");
  expect(lines?.[0]).toBe("https://status.contoh.go.id/staff/password/tanda");
  expect(vi.mocked(addStaff).mock.calls).toEqual([
    ["db", 7, { email: "siti@contoh.go.id", name: "Siti Aminah", role: "editor" }],
  ]);
});

test.each([
  ["staff.add", []],
  ["staff.add", ["siti"]],
  ["staff.add", ["siti@contoh.go.id", "Siti", "--role=operator"]],
  ["staff.add", ["siti@contoh.go.id"]],
  ["staff.add", ["siti@contoh.go.id", "\u0000\u202e"]],
  ["staff.add", [`${"a".repeat(250)}@contoh.go.id`, "Siti"]],
  ["staff.reset", []],
  ["staff.reset", ["siti@"]],
])("%s with %j is refused in words, and the database is not asked", async (name, words) => {
  await expect(asked(name, ...words)).rejects.toThrow(/[a-z]{3,}.* \/ .*[a-z]{3,}/);
  expect(addStaff).not.toHaveBeenCalled();
  expect(resetStaff).not.toHaveBeenCalled();
});

test("somebody who is there already, and somebody who is not there, are named in the refusal", async () => {
  vi.mocked(addStaff).mockResolvedValue(null);
  vi.mocked(resetStaff).mockResolvedValue(null);
  await expect(asked("staff.add", "siti@contoh.go.id", "Siti")).rejects.toThrow("siti@contoh.go.id");
  await expect(asked("staff.reset", "siti@contoh.go.id")).rejects.toThrow("siti@contoh.go.id");
});

test("the list says of each who can sign in, and how", async () => {
  const row = {
    id: "1",
    role: "operator" as const,
    place: "kec-curug",
    name: "Siti",
    email: "siti@contoh.go.id",
    ready: true,
    authenticator: true,
    sessions: 2,
  };
  vi.mocked(listStaff).mockResolvedValue([row, { ...row, ready: false, authenticator: false, sessions: 0 }]);
  const [first, second] = (await asked("staff.list")) ?? [];
  expect(first).toMatch(/siti@contoh\.go\.id.*Siti.*operator \(kec-curug\).*2 sesi.*autentikator menyala/);
  expect(second).toMatch(/belum punya kata sandi.*tanpa autentikator/);
});
