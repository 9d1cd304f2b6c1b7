/** Next calls this once per server, before the first request is answered; also in the build, where nothing may start. */
export async function register(): Promise<void> {
  // In this form Next leaves what is imported out of the edge bundle, where none of it could run.
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { startSite } = await import("./instrumentation-node");
    await startSite();
  }
}
