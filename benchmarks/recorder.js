// Counts, in the map's own page, the browser's frames and the changes of the map's date.
(() => {
  const map = document.querySelector(".folium-map");
  const gaps = [];
  const began = performance.now();
  let updates = 0;
  let last = began;
  let running = true;
  const observer = new MutationObserver(() => {
    updates += 1;
  });
  observer.observe(map, { attributes: true, attributeFilter: ["data-date"] });
  const frame = (now) => {
    gaps.push(now - last);
    last = now;
    if (running) requestAnimationFrame(frame);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(frame);
  });
  const stop = () => {
    running = false;
    observer.disconnect();
    return { gaps, updates, ms: performance.now() - began };
  };
  // From the input event of one step to the frame in which the map names the day, in ms.
  const step = () =>
    new Promise((resolve) => {
      const slider = document.querySelector("input[type=range]");
      const start = performance.now();
      new MutationObserver((_, watcher) => {
        watcher.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - start));
      }).observe(map, { attributes: true, attributeFilter: ["data-date"] });
      slider.value = String((Number(slider.min) + Number(slider.max)) / 2 + 400);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    });
  window.recorder = { stop, step };
})();
