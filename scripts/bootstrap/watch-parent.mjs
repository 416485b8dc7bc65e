/*
 * Preloaded (`node --import`) into a process that must not outlive the one in MUSUBI_PARENT_PID, however that one
 * ends. It asks politely first, so that the process closes what it opened.
 */
const parent = Number(process.env['MUSUBI_PARENT_PID']);
delete process.env['MUSUBI_PARENT_PID'];

const patience = 10_000;

if (parent > 0) {
  const poll = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(poll);
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), patience).unref();
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  poll.unref();
}
