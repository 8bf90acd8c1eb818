// Counts the time left on the page on, as front_door/queries/timing.py words it. Without it, the time is as of reading.
const STEP = 20_000;
const SOON = 4 * 3600;

function count(number, one) {
  return `${number} ${one}${number === 1 ? "" : "s"}`;
}

function inWords(seconds) {
  const hours = Math.floor(seconds / 3600);
  if (hours === 0) return count(Math.floor(seconds / 60), "minute");
  const days = Math.floor(hours / 24);
  return [days && count(days, "day"), hours % 24 && count(hours % 24, "hour")].filter(Boolean).join(" ");
}

export function countOn() {
  const began = performance.now();
  const shown = [...document.querySelectorAll("[data-left]")];
  if (shown.length === 0) return;
  setInterval(() => {
    const gone = (performance.now() - began) / 1000;
    for (const one of shown) {
      const left = Number(one.dataset.left) - gone;
      one.textContent = left < 0 ? `${inWords(-left)} late` : `${inWords(left)} left`;
      if (!one.classList.contains("los-left")) continue;
      one.classList.toggle("los-left--late", left < 0);
      one.classList.toggle("los-left--soon", left >= 0 && left <= SOON);
      one.classList.toggle("los-left--running", left > SOON);
    }
  }, STEP);
}
