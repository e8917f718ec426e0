// Filter forms answer at once: a change loads the page anew and takes only its results.

/** @param {any} htmx */
export function startFilters(htmx) {
  for (const form of document.querySelectorAll("form[data-live]")) {
    const target = form.dataset.live;
    let waiting;
    const load = () => {
      const query = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (value) query.append(name, value);
      const address = query.size ? `${form.action}?${query}` : form.action;
      history.replaceState(history.state, "", address);
      htmx.ajax("GET", address, { source: form, target, select: target, swap: "outerHTML" });
    };
    form.addEventListener("change", load);
    form.addEventListener("input", (event) => {
      if (event.target.type !== "search") return;
      clearTimeout(waiting);
      waiting = setTimeout(load, 250);
    });
  }
}
