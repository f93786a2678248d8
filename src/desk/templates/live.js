// Loads the page anew when the desk was laid anew, and says so when nobody serves it any more.
(function () {
  var own = document.currentScript.dataset;
  var gone = document.getElementById("crieur-gone");
  var source = null;
  // A browser opens six connections to one server, for all tabs together: a page that nobody looks at must not keep one. What it
  // misses it learns when it is looked at again, for the first thing that is told is what there is.
  function heed() {
    if (document.hidden) {
      if (source) { source.close(); source = null; }
      return;
    }
    if (source) { return; }
    source = new EventSource(own.live);
    source.onmessage = function (event) {
      if (event.data !== own.revision) { location.reload(); }
    };
    source.onopen = function () { gone.textContent = ""; };
    source.onerror = function () { gone.textContent = gone.dataset.said; };
  }
  document.addEventListener("visibilitychange", heed);
  heed();
})();
