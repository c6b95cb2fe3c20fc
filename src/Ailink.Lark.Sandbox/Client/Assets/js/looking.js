/** Makes a look that never runs twice at once and, asked meanwhile, looks once more afterwards; at most one a `pause` (milliseconds). */
export function looking(look, pause = 0) {
  let running = false;
  let again = false;
  return async function run() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await look();
        if (pause > 0) await new Promise((resolve) => { setTimeout(resolve, pause); });
      } while (again);
    } finally {
      running = false;
    }
  };
}
