// The workbench's islands: each starts only where its part of the page is there.
import htmx from "htmx.org";
import { startFilters } from "./filters.js";
import { startReader } from "./reader.js";
import { startTimeline } from "./timeline.js";

startFilters(htmx);
startReader(htmx);
startTimeline();

// On a phone the tabs scroll sideways: the one that is open is in sight.
const tabs = document.querySelector(".tabs");
const open = tabs?.querySelector("[aria-current]");
if (open) {
  const [box, frame] = [open.getBoundingClientRect(), tabs.getBoundingClientRect()];
  tabs.scrollLeft += box.left + box.width / 2 - (frame.left + frame.width / 2);
}

// "/" goes to the search box, as long as nothing is being typed.
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, select, textarea");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.getElementById("q-top")?.focus();
});
