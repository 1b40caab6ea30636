/** When a screen has come to rest: measured before, it would be another one than people see. */

/** Frames without a change. */
const still = 3;
const patienceMs = 10_000;

/** Waits until nothing is on its way, no outline stands for content, and nothing moves. @throws when that never comes */
export async function rest(): Promise<void> {
  const started = performance.now();
  let before = '';
  for (let frames = 0; frames < still;) {
    await new Promise(requestAnimationFrame);
    const now = `${restlessness()} ${drawn()}`;
    frames = restlessness() === '' && now === before ? frames + 1 : 0;
    before = now;
    if (performance.now() - started > patienceMs) throw new Error(`the screen never rests: ${now}`);
  }
}

/** What is still going on; empty when nothing is. */
function restlessness(): string {
  const pictures = [...document.querySelectorAll('img')].filter((one) => one.checkVisibility() && !one.complete);
  const outlines = [...document.querySelectorAll('#loading')].filter((one) => one.checkVisibility());
  const moving = document.getAnimations().filter(({ playState, effect }) => {
    const timing = effect?.getComputedTiming();
    return playState === 'running' && timing?.iterations !== Infinity;
  });
  const counts = { calls: waiting(), pictures: pictures.length, outlines: outlines.length, moving: moving.length };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}

/** A page in a browser has no phone around it; the network is then waited for from outside. */
function waiting(): number {
  return 'phone' in globalThis ? phone.waiting() : 0;
}

function drawn(): number {
  return 'phone' in globalThis ? phone.traffic().reduce((sum, { calls }) => sum + calls, 0) : 0;
}
