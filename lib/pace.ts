import { z } from "zod";

/** A clock that hurries: at `real` it read `demo`, from then on it runs `speed` times as fast until it reads `until`. All epoch ms but `speed`. */
export const Pace = z.object({
  real: z.number().int(),
  demo: z.number().int(),
  speed: z.number().min(1).max(3600),
  until: z.number().int(),
});
export type Pace = z.infer<typeof Pace>;

/** What the clock reads at `real`. It never runs backward and never jumps: past `until` it goes on as fast as any other. */
export function pacedTime({ real, demo, speed, until }: Pace, at: number): number {
  const hurried = Math.max(0, (until - demo) / speed);
  const passed = at - real;
  return Math.floor(passed <= hurried ? demo + passed * speed : Math.max(demo, until) + (passed - hurried));
}
