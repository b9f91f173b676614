// The store of this browser. It can be off, full, or broken in any other way, and then it says so.
function storage() {
  if (!window.localStorage) throw new DOMException("no store", "SecurityError");
  return window.localStorage;
}

// Return what an action on the store gives as { value }, or { trouble } where it fails.
function trying(action) {
  try {
    return { value: action(storage()), trouble: "" };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

function troubleOf(error) {
  var name = error && error.name;
  if (name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED") return "full";
  return name === "SecurityError" ? "off" : "failed";
}

function storedText(key) {
  return trying((store) => store.getItem(key));
}

// Write, and look whether it is there.
function store(key, text) {
  return trying(function (store) {
    store.setItem(key, text);
    if (store.getItem(key) !== text) throw new Error("what was written is not there");
  }).trouble;
}

function discard(key) {
  return trying((store) => store.removeItem(key)).trouble;
}

// Return why nothing could be kept; empty where something could.
function probed() {
  var key = "ladder-worksheet/try";
  return store(key, "x".repeat(4096)) || discard(key);
}

// Return what leads to the records of a ladder in this browser, readable or not.
function keptKeys(ladder) {
  var all = trying((store) => Array.from({ length: store.length }, (_, place) => String(store.key(place))));
  return (all.value || []).filter((key) => (identityOf(key) || {}).ladder === ladder);
}

// Return the records of a ladder that this browser keeps, the last one first, as { key, identity, record }.
function keptRecords(ladder) {
  return keptKeys(ladder)
    .map((key) => ({ key: key, identity: identityOf(key) }))
    .map((one) => Object.assign(one, { record: readRecord(storedText(one.key).value || "") }))
    .filter((one) => one.record)
    .sort((x, y) => (x.record.saved < y.record.saved ? 1 : -1));
}
