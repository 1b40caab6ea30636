/** Runs a script; what goes wrong is told as its sentence, without a stack, and the exit code says so. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
