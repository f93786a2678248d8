// Loads the page anew when the desk was laid anew, and says so when nobody serves it any more.
(function () {
  var own = document.currentScript.dataset;
  var gone = document.getElementById("crieur-gone");
  var source = new EventSource(own.live);
  source.onmessage = function (event) {
    if (event.data !== own.revision) { location.reload(); }
  };
  source.onopen = function () { gone.textContent = ""; };
  source.onerror = function () { gone.textContent = gone.dataset.said; };
})();
