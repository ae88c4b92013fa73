// How finely to draw what moves. Everything at once where frames come quickly; where they do not, as without a graphics
// card, coarser while it moves, and all of it as soon as it rests.
const LEVELS = [ // pixels of ours to one of the page, and which mesh
  { dense: 2, stride: 0 }, { dense: 1, stride: 1 }, { dense: 0.6, stride: 1 },
];
const SLOW = 36, QUICK = 20; // ms from one frame to the next
const FEW = 3, MANY = 120; // so many slow frames make it coarser, so many quick ones finer again
const RESTING = 200; // ms without a change

function pace(draw) {
  let level = 0, slow = 0, quick = 0, patience = MANY;
  let wanted = false, drawn = false, shown = 0, before = 0, last = 0, waiting = 0;
  const took = (ms) => {
    slow = ms > SLOW ? slow + 1 : 0;
    quick = ms < QUICK ? quick + 1 : 0;
    const coarser = slow >= FEW && level < LEVELS.length - 1, finer = quick >= patience && level > 0;
    if (!coarser && !finer) return;
    level += coarser ? 1 : -1;
    if (finer) patience *= 4; // it may have been a mistake
    slow = quick = 0;
  };
  const frame = (now) => {
    waiting = 0;
    if (drawn) took(now - before);
    before = now;
    drawn = wanted;
    if (wanted) last = now;
    const rests = now - last >= RESTING;
    if (wanted || (rests && shown > 0)) draw(LEVELS[shown = wanted ? level : 0]);
    wanted = false;
    if (drawn || !rests) next();
  };
  const next = () => { waiting ||= requestAnimationFrame(frame); };
  return { want() { wanted = true; next(); }, leave: () => cancelAnimationFrame(waiting) };
}
